"""Willow Bend's own hiring of 2025: its openings, its candidates, and what the panel gave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.people.hiring.adverse_impact import Group
from medoffice.people.hiring.funnel import Application, step
from medoffice.people.hiring.interviews import Panel, panel
from medoffice.people.training.matrix import NEVER, Item, matrix
from medoffice.practice.workdays import Workdays, federal_holidays

# Can the person work the shifts? That is a must: asked of all, and no matter of degree.
MUST = "Schedule"
# White candidates beside all others: with so few people, finer groups say nothing at all.
KINDS = {"origin": "race_ethnicity", "sex": "sex", "age": "age_40_or_over"}


@cache
def applications() -> tuple[Application, ...]:
    """Return every application of the year."""
    return tuple(
        Application(
            row["candidate_id"],
            row["opening_id"],
            row["source"],
            row["applied_on"],
            row["meets_minimum"],
            row["stage"],
            row["outcome"],
            row["decided_on"],
            row["exclusion_checked_on"],
        )
        for row in practice.records("candidates")
    )


def of_openings(openings: Collection[str]) -> list[Application]:
    """Return the applications for some openings."""
    return [each for each in applications() if each.opening in openings]


@cache
def _role(opening: str) -> str:
    for row in practice.records("openings"):
        if row["opening_id"] == opening:
            return row["role"]
    raise ValueError(f"there is no opening {opening!r}")


def questions(opening: str) -> dict[str, str]:
    """Return the questions of an opening's interviews, each with its competency.

    Raises
    ------
    ValueError
        If there is no such opening.
    """
    role = _role(opening)
    return {
        row["question_id"]: row["competency"]
        for row in practice.records("interview_questions")
        if row["role"] == role
    }


def equal_weights(opening: str, *, with_must: bool = False) -> dict[str, int]:
    """Return the same weight for each question; 0 for the must unless it is to count."""
    return {
        question: int(with_must or competency != MUST)
        for question, competency in questions(opening).items()
    }


def interviewed(opening: str, weights: Mapping[str, int] | None = None) -> Panel:
    """Return the panel of an opening, with equal weights for all but the must unless told."""
    return panel(
        practice.records("interview_scores"),
        weights or equal_weights(opening),
        {each.candidate for each in of_openings([opening])},
    )


def who_declined(opening: str) -> set[str]:
    """Return who declined an offer of an opening."""
    return {each.candidate for each in of_openings([opening]) if each.outcome == "declined"}


def manager_of(scored: Panel) -> str:
    """Return which of a panel's interviewers is the office manager, the present or a former one."""
    roles = {
        row["staff_id"]: row["role"] for row in practice.records("staff", ["staff_id", "role"])
    }
    return next(who for who in scored.interviewers if roles[who] == "office-manager")


def groups(
    among: Iterable[Application], name: str, kind: str, named: Callable[[object], str] | None = None
) -> tuple[list[Group], int]:
    """Count who came to a step and passed it, by an answer to the voluntary survey.

    Parameters
    ----------
    among : iterable of Application
        Whose step.
    name : str
        The step, as in :mod:`medoffice.people.hiring.funnel`.
    kind : str
        ``origin``, ``sex`` or ``age``.
    named : callable, optional
        Gives the group of an answer; see :func:`in_words`.

    Returns
    -------
    list of Group, int
        The groups, and how many who came gave no answer.
    """
    answers = {
        row["candidate_id"]: row[KINDS[kind]] for row in practice.records("candidate_survey")
    }
    came, passed = step(name)
    there, through = Counter[str](), Counter[str]()
    silent = 0
    for each in among:
        if not came(each):
            continue
        if each.candidate not in answers:
            silent += 1
            continue
        group = (named or in_words(kind))(answers[each.candidate])
        there[group] += 1
        through[group] += passed(each)
    return [Group(group, through[group], there[group]) for group in sorted(there)], silent


def in_words(kind: str) -> Callable[[object], str]:
    """Return how the answers of a kind make two groups."""
    if kind == "origin":
        return lambda answer: "White" if answer == "White" else "people of color"
    if kind == "age":
        return lambda answer: "40 or older" if answer else "under 40"
    return lambda answer: "women" if answer == "female" else "men"


def open_days(first: date, last: date) -> Workdays:
    """Return the working days of a time: Monday to Friday without federal holidays."""
    return Workdays(federal_holidays(first, last))


def never_trained(day: date) -> list[Item]:
    """Return what those hired in a day's year should have been trained in by then, and were not.

    What was not asked for before they came, or is not due yet, is not among it.
    """
    return [
        item
        for item in matrix(day)
        if item.person.hired.year == day.year and item.state(day) == NEVER
    ]
