"""What a patient will owe for a visit, told before it: an estimate, line by line, in cents.

The services are those the office expects, the prices those of the contract, and what is left of
the deductible is what the payer said when coverage was checked. An estimate is as good as these
three; the arithmetic is that of :mod:`medoffice.practice.cost_sharing`, which is exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing import tables
from medoffice.billing.cost_sharing import (
    DEDUCTIBLE,
    Left,
    Plan,
    Service,
    Share,
    plan_of,
    share,
    visit_shares,
    way_of,
)
from medoffice.practice.money import cents

SELF_PAY = "SLF"
# Who has no plan, or will not use it, owes all of each posted price: a coinsurance of 100 %.
NO_PLAN = Plan(10_000, 0, None, None, None)


@dataclass(frozen=True, slots=True)
class Line:
    """One service of an estimate.

    Parameters
    ----------
    service_id : str
        The practice's code of the service.
    name : str
        What it is called.
    allowed : int
        The contract's price, or the posted price for those who pay themselves; cents.
    share : Share
        The patient's part of it.
    """

    service_id: str
    name: str
    allowed: int
    share: Share


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a visit is expected to cost the patient and the plan.

    Parameters
    ----------
    lines : tuple of Line
        The services.
    left_after : Left
        What the member can still be asked for after this visit.
    """

    lines: tuple[Line, ...]
    left_after: Left

    @property
    def allowed(self) -> int:
        """The price of the whole visit, in cents."""
        return sum(line.allowed for line in self.lines)

    @property
    def patient(self) -> int:
        """What the patient owes, in cents."""
        return sum(line.share.total for line in self.lines)

    @property
    def plan_pays(self) -> int:
        """What is the plan's, in cents, before anything Medicare withholds."""
        return self.allowed - self.patient

    @property
    def share(self) -> Share:
        """The patient's part by its reason: deductible, coinsurance, copay."""
        return Share(*map(sum, zip(*(line.share for line in self.lines), strict=True)))


def estimate(
    services: Sequence[tuple[str, str, Service]], plan: Plan, left: Left | None = None
) -> Estimate:
    """Estimate what a patient owes for a visit.

    Parameters
    ----------
    services : sequence of (str, str, Service)
        Code, name, and how the plan takes each; the deductible is taken in this order.
    plan : Plan
        The patient's plan.
    left : Left, optional
        What is left of deductible and maximum; by default the member has used nothing this year.

    Returns
    -------
    Estimate

    Raises
    ------
    ValueError
        If there is no service, or an amount is negative.

    Examples
    --------
    A visit with a copay of 30.00, and a test of 40.00 of which 10.00 is still deductible:

    >>> from medoffice.billing.cost_sharing import COPAY, DEDUCTIBLE
    >>> visit = ("V-EST-3", "Visit", Service(11_000, COPAY, 3_000))
    >>> test = ("L-TEST", "Test", Service(4_000, DEDUCTIBLE))
    >>> made = estimate([visit, test], Plan(2000, 50_000, None, None, None), Left(1_000, None))
    >>> made.patient, made.share
    (4600, Share(deductible=1000, coinsurance=600, copay=3000))
    """
    if not services:
        raise ValueError("services is empty: expected at least one service to estimate")
    left = left or nothing_used(plan)
    shares = visit_shares([service for *_, service in services], plan, left)
    lines = []
    for (service_id, name, service), due in zip(services, shares, strict=True):
        left = left.after(due)
        lines.append(Line(service_id, name, service.allowed, due))
    return Estimate(tuple(lines), left)


def nothing_used(plan: Plan) -> Left:
    """Give what a member can be asked for on the first day of the plan's year."""
    deductible = plan.deductible
    if not plan.embedded and plan.family_deductible:
        deductible = plan.family_deductible
    return Left(deductible, plan.out_of_pocket)


def at_the_practice(
    plan_id: str | None,
    services: Sequence[str] | Mapping[str, int],
    day: date,
    provider_id: str,
    left: Left | None = None,
    video: bool = False,
) -> Estimate:
    """Estimate a visit at Willow Bend from its contracts and its patients' plans.

    Parameters
    ----------
    plan_id : str or None
        The plan, as in the table ``plans``; None for a patient who pays the posted price.
    services : sequence of str, or mapping of str to int
        Codes of the table ``services``, with units where there is more than one.
    day : datetime.date
        Day of the visit.
    provider_id : str
        Who sees the patient.
    left : Left, optional
        As for :func:`estimate`.
    video : bool, default False
        Whether the visit is by video.

    Raises
    ------
    ValueError
        If a plan, a service or its price is not in the tables; the message names it.
    """
    row = tables.row("plans", plan_id) if plan_id else None
    listed = services_at_the_practice(plan_id, services, day, provider_id, video)
    return estimate(listed, plan_of(row), left) if row else estimate(listed, NO_PLAN)


def services_at_the_practice(
    plan_id: str | None,
    services: Sequence[str] | Mapping[str, int],
    day: date,
    provider_id: str,
    video: bool = False,
) -> list[tuple[str, str, Service]]:
    """Give the services of a visit as a plan takes them: the input of :func:`estimate`.

    Parameters and errors are those of :func:`at_the_practice`.
    """
    units = services if isinstance(services, Mapping) else dict.fromkeys(services, 1)
    row = tables.row("plans", plan_id) if plan_id else None
    payer = row["payer_id"] if row else SELF_PAY
    listed = []
    for service_id, number in units.items():
        service = tables.row("services", service_id)
        charge = {"service_id": service_id, "units": number}
        contract = tables.prices().contract(payer, charge, provider_id, day)
        way = way_of(row, service["category"], video) if row else (DEDUCTIBLE, 0)
        price = min(cents(service["fee"]) * number, contract)
        listed.append((service_id, service["name"], Service(price, *way)))
    return listed


def through_the_year(
    visit: Sequence[tuple[str, str, Service]],
    plan: Plan,
    visits: int,
    left: Left | None = None,
    elsewhere: Mapping[int, int] | None = None,
) -> list[Estimate]:
    """Estimate the same visit again and again within one year of the plan.

    Parameters
    ----------
    visit, plan, left
        As for :func:`estimate`.
    visits : int
        How often the patient comes.
    elsewhere : mapping of int to int, optional
        Care of others before a visit, such as a day in hospital: the number of the visit it comes
        before, and what the plan allows for it in cents. The deductible applies to it.

    Returns
    -------
    list of Estimate
        One for each visit, each with less left than the one before.
    """
    left, made = left or nothing_used(plan), []
    for number in range(1, visits + 1):
        if allowed := (elsewhere or {}).get(number):
            left = left.after(share(allowed, DEDUCTIBLE, plan, left))
        made.append(estimate(visit, plan, left))
        left = made[-1].left_after
    return made
