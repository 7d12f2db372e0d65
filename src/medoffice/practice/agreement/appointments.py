"""What patients, templates and the appointment book must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.generate.availability import SUITABLE

STAMPS = ("arrived", "roomed", "started", "ended")


def lead_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that lead time is the number of days from booking to visit."""
    for number, row in tables["appointments"]:
        days = (row["date"] - row["booked_on"]).days
        if row["lead_days"] != days:
            yield number, "lead_days", f"{days}, the days from booked_on to date"


def cancellation(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a cancelled visit, and no other, has the day it was cancelled."""
    for number, row in tables["appointments"]:
        outcome, day = row["outcome"], row["cancelled_on"]
        if (day is not None) != (outcome in ("cancelled", "cancelled-late", "bumped")):
            wanted = "no date" if day else "a date"
            yield number, "cancelled_on", f"{wanted} for a visit that is {outcome}"
        elif day is not None:
            notice = (row["date"] - day).days
            if not row["booked_on"] <= day <= row["date"]:
                yield number, "cancelled_on", "a day from booked_on to date"
            elif outcome == "cancelled" and notice < 1:
                yield number, "cancelled_on", "a day before date; on the day it is cancelled-late"
            elif outcome == "cancelled-late" and notice > 1:
                yield number, "cancelled_on", "date or the day before for cancelled-late"


def time_stamps(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a completed visit, and no other, has time stamps, and in order."""
    for number, row in tables["appointments"]:
        for stamp in STAMPS:
            if (row[stamp] is not None) != (row["outcome"] == "completed"):
                wanted = "no time" if row[stamp] else "a time"
                yield number, stamp, f"{wanted} for a visit that is {row['outcome']}"
                break
        else:
            if row["arrived"] is None:
                continue
            for before, after in pairwise(STAMPS):
                if row[after] < row[before] or (after == "ended" and row[after] == row[before]):
                    yield number, after, f"a time after {before}"


def reminder(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that reminders go out two days ahead, in the way the patient prefers."""
    preference = {row["patient_id"]: row["reminder_preference"] for _, row in tables["patients"]}
    for number, row in tables["appointments"]:
        if row["reminder"] == "none":
            continue
        if row["lead_days"] < 2:
            yield number, "reminder", "none for a visit booked less than two days ahead"
        elif row["reminder"] != preference[row["patient_id"]]:
            wanted = preference[row["patient_id"]]
            yield number, "reminder", f"none or {wanted}, the patient's preference"


def in_a_slot(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a visit is in a slot of the clinician's template that suits its type."""
    slots = {
        (row["provider_id"], row["weekday"], row["start"]): row
        for _, row in tables["schedule_templates"]
    }
    for number, row in tables["appointments"]:
        slot = slots.get((row["provider_id"], row["date"].isoweekday(), row["start"].time()))
        if slot is None:
            yield number, "start", "the start of a slot in the clinician's template"
        elif slot["type_id"] not in SUITABLE.get(row["type_id"], (row["type_id"],)):
            yield number, "type_id", f"a visit that suits a {slot['type_id']} slot"
        elif row["minutes"] != slot["minutes"]:
            yield number, "minutes", f"{slot['minutes']}, the length of the slot"


def on_an_open_day(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that nobody is seen on a closed day, and visits are bumped on sick days only."""
    closed = {(row["provider_id"], row["date"]): row["reason"] for _, row in tables["closures"]}
    for number, row in tables["appointments"]:
        reason = closed.get((row["provider_id"], row["date"]))
        if reason not in (None, "sick"):
            yield number, "date", f"a day the clinician works; this one is closed ({reason})"
        elif reason == "sick" and row["outcome"] in ("completed", "no-show"):
            yield number, "outcome", "a visit bumped or cancelled: the clinician was sick"
        elif reason is None and row["outcome"] == "bumped":
            yield number, "outcome", "no bumped visit on a day the clinician worked"


def one_at_a_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a slot is booked again only once the visit in it was cancelled."""
    by_slot: dict[tuple, Rows] = defaultdict(list)
    for number, row in tables["appointments"]:
        by_slot[row["provider_id"], row["start"]].append((number, row))
    forever = date.max
    for shared in by_slot.values():
        shared.sort(key=lambda e: (e[1]["booked_on"], e[1]["cancelled_on"] or forever))
        for (_, first), (number, second) in pairwise(shared):
            if (first["cancelled_on"] or forever) > second["booked_on"]:
                other = first["appointment_id"]
                yield number, "start", f"a free slot; {other} was in it on {second['booked_on']}"


def one_place_at_a_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a patient keeps or misses one visit at a time."""
    seen: dict[tuple, str] = {}
    for number, row in tables["appointments"]:
        if row["outcome"] in ("completed", "no-show"):
            key = row["patient_id"], row["start"]
            if key in seen:
                yield number, "patient_id", f"another patient; this one has {seen[key]} then"
            seen[key] = row["appointment_id"]


def registered(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that patients register before they book."""
    first_day = {row["patient_id"]: row["registered_on"] for _, row in tables["patients"]}
    for number, row in tables["appointments"]:
        if row["booked_on"] < first_day[row["patient_id"]]:
            yield number, "booked_on", f"{first_day[row['patient_id']]}, registration, or later"


def born_before_registered(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that patients are born before they register."""
    for number, row in tables["patients"]:
        if row["registered_on"] < row["birth_date"]:
            yield number, "registered_on", f"{row['birth_date']}, the birth date, or later"


def slots_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the slots of a day follow in turn, each as long as its type of visit."""
    minutes = {row["type_id"]: row["minutes"] for _, row in tables["appointment_types"]}
    by_day: dict[tuple, Rows] = defaultdict(list)
    for number, row in tables["schedule_templates"]:
        by_day[row["provider_id"], row["weekday"]].append((number, row))
        if row["minutes"] != minutes[row["type_id"]]:
            yield number, "minutes", f"{minutes[row['type_id']]}, the length of {row['type_id']}"
    for slots in by_day.values():
        slots.sort(key=lambda entry: entry[1]["start"])
        for (_, first), (number, second) in pairwise(slots):
            gap = _since_midnight(second["start"]) - _since_midnight(first["start"])
            if gap < timedelta(minutes=first["minutes"]):
                yield number, "start", "the end of the slot before, or later"


def _since_midnight(time: Any) -> timedelta:
    return timedelta(hours=time.hour, minutes=time.minute)


RULES: list[Agreement] = [
    ("patients", (), born_before_registered),
    ("schedule_templates", ("appointment_types",), slots_in_turn),
    ("appointments", (), lead_time),
    ("appointments", (), cancellation),
    ("appointments", (), time_stamps),
    ("appointments", ("patients",), reminder),
    ("appointments", ("schedule_templates",), in_a_slot),
    ("appointments", ("closures",), on_an_open_day),
    ("appointments", (), one_at_a_time),
    ("appointments", (), one_place_at_a_time),
    ("appointments", ("patients",), registered),
]
