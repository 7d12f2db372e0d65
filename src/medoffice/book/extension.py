"""The course's Sphinx extension: what our pages can do that a plain Jupyter Book cannot."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from medoffice import __version__
from medoffice.book import (
    chapter_card,
    cited,
    codebook,
    coverage,
    downloads,
    executions,
    fact_digests,
    fact_lists,
    glossary,
    lab_links,
    lab_tables,
    page_assets,
    quizzes,
    walks,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part of the extension with Sphinx."""
    for part in (
        page_assets,
        executions,
        downloads,
        chapter_card,
        coverage,
        cited,
        codebook,
        fact_lists,
        fact_digests,
        quizzes,
        lab_links,
        lab_tables,
        glossary,
        walks,
    ):
        part.register(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
