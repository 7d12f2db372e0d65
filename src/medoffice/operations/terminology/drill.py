"""Practice questions made from the lexicon; the same seed gives the same questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile
from random import Random

from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import Entry, abbreviations, find, word_parts

OPTIONS = 4
ALIKE = 2
"""Wrong answers that belong to what is spelled most like the thing asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one right answer.

    Parameters
    ----------
    asks : str
        The question.
    options : tuple of str
        Four different answers.
    right : int
        The place of the right one, counted from 0.
    because : str
        What to know for the next time.
    """

    asks: str
    options: tuple[str, ...]
    right: int
    because: str


def drill(seed: int, how_many: int = 10) -> tuple[Question, ...]:
    """Return questions on parts, whole terms and abbreviations in turn, none twice.

    Parameters
    ----------
    seed : int
        The same seed gives the same questions.
    how_many : int, default 10
        From 1 to 100.

    Raises
    ------
    ValueError
        If ``how_many`` is not in its range.
    """
    if not 1 <= how_many <= 100:
        raise ValueError(f"how_many {how_many}: expected 1 to 100 questions")
    luck = Random(seed)
    turns = (
        (_part, list(word_parts())),
        (_term, list(word_parts())),
        (_abbreviation, [entry for entry in abbreviations() if not entry.causes_errors]),
        (_safe_writing, [entry for entry in abbreviations() if entry.causes_errors]),
    )
    for _, entries in turns:
        luck.shuffle(entries)
    questions: list[Question] = []
    asked: set[str] = set()
    while len(questions) < how_many:
        for make, entries in turns:
            while entries and len(questions) < how_many:
                question = make(luck, entries.pop())
                if question.asks not in asked:
                    asked.add(question.asks)
                    questions.append(question)
                    break
    return tuple(questions)


def _part(luck: Random, entry: Entry) -> Question:
    other_senses = {other.meaning for other in word_parts() if other.letters == entry.letters}
    return _question(
        luck,
        f"What does {entry.part} mean?",
        entry,
        lambda other: other.meaning,
        [other for other in word_parts() if other.kind == entry.kind],
        never_offered=other_senses,
        because=f"{entry.example} ({entry.say}): {entry.example_meaning}.",
    )


def _term(luck: Random, entry: Entry) -> Question:
    return _question(
        luck,
        f"What does {entry.example} mean?",
        entry,
        lambda other: other.example_meaning,
        [other for other in word_parts() if other.kind == entry.kind],
        spelled=lambda other: other.example,
        because=f"{decode(entry.example)[0].split}. Say {entry.say}.",
    )


def _abbreviation(luck: Random, entry: Entry) -> Question:
    return _question(
        luck,
        f"What does {entry.part} stand for?",
        entry,
        lambda other: other.meaning,
        [other for other in abbreviations() if not other.causes_errors],
        because=f"{entry.example}: {entry.example_meaning}.",
    )


def _safe_writing(luck: Random, entry: Entry) -> Question:
    return _question(
        luck,
        f"A note says: {entry.example}. What is written in place of {entry.part}?",
        entry,
        lambda other: other.write_instead,
        [other for other in abbreviations() if other.causes_errors],
        # "The full name of the drug" is right for each short name of a drug.
        never_offered={find("MS")[0].write_instead},
        because=f"{entry.why_not}. It is on the {entry.listed_by} list.",
    )


def _question(
    luck: Random,
    asks: str,
    entry: Entry,
    answer: Callable[[Entry], str],
    others: Sequence[Entry],
    *,
    because: str,
    spelled: Callable[[Entry], str] = lambda other: other.letters,
    never_offered: Set[str] = frozenset(),
) -> Question:
    """Return a question whose wrong answers are the answers of other entries, most of them alike.

    An answer that shares a sense with the right one is not wrong: ``vessel``, ``vessel, duct``.
    """
    right = answer(entry)
    senses = _senses(right)
    # A set has no order of its own that is the same in every run.
    wrong = sorted(
        offered
        for offered in {answer(other) for other in others} - never_offered
        if senses.isdisjoint(_senses(offered))
    )
    near = dict.fromkeys(wrong, 0)
    for other in others:
        if answer(other) in near:
            likeness = _likeness(spelled(entry), spelled(other))
            near[answer(other)] = max(near[answer(other)], likeness)
    luck.shuffle(wrong)
    alike = sorted(wrong, key=near.__getitem__, reverse=True)[:ALIKE]
    options = [right, *alike, *[offered for offered in wrong if offered not in alike]][:OPTIONS]
    luck.shuffle(options)
    return Question(asks, tuple(options), options.index(right), because)


def _likeness(one: str, other: str) -> int:
    """Return how many letters two words share at their beginning and at their end."""
    return sum(
        len(list(takewhile(lambda both: both[0] == both[1], zip(*pair, strict=False))))
        for pair in ((one, other), (one[::-1], other[::-1]))
    )


def _senses(meaning: str) -> set[str]:
    return set(meaning.split(", "))
