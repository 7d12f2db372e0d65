"""Incident reports: what went wrong, who noticed it and when, and what was done at once."""

from __future__ import annotations

from typing import Any

from medoffice.practice.generate.oversight.complaints import Complaint, Search
from medoffice.practice.generate.oversight.office import Office, written
from medoffice.practice.generate.world import Row, World

# Kinds of report that ask about harm to somebody of the staff.
TO_STAFF = ("injury", "exposure")


def rows(world: World, office: Office, complaints: list[Complaint]) -> list[Row]:
    """Write the reports in the order in which something was noticed."""
    start, end = world.parameters.start, world.parameters.end
    by_text = {(c.theme, c.month): c for c in complaints if c.row["patient_id"]}
    search, rng = Search(world), world.stream("oversight-incidents")
    written_down = []
    for entry in written("incidents.toml")["incident"]:
        found, happened = entry.get("found", entry["on"]), entry["on"]
        complaint = None
        if "complaint" in entry:
            complaint = by_text.get(tuple(entry["complaint"]))
            if complaint is None:
                continue
            found, happened = complaint.row["received_on"], complaint.happened_on
        by = office.id_of(entry["by"])
        if not start <= found <= end or by is None or not office.employed(by, found):
            continue
        written_down.append(_report(entry, happened, found, by, complaint, office))
        if "visit" in entry:
            visits = search.visits(entry["visit"], happened, happened)
            if visits:
                written_down[-1]["patient_id"] = rng.choice(visits)["patient_id"]
    written_down.sort(
        key=lambda row: (row["discovered_on"], row["happened_on"], row["what_happened"])
    )
    for number, row in enumerate(written_down, 1):
        row["incident_id"] = f"I{number:03}"
    _tell(world, written_down)
    return written_down


def _report(
    entry: dict[str, Any],
    happened: Any,
    found: Any,
    by: str,
    complaint: Complaint | None,
    office: Office,
) -> Row:
    person = entry.get("hurt") or entry.get("about")
    to_staff = entry["kind"] in TO_STAFF
    return {
        "incident_id": "",
        "kind": entry["kind"],
        "happened_on": happened,
        "discovered_on": found,
        "reported_by": by,
        "person_id": office.id_of(person) if person else None,
        "patient_id": complaint.row["patient_id"] if complaint else None,
        "complaint_id": complaint.row["complaint_id"] if complaint else None,
        "what_happened": entry["what"],
        "immediate_action": entry["action"],
        "harm": entry.get("harm"),
        "work_related": entry.get("work_related", True) if to_staff else None,
        "treatment": entry["treatment"] if to_staff else None,
        "device": entry.get("device"),
        "days_away": entry.get("days_away", 0) if to_staff else None,
        "days_restricted": entry.get("days_restricted", 0) if to_staff else None,
        "people_affected": entry.get("people"),
        "information": entry.get("information"),
        "recipient": entry.get("recipient"),
        "viewed": entry.get("viewed"),
        "encrypted": entry.get("encrypted"),
        "judged": entry.get("judged"),
        "patients_told_on": entry.get("told"),
        "hhs_told_on": entry.get("hhs"),
    }


def _tell(world: World, reports: list[Row]) -> None:
    def find(part: str) -> Row | None:
        return next((row for row in reports if part in row["what_happened"]), None)

    for name, part, what in (
        (
            "lost-memory-stick",
            "memory stick",
            "Lost without encryption and closed as no breach because nobody is known to have it. "
            "A breach is presumed unless four factors show a low chance (45 CFR 164.402); the "
            "patients were never told.",
        ),
        (
            "breach-past-its-deadline",
            "prints our statements",
            "538 people: patients, HHS and the media of the state were to be told within 60 days "
            "of discovery. Nobody was; the manager left before the letter was signed.",
        ),
        (
            "accounts-left-open",
            "list of open accounts",
            "Two accounts of people who had left were used; see ehr_access_log.",
        ),
        (
            "snooping-noticed",
            "relative who works at our front desk",
            "The one case of snooping that somebody noticed; the access log holds others.",
        ),
        (
            "warm-refrigerator-report",
            "refrigerator was at 12.9",
            "The report of the warm weekend. It does not ask why Friday evening was not read.",
        ),
        (
            "expired-doses-report",
            "expired on August 31",
            "Found on 2025-11-24 while there was no manager; the two patients were not told.",
        ),
    ):
        row = find(part)
        if row:
            world.tell(name, "incidents", f"incident_id {row['incident_id']}", what)
