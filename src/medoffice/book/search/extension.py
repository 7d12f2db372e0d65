"""The search page in place of Sphinx's, and what it reads."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from medoffice.book.breadcrumbs import ways
from medoffice.book.search import index

PAGE = "search"
KEPT = "search-sections.json"


def _replace_sphinxs(app: Sphinx) -> None:
    if app.builder.format == "html":
        # Sphinx would stem every word of every page into an index that nothing reads.
        app.builder.search = False


def _load(app: Sphinx, pagename: str, *_: object) -> None:
    if pagename == PAGE:
        app.add_css_file("search.css")
        app.add_js_file("search.js", type="module")


def _write(app: Sphinx, failed: Exception | None) -> None:
    if failed is None and app.builder.format == "html":
        index.write(Path(app.outdir), ways(app), Path(app.doctreedir, KEPT))


def register(app: Sphinx) -> None:
    """Have the page of the search made, and its files written when all pages are."""
    app.config.html_additional_pages[PAGE] = f"{PAGE}.html"
    app.connect("builder-inited", _replace_sphinxs)
    app.connect("html-page-context", _load)
    app.connect("build-finished", _write)
