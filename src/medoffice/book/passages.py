"""Passages: the sections of the book's pages, as a question names them.

A question says where the course answers it: ``book/scheduling/patient-access#the-day-itself`` is a
page without its suffix and the id of a section on it. The pages' sources are read, so that a wrong
name is found without building the site; a test holds the ids to those of the finished pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from docutils import nodes

from medoffice.book.chapters import FRONT_MATTER
from medoffice.book.places import ROOT

FENCE = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) +(.+?)[ #]*$", re.MULTILINE)


class PassageError(ValueError):
    """There is no such section. The message names the page and what it has."""


@dataclass(frozen=True)
class Passage:
    """A section of a page.

    Parameters
    ----------
    page : str
        Path of the page from the root of the course, without its suffix.
    anchor : str
        Id of the section on the page.
    title : str
        Its heading.
    text : str
        Its source, down to the next heading of its own rank or a higher one.
    """

    page: str
    anchor: str
    title: str
    text: str

    @property
    def name(self) -> str:
        """What a question writes."""
        return f"{self.page}#{self.anchor}"


def find(name: str, root: Path = ROOT) -> Passage:
    """Return the passage that a question names.

    Parameters
    ----------
    name : str
        Page and anchor, such as ``book/scheduling/patient-access#the-day-itself``.
    root : pathlib.Path, optional
        Where the course is.

    Raises
    ------
    PassageError
        If there is no such page or no such section on it.
    """
    page = name.partition("#")[0]
    file = root / f"{page}.md"
    if not file.is_file():
        raise PassageError(f"passage {name!r}: there is no page {page}.md")
    known = _of_page(page, file, file.stat().st_mtime_ns)
    if name not in known:
        raise PassageError(
            f"passage {name!r}: {page}.md has no such section; it has "
            f"{', '.join(passage.anchor for passage in known.values())}"
        )
    return known[name]


def title(name: str, root: Path = ROOT) -> str:
    """Return the heading of the passage that a question names, as :func:`find` finds it."""
    return find(name, root).title


def titles(root: Path = ROOT) -> dict[str, str]:
    """Return the heading of each passage under ``book/`` by name."""
    return {name: passage.title for name, passage in passages(root).items()}


def passages(root: Path = ROOT) -> dict[str, Passage]:
    """Return all passages under ``book/`` by name."""
    found: dict[str, Passage] = {}
    for file in sorted((root / "book").rglob("*.md")):
        page = file.relative_to(root).with_suffix("").as_posix()
        found |= _of_page(page, file, file.stat().st_mtime_ns)
    return found


@lru_cache(maxsize=256)
def _of_page(page: str, file: Path, state: int) -> dict[str, Passage]:
    """Read a page. It is read once for as long as it is in one state."""
    text = file.read_text(encoding="utf-8")
    return {passage.name: passage for passage in sections(page, text)}


def sections(page: str, text: str) -> Iterator[Passage]:
    """Yield the sections of a page's source, in its order.

    Parameters
    ----------
    page : str
        Path of the page, without its suffix.
    text : str
        Its source.
    """
    # A comment in a program looks like a heading.
    shown = FENCE.sub(lambda fence: re.sub(r"\S", "`", fence[0]), text)
    shown = FRONT_MATTER.sub(lambda head: re.sub(r"\S", " ", head[0]), shown)
    headings = list(HEADING.finditer(shown))
    for number, heading in enumerate(headings):
        rank = len(heading[1])
        ends = (each.start() for each in headings[number + 1 :] if len(each[1]) <= rank)
        title = " ".join(heading[2].split())
        inside = text[heading.end() : next(ends, len(text))]
        yield Passage(page, nodes.make_id(nodes.fully_normalize_name(title)), title, inside)
