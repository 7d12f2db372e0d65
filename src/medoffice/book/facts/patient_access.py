"""The figures and tables of the chapter *Patient access*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.book.facts import shared_slot
from medoffice.explorers.tables import Table
from medoffice.labs import wording
from medoffice.labs.wording import in_words
from medoffice.scheduling import access, overbooking, templates
from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import Summary, simulate
from medoffice.scheduling.intervals import wilson
from medoffice.scheduling.templates import Template

if TYPE_CHECKING:
    import pandas as pd

RENWICK = "TR"
EXAMPLE_DAY = "2025-09-08"
YEAR = "2025-01-01"
# Third next available looks ahead, and the book ends with December: stop while it is still full.
MONDAYS = ("2025-01-06", "2025-10-27")
# Renwick's target is the worst that his colleagues' patients meet, rounded.
TARGET_DAYS = 10
# Slots that any caller may be given: not held for same-day, for new patients or for video.
FOLLOW_UP = ("EST",)

SESSION, SLOT = 240.0, 20.0
# So many that the worth of each extra patient is known to a dollar or three.
DAYS = 10_000
ASKED_UNTIL = 120.0
WEIGHTS = overbooking.Weights(extra_served=60.0, wait_minute=0.5, overtime_minute=2.0)


@dataclass(frozen=True)
class _Tables:
    appointments: pd.DataFrame
    schedule: pd.DataFrame
    closures: pd.DataFrame
    providers: pd.DataFrame


@cache
def _practice() -> _Tables:
    return _Tables(
        *map(practice.load, ("appointments", "schedule_templates", "closures", "providers"))
    )


@cache
def _names() -> dict[str, str]:
    providers = _practice().providers
    return dict(zip(providers["provider_id"], providers["name"], strict=True))


@cache
def _third_next() -> pd.Series:
    """Return the median third next available of each provider in the year."""
    tables = _practice()
    weekly = access.third_next_available_by_week(
        tables.schedule, tables.closures, tables.appointments, *MONDAYS, type_ids=FOLLOW_UP
    )
    return weekly.groupby("provider_id")["days"].median()


@cache
def _open_slots() -> pd.DataFrame:
    tables = _practice()
    slots = access.open_slots(
        tables.schedule, tables.closures, tables.appointments, EXAMPLE_DAY, type_ids=FOLLOW_UP
    )
    return slots[slots["provider_id"] == RENWICK].reset_index(drop=True)


@cache
def renwicks_morning() -> Clinic:
    """Return how Dr. Renwick's patients and visits behaved in 2025, for the simulator."""
    book = _practice().appointments
    his = book[(book["provider_id"] == RENWICK) & (book["date"] >= YEAR)]
    done = his[his["outcome"] == "completed"]
    follow_ups = done[done["type_id"] == "EST"]
    minutes = (follow_ups["ended"] - follow_ups["started"]).dt.total_seconds() / 60
    lateness = (done["arrived"] - done["start"]).dt.total_seconds() / 60
    return Clinic(
        no_show=float(access.no_show_rate(his)["rate"].iloc[0]),
        visit_minutes=float(minutes.mean()),
        visit_cv=float(minutes.std() / minutes.mean()),
        lateness=[float(lateness.quantile((at + 0.5) / 200)) for at in range(200)],
    )


def _as_asked() -> Template:
    """Return the morning Dr. Renwick asked for: every slot from 8 to 10 booked twice."""
    plain = templates.stream(SESSION, SLOT)
    slots = tuple(
        replace(slot, overbooked=1) if slot.start < ASKED_UNTIL else slot for slot in plain.slots
    )
    return replace(plain, name="as he asked", slots=slots)


@cache
def _runs() -> dict[str, Summary]:
    """Return the templates of the chapter, simulated with the same patients."""
    plans = {
        "Stream": templates.stream(SESSION, SLOT),
        "Bailey-Welch": templates.bailey_welch(SESSION, SLOT),
        "Wave (3 an hour)": templates.wave(SESSION, SLOT, 3),
        "Modified wave": templates.modified_wave(SESSION, SLOT, 3),
        "Stream, 1 patient more": templates.overbook(templates.stream(SESSION, SLOT), 1),
        "As Dr. Renwick asked": _as_asked(),
    }
    return {name: simulate(plan, renwicks_morning(), days=DAYS) for name, plan in plans.items()}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_example(), **_practice_rates(), **_renwick(), **shared_slot.figures()}


def _example() -> dict[str, str]:
    slots = _open_slots()
    two_low, two_high = wilson(2, 30)
    return {
        "example-day": _day(_timestamp(EXAMPLE_DAY)),
        "example-first-days": str(slots["days_ahead"][0]),
        "example-third-date": _day(slots["date"][2]),
        "example-third-days": str(slots["days_ahead"][2]),
        "two-of-thirty-low": f"{two_low:.1%}",
        "two-of-thirty-high": f"{two_high:.0%}",
    }


def _practice_rates() -> dict[str, str]:
    book = _practice().appointments
    overall = access.no_show_rate(book).iloc[0]
    by_reminder = access.no_show_rate(book, by="reminder")["rate"]
    done = book[book["outcome"] == "completed"]
    cycle = (done["ended"] - done["arrived"]).dt.total_seconds() / 60
    face = (done["ended"] - done["started"]).dt.total_seconds() / 60
    return {
        "no-shows": f"{overall['no_shows']:,.0f}",
        "expected-visits": f"{overall['expected']:,.0f}",
        "no-show-rate": f"{overall['rate']:.1%}",
        "no-show-rate-wrong": f"{overall['no_shows'] / len(book):.1%}",
        "texted-rate": f"{by_reminder['text']:.1%}",
        "not-reminded-rate": f"{by_reminder['none']:.1%}",
        "cycle-median": f"{cycle.median():.0f}",
        "face-median": f"{face.median():.0f}",
    }


def _renwick() -> dict[str, str]:
    clinic = renwicks_morning()
    plain = templates.stream(SESSION, SLOT)
    book = _practice().appointments
    others = book[(book["provider_id"] != RENWICK) & (book["date"] >= YEAR)]
    asked = _runs()["As Dr. Renwick asked"]
    colleagues = _third_next().drop(RENWICK)
    return {
        "simulated-days": f"{DAYS:,}",
        "renwick-slots": str(plain.planned),
        "renwick-no-show-rate": f"{clinic.no_show:.1%}",
        "renwick-show-rate": f"{1 - clinic.no_show:.3f}",
        "renwick-expected-shows": f"{plain.planned * (1 - clinic.no_show):.1f}",
        "renwick-rule-of-thumb": f"{overbooking.rule_of_thumb(plain.planned, clinic.no_show):.1f}",
        "renwick-asked-extra": in_words(asked.template.overbooked),
        "renwick-asked-overtime": f"{asked.overtime.mean:.0f}",
        "renwick-tna": f"{_third_next()[RENWICK]:.0f}",
        "renwick-target": str(TARGET_DAYS),
        "others-tna": f"{colleagues.median():.0f}",
        "others-no-show-rate": f"{access.no_show_rate(others)['rate'].iloc[0]:.1%}",
        "weight-seen": f"{WEIGHTS.extra_served:.0f}",
        "weight-wait": f"{60 * WEIGHTS.wait_minute:.0f}",
        "weight-overtime": f"{60 * WEIGHTS.overtime_minute:.0f}",
    }


def visit_types() -> Table:
    """Return the visit types with the minutes planned and the minutes they took."""
    book = _practice().appointments
    done = book[book["outcome"] == "completed"]
    took = (done["ended"] - done["started"]).dt.total_seconds() / 60
    mean = took.groupby(done["type_id"], observed=True).mean()
    return Table(
        "Visit types at Willow Bend",
        [
            {
                "Visit type": kind["name"],
                "Code": kind["type_id"],
                "Planned (minutes)": kind["minutes"],
                "With the clinician (mean minutes)": f"{mean[kind['type_id']]:.0f}",
            }
            for kind in practice.records("appointment_types")
        ],
    )


def open_slots_example() -> Table:
    """Return Dr. Renwick's first open slots on the day of the worked example."""
    return Table(
        f"Dr. Renwick's open follow-up slots, seen on {_day(_timestamp(EXAMPLE_DAY))}",
        [
            {
                "Open slot": order,
                "Day": _day(slot.date),
                "Time": _clock(slot.start),
                "Days away": slot.days_ahead,
            }
            for order, slot in zip(
                ("first", "second", "third", "fourth", "fifth"),
                _open_slots().itertuples(),
                strict=False,
            )
        ],
    )


def access_by_provider() -> Table:
    """Return each clinician's access and no-shows in the year."""
    book = _practice().appointments
    year = book[book["date"] >= YEAR]
    lead = access.lead_time(year, by="provider_id")["median"]
    rates = access.no_show_rate(year, by="provider_id")
    return Table(
        "Access and no-shows by clinician, 2025",
        [
            {
                "Clinician": _names()[provider],
                "Third next available (median days)": f"{days:.0f}",
                "Lead time (median days)": f"{lead[provider]:.0f}",
                "No-show rate": f"{rates['rate'][provider]:.1%}",
                "95% interval": f"{rates['low'][provider]:.1%} to {rates['high'][provider]:.1%}",
            }
            for provider, days in _third_next().sort_values(ascending=False).items()
        ],
    )


def reminders_within_lead_time() -> Table:
    """Return no-show rates with and without a text, within bands of lead time."""
    book = _practice().appointments
    book = book.assign(band=access.lead_band(book["lead_days"]))
    rates = access.no_show_rate(book, by=["band", "reminder"])
    rows = []
    for band in access.LEAD_BANDS:
        row: dict[str, object] = {"Lead time": band}
        for heading, reminder in {"Text message": "text", "No reminder": "none"}.items():
            known = (band, reminder) in rates.index
            rate = rates.loc[(band, reminder)] if known else None
            row[heading] = "nobody" if rate is None else f"{rate['rate']:.1%}"
            row[f"Visits: {heading.lower()}"] = "0" if rate is None else f"{rate['expected']:,.0f}"
        rows.append(row)
    return Table("No-show rates by reminder, within bands of lead time", rows)


def templates_compared() -> Table:
    """Return what each template of the chapter comes to on the same simulated mornings."""
    return Table(
        f"{DAYS:,} simulated mornings of Dr. Renwick with each template",
        [{"Template": name, **_outcomes(run)} for name, run in _runs().items()],
    )


def overbooking_compared() -> Table:
    """Return what 0 to 4 extra patients do to a morning, and what it is worth."""
    choices = overbooking.simulated_choices(
        templates.stream(SESSION, SLOT), renwicks_morning(), WEIGHTS, most_extra=4, days=DAYS
    )
    return Table(
        "Extra patients booked, spread evenly over the morning",
        [
            {
                "Extra": choice.extra,
                "Patients seen": f"{choice.served:.1f}",
                "Wait per patient (minutes)": f"{choice.wait / choice.served:.0f}",
                "Overtime (minutes)": f"{choice.overtime:.0f}",
                "Worth, against none extra ($)": (
                    wording.with_error(choice.utility, sign=True) if choice.extra else "0"
                ),
            }
            for choice in choices
        ],
    )


def _outcomes(run: Summary) -> dict[str, str]:
    return {
        "Booked": str(run.template.booked),
        "Seen": f"{run.seen.mean:.1f}",
        "Wait (mean minutes)": f"{run.mean_wait.mean:.0f}",
        "Wait over 30 minutes": f"{run.share_long_waits.mean:.0%}",
        "Idle (minutes)": f"{run.idle.mean:.0f}",
        "Overtime (minutes)": f"{run.overtime.mean:.0f}",
    }


def _timestamp(day: str) -> pd.Timestamp:
    import pandas as pd

    return pd.Timestamp(day)


def _day(day: pd.Timestamp) -> str:
    return f"{day:%A}, {day:%B} {day.day}, {day.year}"


def _clock(time: pd.Timestamp) -> str:
    return f"{time.hour % 12 or 12}:{time.minute:02} {'am' if time.hour < 12 else 'pm'}"
