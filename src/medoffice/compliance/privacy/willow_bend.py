"""Willow Bend's access log with what lies beside it, its incidents, and its risk register."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.compliance.privacy.access_audit import Entry, Office, User, Watched
from medoffice.compliance.privacy.risk_register import Plan, Risk, Step


@cache
def log() -> tuple[Entry, ...]:
    """Return the access log of the last quarter of 2025."""
    return tuple(
        Entry(row["date"], f"{row['time']:%H:%M}", row["user_id"], row["patient_id"], row["action"])
        for row in practice.records("ehr_access_log")
    )


@cache
def office() -> Office:
    """Return the accounts, patients, visits and watched records."""
    users = {
        row["staff_id"]: User(row["name"], row["left_on"])
        for row in practice.records("staff", ["staff_id", "name", "left_on"])
    }
    users |= {
        row["provider_id"]: User(row["name"], clinician=True)
        for row in practice.records("providers", ["provider_id", "name"])
    }
    visits: dict[str, list[date]] = defaultdict(list)
    for row in practice.records("appointments", ["patient_id", "date"]):
        visits[row["patient_id"]].append(row["date"])
    return Office(
        users,
        {
            row["patient_id"]: row["name"]
            for row in practice.records("patients", ["patient_id", "name"])
        },
        visits,
        {
            row["patient_id"]: Watched(row["reason"], row["staff_id"], row["watched_from"])
            for row in practice.records("watched_records")
        },
    )


@cache
def incidents() -> dict[str, dict[str, Any]]:
    """Return the reports on privacy and security, by number."""
    return {
        row["incident_id"]: row
        for row in practice.records("incidents")
        if row["kind"] in ("privacy", "security")
    }


def register() -> tuple[Risk, ...]:
    """Return a register drawn from the practice's own incidents; the steps are our judgment."""
    low, medium, high = Step.LOW, Step.MEDIUM, Step.HIGH
    manager, firm = "Office manager", "IT firm"
    accounts = Plan("Close each account on the last day", manager, date(2025, 12, 31), low, high)
    audits = Plan("Audit the log each month; sanction", manager, date(2026, 1, 31), medium, medium)
    disks = Plan("Encrypted disks", firm, date(2025, 3, 31), medium, low, date(2025, 3, 24))
    logins = Plan("One login for each person", firm, date(2025, 9, 30), low, medium)
    second = Plan("A second proof at login", firm, date(2026, 3, 31), low, high)
    aloud = Plan("Name and birth date aloud", "Front desk", date(2026, 1, 31), medium, low)
    return (
        Risk("Accounts", "Used after the person left", high, high, accounts, ("I006", "I057")),
        Risk("Charts of people one knows", "Read by staff", high, medium, audits, ("I019", "I056")),
        Risk("Memory sticks", "Lost, not encrypted", high, high, None, ("I030",)),
        Risk("Laptops", "Stolen from a car", medium, high, disks, ("I034",)),
        Risk("Old computers", "Gone with disks that can be read", medium, high, None, ("I045",)),
        Risk("Front desk logins", "Shared by three people", high, medium, logins, ("I038",)),
        Risk("E-mail", "A password typed into a false page", medium, high, second, ("I017",)),
        Risk("Statements", "Two patients on one sheet", medium, high, None, ("I046",)),
        Risk("Fax, mail, printer", "Page to the wrong person", high, low, aloud, ("I001", "I008")),
        Risk("The server", "No copy was ever restored as a test", low, high, None, ("I027",)),
    )
