"""Adverse impact: who passes a stage at what rate, the four-fifths rule, and what few people prove.

The four-fifths rule is a rule of thumb (29 CFR 1607.4(D)). It compares each group's rate with
the highest one and knows nothing of luck. So two questions stand beside it here: how often luck
alone would bring such a gap, and whether one person chosen otherwise would turn it around. The
second is that of the agencies themselves (44 FR 11996, question 21).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from medoffice import practice
from medoffice.people.hiring.exact_test import p_value

FOUR_FIFTHS = Fraction(int(practice.rule_value("title7.four_fifths", "percent_of_highest")), 100)
# A gap that luck alone brings less often than this is taken as more than luck: custom, not law.
RARE = Fraction(5, 100)


@dataclass(frozen=True)
class Group:
    """People who came to a stage, and how many of them passed it.

    Raises
    ------
    ValueError
        If nobody came to the stage, or more passed than came.
    """

    name: str
    passed: int
    came: int

    def __post_init__(self) -> None:
        """Refuse counts that cannot be."""
        if self.came < 1:
            raise ValueError(f"group {self.name!r}: {self.came} came, expected at least one")
        if not 0 <= self.passed <= self.came:
            raise ValueError(
                f"group {self.name!r}: {self.passed} passed, expected from 0 to the {self.came} "
                "who came"
            )

    @property
    def rate(self) -> Fraction:
        """The share who passed."""
        return Fraction(self.passed, self.came)


class Verdict(Enum):
    """What a comparison says, no more than it can."""

    NO_GAP = "rate within four fifths"
    ONE_PERSON = "below four fifths, but one person chosen otherwise clears it"
    LUCK = "below four fifths, and luck alone often brings as much"
    RARE = "below four fifths, and luck alone seldom brings as much"


@dataclass(frozen=True)
class Comparison:
    """One group beside the one with the highest rate."""

    group: Group
    highest: Group

    @property
    def ratio(self) -> Fraction | None:
        """The rate divided by the highest one; None if nobody passed at all."""
        return self.group.rate / self.highest.rate if self.highest.passed else None

    @property
    def below(self) -> bool:
        """Whether the ratio is below four fifths."""
        return self.ratio is not None and self.ratio < FOUR_FIFTHS

    @property
    def p(self) -> Fraction:
        """How often luck alone brings a gap as large."""
        return p_value(self.group.passed, self.group.came, self.highest.passed, self.highest.came)

    def one_person_otherwise(self) -> Comparison | None:
        """Return the comparison if one place had gone to this group; None if that cannot be."""
        if self.highest.passed == 0 or self.group.passed == self.group.came:
            return None
        return Comparison(
            Group(self.group.name, self.group.passed + 1, self.group.came),
            Group(self.highest.name, self.highest.passed - 1, self.highest.came),
        )

    @property
    def turns_around(self) -> bool:
        """Whether one person chosen otherwise gives this group the higher rate of the two.

        Then, the agencies say, a gap is too small to act upon.
        """
        other = self.one_person_otherwise()
        return other is not None and other.group.rate > other.highest.rate

    @property
    def clears(self) -> bool:
        """Whether one person chosen otherwise brings the ratio to four fifths or above."""
        other = self.one_person_otherwise()
        return other is not None and other.group.rate >= FOUR_FIFTHS * other.highest.rate

    @property
    def verdict(self) -> Verdict:
        """What can be said of the gap."""
        if not self.below:
            return Verdict.NO_GAP
        if self.p < RARE:
            return Verdict.RARE
        return Verdict.ONE_PERSON if self.clears else Verdict.LUCK


def compare(groups: Iterable[Group]) -> list[Comparison]:
    """Set each group beside the one with the highest rate.

    Parameters
    ----------
    groups : iterable of Group
        All groups of one kind (by sex, by age, by origin) at one stage.

    Returns
    -------
    list of Comparison
        The lowest rate first. Of several groups with the highest rate the largest counts.

    Raises
    ------
    ValueError
        If there are fewer than two groups.
    """
    listed = list(groups)
    if len(listed) < 2:
        raise ValueError(f"{len(listed)} group: expected at least two to compare")
    highest = max(listed, key=lambda group: (group.rate, group.came))
    others = [group for group in listed if group is not highest]
    return [Comparison(group, highest) for group in sorted(others, key=lambda g: (g.rate, g.name))]
