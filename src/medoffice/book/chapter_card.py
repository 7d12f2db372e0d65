"""The ``{chapter-card}`` directive: how long a chapter takes and what a reader gains by it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from medoffice.book.chapters import (
    Chapter,
    ChapterError,
    certifications,
    read_chapter,
    without_chapter,
)
from medoffice.book.markup import raw_html
from medoffice.labs.wording import long_date


def card(chapter: Chapter) -> str:
    """Return the card that opens a chapter, as HTML."""
    objectives = "".join(f"<li>{escape(o.text)}</li>" for o in chapter.objectives)
    exams = "; ".join(
        f"{exam.name}: "
        + ", ".join(f"{exam.domains[code]} ({code})" for code in getattr(chapter, key))
        for key, exam in certifications().items()
    )
    return (
        '<div class="chapter-card">'
        f'<p class="chapter-summary">{escape(chapter.summary)}</p>'
        '<p class="chapter-card-heading">After this chapter you can</p>'
        f"<ul>{objectives}</ul>"
        '<dl class="chapter-facts">'
        f"<div><dt>Time</dt><dd>{chapter.read_minutes} minutes to read, {chapter.lab_minutes} for "
        f"the lab, {chapter.assignment_minutes} for the assignment</dd></div>"
        f"<div><dt>Helps with</dt><dd>{escape(exams)}</dd></div>"
        f"<div><dt>Reviewed</dt><dd>{long_date(chapter.reviewed_on)}</dd></div>"
        "</dl></div>"
    )


class ChapterCard(SphinxDirective):
    """Insert the card of the chapter the directive stands in."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        path = Path(self.env.doc2path(self.env.docname))
        page = path.relative_to(self.env.srcdir).as_posix()
        chapter = read_chapter(page, path.read_text(encoding="utf-8"))
        if chapter is None:
            raise self.error(f"{page} says 'chapter: false', so it can show no chapter card.")
        return [raw_html(card(chapter))]


def _check_every_page(app: Sphinx, env: object, names: list[str]) -> None:
    problems = []
    for name in sorted(app.env.found_docs):
        path = Path(app.env.doc2path(name))
        if not (name.startswith("book/") and path.suffix == ".md"):
            continue
        page = path.relative_to(app.srcdir).as_posix()
        try:
            read_chapter(page, path.read_text(encoding="utf-8"))
        except ChapterError as error:
            problems.append(str(error))
    if problems:
        raise ExtensionError("\n".join(problems))


def _hide_from_jupyter(app: Sphinx, docname: str, content: list[str]) -> None:
    content[0] = without_chapter(content[0])


def _name_the_chapter(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the page's template which chapter it is, for the button at the chapter's end."""
    page = f"{pagename}.md"
    path = Path(app.srcdir, page)
    if pagename.startswith("book/") and path.is_file():
        chapter = read_chapter(page, path.read_text(encoding="utf-8"))
        context["chapter_slug"] = chapter and chapter.slug


def register(app: Sphinx) -> None:
    """Add the directive, and check the front matter of every page before it is read."""
    app.add_directive("chapter-card", ChapterCard)
    app.connect("env-before-read-docs", _check_every_page)
    app.connect("source-read", _hide_from_jupyter)
    app.connect("html-page-context", _name_the_chapter)
