"""What Sphinx lets pass and a reader would miss: pictures without words, pages nobody can find.

Each is a warning, and the site is built with warnings as errors. Links and downloads that lead
nowhere are found by Sphinx itself.
"""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

LOGGER = logging.getLogger(__name__)
PAGES = ("book/**/*.md", "notebooks/**/*.ipynb")
# Includes and what editors keep.
NO_PAGES = re.compile(r"(^|/)[._]")
WITHOUT_WORDS = re.compile(r"<img\b(?![^>]*\salt=)[^>]*>")


def _check_pictures(app: Sphinx, doctree: nodes.document) -> None:
    for picture in doctree.findall(nodes.image):
        if not str(picture.get("alt") or "").strip():
            LOGGER.warning(
                "%s has no text for those who cannot see it (alt)", picture["uri"], location=picture
            )
    for written in doctree.findall(nodes.raw):
        for picture in WITHOUT_WORDS.findall(written.astext()):
            LOGGER.warning("%s has no text (alt)", picture[:80], location=written)


def _check_pages(app: Sphinx, env: BuildEnvironment) -> None:
    start = Path(app.srcdir)
    for pattern in PAGES:
        for page in sorted(start.glob(pattern)):
            name = page.relative_to(start)
            is_page = not NO_PAGES.search(name.as_posix())
            if is_page and name.with_suffix("").as_posix() not in env.found_docs:
                LOGGER.warning("%s is not in _toc.yml, so nobody finds it", name.as_posix())


def register(app: Sphinx) -> None:
    """Look at each page as it is read, and at the table of contents once all are."""
    app.connect("doctree-read", _check_pictures)
    # Sphinx checks its own consistency only where a page has changed, and a lost page is none.
    app.connect("env-updated", _check_pages)
