"""Two things Willow Bend may lease or buy.

The rent of the copiers and the price of the ultrasound are the practice's own; the other half of
each offer is invented for the course.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.budgeting.capital.lease_or_buy import Lease, Purchase
from medoffice.practice.money import cents

COPIERS, ULTRASOUND = "Two copiers", "A portable ultrasound"
COPIERS_LEASED, ULTRASOUND_OWNED = "E20", "E23"
YEAR = 12


@dataclass(frozen=True)
class Offer:
    """What a lease and a purchase of one thing would cost.

    Parameters
    ----------
    rent, price, service : int
        Cents a month, with service; cents to buy it; cents a month for service if it is bought.
    months : int
        How long the lease binds.
    life_months : int
        Useful life.
    """

    rent: int
    price: int
    service: int
    months: int
    life_months: int

    def lease(self, months: int, change: Fraction | int = 0) -> Lease:
        """Return the lease for some months, its rent changed by a share."""
        return Lease(monthly=self.rent * (1 + Fraction(change)), months=months)

    def purchase(self, resale: Fraction | int, service: Fraction | int = 1) -> Purchase:
        """Return the purchase, resold for a share of its price, with service at a multiple."""
        return Purchase(
            price=self.price,
            life_months=self.life_months,
            upkeep=round(self.service * service),
            resale=round(self.price * resale),
        )


@cache
def offers() -> dict[str, Offer]:
    """Return the offers by the name of the thing."""
    register = {row["equipment_id"]: row for row in practice.records("equipment")}
    copiers, ultrasound = register[COPIERS_LEASED], register[ULTRASOUND_OWNED]
    return {
        COPIERS: Offer(cents(copiers["lease_monthly"]), 1_180_000, 9_500, 60, 5 * YEAR),
        ULTRASOUND: Offer(
            92_500, cents(ultrasound["cost"]), 14_000, 60, YEAR * ultrasound["life_years"]
        ),
    }
