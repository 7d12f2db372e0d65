"""What an absence costs the day, and what each answer to it does.

Somebody calls off at seven in the morning. The office can leave the gap, keep colleagues longer,
ask those who work part time, borrow a colleague from other work, pay an agency, or see fewer
patients. Each answer puts people into other half hours, so each leaves other hours short and
costs something else: callers, clinicians' minutes, visits, money, or another desk's work.

An average day of a weekday is set against the team's usual shifts. On the phones the line is
Erlang A (:mod:`medoffice.scheduling.queues`). What the answers are like, such as how late a
person of an agency comes, is in :class:`Terms`; these are teaching values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from medoffice.scheduling.demand import (
    ROLES,
    DeskWork,
    by_weekday_and_hour,
    clinicians_with_patients,
)
from medoffice.scheduling.phones import TARGET_SECONDS, find_patience, mean_handle_seconds
from medoffice.scheduling.queues import erlang_a
from medoffice.scheduling.slots import require
from medoffice.scheduling.workweek import WeekPay

if TYPE_CHECKING:
    import pandas as pd

DESK, ASSISTANT = ROLES
OPENS, CLOSES, HALF_HOUR = 8 * 60, 17 * 60, 30
HALF_HOURS = tuple(range(OPENS, CLOSES, HALF_HOUR))
"""Beginnings of the half hours in which the office is open, in minutes after midnight."""

NOON = 12 * 60
HOURS_A_HALF_HOUR = 0.5
FULL_WEEK = 40.0
OTHER_REVENUE = "4900"
AT_THE_DESK = 2  # of the front desk, with patients and not on the phones
# Meals begin one after another, so that never more than a few people eat at a time.
MEALS_FROM = (11 * 60 + 30, 12 * 60, 12 * 60 + 30, 13 * 60)


@dataclass(frozen=True)
class Worker:
    """One person of a team on one day.

    Parameters
    ----------
    staff_id : str
        Who.
    starts, ends : int
        The shift, in minutes after midnight; both 0 on a day off.
    meal : tuple of int or None
        Beginning and end of the meal.
    week_hours : float
        Hours of the usual week.
    rate : float
        Pay for an hour, in dollars.
    """

    staff_id: str
    starts: int
    ends: int
    meal: tuple[int, int] | None
    week_hours: float
    rate: float

    @property
    def hours(self) -> float:
        """Hours of work of the day."""
        away = self.meal[1] - self.meal[0] if self.meal else 0
        return (self.ends - self.starts - away) / 60

    def is_there(self, start: int) -> bool:
        """Tell whether the person works through the half hour from `start`."""
        end = start + HALF_HOUR
        eats = self.meal is not None and self.meal[0] < end and start < self.meal[1]
        return self.starts <= start and end <= self.ends and not eats


@dataclass(frozen=True)
class Day:
    """An average day of one weekday, for one role; one figure for each half hour.

    Parameters
    ----------
    role : str
        ``front-desk`` or ``medical-assistant``.
    needed : tuple of float
        People needed at a time.
    calls : tuple of float
        Calls in a half hour.
    check_ins, check_outs : tuple of float
        Patients who come and go in a half hour.
    clinicians : tuple of float
        Clinicians with a patient, which is also how many sessions run.
    """

    role: str
    needed: tuple[float, ...]
    calls: tuple[float, ...]
    check_ins: tuple[float, ...]
    check_outs: tuple[float, ...]
    clinicians: tuple[float, ...]


@dataclass(frozen=True)
class Office:
    """What holds whatever the day.

    Parameters
    ----------
    handle_seconds, patience_seconds : float
        Mean seconds of a call with the work after it, and of a caller's patience.
    visit_minutes : float
        Mean minutes for which a visit is booked.
    visit_revenue : float
        What a completed visit brings, in dollars: net revenue from patients and payers.
    """

    handle_seconds: float
    patience_seconds: float
    visit_minutes: float
    visit_revenue: float


@dataclass(frozen=True)
class Terms:
    """What the answers are like. All are teaching values.

    Parameters
    ----------
    longer_minutes : int
        How long a colleague stays after the shift.
    colleagues : int
        How many stay for each one who is out.
    agency_from, agency_until : int
        When a person of an agency works, in minutes after midnight; the meal is at one.
    agency_times_rate : float
        What an hour of the agency costs, as a multiple of the team's average pay.
    rooming_minutes : float
        Minutes it takes to room a patient, which the clinician does if no assistant is there.
    """

    longer_minutes: int = 90
    colleagues: int = 2
    agency_from: int = 10 * 60
    agency_until: int = 16 * 60 + 30
    agency_times_rate: float = 1.6
    rooming_minutes: float = 8.0

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if not OPENS <= self.agency_from < self.agency_until:
            raise ValueError(
                f"agency_from is {self.agency_from!r}: expected minutes after midnight, from "
                f"{OPENS} and before agency_until, {self.agency_until!r}"
            )
        for name in ("longer_minutes", "colleagues", "agency_times_rate", "rooming_minutes"):
            if not 0 <= getattr(self, name) < math.inf:
                raise ValueError(f"{name} is {getattr(self, name)!r}: expected 0 or more")


@dataclass(frozen=True)
class Outcome:
    """What became of the day.

    Parameters
    ----------
    there, needed : tuple of float
        People at work and people needed, by half hour.
    hung_up, late : float
        Share of the callers who hung up, and who were not answered within 20 seconds; 0 for
        other roles than the front desk.
    clinician_minutes : float
        Minutes clinicians spent rooming their own patients.
    visits_lost : float
        Visits canceled, or for which clinicians have no time left.
    extra_pay : float
        Dollars paid beyond the usual day, before payroll taxes.
    other_work_hours : float
        Hours of other work left undone by those who helped out.
    helpers : int
        People who helped.
    """

    there: tuple[float, ...]
    needed: tuple[float, ...]
    hung_up: float
    late: float
    clinician_minutes: float
    visits_lost: float
    extra_pay: float
    other_work_hours: float
    helpers: int

    @property
    def short(self) -> tuple[float, ...]:
        """People missing in each half hour."""
        pairs = zip(self.needed, self.there, strict=True)
        return tuple(max(needed - there, 0.0) for needed, there in pairs)

    @property
    def hours_short(self) -> float:
        """Hours of work for which nobody was there."""
        return math.fsum(self.short) * HOURS_A_HALF_HOUR

    @property
    def worst(self) -> tuple[int, float]:
        """The half hour with most people missing, in minutes after midnight, and how many."""
        return max(zip(HALF_HOURS, self.short, strict=True), key=lambda pair: pair[1])


@dataclass(frozen=True)
class _Morning:
    """Who is there when the office opens, who called off, and who has the day off."""

    here: tuple[Worker, ...]
    out: tuple[Worker, ...]
    off: tuple[Worker, ...]


@dataclass(frozen=True)
class _Help:
    """What an answer brings: helpers with their extra hours, and what they cost."""

    helpers: tuple[Worker, ...] = ()
    pay: float = 0.0
    other_work_hours: float = 0.0
    sessions_closed: int = 0


def _leave_the_gap(morning: _Morning, terms: Terms) -> _Help:
    return _Help()


def _stay_longer(morning: _Morning, terms: Terms) -> _Help:
    """Ask those who leave first to stay."""
    afternoon = [one for one in morning.here if one.ends > NOON]
    afternoon.sort(key=lambda one: one.ends)
    chosen = afternoon[: terms.colleagues * len(morning.out)]
    extra = [
        replace(one, starts=one.ends, ends=one.ends + terms.longer_minutes, meal=None)
        for one in chosen
    ]
    return _paid(extra)


def _ask_part_timers(morning: _Morning, terms: Terms) -> _Help:
    """Let those come who have the day off, and half days become whole ones, up to 40 hours."""
    if not morning.out:
        return _Help()
    shift = morning.out[0]
    free = [
        replace(one, starts=shift.starts, ends=shift.ends, meal=shift.meal) for one in morning.off
    ]
    for one in morning.here:
        if one.ends <= NOON:
            free.append(replace(one, starts=NOON + HALF_HOUR, ends=CLOSES - HALF_HOUR))
        elif one.starts >= NOON:
            free.append(replace(one, starts=OPENS, ends=NOON))
    free = [one for one in free if one.week_hours + one.hours <= FULL_WEEK]
    free.sort(key=lambda one: -one.hours)
    return _paid(free[: len(morning.out)])


def _borrow(morning: _Morning, terms: Terms) -> _Help:
    """Take one colleague from other work."""
    if not morning.out:
        return _Help()
    lent = Worker("borrowed", OPENS, NOON, None, FULL_WEEK, 0.0)
    return _Help((lent,), other_work_hours=lent.hours)


def _agency(morning: _Morning, terms: Terms) -> _Help:
    meal = 13 * 60, 13 * 60 + HALF_HOUR
    rates = [one.rate for one in (*morning.here, *morning.out)]
    hour = terms.agency_times_rate * math.fsum(rates) / len(rates)
    sent = Worker("agency", terms.agency_from, terms.agency_until, meal, 0.0, hour)
    return _paid([sent] * len(morning.out))


def _close_a_session(morning: _Morning, terms: Terms) -> _Help:
    return _Help(sessions_closed=1 if morning.out else 0)


def _paid(helpers: Sequence[Worker]) -> _Help:
    """Pay the extra hours of helpers, on top of their usual week and with overtime above 40."""
    pay = math.fsum(
        WeekPay(one.week_hours + one.hours, one.rate).total
        - WeekPay(one.week_hours, one.rate).total
        for one in helpers
    )
    return _Help(tuple(helpers), pay)


GAP, LONGER, PART_TIME, BORROW, AGENCY, CLOSE = (
    "Leave the gap",
    "Colleagues stay later",
    "Part-timers add hours",
    "Borrow a colleague until noon",
    "Agency from 10 o’clock",
    "Close one morning session",
)
ANSWERS: dict[str, Callable[[_Morning, Terms], _Help]] = {
    GAP: _leave_the_gap,
    LONGER: _stay_longer,
    PART_TIME: _ask_part_timers,
    BORROW: _borrow,
    AGENCY: _agency,
    CLOSE: _close_a_session,
}
"""What the office can do about an absence."""


def outcome(
    day: Day,
    team: Sequence[Worker],
    out: int,
    answer: str,
    office: Office,
    terms: Terms | None = None,
) -> Outcome:
    """Return what becomes of a day on which some call off.

    Parameters
    ----------
    day : Day
        The work.
    team : sequence of Worker
        Everybody of the role, as from :func:`team`. Those with the longest day call off first;
        of two with the same, the one who stays latest.
    out : int
        How many call off.
    answer : str
        What is done, one of :data:`ANSWERS`.
    office : Office
        What holds whatever the day.
    terms : Terms, optional
        What the answers are like.

    Returns
    -------
    Outcome

    Raises
    ------
    ValueError
        If the answer is not known, or more call off than were to work.

    Notes
    -----
    People missing are counted by half hour and never made up for by people to spare in another.
    Of the front desk, all but two are on the phones, and one at least. A closed session takes
    its share of the morning's patients away, and each of them has to be called.
    """
    if answer not in ANSWERS:
        raise ValueError(f"answer is {answer!r}: expected one of {', '.join(ANSWERS)}")
    working = sorted((one for one in team if one.ends), key=lambda one: (-one.hours, -one.ends))
    if not 0 <= out <= len(working):
        raise ValueError(f"out is {out!r}: expected 0 to {len(working)}, the people of the day")
    terms = terms or Terms()
    off = tuple(one for one in team if not one.ends)
    help_ = ANSWERS[answer](_Morning(tuple(working[out:]), tuple(working[:out]), off), terms)
    there = tuple(
        sum(one.is_there(start) for one in (*working[out:], *help_.helpers)) for start in HALF_HOURS
    )
    canceled, needed = _without_sessions(day, help_.sessions_closed)
    found = Outcome(
        there=there,
        needed=needed,
        hung_up=0.0,
        late=0.0,
        clinician_minutes=0.0,
        visits_lost=canceled,
        extra_pay=help_.pay,
        other_work_hours=help_.other_work_hours,
        helpers=len(help_.helpers),
    )
    if day.role == DESK:
        hung_up, late = _phones(day.calls, there, office)
        return replace(found, hung_up=hung_up, late=late)
    minutes = _rooming(day, found.short, terms)
    lost = minutes / office.visit_minutes
    return replace(found, clinician_minutes=minutes, visits_lost=canceled + lost)


def _without_sessions(day: Day, closed: int) -> tuple[float, tuple[float, ...]]:
    """Return the visits canceled with a session, and the people still needed."""
    if not closed:
        return 0.0, day.needed
    work = DeskWork()
    morning = sum(start < NOON for start in HALF_HOURS)
    clinicians = math.fsum(day.clinicians[:morning]) / morning
    canceled = closed * math.fsum(day.check_ins[:morning]) / clinicians
    needed = list(day.needed)
    for at in range(morning):
        share = closed / clinicians
        patients = work.minutes(share * day.check_ins[at], share * day.check_outs[at], 0)
        needed[at] -= closed if day.role == ASSISTANT else patients / (HALF_HOUR * work.busy)
    if day.role == DESK:
        # Each patient is called before anybody else is, in the first hour.
        for at in (0, 1):
            needed[at] += work.minutes(0, 0, canceled / 2) / (HALF_HOUR * work.busy)
    return canceled, tuple(max(people, 0.0) for people in needed)


def _phones(calls: Sequence[float], there: Sequence[float], office: Office) -> tuple[float, float]:
    """Return the shares of all callers who hang up, and who are not answered in time."""
    lines = [
        _line(calls_here, max(int(people) - AT_THE_DESK, 1), office)
        for calls_here, people in zip(calls, there, strict=True)
    ]
    total = math.fsum(calls)
    hung_up = math.fsum(n * gone for n, (gone, _) in zip(calls, lines, strict=True))
    late = math.fsum(n * slow for n, (_, slow) in zip(calls, lines, strict=True))
    return hung_up / total, late / total


@cache
def _line(calls: float, agents: int, office: Office) -> tuple[float, float]:
    line = erlang_a(
        calls, HALF_HOUR, office.handle_seconds, agents, TARGET_SECONDS, office.patience_seconds
    )
    return line.abandoned, 1 - line.service_level


def _rooming(day: Day, short: Sequence[float], terms: Terms) -> float:
    """Return the minutes for which clinicians room the patients of the assistants who miss."""
    return math.fsum(
        terms.rooming_minutes * missing * patients / clinicians
        for missing, patients, clinicians in zip(short, day.check_ins, day.clinicians, strict=True)
        if clinicians
    )


def average_day(
    staffing_demand: pd.DataFrame, appointments: pd.DataFrame, role: str, weekday: str
) -> Day:
    """Return the average day of a weekday.

    Parameters
    ----------
    staffing_demand : pandas.DataFrame
        The table of that name, for the days that are to count.
    appointments : pandas.DataFrame
        The table ``appointments``, for these days at least.
    role : str
        ``front-desk`` or ``medical-assistant``.
    weekday : str
        Its English name.

    Returns
    -------
    Day
        The front desk needs what the table says for the hour. Of the medical assistants one is
        needed for each clinician with a patient in a room in the half hour.

    Raises
    ------
    ValueError
        If the role or the weekday is not there, or a column is missing.
    """
    if role not in ROLES:
        raise ValueError(f"role is {role!r}: expected {' or '.join(ROLES)}")
    hours = by_weekday_and_hour(staffing_demand)
    hours = hours[hours["weekday"] == weekday].set_index("hour")
    if hours.empty:
        raise ValueError(f"weekday is {weekday!r}: staffing_demand has no such day")
    days = staffing_demand["date"].drop_duplicates()
    days = days[days.dt.day_name() == weekday]
    rooms = clinicians_with_patients(appointments[appointments["date"].isin(days)], HALF_HOUR)
    busy = rooms.groupby("start")["clinicians"].sum() / len(days)
    clinicians = tuple(float(busy.get(start, 0.0)) for start in HALF_HOURS)

    def spread(column: str, parts: int) -> tuple[float, ...]:
        return tuple(float(hours[column][start // 60]) / parts for start in HALF_HOURS)

    return Day(
        role=role,
        needed=spread("front_desk_needed", 1) if role == DESK else clinicians,
        calls=spread("calls", 2),
        check_ins=spread("check_ins", 2),
        check_outs=spread("check_outs", 2),
        clinicians=clinicians,
    )


def team(
    shifts: pd.DataFrame, staff: pd.DataFrame, role: str, weekday: int, as_of: str | pd.Timestamp
) -> tuple[Worker, ...]:
    """Return the people of a role with their shift of a weekday, those with a day off included.

    Parameters
    ----------
    shifts : pandas.DataFrame
        The table ``shifts``.
    staff : pandas.DataFrame
        The table ``staff``.
    role : str
        A role of the staff.
    weekday : int
        From 1 for Monday to 5 for Friday.
    as_of : str or pandas.Timestamp
        Day on which they must be employed.

    Returns
    -------
    tuple of Worker
        In order of their ids. Meals begin one after another from half past eleven.

    Raises
    ------
    ValueError
        If a column is missing, or nobody has the role.
    """
    import pandas as pd

    require(shifts, ["staff_id", "weekday", "starts", "ends", "meal_minutes"], "shifts")
    require(staff, ["staff_id", "role", "hired_on", "left_on", "hourly_rate"], "staff")
    day = pd.Timestamp(as_of)
    employed = (staff["hired_on"] <= day) & ~(staff["left_on"] < day)
    people = staff[employed & (staff["role"] == role)].sort_values("staff_id")
    if people.empty:
        raise ValueError(f"role is {role!r}: staff has nobody with it on {day:%Y-%m-%d}")
    workers = []
    for number, person in enumerate(people.itertuples()):
        theirs = shifts[shifts["staff_id"] == person.staff_id]
        length = (theirs["ends"] - theirs["starts"]).dt.total_seconds() / 60
        week = float((length - theirs["meal_minutes"]).sum()) / 60
        today = theirs[theirs["weekday"] == weekday]
        starts, ends, meal = 0, 0, None
        if len(today):
            starts, ends = (
                int(today[column].iloc[0].total_seconds()) // 60 for column in ("starts", "ends")
            )
            minutes, first = int(today["meal_minutes"].iloc[0]), MEALS_FROM[number % 4]
            meal = (first, first + minutes) if minutes else None
        rate = float(person.hourly_rate)
        workers.append(Worker(person.staff_id, starts, ends, meal, week, rate))
    return tuple(workers)


def office(
    phone_calls: pd.DataFrame,
    appointments: pd.DataFrame,
    ledger: pd.DataFrame,
    accounts: pd.DataFrame,
) -> Office:
    """Measure what holds whatever the day.

    Parameters
    ----------
    phone_calls, appointments, ledger, accounts : pandas.DataFrame
        The practice's tables.

    Returns
    -------
    Office

    Raises
    ------
    ValueError
        If a column is missing.
    """
    require(appointments, ["minutes", "outcome"], "appointments")
    require(ledger, ["account_id", "debit", "credit"], "ledger")
    require(accounts, ["account_id", "type"], "accounts")
    completed = appointments[appointments["outcome"] == "completed"]
    from_patients = accounts.loc[
        accounts["type"].isin(["income", "contra-income"])
        & (accounts["account_id"] != OTHER_REVENUE),
        "account_id",
    ]
    lines = ledger[ledger["account_id"].isin(from_patients)]
    revenue = lines["credit"].sum() - lines["debit"].sum()
    return Office(
        handle_seconds=mean_handle_seconds(phone_calls),
        patience_seconds=find_patience(phone_calls),
        visit_minutes=float(completed["minutes"].mean()),
        visit_revenue=float(revenue / len(completed)),
    )
