"""Are the raises fair? A first look: groups side by side, and the newer one who is paid more.

Neither proves anything. A difference is a question: does the work explain it?
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from medoffice.people.evaluations.pay_matrix import Employee, Raise

FEW = 5
"""A group of fewer people says little; it is shown with its count."""


@dataclass(frozen=True)
class Group:
    """How a group fared.

    Parameters
    ----------
    name : hashable
        What its members have in common.
    people : int
        How many they are.
    share : fractions.Fraction
        Mean of their raises.
    rating : fractions.Fraction
        Mean of their ratings.
    """

    name: Hashable
    people: int
    share: Fraction
    rating: Fraction

    @property
    def few(self) -> bool:
        """Whether they are too few to say more than how they fared."""
        return self.people < FEW


def by_group(raises: Sequence[Raise], key: Callable[[Employee], Hashable]) -> list[Group]:
    """Compare groups, such as those of two raters: the first look at whether raises are fair.

    A difference is a question and not yet an answer: ask whether the work explains it.

    Parameters
    ----------
    raises : sequence of Raise
        What was decided.
    key : callable
        Tells an employee's group.

    Returns
    -------
    list of Group
        In the order in which they appear.
    """
    members: dict[Hashable, list[Raise]] = {}
    for each in raises:
        members.setdefault(key(each.employee), []).append(each)
    return [
        Group(
            name,
            len(those),
            sum((each.share for each in those), Fraction(0)) / len(those),
            sum((Fraction(each.employee.rating) for each in those), Fraction(0)) / len(those),
        )
        for name, those in members.items()
    ]


@dataclass(frozen=True)
class Inverted:
    """Somebody who does the same job longer and no worse, and is paid less.

    Parameters
    ----------
    longer, newer : Employee
        Who came first, and who came later and gets more.
    gap : int
        Cents an hour between them.
    """

    longer: Employee
    newer: Employee
    gap: int


def inversions(raises: Sequence[Raise]) -> list[Inverted]:
    """Find pairs in one job where the newer one is paid more and rated no better.

    Ratings of two raters are compared as they stand, so that they should be calibrated first.

    Parameters
    ----------
    raises : sequence of Raise
        What was decided.

    Returns
    -------
    list of Inverted
        The widest gap first.
    """
    found = [
        Inverted(one.employee, other.employee, other.new_rate - one.new_rate)
        for one in raises
        for other in raises
        if one.employee.role == other.employee.role
        and one.employee.hired_on < other.employee.hired_on
        and one.employee.rating >= other.employee.rating
        and one.new_rate < other.new_rate
    ]
    return sorted(found, key=lambda pair: -pair.gap)
