"""The ``{chapter-card}`` directive: how long a page takes and what a reader gains by it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from medoffice.book.beside import Beside, pages_beside, read_beside
from medoffice.book.chapters import (
    Chapter,
    ChapterError,
    certifications,
    chapters_of_the_book,
    read_chapter,
    without_chapter,
)
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.labs.wording import long_date


def card(about: Chapter | Beside, goes_with: tuple[str, str] = ("", "")) -> str:
    """Return the card that opens a chapter, or a page beside one, as HTML.

    Parameters
    ----------
    about : Chapter or Beside
        What the page says of itself.
    goes_with : tuple of str, optional
        Title and address of the chapter that a page beside one goes with.
    """
    objectives = "".join(f"<li>{escape(o.text)}</li>" for o in about.objectives)
    exams = "; ".join(
        f"{exam.name}: "
        + ", ".join(f"{exam.domains[code]} ({code})" for code in getattr(about, key))
        for key, exam in certifications().items()
    )
    summary, kind = "", "page"
    facts = {"Time": _time(about), "Helps with": escape(exams)}
    if isinstance(about, Chapter):
        summary, kind = f'<p class="chapter-summary">{escape(about.summary)}</p>', "chapter"
        facts["Reviewed"] = long_date(about.reviewed_on)
    else:
        title, address = goes_with
        facts["Goes with"] = f'<a href="{escape(address)}">{escape(title)}</a>'
    told = "".join(f"<div><dt>{name}</dt><dd>{fact}</dd></div>" for name, fact in facts.items())
    return (
        f'<div class="chapter-card">{summary}'
        f'<p class="chapter-card-heading">After this {kind} you can</p>'
        f'<ul>{objectives}</ul><dl class="chapter-facts">{told}</dl></div>'
    )


def _time(about: Chapter | Beside) -> str:
    parts = [f"{about.read_minutes} minutes to read"]
    if about.lab_minutes:
        parts.append(f"{about.lab_minutes} for the lab")
    if isinstance(about, Chapter):
        parts.append(f"{about.assignment_minutes} for the assignment")
    return ", ".join(parts)


class ChapterCard(SphinxDirective):
    """Insert the card of the chapter, or of the page beside one, the directive stands in."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        path = Path(self.env.doc2path(self.env.docname))
        page, text = path.relative_to(self.env.srcdir).as_posix(), path.read_text(encoding="utf-8")
        if chapter := read_chapter(page, text):
            return [raw_html(card(chapter))]
        beside = read_beside(page, text)
        if beside is None:
            raise self.error(
                f"{page} says 'chapter: false' and not what it goes with, so it can show no card."
            )
        root = Path(self.env.srcdir)
        follow(self.env, chapters_of_the_book, root)
        (goes_with,) = (
            (chapter.title, self.env.app.builder.get_relative_uri(self.env.docname, name))
            for name, chapter in chapters_of_the_book(root).items()
            if chapter.slug == beside.goes_with
        )
        return [raw_html(card(beside, goes_with))]


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
    if not problems:
        try:
            pages_beside(Path(app.srcdir))
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
    """Tell the page's template what it is called when read, for the button at its end."""
    page = f"{pagename}.md"
    path = Path(app.srcdir, page)
    if pagename.startswith("book/") and path.is_file():
        text = path.read_text(encoding="utf-8")
        about = read_chapter(page, text) or read_beside(page, text)
        context["chapter_slug"] = about and about.slug
        context["chapter_kind"] = "page" if isinstance(about, Beside) else "chapter"


def register(app: Sphinx) -> None:
    """Add the directive, and check the front matter of every page before it is read."""
    app.add_directive("chapter-card", ChapterCard)
    app.connect("env-before-read-docs", _check_every_page)
    app.connect("source-read", _hide_from_jupyter)
    app.connect("html-page-context", _name_the_chapter)
