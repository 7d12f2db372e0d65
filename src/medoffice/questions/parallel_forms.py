"""Draw forms of one exam that are equally hard and share no question, as far as the bank allows.

Per domain the questions are lined up by difficulty and cut into groups of neighbors, one question
for each form. Chance picks the groups. Within a group the hardest question goes to the form that
is the easiest so far. So all forms have the same number of each domain, questions of each
difficulty, and nearly one mean.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from random import Random
from statistics import fmean

from medoffice.questions.exports.entries import Entry

EXPECTED = {"easy": 0.85, "medium": 0.70, "hard": 0.55}
"""Share of right answers that we expect by an item's label until a class has answered it."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class FormError(ValueError):
    """The bank cannot give such forms. The message names the domain and what there is."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the exam.

    Parameters
    ----------
    name : str
        A letter.
    items : tuple of Entry
        Its questions, in the order in which they are asked.
    shared : frozenset of str
        Ids of those that all forms ask, since the bank has too few.
    difficulty : mapping of str to float
        For each question the share of right answers that is expected.
    """

    name: str
    items: tuple[Entry, ...]
    shared: frozenset[str]
    difficulty: Mapping[str, float]

    @property
    def mean(self) -> float:
        """The share of right answers that is expected of the form."""
        return fmean(self.difficulty[entry.id] for entry in self.items)

    @property
    def spread(self) -> float:
        """The standard deviation of the number of right answers, for one and the same student."""
        return sqrt(sum(p * (1 - p) for p in (self.difficulty[one.id] for one in self.items)))

    @property
    def labels(self) -> Counter[str]:
        """How many are easy, medium and hard by their labels."""
        return Counter(entry.part.difficulty for entry in self.items)


def expected(asked: Sequence[Entry], measured: Mapping[str, float]) -> dict[str, float]:
    """Return the share of right answers that is expected of each item, by its id.

    Parameters
    ----------
    asked : sequence of Entry
        The items.
    measured : mapping of str to float
        What a class got, for items that one has answered; the others go by their label.
    """
    return {one.id: measured.get(one.id, EXPECTED[one.part.difficulty]) for one in asked}


def draw(
    pools: Mapping[str, Sequence[Entry]],
    wanted: Mapping[str, int],
    forms: int,
    seed: int,
    measured: Mapping[str, float] | None = None,
) -> tuple[Form, ...]:
    """Draw the forms.

    Parameters
    ----------
    pools : mapping of str to sequence of Entry
        The questions of each domain. No question is in two.
    wanted : mapping of str to int
        How many of each domain a form asks.
    forms : int
        How many forms.
    seed : int
        The same seed gives the same forms.
    measured : mapping of str to float, optional
        Share of right answers of questions that a class has answered.

    Returns
    -------
    tuple of Form
        Where a domain has too few questions for all forms, as few as possible are in all of them.

    Raises
    ------
    FormError
        If a domain has not even enough questions for one form.
    """
    if not 1 <= forms <= len(LETTERS):
        raise FormError(f"forms: expected a number from 1 to {len(LETTERS)}, found {forms}")
    chance = Random(seed)
    difficulty = expected([one for pool in pools.values() for one in pool], measured or {})
    shared: list[Entry] = []
    groups: list[list[Entry]] = []
    for domain, count in wanted.items():
        pool = _lined_up(pools.get(domain, ()), difficulty, chance)
        if len(pool) < count:
            raise FormError(
                f"{domain}: a form asks {count} questions, and the bank has {len(pool)}: "
                "ask fewer items, or of more domains"
            )
        lacking = forms * count - len(pool)
        # Each question that all ask saves one in every form but the first.
        in_all = ceil(lacking / (forms - 1)) if lacking > 0 else 0
        for place in _evenly(in_all, len(pool)):
            shared.append(pool[place])
        rest = [one for one in pool if one not in shared] if in_all else pool
        groups += _groups(rest, count - in_all, forms, chance)
    held: list[list[Entry]] = [list(shared) for _ in range(forms)]
    sums = defaultdict(float)

    def apart(group: list[Entry]) -> float:
        values = [difficulty[one.id] for one in group]
        return max(values) - min(values)

    # Those that differ most first: the others then level what is left.
    for group in sorted(groups, key=apart, reverse=True):
        hardest_first = sorted(group, key=lambda one: difficulty[one.id])
        order = list(range(forms))
        chance.shuffle(order)
        easiest_first = sorted(order, key=lambda form: -sums[form])
        for form, entry in zip(easiest_first, hardest_first, strict=True):
            held[form].append(entry)
            sums[form] += difficulty[entry.id]
    for items in held:
        chance.shuffle(items)
    common = frozenset(one.id for one in shared)
    return tuple(
        Form(letter, tuple(items), common, difficulty)
        for letter, items in zip(LETTERS, held, strict=False)
    )


def _lined_up(
    pool: Sequence[Entry], difficulty: Mapping[str, float], chance: Random
) -> list[Entry]:
    """Return the questions from hard to easy; chance decides among equal ones."""
    mixed = sorted(pool, key=lambda one: one.id)
    chance.shuffle(mixed)
    return sorted(mixed, key=lambda one: difficulty[one.id])


def _evenly(count: int, of: int) -> list[int]:
    """Return `count` places that lie evenly among `of`."""
    return [int((number + 0.5) * of / count) for number in range(count)]


def _groups(lined_up: Sequence[Entry], count: int, forms: int, chance: Random) -> list[list[Entry]]:
    """Return `count` groups of neighbors, one question for each form."""
    groups = [
        list(lined_up[start : start + forms])
        for start in range(0, len(lined_up) - forms + 1, forms)
    ]
    # Evenly over the line, so that easy and hard ones come in as in the bank, and by chance there.
    picked = []
    for number in range(count):
        first, last = number * len(groups) // count, (number + 1) * len(groups) // count
        picked.append(groups[chance.randrange(first, last)])
    return picked
