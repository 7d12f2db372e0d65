"""Willow Bend's fortnight before and after Christmas 2025, as it stood on December 8.

People, usual weeks, certificates, vacations, calls and clinicians' sessions are the practice's
tables. What no table holds is set here and said: the shifts people can be given, the few weekdays
on which somebody cannot work, and the prices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.scheduling.planner.problem import Need, Person, Problem, Request, Shift
from medoffice.scheduling.planner.rules import ALL_WEEK, Kind, Rule

TODAY = date(2025, 12, 8)
FIRST, LAST = date(2025, 12, 14), date(2025, 12, 27)
"""A pay period, so two whole workweeks."""
PHONES_FROM, PHONES_TO = "2025-10-06", "2025-12-05"
"""Since when the front desk is as it is now, and the last week that is over."""

DESK, ASSISTANT, NURSE = "front-desk", "medical-assistant", "nurse-lead"
CERTIFICATE, NURSE_LICENSE = "medical assistant certificate", "registered nurse license"
_CREDENTIALS = {"RN": NURSE_LICENSE} | dict.fromkeys(("CMA", "RMA", "CCMA"), CERTIFICATE)

HALF_HOUR, HOUR = 30, 60
OPENS, CLOSES = 8 * HOUR, 17 * HOUR
AT_THE_COUNTER, WHO_OPEN, ON_SATURDAY = 2, 2, 2
WITHOUT_WHOM = 1
"""Somebody opens and somebody closes, or the office stays shut."""


def _shift(
    code: str, role: str, starts: float, ends: float, meal: float | None = None, lasts: float = 0.5
) -> Shift:
    eats = None if meal is None else (round(meal * HOUR), round((meal + lasts) * HOUR))
    begins, closes = round(starts * HOUR), round(ends * HOUR)
    weekdays = (6,) if code == "S" else (1, 2, 3, 4, 5)
    return Shift(code, role, begins, closes, eats, weekdays, late=closes > CLOSES)


SHIFTS = (
    _shift("E", DESK, 7.5, 16, 11.5),
    _shift("M", DESK, 8, 16.5, 12),
    _shift("D", DESK, 8.5, 17, 12.5),
    _shift("H", DESK, 8.5, 17, 12),
    _shift("L", DESK, 9, 17.5, 13),
    _shift("F", DESK, 8, 17, 13.5, 1),
    _shift("X", DESK, 7.5, 17, 12.5),
    _shift("A", DESK, 8, 12),
    _shift("N", DESK, 11, 15),
    _shift("O", DESK, 12, 16),
    _shift("P", DESK, 13, 17),
    _shift("S", DESK, 8, 12),
    _shift("E", ASSISTANT, 7.75, 16.25, 12),
    _shift("M", ASSISTANT, 8, 16.5, 12),
    _shift("B", ASSISTANT, 8.25, 16.75, 12.5),
    _shift("D", ASSISTANT, 8.5, 17, 12.5),
    _shift("L", ASSISTANT, 9, 17.5, 13),
    _shift("D", NURSE, 8, 16.5, 12),
)
"""Shifts that can be given. Meals are taken in turn and last half an hour."""

MONDAY = frozenset({1})
NEVER = {"S08": {5}, "S10": {5}, "S27": {1}, "S29": {3}}
"""Weekdays of those who work part time on which they cannot work at all."""
ONLY = {"S04": {"A", "S"}, "S31": {"N", "O", "P"}}
"""Shifts of those who can work no others: mornings, and from eleven."""


@dataclass(frozen=True)
class House:
    """The rules of the house that can be changed.

    Parameters
    ----------
    vacations : bool, default True
        Vacations that were granted are kept; if not, each day may be taken back at a price.
    shared : bool, default True
        Nobody at the front desk has more than his or her share of late shifts and Saturdays.
    usual_hours : bool, default True
        Nobody works more than the usual hours; if not, up to four more in a week.
    mondays : bool, default False
        On Mondays no place at the front desk stays empty; on other days an empty hour has a price.
    usual_shifts : bool, default False
        People keep their usual shifts; if not, another one has a price.
    saturdays : bool, default False
        The phones are open on both Saturday mornings.
    nurse : bool, default False
        A registered nurse is there for calls about symptoms, which a clinician takes if not.
    """

    vacations: bool = True
    shared: bool = True
    usual_hours: bool = True
    mondays: bool = False
    usual_shifts: bool = False
    saturdays: bool = False
    nurse: bool = False


CHANGEABLE = ("vacations", "shared", "usual_hours", "mondays", "usual_shifts", "saturdays")
"""Rules of the house that the lab lets a reader change."""

EMPTY_HOUR, VACATION_DAY, OTHER_SHIFT = 60_00, 200_00, 5_00
"""Prices in cents: teaching values, for a team to argue about."""
EXTRA_MINUTES, REST_MINUTES, MOST_DAYS = 4 * HOUR, 14 * HOUR + HALF_HOUR, 5
MOST_LATE, MOST_SATURDAYS = 3, 1


def rules(house: House) -> tuple[Rule, ...]:
    """Return the rules in force."""
    made = [
        Rule(Kind.LICENSES),
        Rule(Kind.VITAL),
        Rule(Kind.CANNOT),
        Rule(Kind.PROMISED),
        Rule(Kind.HOURS, limit=0 if house.usual_hours else EXTRA_MINUTES),
        Rule(Kind.DAYS, limit=MOST_DAYS if house.usual_hours else MOST_DAYS + 1),
        # Who closes at half past five does not open at half past seven.
        Rule(Kind.REST, limit=REST_MINUTES),
        Rule(Kind.OFF, price=None if house.vacations else VACATION_DAY),
        Rule(Kind.PLACES, None if house.mondays else EMPTY_HOUR, role=DESK, weekdays=MONDAY),
        Rule(Kind.PLACES, EMPTY_HOUR, role=DESK, weekdays=ALL_WEEK - MONDAY),
        Rule(Kind.PLACES, price=EMPTY_HOUR, role=ASSISTANT),
        Rule(Kind.USUAL, price=None if house.usual_shifts else OTHER_SHIFT),
    ]
    if house.shared:
        made += [
            Rule(Kind.LATE, limit=MOST_LATE, role=DESK),
            Rule(Kind.SATURDAYS, limit=MOST_SATURDAYS, role=DESK),
        ]
    return tuple(made)


def problem(house: House | None = None) -> Problem:
    """Return the fortnight to plan.

    Parameters
    ----------
    house : House, optional
        The rules of the house.

    Returns
    -------
    Problem
    """
    house = house or House()
    people = _people(house.nurse)
    keys = {person.key for person in people}
    return Problem(
        people=people,
        days=_days(house.saturdays),
        shifts=SHIFTS,
        needs=(*_desk(house.saturdays), *_assistants(), *(_nurse() if house.nurse else ())),
        rules=rules(house),
        requests=tuple(Request(key, day) for key, day in _vacations() if key in keys),
    )


@cache
def _open_days() -> tuple[date, ...]:
    """Return the weekdays of the fortnight on which some clinician works."""
    closed = {row["date"] for row in practice.records("closures") if row["reason"] == "holiday"}
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    return tuple(day for day in days if day.isoweekday() <= 5 and day not in closed)


def _days(saturdays: bool) -> tuple[date, ...]:
    extra = (day for day in (FIRST + timedelta(days=6), LAST) if saturdays)
    return tuple(sorted({*_open_days(), *extra}))


@cache
def _team() -> tuple[Person, ...]:
    usual: dict[str, dict[int, str]] = {}
    roles = {row["staff_id"]: row["role"] for row in practice.records("staff")}
    for row in practice.records("shifts"):
        if roles[row["staff_id"]] in (DESK, ASSISTANT, NURSE):
            code = _nearest(roles[row["staff_id"]], row)
            usual.setdefault(row["staff_id"], {})[row["weekday"]] = code
    return tuple(
        Person(
            key=row["staff_id"],
            name=row["name"],
            role=row["role"],
            rate=round(100 * (row["hourly_rate"] or 0)),
            usual=usual[row["staff_id"]],
            credentials=_credentials(row),
            only=frozenset(ONLY[row["staff_id"]]) if row["staff_id"] in ONLY else None,
            never=frozenset(NEVER.get(row["staff_id"], ())),
        )
        for row in practice.records("staff")
        if row["role"] in (DESK, ASSISTANT, NURSE) and row["left_on"] is None
    )


def _people(nurse: bool) -> tuple[Person, ...]:
    roles = (DESK, ASSISTANT, NURSE) if nurse else (DESK, ASSISTANT)
    return tuple(person for role in roles for person in _team() if person.role == role)


def _nearest(role: str, row: Mapping[str, Any]) -> str:
    """Return the shift that ends, and then begins, nearest to a usual one."""
    starts, ends = (60 * row[name].hour + row[name].minute for name in ("starts", "ends"))
    near = min(
        (shift for shift in SHIFTS if shift.role == role and shift.weekdays != (6,)),
        key=lambda shift: (abs(shift.ends - ends), abs(shift.starts - starts)),
    )
    return near.code


def _credentials(row: Mapping[str, Any]) -> dict[str, date | None]:
    name = _CREDENTIALS.get(row["credential"])
    return {name: row["licence_expires"]} if name else {}


@cache
def _vacations() -> tuple[tuple[str, date], ...]:
    return tuple(
        (row["staff_id"], row["date"])
        for row in practice.records("time_off")
        if row["kind"] == "vacation"
        and row["requested_on"] <= TODAY
        and FIRST <= row["date"] <= LAST
    )


@cache
def _desk(saturdays: bool) -> tuple[Need, ...]:
    """Return the places at the front desk: the phones, the counter, opening and closing."""
    from medoffice.scheduling import phones

    calls = practice.load("phone_calls")
    calls = calls[calls["date"].between(PHONES_FROM, PHONES_TO)]
    on_phones = phones.people_by_half_hour(calls)["positions"]
    needs = []
    for day in _open_days():
        at = {
            _minute(start): AT_THE_COUNTER + int(people)
            for start, people in on_phones[day.isoweekday()].items()
        }
        at[OPENS - HALF_HOUR] = WHO_OPEN
        needs += _needs(DESK, day, at)
        for begins in (OPENS - HALF_HOUR, CLOSES):
            needs.append(Need(DESK, day, begins, begins + HALF_HOUR, WITHOUT_WHOM, vital=True))
    for day in sorted(set(_days(saturdays)) - set(_open_days())):
        needs.append(Need(DESK, day, OPENS, OPENS + 4 * HOUR, ON_SATURDAY))
    return tuple(needs)


@cache
def _assistants() -> tuple[Need, ...]:
    """Return an assistant for each clinician with a session, and one certified among them."""
    from medoffice.scheduling.slots import offered_slots

    templates = practice.load("schedule_templates")
    slots = offered_slots(
        templates[templates["type_id"] != "TELE"],
        practice.load("closures"),
        FIRST.isoformat(),
        LAST.isoformat(),
    )
    there: dict[date, dict[int, set[str]]] = {day: {} for day in _open_days()}
    for slot in slots[slots["closed"].isna()].itertuples():
        begins = 60 * slot.start.hour + slot.start.minute
        first = begins - begins % HALF_HOUR
        for at in range(first, min(begins + slot.minutes, CLOSES), HALF_HOUR):
            there[slot.start.date()].setdefault(at, set()).add(slot.provider_id)
    needs = []
    for day, half_hours in there.items():
        needs += _needs(ASSISTANT, day, {at: len(them) for at, them in half_hours.items()})
        for begins, ends in ((OPENS + HALF_HOUR, 12 * HOUR), (13 * HOUR, 16 * HOUR)):
            needs.append(Need(ASSISTANT, day, begins, ends, 1, CERTIFICATE))
    return tuple(needs)


def _nurse() -> Iterator[Need]:
    for day in _open_days():
        yield Need(NURSE, day, OPENS, 12 * HOUR, 1, NURSE_LICENSE)


def _needs(role: str, day: date, at: Mapping[int, int]) -> Iterator[Need]:
    """Yield needs from the people of each half hour, those alike in one."""
    alike: list[list[int]] = []
    for start, people in sorted(at.items()):
        if alike and alike[-1][1:] == [start, people]:
            alike[-1][1] += HALF_HOUR
        else:
            alike.append([start, start + HALF_HOUR, people])
    for starts, ends, people in alike:
        yield Need(role, day, starts, ends, people)


def _minute(time: str) -> int:
    hour, minute = time.split(":")
    return 60 * int(hour) + int(minute)
