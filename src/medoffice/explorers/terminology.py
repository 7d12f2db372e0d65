"""The explorers of the chapter *The language of the clinic*: a visit's minutes, and flashcards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.flashcards import Flashcards
from medoffice.explorers.tables import Table
from medoffice.operations.visits.legs import (
    CLINICIAN,
    EXAM_ROOM,
    LEGS,
    WAITING_ROOM,
    measure,
    stamped,
    taken,
)

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
EVERY = "all"
COLORS = {WAITING_ROOM: "#e9c46a", EXAM_ROOM: "#e88c5a", CLINICIAN: "#7fb6d6"}
"""Light enough that dark figures can be read on them."""
FEWEST = 20
"""Visits that an average is made of; of fewer none is shown."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A completed visit: its type and clinician, the hour of the appointment, its minutes."""

    type_id: str
    provider_id: str
    hour: int
    taken: tuple[float, ...]


@cache
def visits() -> tuple[Timed, ...]:
    """Return the completed visits of the year with all four stamps."""
    booked = (row for row in practice.records("appointments") if FIRST <= row["date"] <= LAST)
    return tuple(
        Timed(row["type_id"], row["provider_id"], row["start"].hour, taken(row))
        for row in stamped(booked)
    )


@cache
def names() -> Mapping[str, Mapping[str, str]]:
    """Return the names of visit types and clinicians by their short ones."""
    return {
        "type_id": {row["type_id"]: row["name"] for row in practice.records("appointment_types")},
        "provider_id": {row["provider_id"]: row["name"] for row in practice.records("providers")},
    }


def leg_rows() -> list[dict[str, Any]]:
    """Return the minutes of each leg, by type of visit, clinician and hour of the appointment."""
    groups: dict[tuple[str, str, int], list[tuple[float, ...]]] = defaultdict(list)
    for visit in visits():
        kind = names()["type_id"][visit.type_id]
        clinician = names()["provider_id"][visit.provider_id]
        for shown_kind in (EVERY, kind):
            for shown_clinician in (EVERY, clinician):
                groups[shown_kind, shown_clinician, visit.hour].append(visit.taken)
    return [
        row
        for (kind, clinician, hour), seen in sorted(groups.items())
        if len(seen) >= FEWEST
        for row in _rows(kind, clinician, hour, seen)
    ]


def _rows(
    kind: str, clinician: str, hour: int, seen: Iterable[tuple[float, ...]]
) -> Iterable[dict[str, Any]]:
    found = measure(seen)
    at = 0.0
    for number, leg in enumerate(LEGS):
        mean = found.means[leg]
        yield {
            "type": kind,
            "clinician": clinician,
            "hour": _clock(hour),
            "leg": leg.name,
            "place": number,
            "minutes": round(mean, 1),
            "middle": round(at + mean / 2, 1),
            "shown": f"{mean:.0f}",
            "visits": found.visits,
        }
        at += mean


def _clock(hour: int) -> str:
    return f"{(hour - 1) % 12 + 1} {'am' if hour < 12 else 'pm'}"


def door_to_door() -> Explorer:
    """Return the explorer *From door to door*."""
    import altair as alt

    rows = leg_rows()
    hours = [_clock(hour) for hour in sorted({visit.hour for visit in visits()})]
    kind = choice("kind", "Visit", [EVERY, *names()["type_id"].values()])
    clinician = choice("who", "Clinician", [EVERY, *names()["provider_id"].values()])
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.type == kind) & (alt.datum.clinician == clinician)
    )
    at = alt.Y("hour:N", title=None, sort=hours, scale=alt.Scale(domain=hours))
    told = [
        alt.Tooltip("leg:N", title="Where"),
        alt.Tooltip("minutes:Q", title="Minutes", format=".1f"),
        alt.Tooltip("visits:Q", title="Visits", format=","),
    ]
    bars = picked.mark_bar(height=18, stroke="#333", strokeWidth=0.5).encode(
        x=alt.X("minutes:Q", title="Minutes, on average", stack="zero"),
        y=at,
        color=alt.Color(
            "leg:N",
            scale=alt.Scale(domain=[leg.name for leg in LEGS], range=[COLORS[leg] for leg in LEGS]),
            legend=alt.Legend(orient="top", title=None, columns=1, labelLimit=300),
        ),
        order=alt.Order("place:Q"),
        tooltip=told,
    )
    figures = picked.mark_text(fontSize=12, color="#111").encode(
        x=alt.X("middle:Q"), y=at, text="shown:N", tooltip=told
    )
    chart = (
        alt.layer(bars, figures)
        .add_params(kind, clinician)
        .properties(width="container", height=alt.Step(26))
    )
    return Explorer(
        slug="door-to-door",
        title="From door to door: where a patient's minutes go, by hour of the appointment, 2025",
        chart=chart,
        try_this=[
            "Read 8 am, then 3 pm. Which of the three parts is about twice as long?",
            "Choose new patients, then same-day visits. Which part changes the most?",
            "Go through the clinicians. Whose patients wait longest in the room, and is that "
            "clinician with them longer, too?",
            "Choose video visits. What does the long middle part mean when nobody has a room?",
        ],
        notice=[
            "Each bar, from the left: waiting room, room, clinician. The figures are minutes.",
            "The waiting room is nearly empty. Patients wait where nobody sees them: in the room. "
            "Part of it is the assistant's work, and part is that they came early.",
            "No stamp says when the assistant was done, so the book cannot tell work from waiting.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    hours: dict[str, dict[str, object]] = {}
    first = [row for row in rows if (row["type"], row["clinician"]) == (EVERY, EVERY)]
    for row in first:
        line = hours.setdefault(row["hour"], {"Hour": row["hour"], "Visits": f"{row['visits']:,}"})
        line[row["leg"]] = f"{row['minutes']:.1f}"
    return Table("All visits of 2025, minutes on average by hour", list(hours.values()))


def flashcards() -> Flashcards:
    """Return the flashcards of word parts and abbreviations."""
    return Flashcards("Flashcards: word parts and abbreviations, one card at a time")
