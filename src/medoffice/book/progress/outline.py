"""What there is to do in the course, in its order: from ``_toc.yml`` and the chapters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from medoffice.book.beside import Beside, all_that_is_taught, heading
from medoffice.book.chapters import Chapter
from medoffice.book.places import ROOT
from medoffice.book.quizzes import asked_on
from medoffice.questions import Question

LABS = "notebooks/"


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
    """A page with what there is to do: a chapter, or a page beside one."""

    page: str
    about: Chapter | Beside
    labs: tuple[LabEntry, ...]
    asked: tuple[Question, ...]
    """The questions of its quiz."""

    @property
    def chapter(self) -> Chapter | None:
        """What it says as a chapter; None for a page beside one."""
        return self.about if isinstance(self.about, Chapter) else None


@dataclass(frozen=True)
class Topic:
    """A part of the book with chapters: a topic of the record. Times are in minutes."""

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
        return sum(entry.about.read_minutes + entry.about.lab_minutes for entry in self.entries)


def topics(root: Path = ROOT) -> tuple[Topic, ...]:
    """Return the course's topics in the order of the book.

    Parameters
    ----------
    root : pathlib.Path, optional
        The folder of the course.

    Raises
    ------
    ValueError
        If a chapter, a page beside one or a lab stands nowhere in the contents, a page's lab does
        not stand below it, or a page with labs or questions says neither that it is a chapter nor
        which one it goes with.
    """
    contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    taught = all_that_is_taught(root)
    found = [
        Topic(_heading(page["file"], root), page["file"], entries)
        for part in contents["parts"]
        for page in part["chapters"]
        if (entries := tuple(_entries(page.get("sections", ()), taught, root)))
    ]
    _check(found, taught, _labs_below(contents["parts"]))
    return tuple(found)


def _entries(
    pages: Iterable[Mapping[str, Any]], taught: Mapping[str, Chapter | Beside], root: Path
) -> Iterable[Entry]:
    for page in pages:
        name, below = page["file"], page.get("sections", ())
        if name.startswith(LABS):
            continue  # it stands below no page of the part, which the check tells
        labs = tuple(_lab(lab) for lab in below if lab["file"].startswith(LABS))
        asked = tuple(asked_on(_text(name, root)))
        if name in taught:
            yield Entry(name, taught[name], labs, asked)
        elif labs or asked:
            raise ValueError(
                f"{name}.md: has {'labs below it' if labs else 'questions'}, and neither a key "
                "'chapter' nor 'beside': expected facts of a chapter, or goes_with, minutes and "
                "objectives of a page beside one"
            )


def _lab(page: Mapping[str, str]) -> LabEntry:
    return LabEntry(page["file"].removeprefix(LABS), page["title"].removeprefix("Lab: "))


def _labs_below(pages: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for page in pages:
        if page.get("file", "").startswith(LABS):
            yield page["file"]
        yield from _labs_below((*page.get("chapters", ()), *page.get("sections", ())))


def _text(page: str, root: Path) -> str:
    return (root / f"{page}.md").read_text(encoding="utf-8")


def _heading(page: str, root: Path) -> str:
    return heading(f"{page}.md", _text(page, root))


def _check(
    found: Iterable[Topic], taught: Mapping[str, Chapter | Beside], in_contents: Iterable[str]
) -> None:
    entries = [entry for topic in found for entry in topic.entries]
    known = {entry.page: {lab.page for lab in entry.labs} for entry in entries}
    for page, about in taught.items():
        if page not in known:
            raise ValueError(f"_toc.yml: expected {page} below a part of the book; it is not there")
        if about.lab and about.lab not in known[page]:
            raise ValueError(f"_toc.yml: expected {about.lab} below {page}; it is not there")
        if known[page] and not about.lab:
            raise ValueError(
                f"{page}.md: key 'beside.lab' is missing: expected it, and 'beside.minutes.lab', "
                f"since {', '.join(sorted(known[page]))} stands below the page in _toc.yml"
            )
    counted = set().union(*known.values())
    for lab in in_contents:
        if lab not in counted:
            raise ValueError(f"_toc.yml: expected {lab} below a page of a part; it is not there")
