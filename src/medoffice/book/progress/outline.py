"""What there is to do in the course, in its order: from ``_toc.yml`` and the chapters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from medoffice.book.chapters import Chapter, chapters_of_the_book, front_matter
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
class Entry:
    """A page with what there is to do: a chapter, or one that is none but has labs below it.

    ``lab_minutes`` is what its labs together are planned to take.
    """

    title: str
    page: str
    chapter: Chapter | None
    labs: tuple[LabEntry, ...]
    lab_minutes: int

    @property
    def read_minutes(self) -> int:
        """What reading it is planned to take; 0 for a page that nobody marks as read."""
        return self.chapter.read_minutes if self.chapter else 0


@dataclass(frozen=True)
class Topic:
    """A part of the book with chapters or labs: a topic of the record. Times are in minutes."""

    title: str
    page: str
    entries: tuple[Entry, ...]

    @property
    def chapters(self) -> tuple[Entry, ...]:
        """Those of its pages that are chapters."""
        return tuple(entry for entry in self.entries if entry.chapter)

    @property
    def minutes(self) -> int:
        """What reading and labs are planned to take. Assignments are an instructor's affair."""
        return sum(entry.read_minutes + entry.lab_minutes for entry in self.entries)


def topics(root: Path = ROOT) -> tuple[Topic, ...]:
    """Return the course's topics in the order of the book.

    Parameters
    ----------
    root : pathlib.Path, optional
        The folder of the course.

    Raises
    ------
    ValueError
        If a chapter or a lab stands nowhere in the contents, a chapter's lab does not stand below
        it, or a page that is no chapter does not say how long the labs below it take.
    """
    contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    chapters = chapters_of_the_book(root)
    found = [
        Topic(_heading(root / f"{page['file']}.md"), page["file"], entries)
        for part in contents["parts"]
        for page in part["chapters"]
        if (entries := tuple(_entries(page.get("sections", ()), chapters, root)))
    ]
    _check(found, chapters, _labs_below(contents["parts"]))
    return tuple(found)


def _entries(
    pages: Iterable[Mapping[str, Any]], chapters: Mapping[str, Chapter], root: Path
) -> Iterable[Entry]:
    for page in pages:
        name, below = page["file"], page.get("sections", ())
        labs = tuple(_lab(lab) for lab in below if lab["file"].startswith(LABS))
        if chapter := chapters.get(name):
            yield Entry(chapter.title, name, chapter, labs, chapter.lab_minutes)
        elif labs:
            file = root / f"{name}.md"
            yield Entry(_heading(file), name, None, labs, _planned(file))


def _lab(page: Mapping[str, str]) -> LabEntry:
    return LabEntry(page["file"].removeprefix(LABS), page["title"].removeprefix("Lab: "))


def _labs_below(pages: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for page in pages:
        if page.get("file", "").startswith(LABS):
            yield page["file"]
        yield from _labs_below((*page.get("chapters", ()), *page.get("sections", ())))


def _heading(path: Path) -> str:
    found = HEADING.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{path.name}: no heading, expected a line that begins with '# '")
    return found[1]


def _planned(path: Path) -> int:
    said = front_matter(path.name, path.read_text(encoding="utf-8")).get("lab_minutes")
    if not isinstance(said, int) or said < 1:
        raise ValueError(
            f"{path.name}: key 'lab_minutes' is {said!r}: expected how many minutes the labs below "
            "this page take, since it is no chapter that says so"
        )
    return said


def _check(
    found: Iterable[Topic], chapters: Mapping[str, Chapter], in_contents: Iterable[str]
) -> None:
    entries = [entry for topic in found for entry in topic.entries]
    known = {entry.page: {lab.page for lab in entry.labs} for entry in entries}
    for page, chapter in chapters.items():
        if page not in known:
            raise ValueError(f"_toc.yml: expected {page} below a part of the book; it is not there")
        if chapter.lab not in known[page]:
            raise ValueError(f"_toc.yml: expected {chapter.lab} below {page}; it is not there")
    counted = set().union(*known.values())
    for lab in in_contents:
        if lab not in counted:
            raise ValueError(f"_toc.yml: expected {lab} below a page of a part; it is not there")
