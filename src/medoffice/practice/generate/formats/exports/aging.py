"""Accounts receivable by age, payer and plan."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from operator import add

from medoffice.practice import receivables
from medoffice.practice.generate.formats.exports.report import MONEY, Column, Report, dollars
from medoffice.practice.generate.world import Row

# The last day of each age, counted from the date of service; the last band has no end.
BANDS = (30, 60, 90, 120)
NAMES = ("0-30", "31-60", "61-90", "91-120", "Over 120")
FILE = "ar-aging-by-payer-{day}.xlsx"

Ages = list[int]


def report(tables: dict[str, list[Row]], day: date, run: datetime) -> Report:
    """Write the report as of the end of a day."""
    ages = "Days from date of service"
    columns = [
        Column("Payer / plan", width=36),
        Column("Accts", width=8),
        *(Column(name, above=ages, width=13, form=MONEY) for name in NAMES),
        Column("Balance", width=14, form=MONEY),
        Column("%", width=8, form="0.0"),
    ]
    parameters = (
        f"As of {day:%m/%d/%Y}   Aged by: date of service   Credits: listed apart",
        "Provider: ALL   Location: ALL   Financial class: ALL",
    )
    made = Report(FILE.format(day=day), "A/R AGING SUMMARY BY PAYER", parameters, columns, run)
    insurers, patients, credits = _open(tables, day)
    names = {row["payer_id"]: row["name"] for row in tables["payers"]}
    plans = {row["plan_id"]: row for row in tables["plans"]}
    everything = [insurers[plan] for plan in insurers] + [patients, credits]
    whole = sum(sum(ages[1:]) for ages in everything)
    for payer_id in sorted({plans[plan]["payer_id"] for plan in insurers}, key=names.__getitem__):
        made.group(f"{payer_id}  {names[payer_id].upper()}")
        mine = [plan for plan in plans if plan in insurers and plans[plan]["payer_id"] == payer_id]
        for plan in mine:
            made.record(*_cells(f"   {plans[plan]['name']}", insurers[plan], whole))
        total = _sum([insurers[plan] for plan in mine])
        made.total(*_cells(f"Subtotal {payer_id}", total, whole))
    made.group("PATIENT BALANCES")
    made.total(*_cells("Patients and guarantors", patients, whole))
    made.group("CREDIT BALANCES")
    made.total(*_cells("Owed to payers and patients", credits, whole))
    made.total(*_cells("GRAND TOTAL", _sum(everything), whole))
    return made


def _open(tables: dict[str, list[Row]], day: date) -> tuple[dict[str, Ages], Ages, Ages]:
    """Give what plans owe, what patients owe, and credits: accounts, then cents by age.

    What an insurer owes stands with the plan that the visit's latest claim of the day went to.
    """
    plan_of = {row["coverage_id"]: row["plan_id"] for row in tables["coverages"]}
    latest: dict[str, str] = {}
    for claim in tables["claims"]:
        sent = claim["submitted_on"]
        visit = claim["appointment_id"]
        if visit not in latest or (sent is not None and sent <= day):
            latest[visit] = plan_of[claim["coverage_id"]]
    seen_on = {row["appointment_id"]: row["date"] for row in tables["appointments"]}
    insurers: dict[str, Ages] = defaultdict(_none)
    patients, credits = _none(), _none()
    for visit, balance in receivables.Subledger(tables, int).open_on(day).items():
        band = 1 + sum((day - seen_on[visit]).days > end for end in BANDS)
        parts = [(patients, balance.patient), (credits, balance.credit)]
        if balance.insurance:
            parts.append((insurers[latest[visit]], balance.insurance))
        for ages, amount in parts:
            if amount:
                ages[0] += 1
                ages[band] += amount
    return insurers, patients, credits


def _none() -> Ages:
    return [0] * (2 + len(BANDS))


def _sum(all_ages: list[Ages]) -> Ages:
    total = _none()
    for ages in all_ages:
        total = list(map(add, total, ages))
    return total


def _cells(name: str, ages: Ages, whole: int) -> list:
    accounts, *amounts = ages
    balance = sum(amounts)
    percent = round(100 * balance / whole, 1) if whole else None
    return [name, accounts, *map(dollars, amounts), dollars(balance), percent]
