"""Complaints: each text finds the visit it is about, and is answered in its time, or not."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from medoffice.practice.generate.oversight.office import Office, minutes, written
from medoffice.practice.generate.oversight.parameters import OversightParameters
from medoffice.practice.generate.oversight.watched import Watched
from medoffice.practice.generate.people import age_group
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import month_end

# Complaints that name no writer: nobody can be answered, and no record may be looked up.
NAMELESS = "online review"
AT_ANY_HOUR = ("portal", "survey", NAMELESS)
# Themes that are about the clinician of the visit, whoever that is.
ABOUT_THE_CLINICIAN = frozenset(
    ("clinician", "office-wait", "appointment-wait", "cancelled-by-us", "video")
)
SERIOUS = 3
# The patient whose relative at the front desk reads the chart.
RELATIVE = "relative"


@dataclass
class Complaint:
    """A complaint as it is filed, with what the incident report behind it needs to know."""

    theme: str
    month: str
    happened_on: date
    row: Row


def receive(
    world: World, office: Office, watched: Watched, parameters: OversightParameters
) -> list[Complaint]:
    """File the complaints of the years of the tables, numbered in the order they came in."""
    file = written("complaints.toml")
    search = Search(world)
    rng = world.stream("oversight-complaints")
    found = []
    for entry in file["complaint"]:
        entry = file["theme"][entry["theme"]] | entry
        if entry.get("patient") == RELATIVE:
            entry = entry | {"days": (1, 366), "visit": {"patient": watched.relative}}
        complaint = _file(entry, search, office, rng)
        if complaint:
            found.append(complaint)
    found.sort(key=lambda c: (c.row["received_on"], c.theme, c.row["text"]))
    replies = world.stream("oversight-replies")
    for number, complaint in enumerate(found, 1):
        complaint.row["complaint_id"] = f"K{number:03}"
        _reply(complaint.row, office, replies, parameters)
    _tell(world, office, found)
    return found


class Search:
    """Finds visits by what must be true of them."""

    def __init__(self, world: World) -> None:
        """Order the visits by date and by day of booking, and note what was charged."""
        self.start, self.end = world.parameters.start, world.parameters.end
        self.patients = {row["patient_id"]: row for row in world.tables["patients"]}
        self.providers = {row["provider_id"]: row["name"] for row in world.tables["providers"]}
        self.used: set[str] = set()
        self._charged: dict[str, set[str]] = defaultdict(set)
        for row in world.tables["charges"]:
            self._charged[row["appointment_id"]] |= {row["service_id"], row["dx1"], row["dx2"]}
        visits = world.tables["appointments"]
        self._ordered = {
            column: sorted(visits, key=lambda row: (row[column], row["appointment_id"]))
            for column in ("date", "booked_on")
        }
        self._days = {
            column: [row[column] for row in rows] for column, rows in self._ordered.items()
        }

    def visits(
        self, wanted: dict[str, Any], first: date, last: date, column: str = "date"
    ) -> list[Row]:
        """List the visits of patients not yet used that fit, by date or day of booking."""
        days = self._days[column]
        span = slice(bisect_left(days, first), bisect_right(days, last))
        return [row for row in self._ordered[column][span] if self._fits(row, wanted)]

    def _fits(self, visit: Row, wanted: dict[str, Any]) -> bool:
        patient = self.patients[visit["patient_id"]]
        if visit["patient_id"] in self.used:
            return False
        for key, value in wanted.items():
            if key == "patient":
                fits = visit["patient_id"] == value
            elif key == "provider":
                fits = visit["provider_id"] == value
            elif key == "type":
                fits = visit["type_id"] in value
            elif key == "outcome":
                fits = visit["outcome"] == value
            elif key == "lead":
                fits = visit["lead_days"] >= value
            elif key == "wait":
                fits = visit["started"] is not None and value <= wait(visit) < 2 * value
            elif key == "payer":
                fits = patient["payer_id"] in value
            elif key == "language":
                fits = patient["language"] == value
            elif key == "who":
                group = age_group((visit["date"] - patient["birth_date"]).days / 365.25)
                fits = group == value or (value == "grown" and group != "child")
            else:  # a service or a diagnosis
                fits = not self._charged[visit["appointment_id"]].isdisjoint(value)
            if not fits:
                return False
        return True


def wait(visit: Row) -> int:
    """Give the minutes from the appointed time, or a later arrival, to the clinician."""
    return minutes(visit["started"]) - max(minutes(visit["start"]), minutes(visit["arrived"]))


def _file(
    entry: dict[str, Any], search: Search, office: Office, rng: random.Random
) -> Complaint | None:
    """Find a visit and a day for a text; None where the tables hold none that fits."""
    first, last = _window(entry)
    if first > search.end or last < search.start:
        return None
    first, last = max(first, search.start), min(last, search.end)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    days = [d for d in days if entry["channel"] in AT_ANY_HOUR or office.calendar.is_open(d)]
    if "weekday" in entry:
        days = [d for d in days if d.weekday() == entry["weekday"] and office.calendar.is_open(d)]
    if not days:
        return None
    column = entry.get("since", "date")
    soonest, latest = entry.get("days", (5, 150))
    wanted = entry.get("visit", {"outcome": "completed", "who": "grown"})
    choices = search.visits(
        wanted, days[0] - timedelta(days=latest), days[-1] - timedelta(days=soonest), column
    )
    rng.shuffle(choices)
    for visit in choices:
        lags = [d for d in days if soonest <= (d - visit[column]).days <= latest]
        if lags:
            return _complaint(entry, visit, rng.choice(lags), search, office)
    return None


def _window(entry: dict[str, Any]) -> tuple[date, date]:
    """Give the first and last day on which a complaint may come in."""
    if "window" in entry:
        first, last = entry["window"]
        return date.fromisoformat(first), date.fromisoformat(last)
    month = date.fromisoformat(f"{entry['month']}-01")
    return month, month_end(month)


def _complaint(
    entry: dict[str, Any], visit: Row, day: date, search: Search, office: Office
) -> Complaint:
    search.used.add(visit["patient_id"])
    # To a visit; else only to a patient.
    tied = "visit" in entry and entry.get("patient") != RELATIVE
    start = minutes(visit["start"])
    text = entry["text"].format(
        lead=visit["lead_days"],
        wait=wait(visit) if visit["started"] else 0,
        start=f"{(start // 60 - 1) % 12 + 1}:{start % 60:02}",
    )
    about = entry["theme"] in ABOUT_THE_CLINICIAN or "provider" in entry.get("visit", {})
    nameless = entry["channel"] == NAMELESS
    row = {
        "complaint_id": "",
        "received_on": day,
        "channel": entry["channel"],
        "patient_id": None if nameless else visit["patient_id"],
        "appointment_id": visit["appointment_id"] if tied and not nameless else None,
        "area": entry["area"],
        "theme": entry["theme"],
        "provider_id": visit["provider_id"] if about else None,
        "staff_id": office.id_of(entry["staff"]) if "staff" in entry else None,
        "severity": entry["severity"],
        "text": text,
        "acknowledged_on": None,
        "answered_on": None,
        "outcome": entry["outcome"],
    }
    happened = visit[entry.get("since", "date")] if tied else day
    return Complaint(entry["theme"], entry["month"], happened, row)


def _reply(row: Row, office: Office, rng: random.Random, parameters: OversightParameters) -> None:
    """Acknowledge and answer a complaint, if there was a manager on the day to do it."""
    if row["channel"] == NAMELESS:
        return
    day, calendar = row["received_on"], office.calendar
    slower = parameters.slower if day >= parameters.slower_from else 1.0
    if day >= _newest_manager(office):
        slower = 1.0
    working_days = int(rng.expovariate(1 / (parameters.acknowledged_within * slower)))
    acknowledged = calendar.after(calendar.next_open(day), working_days)
    mean = parameters.answered_within * slower * (0.8 if row["severity"] == SERIOUS else 1.0)
    answered = calendar.next_open(
        acknowledged + timedelta(days=2 + int(rng.gammavariate(3, mean / 3)))
    )
    if _managed(office, day, acknowledged):
        row["acknowledged_on"] = acknowledged
        if _managed(office, acknowledged, answered):
            row["answered_on"] = answered
    if row["answered_on"] is None:
        row["outcome"] = None


def _managed(office: Office, first: date, last: date) -> bool:
    """Tell whether one manager was there from the first day to the last."""
    return last <= office.calendar.end and any(
        office.employed(row["staff_id"], first) and office.employed(row["staff_id"], last)
        for row in office.staff
        if row["role"] == "office-manager"
    )


def _newest_manager(office: Office) -> date:
    return max(row["hired_on"] for row in office.staff if row["role"] == "office-manager")


def _tell(world: World, office: Office, found: Iterable[Complaint]) -> None:
    newest = _newest_manager(office)
    forgotten = [
        c.row["complaint_id"]
        for c in found
        if c.row["channel"] != NAMELESS
        and c.row["answered_on"] is None
        and c.row["received_on"] < newest
    ]
    if forgotten:
        world.tell(
            "complaints-without-an-answer",
            "complaints",
            f"answered_on empty and received_on before {newest}: {', '.join(forgotten)}",
            "Nobody answered complaints after the former manager had left, and nobody handed the "
            "open ones over. Those of her last weeks were acknowledged and then forgotten.",
        )
    told = {
        "appointment-wait": (
            "long-waits-for-one-clinician",
            "Nearly all complaints about the wait for an appointment name the clinician whose "
            "third next available is longest; see appointments and survey_responses too.",
        ),
        "phones": (
            "phones-on-mondays",
            "Complaints about the telephone speak of Mondays; see phone_calls.",
        ),
        "authorization": (
            "bills-after-the-rule-change",
            "Bills after the payer UNI began to ask for authorization on 2025-03-01; see "
            "authorization_rules.",
        ),
    }
    for theme, (name, what) in told.items():
        ids = [c.row["complaint_id"] for c in found if c.theme == theme]
        if ids:
            world.tell(name, "complaints", f"theme {theme}: {len(ids)} complaints", what)
