"""Work out the office of the days: ``python -m medoffice.operations.days.work_out``.

Run it after a change of the practice's records or of the models named here. It takes some seconds
and writes ``office.json`` beside this file.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

from medoffice import command_line, practice
from medoffice.billing.claims.denial_log import PAID, denials
from medoffice.billing.claims.work_queue import chances
from medoffice.billing.front_end.verification import COVERAGE_REASONS, practice_visits
from medoffice.operations.days.office import FILE
from medoffice.people.turnover.willow_bend import visit_worth
from medoffice.practice.money import cents
from medoffice.scheduling import absence
from medoffice.scheduling.demand import VIDEO, WEEKDAYS
from medoffice.scheduling.phone_week import Interval, usual_week

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
TODAY = date(2025, 12, 1)
USUAL_SLOT = 20
WORK_ON_A_DENIAL = 20
"""Minutes; a teaching value of the chapter on denials."""
KEPT_DIGITS = 3


def worked_out() -> dict[str, Any]:
    """Return the office as plain data."""
    calls = practice.load("phone_calls")
    return {
        "visit_cents": visit_worth(),
        "visit_minutes": _visit_minutes(),
        "handle_seconds": round(absence.mean_handle_seconds(calls), 1),
        "patience_seconds": round(absence.find_patience(calls), 1),
        "unverified_cents": _unverified(),
        "staff": _staff(),
        "items": {
            row["item_id"]: [row["name"], cents(row["unit_cost"])]
            for row in practice.records("items")
        },
        "chances": {
            reason: round(chance.chance, KEPT_DIGITS)
            for reason, chance in sorted(chances(denials()).items())
        },
        "week": _week(),
    }


def _visit_minutes() -> float:
    """Return the mean minutes of completed visits booked for 20 minutes, in person."""
    minutes = [
        (row["ended"] - row["started"]).total_seconds() / 60
        for row in practice.records(
            "appointments", ("date", "minutes", "outcome", "started", "ended", "type_id")
        )
        if row["outcome"] == "completed"
        and row["minutes"] == USUAL_SLOT
        and row["type_id"] != VIDEO
    ]
    return round(mean(minutes), 1)


def _unverified() -> int:
    """Return what a visit without a check of coverage loses on average, in cents.

    The share refused for coverage, times the work on a refusal and what the payer then does not
    pay. A part of that will come from the patient, and counts as lost all the same.
    """
    visits = [visit for visit in practice_visits(FIRST, LAST) if not visit.checked]
    closed = [
        denial
        for denial in denials()
        if denial.reason in COVERAGE_REASONS and denial.closed_on is not None
    ]
    unpaid = mean(0 if denial.outcome == PAID else denial.price for denial in closed)
    hour = mean(float(row["hourly_rate"]) for row in practice.records("staff") if _bills(row))
    rework = 100 * hour * WORK_ON_A_DENIAL / 60
    return round(sum(visit.refused for visit in visits) / len(visits) * (unpaid + rework))


def _bills(row: dict[str, Any]) -> bool:
    return row["role"] == "biller" and row["left_on"] is None


def _staff() -> dict[str, list[Any]]:
    minutes: dict[str, float] = {}
    for row in practice.records("shifts"):
        day = _minute(row["ends"]) - _minute(row["starts"]) - row["meal_minutes"]
        minutes[row["staff_id"]] = minutes.get(row["staff_id"], 0) + day
    return {
        row["staff_id"]: [row["name"], minutes[row["staff_id"]] / 60, float(row["hourly_rate"])]
        for row in practice.records("staff")
        if row["hourly_rate"] and (row["left_on"] is None or row["left_on"] >= TODAY)
    }


def _minute(at: Any) -> int:
    return at.hour * 60 + at.minute


def _week() -> dict[str, list[Any]]:
    phones = usual_week(
        (
            Interval(row["start"], row["offered"], row["abandoned"], row["agents"])
            for row in practice.records("phone_calls")
        ),
        minutes=15,
    )
    demand, visits = practice.load("staffing_demand"), practice.load("appointments")
    made = {}
    for weekday, name in enumerate(WEEKDAYS, start=1):
        day = absence.average_day(demand, visits, absence.DESK, name)
        rooms = zip(absence.HALF_HOURS, day.check_ins, day.clinicians, strict=True)
        for start, check_ins, clinicians in rooms:
            usual = phones.get((weekday, start))
            made[f"{weekday}-{start}"] = [
                round(usual.calls, KEPT_DIGITS) if usual else 0.0,
                max(round(usual.agents), 1) if usual else 1,
                round(check_ins, KEPT_DIGITS),
                round(clinicians, KEPT_DIGITS),
            ]
    return made


def main() -> None:
    """Write the file."""
    text = json.dumps(worked_out(), ensure_ascii=False, indent=1) + "\n"
    Path(__file__).with_name(FILE).write_text(text, encoding="utf-8")
    print(f"wrote {FILE}, {len(text.encode()):,} bytes")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
