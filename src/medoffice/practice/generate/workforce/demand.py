"""How many people the hours of each day ask for, and how many were there."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from datetime import date

from medoffice.practice.generate.workforce.roster import ASSISTANT, FRONT_DESK
from medoffice.practice.generate.workforce.time_clock import Punches
from medoffice.practice.generate.world import Row, World

HOURS = range(7, 19)
# Minutes of front-desk work for a patient who comes, one who goes, and a call (teaching values),
# and the share of an hour that somebody can be busy without a line forming.
CHECK_IN, CHECK_OUT, CALL = 5, 3, 3
BUSY = 85  # percent
FEWEST_AT_THE_DESK = 2
OPENS, CLOSES = 8, 17


def needed_at_the_desk(hour: int, check_ins: int, check_outs: int, calls: int) -> int:
    """Give how many people the front desk needs in an hour."""
    minutes = CHECK_IN * check_ins + CHECK_OUT * check_outs + CALL * calls
    fewest = FEWEST_AT_THE_DESK if OPENS <= hour < CLOSES else 0
    return max(math.ceil(100 * minutes / (60 * BUSY)), fewest)


def rows(world: World, everything: list[Punches], open_days: list[date]) -> list[Row]:
    """Count visits and calls by hour, and the people who were at work at half past."""
    check_ins: Counter[tuple[date, int]] = Counter()
    check_outs: Counter[tuple[date, int]] = Counter()
    clinicians: dict[tuple[date, int], set[str]] = defaultdict(set)
    for row in world.tables["appointments"]:
        if row["ended"] and row["type_id"] != "TELE":
            day, left = row["date"], int(row["ended"][:2])
            check_ins[day, int(row["arrived"][:2])] += 1
            check_outs[day, left] += 1
            for hour in range(int(row["roomed"][:2]), left + 1):
                clinicians[day, hour].add(row["provider_id"])
    calls: Counter[tuple[date, int]] = Counter()
    for row in world.tables["phone_calls"]:
        calls[row["date"], int(row["start"][:2])] += row["offered"]
    on_duty: Counter[tuple[str, date, int]] = Counter()
    for one in everything:
        for hour in HOURS:
            half_past = 60 * hour + 30
            eating = one.meal is not None and one.meal[0] <= half_past < one.meal[1]
            if one.start <= half_past < one.end and not eating:
                on_duty[one.member.role, one.day, hour] += 1
    table = []
    for day in open_days:
        for hour in HOURS:
            at = day, hour
            table.append(
                {
                    "date": day,
                    "hour": hour,
                    "check_ins": check_ins[at],
                    "check_outs": check_outs[at],
                    "calls": calls[at],
                    "clinicians": len(clinicians[at]),
                    "front_desk_needed": needed_at_the_desk(
                        hour, check_ins[at], check_outs[at], calls[at]
                    ),
                    "front_desk": on_duty[FRONT_DESK, day, hour],
                    "assistants_needed": len(clinicians[at]),
                    "assistants": on_duty[ASSISTANT, day, hour],
                }
            )
    return table
