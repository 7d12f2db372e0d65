"""What the search of the site is given: ``search-index.json``, read only by who searches."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from medoffice.book.search.kept import Kept
from medoffice.book.search.sections import Section, sections

INDEX = "search-index.json"
# How much a page counts against a chapter with the same words. A chapter explains; a table of
# the data, a guide for instructors or a list of sources is seldom what a reader looks for.
WEIGHTS = {
    "book/glossary": 0.3,
    "book/instructors": 0.3,
    "book/orientation/coverage": 0.3,
    "book/reference": 0.3,
    "book/reference/rules": 0.5,
    "book/sources": 0.2,
    "notebooks": 0.5,
}


def weight(page: str) -> float:
    """Return how much a page counts against a chapter with the same words."""
    start = max((start for start in WEIGHTS if page.startswith(start)), key=len, default="")
    return WEIGHTS.get(start, 1.0)


def index(
    site: Path,
    ways: Mapping[str, str],
    cut: Callable[[str], Iterable[Section]] = sections,
) -> dict[str, list]:
    """Return all that can be found.

    Parameters
    ----------
    site : Path
        The folder of the finished pages.
    ways : mapping of str to str
        The pages, without suffix, in the order of the course; each with the way to it in words.
    cut : callable, optional
        Given a finished page, it returns its sections.

    Returns
    -------
    dict
        ``pages``: address, title, way, weight. ``sections``: number of the page, anchor, heading,
        text; the first of a page has its title as heading.
    """
    pages, parts = [], []
    for page, way in ways.items():
        written = site / f"{page}.html"
        found = list(cut(written.read_text(encoding="utf-8")))
        title = next((part.heading for part in found if part.heading), page)
        parts += [[len(pages), part.anchor, part.heading, part.text] for part in found]
        pages.append([f"{page}.html", title, way, weight(page)])
    return {"pages": pages, "sections": parts}


def write(site: Path, ways: Mapping[str, str], keep: Path) -> None:
    """Write the index into the folder of the finished pages.

    Parameters
    ----------
    site : Path
        The folder.
    ways : mapping of str to str
        As for :func:`index`.
    keep : Path
        Where the sections of each page are kept for the next time.
    """
    kept = Kept(keep)
    text = json.dumps(index(site, ways, kept.sections), ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, encoding="utf-8")
    kept.write()
