"""What an instructor wants to know of an assignment before the class does it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

import yaml

from medoffice.book.chapters import Chapter, chapters_of_the_book
from medoffice.book.freshness import fingerprint
from medoffice.book.instructors.syllabus import minutes_of_assignments
from medoffice.book.places import CODES, ROOT
from medoffice.grading.answers import Answer, Writing, answers, writings
from medoffice.grading.course import EXERCISES, assignments
from medoffice.grading.tasks import Task, tasks

DISCUSSION = CODES / "discussion.yml"
IN_EVERY_TASK = ("wrong-blank", "wrong-hard-coded")
"""Wrong answers that every task is tried with; they say nothing of one task."""

_HEADING = "# Assignment: "


@dataclass(frozen=True)
class Notes:
    """An assignment, as its instructor sees it.

    Parameters
    ----------
    slug, title : str
        Its name in commands, and on its first line.
    chapters : dict of str to Chapter
        The chapters it belongs to, by page.
    minutes : int
        How long it takes a student.
    tasks : tuple of Task
        Its tasks in order.
    mistakes : dict of str to tuple of Answer
        By task, recorded wrong answers that belong to this task alone.
    samples : dict of str to tuple of Writing
        By task, marked samples of written work, the weakest first.
    prompts : tuple of str
        What to talk about when it has come back.
    """

    slug: str
    title: str
    chapters: dict[str, Chapter]
    minutes: int
    tasks: tuple[Task, ...]
    mistakes: dict[str, tuple[Answer, ...]]
    samples: dict[str, tuple[Writing, ...]]
    prompts: tuple[str, ...]

    @property
    def points(self) -> float:
        """All points that can be had."""
        return sum(task.points for task in self.tasks)

    @property
    def points_by_hand(self) -> float:
        """The points that a person gives."""
        return sum(task.points for task in self.tasks if task.rubric)


@cache
def prompts() -> dict[str, list[str]]:
    """Return what to talk about after each assignment, by its slug."""
    return yaml.safe_load(DISCUSSION.read_text(encoding="utf-8"))


def of_part(part: str) -> list[Notes]:
    """Return the notes on the assignments of a part of the book, by title.

    Parameters
    ----------
    part : str
        The part, as in the chapters' front matter, such as "scheduling".

    Raises
    ------
    ValueError
        If the part has no assignment.
    """
    chapters = chapters_of_the_book()
    of_it = {chapter.assignment for chapter in chapters.values() if chapter.part == part}
    if not of_it:
        parts = sorted({chapter.part for chapter in chapters.values()})
        raise ValueError(f"part {part!r} has no assignment: expected one of {', '.join(parts)}")
    return sorted((notes(slug) for slug in of_it), key=lambda one: one.title)


@cache
def notes(slug: str) -> Notes:
    """Return the notes on an assignment.

    Parameters
    ----------
    slug : str
        Its name.

    Raises
    ------
    ValueError
        If the course has no such assignment, or nothing to talk about after it.
    """
    if slug not in assignments():
        raise ValueError(f"there is no assignment {slug!r}: expected one of {assignments()}")
    if slug not in prompts():
        raise ValueError(f"{DISCUSSION.name}: nothing to talk about after {slug!r}")
    chapters = chapters_of_the_book()
    mistakes: dict[str, tuple[Answer, ...]] = {}
    for answer in answers(slug):
        if not answer.is_right and answer.name not in IN_EVERY_TASK:
            mistakes[answer.task] = (*mistakes.get(answer.task, ()), answer)
    samples: dict[str, tuple[Writing, ...]] = {}
    for sample in sorted(writings(slug), key=lambda one: sum(one.marks.values())):
        samples[sample.task] = (*samples.get(sample.task, ()), sample)
    return Notes(
        slug=slug,
        title=_title(slug),
        chapters={page: one for page, one in chapters.items() if one.assignment == slug},
        minutes=minutes_of_assignments(chapters)[slug],
        tasks=tuple(tasks(EXERCISES, slug)),
        mistakes=mistakes,
        samples=samples,
        prompts=tuple(prompts()[slug]),
    )


def state(slug: str) -> str:
    """Return what changes when a file of an assignment does."""
    course = EXERCISES.relative_to(ROOT)
    return fingerprint(f"{course}/{part}/{slug}" for part in ("source", "answers"))


def _title(slug: str) -> str:
    file = EXERCISES / "source" / slug / f"{slug}.ipynb"
    first = "".join(json.loads(file.read_text(encoding="utf-8"))["cells"][0]["source"])
    title = first.partition("\n")[0].removeprefix(_HEADING)
    return title[:1].upper() + title[1:]
