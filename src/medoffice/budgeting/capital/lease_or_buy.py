"""Lease or buy, after tax: what each way costs in money of today.

Both ways are set against each other as a lender would: flows after tax, discounted at what
borrowing costs after tax (Brealey, Myers and Allen, *Principles of Corporate Finance*, on leasing;
"the equivalent loan"). Three choices keep it plain, and each can be argued with:

- Depreciation is straight-line over the useful life, as in the practice's own books. Faster federal
  write-offs change often and depend on who owns the practice; they make buying cheaper. Ask the
  accountant.
- The tax of a month is felt in that month: a practice that earns money pays estimated tax anyway.
- A resale for more or less than the book value is taxed, or saves tax, at the same rate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from medoffice.budgeting.capital.investment import annuity, irr, npv

YEAR = 12


@dataclass(frozen=True, kw_only=True)
class Money:
    """What money costs the practice.

    Parameters
    ----------
    rate : fractions.Fraction
        Interest of a loan for this purchase, a year; a twelfth is due each month.
    tax : fractions.Fraction
        Share of one more dollar of income that goes to tax, federal and state together.

    Raises
    ------
    ValueError
        If the rate is below 0, or the tax is not between 0 and 1.
    """

    rate: Fraction
    tax: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        """Refuse what cannot be right."""
        if self.rate < 0:
            raise ValueError(f"the rate is {float(self.rate):g}; expected 0 or more")
        if not 0 <= self.tax < 1:
            raise ValueError(f"the tax is {float(self.tax):g}; expected 0 or more, and below 1")

    @property
    def kept(self) -> Fraction:
        """What is left of one more dollar after tax."""
        return 1 - self.tax

    @property
    def monthly(self) -> Fraction:
        """What borrowing costs in a month, after tax."""
        return self.rate * self.kept / YEAR


@dataclass(frozen=True, kw_only=True)
class Lease:
    """An offer to lease.

    Parameters
    ----------
    monthly : fractions.Fraction or int
        Cents a month, service included if the offer includes it.
    months : int
        How long one is bound.
    ahead : bool, default True
        Whether a month is paid at its start.
    at_start, at_end : int, default 0
        Cents for papers and delivery, and for shipping it back.
    """

    monthly: Fraction | int
    months: int
    ahead: bool = True
    at_start: int = 0
    at_end: int = 0

    def flows(self, money: Money) -> list[Fraction]:
        """Return cents after tax, today and at the end of each month."""
        flows = [Fraction(0)] * (self.months + 1)
        for month in range(self.months):
            flows[month + (not self.ahead)] -= self.monthly * money.kept
        flows[0] -= self.at_start * money.kept
        flows[-1] -= self.at_end * money.kept
        return flows


@dataclass(frozen=True, kw_only=True)
class Purchase:
    """An offer to buy, and what keeping the thing costs that a lease would include.

    Parameters
    ----------
    price : int
        Cents, with delivery and set-up.
    life_months : int
        Useful life, over which it is depreciated in equal parts.
    upkeep : int, default 0
        Cents a month for service.
    resale : int, default 0
        Cents it will bring when the lease would have ended.
    """

    price: int
    life_months: int
    upkeep: int = 0
    resale: int = 0

    def book_value(self, months: int) -> Fraction:
        """Return what the books still carry after some months, in cents."""
        return self.price * (1 - Fraction(min(months, self.life_months), self.life_months))

    def flows(self, money: Money, months: int) -> list[Fraction]:
        """Return cents after tax, today and at the end of each month up to the resale."""
        flows = [Fraction(-self.price)]
        for month in range(1, months + 1):
            written_off = self.book_value(month - 1) - self.book_value(month)
            flows.append(written_off * money.tax - self.upkeep * money.kept)
        flows[-1] += self.resale - (self.resale - self.book_value(months)) * money.tax
        return flows


@dataclass(frozen=True)
class Compared:
    """Lease and purchase of the same thing for the same time.

    Parameters
    ----------
    lease : Lease
        The one offer.
    purchase : Purchase
        The other.
    money : Money
        What money costs.

    Raises
    ------
    ValueError
        If the lease has no month, or the thing no life.
    """

    lease: Lease
    purchase: Purchase
    money: Money

    def __post_init__(self) -> None:
        """Refuse what cannot be compared."""
        if self.lease.months < 1:
            raise ValueError(f"the lease runs {self.lease.months} months; expected 1 or more")
        if self.purchase.life_months < 1:
            raise ValueError(f"its life is {self.purchase.life_months} months; expected 1 or more")

    @property
    def cost_of_lease(self) -> Fraction:
        """Cents of today that leasing costs after tax."""
        return -npv(self.lease.flows(self.money), self.money.monthly)

    @property
    def cost_of_purchase(self) -> Fraction:
        """Cents of today that buying costs after tax."""
        return -npv(self.purchase.flows(self.money, self.lease.months), self.money.monthly)

    @property
    def all_rents(self) -> Fraction:
        """Cents of all rents, before tax and whenever they are paid."""
        return Fraction(self.lease.monthly) * self.lease.months

    @property
    def lease_saves(self) -> Fraction:
        """Net advantage of leasing in cents of today; below 0, buying is cheaper."""
        return self.cost_of_purchase - self.cost_of_lease

    @property
    def highest_rent(self) -> Fraction:
        """Cents a month at which leasing and buying cost the same."""
        each = annuity(
            self.money.kept, self.money.monthly, self.lease.months, ahead=self.lease.ahead
        )
        return self.lease.monthly + self.lease_saves / each

    @property
    def lowest_resale(self) -> Fraction:
        """Cents the thing must bring at the end for both to cost the same; below 0, nothing."""
        later = (1 + self.money.monthly) ** self.lease.months
        return self.purchase.resale + self.lease_saves * later / self.money.kept

    def by_year(self) -> list[tuple[int, Fraction, Fraction]]:
        """Return year, and cents after tax of lease and of purchase; year 0 is today."""
        lease = self.lease.flows(self.money)
        bought = self.purchase.flows(self.money, self.lease.months)
        years = [(0, lease[0], bought[0])]
        for start in range(1, len(lease), YEAR):
            span = slice(start, start + YEAR)
            years.append((start // YEAR + 1, sum(lease[span]), sum(bought[span])))
        return years

    def interest_in_the_lease(self) -> float | None:
        """Return the yearly rate hidden in the lease, before tax.

        The lessor lends the price, less what the thing is worth at the end, and takes rent for it,
        less the service in the rent.

        Returns
        -------
        float or None
            Twelve times the monthly rate; None if the rent does not even pay back the price.
        """
        before_tax = Money(rate=self.money.rate)
        rent = replace(self.lease, monthly=self.lease.monthly - self.purchase.upkeep)
        borrowed = rent.flows(before_tax)
        borrowed[0] += self.purchase.price
        borrowed[-1] -= self.purchase.resale
        if sum(borrowed) > 0:
            return None
        return irr(borrowed) * YEAR
