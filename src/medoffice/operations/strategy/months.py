"""What was counted for each line of the scorecard in each month, from the practice's own rows.

To count all of it takes some seconds, and a lab in a browser should not wait so long. So what was
counted is kept in ``months.csv``; a test says when it must be counted anew, with
``python -m medoffice.operations.strategy.store_months``.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from medoffice import practice
from medoffice.billing.receivables import month_end
from medoffice.billing.receivables.activity import ALLOWANCE, RECEIVABLE
from medoffice.budgeting import books
from medoffice.operations.patient_experience.surveys import BEST_RATINGS
from medoffice.practice import package

WITHIN = timedelta(7)
QUARTER = 3  # months


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted for a measure in a month.

    Parameters
    ----------
    month : datetime.date
        Its first day.
    numerator, denominator : int
        What is divided by what.
    """

    month: date
    numerator: int
    denominator: int


Months = Mapping[str, tuple[Counted, ...]]
"""By the key of the measure, in order of time."""
_Sums = tuple[Counter[date], Counter[date]]


def months() -> Months:
    """Return what was counted, as it is kept."""
    return _kept(files(__package__).joinpath("months.csv").read_text(encoding="utf-8"))


@cache
def _kept(text: str) -> Months:
    found: dict[str, list[Counted]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["measure"], []).append(
            Counted(
                date.fromisoformat(row["month"]), int(row["numerator"]), int(row["denominator"])
            )
        )
    return {key: tuple(rows) for key, rows in found.items()}


def count() -> Months:
    """Count all measures in all months anew, from the tables of the practice."""
    return {key: tuple(counted()) for key, counted in COUNTED.items()}


def as_csv(counted: Months) -> str:
    """Return what was counted as the text of ``months.csv``."""
    lines = ["measure,month,numerator,denominator"]
    lines += [
        f"{key},{each.month},{each.numerator},{each.denominator}"
        for key, rows in counted.items()
        for each in rows
    ]
    return "\n".join(lines) + "\n"


def all_months() -> list[date]:
    """Return the first day of each month of the practice's data."""
    first, last = (date.fromisoformat(day) for day in package.period())
    found = [first.replace(day=1)]
    while (after := (found[-1] + timedelta(32)).replace(day=1)) <= last:
        found.append(after)
    return found


def _divided(sums: _Sums) -> Iterator[Counted]:
    over, under = sums
    for month in all_months():
        yield Counted(month, over[month], under[month])


def _sums() -> _Sums:
    return Counter(), Counter()


def _ratings() -> Iterator[Counted]:
    sums = over, under = _sums()
    for row in practice.records("survey_responses", ["returned_on", "rating"]):
        if row["rating"] is not None:
            month = row["returned_on"].replace(day=1)
            over[month] += row["rating"] in BEST_RATINGS
            under[month] += 1
    return _divided(sums)


def _phones() -> Iterator[Counted]:
    sums = over, under = _sums()
    for row in practice.records("phone_calls", ["date", "offered", "abandoned"]):
        month = row["date"].replace(day=1)
        over[month] += row["abandoned"]
        under[month] += row["offered"]
    return _divided(sums)


@cache
def _expected() -> _Sums:
    missed, seen = _sums()
    for row in practice.records("appointments", ["date", "outcome"]):
        month = row["date"].replace(day=1)
        missed[month] += row["outcome"] == "no-show"
        seen[month] += row["outcome"] == books.COMPLETED
    return missed, seen


def _complaints() -> Iterator[Counted]:
    _, seen = _expected()
    came = (row["received_on"].replace(day=1) for row in practice.records("complaints"))
    return _divided((Counter(came), seen))


def _no_shows() -> Iterator[Counted]:
    missed, seen = _expected()
    return _divided((missed, missed + seen))


def _told() -> Iterator[Counted]:
    """Count results that had their 7 days before the data end; of younger ones nobody can tell."""
    last = date.fromisoformat(package.period()[1])
    sums = over, under = _sums()
    for row in practice.records("results"):
        if (came := row["resulted_on"]) and came + WITHIN <= last:
            told = row["patient_told_on"]
            over[came.replace(day=1)] += told is not None and told - came <= WITHIN
            under[came.replace(day=1)] += 1
    return _divided(sums)


def _denials() -> Iterator[Counted]:
    """Count first claims by the month of their first answer, and those of them refused in it."""
    first = {
        row["claim_id"]
        for row in practice.records("claims", ["claim_id", "rank", "replaces"])
        if row["rank"] == 1 and row["replaces"] is None
    }
    on = {row["remittance_id"]: row["date"] for row in practice.records("remittances")}
    answered: dict[str, date] = {}
    for row in practice.records("remittance_lines", ["remittance_id", "claim_id"]):
        claim, day = row["claim_id"], on[row["remittance_id"]]
        if claim in first:
            answered[claim] = min(day, answered.get(claim, day))
    refused = {
        row["claim_id"]
        for row in practice.records("denials", ["claim_id", "posted_on"])
        if row["claim_id"] in answered
        and row["posted_on"].replace(day=1) == answered[row["claim_id"]].replace(day=1)
    }
    return _divided(
        (
            Counter(answered[claim].replace(day=1) for claim in refused),
            Counter(day.replace(day=1) for day in answered.values()),
        )
    )


def _overtime() -> Iterator[Counted]:
    """Count hundredths of an hour, by the month in which the pay period ends."""
    ends = {row["period_id"]: row["ends_on"] for row in practice.records("pay_periods")}
    sums = over, under = _sums()
    columns = ["period_id", "regular_hours", "overtime_hours"]
    for row in practice.records("payroll", columns):
        month, extra = ends[row["period_id"]].replace(day=1), row["overtime_hours"] or 0
        over[month] += round(100 * extra)
        under[month] += round(100 * ((row["regular_hours"] or 0) + extra))
    return _divided(sums)


def _visits() -> Iterator[Counted]:
    _, seen = _expected()
    return _divided((seen, Counter(books.planned_visits())))


def _result() -> Iterator[Counted]:
    """Count cents, to be divided by a hundred."""
    for month in all_months():
        beyond = books.total(books.actual(), [month]) - books.total(books.budgeted(), [month])
        yield Counted(month, beyond, 100)


def _days_in_receivables() -> Iterator[Counted]:
    """Count from the ledger alone; the first months have no whole quarter behind them."""
    ledger = month_end.ledger()
    for month in all_months()[QUARTER - 1 :]:
        end = month_end.last_day(month)
        begins = month_end.months_back(end, QUARTER)
        owed = ledger.balance(RECEIVABLE, end) + ledger.balance(ALLOWANCE, end)
        earned = -ledger.moved(month_end.REVENUE, begins, end)
        yield Counted(month, owed * ((end - begins).days + 1), earned)


COUNTED: Mapping[str, Callable[[], Iterator[Counted]]] = {
    "rating": _ratings,
    "phones": _phones,
    "complaints": _complaints,
    "no-shows": _no_shows,
    "told": _told,
    "denials": _denials,
    "overtime": _overtime,
    "visits": _visits,
    "result": _result,
    "days-in-ar": _days_in_receivables,
}
