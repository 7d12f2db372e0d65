"""What the visits take out of the stock room: each dose charged, and supplies week by week."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.items import IN_PERSON, ITEMS, VISIT, Item
from medoffice.practice.generate.world import World

# How much more or less than usual is used in a week (teaching value).
SPREAD = 0.12


@dataclass(frozen=True, slots=True)
class Dose:
    """One charge of a vaccine, drug or device; units as charged."""

    item: Item
    units: int
    charge: tuple[str, int]  # visit and line


def doses(world: World) -> dict[date, list[Dose]]:
    """Give what was charged by the unit, by the day of the visit.

    Raises
    ------
    ValueError
        If a vaccine or drug is charged that the stock room does not know.
    """
    stocked = {item.service: item for item in ITEMS if item.charged}
    goods = {
        row["service_id"]
        for row in world.tables["services"]
        if row["category"] in ("vaccine", "injection", "other")
    }
    unknown = sorted(goods - set(stocked))
    if unknown:
        raise ValueError(f"services {', '.join(unknown)} have no item in the stock room")
    day_of = {row["appointment_id"]: row["date"] for row in world.tables["appointments"]}
    found: dict[date, list[Dose]] = defaultdict(list)
    for row in world.tables["charges"]:
        item = stocked.get(row["service_id"])
        if item:
            charge = row["appointment_id"], row["line"]
            found[day_of[charge[0]]].append(Dose(item, row["units"], charge))
    return found


def weekly_use(world: World, calendar: Calendar) -> dict[date, dict[str, int]]:
    """Give the units of each item that the rooms ask for, on the last working day of each week.

    Rooms take whole units, a box of gloves for instance; what is left in a box is used first.
    """
    pieces = _pieces(world)
    rng = world.stream("stock-use")
    left: dict[str, float] = {item.key: rng.random() for item in ITEMS}
    asked: dict[date, dict[str, int]] = {}
    for friday, last in _weeks(calendar).items():
        asked[last] = {}
        for item in ITEMS:
            if item.charged:
                continue
            luck = 1.0 if item.service else math.exp(rng.gauss(0, SPREAD))
            used = pieces.get((friday, item.key), 0.0) + item.a_week
            left[item.key] += used * luck / item.holds
            units = math.floor(left[item.key])
            left[item.key] -= units
            if units:
                asked[last][item.key] = units
    return asked


def _weeks(calendar: Calendar) -> dict[date, date]:
    """Give each week's last working day, by the week's Friday."""
    return {_friday(day): day for day in calendar.working_days}


def _friday(day: date) -> date:
    return day + timedelta(days=4 - day.weekday())


def _pieces(world: World) -> dict[tuple[date, str], float]:
    """Add up the pieces that visits and services of a week use."""
    by_use: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for item in ITEMS:
        for use, rate in item.uses.items():
            by_use[use].append((item.key, rate))
    in_person = {
        row["type_id"] for row in world.tables["appointment_types"] if row["modality"] == IN_PERSON
    }
    counts: dict[tuple[date, str], int] = defaultdict(int)
    friday_of = {}
    for row in world.tables["appointments"]:
        if row["outcome"] == "completed":
            friday = friday_of[row["appointment_id"]] = _friday(row["date"])
            counts[friday, row["type_id"]] += 1
            counts[friday, VISIT] += 1
            if row["type_id"] in in_person:
                counts[friday, IN_PERSON] += 1
    for row in world.tables["charges"]:
        if row["service_id"] in by_use:
            counts[friday_of[row["appointment_id"]], row["service_id"]] += row["units"]
    pieces: dict[tuple[date, str], float] = defaultdict(float)
    for (friday, use), count in counts.items():
        for key, rate in by_use.get(use, ()):
            pieces[friday, key] += rate * count
    return pieces
