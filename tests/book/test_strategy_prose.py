"""What the chapter *Strategy and measures* says in words is so in the data."""

import re

import pytest

from medoffice.book import facts
from medoffice.explorers import strategy as explorer
from medoffice.grading.answers import writings
from medoffice.grading.course import EXERCISES
from medoffice.operations.strategy import quality_program, willow_bend
from medoffice.operations.strategy.choosing import best
from medoffice.operations.strategy.measures import BY_KEY
from medoffice.operations.strategy.objectives import KeyResult
from medoffice.operations.strategy.run_chart import run_chart
from medoffice.operations.strategy.scorecard import State
from medoffice.operations.strategy.swot import faults
from medoffice.operations.strategy.value_contract import settle

PAGE = EXERCISES.parent / "book/patients/strategy.md"


@pytest.fixture(scope="module")
def figures():
    return facts.of("strategy").figures()


def page():
    return " ".join(PAGE.read_text(encoding="utf-8").split())


def test_every_figure_the_page_names_is_there_and_used(figures):
    named = set(re.findall(r"\{glue:text\}`([^`]+)`", PAGE.read_text(encoding="utf-8")))
    assert named == set(figures)


def test_results_fell_in_one_step_in_september_2024():
    line = willow_bend.lines()["told"]
    values = [round(value, 3) for value in line.chart.values]
    (run,) = [run for run in line.chart.runs if run.way == "below" and run.last == 23]
    assert line.counted[run.first].month.isoformat() <= "2024-09-01"
    assert min(values[:8]) > 0.93 and max(values[8:]) < 0.90
    assert line.counted[8].month.isoformat() == "2024-09-01"


def test_ratings_rose_while_complaints_doubled():
    lines = willow_bend.lines()
    assert lines["rating"].state is State.BETTER
    complaints = lines["complaints"]
    assert complaints.state is State.WORSE
    assert complaints.value / complaints.chart.median == pytest.approx(2, abs=0.1)


def test_what_the_phones_did_is_a_small_signal(figures):
    phones = willow_bend.lines()["phones"]
    assert phones.signs == ["6 months above the median of the first year"]
    assert 0 < phones.value - phones.chart.median < 0.006


def test_no_shows_did_not_get_worse_by_the_rules(figures):
    assert explorer.bad(BY_KEY["no-shows"], explorer.CHANGED) == 0
    assert figures["no-shows-changed"] == "none"


def test_the_worked_example_of_a_score_of_objectives():
    assert KeyResult("x", "percent", 10.5, 6.5).score(8.5) == 0.5
    assert (0.5 + 1) / 2 == 0.75


def test_the_worked_example_of_medicare_stands_as_printed(figures):
    shares = quality_program.weights(7)
    assert (shares["quality"], shares["cost"], shares["improvement"]) == (0.4, 0.3, 0.3)
    assert int(figures["points"]) == 75 - 8
    assert round(9 * 8 / 75, 1) == float(figures["cut"].rstrip("%"))
    one_too_many = [v for who, v in willow_bend.medicare_volume().items() if v.patients == 201]
    assert one_too_many and "by a single patient: 201" in page()


def test_without_a_report_only_those_who_must_take_part_are_paid_less(figures):
    one_by_one = [volume for who, volume in willow_bend.medicare_volume().items() if who]
    must = [volume for volume in one_by_one if volume.above() == 3]
    charges = sum(volume.charges for volume in must) / 100
    assert figures["must-charges"] == f"${charges:,.0f}"
    assert figures["cut-largest-dollars"] == f"${charges * 0.09:,.0f}"
    assert figures["cut-must-dollars"] == f"${charges * 0.09 * 8 / 75:,.0f}"
    assert [row["So"] for row in facts.of("strategy").volumes().rows][-1] == "may report as one"


def test_the_three_lines_of_the_offer_stand_as_printed(figures):
    offer, months = willow_bend.OFFER, willow_bend.member_months()
    assert (offer.benchmark - 955_00, offer.benchmark - 970_00) == (30_00, 15_00)
    assert offer.least * offer.benchmark > 15_00
    assert settle(offer, months, 970_00, 0.65).shared == 0
    assert willow_bend.quality_goals_met() == (0, 9) and figures["goals-met"] == "none"


def test_the_swot_has_no_fault_and_the_plan_is_whole():
    assert faults(willow_bend.items()) == []
    assert willow_bend.plan().faults() == []
    assert f"*{willow_bend.MISSION}*" in page()
    follows = {item.follows for item in willow_bend.items()}
    assert {objective.name for objective in willow_bend.plan().objectives} <= follows


def test_the_largest_idea_is_the_worst_of_them(figures):
    ideas = willow_bend.IDEAS
    assert min(ideas, key=lambda idea: idea.expected).name == figures["largest"]
    assert "website" not in figures["chosen"] and "We do not begin a website" in page()
    assert sum(idea.hours for idea in best(ideas, willow_bend.HOURS)) == willow_bend.HOURS


def test_what_the_lab_says_of_no_shows_and_complaints_is_so():
    lines = willow_bend.lines()
    (fell,) = run_chart(lines["no-shows"].chart.values, baseline=12).runs
    assert (fell.way, fell.points) == ("falling", 5)
    above = [run for run in lines["complaints"].chart.runs if run.way == "above"]
    assert lines["complaints"].counted[above[0].first].month.isoformat() == "2025-05-01"


def test_the_strong_sample_quotes_the_figures_of_the_data(figures):
    (text,) = (
        one.text for one in writings("strategic-plan") if (one.task, one.name) == ("plan", "strong")
    )
    for name in ("told", "told-first-year", "told-months", "denials", "denials-first-year",
                 "complaints", "members"):  # fmt: skip
        assert figures[name] in text, name
    assert 350 <= len(text.split()) <= 640
