"""What there is to do in the course, in its order: from ``_toc.yml`` and the chapters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from medoffice.book.chapters import Chapter, chapters_of_the_book
from medoffice.book.places import ROOT

LABS = "notebooks/"
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class LabEntry:
    """A lab: its name as in ``notebooks/<name>.ipynb``, and its title without "Lab:"."""

    name: str
    title: str

    @property
    def page(self) -> str:
        """The page that shows it still."""
        return LABS + self.name


@dataclass(frozen=True)
class ChapterEntry:
    """A chapter, its page without suffix, and the labs that stand below it in the contents."""

    chapter: Chapter
    page: str
    labs: tuple[LabEntry, ...]


@dataclass(frozen=True)
class Topic:
    """A part of the book with chapters: a topic of the record. Times are in minutes."""

    title: str
    page: str
    chapters: tuple[ChapterEntry, ...]

    @property
    def minutes(self) -> int:
        """What reading and labs are planned to take. Assignments are an instructor's affair."""
        return sum(
            entry.chapter.read_minutes + entry.chapter.lab_minutes for entry in self.chapters
        )


def topics(root: Path = ROOT) -> tuple[Topic, ...]:
    """Return the course's topics in the order of the book.

    Parameters
    ----------
    root : pathlib.Path, optional
        The folder of the course.

    Raises
    ------
    ValueError
        If a chapter stands nowhere in the contents, or its lab does not stand below it.
    """
    contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    chapters = chapters_of_the_book(root)
    found = [
        Topic(_heading(root / f"{page['file']}.md"), page["file"], entries)
        for part in contents["parts"]
        for page in part["chapters"]
        if (entries := tuple(_entries(page.get("sections", ()), chapters)))
    ]
    _check(found, chapters)
    return tuple(found)


def _entries(
    pages: Iterable[Mapping[str, Any]], chapters: Mapping[str, Chapter]
) -> Iterable[ChapterEntry]:
    for page in pages:
        if page["file"] in chapters:
            below = page.get("sections", ())
            labs = tuple(_lab(lab) for lab in below if lab["file"].startswith(LABS))
            yield ChapterEntry(chapters[page["file"]], page["file"], labs)


def _lab(page: Mapping[str, str]) -> LabEntry:
    return LabEntry(page["file"].removeprefix(LABS), page["title"].removeprefix("Lab: "))


def _heading(path: Path) -> str:
    found = HEADING.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: no heading, expected a line that begins with '# '")
    return found[1]


def _check(found: Iterable[Topic], chapters: Mapping[str, Chapter]) -> None:
    known = {entry.page: entry for topic in found for entry in topic.chapters}
    for page, chapter in chapters.items():
        if page not in known:
            raise ValueError(f"_toc.yml: expected {page} below a part of the book; it is not there")
        if chapter.lab not in {lab.page for lab in known[page].labs}:
            raise ValueError(f"_toc.yml: expected {chapter.lab} below {page}; it is not there")
