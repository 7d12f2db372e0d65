"""The figures and tables of the chapter *Wage and hour*."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.wording import day_and_month, in_words
from medoffice.people.hours import leave, willow_bend
from medoffice.people.hours.cases import answer, cases
from medoffice.people.hours.clock_audit import (
    AS_PAID,
    LAWFUL,
    ClockDay,
    ClockWeek,
    Method,
    by_period,
    pay,
    short_by,
    week_pay,
)
from medoffice.people.hours.exempt_tests import Duty, Job, least_salary, tested
from medoffice.people.hours.regular_rate import Week, weekly
from medoffice.people.hours.work_time import least_meal
from medoffice.practice.money import cents

SINCE, UNTIL = date(2025, 9, 7), date(2025, 12, 27)
VALERIE, PATRICIA = "S28", "S20"
A_DAY = date(2025, 11, 17)
SHORT_WEEK = date(2025, 3, 9)
IN_HER_FILE = "N034"
# Cases of the table "what is work", and how the table names their minutes.
WHAT_IS_WORK = (
    "short-break", "plain-day", "ate-at-the-phone", "meal-interrupted", "hour-interrupted",
    "stays-unasked", "messages-at-home", "call-at-home", "safety-training", "one-day-trip",
    "sunday-flight",
)  # fmt: skip
PAY_OF_A_WEEK = (
    "promised-bonus", "two-rates", "evening-pay", "on-call-pay", "holiday-hours", "holiday-gift",
)  # fmt: skip
SIZES = (10, 26, 60)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {
        **_clock(), **_a_day(), **_meals(), **_bonus(), **_wrong_ways(), **_salaries(), **_size(),
        "cases": str(len(cases())),
    }  # fmt: skip


@cache
def _weeks() -> list[ClockWeek]:
    """Return the workweeks from the change of the clock on."""
    return [week for week in willow_bend.weeks() if SINCE <= week.week <= UNTIL]


@cache
def _year() -> list[ClockWeek]:
    return [week for week in willow_bend.weeks() if week.week.year == SINCE.year]


def _of(who: str, weeks: list[ClockWeek]) -> list[ClockWeek]:
    return [week for week in weeks if week.who == who]


def _rounded_days() -> list[ClockDay]:
    return [
        day for day in willow_bend.days() if SINCE <= day.day <= UNTIL and day.rounding != "none"
    ]


def _clock() -> dict[str, str]:
    shifts = _rounded_days()
    lost = sum(day.lost_to_rounding for day in shifts)
    owed, year = short_by(_weeks(), AS_PAID), short_by(_year(), AS_PAID)
    return {
        "rounded-shifts": f"{len(shifts):,}",
        "rounded-people": in_words(len({day.who for day in shifts})),
        "lost-minutes": f"{lost:,}",
        "lost-hours": f"{lost / 60:.1f}",
        "lost-a-shift": f"{lost / len(shifts):.0f}",
        "owed-rounding": _dollars(owed["rounds_against"]),
        "owed-meals": _dollars(year["deducts_worked_meals"]),
        "owed": _dollars(sum(year.values())),
        "owed-twice": _dollars(2 * sum(year.values())),
    }


def _a_day() -> dict[str, str]:
    (day,) = [d for d in willow_bend.days() if (d.who, d.day) == (VALERIE, A_DAY)]
    arrives, leaves = day.shift.rounded(day.rounding)
    (meal,) = day.shift.meals
    weeks = _of(VALERIE, _weeks())
    return {
        "day-arrives": _time(day.shift.arrives),
        "day-leaves": _time(day.shift.leaves),
        "day-from": _time(arrives),
        "day-to": _time(leaves),
        "day-meal": str(meal.minutes),
        "day-worked": str(day.shift.worked),
        "day-paid": str(day.paid),
        "day-lost": str(day.lost_to_rounding),
        "valerie-shifts": str(sum(d.who == VALERIE for d in _rounded_days())),
        "valerie-lost": str(sum(week.rounding for week in weeks)),
        "valerie-owed": _dollars(sum(short_by(weeks, AS_PAID).values())),
        "valerie-overtime": f"{_overtime(weeks, LAWFUL):.2f}",
    }


def _overtime(weeks: list[ClockWeek], method: Method) -> Decimal:
    return sum((Decimal(week_pay(week, method).overtime_hours) for week in weeks), Decimal(0))


def _meals() -> dict[str, str]:
    days = [day for day in willow_bend.days() if day.meal_owed]
    weeks = _of(PATRICIA, _year())
    notes = {row["note_id"]: row["note"] for row in practice.records("evidence_notes")}
    owed = short_by(weeks, AS_PAID)
    return {
        "meals": str(len(days)),
        "meals-hours": f"{sum(day.meal_owed for day in days) / 60:.0f}",
        "meals-first": day_and_month(days[0].day),
        "meals-last": day_and_month(days[-1].day),
        "meals-praise": notes[IN_HER_FILE],
        "patricia-overtime-paid": f"{_overtime(weeks, AS_PAID):.0f}",
        "patricia-overtime-due": f"{_overtime(weeks, LAWFUL):.0f}",
        "patricia-owed": _dollars(sum(owed.values())),
    }


def _bonus() -> dict[str, str]:
    (week,) = [w for w in _of(PATRICIA, _year()) if w.week == SHORT_WEEK]
    made = week_pay(week, AS_PAID)
    plain = Week(made.work)
    return {
        "bonus": _dollars(week.bonus, cent=False),
        "bonus-hours": f"{made.hours:.2f}",
        "bonus-rate": _dollars(week.rate),
        "bonus-straight": _dollars(made.straight),
        "bonus-all": _dollars(made.straight + week.bonus),
        "bonus-regular": f"${float(made.regular_rate) / 100:.4f}",
        "bonus-over": f"{made.overtime_hours:.2f}",
        "bonus-premium": _dollars(made.premium),
        "bonus-without": _dollars(plain.premium),
        "bonus-more": _dollars(made.premium - plain.premium),
    }


def _wrong_ways() -> dict[str, str]:
    averaged = Method(averages_two_weeks=True)
    weeks = [week for week in willow_bend.weeks() if week.week.year >= SINCE.year - 1]
    lost = sum(pay(group, LAWFUL) - pay(group, averaged) for group in by_period(weeks).values())
    return {"averaged": _dollars(lost, cent=False)}


def _salaries() -> dict[str, str]:
    paid = {row["staff_id"]: row["annual_salary"] for row in practice.records("staff")}
    return {
        "floor": _dollars(least_salary(), cent=False),
        "manager-weekly": _dollars(round(weekly(cents(paid["S01"]), "year")), cent=False),
        "nurse-weekly": _dollars(round(weekly(cents(paid["S13"]), "year")), cent=False),
        "least-meal": str(least_meal()),
    }


@cache
def workers() -> int:
    """Return how many people work at the practice, clinicians among them."""
    staff = [row for row in practice.records("staff", ("left_on",)) if row["left_on"] is None]
    return len(staff) + sum(1 for _ in practice.records("providers", ("provider_id",)))


def _size() -> dict[str, str]:
    return {"workers": str(workers())}


def what_is_work() -> Table:
    """Return cases of time that is work, or is not, with the law."""
    found = {case.id: case for case in cases()}
    rows = []
    for case in (found[name] for name in WHAT_IS_WORK):
        rows.append(
            {
                "Case": case.title,
                "Minutes of work": str(answer(case)["minutes"]),
                "How": f"{case.by_hand} ({case.cite})",
            }
        )
    return Table("What is work? Cases worked out by hand", rows)


def pay_of_a_week() -> Table:
    """Return cases of the regular rate, with the law."""
    found = {case.id: case for case in cases()}
    rows = []
    for case in (found[name] for name in PAY_OF_A_WEEK):
        made = answer(case)
        rate = made.get("regular_rate")
        rows.append(
            {
                "Case": case.title,
                "Regular rate": f"${rate:.2f}" if rate else "no overtime",
                "Premium": f"${made['premium']:.2f}",
                "The week pays": f"${made['total']:,.2f}",
                "How": case.by_hand,
            }
        )
    return Table("The regular rate in six weeks", rows)


def lost_by_worker() -> Table:
    """Return what rounding took from each worker."""
    shifts = Counter(day.who for day in _rounded_days())
    rows = []
    for who, number in sorted(shifts.items()):
        weeks = _of(who, _weeks())
        lost = sum(week.rounding for week in weeks)
        owed = short_by(weeks, Method(rounds_against=True, deducts_worked_meals=True))
        rows.append(
            {
                "Worker": willow_bend.names()[who],
                "Shifts": str(number),
                "Minutes lost": str(lost),
                "A shift": f"{lost / number:.0f}",
                "Owed": _dollars(owed["rounds_against"]),
            }
        )
    return Table("What the clock took, September 7 to December 27, 2025", rows)


def jobs() -> Table:
    """Return the tests of exemption for jobs of an office."""
    leads = frozenset({Duty.RUNS_A_DEPARTMENT, Duty.DIRECTS_STAFF, Duty.HAS_A_SAY_IN_HIRING})
    studied = frozenset({Duty.ADVANCED_KNOWLEDGE, Duty.LONG_SPECIAL_STUDY})
    paid = {row["staff_id"]: row["annual_salary"] for row in practice.records("staff")}
    made = {
        "Office manager who hires and leads": (weekly(cents(paid["S01"]), "year"), leads),
        "Registered nurse, on a salary": (weekly(cents(paid["S13"]), "year"), studied),
        "Registered nurse, by the hour": (None, studied),
        "Practical nurse, on a salary": (Fraction(1000_00), frozenset({Duty.ADVANCED_KNOWLEDGE})),
        "“Billing manager” who works claims": (Fraction(900_00), frozenset()),
        "Medical assistant, on a salary": (Fraction(850_00), frozenset()),
        "Office manager, $600 a week": (Fraction(600_00), leads),
        "Physician, by the hour": (None, frozenset({Duty.PRACTICES_MEDICINE})),
    }
    rows = []
    for name, (salary, duties) in made.items():
        verdict = tested(Job(salary, duties))
        rows.append(
            {
                "Job as it is done": name,
                "A week": _dollars(round(salary), cent=False) if salary else "by the hour",
                "Overtime is due": "no" if verdict.exempt else "yes",
                "Test not passed": "; ".join(verdict.fails) or "none",
            }
        )
    return Table("Exempt or not, by the three federal tests", rows)


def questions() -> Table:
    """Return what to ask when a pregnant worker has limits, by size of the office."""
    steps = {size: leave.questions_in_order(size, pregnant=True) for size in SIZES}
    every = list(dict.fromkeys(words for size in SIZES[::-1] for words, _ in steps[size]))
    return Table(
        "A pregnant worker has limits: what to ask, in this order",
        [
            {
                "Question": words,
                **{
                    f"{size} workers": "ask" if words in dict(steps[size]) else "the state may"
                    for size in SIZES
                },
            }
            for words in every
        ],
    )


def what_is_owed() -> Table:
    """Return what each worker is owed for 2025, by cause."""
    rows, total = [], Counter()
    for who, name in willow_bend.names().items():
        owed = short_by(_of(who, _year()), AS_PAID)
        if sum(owed.values()):
            rows.append(_owed_row(name, owed))
            total.update(owed)
    return Table("What is owed for 2025", [*rows, _owed_row("All", total)])


def _owed_row(name: str, owed: dict[str, int] | Counter[str]) -> dict[str, str]:
    return {
        "Worker": name,
        "Rounding": _dollars(owed["rounds_against"]),
        "Meals": _dollars(owed["deducts_worked_meals"]),
        "Together": _dollars(sum(owed.values())),
    }


def _time(minute: int) -> str:
    hour = minute // 60
    return f"{(hour - 1) % 12 + 1}:{minute % 60:02} {'am' if hour < 12 else 'pm'}"


def _dollars(amount: int, *, cent: bool = True) -> str:
    return f"${amount / 100:,.{2 if cent else 0}f}"
