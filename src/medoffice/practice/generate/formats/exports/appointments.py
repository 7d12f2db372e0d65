"""The appointments of a week, clinician by clinician."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from medoffice.practice.generate.formats.exports.report import DAY, Column, Report
from medoffice.practice.generate.formats.parameters import week
from medoffice.practice.generate.world import Row

FILE = "appointment-list-{monday}.xlsx"
STATUS = {
    "completed": "Checked out",
    "no-show": "No show",
    "cancelled": "Cancelled",
    "cancelled-late": "Late cancel",
    "bumped": "Bumped",
}


def report(tables: dict[str, list[Row]], monday: date, run: datetime) -> Report:
    """Write the list of the week that begins on a Monday."""
    days = week(monday)
    columns = [
        Column("Date", width=12, form=DAY),
        Column("Time", width=9),
        Column("Min", width=6),
        Column("Acct #", above="Patient", width=10),
        Column("Name", above="Patient", width=28),
        Column("DOB", above="Patient", width=12, form=DAY),
        Column("Insurance", width=34),
        Column("Type", width=8),
        Column("Status", width=13),
    ]
    parameters = (f"Dates {days[0]:%m/%d/%Y} - {days[-1]:%m/%d/%Y}   Provider: ALL   Status: ALL",)
    made = Report(FILE.format(monday=monday), "APPOINTMENT LIST", parameters, columns, run)
    patients = {row["patient_id"]: row for row in tables["patients"]}
    payers = {row["payer_id"]: row["name"] for row in tables["payers"]}
    of_week = [row for row in tables["appointments"] if row["date"] in days]
    for provider in tables["providers"]:
        mine = [row for row in of_week if row["provider_id"] == provider["provider_id"]]
        if not mine:
            continue
        made.group(f"PROVIDER: {_last_first(provider['name'])}, {provider['credential']}")
        for row in sorted(mine, key=lambda row: (row["date"], row["start"])):
            patient = patients[row["patient_id"]]
            made.record(
                row["date"],
                f"{datetime.strptime(row['start'], '%H:%M'):%I:%M %p}",
                row["minutes"],
                patient["patient_id"],
                _last_first(patient["name"]),
                patient["birth_date"],
                payers[patient["payer_id"]],
                row["type_id"],
                STATUS[row["outcome"]],
            )
        made.total(_counted("Provider total", mine))
    made.total(_counted("REPORT TOTAL", of_week))
    return made


def _last_first(name: str) -> str:
    first, last = name.removeprefix("Dr. ").split(" ", 1)
    return f"{last}, {first}"


def _counted(what: str, rows: list[Row]) -> str:
    found = Counter(row["outcome"] for row in rows)
    parts = [f"{words} {found[outcome]}" for outcome, words in STATUS.items() if found[outcome]]
    return f"{what}: {len(rows)} appointments   ({'; '.join(parts)})"
