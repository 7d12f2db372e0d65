"""What a service costs, by relative value units: fixed and variable cost from two months.

The high-low method takes the periods with most and fewest units. The difference of their costs,
divided by the difference of their units, is the variable cost of one; the rest is fixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class UnitCost:
    """A cost that is partly fixed and partly follows the units.

    Parameters
    ----------
    variable : fractions.Fraction
        Cents for each unit.
    fixed : fractions.Fraction
        Cents of the period.
    """

    variable: Fraction
    fixed: Fraction

    def total(self, units: Fraction | int) -> Fraction:
        """Return what a number of units costs, in cents."""
        return self.fixed + self.variable * units

    def average(self, units: Fraction | int) -> Fraction:
        """Return the average cost of a unit at a volume, in cents."""
        if units <= 0:
            raise ValueError(f"the volume is {units}; expected more than 0")
        return self.total(units) / units

    def of_service(self, rvu: Fraction, units: Fraction | int) -> tuple[Fraction, Fraction]:
        """Return what a service costs on average, and what one more of it costs, in cents.

        Parameters
        ----------
        rvu : fractions.Fraction
            Units of the service.
        units : fractions.Fraction or int
            Units of the whole period.
        """
        return self.average(units) * rvu, self.variable * rvu


def high_low(periods: Sequence[tuple[Fraction | int, int]]) -> UnitCost:
    """Split a cost into fixed and variable from the highest and the lowest volume.

    Parameters
    ----------
    periods : sequence of (units, cents)
        Volume and cost of each period.

    Returns
    -------
    UnitCost

    Raises
    ------
    ValueError
        If fewer than two periods differ in volume.
    """
    low, high = min(periods, default=(0, 0)), max(periods, default=(0, 0))
    if high[0] == low[0]:
        raise ValueError("the periods have one volume; expected two that differ or more")
    variable = Fraction(high[1] - low[1]) / Fraction(high[0] - low[0])
    return UnitCost(variable, low[1] - variable * low[0])
