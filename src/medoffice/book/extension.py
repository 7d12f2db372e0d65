"""The course's Sphinx extension: what our pages can do that a plain Jupyter Book cannot."""

from __future__ import annotations

import os
from typing import Any

from sphinx.application import Sphinx

from medoffice import __version__
from medoffice.book import (
    accessibility,
    breadcrumbs,
    chapter_card,
    cited,
    codebook,
    coverage,
    credentials,
    descriptions,
    downloads,
    duties,
    edition,
    exams,
    executions,
    fact_digests,
    fact_lists,
    following,
    glossary,
    instructors,
    lab_links,
    lab_pages,
    lab_tables,
    lean_styles,
    page_assets,
    page_checks,
    progress,
    quizzes,
    reports,
    rewriting,
    search,
    strictness,
    study,
    walks,
)

# Each also holds what the pages import, and all write to one cache of results.
MOST_PROCESSES = 4


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part of the extension with Sphinx, and let it use several cores."""
    # Jupyter Book has no option for it. Most of a build is running the pages' code.
    app.parallel = max(app.parallel, min(os.cpu_count() or 1, MOST_PROCESSES))
    # It numbers sections when all pages are read, and does not say that this is safe.
    app.extensions["sphinx_multitoc_numbering"].parallel_read_safe = True
    for part in (
        page_assets,
        lean_styles,
        descriptions,
        accessibility,
        edition,
        breadcrumbs,
        reports,
        search,
        page_checks,
        executions,
        following,
        rewriting,
        strictness,
        downloads,
        chapter_card,
        coverage,
        credentials,
        duties,
        cited,
        codebook,
        fact_lists,
        fact_digests,
        quizzes,
        exams,
        lab_links,
        lab_pages,
        lab_tables,
        glossary,
        instructors,
        progress,
        study,
        walks,
    ):
        part.register(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
