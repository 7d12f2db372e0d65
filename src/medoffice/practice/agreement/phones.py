"""What the phones and the demand by hour must agree on with the rest of the office."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.generate.workforce.demand import needed_at_the_desk
from medoffice.practice.generate.workforce.parameters import Phones

HALF_A_QUARTER = timedelta(minutes=7, seconds=30)
FRONT_DESK, ASSISTANT = "front-desk", "medical-assistant"


def calls_add_up(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that every call was answered or abandoned, and that seconds belong to answered calls."""
    for number, row in tables["phone_calls"]:
        if row["answered"] + row["abandoned"] != row["offered"]:
            wanted = row["offered"] - row["answered"]
            yield number, "abandoned", f"{wanted}, the calls that were not answered"
        if row["answered_in_20s"] > row["answered"]:
            yield number, "answered_in_20s", f"{row['answered']}, the calls answered, or fewer"
        for column in ("wait_seconds", "handle_seconds"):
            if row[column] and not row["answered"]:
                yield number, column, "0 in a quarter hour without an answered call"


def bookings_were_answered(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that as many calls were answered in a day as visits were booked by telephone."""
    booked = Counter(
        row["booked_on"] for _, row in tables["appointments"] if row["channel"] == "phone"
    )
    answered: Counter[date] = Counter()
    last: dict[date, int] = {}
    for number, row in tables["phone_calls"]:
        answered[row["date"]] += row["answered"]
        last[row["date"]] = number
    for day, number in last.items():
        if answered[day] < booked[day]:
            short = booked[day] - answered[day]
            yield number, "answered", f"{short} more calls answered that day: visits were booked"


def agents_are_at_work(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the people on the phones are the front desk's, less those with patients."""
    plan = Phones()
    roles = {row["staff_id"]: row["role"] for _, row in tables["staff"]}
    team: dict[date, list] = defaultdict(list)
    for _, row in tables["time_clock"]:
        if roles[row["staff_id"]] == FRONT_DESK:
            team[row["date"]].append(row)
    for number, row in tables["phone_calls"]:
        at = row["start"] + HALF_A_QUARTER
        here = sum(_at_work(punches, at) for punches in team[row["date"]])
        agents = max(here - plan.at_the_desk, 1)
        if row["agents"] != agents:
            yield number, "agents", f"{agents}, from the time clock of the front desk"


def _at_work(punches: dict, at: datetime) -> bool:
    eating = punches["meal_out"] is not None and punches["meal_out"] <= at < punches["meal_in"]
    return punches["clock_in"] <= at < punches["clock_out"] and not eating


def demand_is_counted(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the demand of each hour is what visits, calls and the time clock give."""
    counts: dict[str, Counter[tuple[date, int]]] = defaultdict(Counter)
    seen: dict[tuple[date, int], set[str]] = defaultdict(set)
    for _, visit in tables["appointments"]:
        if visit["ended"] is None or visit["type_id"] == "TELE":
            continue
        day = visit["date"]
        counts["check_ins"][day, visit["arrived"].hour] += 1
        counts["check_outs"][day, visit["ended"].hour] += 1
        for hour in range(visit["roomed"].hour, visit["ended"].hour + 1):
            seen[day, hour].add(visit["provider_id"])
    for _, call in tables["phone_calls"]:
        counts["calls"][call["date"], call["start"].hour] += call["offered"]
    roles = {row["staff_id"]: row["role"] for _, row in tables["staff"]}
    team: dict[tuple[str, date], list] = defaultdict(list)
    for _, row in tables["time_clock"]:
        team[roles[row["staff_id"]], row["date"]].append(row)
    for number, row in tables["staffing_demand"]:
        key = row["date"], row["hour"]
        half_past = datetime.combine(row["date"], datetime.min.time()) + timedelta(
            hours=row["hour"], minutes=30
        )
        expected = {column: counts[column][key] for column in ("check_ins", "check_outs", "calls")}
        expected["clinicians"] = expected["assistants_needed"] = len(seen[key])
        expected["front_desk_needed"] = needed_at_the_desk(
            row["hour"], *(expected[column] for column in ("check_ins", "check_outs", "calls"))
        )
        for column, role in (("front_desk", FRONT_DESK), ("assistants", ASSISTANT)):
            expected[column] = sum(_at_work(one, half_past) for one in team[role, row["date"]])
        for column, amount in expected.items():
            if row[column] != amount:
                yield number, column, f"{amount}, from the visits, the calls and the time clock"


RULES: list[Agreement] = [
    ("phone_calls", (), calls_add_up),
    ("phone_calls", ("appointments",), bookings_were_answered),
    ("phone_calls", ("staff", "time_clock"), agents_are_at_work),
    ("staffing_demand", ("appointments", "phone_calls", "staff", "time_clock"), demand_is_counted),
]
