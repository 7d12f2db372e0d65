"""What the chapter *Policies, procedures and records* says in words is so in the data."""

from datetime import date

import pandas as pd
import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.compliance.records import willow_bend
from medoffice.compliance.records.retention import StateLaw, Verdict
from medoffice.compliance.records.schedule import Event, Who
from medoffice.grading.answers import writings
from medoffice.grading.assignments.policies_and_records import extract
from medoffice.grading.course import EXERCISES

PAGE = EXERCISES.parent / "book/compliance/policies-and-records.md"
DATA = EXERCISES / "source/policies-and-records/data"


@pytest.fixture(scope="module")
def figures():
    return facts.of("policies-and-records").figures()


def page():
    return " ".join(PAGE.read_text(encoding="utf-8").split())


def test_two_boxes_are_held_and_one_of_them_is_past_its_clock(figures):
    held = {box.number: box for box in willow_bend.BOXES if box.hold}
    assert figures["held"] == "two" and set(held) == {"B06", "B14"}
    assert all(box.paper.held for box in held.values())
    assert held["B06"].answer().winner.through < willow_bend.TRUCK


def test_nothing_goes_that_bears_on_the_visits_counsel_looks_at():
    assert "from 2018 on" in page()
    for box in willow_bend.BOXES:
        of_medicare = Who.MEDICARE in box.paper.reached or box.paper.kind == "abn"
        if of_medicare and box.answer(StateLaw(7)).verdict(willow_bend.TRUCK) is Verdict.MAY_GO:
            assert box.paper.days[Event.SERVICE] < date(2018, 1, 1), box.number


def test_the_youngest_child_of_the_worked_example_turns_21_on_the_day_named(figures):
    (box,) = [box for box in willow_bend.BOXES if box.number == "B05"]
    assert box.paper.born.replace(year=box.paper.born.year + 21) == date(2034, 6, 11)
    assert figures["child-through"] == "June 11, 2034"
    assert box.answer(StateLaw(7)).claims[0].through == date(2022, 10, 14)
    assert "Seven years ended in October 2022" in page()


def test_the_share_fell_before_the_policy_was_rewritten_and_hardly_moved_after():
    spring = date(2024, 1, 1), date(2024, 3, 31)
    first, last = (
        willow_bend.told_in_time(*spring).share,
        willow_bend.told_in_time(date(2025, 10, 1), date(2025, 12, 31)).share,
    )
    before, after = willow_bend.before_and_after()
    assert first - before.share > 0.1 and abs(after.share - before.share) < 0.03
    assert abs(last - before.share) < 0.03


def test_never_told_is_late_and_an_empty_span_is_refused():
    day = date(2025, 6, 2)
    rows = [{"resulted_on": day, "patient_told_on": None}]
    assert willow_bend.told_in_time(day, day, rows=rows).share == 0
    with pytest.raises(ValueError, match="no result came from 2025-06-03"):
        willow_bend.told_in_time(date(2025, 6, 3), date(2025, 6, 3), rows=rows)


def test_the_data_of_the_assignment_are_those_of_the_practice(figures):
    policies = pd.read_csv(DATA / "policies.csv", parse_dates=["due", "withdrawn"])
    in_force = policies[policies["withdrawn"].isna()]
    assert len(in_force) == int(figures["policies"])
    assert (in_force["due"] < pd.Timestamp(willow_bend.TUESDAY)).sum() == 11
    assert figures["late"] == "eleven"
    results = pd.read_csv(DATA / "results.csv", parse_dates=["resulted", "told"])
    in_time = (results["told"] - results["resulted"]).dt.days <= willow_bend.WITHIN_DAYS
    after = results["resulted"] >= pd.Timestamp(willow_bend.rewritten_on())
    assert f"{in_time[after].mean():.1%}" == figures["after"]
    assert f"{in_time[~after].mean():.1%}" == figures["before"]
    boxes = pd.read_csv(DATA / "boxes.csv")
    assert boxes.loc[boxes["state_law"] == "not read", "box"].to_list() == ["B05"]
    assert len(extract.tables()["clocks"]) == len(pd.read_csv(DATA / "clocks.csv"))


def test_the_strong_policy_has_the_figures_of_the_data(figures):
    (strong,) = [
        " ".join(one.text.split())
        for one in writings("policies-and-records")
        if one.name == "strong"
    ]
    last = willow_bend.told_in_time(date(2025, 10, 1), date(2025, 12, 31))
    assert f"{figures['last-quarter'].rstrip('%')} percent of {last.results} patients" in strong
    assert f"it was {figures['first-quarter'].rstrip('%')} percent" in strong
    assert f"within {willow_bend.WITHIN_DAYS} days" in strong


def test_the_form_that_is_gone_is_not_overdue(figures):
    rule = practice.rules()["hipaa.repro.vacated"]
    (row,) = [
        row
        for row in facts.of("policies-and-records").index().rows
        if row["Policy"].startswith("Y49")
    ]
    assert row["Days late"] == "0" and rule.status == "vacated"
    assert figures["overtaken"] == "two"
