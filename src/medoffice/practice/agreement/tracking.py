"""What eligibility checks, authorizations, referrals and results must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows

FOREVER = date.max


def _by(rows: Rows, column: str) -> dict[Any, dict[str, Any]]:
    return {row[column]: row for _, row in rows}


def _in_force(coverage: dict[str, Any], day: date) -> bool:
    return coverage["starts_on"] <= day <= (coverage["ends_on"] or FOREVER)


def checked_for_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a check lies between booking and visit, before a cancellation, for its patient."""
    visits = _by(tables["appointments"], "appointment_id")
    patients = {row["coverage_id"]: row["patient_id"] for _, row in tables["coverages"]}
    for number, row in tables["eligibility_checks"]:
        visit, day = visits[row["appointment_id"]], row["checked_on"]
        last = min(visit["date"], visit["cancelled_on"] or FOREVER)
        if not visit["booked_on"] <= day <= last:
            yield (
                number,
                "checked_on",
                f"{visit['booked_on']} to {last}, while the visit was booked",
            )
        elif patients[row["coverage_id"]] != visit["patient_id"]:
            yield number, "coverage_id", f"a coverage of {visit['patient_id']}, who has the visit"


def answered_truly(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a coverage is called active when it is in force on the day of the visit."""
    visits = _by(tables["appointments"], "appointment_id")
    coverages = _by(tables["coverages"], "coverage_id")
    for number, row in tables["eligibility_checks"]:
        day = visits[row["appointment_id"]]["date"]
        in_force = _in_force(coverages[row["coverage_id"]], day)
        if row["answer"] == "active" and not in_force:
            yield number, "answer", f"inactive: the coverage is not in force on {day}"
        elif row["answer"] == "inactive" and in_force:
            yield number, "answer", f"active: the coverage is in force on {day}"


def authorized(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that what is asked of a payer is what its rules name, and answered in time."""
    visits = _by(tables["appointments"], "appointment_id")
    rules = {
        (row["payer_id"], row["service_id"]): row["starts_on"]
        for _, row in tables["authorization_rules"]
    }
    charged = {(row["appointment_id"], row["service_id"]) for _, row in tables["charges"]}
    for number, row in tables["authorizations"]:
        day = visits[row["appointment_id"]]["date"]
        approved = row["status"] == "approved"
        if rules.get((row["payer_id"], row["service_id"]), FOREVER) > day:
            wanted = f"a service for which {row['payer_id']} wants to be asked on {day}"
            yield number, "service_id", wanted
        elif row["decided_on"] < row["requested_on"]:
            yield number, "decided_on", f"{row['requested_on']}, the request, or later"
        elif approved != (row["number"] is not None):
            wanted = "a number" if approved else "no number"
            yield number, "number", f"{wanted} for a request that is {row['status']}"
        elif approved and row["decided_on"] > day:
            yield number, "decided_on", f"{day}, the visit, or earlier"
        elif approved and (row["appointment_id"], row["service_id"]) not in charged:
            yield number, "service_id", "a service that was charged at the visit"


def asked_of_the_payer(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the payer asked is the patient's first payer on the day of the visit."""
    visits = _by(tables["appointments"], "appointment_id")
    payers = {row["plan_id"]: row["payer_id"] for _, row in tables["plans"]}
    coverages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for _, row in tables["coverages"]:
        if row["rank"] == 1:
            coverages[row["patient_id"]].append(row)
    for number, row in tables["authorizations"]:
        visit = visits[row["appointment_id"]]
        mine = [c for c in coverages[visit["patient_id"]] if _in_force(c, visit["date"])]
        if row["payer_id"] not in [payers[c["plan_id"]] for c in mine]:
            yield number, "payer_id", f"the first payer of {visit['patient_id']} on {visit['date']}"


def in_steps(table: str, *steps: str) -> Callable[[dict[str, Rows]], Iterator[Complaint]]:
    """Make the rule that a list is begun on the day of a visit and its steps follow in order."""

    def rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
        visits = _by(tables["appointments"], "appointment_id")
        for number, row in tables[table]:
            visit = visits[row["appointment_id"]]
            if visit["outcome"] != "completed" or row["ordered_on"] != visit["date"]:
                yield number, "ordered_on", f"{visit['date']}, the day of a completed visit"
            for before, after in pairwise(steps):
                if row[after] is None:
                    continue
                if row[before] is None:
                    yield number, after, f"no date while {before} is empty"
                elif row[after] < row[before]:
                    yield number, after, f"{row[before]}, {before}, or later"

    return rule


def closed_last(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a referral is closed after its last step, and open while a visit is to come."""
    for number, row in tables["referrals"]:
        if row["closed_on"] is None:
            continue
        last = max(row[step] or date.min for step in ("sent_on", "seen_on", "report_on"))
        if row["sent_on"] is None or row["closed_on"] < last:
            yield number, "closed_on", f"{last}, the last step, or later"
        elif row["booked_for"] and row["report_on"] is None:
            yield number, "closed_on", "no date: a visit was booked, and there is no report"


def finding(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a result that came, and no other, is normal or abnormal."""
    for number, row in tables["results"]:
        if (row["resulted_on"] is None) != (row["abnormal"] is None):
            wanted = "yes or no" if row["resulted_on"] else "nothing before the result has come"
            yield number, "abnormal", wanted


RULES: list[Agreement] = [
    ("eligibility_checks", ("appointments", "coverages"), checked_for_visit),
    ("eligibility_checks", ("appointments", "coverages"), answered_truly),
    ("authorizations", ("appointments", "authorization_rules", "charges"), authorized),
    ("authorizations", ("appointments", "coverages", "plans"), asked_of_the_payer),
    (
        "referrals",
        ("appointments",),
        in_steps("referrals", "ordered_on", "sent_on", "booked_for", "seen_on", "report_on"),
    ),
    ("referrals", (), closed_last),
    (
        "results",
        ("appointments",),
        in_steps("results", "ordered_on", "resulted_on", "reviewed_on", "patient_told_on"),
    ),
    ("results", (), finding),
]
