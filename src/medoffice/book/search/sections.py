"""A page of the site as the search sees it: sections with a heading, an anchor and their words.

The finished page is read, not its source, since much of what a page says is worked out when it is
built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import html

# What is no text to find: programs and their output, questions with wrong answers among the right
# ones, charts and their controls, and the lists that lead elsewhere.
CLASSES_LEFT_OUT = (
    "chapter-facts",
    "citation",  # stands with its rule or benchmark
    "entity-diagram",
    "fact-checked",
    "glossary",  # the search has the terms by themselves
    "headerlink",
    "needs-script",
    "quiz",
)
LEFT_OUT = "|".join(
    [
        f".//{name}"
        for name in ("script", "style", "svg", "pre", "form", "nav", "noscript", "button")
    ]
    + [f".//*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in CLASSES_LEFT_OUT]
)
# A cell of a table with no word in it: nobody looks for a figure of an invented practice.
FIGURES = re.compile(r"[\s\d.,:;$%€×±−–—+/()-]*")
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
# These end a word, as a line ends for the eye.
BLOCKS = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "div", "section", "tr", "caption", "summary", "br", "label"}
)


@dataclass
class Section:
    """A part of a page.

    Parameters
    ----------
    heading : str
        Its heading.
    anchor : str
        Its id on the page; empty at the top of the page.
    pieces : list of str
        What stands under the heading and above the next.
    """

    heading: str
    anchor: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return what stands in the section, on one line."""
        return " ".join("".join(self.pieces).split())


def sections(page: str) -> list[Section]:
    """Return the sections of a finished page, in its order.

    Parameters
    ----------
    page : str
        The page's HTML.
    """
    article = html.fromstring(page).find(".//article")
    if article is None:
        return []
    for element in article.xpath(LEFT_OUT):
        if element.getparent() is not None:
            element.drop_tree()
    found = [Section("", "")]
    _walk(article, found)
    return [section for section in found if section.heading or section.text]


def _walk(element: html.HtmlElement, found: list[Section]) -> None:
    for child in element:
        if not isinstance(child.tag, str):
            found[-1].pieces.append(child.tail or "")
            continue
        if child.tag in HEADINGS:
            anchor = _anchor(child) if child.tag != "h1" else ""
            found.append(Section(" ".join(child.text_content().split()), anchor))
        else:
            gap = " " if child.tag in BLOCKS else ""
            found[-1].pieces.append(gap)
            if child.tag != "td" or not FIGURES.fullmatch(child.text_content()):
                found[-1].pieces.append(child.text or "")
                _walk(child, found)
            found[-1].pieces.append(gap)
        found[-1].pieces.append(child.tail or "")


def _anchor(heading: html.HtmlElement) -> str:
    """Return the id of the nearest element around a heading that has one."""
    around = heading
    while around is not None:
        if around.get("id"):
            return around.get("id")
        around = around.getparent()
    return ""
