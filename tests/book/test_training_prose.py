"""What the chapter on training argues from is so in the data."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.book import facts


@pytest.fixture(scope="module")
def page():
    return facts.of("training")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def money(text):
    return float(text.replace("$", "").replace(",", ""))


def test_the_first_two_lines_are_those_the_law_does_not_let_wait(page, figures):
    rows = page.late().rows
    assert figures["late"] == "ten" and len(rows) == 10
    assert [row["Who"] for row in rows[:2]] == [page.DAPHNE, page.THELMA]
    assert {row["On what ground"] for row in rows[:2]} == {page.LAW_DAY}
    assert (figures["late-law"], rows[0]["Last done"]) == ("two", "never")
    # "On … she was signed off to give injections": after she began, and without the training.
    assert figures["daphne-hired"] == "April 7, 2025"
    assert figures["daphne-signed-off"].endswith("2025")


def test_ten_working_days_of_april_2025_have_no_holiday_in_them(figures):
    assert figures["vaccine-by"] == "April 21, 2025"


def test_the_license_of_the_nurse_lead_is_past_its_day_in_the_roster(page, figures):
    (row,) = [row for row in practice.records("staff") if row["name"] == page.GRAHAM]
    assert row["credential"] == "RN"
    assert row["licence_expires"] < page.TODAY
    assert figures["graham-expires"] == "November 30, 2025"


def test_the_step_that_went_wrong_is_not_done_often_enough(page):
    critical, plain = page.watched().rows
    assert (critical["Counts"], plain["Counts"]) == ("2 of 3", "3 of 3")
    assert not page.signed().may_work_alone


def test_coming_together_saves_more_than_it_gives_away(figures):
    assert money(figures["together-saves"]) > 10 * money(figures["together-lost"])
    paid = money(figures["due-pay"]) + money(figures["together-trainer"])
    assert paid == money(figures["together-all"])
    assert int(figures["january-hours"]) > int(figures["november-hours"])


def test_the_payers_change_came_on_a_saturday_and_the_last_month_was_the_worst(page, figures):
    assert figures["payer-on"] == "March 1, 2025"
    assert date(2025, 3, 1).strftime("%A") == "Saturday"
    counts = [int(row["Claim lines"]) for row in page.refused().rows]
    assert (figures["worst-month"], counts[-1]) == ("December", max(counts))
    assert str(sum(counts)) == figures["refused"]


def test_the_change_that_makes_a_session_is_in_the_table_of_changes(page, figures):
    rules = [row["Rule"] for row in page.changes_that_touch_everybody().rows]
    assert "Hazard communication: new dates" in rules
    assert len(rules) < int(figures["changes"])


def test_a_reader_who_adds_up_the_table_of_plans_gets_its_last_column(page, figures):
    rows = page.plans().rows
    for row in rows:
        assert money(row["Trainer"]) + money(row["Worth"]) == money(row["Trainer and days"]), row
    trainer = {row["Sessions"]: money(row["Trainer"]) for row in rows}
    saved = trainer[figures["alone-sessions"]] - trainer[figures["together-sessions"]]
    assert saved == money(figures["together-saves"])
