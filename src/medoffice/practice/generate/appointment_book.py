"""Patients, templates and the appointment book: from the simulated front desk to rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from medoffice.practice.generate.availability import TYPES
from medoffice.practice.generate.booking import Book
from medoffice.practice.generate.people import PAYERS, PROVIDERS
from medoffice.practice.generate.world import World

TABLES = (
    "payers",
    "providers",
    "patients",
    "appointment_types",
    "schedule_templates",
    "closures",
    "appointments",
)


def make(world: World) -> None:
    """Simulate the front desk for two years and note who booked, came and was seen."""
    book = Book(world.parameters)
    book.fill()
    world.tables |= {
        "payers": [dict(zip(("payer_id", "name", "kind"), row, strict=True)) for row in PAYERS],
        "providers": [
            dict(
                zip(
                    ("provider_id", "name", "credential", "fte", "accepts_new", "hired_on"),
                    row,
                    strict=True,
                )
            )
            for row in PROVIDERS
        ],
        "appointment_types": [
            dict(
                zip(
                    ("type_id", "name", "minutes", "modality", "for_new_patients", "purpose"),
                    row,
                    strict=True,
                )
            )
            for row in TYPES
        ],
        "schedule_templates": [
            {
                "provider_id": slot.provider,
                "weekday": slot.weekday,
                "start": _clock(slot.start),
                "minutes": slot.minutes,
                "type_id": slot.kind,
                "release_days": slot.release,
            }
            for slot in book.template
        ],
        "closures": [
            {"provider_id": provider, "date": day, "reason": reason}
            for (provider, day), reason in sorted(
                book.away.items(), key=lambda entry: (entry[0][1], entry[0][0])
            )
            if world.parameters.start <= day <= world.parameters.end
        ],
        "patients": _patients(book),
        "appointments": _appointments(book),
    }


def _patients(book: Book) -> list[dict]:
    """List, numbered, everyone who belonged to the practice at some time in the two years."""
    start, end = book.parameters.start, book.parameters.end
    booked = {id(a.patient) for a in _in_the_years(book)}
    shown = [
        p
        for p in book.patients
        if id(p) in booked or (p.leaves_on >= start and p.registered_on <= end and p.seen)
    ]
    shown.sort(key=lambda p: (p.registered_on, p.name, p.born))
    for number, patient in enumerate(shown, 1):
        patient.number = number
    return [
        {
            "patient_id": f"P{p.number:05}",
            "name": p.name,
            "birth_date": p.born,
            "sex": p.sex,
            "language": p.language,
            "payer_id": p.payer,
            "pcp_id": p.pcp,
            "registered_on": p.registered_on,
            "distance_miles": p.distance_miles,
            "reminder_preference": p.reminder,
        }
        for p in shown
    ]


def _in_the_years(book: Book) -> Iterable:
    """Give the appointments whose date lies in the two years, in order of booking."""
    first, last = book.parameters.start.toordinal(), book.parameters.end.toordinal()
    return (a for a in book.appointments if first <= a.slot.day <= last)


def _appointments(book: Book) -> list[dict]:
    """List the visits by date, time and clinician, numbered in the order they were booked."""
    numbered = list(enumerate(_in_the_years(book), 1))
    numbered.sort(
        key=lambda entry: (
            entry[1].slot.day,
            entry[1].slot.start,
            entry[1].slot.template.provider,
            entry[0],
        )
    )
    return [
        {
            "appointment_id": f"A{number:06}",
            "patient_id": f"P{a.patient.number:05}",
            "provider_id": a.slot.template.provider,
            "type_id": a.kind,
            "booked_on": date.fromordinal(a.booked_on),
            "lead_days": a.lead_days,
            "channel": a.channel,
            "reminder": a.reminder,
            "date": date.fromordinal(a.slot.day),
            "start": _clock(a.slot.start),
            "minutes": a.slot.template.minutes,
            "outcome": a.outcome,
            "cancelled_on": date.fromordinal(a.cancelled_on) if a.cancelled_on else None,
            "arrived": _clock(a.arrived),
            "roomed": _clock(a.roomed),
            "started": _clock(a.started),
            "ended": _clock(a.ended),
        }
        for number, a in numbered
    ]


def _clock(minutes: int | None) -> str | None:
    """Write minutes after midnight as a time of day."""
    return None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
