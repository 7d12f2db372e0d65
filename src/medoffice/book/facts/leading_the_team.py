"""The figures and tables of the chapter *Leading the team*."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date
from medoffice.people.turnover import cost, rates, unfilled, willow_bend
from medoffice.people.turnover.stays import in_roles, staff
from medoffice.people.turnover.unfilled import ASSISTANT, FRONT_DESK, Seen
from medoffice.people.turnover.vacancies import vacancies

TODAY = date(2025, 12, 19)
YEARS = (2024, 2025)
JOBS = {"Front desk": FRONT_DESK, "Medical assistants": ASSISTANT}
OPEN_POST = "S11"
WEEKS, VISITS = 6, 2
PARTS_SAID = {
    cost.LEAVING: "handing over, accounts, exit interview: hours of the manager",
    cost.SAVED: "pay, taxes and benefits of the empty weeks, taken off",
    cost.COVER: "overtime or an agency",
    cost.NOT_DONE: "what lost visits would have brought",
    cost.HIRING: "advertising, checks, reading, calls, interviews",
    cost.TRAINING: "courses, and the colleague who teaches",
    cost.LEARNING: "weeks in which the new person does part of the job",
}


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_leavers(), **_open_post(), **_records(), **_costs()}


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _leavers() -> dict[str, str]:
    first, last = _year(2025)
    desk = in_roles(staff(), FRONT_DESK)
    found = rates.turnover(desk, first, last)
    ends = rates.turnover(desk, first, last, rates.average_of_ends)
    both = rates.reasons(staff(), date(2024, 1, 1), last)
    hired = [stay for stay in staff() if stay.hired_on.year == 2024]
    early = rates.left_early(hired)
    assert len(early) == len(hired), "the page says that all who were hired in 2024 left early"
    gone = [stay for stay in staff() if stay.left_on]
    assert set(rates.left_early(gone, 18)) == set(early), "the page says nobody else left so soon"
    assert next(iter(both)) == "pay"
    nobody_short = _days_with_all_posts_filled()
    return {
        "left-two-years": in_words(sum(both.values())),
        "left-for-pay": in_words(both["pay"]),
        "desk-left": str(found.left),
        "desk-average": f"{float(found.average):.2f}",
        "desk-rate": _percent(found.rate),
        "desk-ends": f"{float(ends.average):.0f}",
        "desk-ends-rate": _percent(ends.rate),
        "desk-two": _percent(Fraction(found.left - 1) / found.average),
        "early": in_words(len(early)),
        "late": in_words(len(gone) - len(early)),
        "early-first": long_date(min(stay.hired_on for stay in early)),
        "empty-posts": in_words(len(willow_bend.empty_posts())),
        "days-complete": str(nobody_short),
        "days-all": str((TODAY - willow_bend.YEARS[0]).days + 1),
    }


def _days_with_all_posts_filled() -> int:
    first = willow_bend.YEARS[0]
    days = (first + timedelta(days=number) for number in range((TODAY - first).days + 1))
    posts = willow_bend.empty_posts()
    return sum(not any(post.covers(day) for post in posts) for day in days)


def _open_post() -> dict[str, str]:
    (post,) = (each for each in vacancies(staff(), TODAY) if each.left.number == OPEN_POST)
    hours = post.hours(willow_bend.workdays())
    saved = Fraction(str(hours)) * willow_bend.post(ASSISTANT).hour
    assert post.filled_by is None
    return {
        "open-since": long_date(post.first),
        "open-saved": f"${round(float(saved) / 100, -2):,.0f}",
    }


@cache
def _calls() -> dict[Fraction, Seen]:
    empty = unfilled.empty_fte(willow_bend.empty_posts(), FRONT_DESK)
    return unfilled.callers_who_gave_up(practice.records("phone_calls"), empty)


@cache
def _short() -> dict[Fraction, Seen]:
    empty = unfilled.empty_fte(willow_bend.empty_posts(), ASSISTANT)
    return unfilled.hours_short(practice.records("staffing_demand"), ASSISTANT, empty)


@cache
def _overtime(role: str) -> tuple[Seen, Seen]:
    starts = {row["period_id"]: row["starts_on"] for row in practice.records("pay_periods")}
    empty = unfilled.empty_fte(willow_bend.empty_posts(), role)
    return unfilled.some_and_none(
        unfilled.overtime(practice.records("payroll"), starts, in_roles(staff(), role), empty)
    )


def _records() -> dict[str, str]:
    full, usual = _calls()[Fraction(1)], _calls()[Fraction(0)]
    return {
        "calls-usual": _percent(usual.share, 1),
        "calls-came": f"{full.of:,.0f}",
        "calls-given-up": f"{full.hits:,.0f}",
        "calls-expected": f"{full.hits - full.beyond(usual):,.0f}",
        "calls-beyond": f"{full.beyond(usual):,.0f}",
    }


def _costs() -> dict[str, str]:
    post, start = willow_bend.post(FRONT_DESK), willow_bend.start(FRONT_DESK)
    search, funnel = willow_bend.search(FRONT_DESK), willow_bend.applied("O1")
    alone = willow_bend.cost(FRONT_DESK, WEEKS, willow_bend.NOBODY)
    lost = willow_bend.cost(FRONT_DESK, WEEKS, willow_bend.NOBODY, VISITS)
    covered = willow_bend.cost(FRONT_DESK, WEEKS, willow_bend.OVERTIME)
    assert cost.total(alone) < 0 < cost.total(lost) < cost.total(covered)
    sticks = sum(alone[name] for name in (cost.LEAVING, cost.HIRING, cost.TRAINING, cost.LEARNING))
    return {
        "weeks": in_words(WEEKS),
        "rate": _dollars(post.rate, exact=True),
        "taxes": _percent(post.taxes, 1),
        "benefits": _percent(post.benefits, 1),
        "hour": _dollars(post.hour, exact=True),
        "hours-empty": f"{WEEKS * post.weekly_hours:g}",
        "saved": _dollars(-alone[cost.SAVED], exact=True),
        "leaving": _dollars(alone[cost.LEAVING], exact=True),
        "hiring": _dollars(alone[cost.HIRING], exact=True),
        "training": _dollars(alone[cost.TRAINING], exact=True),
        "learning": _dollars(alone[cost.LEARNING], exact=True),
        "sticks": _dollars(sticks, exact=True),
        "in-books": _dollars(-cost.in_the_ledger(alone, search)),
        "alone": _dollars(-cost.total(alone), exact=True),
        "visit-worth": _dollars(willow_bend.visit_worth(), exact=True),
        "visits": in_words(VISITS),
        "visits-lost": _dollars(lost[cost.NOT_DONE], exact=True),
        "with-visits": _dollars(cost.total(lost), exact=True),
        "overtime-hour": _dollars(post.overtime_hour, exact=True),
        "covered": _dollars(cost.total(covered)),
        "covered-share": _percent(cost.share_of_pay(covered, post)),
        "weeks-lost": f"{float(start.weeks_lost):.1f}",
        "weeks-to-learn": in_words(start.weeks),
        "first-share": _percent(start.first_share),
        "applied": str(funnel.applied),
        "called": str(funnel.called),
        "interviews": str(len(funnel.interviews)),
        "advertising": _dollars(willow_bend.ADVERTISING + willow_bend.CHECKS),
        "leaving-hours": in_words(willow_bend.LEAVING_HOURS),
        "trainer-hours": str(willow_bend.TRAINER_HOURS),
        "course-hours": f"{float(start.course_hours):.1f}",
        "agency-desk": _dollars(willow_bend.AGENCY_HOUR[FRONT_DESK]),
        "agency-assistant": _dollars(willow_bend.AGENCY_HOUR[ASSISTANT]),
    }


def who_leaves() -> Table:
    """Return the turnover of the two large teams, and of everyone, in both years."""
    rows = []
    for name, role in [*JOBS.items(), ("Everyone", None)]:
        team = in_roles(staff(), role) if role else staff()
        for year in YEARS:
            found = rates.turnover(team, *_year(year))
            rows.append(
                {
                    "Team and year": f"{name}, {year}",
                    "Left": str(found.left),
                    "There on average": f"{float(found.average):.1f}",
                    "Turnover": _percent(found.rate),
                    "One person moves it by": f"{float(found.one_person) * 100:.0f} points",
                }
            )
    return Table("Who left Willow Bend", rows)


def while_empty() -> Table:
    """Return what the records show with all posts filled, and with a full post empty."""
    late, on_time = _overtime(FRONT_DESK)
    assistants_late, assistants_on_time = _overtime(ASSISTANT)
    calls, short = _calls(), _short()
    one, none = Fraction(1), Fraction(0)
    return Table(
        "All posts of the team filled, and with a post empty",
        [
            {
                "What": "Callers who gave up, one full desk post empty",
                "Filled": _percent(calls[none].share, 1),
                "Empty": _percent(calls[one].share, 1),
            },
            {
                "What": "Needed hours of assistants that nobody was there for, one full post empty",
                "Filled": _percent(short[none].share, 1),
                "Empty": _percent(short[one].share, 1),
            },
            {
                "What": "Overtime, share of hours worked, front desk",
                "Filled": _percent(on_time.share, 1),
                "Empty": _percent(late.share, 1),
            },
            {
                "What": "Overtime, share of hours worked, assistants",
                "Filled": _percent(assistants_on_time.share, 1),
                "Empty": _percent(assistants_late.share, 1),
            },
        ],
    )


def parts() -> Table:
    """Return what each part of the cost holds, and whether the books show it."""
    books = {cost.SAVED: "yes", cost.COVER: "yes", cost.HIRING: "the bills"}
    return Table(
        "What replacing somebody costs",
        [
            {"Part": name, "What is in it": said, "In the books?": books.get(name, "no")}
            for name, said in PARTS_SAID.items()
        ],
    )


def _percent(share: Fraction | float, decimals: int = 0) -> str:
    return f"{float(share):.{decimals}%}"


def _dollars(cents: Fraction | int, *, exact: bool = False) -> str:
    return f"${float(cents) / 100:,.{2 if exact else 0}f}"
