"""What the answers of a class say of each question, and of the test as a whole.

Difficulty, discrimination and reliability are those of :mod:`medoffice.questions.items`. What is
added here is who took which option, and what that says in plain words.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import fmean

from medoffice.questions import items
from medoffice.questions.exports.entries import Entry
from medoffice.questions.items import SMALL, Item, Reliability
from medoffice.questions.responses import BLANK, Responses, is_right
from medoffice.questions.scenarios import Choice
from medoffice.scheduling.intervals import wilson

RARE = 0.05
"""A wrong option that fewer take does no work."""
TRIED = 10
"""With fewer wrong answers in all, it says nothing that an option was not among them."""
ENOUGH = 5
"""Below so many who took an option, who they were says nothing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How an option was taken.

    Parameters
    ----------
    letter : str
        The option.
    right : bool
        Whether it is a key.
    people : int
        How many took it.
    elsewhere : float or None
        The mean share of the other questions that they got right; None if nobody took it.
    """

    letter: str
    right: bool
    people: int
    elsewhere: float | None


@dataclass(frozen=True, slots=True)
class Answered:
    """What the answers say of one question.

    Parameters
    ----------
    entry : Entry
        The question.
    item : Item
        Its difficulty and discrimination.
    interval : tuple of float
        Where the share of right answers lies with 95% confidence, by Wilson.
    blank : int
        How many left it blank. They count as wrong.
    taken : tuple of Taken
        Its options; empty for an order or a number.
    """

    entry: Entry
    item: Item
    interval: tuple[float, float]
    blank: int
    taken: tuple[Taken, ...]

    @property
    def key_in_doubt(self) -> Taken | None:
        """The wrong option that seems to be the right one, if any.

        In a small group it is one that most people take. In a larger one, also one whose takers
        do better elsewhere than those who took the key, where the key goes against the rest.
        """
        right = [each for each in self.taken if each.right]
        wrong = [each for each in self.taken if not each.right and each.people]
        if len(right) != 1 or not wrong:
            return None
        most = max(wrong, key=lambda each: each.people)
        if self.item.is_small:
            return most if most.people > self.item.people / 2 else None
        if (self.item.discrimination or 0) >= 0:
            return None
        tried = [each for each in wrong if each.people >= ENOUGH]
        best = max(tried, key=lambda each: each.elsewhere or 0, default=None)
        return best if best and (best.elsewhere or 0) > (right[0].elsewhere or 0) else None

    def signs(self) -> list[str]:
        """Return what an instructor should look at, in whole sentences."""
        found = []
        if doubt := self.key_in_doubt:
            key = ", ".join(each.letter for each in self.taken if each.right)
            who = (
                "More than half of the class takes"
                if self.item.is_small
                else "Those who do well elsewhere take"
            )
            found.append(f"The key may be wrong: {who} {doubt.letter}, and the key says {key}.")
        found += self.item.signs()
        if self.item.people - self.item.full - self.blank >= TRIED:
            wrong = [each for each in self.taken if not each.right]
            if unused := [each.letter for each in wrong if not each.people]:
                found.append(f"Nobody takes {_either(unused)}: write a likelier mistake.")
            few = RARE * self.item.people
            if rare := [each.letter for each in wrong if 0 < each.people < few]:
                found.append(f"Hardly anybody takes {_either(rare)} (under {RARE:.0%}).")
        return found


def _either(letters: list[str]) -> str:
    return f"option {' or '.join(letters)}"


@dataclass(frozen=True, slots=True)
class Test:
    """What the answers say of the test.

    Parameters
    ----------
    people : int
        How many took it.
    items : tuple of Answered
        Its questions, in the order of the file.
    mean : float
        Mean number of right answers.
    reliability : Reliability or None
        KR-20 and the standard error of a score. None where it cannot be told.
    """

    people: int
    items: tuple[Answered, ...]
    mean: float
    reliability: Reliability | None

    @property
    def is_small(self) -> bool:
        """Whether so few took it that counts say more than coefficients."""
        return self.people < SMALL


def analyze(given: Responses) -> Test:
    """Work out what the answers of a class say.

    Parameters
    ----------
    given : Responses
        The answers. What is blank counts as wrong.

    Notes
    -----
    For questions that are right or wrong Cronbach's alpha is Kuder and Richardson's formula 20.
    """
    points = [
        {entry.id: float(is_right(entry, answers[entry.id])) for entry in given.items}
        for answers in given.answers.values()
    ]
    of = dict.fromkeys((entry.id for entry in given.items), 1.0)
    totals = [sum(row.values()) for row in points]
    answered = []
    for entry, item in zip(given.items, items.analyze(points, of), strict=True):
        column = [answers[entry.id] for answers in given.answers.values()]
        others = max(1, len(given.items) - 1)
        elsewhere = [
            (total - row[entry.id]) / others for total, row in zip(totals, points, strict=True)
        ]
        answered.append(
            Answered(
                entry,
                item,
                wilson(item.full, item.people),
                Counter(column)[BLANK],
                _taken(entry, column, elsewhere),
            )
        )
    return Test(len(points), tuple(answered), fmean(totals), items.reliability(points, of))


def _taken(entry: Entry, column: list[str], elsewhere: list[float]) -> tuple[Taken, ...]:
    if not isinstance(entry.part, Choice):
        return ()
    found = []
    for option in entry.part.options:
        shares = [
            share
            for answer, share in zip(column, elsewhere, strict=True)
            if option.letter in answer.split(", ")
        ]
        mean = fmean(shares) if shares else None
        found.append(Taken(option.letter, option.right, len(shares), mean))
    return tuple(found)
