"""The figures and tables of the chapter *Staff schedules and phones*."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.solved_rosters import FREE, VACATION, Impossible, Solved, look_up
from medoffice.labs.wording import in_words
from medoffice.scheduling import coverage, phones, workweek
from medoffice.scheduling.demand import WEEKDAYS
from medoffice.scheduling.planner import Kind, willow_bend
from medoffice.scheduling.planner.willow_bend import (
    ASSISTANT,
    EMPTY_HOUR,
    OTHER_SHIFT,
    VACATION_DAY,
    House,
)
from medoffice.scheduling.queues import erlang_a, erlang_c

if TYPE_CHECKING:
    import pandas as pd

TODAY = "2025-12-08"
# The nine weeks in which the front desk has been as it is now.
PERIOD = ("2025-10-06", "2025-12-05")
WEEKS = 9
YEAR = "2025-01-01"
MARCH_WEEK = ("2025-03-10", "2025-03-14")
TARGET_SECONDS = 20
EXAMPLE = (1, "12:00")
FRONT_DESK = "front-desk"
# Two people at the counter from eight to five; two who open at half past seven, one who closes.
COUNTER = coverage.Posts(2, hours_a_day=9, days_a_week=5)
OPENING = coverage.Posts(2, hours_a_day=0.5, days_a_week=5)
CLOSING = coverage.Posts(1, hours_a_day=0.5, days_a_week=5)


@cache
def _calls() -> pd.DataFrame:
    return practice.load("phone_calls")


@cache
def _nine_weeks() -> pd.DataFrame:
    return _calls()[_calls()["date"].between(*PERIOD)]


@cache
def _by_weekday() -> pd.DataFrame:
    return phones.phone_measures(_nine_weeks(), "weekday")


@cache
def _by_hour() -> pd.DataFrame:
    return phones.phone_measures(_nine_weeks().assign(hour=_nine_weeks()["start"].dt.hour), "hour")


@cache
def _half_hours() -> pd.DataFrame:
    return phones.people_by_half_hour(_nine_weeks())


@cache
def _handle_seconds() -> float:
    return phones.mean_handle_seconds(_nine_weeks())


@cache
def _patience() -> float:
    return phones.find_patience(_nine_weeks())


@cache
def _staff() -> pd.DataFrame:
    staff = practice.load("staff")
    return staff[staff["left_on"].isna()]


@cache
def _relief() -> pd.Series:
    """Return the measured relief of the front desk in the pay periods of the year."""
    periods = practice.load("pay_periods")
    periods = periods[periods["ends_on"] >= YEAR]
    payroll = practice.load("payroll")
    payroll = payroll[payroll["period_id"].isin(periods["period_id"])]
    roles = coverage.relief_by_role(
        payroll, practice.load("staff"), practice.load("time_off"), periods
    )
    return roles.set_index("role").loc[FRONT_DESK]


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_phones(), **_line(), **_people(), **_absences(), **_overtime(), **_roster()}


def _phones() -> dict[str, str]:
    today = phones.phone_measures(_calls()[_calls()["date"] == TODAY]).iloc[0]
    hours = _by_hour()
    all_weeks = phones.phone_measures(_nine_weeks()).iloc[0]
    needed = _half_hours()["positions"].groupby(level="weekday").sum() / 2
    there = _half_hours()["agents"].groupby(level="weekday").sum() / 2
    return {
        "today-calls": f"{today['offered']:.0f}",
        "today-lost": f"{today['offered'] - today['answered']:.0f}",
        "weeks": in_words(WEEKS),
        "all-lost": f"{all_weeks['abandonment']:.1%}",
        "all-in-time": f"{all_weeks['service_level']:.0%}",
        "noon-lost": f"{hours['abandonment'][12]:.1%}",
        "noon-people": f"{hours['agents'][12]:.1f}",
        "three-lost": f"{hours['abandonment'][15]:.1%}",
        "three-people": f"{hours['agents'][15]:.1f}",
        "three-busy": f"{hours['occupancy'][15]:.0%}",
        "handle-seconds": f"{_handle_seconds():.0f}",
        "hours-needed": f"{needed.sum():.0f}",
        "hours-there": f"{there.sum():.0f}",
        "monday-needed": f"{needed[1]:.1f}",
        "monday-there": f"{there[1]:.1f}",
        "tuesday-needed": f"{needed[2]:.1f}",
        "tuesday-there": f"{there[2]:.1f}",
    }


def _line() -> dict[str, str]:
    """Return the worked example: one half hour, by both formulas."""
    half_hour = _half_hours().loc[EXAMPLE]
    calls, handle = half_hour["calls"], _handle_seconds()
    in_time = {people: erlang_c(calls, 30, handle, people, TARGET_SECONDS) for people in (1, 2, 3)}
    patient = {
        people: erlang_a(calls, 30, handle, people, TARGET_SECONDS, _patience())
        for people in (1, 2, 3)
    }
    as_needed = _lost_as_needed()
    return {
        "example-calls": f"{calls:.1f}",
        "example-calls-hour": f"{2 * calls:.1f}",
        "example-work": f"{2 * calls * handle:,.0f}",
        "example-load": f"{half_hour['load']:.2f}",
        "example-there": f"{half_hour['agents']:.1f}",
        "example-needed": f"{half_hour['positions']:.0f}",
        **{f"example-{people}": f"{in_time[people].service_level:.0%}" for people in in_time},
        **{f"example-{people}-lost": f"{patient[people].abandoned:.0%}" for people in patient},
        "example-happened": f"{_measured(EXAMPLE)['service_level']:.0%}",
        "example-happened-lost": f"{_measured(EXAMPLE)['abandonment']:.0%}",
        "patience-minutes": f"{_patience() / 60:.1f}",
        "moved-lost": f"{as_needed:.1%}",
    }


def _measured(half_hour: tuple[int, str]) -> pd.Series:
    return phones.phone_measures(_nine_weeks(), phones.HALF_HOUR).loc[half_hour]


def _lost_as_needed() -> float:
    """Return the share of callers who would hang up with the people each half hour needs."""
    lost = sum(
        row.calls
        * erlang_a(
            row.calls, 30, _handle_seconds(), int(row.positions), TARGET_SECONDS, _patience()
        ).abandoned
        for row in _half_hours().itertuples()
    )
    return lost / _half_hours()["calls"].sum()


def _people() -> dict[str, str]:
    on_phones = _half_hours()["positions"].sum() / 2
    places = on_phones + sum(post.hours_a_week for post in (COUNTER, OPENING, CLOSING))
    factor = _relief()["open_days_factor"]
    payroll = _staff().loc[_staff()["role"] == FRONT_DESK, "fte"].sum()
    away = _relief()["time_off_hours"] + _relief()["unpaid_hours"]
    new = _staff().query("role == @FRONT_DESK")["hourly_rate"].min()
    return {
        "counter-hours": f"{COUNTER.hours_a_week:.0f}",
        "open-close-hours": f"{OPENING.hours_a_week + CLOSING.hours_a_week:.1f}",
        "place-hours": f"{places:.1f}",
        "fte-before": f"{places / coverage.NORMAL_WEEK:.2f}",
        "relief-planned": f"{_relief()['worked_hours'] + away:,.0f}",
        "relief-worked": f"{_relief()['worked_hours']:,.0f}",
        "relief": f"{factor:.3f}",
        "relief-with-holidays": f"{_relief()['relief_factor']:.3f}",
        "fte-needed": f"{places / coverage.NORMAL_WEEK * factor:.2f}",
        "fte-payroll": f"{payroll:.2f}",
        "new-cost": f"{_cost_of_hiring(new):,.0f}",
    }


def _cost_of_hiring(rate: float) -> float:
    """Return a year's cost of a full-time person at a rate, to the nearest thousand dollars.

    On top of the pay comes what the front desk's taxes and benefits cost for a dollar of pay.
    """
    payroll = practice.load("payroll").merge(practice.load("staff")[["staff_id", "role"]])
    desk = payroll[payroll["role"] == FRONT_DESK]
    extra = ["employer_fica", "unemployment_tax", "health_plan", "retirement_match"]
    share = desk[extra].to_numpy().sum() / desk["gross"].sum()
    return round(rate * coverage.PAID_HOURS_A_YEAR * (1 + share), -3)


def _absences() -> dict[str, str]:
    off = practice.load("time_off").merge(practice.load("staff")[["staff_id", "role"]])
    year = off[(off["date"] >= YEAR) & (off["kind"] == "call-off")]
    open_days = _calls().loc[_calls()["date"] >= YEAR, "date"].nunique()
    march = phones.phone_measures(_calls()[_calls()["date"].between(*MARCH_WEEK)]).iloc[0]
    usual = phones.phone_measures(_calls()[_calls()["date"] >= YEAR]).iloc[0]
    edges = year["date"].dt.day_of_week.isin([0, 4]).mean()
    return {
        "call-offs": f"{len(year):.0f}",
        "call-off-days": f"{year['date'].nunique():.0f}",
        "open-days": f"{open_days:.0f}",
        "call-off-share": f"{year['date'].nunique() / open_days:.0%}",
        "call-offs-edges": f"{edges:.0%}",
        "march-lost": f"{march['abandonment']:.1%}",
        "year-lost": f"{usual['abandonment']:.1%}",
    }


def _overtime() -> dict[str, str]:
    weeks = (44.0, 36.0)
    who = _staff().set_index("name").loc["Imogen Beckensall"]
    pay = workweek.WeekPay(weeks[0], who["hourly_rate"])
    return {
        "overtime-hours": f"{workweek.overtime(weeks):.0f}",
        "overtime-half": f"{who['hourly_rate'] / 2:.2f}",
        "overtime-premium": f"{pay.premium:.2f}",
    }


RULES = {
    "All rules kept": House(),
    "Late shifts not shared": House(shared=False),
    "Vacations taken back": House(vacations=False),
    "Four hours more": House(usual_hours=False),
    "Saturdays open": House(saturdays=True),
}
MONDAY_BEFORE_CHRISTMAS = date(2025, 12, 22)


@cache
def _rosters() -> dict[str, Solved]:
    """Return the fortnight planned by the rules of the house, and with one of them changed."""
    made = {name: look_up(house) for name, house in RULES.items()}
    return {name: one for name, one in made.items() if isinstance(one, Solved)}


def _roster() -> dict[str, str]:
    house, unshared, taken_back, longer, saturdays = _rosters().values()
    clash = look_up(House(mondays=True))
    sentences = clash.sentences if isinstance(clash, Impossible) else ()
    return {
        "plan-people": f"{len(house.people)}",
        "plan-days": in_words(len(house.days)),
        "plan-empty": f"{_empty_hours(house):.1f}",
        "plan-gap": f"{house.gap:.2%}",
        "price-place": f"{EMPTY_HOUR / 100:.0f}",
        "price-vacation": f"{VACATION_DAY / 100:.0f}",
        "price-shift": f"{OTHER_SHIFT / 100:.0f}",
        "fair-cost": f"${(house.cost - unshared.cost) / 100:,.0f}",
        "unfair-late": in_words(_most_late(unshared)),
        "back-days": in_words(taken_back.broken(Kind.OFF)[0]),
        "back-filled": f"{_empty_hours(house) - _empty_hours(taken_back):.1f}",
        "longer-filled": f"{_empty_hours(house) - _empty_hours(longer):.1f}",
        "longer-pay": f"${(longer.wages - house.wages) / 100:,.0f}",
        "saturdays-emptied": f"{_empty_hours(saturdays) - _empty_hours(house):.1f}",
        "clash": "; ".join(f"“{sentence}”" for sentence in sentences),
        "monday-assistants": in_words(_assistants_on(house, MONDAY_BEFORE_CHRISTMAS)),
        "monday-clinicians": in_words(_clinicians_on(MONDAY_BEFORE_CHRISTMAS)),
    }


def _assistants_on(roster: Solved, day: date) -> int:
    at = roster.days.index(day)
    return sum(roster.lines[one][at] not in (FREE, VACATION) for one in roster.of_role(ASSISTANT))


def _clinicians_on(day: date) -> int:
    needs = willow_bend.problem().needs
    return max(need.people for need in needs if (need.role, need.day) == (ASSISTANT, day))


def _empty_hours(roster: Solved) -> float:
    return roster.broken(Kind.PLACES)[0] / 60


def _most_late(roster: Solved) -> int:
    return max(roster.shares[at].late for at in roster.of_role(FRONT_DESK))


def rules_and_their_cost() -> Table:
    """Return what the fortnight comes to by the rules of the house, and with one changed."""
    return Table(
        "Two weeks from December 14, planned five times",
        [
            {
                "Rules": name,
                "Empty hours": f"{_empty_hours(roster):.1f}",
                "Pay": f"${roster.wages / 100:,.0f}",
                "Most late shifts": f"{_most_late(roster)}",
                "Days taken back": f"{roster.broken(Kind.OFF)[0]}",
                "Shifts changed": f"{roster.broken(Kind.USUAL)[0]}",
            }
            for name, roster in _rosters().items()
        ],
    )


def week_on_the_phones() -> Table:
    """Return what callers met on each weekday, and the people it took."""
    days = _by_weekday()
    hours = _half_hours()[["positions", "agents"]].groupby(level="weekday").sum() / 2
    return Table(
        f"The telephone in {in_words(WEEKS)} weeks, by weekday",
        [
            {
                "Day": weekday,
                "Calls a day": f"{36 * days['offered'][number] / days['intervals'][number]:.0f}",
                "Hours of people, there": f"{hours['agents'][number]:.1f}",
                "Hours of people, needed": f"{hours['positions'][number]:.1f}",
                "Answered in 20 seconds": f"{days['service_level'][number]:.0%}",
                "Hung up": f"{days['abandonment'][number]:.1%}",
                "Busy": f"{days['occupancy'][number]:.0%}",
            }
            for number, weekday in enumerate(WEEKDAYS, start=1)
        ],
    )


def day_on_the_phones() -> Table:
    """Return what callers met in each hour of the day."""
    needed = _half_hours()["positions"].groupby(level="half_hour").mean()
    rows = []
    for hour, row in _by_hour().iterrows():
        people = (needed[f"{hour:02}:00"] + needed[f"{hour:02}:30"]) / 2
        rows.append(
            {
                "Hour from": f"{(hour - 1) % 12 + 1} {'am' if hour < 12 else 'pm'}",
                "Calls": f"{4 * row['offered'] / row['intervals']:.0f}",
                "On the phones": f"{row['agents']:.1f}",
                "Needed": f"{people:.1f}",
                "Answered in 20 seconds": f"{row['service_level']:.0%}",
                "Hung up": f"{row['abandonment']:.1%}",
                "Busy": f"{row['occupancy']:.0%}",
            }
        )
    return Table("An hour on the telephone, all weekdays together", rows)


def front_desk() -> Table:
    """Return the front desk's usual week."""
    shifts = practice.load("shifts").merge(_staff()[["staff_id", "name", "role", "fte"]])
    desk = shifts[shifts["role"] == FRONT_DESK]
    rows = []
    for (name, fte), week in desk.groupby(["name", "fte"], sort=False):
        times = {row.weekday: _times(row.starts, row.ends) for row in week.itertuples()}
        days = {day: times.get(number, "–") for number, day in enumerate(WEEKDAYS, start=1)}
        rows.append({"Name": name, "FTE": f"{fte:.1f}", **days})
    return Table("The front desk's usual week", rows)


def licences() -> Table:
    """Return the licenses and certificates that have run out or will within 120 days."""
    import pandas as pd

    today = pd.Timestamp(TODAY)
    held = _staff().dropna(subset="licence_expires").sort_values("licence_expires")
    soon = held[held["licence_expires"] <= today + pd.Timedelta(days=120)]
    rows = []
    for row in soon.itertuples():
        days = (row.licence_expires - today).days
        rows.append(
            {
                "Name": row.name,
                "Role": row.role.replace("-", " "),
                "License or certificate": row.credential,
                "Good until": f"{row.licence_expires:%B} {row.licence_expires.day}, "
                f"{row.licence_expires.year}",
                "Today": f"ran out {-days} days ago" if days < 0 else f"{days} days left",
            }
        )
    return Table("Licenses and certificates to look at", rows)


def _times(starts: pd.Timedelta, ends: pd.Timedelta) -> str:
    return f"{_clock(starts)}–{_clock(ends)}"


def _clock(time: pd.Timedelta) -> str:
    hours, minutes = divmod(int(time.total_seconds()) // 60, 60)
    return f"{(hours - 1) % 12 + 1}:{minutes:02}"
