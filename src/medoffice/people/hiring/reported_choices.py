"""A reader's own list of applicants: who passed a step, by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from medoffice.people.hiring.adverse_impact import Group
from medoffice.practice.exports import (
    Export,
    ExportError,
    match_columns,
    plain_words,
    require_columns,
)

GROUP, OUTCOME = "group", "outcome"
PASSED, TURNED_DOWN, LEFT_OUT = "passed", "turned down", "left out"
NEEDED = {GROUP: "the group", OUTCOME: "the outcome"}
_NAMES = {
    GROUP: ("group", "race ethnicity", "race", "ethnicity", "sex", "gender", "age group", "source"),
    OUTCOME: ("outcome", "result", "status", "stage", "disposition", "decision"),
}
_LEFT_OUT_WORDS = ("withdr", "open", "pending", "in process", "duplicate", "new")
_DOWN_WORDS = ("not ", "no ", "reject", "declin", "turned down", "disqual", "unqual", "fail")
_PASSED_WORDS = ("pass", "interview", "hired", "offer", "select", "advance", "yes", "invited")
MOST_GROUPS = 12


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds the group and which the outcome."""
    return match_columns(columns, _NAMES)


def propose_meaning(word: str) -> str:
    """Guess what a word for an outcome means: passed, turned down or left out."""
    plain = f"{plain_words(word)} "
    for words, meaning in (
        (_LEFT_OUT_WORDS, LEFT_OUT),
        (_DOWN_WORDS, TURNED_DOWN),
        (_PASSED_WORDS, PASSED),
    ):
        if any(part in plain for part in words):
            return meaning
    return LEFT_OUT


def reported_groups(
    export: Export, columns: Mapping[str, str | None], meanings: Mapping[str, str]
) -> tuple[list[Group], int]:
    """Count who came to a step and who passed it, by group.

    Parameters
    ----------
    export : Export
        A line for each applicant.
    columns : mapping of str to str or None
        As :func:`propose` gives them.
    meanings : mapping of str to str
        What each word of the outcome means.

    Returns
    -------
    list of Group, int
        The groups, and how many lines were left out: by their outcome, or without a group.

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, fewer than two groups are left, or there are so
        many that the column can hold no group.
    """
    require_columns(columns, NEEDED)
    came, passed = Counter[str](), Counter[str]()
    left_out = 0
    outcomes = export.values(columns[OUTCOME] or "")
    for name, word in zip(export.values(columns[GROUP] or ""), outcomes, strict=True):
        meaning = meanings.get(word, LEFT_OUT)
        if meaning == LEFT_OUT or not name.strip():
            left_out += 1
            continue
        came[name.strip()] += 1
        passed[name.strip()] += meaning == PASSED
    if len(came) > MOST_GROUPS:
        raise ExportError(
            f"“{columns[GROUP]}” holds {len(came)} different words: expected a column with a few "
            "groups."
        )
    if len(came) < 2:
        raise ExportError(
            f"{len(came)} group is left to compare: expected two or more. Say what each outcome "
            "means, below the columns."
        )
    return [Group(name, passed[name], came[name]) for name in sorted(came)], left_out
