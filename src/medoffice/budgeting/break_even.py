"""How many visits pay for the practice: break-even, target profit, margin of safety, steps.

Contribution margin is what one visit brings less what it costs. Break-even volume is fixed costs
divided by it (Garrison, Noreen and Brewer, *Managerial Accounting*).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil


@dataclass(frozen=True)
class CostStructure:
    """What one unit brings and costs, and what is paid whatever the volume.

    Parameters
    ----------
    price, variable : fractions.Fraction or int
        What a unit brings and what it costs, in cents.
    fixed : int
        Cents of the period that do not depend on volume.
    """

    price: Fraction | int
    variable: Fraction | int
    fixed: int

    @property
    def margin(self) -> Fraction:
        """Contribution margin of one unit, in cents."""
        return Fraction(self.price) - Fraction(self.variable)

    def income(self, units: Fraction | int) -> Fraction:
        """Return the result at a volume, in cents."""
        return self.margin * units - self.fixed

    def break_even(self, target: int = 0) -> Fraction:
        """Return the volume at which the result is the target, not rounded.

        Parameters
        ----------
        target : int, default 0
            Cents to earn in the period.

        Raises
        ------
        ValueError
            If a unit brings no more than it costs: no volume is enough.
        """
        if self.margin <= 0:
            raise ValueError(
                f"a unit brings {float(self.price):g} and costs {float(self.variable):g} cents; "
                "expected it to bring more than it costs"
            )
        return Fraction(self.fixed + target) / self.margin

    def for_margin(self, share: Fraction) -> Fraction:
        """Return the volume at which the result is a share of what the units bring, not rounded.

        Parameters
        ----------
        share : fractions.Fraction
            The target margin, such as 5/100.

        Raises
        ------
        ValueError
            If a unit leaves no more than that share of its price: no volume is enough.
        """
        left = self.margin - share * self.price
        if left <= 0:
            raise ValueError(
                f"a unit leaves {float(self.margin / Fraction(self.price)):.1%} of its price; "
                f"expected more than the target of {float(share):.1%}"
            )
        return Fraction(self.fixed) / left

    def margin_of_safety(self, units: int) -> Fraction:
        """Return the share of a volume that may be lost before there is a loss."""
        if units <= 0:
            raise ValueError(f"the volume is {units}; expected more than 0")
        return 1 - self.break_even() / units


def mixed(units: Mapping[str, int], amounts: Mapping[str, int]) -> Fraction:
    """Return what an average unit brings, by the mix of the units.

    Parameters
    ----------
    units : mapping of str to int
        Units of each kind.
    amounts : mapping of str to int
        Cents that one unit of each kind brings.

    Raises
    ------
    ValueError
        If there are no units, or a kind has no amount.
    """
    if missing := [kind for kind in units if kind not in amounts]:
        raise ValueError(f"there is no amount for {missing[0]!r}; expected one for each kind")
    if not sum(units.values()):
        raise ValueError("there are no units; expected one or more")
    return Fraction(
        sum(number * amounts[kind] for kind, number in units.items()), sum(units.values())
    )


@dataclass(frozen=True)
class Step:
    """A cost that rises by one position whenever a number of units more has to be handled.

    Parameters
    ----------
    capacity : int
        Units one position handles in the period.
    cost : int
        Cents a position costs in the period.
    """

    capacity: int
    cost: int

    def positions(self, units: int) -> int:
        """Return the positions a volume needs."""
        return ceil(Fraction(units, self.capacity))

    def total(self, units: int) -> int:
        """Return what the positions for a volume cost, in cents."""
        return self.positions(units) * self.cost


def income_with_steps(structure: CostStructure, steps: Sequence[Step], units: int) -> Fraction:
    """Return the result at a volume whose positions rise in steps, in cents."""
    return structure.income(units) - sum(step.total(units) for step in steps)


def profitable_ranges(
    structure: CostStructure, steps: Sequence[Step], volumes: range
) -> list[tuple[int, int]]:
    """Return the ranges of volume without a loss.

    With costs in steps there may be several: a volume just above break-even may need one position
    more, and make a loss again.

    Parameters
    ----------
    structure : CostStructure
        Price, variable cost and fixed cost.
    steps : sequence of Step
        The costs that rise in steps.
    volumes : range
        The volumes to look at, one after the other.

    Returns
    -------
    list of tuple of int
        First and last volume of each range.
    """
    ranges: list[tuple[int, int]] = []
    for units in volumes:
        if income_with_steps(structure, steps, units) < 0:
            continue
        if ranges and ranges[-1][1] == units - volumes.step:
            ranges[-1] = (ranges[-1][0], units)
        else:
            ranges.append((units, units))
    return ranges
