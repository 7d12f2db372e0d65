"""What the chapter *Patient experience and complaints* says in words is so in the data."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.grading.answers import writings
from medoffice.grading.course import EXERCISES
from medoffice.operations.patient_experience import letters, willow_bend

PAGE = EXERCISES.parent / "book/patients/patient-experience.md"


@pytest.fixture(scope="module")
def show():
    return facts.of("patient-experience")


@pytest.fixture(scope="module")
def figures(show):
    return show.figures()


def page():
    return " ".join(PAGE.read_text(encoding="utf-8").split())


def sample(task):
    (text,) = (w.text for w in writings("patient-experience") if (w.task, w.name) == task)
    return " ".join(text.split())


def test_no_month_of_2024_lies_outside_and_may_had_seven(figures):
    values = willow_bend.series("complaints").values
    assert all(float(figures["lower"]) < value < float(figures["upper"]) for value in values[:12])
    assert (figures["first-signal"], values[16], figures["signals"]) == ("May 2025", 7, "eight")
    assert min(values[16:]) == 6 and max(values[16:]) == 9


def test_three_people_left_the_front_desk_between_march_and_august():
    left = [
        row["left_on"]
        for row in practice.records("staff")
        if row["role"] == "front-desk" and row["left_on"] and row["left_on"].year == 2025
    ]
    assert len(left) == 3
    assert all(date(2025, 3, 1) <= day <= date(2025, 8, 31) for day in left)


def test_the_visit_itself_is_one_stage_of_six_and_most_complaints_lie_beside_it(show, figures):
    rows = show.way().rows
    assert len(rows) == 6
    counts = {row["Stage"]: int(row["Complaints"]) for row in rows}
    assert sum(counts.values()) == int(figures["texts"])
    assert counts["The visit"] < sum(counts.values()) / 4


def test_the_letter_of_the_third_request_quotes_the_log(figures):
    said = willow_bend.complaint("K110")["text"]
    assert said.startswith("Third request.") and said.endswith("My rights did not leave with her.")
    assert figures["records-due"] == "November 19, 2025"
    assert int(figures["records-late"]) == (willow_bend.TODAY - date(2025, 11, 19)).days


def test_a_girl_of_fifteen_stands_in_the_log():
    assert "She is fifteen." in willow_bend.complaint("K028")["text"]


def test_what_is_filed_low_and_is_a_right_is_in_the_table(show):
    rows = {row["Complaint"][:4]: row for row in show.sorted_out().rows}
    assert {row["Is"] for row in rows.values()} == {"3"}
    assert [rows[number]["Filed as"] for number in ("K110", "K113")] == ["2", "1"]


def test_a_clock_of_the_law_is_told_whole(show):
    told = {row["Complaint"][:4]: row["Clocks"] for row in show.sorted_out().rows}
    assert "unless a written assessment shows that it was no breach" in told["K115"]
    assert told["K108"] == "Our policy: reply by Nov 25, 2025, answer by Dec 1, 2025."


def test_the_screen_that_others_can_read_was_filed_as_an_annoyance_and_waits(show):
    filed = willow_bend.complaint(show.SCREEN)
    assert "screen" in filed["text"] and filed["severity"] == 1
    assert show.SCREEN in {row["complaint_id"] for row in willow_bend.open_on(willow_bend.TODAY)}


def test_the_cold_letter_is_marked_and_the_warm_one_may_go(show, figures):
    assert int(figures["cold-grade"]) > 12 > int(figures["highest-grade"])
    made = letters.write("recovery", show.WARM, ["privacy"])
    assert made.may_go and int(figures["warm-grade"]) <= 8


def test_the_owner_is_last_and_the_two_may_be_the_same(figures):
    assert figures["last"] == "Castellane"
    assert int(figures["apart-low"].replace("−", "-")) < 0 < int(figures["apart-high"])


def test_no_theme_explains_the_fall(show, figures):
    fall = [int(row["September to December 2025"]) for row in show.themes().rows[:-2]]
    assert max(fall) * 5 < int(figures["of-fall"])


def test_the_strong_memo_and_letters_have_the_figures_of_the_data(figures):
    memo = sample(("improve", "strong"))
    assert f"{float(figures['mean']):.1f} complaints a month" in memo
    low, high = float(figures["lower"]), float(figures["upper"])
    assert f"between {low:.1f} and {high:.1f}" in memo
    for name in ("desk-lowest", "desk-usual", "desk-december"):
        assert f"{figures[name].rstrip('%')} percent" in memo, name
    assert f"not go below {figures['desk-lower-limit'].rstrip('%')}" in memo
    assert f"{figures['kept-2024']} had their answer" in memo
    assert f"it was {figures['kept-late']}" in memo
    best, last = (f"{figures[f'{who}-share'].rstrip('%')} percent of {figures[f'{who}-people']}"
                  for who in ("best", "last"))  # fmt: skip
    assert best in memo and last in memo
    assert "until November 19" in sample(("letters", "strong"))


def test_each_sample_letter_keeps_to_the_length():
    for part in sample(("letters", "strong")).split("**K1")[1:]:
        assert 60 <= len(part.split()) <= 160, part[:40]
