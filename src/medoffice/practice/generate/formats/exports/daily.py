"""Charges, payments and adjustments of a month, day by day and clinician by clinician."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from datetime import date, datetime
from operator import add

from medoffice.practice import receivables
from medoffice.practice.generate.formats.exports.report import MONEY, Column, Report, dollars
from medoffice.practice.generate.world import Row

KINDS = (
    receivables.CHARGE,
    receivables.INSURANCE_PAYMENT,
    receivables.PATIENT_PAYMENT,
    receivables.CONTRACTUAL,
    receivables.WRITE_OFF,
    receivables.REFUND,
)
FILE = "daily-charges-and-payments-{month:%Y-%m}.xlsx"


def report(tables: dict[str, list[Row]], month: date, run: datetime) -> Report:
    """Write the report of a month, given by its first day."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    columns = [
        Column("Provider", width=28),
        Column("Charges", width=14, form=MONEY),
        Column("Insurance", above="Payments", width=14, form=MONEY),
        Column("Patient", above="Payments", width=14, form=MONEY),
        Column("Contractual", above="Adjustments", width=14, form=MONEY),
        Column("Write-offs", above="Adjustments", width=14, form=MONEY),
        Column("Refunds", width=12, form=MONEY),
        Column("Net A/R", width=14, form=MONEY),
    ]
    parameters = (
        f"Posting dates {month:%m/%d/%Y} - {last:%m/%d/%Y}   Detail: provider   Sort: posting date",
    )
    made = Report(FILE.format(month=month), "DAILY CHARGES AND PAYMENTS", parameters, columns, run)
    days = _posted(tables, month, last)
    names = {row["provider_id"]: row["name"] for row in tables["providers"]}
    whole = _none()
    for day in sorted(days):
        made.group(f"POSTING DATE {day:%m/%d/%Y}  {day:%A}")
        for provider_id, name in names.items():
            if provider_id in days[day]:
                made.record(*_cells(f"   {name}", days[day][provider_id]))
        total = _sum(days[day].values())
        whole = list(map(add, whole, total))
        made.total(*_cells(f"Total {day:%m/%d/%Y}", total))
    made.total(*_cells("MONTH TO DATE", whole))
    return made


def _posted(
    tables: dict[str, list[Row]], first: date, last: date
) -> dict[date, dict[str, list[int]]]:
    """Give by day and clinician what was posted of each kind, in cents."""
    provider = {row["appointment_id"]: row["provider_id"] for row in tables["appointments"]}
    place = {kind: number for number, kind in enumerate(KINDS)}
    days: dict[date, dict[str, list[int]]] = defaultdict(lambda: defaultdict(_none))
    for posting in receivables.postings(tables, int):
        if first <= posting.day <= last:
            days[posting.day][provider[posting.appointment_id]][place[posting.kind]] += (
                posting.amount
            )
    return days


def _none() -> list[int]:
    return [0] * len(KINDS)


def _sum(parts) -> list[int]:
    total = _none()
    for part in parts:
        total = list(map(add, total, part))
    return total


def _cells(name: str, amounts: list[int]) -> list:
    return [name, *map(dollars, amounts), dollars(sum(amounts))]
