"""The ``{coverage}`` directive: each item of the job, and the chapters that teach it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.chapters import (
    Chapter,
    chapters_of_the_book,
    duty_groups,
)
from medoffice.book.markup import raw_html


class coverage_table(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for the table until every page is known."""


class Coverage(SphinxDirective):
    """Insert the coverage table."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        # Another page's front matter decides what stands here, so no cached copy is right.
        self.env.note_reread()
        return [coverage_table()]


def table(chapters: Mapping[str, tuple[Chapter, str]]) -> str:
    """Return the coverage tables as HTML.

    Parameters
    ----------
    chapters : mapping
        Page name to the chapter and its address from the page the table stands on.
    """
    parts = []
    for group in duty_groups():
        rows = "".join(
            f'<tr><th scope="row">{code}</th><td>{escape(text)}</td>'
            f"<td>{_links(code, chapters)}</td></tr>"
            for code, text in group.items.items()
        )
        parts.append(
            f'<table class="table coverage"><caption>{escape(group.name)}</caption><thead><tr>'
            '<th scope="col">Code</th><th scope="col">Part of the job</th>'
            f'<th scope="col">Taught in</th></tr></thead><tbody>{rows}</tbody></table>'
        )
    return "".join(parts)


def _links(code: str, chapters: Mapping[str, tuple[Chapter, str]]) -> str:
    links = [
        f'<a href="{escape(address)}">{escape(chapter.title)}</a>'
        for chapter, address in chapters.values()
        if code in chapter.duties
    ]
    return ", ".join(links) or "in preparation"


def _fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    tables = list(doctree.findall(coverage_table))
    if not tables:
        return
    chapters = {
        page: (chapter, app.builder.get_relative_uri(docname, page))
        for page, chapter in chapters_of_the_book(Path(app.srcdir)).items()
        if page in app.env.found_docs
    }
    for node in tables:
        node.replace_self(raw_html(table(chapters)))


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_node(coverage_table)
    app.add_directive("coverage", Coverage)
    app.connect("doctree-resolved", _fill)
