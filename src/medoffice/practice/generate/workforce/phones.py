"""The telephone: who calls when, how long they wait, and who hangs up.

Calls come at random, about as often as visits are booked by telephone and other matters want. They
wait in one line for the people of the front desk who are not with patients, and hang up when
their patience ends: the Erlang-A model, with agents that change through the day.
"""

from __future__ import annotations

import heapq
import random
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.streams import poisson
from medoffice.practice.generate.workforce.parameters import Phones
from medoffice.practice.generate.workforce.roster import FRONT_DESK
from medoffice.practice.generate.workforce.shifts import clock
from medoffice.practice.generate.workforce.time_clock import Punches
from medoffice.practice.generate.world import Row, World

OPENS, CLOSES, QUARTER = 8 * 60, 17 * 60, 15
QUARTERS = range(OPENS, CLOSES, QUARTER)
# Calls for a visit come most at a quarter past nine (as the front desk simulation has it); other
# calls by the hour from eight (teaching values).
BOOKING_PEAK = OPENS + 75
OTHER_BY_HOUR = (1.15, 1.40, 1.25, 1.05, 0.75, 0.95, 1.05, 0.90, 0.50)
# The book ends with the tables, so the bookings of the last weeks for the time after are missing.
CUT_DAYS = 60


@dataclass(slots=True)
class Call:
    """One call: when it came, how long it waited, and how long it took if it was answered."""

    came: float
    waited: float
    handled: float | None


def rows(world: World, everything: list[Punches], open_days: list[date]) -> list[Row]:
    """Let the telephone ring through the open days, and count by quarter of an hour."""
    plan = Phones()
    traffic, line = world.stream("workforce-calls"), world.stream("workforce-line")
    bookings = _bookings(world)
    usual = _usual(bookings, open_days)
    present: dict[date, list[Punches]] = {}
    for one in everything:
        if one.member.role == FRONT_DESK:
            present.setdefault(one.day, []).append(one)
    table = []
    for day in open_days:
        booked = bookings[day]
        if day > world.parameters.end - timedelta(days=CUT_DAYS):
            booked = max(booked, usual[day.weekday()])
        agents = [on_the_phones(plan, present.get(day, []), start) for start in QUARTERS]
        calls = answer(line, plan, _calls(traffic, plan, day, booked), agents)
        table += _count(plan, day, calls, agents)
    return table


def _bookings(world: World) -> Counter[date]:
    """Count the visits booked by telephone, by day."""
    return Counter(
        row["booked_on"] for row in world.tables["appointments"] if row["channel"] == "phone"
    )


def _usual(bookings: Counter[date], open_days: list[date]) -> list[int]:
    """Give the usual number of bookings of each weekday, Monday first."""
    usual = []
    for weekday in range(5):
        counts = [bookings[day] for day in open_days if day.weekday() == weekday]
        usual.append(round(sum(counts) / max(len(counts), 1)))
    return usual


def on_the_phones(plan: Phones, team: list[Punches], start: int) -> int:
    """Count who answers calls in the quarter hour from ``start``: never fewer than one."""
    middle = start + QUARTER / 2
    here = sum(
        one.start <= middle < one.end
        and not (one.meal is not None and one.meal[0] <= middle < one.meal[1])
        for one in team
    )
    return max(here - plan.at_the_desk, 1)


def _calls(rng: random.Random, plan: Phones, day: date, booked: int) -> list[float]:
    """Draw the minutes at which calls come."""
    about_visits = booked + poisson(rng, (plan.calls_per_booking - 1) * booked)
    others = poisson(rng, plan.other_calls * plan.by_weekday[day.weekday()])
    came = [rng.triangular(OPENS, CLOSES, BOOKING_PEAK) for _ in range(about_visits)]
    hours = rng.choices(range(len(OTHER_BY_HOUR)), weights=OTHER_BY_HOUR, k=others)
    came += [OPENS + 60 * (hour + rng.random()) for hour in hours]
    return sorted(came)


def answer(rng: random.Random, plan: Phones, came: list[float], agents: list[int]) -> list[Call]:
    """Take the calls in turn, or let them hang up.

    Parameters
    ----------
    rng : random.Random
        Chance.
    plan : Phones
        Mean length of a call and mean patience, in seconds.
    came : list of float
        When calls come, in minutes after midnight, in order.
    agents : list of int
        People on the phones in each quarter hour.
    """
    busy: list[float] = []  # when the calls in hand end
    start = 0.0  # nobody is taken before those who came first
    calls = []
    for at in came:
        patience = rng.expovariate(60 / plan.patience_seconds)
        start = max(at, start)
        while True:
            while busy and busy[0] <= start:
                heapq.heappop(busy)
            if len(busy) < agents[_quarter(start, len(agents))] or start > at + patience:
                break
            start = min(busy[0], _next_quarter(start))
        if start > at + patience:
            calls.append(Call(at, patience, None))
            continue
        handled = rng.expovariate(60 / plan.handle_seconds)
        heapq.heappush(busy, start + handled)
        calls.append(Call(at, start - at, handled))
    return calls


def _quarter(minute: float, count: int) -> int:
    """Give the number of the quarter hour; after the last one, the last."""
    return min(int((minute - OPENS) // QUARTER), count - 1)


def _next_quarter(minute: float) -> float:
    """Give the beginning of the next quarter hour, when agents may come; none come at the end."""
    return (minute // QUARTER + 1) * QUARTER


def _count(plan: Phones, day: date, calls: list[Call], agents: list[int]) -> list[Row]:
    """Count a day's calls by the quarter hour in which they came."""
    groups: list[list[Call]] = [[] for _ in QUARTERS]
    starts = list(QUARTERS)
    for call in calls:
        groups[bisect_right(starts, call.came) - 1].append(call)
    table = []
    for start, on_duty, group in zip(starts, agents, groups, strict=True):
        answered = [call for call in group if call.handled is not None]
        waits = [round(60 * call.waited) for call in answered]
        table.append(
            {
                "date": day,
                "start": clock(start),
                "agents": on_duty,
                "offered": len(group),
                "answered": len(answered),
                "answered_in_20s": sum(wait <= plan.within_seconds for wait in waits),
                "abandoned": len(group) - len(answered),
                "wait_seconds": sum(waits),
                "handle_seconds": sum(round(60 * call.handled) for call in answered),
            }
        )
    return table
