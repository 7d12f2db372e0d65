"""Pages beside a chapter: pages with objectives, a lab or questions that are no chapter.

Such a page says ``chapter: false``, and in a block ``beside:`` which chapter it goes with. What
tells of all that is taught (the planner, the crosswalk, *Your progress*) takes chapters and these
pages alike; what counts chapters leaves them out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from medoffice.book.chapters import (
    FRONT_MATTER,
    Chapter,
    ChapterError,
    Objective,
    chapters_of_the_book,
    faults,
    front_matter,
    objectives,
)
from medoffice.book.places import ROOT

HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Beside:
    """A page's account of itself, as far as a chapter gives the same. Times are in minutes.

    Parameters
    ----------
    slug : str
        The page's name, as a chapter's slug is.
    title : str
        Its heading.
    goes_with : str
        Slug of the chapter it belongs to.
    read_minutes, lab_minutes : int
        What reading it and its lab are planned to take; 0 where it has no lab.
    objectives : tuple of Objective
        What a reader can do after it.
    lab : str
        Its lab as ``notebooks/billing/remittance``, or an empty text.
    """

    slug: str
    title: str
    goes_with: str
    read_minutes: int
    lab_minutes: int
    objectives: tuple[Objective, ...]
    lab: str

    @property
    def duties(self) -> tuple[str, ...]:
        """The items of the job that its objectives serve, each once, in their order."""
        return self._served("duties")

    @property
    def cmm(self) -> tuple[str, ...]:
        """The domains of the CMM that its objectives serve."""
        return self._served("cmm")

    @property
    def cmpe(self) -> tuple[str, ...]:
        """The domains of the CMPE that its objectives serve."""
        return self._served("cmpe")

    def _served(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for aim in self.objectives for code in getattr(aim, kind)))


def read_beside(page: str, text: str) -> Beside | None:
    """Return what a page beside a chapter says of itself, or None if it is none.

    Parameters
    ----------
    page : str
        The page's path from the root of the course, with its suffix.
    text : str
        The page's text.

    Raises
    ------
    ChapterError
        When what it says is wrong. The message names the page and the key.
    """
    said = front_matter(page, text)
    if "beside" not in said:
        return None
    declared = said["beside"]
    if said.get("chapter") is not False:
        raise ChapterError(
            f"{page}: has a key 'beside' and 'chapter' is not false: expected a page that is a "
            "chapter, or one beside a chapter"
        )
    if not isinstance(declared, dict):
        raise ChapterError(
            f"{page}: key 'beside' is {declared!r}: expected goes_with, minutes and objectives"
        )
    problems = faults(page, "beside", declared)
    if problems:
        raise ChapterError("\n".join(problems))
    minutes = declared["minutes"]
    if ("lab" in declared) != ("lab" in minutes):
        raise ChapterError(
            f"{page}: of the keys 'beside.lab' and 'beside.minutes.lab' there is only one: "
            "expected a lab and how long it takes, or neither"
        )
    return Beside(
        slug=Path(page).stem,
        title=heading(page, text),
        goes_with=declared["goes_with"],
        read_minutes=minutes["read"],
        lab_minutes=minutes.get("lab", 0),
        objectives=objectives(declared),
        lab=declared.get("lab", ""),
    )


def heading(page: str, text: str) -> str:
    """Return the title of a page, from its text.

    Raises
    ------
    ChapterError
        If it has none.
    """
    found = HEADING.search(FRONT_MATTER.sub("", text))
    if found is None:
        raise ChapterError(f"{page}: no heading, expected a line that begins with '# '")
    return found[1]


def pages_beside(root: Path = ROOT) -> dict[str, Beside]:
    """Return every page beside a chapter: its path without suffix, and what it says of itself.

    Parameters
    ----------
    root : pathlib.Path, optional
        The folder of the course.

    Raises
    ------
    ChapterError
        If a page goes with no chapter of the book, or has a chapter's name.
    """
    chapters = {chapter.slug for chapter in chapters_of_the_book(root).values()}
    found: dict[str, Beside] = {}
    for path in sorted((root / "book").rglob("*.md")):
        page = path.relative_to(root)
        beside = read_beside(page.as_posix(), path.read_text(encoding="utf-8"))
        if beside is None:
            continue
        if beside.goes_with not in chapters:
            raise ChapterError(
                f"{page.as_posix()}: key 'beside.goes_with' is {beside.goes_with!r}: expected the "
                f"slug of a chapter, one of {', '.join(sorted(chapters))}"
            )
        if beside.slug in chapters:
            raise ChapterError(
                f"{page.as_posix()}: a chapter is called {beside.slug!r}, too: expected a name of "
                "its own, since what a reader has read is kept by it"
            )
        found[page.with_suffix("").as_posix()] = beside
    return found


def all_that_is_taught(root: Path = ROOT) -> dict[str, Chapter | Beside]:
    """Return chapters and the pages beside them, by their pages without suffix."""
    return {**chapters_of_the_book(root), **pages_beside(root)}
