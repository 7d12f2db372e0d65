"""The budget lab ties to the ledger, and a reader's own report is explained or refused."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from medoffice.budgeting import willow_bend
from medoffice.budgeting.drivers import next_year
from medoffice.budgeting.reported import OTHER_INCOME, REST, VOLUME
from medoffice.budgeting.ties import ties
from medoffice.labs.budget_lab import CASH, DRAWS, MONTHS, cash_rows, statement_rows, tie_rows
from medoffice.labs.operating_budget import build_next_year, try_your_own_export
from medoffice.labs.wording import dollars


@pytest.fixture
def lab():
    return build_next_year()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def choose(lab, content, name="report.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def test_it_begins_with_what_the_practice_expects(lab):
    expected = next_year(willow_bend.base(), willow_bend.expected())
    assert lab.made == expected
    assert statement_rows(lab)[1][-1][2] == dollars(expected.result)


def test_each_line_ties_whatever_is_chosen(lab):
    lab.growth.value, lab.hire.value, lab.pay_raise.value = -30, 7, 40
    for _, *_, difference in tie_rows(ties(lab.base, lab.made))[1]:
        assert difference == "$0.00"


def test_fewer_visits_cost_nearly_all_they_would_have_brought(lab):
    before, visits = lab.made.result, sum(lab.made.visits)
    lab.growth.value = -30
    lost = before - lab.made.result
    fewer = visits - sum(lab.made.visits)
    assert lost == pytest.approx(fewer * lab.structure.margin, rel=0.03)
    assert "less than in 2025" in said(lab.sentence)


def test_a_result_at_break_even_is_nothing(lab):
    lab.growth.value = 20
    shape = lab.structure
    assert shape.income(sum(lab.made.visits)) == lab.made.result
    assert abs(shape.income(shape.break_even())) == 0


def test_what_owners_take_out_is_in_cash_and_not_in_the_result(lab):
    lab.view.value = CASH
    before, cash = lab.made.result, lab.cash[-1].closing
    lab.drawn.value = DRAWS["$20,000 a quarter"]
    assert lab.made.result == before
    assert lab.cash[-1].closing == cash - 8_000_000
    assert dollars(lab.cash[-1].closing) in cash_rows(lab)[1][-1]
    assert dollars(lab.cash[0].closing) in lab.drawing.value


def test_the_picture_follows_the_choice(lab):
    lab.view.value = MONTHS
    assert f"{lab.made.visits[0]:,}" in lab.drawing.value and "Visits in 2026" in lab.drawing.value


def test_a_report_is_explained_to_the_cent(own):
    lines, problems = own.measured().lines, own.measured().problems
    assert "about 400" in problems[0] and "expected an amount" in problems[0]
    found = {line.name: line.variance(-20) for line in lines}
    revenue = found["Patient revenue"]
    assert (revenue.part(VOLUME).amount, revenue.part(REST).amount) == (-236_000, -174_000)
    assert found["Vaccines and drugs"].part(VOLUME).amount == 18_800
    assert own.meanings["Quality program income"].value == OTHER_INCOME
    assert found["Quality program income"].amount == 0 == found["Rent"].amount
    assert "1 row set aside" in said(own.message)


def test_another_file_and_another_limit(own):
    choose(own, b"Line;Plan;Actual\nRent;100.00;90.00\nRevenue;1,000.00;1,200.00\n")
    assert "Ask about 0 lines" in said(own.message)
    own.visits.value = 50
    assert "Volume explains $50" in said(own.message)
    own.columns["budget"].value = None
    assert said(own.message) == "Say which column holds the budget."
    own.columns["budget"].value = "Actual"
    assert "chosen twice" in said(own.message)
    choose(own, b"%PDF-1.7")
    assert "This is a PDF" in said(own.message)
