"""How many questions the bank has of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from medoffice.questions.bank import Question

APPLIED = frozenset({"application", "analysis"})
"""Levels on which a reader does something with what was learned."""


def lines(questions: Sequence[Question]) -> list[str]:
    """Return the counts, one line for each kind.

    Parameters
    ----------
    questions : sequence of Question
        At least one; parts of scenarios count as questions.
    """
    keys = Counter(
        question.key.letter
        for question in questions
        if sum(option.right for option in question.options) == 1
    )
    return [
        f"CMM: {_counts(question.cmm for question in questions)}",
        f"CMPE: {_counts(question.cmpe for question in questions)}",
        f"Applied: {applied_share(questions):.0%} "
        f"({_counts(question.level for question in questions)})",
        f"Difficulty: {_counts(question.difficulty for question in questions)}",
        f"Keys: {', '.join(f'{letter} {count}' for letter, count in sorted(keys.items()))}",
    ]


def applied_share(questions: Sequence[Question]) -> float:
    """Return the share of questions that ask to apply or to analyze, from 0 to 1."""
    return sum(question.level in APPLIED for question in questions) / len(questions)


def _counts(names: Iterable[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(Counter(names).items()))
