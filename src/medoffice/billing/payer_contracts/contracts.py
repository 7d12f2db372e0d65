"""What a payer's contract is worth to a practice with its own mix of services.

A percentage says little by itself. It may hold for visits and not for vaccines, stop at the
practice's own charge, or be paid a month late. So a contract is priced on the services the
practice gave in a year::

    value             = sum of units x allowed amount
    percent of Medicare = sum of units x allowed amount / sum of units x Medicare's price

All amounts are whole cents. What a payer allows is not what it pays: the patient's share is part
of it, and denials are not taken off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_CEILING, Decimal
from types import MappingProxyType

from medoffice import practice
from medoffice.billing.payer_contracts import rvu
from medoffice.billing.payer_contracts.decided import DecidedLine
from medoffice.billing.payer_contracts.rvu import HUNDRED, percent_of
from medoffice.practice.money import cents

DAYS_A_YEAR = 365
NO_CARVE_OUTS: Mapping[str, Decimal | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Item:
    """A service in the mix of a year.

    Parameters
    ----------
    service_id, category : str
        Which, and of what kind.
    units : int
        How many were allowed.
    medicare : Decimal
        Medicare's price of one unit in US dollars, before rounding; for tests, vaccines and drugs
        the reference price.
    by_rvu : bool
        Whether the price rests on RVUs.
    fee : int
        What the practice charges for one unit, in cents.

    Raises
    ------
    ValueError
        If there are fewer than 0 units, or a price or fee is below 0.
    """

    service_id: str
    category: str
    units: int
    medicare: Decimal
    by_rvu: bool
    fee: int

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        for name in ("units", "medicare", "fee"):
            if getattr(self, name) < 0:
                raise ValueError(
                    f"{name} of {self.service_id} is {getattr(self, name)}: expected 0 or more"
                )


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a contract that set its price.

    Parameters
    ----------
    percent : Decimal or int
        Percent of Medicare's price, for services with RVUs.
    percent_of_goods : Decimal or int
        Percent of the reference price, for tests, vaccines and drugs.
    carve_outs : mapping of str to Decimal or int
        Categories or services with a percentage of their own. A service goes before its category.
    lesser_of : bool, default True
        Whether the payer allows no more than the practice charges.

    Raises
    ------
    ValueError
        If a percentage is below 0.
    """

    percent: Decimal | int
    percent_of_goods: Decimal | int = 100
    carve_outs: Mapping[str, Decimal | int] = field(default_factory=lambda: NO_CARVE_OUTS)
    lesser_of: bool = True

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        given = {"percent": self.percent, "percent_of_goods": self.percent_of_goods}
        for name, percent in {**given, **self.carve_outs}.items():
            if percent < 0:
                raise ValueError(f"the percentage {name} is {percent}: expected 0 or more")

    def percent_for(self, item: Item) -> Decimal | int:
        """Return the percentage that holds for a service."""
        usual = self.percent if item.by_rvu else self.percent_of_goods
        return self.carve_outs.get(item.service_id, self.carve_outs.get(item.category, usual))


MEDICARE = Terms(100, 100, lesser_of=False)


def unit_price(item: Item, terms: Terms) -> int:
    """Return what a contract allows for one unit of a service, in cents, rounded once."""
    agreed = rvu.to_cents(item.medicare * terms.percent_for(item) / HUNDRED)
    return min(agreed, item.fee) if terms.lesser_of else agreed


def value(mix: Iterable[Item], terms: Terms) -> int:
    """Return what a contract allows for a mix of services, in cents.

    Parameters
    ----------
    mix : iterable of Item
        The services of a year.
    terms : Terms
        The contract.
    """
    return sum(item.units * unit_price(item, terms) for item in mix)


def value_by_category(mix: Iterable[Item], terms: Terms) -> dict[str, int]:
    """Return what a contract allows for each category of services, in cents."""
    found: Counter[str] = Counter()
    for item in mix:
        found[item.category] += item.units * unit_price(item, terms)
    return dict(found)


def percent_of_medicare(mix: Iterable[Item], terms: Terms) -> Decimal:
    """Return what a contract pays in percent of Medicare, weighted by a mix, with one decimal.

    Raises
    ------
    ValueError
        If Medicare's prices for the mix add up to nothing.
    """
    mix = list(mix)
    return in_percent(value(mix, terms), value(mix, MEDICARE))


def in_percent(allowed: int, at_medicare: int) -> Decimal:
    """Return an amount in percent of what Medicare pays for the same, with one decimal.

    Raises
    ------
    ValueError
        If Medicare pays nothing for it.
    """
    if not at_medicare:
        raise ValueError("the mix has no service with a price: expected at least one")
    return (allowed * HUNDRED / at_medicare).quantize(Decimal("0.1"))


def worth_of_a_point(mix: Iterable[Item], terms: Terms) -> int:
    """Return what one more percent of Medicare on services with RVUs brings in a year, in cents.

    What has a percentage of its own gains nothing, nor does what is held down by the charge.
    """
    mix = list(mix)
    return value(mix, replace(terms, percent=terms.percent + 1)) - value(mix, terms)


def cost_of_carve_out(mix: Iterable[Item], terms: Terms, what: str, percent: Decimal | int) -> int:
    """Return what a contract loses in a year when something gets a percentage of its own, in cents.

    Parameters
    ----------
    mix : iterable of Item
        The services of a year.
    terms : Terms
        The contract without the carve-out.
    what : str
        A category or a service.
    percent : Decimal or int
        Its percentage; above the usual one the loss is below 0.

    Raises
    ------
    ValueError
        If nothing in the mix is called so.
    """
    mix = list(mix)
    if all(what not in (item.service_id, item.category) for item in mix):
        raise ValueError(f"nothing in the mix is called {what!r}: expected a service or category")
    carved = replace(terms, carve_outs={**terms.carve_outs, what: percent})
    return value(mix, terms) - value(mix, carved)


def lost_to_lesser_of(mix: Iterable[Item], terms: Terms) -> int:
    """Return what a lesser-of clause takes in a year because a charge is too low, in cents."""
    mix = list(mix)
    clause, without = (replace(terms, lesser_of=on) for on in (True, False))
    return value(mix, without) - value(mix, clause)


def with_fees(mix: Iterable[Item], percent: Decimal | int) -> list[Item]:
    """Return a mix with all charges set to a percentage of Medicare's or the reference price."""
    return [replace(item, fee=rvu.to_cents(item.medicare * percent / HUNDRED)) for item in mix]


def cost_of_waiting(paid: int, days: int, yearly_percent: Decimal | int) -> int:
    """Return what it costs in a year that a payer pays later, in cents.

    Parameters
    ----------
    paid : int
        What the payer pays in a year, in cents, without the patient's share.
    days : int
        Days of waiting to be counted.
    yearly_percent : Decimal or int
        What money costs, in percent a year, without compound interest.
    """
    return percent_of(paid, Decimal(yearly_percent) * days / DAYS_A_YEAR)


def visits_to_make_up(visits: int, per_visit: int, extra_cost: int, cut: int) -> int:
    """Return how many more visits make up for a lower price.

    Parameters
    ----------
    visits : int
        Visits of the payer's patients in a year.
    per_visit : int
        What a visit brings now, in cents.
    extra_cost : int
        What one more visit costs, in cents.
    cut : int
        How much less a visit would bring, in cents.

    Returns
    -------
    int
        Whole visits, rounded up.

    Raises
    ------
    ValueError
        If a visit would no longer bring more than it costs: no number of visits makes up for that.

    Notes
    -----
    Margin of a visit: what it brings less what it costs. The margin lost on the visits there are,
    divided by the new margin.
    """
    margin = per_visit - cut - extra_cost
    if margin <= 0:
        raise ValueError(
            f"a visit would bring {per_visit - cut} cents and cost {extra_cost}: "
            "no number of visits makes up for that"
        )
    more = Decimal(visits * cut) / Decimal(margin)
    return int(more.to_integral_value(ROUND_CEILING))


def mix_of(lines: Iterable[DecidedLine], day: date, *payers: str) -> list[Item]:
    """Return the mix of services in decided lines, with Medicare's prices of a day.

    Parameters
    ----------
    lines : iterable of DecidedLine
        Of a year. What was refused is left out.
    day : datetime.date
        The day whose conversion factor is the base, such as January 1.
    *payers : str
        Whose patients; without any, everybody's.

    Returns
    -------
    list of Item
        In the order of the service catalog.
    """
    units: Counter[str] = Counter()
    for line in lines:
        if line.allowed and (not payers or line.payer_id in payers):
            units[line.service_id] += line.units
    factor, rvus = rvu.conversion_factor(day), rvu.of_services()
    return [
        Item(
            service_id=row["service_id"],
            category=row["category"],
            units=units[row["service_id"]],
            medicare=(
                rvu.total(rvus[row["service_id"]]) * factor
                if row["service_id"] in rvus
                else Decimal(str(row["reference_price"]))
            ),
            by_rvu=row["service_id"] in rvus,
            fee=cents(row["fee"]),
        )
        for row in practice.records("services")
        if units[row["service_id"]]
    ]


def terms_on(day: date) -> dict[str, Terms]:
    """Return the terms of each payer's contract on a day, by payer."""
    return {
        row["payer_id"]: Terms(row["percent_of_medicare"], row["percent_of_reference"])
        for row in practice.records("contracts")
        if row["starts_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"])
    }
