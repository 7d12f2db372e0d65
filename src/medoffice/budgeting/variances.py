"""Where a difference comes from: variances that add up to the cent, at every level.

A variance is counted by its effect on the result: above 0 it is favorable, below 0 unfavorable.
Every one is the difference between two amounts of whole cents, and each amount ends one variance
and begins the next. So whatever is rounded, the parts add up to the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from medoffice.budgeting.rounding import rounded

FAVORABLE, UNFAVORABLE = "F", "U"
Number = Fraction | int


@dataclass(frozen=True)
class Variance:
    """A difference, and the parts it is made of.

    Parameters
    ----------
    name : str
        What it is called.
    amount : int
        Cents by the effect on the result.
    parts : tuple of Variance
        What it is made of; empty if it is not taken apart.

    Raises
    ------
    ValueError
        If the parts do not add up to the amount.
    """

    name: str
    amount: int
    parts: tuple[Variance, ...] = ()

    def __post_init__(self) -> None:
        """Refuse parts that do not add up."""
        if self.parts and (sums := sum(part.amount for part in self.parts)) != self.amount:
            raise ValueError(f"the parts of {self.name!r} add up to {sums}; expected {self.amount}")

    @property
    def letter(self) -> str:
        """F if favorable, U if unfavorable, nothing if there is none."""
        return FAVORABLE if self.amount > 0 else UNFAVORABLE if self.amount < 0 else ""

    def part(self, name: str) -> Variance:
        """Return a part by its name.

        Raises
        ------
        ValueError
            If there is no such part.
        """
        for part in self.parts:
            if part.name == name:
                return part
        names = ", ".join(part.name for part in self.parts)
        raise ValueError(f"{self.name!r} has no part {name!r}; expected one of {names}")


def of(name: str, parts: Sequence[Variance]) -> Variance:
    """Return a variance made of parts."""
    return Variance(name, sum(part.amount for part in parts), tuple(parts))


def cost_split(
    name: str,
    *,
    actual: int,
    actual_quantity: Number,
    standard_quantity: Number,
    standard_price: Number,
    price: str = "price",
    quantity: str = "quantity",
) -> Variance:
    """Split the variance of a cost into price (rate) and quantity (efficiency).

    Price variance is (standard price − actual price) × actual quantity. Quantity variance is
    (standard quantity − actual quantity) × standard price.

    Parameters
    ----------
    name : str
        What the cost is.
    actual : int
        What was paid, in cents above 0.
    actual_quantity, standard_quantity : fractions.Fraction or int
        Hours, doses or other units used, and those the volume should have taken.
    standard_price : fractions.Fraction or int
        Cents a unit should have cost.
    price, quantity : str
        What the two parts are called: rate and efficiency for labor.

    Returns
    -------
    Variance
    """
    at_standard = rounded(Fraction(standard_price) * Fraction(actual_quantity))
    allowed = rounded(Fraction(standard_price) * Fraction(standard_quantity))
    return of(
        name,
        [Variance(price, at_standard - actual), Variance(quantity, allowed - at_standard)],
    )


@dataclass(frozen=True)
class Line:
    """One kind of visit, payer or product: what was planned and what came.

    Parameters
    ----------
    planned_units, units : int
        Units planned and units that came.
    planned, actual : int
        Cents planned for the planned units, and cents that came of the units.
    """

    planned_units: int
    units: int
    planned: int
    actual: int


def revenue_split(name: str, lines: Mapping[str, Line]) -> Variance:
    """Split the variance of revenue, or of margin, into quantity, mix and price.

    Quantity variance is (total units − planned total) × planned mix × planned amount a unit. Mix
    variance is (units − total units × planned mix) × planned amount a unit. Price variance is
    (amount a unit − planned amount a unit) × units. Quantity and mix together are the volume
    variance.

    Parameters
    ----------
    name : str
        What it is.
    lines : mapping of str to Line
        Each kind with its units and amounts.

    Returns
    -------
    Variance
        With the parts volume (made of quantity and mix) and price; each of these has a part for
        every line.

    Raises
    ------
    ValueError
        If no units were planned, or none of a line that has units or an amount planned.
    """
    planned_total = sum(line.planned_units for line in lines.values())
    total = sum(line.units for line in lines.values())
    if planned_total <= 0:
        raise ValueError("no units are planned; expected more than 0")
    quantity, mix, price = [], [], []
    for kind, line in lines.items():
        if not line.planned_units:
            raise ValueError(f"no units are planned for {kind!r}; expected more than 0")
        a_unit = Fraction(line.planned, line.planned_units)
        at_planned_mix = rounded(a_unit * Fraction(total * line.planned_units, planned_total))
        at_actual_units = rounded(a_unit * line.units)
        quantity.append(Variance(kind, at_planned_mix - line.planned))
        mix.append(Variance(kind, at_actual_units - at_planned_mix))
        price.append(Variance(kind, line.actual - at_actual_units))
    volume = of("volume", [of("quantity", quantity), of("mix", mix)])
    return of(name, [volume, of("price", price)])
