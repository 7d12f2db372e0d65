"""A damaged record of the staff is named: its row, its column, and what was expected."""

from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.practice import agreement
from medoffice.practice.generate import workforce
from medoffice.practice.reading import rows

NEEDED = [*workforce.TABLES, "providers", "closures", "appointments"]


@pytest.fixture(scope="module")
def kept():
    """The committed tables, as the check reads them."""
    return {name: [(number, row) for number, row, _ in rows(name)] for name in NEEDED}


@pytest.fixture
def tables(kept):
    """The tables, with those of the staff free to be damaged."""
    small = [name for name in workforce.TABLES if len(kept[name]) < 8_000]
    return kept | {name: [(number, {**row}) for number, row in kept[name]] for name in small}


def complaints(tables, table):
    """Say what the rules of one table find: the row, the column, and what was expected."""
    return [
        found
        for name, others, rule in agreement.RULES
        if name == table and {*others} <= {*tables}
        for found in rule(tables)
    ]


@pytest.mark.parametrize("table", workforce.TABLES)
def test_the_committed_table_is_sound(kept, table):
    assert complaints(kept, table) == []


def later(column, **shift):
    return lambda row: {column: row[column] + timedelta(**shift)}


# The table, a row to damage, what is typed over, and the column and the words of the complaint.
DAMAGE = {
    "leaves before the meal ends": (
        "time_clock", lambda r: r["meal_in"], lambda r: {"clock_out": r["meal_in"]},
        "clock_out", "a time after meal_in",
    ),
    "a meal that never ended": (
        "time_clock", lambda r: r["meal_in"], lambda r: {"meal_in": None},
        "meal_in", "a time for a meal that began",
    ),
    "paid for other minutes than punched": (
        "time_clock", lambda r: r["rounding"] == "none", lambda r: {"paid_minutes": 1},
        "paid_minutes", "from the punches of the day",
    ),
    "trimmed but paid in full": (
        "time_clock", lambda r: r["rounding"] == "trimmed",
        lambda r: {"rounding": "none"}, "paid_minutes", "from the punches of the day",
    ),
    "a punch on a Sunday": (
        "time_clock", lambda r: r["date"].isoweekday() == 1,
        later("date", days=-1), "date", "a weekday of the person's shifts",
    ),
    "a punch of somebody with a salary": (
        "time_clock", lambda r: r["staff_id"] == "S02", lambda r: {"staff_id": "S03"},
        "staff_id", "someone paid by the hour",
    ),
    "a punch after the last day": (
        "time_clock", lambda r: r["date"] == date(2025, 12, 30), lambda r: {"staff_id": "S15"},
        "date", "a day on which the person was employed",
    ),
    "time off for other hours than the shift": (
        "time_off", lambda r: r["hours"] == 8, lambda r: {"hours": 7.5}, "hours",
        "8, the hours of the shift",
    ),
    "a call-off asked for before": (
        "time_off", lambda r: r["kind"] == "call-off", later("requested_on", days=-3),
        "requested_on", "the day itself for a call-off",
    ),
    "vacation asked for afterward": (
        "time_off", lambda r: r["kind"] == "vacation", later("requested_on", days=400),
        "requested_on", "a day before date",
    ),
    "a period that begins on a Monday": (
        "pay_periods", lambda r: r["period_id"] == "PP010", later("starts_on", days=1),
        "starts_on", "a Sunday",
    ),
    "a payday before the period ends": (
        "pay_periods", lambda r: r["period_id"] == "PP010",
        lambda r: {"paid_on": r["ends_on"]}, "paid_on", "a day after ends_on",
    ),
    "a bonus for a Wednesday": (
        "bonuses", lambda r: True, later("week_of", days=3), "week_of", "a Sunday",
    ),
    "hours that were not worked": (
        "payroll", lambda r: r["regular_hours"], lambda r: {"regular_hours": 80.0},
        "regular_hours", "from the clock",
    ),
    "overtime left out": (
        "payroll", lambda r: r["overtime_hours"], lambda r: {"overtime_hours": 0.0},
        "overtime_hours", "from the clock",
    ),
    "a cent too much": (
        "payroll", lambda r: r["regular_hours"],
        lambda r: {"base_pay": r["base_pay"] + 0.01}, "base_pay", "from the hours and the rate",
    ),
    "a bonus left out of the regular rate": (
        "payroll", lambda r: r["bonus"] and r["overtime_hours"],
        lambda r: {"overtime_premium": round(r["hourly_rate"] * r["overtime_hours"] / 2, 2)},
        "overtime_premium", "from the hours and the rate",
    ),
    "a bonus nobody promised": (
        "payroll", lambda r: not r["bonus"], lambda r: {"bonus": 50.0}, "bonus", "0.00",
    ),
    "gross that is not the sum": (
        "payroll", lambda r: True, lambda r: {"gross": r["gross"] + 1}, "gross",
        "from the hours and the rate",
    ),
    "a tax of another amount": (
        "payroll", lambda r: True, lambda r: {"employer_fica": 0.0}, "employer_fica",
        "from gross pay",
    ),
    "a health plan for one who has none": (
        "payroll", lambda r: not r["health_plan"], lambda r: {"health_plan": 245.0},
        "health_plan", "0.00",
    ),
    "a match before the half year": (
        "payroll", lambda r: r["staff_id"] == "S28" and not r["retirement_match"],
        lambda r: {"retirement_match": 12.0}, "retirement_match", "0.00",
    ),
    "pay after the last day": (
        "payroll", lambda r: r["staff_id"] == "S15", lambda r: {"period_id": "PP052"},
        "period_id", "a period in which the person was employed",
    ),
    "a rate that nobody was paid": (
        "staff", lambda r: r["staff_id"] == "S02", lambda r: {"hourly_rate": 30.0},
        "hourly_rate", "the rate of the last payroll",
    ),
    "a tax on the owner's draw": (
        "provider_pay", lambda r: r["kind"] == "draw", lambda r: {"employer_fica": 100.0},
        "employer_fica", "0.00",
    ),
    "a clinician without pay": (
        "provider_pay", lambda r: r["provider_id"] == "TR", lambda r: {"provider_id": "CH"},
        None, "",
    ),
    "a rater who had left": (
        "evaluations", lambda r: r["purpose"] == "annual", lambda r: {"rater_id": "S15"},
        "rater_id", "a clinician, or someone employed",
    ),
    "a rating of oneself": (
        "evaluations", lambda r: True, lambda r: {"rater_id": r["staff_id"]},
        "rater_id", "somebody else",
    ),
    "an overall that is not the mean": (
        "evaluations", lambda r: True, lambda r: {"overall": 4.99}, "overall",
        "the ratings by their weights",
    ),
    "a form of another role": (
        "evaluations", lambda r: r["purpose"] == "calibration", lambda r: {"purpose": "annual"},
        "evaluation_id", "a rating of each criterion of the form",
    ),
    "weights that are not 100": (
        "evaluation_criteria", lambda r: r["criterion_id"] == "C52", lambda r: {"weight": 15},
        "weight", "weights that make 100",
    ),
    "a note on another role's criterion": (
        "evidence_notes", lambda r: r["staff_id"] == "S12", lambda r: {"criterion_id": "C31"},
        "criterion_id", "a criterion of every role or of biller",
    ),
    "a note about one who was off": (
        "evidence_notes", lambda r: r["staff_id"] == "S02",
        lambda r: {"noted_on": date(2030, 1, 1)}, "author_id", "someone employed on that day",
    ),
    "a goal met that was not": (
        "goals", lambda r: r["status"] == "not met", lambda r: {"status": "met"}, "status",
        "not met, from baseline",
    ),
    "a due date by law without the law": (
        "trainings", lambda r: r["basis"] == "law", lambda r: {"rule_id": None}, "rule_id",
        "the rule that says so",
    ),
    "a training of another role": (
        "training_completions", lambda r: r["staff_id"] == "S02",
        lambda r: {"training_id": "T02"}, "training_id", "a training of the role front-desk",
    ),
    "a training after the last day": (
        "training_completions", lambda r: r["staff_id"] == "S15",
        lambda r: {"completed_on": date(2025, 6, 2)}, "completed_on", "employed",
    ),
    "an opening for a post that is held": (
        "openings", lambda r: r["opening_id"] == "O1", lambda r: {"replaces_id": "S02"},
        "replaces_id", "someone of the role who left",
    ),
    "hired before the posting": (
        "openings", lambda r: r["opening_id"] == "O1", later("posted_on", days=60),
        "hired_id", "hired after posted_on",
    ),
    "offered without the minimum": (
        "candidates", lambda r: r["outcome"] == "not qualified",
        lambda r: {"stage": "phone call"}, "stage", "applied, as the minimum is not met",
    ),
    "hired for a post that is open": (
        "candidates", lambda r: r["outcome"] == "in process",
        lambda r: {"outcome": "hired", "stage": "offer", "decided_on": date(2025, 12, 30)},
        "outcome", "no hired candidate for a post that is open",
    ),
    "an interview nobody scored": (
        "candidates", lambda r: r["stage"] == "phone call" and r["outcome"] == "not selected",
        lambda r: {"stage": "interview"}, "stage", "no interview without scores",
    ),
    "decided before the application": (
        "candidates", lambda r: r["outcome"] == "hired",
        lambda r: {"decided_on": date(2025, 1, 2)}, "decided_on", "the application, or later",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_contradiction_is_named(tables, damage):
    table, which, change, column, said = DAMAGE[damage]
    number, row = next(entry for entry in tables[table] if which(entry[1]))
    row |= change(row)
    if column is None:
        found = complaints(tables, "pay_periods")
        assert any("provider_pay for TR" in expected for _, _, expected in found)
        return
    found = complaints(tables, table)
    assert any(
        (at, name) == (number, column) and said in expected for at, name, expected in found
    ), found[:5]


def test_a_missing_score_is_named(tables):
    _, lost = tables["interview_scores"].pop(3)
    found = complaints(tables, "candidates")
    assert [column for _, column, _ in found] == ["candidate_id"]
    assert lost["interviewer_id"] in found[0][2]


def test_a_missing_pay_is_named(tables):
    tables["payroll"] = [
        entry for entry in tables["payroll"]
        if (entry[1]["period_id"], entry[1]["staff_id"]) != ("PP010", "S02")
    ]  # fmt: skip
    found = complaints(tables, "time_clock")
    assert {(column, expected) for _, column, expected in found} == {
        ("date", "a row of payroll for S02 and PP010")
    }


@pytest.mark.parametrize(
    ("table", "changed", "column", "said"),
    [
        ("phone_calls", {"abandoned": 9}, "abandoned", "the calls that were not answered"),
        ("phone_calls", {"answered_in_20s": 99}, "answered_in_20s", "or fewer"),
        ("phone_calls", {"agents": 9}, "agents", "from the time clock of the front desk"),
        ("staffing_demand", {"check_ins": 99}, "check_ins", "from the visits"),
        ("staffing_demand", {"calls": 999}, "calls", "from the visits"),
        ("staffing_demand", {"front_desk": 19}, "front_desk", "from the visits"),
        ("staffing_demand", {"front_desk_needed": 19}, "front_desk_needed", "from the visits"),
    ],
)
def test_a_count_that_is_wrong_is_named(kept, table, changed, column, said):
    place = 400
    number, row = kept[table][place]
    damaged = kept | {table: [*kept[table]]}
    damaged[table][place] = (number, row | changed)
    found = complaints(damaged, table)
    assert [(at, name) for at, name, _ in found if name == column] == [(number, column)]
    assert said in next(expected for _, name, expected in found if name == column)


def test_a_day_with_fewer_calls_answered_than_visits_booked_is_named(kept):
    damaged = kept | {
        "phone_calls": [
            (number, row | {"answered": 0, "answered_in_20s": 0, "abandoned": row["offered"]})
            if row["date"] == date(2024, 5, 6)
            else (number, row)
            for number, row in kept["phone_calls"]
        ]
    }
    found = complaints(damaged, "phone_calls")
    assert any("more calls answered that day" in expected for _, _, expected in found)


def test_the_whole_check_runs_these_rules():
    names = {name for name, *_ in agreement.RULES}
    assert {"time_clock", "payroll", "phone_calls", "evaluations", "candidates"} <= names
    assert {*workforce.TABLES} <= {*practice.tables()}
