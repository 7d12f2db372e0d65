"""The example of the page on exams: the answers of a class that never was."""

from __future__ import annotations

from medoffice.questions import load, simulate
from medoffice.questions.exports import Entry, entries

FILE = "example-answers.csv"
CHAPTER = "patient-access"
ITEMS, PEOPLE, SEED = 20, 60, 1
WRONG_KEY, DEAD_OPTION = 3, 5
"""Which of the questions has a wrong key, and which an option that nobody takes; from 0."""


def asked() -> tuple[Entry, ...]:
    """Return what the class was asked."""
    return entries(load(CHAPTER)[:ITEMS])


def answers() -> bytes:
    """Return its file of answers."""
    items = asked()
    return simulate.responses(
        items,
        PEOPLE,
        SEED,
        wrong_key=items[WRONG_KEY].id,
        dead_option=items[DEAD_OPTION].id,
    )
