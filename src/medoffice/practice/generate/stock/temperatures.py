"""The temperature log of the vaccine refrigerator and the freezer."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.roster import ASSISTANT, Roster
from medoffice.practice.generate.world import Row, World

MORNING, EVENING = "morning", "evening"
# Minutes after coming and before leaving at which somebody reads the thermometers, and how many
# of those who come first or leave last may be the ones to do it.
MINUTES = (2, 12)
READERS = 2

# A door left open while a delivery is put away (teaching value).
DOOR_SHARE = 0.006
CREEPING_DAYS = 14  # before the warm weekend


@dataclass(frozen=True)
class Unit:
    """How one unit keeps its temperature, in degrees Celsius.

    The limits are those of the CDC Vaccine Storage and Handling Toolkit: 2 to 8 and -50 to -15.
    """

    name: str
    mean: float
    spread: float
    below: tuple[float, float]  # of the lowest reading under the present one
    above: tuple[float, float]
    door: float  # how much warmer it gets when the door is left open


UNITS = (
    Unit("refrigerator", 4.6, 0.45, (0.4, 1.3), (0.4, 1.6), 3.4),
    Unit("freezer", -20.8, 0.9, (0.5, 1.8), (0.5, 2.4), 4.2),
)


def log_rows(
    world: World, calendar: Calendar, roster: Roster, parameters: StockParameters
) -> list[Row]:
    """Write the readings of every working day, morning and evening."""
    rng = world.stream("stock-temperatures")
    rows = []
    for day in calendar.working_days:
        punches = roster.at_the_clock(ASSISTANT, day)
        for session in (MORNING, EVENING) if punches else ():
            by, at = _reader(rng, punches, session)
            for unit in UNITS:
                values = _reading(rng, unit, day, session)
                forgotten = rng.random() < parameters.missing_reading_share
                if forgotten or _nobody_looked(day, session):
                    continue
                rows.append(
                    {"date": day, "session": session, "unit": unit.name, "time": at}
                    | values
                    | {"staff_id": by}
                )
    return rows


def _reader(rng: random.Random, punches: list[Row], session: str) -> tuple[str, str]:
    """Draw who reads, of those who come first or leave last, and when."""
    minutes = rng.randint(*MINUTES)
    if session == MORNING:
        punch = rng.choice(punches[:READERS])
        return punch["staff_id"], _later(punch["clock_in"], minutes)
    last = sorted(punches, key=lambda punch: (punch["clock_out"], punch["staff_id"]))
    punch = rng.choice(last[-READERS:])
    return punch["staff_id"], _later(punch["clock_out"], -minutes)


def _later(clock: str, minutes: int) -> str:
    """Give the time of day so many minutes after another."""
    after = int(clock[:2]) * 60 + int(clock[3:]) + minutes
    return f"{after // 60:02}:{after % 60:02}"


def _reading(rng: random.Random, unit: Unit, day: date, session: str) -> Row:
    """Read what the unit shows now, and its lowest and highest since the last reset."""
    now = rng.gauss(unit.mean, unit.spread)
    lowest, highest = now - rng.uniform(*unit.below), now + rng.uniform(*unit.above)
    note = None
    if rng.random() < DOOR_SHARE:
        highest += unit.door
        note = "Door open during delivery, closed, checked again after 30 minutes"
    if unit.name == "refrigerator":
        before = (stories.WARM_MONDAY - day).days
        if 3 <= before <= CREEPING_DAYS:
            highest = max(highest, 7.9 - 0.11 * before + rng.uniform(-0.1, 0.1))
            note = None
        elif before == 0 and session == MORNING:
            now, lowest, highest = 12.9, 4.4, 14.8
            note = "Door not latched. Doses set aside, manufacturers called"
        elif before == 0:
            now, highest = 6.1, 12.9
            note = "Latch repaired"
    return {
        "current": round(now, 1),
        "lowest": round(lowest, 1),
        "highest": round(highest, 1),
        "note": note,
    }


def _nobody_looked(day: date, session: str) -> bool:
    """Tell whether it is the Friday evening before the warm weekend."""
    return session == EVENING and day == stories.WARM_MONDAY - timedelta(days=3)
