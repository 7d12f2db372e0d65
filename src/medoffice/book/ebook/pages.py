"""The pages of the book, made from those of the built site."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from lxml import html
from lxml.html import HtmlElement

from medoffice.book.ebook import stills
from medoffice.book.ebook.clean import clean
from medoffice.book.ebook.contents import Entry, lab_titles, read_contents
from medoffice.book.ebook.trees import text_of


class PageError(ValueError):
    """A page of the site that cannot be made into one of the book."""


@dataclass(frozen=True)
class Page:
    """A page of the book: links to other pages are written ``<key>.xhtml#<id>``."""

    key: str
    title: str
    tree: HtmlElement


@dataclass(frozen=True)
class Book:
    """All that the files are made of."""

    title: str
    author: str
    contents: tuple[Entry, ...]
    pages: dict[str, Page]
    pictures: dict[str, bytes] = field(default_factory=dict)
    # Where the website is, so that what lives there can be linked to.
    address: str | None = None


def key_of(page: str) -> str:
    """Return the name of a page's file: ``book/reference/data`` is ``reference-data``."""
    return page.removeprefix("book/").replace("/", "-")


def read_book(
    site: Path,
    toc: dict[str, Any],
    config: dict[str, Any],
    address: str | None = None,
    only: Iterable[str] | None = None,
) -> Book:
    """Make the book from a built site.

    Parameters
    ----------
    site : Path
        The folder of the site.
    toc, config : dict
        What ``_toc.yml`` and ``_config.yml`` hold.
    address : str, optional
        Where the site is published. Without it, the book names what is only there without a link.
    only : iterable of str, optional
        The pages to take, for a smaller book. A link to one that is left out leads to the site.

    Raises
    ------
    PageError
        When a page is missing, or has something of which the book has no still form.
    """
    contents = read_contents(toc)
    if only is not None:
        contents = _only(contents, set(only))
    found = {page: _article(site, page) for entry in contents for page in entry.pages()}
    contents = tuple(_titled(entry, found) for entry in contents)
    names = [page for entry in contents for page in entry.pages()]
    maker = _Maker(site, names, lab_titles(toc), address)
    for page in names:
        maker.make(page, found[page])
    return Book(
        title=config["title"],
        author=config["author"],
        contents=contents,
        pages=maker.pages,
        pictures=maker.pictures,
        address=address,
    )


def _titled(entry: Entry, found: dict[str, HtmlElement]) -> Entry:
    below = tuple(_titled(line, found) for line in entry.below)
    if entry.page is None:
        return Entry(entry.title, None, below)
    return Entry(text_of(next(found[entry.page].iter("h1"))), entry.page, below)


def _article(site: Path, page: str) -> HtmlElement:
    file = site / f"{page}.html"
    if not file.is_file():
        raise PageError(f"{file} is not there: build the site first (make site)")
    tree = html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()
    section = tree.find(".//article//section")
    if section is None:
        raise PageError(f"{file} holds no <article> with a <section>")
    for link in section.xpath(".//a[contains(@class, 'headerlink')]"):
        link.drop_tree()
    return section


def _only(entries: tuple[Entry, ...], wanted: set[str]) -> tuple[Entry, ...]:
    kept = []
    for entry in entries:
        below = _only(entry.below, wanted)
        if entry.page in wanted:
            kept.append(Entry(entry.title, entry.page, below))
        elif entry.page is None and below:
            kept.append(Entry(entry.title, None, below))
        else:
            kept.extend(below)
    return tuple(kept)


@dataclass
class _Maker:
    site: Path
    names: list[str]
    labs: dict[str, str]
    address: str | None
    pages: dict[str, Page] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def known(self) -> set[str]:
        return set(self.names)

    def make(self, page: str, tree: HtmlElement) -> None:
        key = key_of(page)
        try:
            stills.still_quizzes(tree)
            stills.still_explorers(tree, lambda name, data: self._keep(f"{key}-{name}", data))
            stills.still_flashcards(tree)
            stills.still_walks(tree)
            stills.still_labs(tree, self.labs)
            stills.still_cards(tree)
            stills.still_tabs(tree)
            stills.unfold(tree)
        except (ValueError, KeyError, StopIteration, AttributeError) as error:
            raise PageError(f"{page} has something without a still form: {error!r}") from error
        for link in list(tree.iter("a")):
            self._lead(page, link)
        clean(tree)
        for picture in tree.iter("img"):
            self._take(page, key, picture)
        self.pages[page] = Page(key, text_of(next(tree.iter("h1"))), tree)

    def _keep(self, name: str, data: bytes) -> str:
        self.pictures[name] = data
        return f"pictures/{name}"

    def _take(self, page: str, key: str, picture: HtmlElement) -> None:
        address = picture.get("src", "")
        if not address.startswith("pictures/"):
            file = self.site / posixpath.normpath(f"{posixpath.dirname(page)}/{unquote(address)}")
            if not file.is_file():
                raise PageError(f"{page} shows {address}, which is not a file of the site")
            picture.set("src", self._keep(f"{key}-{file.name}", file.read_bytes()))
        if not picture.get("alt", "").strip():
            raise PageError(f"{page} shows {address} without words in its place (alt)")

    def _lead(self, page: str, link: HtmlElement) -> None:
        address = link.get("href")
        parts = urlsplit(address or "")
        live = link.get("data-live")
        if address is None or parts.scheme or parts.netloc:
            return
        if live == "page":
            parts = parts._replace(path=f"{posixpath.basename(page)}.html")
        elif not parts.path:
            link.set("href", f"{key_of(page)}.xhtml#{parts.fragment}")
            return
        path = posixpath.normpath(f"{posixpath.dirname(page)}/{parts.path}")
        target = path.removesuffix(".html")
        if target in self.known and not live:
            place = f"#{parts.fragment}" if parts.fragment else ""
            link.set("href", f"{key_of(target)}.xhtml{place}")
        elif self.address:
            rest = urlunsplit(("", "", "", parts.query, parts.fragment))
            link.set("href", f"{self.address.rstrip('/')}/{path}{rest}")
        elif live == "only":
            link.drop_tree()
        else:
            link.drop_tag()
