"""What happened to a visit, event by event: the trail, and what the billing office did about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.explorers.claim_life import stations as at
from medoffice.operations.trail import Step, follow

# In the order in which things happen on one day.
ORDER = (
    at.BOOKED, at.COVERAGE, at.AUTHORIZED, at.VISIT, at.DESK, at.CHARGED, at.SCRUBBED, at.SENT,
    at.ANSWERED, at.DENIED, at.WORKED, at.SENT_AGAIN, at.SECOND, at.STATEMENT, at.PATIENT_PAID,
    at.WRITTEN_OFF, at.REFUNDED, at.COLLECTIONS,
)  # fmt: skip
# A table that tells of one station alone. The others are told apart by the words of the trail.
OF_TABLE = {
    "eligibility_checks": at.COVERAGE,
    "charges": at.CHARGED,
    "remittance_lines": at.ANSWERED,
    "denials": at.DENIED,
    "statements": at.STATEMENT,
    "write_offs": at.WRITTEN_OFF,
    "collection_accounts": at.COLLECTIONS,
    "refunds": at.REFUNDED,
}
OF_WORDS = (
    ("Booked", at.BOOKED),
    ("Arrived", at.VISIT),
    ("Second claim sent", at.SECOND),
    ("Claim sent again", at.SENT_AGAIN),
    ("Claim sent", at.SENT),
    ("The patient paid at the desk", at.DESK),
    ("The patient paid", at.PATIENT_PAID),
)
ACTIONS = {
    "appeal": "An appeal is written",
    "corrected-claim": "A corrected claim is made ready",
    "reopening": "The payer is asked to reopen the claim",
    "rebill": "The claim is made ready for another payer",
    "bill-patient": "The amount is passed to the patient",
    "write-off": "It is given up",
}


@dataclass(frozen=True)
class Event:
    """Something that happened; the amount is in cents, as it changes what is owed."""

    day: date
    station: str
    table: str
    what: str
    amount: int = 0
    source: str = ""


def events_of(appointment_id: str) -> list[Event]:
    """Tell all that happened to a visit, in order.

    Raises
    ------
    ValueError
        If there is no such visit, or it did not take place.
    """
    told = [
        Event(step.day, _station(step), step.table, step.what, step.amount, step.source)
        for step in follow(appointment_id)
    ]
    told += _done_about_it(appointment_id)
    return sorted(told, key=lambda event: (event.day, ORDER.index(event.station)))


def _station(step: Step) -> str:
    if step.table in OF_TABLE:
        return OF_TABLE[step.table]
    for words, station in OF_WORDS:
        if step.what.startswith(words):
            return station
    raise ValueError(f"{step.table}: {step.what!r} belongs to no station")


def _done_about_it(appointment_id: str) -> Iterator[Event]:
    """Give authorizations, edits and work on denials, which change no balance."""
    claims = {row["claim_id"] for row in rows("claims") if row["appointment_id"] == appointment_id}
    for row in rows("authorizations"):
        if row["appointment_id"] == appointment_id and row["decided_on"]:
            asked = f"{_services()[row['service_id']]}: asked on {written(row['requested_on'])}"
            what = f"{asked}, {row['status']}"
            yield Event(row["decided_on"], at.AUTHORIZED, "authorizations", what)
    for row in rows("claim_edits"):
        if row["claim_id"] in claims:
            checked = _edits()[row["edit_id"]]
            what = f"Not so: {checked[0].lower()}{checked[1:]}. Found {row['found'] or 'nothing'}"
            mended = f", put right as {row['fixed']}" if row["fixed"] else ", and overridden"
            yield Event(row["closed_on"], at.SCRUBBED, "claim_edits", what + mended)
    for row in rows("denials"):
        if row["claim_id"] in claims and row["worked_on"] and row["action"]:
            yield Event(row["worked_on"], at.WORKED, "denials", ACTIONS[row["action"]])


def written(day: date) -> str:
    """Write a day as a reader sees it: ``March 14, 2025``."""
    return f"{day:%B} {day.day}, {day.year}"


@cache
def rows(table: str) -> tuple[dict[str, Any], ...]:
    """Give the rows of a table, read once."""
    return tuple(practice.records(table))


@cache
def _services() -> dict[str, str]:
    return {row["service_id"]: row["name"] for row in rows("services")}


@cache
def _edits() -> dict[str, str]:
    return {row["edit_id"]: row["checks"] for row in rows("edit_rules")}
