"""What a page is about, in a sentence or two, for search engines and previews of a link."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from medoffice.book.chapters import Chapter, chapters_of_the_book

LONGEST = 200
"""Characters. Search engines show about 160 and cut the rest."""

# Pages that are made of no text of the book.
OTHERS = {
    "search": "Search the course: chapters, labs, rules, benchmarks and the glossary, by the words "
    "you use at work.",
    "genindex": "The terms, tables and functions of the course, from A to Z.",
}
# Docutils says it of each page, and the theme says it, too.
VIEWPORT = re.compile(r'\s*<meta name="viewport"[^>]*>')


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return the first sentences of a text that fit, or its first words where none fits.

    Parameters
    ----------
    text : str
        Running text.
    longest : int, optional
        The most characters.
    """
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    sentences = text[: longest + 1].rpartition(". ")[0]
    if sentences:
        return sentences + "."
    return text[: longest - 1].rpartition(" ")[0].rstrip(",;:") + "…"


def description(page: str, doctree: nodes.document) -> str:
    """Return what a page is about: a chapter's summary, or else the page's first paragraph."""
    if chapter := _chapters().get(page):
        return shortened(chapter.summary)
    first = next(iter(doctree.findall(nodes.paragraph)), None)
    title = next(iter(doctree.findall(nodes.title)), None)
    return shortened((first or title or nodes.Text("")).astext())


@cache
def _chapters() -> dict[str, Chapter]:
    return chapters_of_the_book()


def _tell(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    about = OTHERS.get(pagename) if doctree is None else description(pagename, doctree)
    told = VIEWPORT.sub("", context.get("metatags", ""))
    if about:
        told += f'\n<meta name="description" content="{escape(about)}">'
    context["metatags"] = told


def register(app: Sphinx) -> None:
    """Describe each page in its head."""
    app.connect("html-page-context", _tell)
