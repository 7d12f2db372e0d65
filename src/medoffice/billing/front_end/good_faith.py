"""The good-faith estimate for patients who pay themselves: when it is due, and the $400 test.

Rules ``nsa.gfe_timing`` and ``nsa.gfe_dispute`` (45 CFR 149.610 and 149.620). The test is made for
each provider or facility by itself, never on the sum of the bill.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from medoffice import practice
from medoffice.billing.clocks import FEDERAL_WORKDAYS, business_days_after
from medoffice.practice.money import cents

TIMING, DISPUTE = "nsa.gfe_timing", "nsa.gfe_dispute"


@dataclass(frozen=True)
class Due:
    """When an estimate is due, and why.

    Parameters
    ----------
    on : datetime.date or None
        The last day; None if none is due unless the patient asks.
    business_days_ahead : int
        Business days from the booking to the visit.
    why : str
        The rule that applies, in a sentence.
    """

    on: date | None
    business_days_ahead: int
    why: str


def business_days_between(day: date, later: date) -> int:
    """Count the business days after a day, up to and with a later one.

    Booked on a Monday for the Thursday of that week is 3 business days ahead.

    Raises
    ------
    ValueError
        If the later day lies before the other.
    """
    if later < day:
        raise ValueError(f"{later} lies before {day}: expected that day or a later one")
    days = (day + timedelta(days=at) for at in range(1, (later - day).days + 1))
    return sum(FEDERAL_WORKDAYS.is_open(at) for at in days)


def due(booked_on: date, visit_on: date, asked_on: date | None = None) -> Due:
    """Tell by when a patient who pays himself or herself must have a written estimate.

    Parameters
    ----------
    booked_on, visit_on : datetime.date
        The day of the booking and the day of the visit.
    asked_on : datetime.date, optional
        The day on which the patient asked for an estimate or what it will cost.

    Returns
    -------
    Due
        With the earlier day if both booking and question ask for one.

    Raises
    ------
    ValueError
        If the visit lies before the booking.

    Examples
    --------
    >>> due(date(2025, 3, 3), date(2025, 3, 6)).on
    datetime.date(2025, 3, 4)
    """
    ahead = business_days_between(booked_on, visit_on)
    short, long = _days("booked_ahead_least"), _days("booked_ahead_long")
    by_booking, why = None, (
        f"Booked {_count(ahead)} ahead: fewer than {short}, so it is due only if the patient asks."
    )  # fmt: skip
    if ahead >= long:
        by_booking = business_days_after(booked_on, _days("long_notice_business_days"))
        why = f"Booked {_count(ahead)} ahead: {_within('long_notice_business_days')} the booking."
    elif ahead >= short:
        by_booking = business_days_after(booked_on, _days("short_notice_business_days"))
        why = f"Booked {_count(ahead)} ahead: {_within('short_notice_business_days')} the booking."
    if asked_on is not None:
        by_question = business_days_after(asked_on, _days("long_notice_business_days"))
        if by_booking is None or by_question < by_booking:
            why = f"The patient asked: {_within('long_notice_business_days')} the question."
            return Due(by_question, ahead, why)
    return Due(by_booking, ahead, why)


@dataclass(frozen=True)
class Tested:
    """The $400 test of one provider's bill, amounts in cents.

    Parameters
    ----------
    provider : str
        Whose bill it is.
    estimated, billed : int
        That provider's own estimate and bill.
    disputable : bool
        Whether the patient may start a dispute.
    until : datetime.date
        Last day to start one.
    """

    provider: str
    estimated: int
    billed: int
    disputable: bool
    until: date

    @property
    def over(self) -> int:
        """How much the bill lies above the estimate, in cents; below 0 if under it."""
        return self.billed - self.estimated


def dispute_test(
    estimated: Mapping[str, int], billed: Mapping[str, int], billed_on: date
) -> list[Tested]:
    """Compare each provider's bill with that provider's own estimate.

    Parameters
    ----------
    estimated, billed : mapping of str to int
        Cents by provider or facility. A provider without an estimate is compared with 0.
    billed_on : datetime.date
        Day of the first bill.

    Returns
    -------
    list of Tested
        In the order of the bills.

    Raises
    ------
    ValueError
        If an amount is negative.
    """
    for amounts in (estimated, billed):
        for provider, amount in amounts.items():
            if amount < 0:
                raise ValueError(
                    f"the amount of {provider!r} is {amount} cents: expected 0 or more"
                )
    limit = cents(practice.rule_value(DISPUTE, "over_estimate"))
    until = billed_on + timedelta(days=practice.rule_value(DISPUTE, "days"))
    made = []
    for provider, amount in billed.items():
        own = estimated.get(provider, 0)
        made.append(Tested(provider, own, amount, amount - own >= limit, until))
    return made


@cache
def _days(name: str) -> int:
    return int(practice.rule_value(TIMING, name))


def _count(days: int) -> str:
    return f"{days} business day{'' if days == 1 else 's'}"


def _within(name: str) -> str:
    return f"due within {_count(_days(name))} of"
