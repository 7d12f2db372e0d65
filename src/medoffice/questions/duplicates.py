"""Questions that ask the same again, found by their words.

Two questions are as near as the words of their stems and right answers: a word that few questions
have counts for more (the cosine of TF-IDF weights). Figures are left out, for the same question
with other numbers is the same question. A little is added where two rest on the same rule.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from medoffice.questions.bank import Question
from medoffice.questions.writing import Finding

TOO_NEAR = 0.66
"""From here on two questions ask the same; below it a person has looked at the nearest."""

COMMON = 0.15
"""A word in more than this share of the questions tells nothing."""

FLOOR = 0.2
"""Pairs below it are not looked at."""

SAME_SOURCE = 0.05
"""What is added for a rule or benchmark that two questions rest on."""


@dataclass(frozen=True, order=True)
class Pair:
    """Two questions and how near they are, from 0 (no word in common) on."""

    nearness: float
    first: str
    second: str

    def __str__(self) -> str:
        """Return the line of the report."""
        return f"{self.nearness:.2f} {self.first} and {self.second}"


def nearest(questions: Sequence[Question], many: int = 10) -> list[Pair]:
    """Return the pairs of questions that are nearest, the nearest first.

    Parameters
    ----------
    questions : sequence of Question
        Questions, and parts of scenarios as questions whose stem holds the situation. Parts of one
        scenario are not compared.
    many : int, default 10
        How many pairs.
    """
    return sorted(_pairs(questions), reverse=True)[:many]


def check(questions: Sequence[Question]) -> Iterator[Finding]:
    """Yield an error for each pair that asks the same, at the second question of the two."""
    files = {question.id: question.file for question in questions}
    for pair in sorted(_pairs(questions), reverse=True):
        if pair.nearness < TOO_NEAR:
            return
        message = f"asks the same as {pair.first!r}: nearness {pair.nearness:.2f}"
        yield Finding("near-duplicate", "error", files[pair.second], pair.second, message)


def _pairs(questions: Sequence[Question]) -> Iterator[Pair]:
    """Yield the pairs that have more in common than most."""
    # Imported here because reading the bank needs none of it.
    import numpy as np

    nearness = _cosines(questions)
    for first, second in np.argwhere(np.triu(nearness, 1) > FLOOR):
        one, other = questions[first], questions[second]
        if _scenario(one) and _scenario(one) == _scenario(other):
            continue
        added = SAME_SOURCE if set(one.rests_on) & set(other.rests_on) else 0
        yield Pair(float(nearness[first, second]) + added, one.id, other.id)


def _cosines(questions: Sequence[Question]):
    """Return for each two questions the cosine of their words' weights."""
    import numpy as np

    counted = [_words(question) for question in questions]
    spread = Counter(word for words in counted for word in words)
    most = max(COMMON * len(counted), 2)
    places = {word: place for place, word in enumerate(sorted(spread)) if spread[word] <= most}
    weights = np.zeros((len(counted), len(spread)))
    for row, words in zip(weights, counted, strict=True):
        for word, count in words.items():
            if word in places:
                row[places[word]] = (1 + log(count)) * log(len(counted) / spread[word])
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    weights /= np.where(lengths > 0, lengths, 1)
    return weights @ weights.T


def _scenario(question: Question) -> str:
    """Return the scenario that a question is a part of, or nothing."""
    name, slash, _ = question.id.partition("/")
    return name if slash else ""


def _words(question: Question) -> Counter[str]:
    right = (option.text for option in question.options if option.right)
    text = " ".join([question.stem, *right]).lower().replace("'s", "")
    found = re.findall(r"[a-z]{2,}", text)
    return Counter(re.sub(r"(ing|ed|es|s|ly)$", "", word) for word in found)
