"""What the chapter on a safe workplace argues from is so in the data and in the rules."""

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.compliance.safety import willow_bend


@pytest.fixture(scope="module")
def page():
    return facts.of("safe-workplace")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def test_the_rate_is_four_times_the_usual_one_and_proves_nothing(figures):
    low, high, rate = (float(figures[name]) for name in ("low", "high", "rate"))
    assert figures["times"] == "4" and low < 2 < rate < high
    usual = practice.benchmarks()["safety.injury-rate"]
    assert usual.low <= 2 <= usual.high


def test_the_four_cases_are_those_the_page_names(figures):
    counted = [row for row in willow_bend.reports().values() if willow_bend.injury(row).counts]
    told = " ".join(row["what_happened"] for row in counted)
    assert len(counted) == 4 and sum(map(willow_bend.stuck, counted)) == 2
    assert "wet leaves" in told and "fell from the top shelf" in told
    assert (figures["cases"], figures["cases-before"]) == ("two", "two")


def test_the_reports_that_the_page_contrasts_count_and_do_not(page):
    rows = {row["Report"]: row["Counts?"] for row in page.what_counts().rows}
    assert rows["I043"].startswith("yes") and rows["I029"] == "no: work did not cause it"
    assert rows["I033"] == "no: first aid or less"


def test_violence_was_reported_three_times_and_an_exit_was_blocked():
    reports = list(practice.records("incidents"))
    assert sum(row["kind"] == "violence" for row in reports) == 3
    (exit_,) = [row for row in reports if "rear exit was blocked" in row["what_happened"]]
    assert f"{exit_['happened_on']}" == "2025-12-02"
