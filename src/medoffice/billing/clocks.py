"""Clocks of the billing office: the last day for a claim, for each appeal, and for an answer.

Every limit comes from the table of rules or from a payer's contract. A limit in days is counted
in calendar days from the day after the event, so that day 120 is the 120th day after it. A limit
in business days leaves out Saturdays, Sundays and federal holidays.

Where the rule is silent, the earlier day is given: a deadline that ends on a weekend is moved to
the next workday only where a federal rule says so (``timely.nonworkday``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents
from medoffice.practice.workdays import Workdays, federal_holidays

MEDICARE = "MCR"
LEVELS_RULE, AMOUNTS_RULE = "appeals.medicare_levels", "appeals.aic_2026"
# What each level of a Medicare appeal is called, who decides it, and which amount must be at stake.
_LEVELS = (
    ("redetermination", "the contractor that decided the claim", None),
    ("reconsideration", "an independent contractor", None),
    ("hearing", "a judge of the Office of Medicare Hearings and Appeals", "judge"),
    ("review", "the Medicare Appeals Council", None),
    ("court", "a federal district court", "court"),
)


class _FederalHolidays:
    """Every federal holiday of every year, for asking whether a day is one of them."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays_of(day.year)


@cache
def _holidays_of(year: int) -> dict[date, str]:
    return federal_holidays(date(year, 1, 1), date(year, 12, 31))


FEDERAL_WORKDAYS = Workdays(_FederalHolidays())


@cache
def _days(rule: str, name: str) -> timedelta:
    return timedelta(days=practice.rule_value(rule, name))


def business_days_after(day: date, count: int) -> date:
    """Give the day that lies a number of business days after a day.

    Parameters
    ----------
    day : datetime.date
        The day of the event, which is not counted, whether or not it is a business day.
    count : int
        Business days, 0 or more: Mondays to Fridays that are no federal holiday.

    Raises
    ------
    ValueError
        If the count is below 0.
    """
    if count < 0:
        raise ValueError(f"count is {count}; 0 or more business days expected")
    return FEDERAL_WORKDAYS.after(day, count)


def days_left(last_day: date, today: date) -> int:
    """Give the calendar days until a deadline: 0 on the last day, below 0 when it is over."""
    return (last_day - today).days


def medicare_filing_deadline(service_date: date) -> date:
    """Give the last day on which Medicare may receive a claim.

    One calendar year after the service (rule ``timely.medicare``); for February 29 it is
    February 28, and the next workday where it would be a Saturday, Sunday or federal holiday
    (rule ``timely.nonworkday``).

    Parameters
    ----------
    service_date : datetime.date
        The first day of the service.
    """
    months = round(practice.rule_value("timely.medicare", "months"))
    year = service_date.year + months // 12
    try:
        last = service_date.replace(year=year)
    except ValueError:  # February 29
        last = date(year, 2, 28)
    return FEDERAL_WORKDAYS.on_or_after(last)


class ContractClocks:
    """The deadlines a payer's contract sets, and Medicare's, which the law sets.

    Parameters
    ----------
    contracts : iterable of rows
        As in the table ``contracts``: payer_id, starts_on, ends_on, timely_filing_days,
        appeal_days. Days are calendar days.
    medicare : str
        The payer that is Original Medicare.
    """

    def __init__(self, contracts: Iterable[Mapping[str, Any]], medicare: str = MEDICARE) -> None:
        """Sort the contracts by payer."""
        self._medicare = medicare
        self._of: dict[str, list[Mapping[str, Any]]] = {}
        for row in contracts:
            self._of.setdefault(row["payer_id"], []).append(row)

    def file_by(self, payer_id: str, service_date: date) -> date:
        """Give the last day on which a payer may receive the claim for a service.

        Raises
        ------
        ValueError
            If the payer is unknown, or had no contract on the day of the service.
        """
        contract = self._contract(payer_id, service_date)
        if payer_id == self._medicare:
            return medicare_filing_deadline(service_date)
        return service_date + timedelta(days=contract["timely_filing_days"])

    def appeal_by(self, payer_id: str, service_date: date, decided_on: date) -> date:
        """Give the last day on which a first decision may be appealed or corrected.

        Parameters
        ----------
        payer_id : str
            The payer. A Medicare Advantage plan counts as its contract says.
        service_date : datetime.date
            The day of the service, by which the contract is chosen.
        decided_on : datetime.date
            The date on the payer's notice, such as the remittance.

        Raises
        ------
        ValueError
            As :meth:`file_by`, or if the decision is dated before the service.
        """
        if decided_on < service_date:
            raise ValueError(
                f"decided_on is {decided_on}; {service_date}, the day of the service, or later "
                "expected"
            )
        contract = self._contract(payer_id, service_date)
        if payer_id == self._medicare:
            return appeal_deadline(1, decided_on)
        return decided_on + timedelta(days=contract["appeal_days"])

    def _contract(self, payer_id: str, day: date) -> Mapping[str, Any]:
        if payer_id not in self._of:
            known = ", ".join(sorted(self._of))
            raise ValueError(f"payer_id is {payer_id!r}; one with a contract expected: {known}")
        for row in self._of[payer_id]:
            if row["starts_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"]):
                return row
        raise ValueError(f"{payer_id} has no contract for a service on {day}")


@dataclass(frozen=True)
class Level:
    """One of the five levels of an appeal in Original Medicare.

    ``file_days`` are the calendar days for asking, from the day the notice arrived;
    ``decide_days`` those for the answer, None where no time is set. ``amount`` is the name of the
    least amount at stake in the table of rules, None where there is none.
    """

    number: int
    name: str
    decided_by: str
    file_days: int
    decide_days: int | None
    amount: str | None

    def least_at_stake(self, on: date) -> int:
        """Give how much must be at stake for an appeal filed on a day, in cents.

        Raises
        ------
        ValueError
            If the table of rules has no amount for the day; new ones come each year.
        """
        return cents(practice.rule_value(AMOUNTS_RULE, self.amount, on)) if self.amount else 0


@cache
def medicare_levels() -> tuple[Level, ...]:
    """Give the five levels of appeal, the first one first (42 CFR part 405, subpart I)."""
    levels = []
    for number, (name, decided_by, amount) in enumerate(_LEVELS, 1):
        file_days = round(practice.rule_value(LEVELS_RULE, f"level{number}_file_days"))
        decides = None
        if name != "court":
            decides = round(practice.rule_value(LEVELS_RULE, f"level{number}_decide_days"))
        levels.append(Level(number, name, decided_by, file_days, decides, amount))
    return tuple(levels)


def medicare_level(number: int) -> Level:
    """Give a level of appeal by its number.

    Raises
    ------
    ValueError
        If there is no such level.
    """
    levels = medicare_levels()
    if number not in range(1, len(levels) + 1):
        raise ValueError(f"level is {number!r}; 1 to {len(levels)} expected")
    return levels[number - 1]


def notice_arrived(notice_date: date, received_on: date | None = None) -> date:
    """Give the day from which an appeal's clock runs.

    Parameters
    ----------
    notice_date : datetime.date
        The date on the notice.
    received_on : datetime.date, optional
        The day it arrived, if you can prove it; otherwise arrival is presumed 5 days after its
        date.

    Raises
    ------
    ValueError
        If the notice arrived before its date.
    """
    if received_on is None:
        return notice_date + _days(LEVELS_RULE, "presumed_receipt_days")
    if received_on < notice_date:
        raise ValueError(f"received_on is {received_on}; {notice_date} or later expected")
    return received_on


def appeal_deadline(level: int, notice_date: date, received_on: date | None = None) -> date:
    """Give the last day to ask for a level of appeal in Original Medicare.

    The contractors' own published dates leave a deadline on the weekend where it falls, and so
    do we: it is not moved to a workday.

    Parameters
    ----------
    level : int
        1 to 5: the level asked for.
    notice_date, received_on
        As for :func:`notice_arrived`: the notice of the decision that is appealed.

    Examples
    --------
    >>> appeal_deadline(1, date(2020, 5, 15))
    datetime.date(2020, 9, 17)
    """
    wait = timedelta(days=medicare_level(level).file_days)
    return notice_arrived(notice_date, received_on) + wait


def decision_due(level: int, filed_on: date) -> date | None:
    """Give the day by which an appeal filed on a day is to be decided; None at the court."""
    days = medicare_level(level).decide_days
    return None if days is None else filed_on + timedelta(days=days)


def why_no_appeal(level: int, at_stake: int, notice_date: date, today: date) -> str | None:
    """Say why an appeal can no longer be filed today; None if it can.

    Parameters
    ----------
    level : int
        1 to 5: the level asked for.
    at_stake : int
        What is in dispute, in cents.
    notice_date : datetime.date
        The date on the notice of the decision that is appealed.
    today : datetime.date
        The day on which it would be filed.
    """
    last = appeal_deadline(level, notice_date)
    if today > last:
        return f"the last day was {last}"
    least = medicare_level(level).least_at_stake(today)
    if at_stake < least:
        return f"${at_stake / 100:,.2f} is at stake, and ${least / 100:,.2f} is needed"
    return None
