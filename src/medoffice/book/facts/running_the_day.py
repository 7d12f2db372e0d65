"""The figures and tables of the chapter *Running the day*."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.debrief import Debrief, look_back
from medoffice.operations.days.office import willow_bend
from medoffice.operations.days.running import by_the_book, left_alone
from medoffice.operations.days.story import Day, days
from medoffice.operations.days.waiting import cost_of_waiting
from medoffice.operations.flow_board import Line, Visit, board

MONDAY = "monday"
ON_THE_BOARD = datetime(2025, 12, 8, 11)
HALF_AN_HOUR, AN_HOUR = 30, 60
PLANNED = ("completed", "no-show")


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_monday(), **_waiting(), **_flow()}


def _monday() -> dict[str, str]:
    day, sound, alone = days()[MONDAY], _sound(MONDAY), _alone(MONDAY)
    return {
        "events": str(len(day.events)),
        "decisions": str(len(sound.lines)),
        "decision-minutes": str(sound.minutes),
        "minutes-each": f"{sound.minutes / len(sound.lines):.0f}",
        "own-work": str(day.work_minutes),
        "day-minutes": str(day.setting.ends - day.setting.begins),
        "spare": str(day.setting.ends - day.setting.begins - day.work_minutes - sound.minutes),
        "sound-cost": _dollars(sound.total),
        "alone-cost": _dollars(alone.total),
        "alone-callers": f"{alone.total.callers:.0f}",
        "early": str(sum(event.at < 8 * AN_HOUR + HALF_AN_HOUR for event in day.events.values())),
        "visit-worth": f"${willow_bend().visit_cents / 100:,.0f}",
    }


def _waiting() -> dict[str, str]:
    monday = days()[MONDAY]
    cold, out = monday.events["refrigerator"], monday.events["part-timer"]
    folder = monday.events["biller"]
    return {
        "cold-half": _dollars(cost_of_waiting(monday, cold, HALF_AN_HOUR)),
        "cold-hour": _dollars(cost_of_waiting(monday, cold, AN_HOUR)),
        "cold-two": _dollars(cost_of_waiting(monday, cold, 2 * AN_HOUR)),
        "out-all": f"{cost_of_waiting(monday, out, 2 * AN_HOUR + 10).callers:.0f}",
        "out-at-once": f"{cost_of_waiting(monday, out, 0).callers:.1f}",
        "folder-all": _dollars(cost_of_waiting(monday, folder, 4 * AN_HOUR)),
    }


def _flow() -> dict[str, str]:
    lines = flow_lines()
    return {
        "behind-name": _clinicians()[lines[0].clinician],
        "behind": str(lines[0].behind),
        "behind-here": str(lines[0].waits + lines[0].roomed),
        "here": str(sum(line.waits + line.roomed for line in lines)),
        "missing": str(sum(line.late for line in lines)),
    }


def _dollars(costs: Costs) -> str:
    return f"${costs.cents / 100:,.0f}".replace("$-", "−$")


@cache
def _sound(slug: str) -> Debrief:
    return look_back(by_the_book(days()[slug]))


@cache
def _alone(slug: str) -> Debrief:
    return look_back(left_alone(days()[slug]))


@cache
def _clinicians() -> dict[str, str]:
    return {row["provider_id"]: row["name"] for row in practice.records("providers")}


@cache
def flow_lines() -> tuple[Line, ...]:
    """Return the board of that Monday at eleven, from the appointment book."""
    times = ("start", "arrived", "roomed", "started", "ended")
    columns = ("provider_id", "date", "outcome", *times)
    return board(
        (
            Visit(row["provider_id"], *(row[name] for name in times))
            for row in practice.records("appointments", columns)
            if row["date"] == ON_THE_BOARD.date() and row["outcome"] in PLANNED
        ),
        ON_THE_BOARD,
    )


def the_board() -> Table:
    """Return the flow board of that Monday at eleven."""
    return Table(
        "The flow board on Monday, December 8, 2025, at 11:00",
        [
            {
                "Clinician": _clinicians()[line.clinician],
                "Minutes behind": str(line.behind),
                "Waiting room": str(line.waits),
                "In a room, waiting": str(line.roomed),
                "With the clinician": "1" if line.seen else "–",
                "Due, and not here": str(line.late),
            }
            for line in flow_lines()
        ],
    )


def three_days() -> Table:
    """Return what the three days come to, led soundly and left alone."""
    return Table(
        "Three days in the office, led soundly, and with nobody deciding",
        [
            row
            for slug, day in days().items()
            for row in (
                _way(day, "led soundly", _sound(slug)),
                _way(day, "nobody decides", _alone(slug)),
            )
        ],
    )


def _way(day: Day, way: str, made: Debrief) -> dict[str, str]:
    return {
        "Day": f"{day.title}: {way}",
        "Money lost or spent": _dollars(made.total),
        "Callers who hang up": f"{made.total.callers:.0f}",
        "Minutes patients wait": f"{made.total.waiting:.0f}",
        "People left to luck": str(made.total.risk),
        "Your minutes": str(made.minutes),
    }
