"""When clinicians see patients: the weekly templates, and the days they are away."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.people import PROVIDERS
from medoffice.practice.workdays import federal_holidays

TYPES = [
    # id, name, minutes, modality, for new patients, what it is for
    ("NEW", "New patient", 40, "in-person", True, "First visit of a patient new to the practice"),
    ("EST", "Follow-up", 20, "in-person", False, "Chronic care, a new concern, results"),
    ("PHYS", "Physical", 40, "in-person", False, "Yearly preventive or wellness visit"),
    ("SAME", "Same-day", 20, "in-person", False, "Sudden illness or injury, today or tomorrow"),
    ("TELE", "Video visit", 20, "video", False, "Follow-up or advice by video"),
]
MINUTES = {row[0]: row[2] for row in TYPES}

# Kinds of slot a visit may take, in order of preference.
SUITABLE = {
    "NEW": ("NEW",),
    "EST": ("EST",),
    "PHYS": ("PHYS",),
    "SAME": ("SAME", "EST"),
    "TELE": ("TELE",),
}

# Sessions, slot by slot: mornings of 220 minutes and afternoons of 200. "SAME/1" is held back until
# the day before the visit, "SAME/0" until the day itself. Nine sessions come to 31.7 hours a week;
# family physicians report 32 hours of patient care (AAFP 2017).
MONDAY = "SAME/1 EST SAME/0 PHYS SAME/1 EST EST PHYS SAME/0"
MORNING = "EST SAME/1 PHYS EST EST SAME/0 EST PHYS EST"
AFTERNOON = "EST SAME/1 NEW EST TELE EST PHYS TELE"
# A full book: nearly every slot is given away in advance.
FULL = "TR"
FULL_MORNING = "EST EST PHYS EST EST SAME/0 EST PHYS EST"
FULL_AFTERNOON = "EST EST NEW EST TELE EST PHYS TELE"
# Open access: about half of the short visits are kept for today and tomorrow, first visits for the
# coming week, and follow-ups are booked no more than two weeks ahead; patients call when a later
# one is due.
OPEN_ACCESS = "LS"
OPEN_ACCESS_WEEKS = 2
OPEN_MORNING = "EST/1 EST PHYS EST/1 EST EST/1 EST PHYS EST/1"
OPEN_AFTERNOON = "EST/1 EST NEW/7 EST/1 TELE EST PHYS TELE"

# First minute of the morning and of the afternoon; weekday of the free day (0 = none) and of the
# administrative half day, whose afternoon is not bookable. Monday is 1.
HOURS = {
    "MC": ("08:40", "13:30", 0, 3),
    "TR": ("08:20", "13:00", 0, 5),
    "AV": ("08:40", "13:30", 5, 2),
    "SO": ("08:00", "12:40", 3, 4),
    "CH": ("08:20", "13:00", 0, 4),
    "JT": ("09:00", "13:40", 2, 5),
    "LS": ("08:00", "12:40", 0, 2),
}


@dataclass(frozen=True, slots=True)
class TemplateSlot:
    """One bookable slot of a clinician's week."""

    provider: str
    weekday: int
    start: int  # minutes after midnight
    minutes: int
    kind: str
    release: int | None  # held back until so many days before; None: open at any time


def templates() -> list[TemplateSlot]:
    """Lay out each clinician's week."""
    slots = []
    for provider, (morning, afternoon, free_day, half_day) in HOURS.items():
        accepts_new = next(row[4] for row in PROVIDERS if row[0] == provider)
        for weekday in range(1, 6):
            if weekday == free_day:
                continue
            if provider == OPEN_ACCESS:
                sessions = [(morning, OPEN_MORNING), (afternoon, OPEN_AFTERNOON)]
            elif provider == FULL:
                sessions = [(morning, FULL_MORNING), (afternoon, FULL_AFTERNOON)]
            else:
                first = MONDAY if weekday == 1 else MORNING
                sessions = [(morning, first), (afternoon, AFTERNOON)]
            if weekday == half_day:
                sessions.pop()
            for begins, pattern in sessions:
                if not accepts_new:
                    pattern = pattern.replace("NEW", "EST EST")
                start = int(begins[:2]) * 60 + int(begins[3:])
                for entry in pattern.split():
                    kind, _, release = entry.partition("/")
                    slots.append(
                        TemplateSlot(
                            provider,
                            weekday,
                            start,
                            MINUTES[kind],
                            kind,
                            int(release) if release else None,
                        )
                    )
                    start += MINUTES[kind]
    return slots


def closures(
    rng: random.Random, slots: list[TemplateSlot], first: date, last: date
) -> dict[tuple[str, date], str]:
    """Decide who is away when, and why, from ``first`` to ``last``.

    Each clinician takes four weeks of vacation and three conference days a year, and is sick
    for two to four days (teaching values). No more than two are on vacation in one week.
    """
    holidays = federal_holidays(first, last)
    works = {provider: {s.weekday for s in slots if s.provider == provider} for provider in HOURS}
    away = {(provider, day): "holiday" for day in holidays for provider in HOURS}
    on_vacation: dict[date, int] = {}

    def stay_away(provider: str, day: date, reason: str) -> None:
        if first <= day <= last and day.isoweekday() in works[provider]:
            away.setdefault((provider, day), reason)

    for year in range(first.year, last.year + 1):
        monday = date(year, 1, 4) - timedelta(days=date(year, 1, 4).weekday())
        for provider in HOURS:
            for quarter in range(4):
                weeks = [monday + timedelta(weeks=13 * quarter + week) for week in range(13)]
                weeks = [week for week in weeks if on_vacation.get(week, 0) < 2]
                week = rng.choice(weeks)
                on_vacation[week] = on_vacation.get(week, 0) + 1
                for offset in range(5):
                    stay_away(provider, week + timedelta(days=offset), "vacation")
            meeting = monday + timedelta(weeks=rng.randrange(6, 46), days=2)
            for offset in range(3):
                stay_away(provider, meeting + timedelta(days=offset), "conference")
            for _ in range(rng.randint(2, 4)):
                stay_away(provider, date(year, 1, 1) + timedelta(rng.randrange(365)), "sick")
    return away
