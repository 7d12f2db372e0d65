"""Small moves on a page's tree that the other modules share."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import E


def with_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    """Return all elements of a class, in order."""
    return [element for element in tree.iter(html.etree.Element) if name in classes(element)]


def classes(element: HtmlElement) -> list[str]:
    """Return the classes of an element."""
    return (element.get("class") or "").split()


def first(tree: HtmlElement, name: str) -> HtmlElement:
    """Return the first element of a class.

    Raises
    ------
    ValueError
        When there is none: the site's markup has changed and its still form must follow.
    """
    for element in with_class(tree, name):
        return element
    raise ValueError(f"<{tree.tag} class={tree.get('class')!r}> holds nothing of class {name!r}")


def text_of(element: HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join(element.text_content().split())


def replace(old: HtmlElement, *new: HtmlElement) -> None:
    """Put elements in the place of one; the text behind it stays."""
    parent, tail = old.getparent(), old.tail
    place = parent.index(old)
    old.tail = None
    parent[place : place + 1] = list(new)
    if new:
        new[-1].tail = tail
    elif tail:
        _append_text(parent, place, tail)


def moved(element: HtmlElement, tag: str, **attributes: str) -> HtmlElement:
    """Return a new element with all that another holds, which is then empty."""
    made = E(tag, attributes)
    made.text = element.text
    made.extend(list(element))
    return made


def headings(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Give the headings of a page, in a namespace or none."""
    yield from tree.iter(*(f"{{*}}h{level}" for level in range(1, 7)))


def _append_text(parent: HtmlElement, place: int, text: str) -> None:
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
