"""What the chapter on hiring argues from is so in the data."""

from datetime import datetime

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.people.hiring import willow_bend


@pytest.fixture(scope="module")
def page():
    return facts.of("hiring")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def day(text):
    return datetime.strptime(text, "%B %d, %Y").date()


def test_the_search_came_after_the_first_day(figures):
    assert day(figures["late-offered"]) < day(figures["late-began"]) < day(figures["late-checked"])


def test_the_arithmetic_of_the_lead(figures):
    """A lead of 1.25 is ten points of one of two people on one of four questions."""
    parts = [float(part) for part in figures["first-sum"].split(" + ")]
    assert len(parts) == 4 and sum(parts) == float(figures["first-total"])
    assert sum(parts) / 4 == float(figures["first-score"])
    lead = float(figures["first-score"]) - float(figures["second-score"])
    assert lead == float(figures["open-lead"])
    assert lead / float(figures["one-point"]) == int(figures["open-points"]) > 5
    assert figures["tied-points"] == "one"


def test_the_call_is_below_four_fifths_and_one_person_clears_it(figures):
    assert float(figures["call-ratio"]) < 0.8 < float(figures["other-ratio"])
    assert int(figures["call-luck"]) > 25 and int(figures["half-beyond"]) < 25
    assert int(figures["fair-warns"]) > 25
    # "Now the rule warns the other way."
    assert figures["listed-white"].startswith("0 of")


def test_the_first_leads_for_both_who_asked():
    panel = willow_bend.interviewed("O3")
    assert {tuple(panel.alone(who).first()) for who in panel.interviewers} == {("K57",)}


def test_the_task_of_one_percent_is_asked_and_the_lunch_cover_is_not(page):
    rows = {row["Task"]: row for row in page.tasks().rows}
    rare = next(row for task, row in rows.items() if task.startswith("Stop and ask"))
    assert (rare["Share of the week"], rare["Essential"], rare["We"]) == (
        "1%", "yes", "ask and score",
    )  # fmt: skip
    lunch = rows["Cover the front desk at lunch"]
    assert (lunch["Essential"], lunch["We"]) == ("no", "teach")


def test_the_report_falls_on_a_sunday_and_goes_out_on_friday(figures):
    assert day(figures["report-by"] + ", 2026").weekday() == 6
    assert day(figures["report-act"] + ", 2026").weekday() == 4
    assert day(figures["i9-by"] + ", 2026").weekday() == 3


def test_the_search_of_the_exclusion_list_is_not_among_what_the_law_sets(page, figures):
    """No statute asks for the search or names its day; OIG advises it."""
    steps = [row["Step"] for row in page.set_by_law().rows]
    assert len(steps) == 7 and figures["steps-law"] == "seven"
    assert not any("exclusion" in step for step in steps)


def test_with_two_owners_left_out_the_practice_is_above_twenty(figures):
    clinicians = len(list(practice.records("providers")))
    assert int(figures["staff"]) + clinicians - 2 > practice.rule_value(
        "title7_ada.threshold", "age_law"
    )
