"""The course as a class of so many weeks, from ``book/_data/syllabus.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from medoffice.book.beside import all_that_is_taught
from medoffice.book.chapters import Chapter
from medoffice.book.places import CODES

PLANS = CODES / "syllabus.yml"


@dataclass(frozen=True)
class Week:
    """A week of a class. Times are in minutes, for a student.

    Parameters
    ----------
    title : str
        What it is about.
    pages : tuple of str
        Pages of chapters and those beside one, as paths from the root of the course without suffix.
    graded : tuple of str
        Assignments to hand in, by slug.
    meeting : str
        What to do when the class meets, in Markdown.
    read_minutes, lab_minutes, assignment_minutes : int
        From the pages' front matter.
    """

    title: str
    pages: tuple[str, ...]
    graded: tuple[str, ...]
    meeting: str
    read_minutes: int
    lab_minutes: int
    assignment_minutes: int

    @property
    def minutes(self) -> int:
        """All of the week."""
        return self.read_minutes + self.lab_minutes + self.assignment_minutes


def minutes_of_assignments(chapters: Mapping[str, Chapter]) -> dict[str, int]:
    """Return how long each assignment takes, by slug.

    Parameters
    ----------
    chapters : mapping of str to Chapter
        Chapters by their page. Several chapters may name one assignment.

    Raises
    ------
    ValueError
        If two chapters say different times of one assignment.
    """
    minutes: dict[str, int] = {}
    for page, chapter in chapters.items():
        known = minutes.setdefault(chapter.assignment, chapter.assignment_minutes)
        if known != chapter.assignment_minutes:
            raise ValueError(
                f"{page}: minutes.assignment is {chapter.assignment_minutes}, but another chapter "
                f"says {known} for the same assignment {chapter.assignment!r}"
            )
    return minutes


def weeks(number: int) -> list[Week]:
    """Return the plan for a class of a number of weeks.

    Parameters
    ----------
    number : int
        How many weeks, such as 6 or 12.

    Raises
    ------
    ValueError
        If there is no such plan, it has another number of weeks, or it names a chapter or an
        assignment that the course does not have.
    """
    plans = yaml.safe_load(PLANS.read_text(encoding="utf-8"))
    if number not in plans:
        raise ValueError(
            f"there is no plan for {number!r} weeks: expected {' or '.join(map(str, plans))}"
        )
    if len(plans[number]) != number:
        raise ValueError(f"the plan for {number} weeks has {len(plans[number])} of them")
    taught = all_that_is_taught()
    pages = {about.slug: page for page, about in taught.items()}
    minutes = minutes_of_assignments(
        {page: about for page, about in taught.items() if isinstance(about, Chapter)}
    )
    made = []
    for week in plans[number]:
        for kind, known in (("chapters", pages), ("graded", minutes)):
            for slug in week[kind]:
                if slug not in known:
                    raise ValueError(
                        f"{PLANS.name}: week {week['title']!r} of {number} has {slug!r} in {kind}: "
                        f"expected one of {', '.join(sorted(known))}"
                    )
        of_week = [taught[pages[slug]] for slug in week["chapters"]]
        made.append(
            Week(
                title=week["title"],
                pages=tuple(pages[slug] for slug in week["chapters"]),
                graded=tuple(week["graded"]),
                meeting=week["meeting"],
                read_minutes=sum(about.read_minutes for about in of_week),
                lab_minutes=sum(about.lab_minutes for about in of_week),
                assignment_minutes=sum(minutes[slug] for slug in week["graded"]),
            )
        )
    return made
