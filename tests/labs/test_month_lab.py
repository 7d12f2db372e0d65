"""The month-end lab adds up to the ledger for every period, and names the lines to ask about."""

import re
from html import unescape

import pytest

from medoffice.budgeting import books, flexible
from medoffice.budgeting.flexible import REST
from medoffice.labs.month_end_budget import explain_a_month
from medoffice.labs.month_lab import (
    GOOD,
    LIMITS,
    PERIODS,
    asked_rows,
    bridge_rows,
    check_rows,
    payer_rows,
)
from medoffice.labs.wording import dollars


@pytest.fixture(scope="module")
def lab():
    return explain_a_month()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


@pytest.mark.parametrize("period", ["February", "quarter 2", "the year"])
def test_every_way_gives_the_difference_from_budget(lab, period):
    lab.period.value = PERIODS[period]
    assert {row[-1] for row in check_rows(lab)[1]} == {"$0.00"}
    first, last = bridge_rows(lab)[1][0], bridge_rows(lab)[1][-1]
    planned, _, actual = flexible.report(lab.months).sums()
    assert (first[1], last[1]) == (dollars(planned), dollars(actual))
    assert len(payer_rows(lab)[1]) == 8


def test_the_quarter_on_budget_is_taken_apart(lab):
    lab.period.value = PERIODS["quarter 4"]
    assert said(lab.sentence).startswith("Planned $62,900, made $62,762: $138 U.")
    vaccines = flexible.report(books.months_of(2025, 4)).lines["5200"].variance.part(REST)
    assert f"{dollars(-vaccines.amount)} U" in asked_rows(lab)[1][2]


def test_a_higher_limit_asks_about_fewer_lines_the_largest_first(lab):
    lab.period.value, lab.limit.value = PERIODS["the year"], LIMITS["$1,000"]
    many = [abs(line.variance.part(REST).amount) for line in lab.asked]
    assert many == sorted(many, reverse=True)
    lab.limit.value = LIMITS["$10,000"]
    assert [abs(line.variance.part(REST).amount) for line in lab.asked] == [
        amount for amount in many if amount >= 1_000_000
    ]


def test_the_picture_shows_one_direction(lab):
    lab.period.value, lab.view.value = PERIODS["quarter 4"], GOOD
    better = [part for part in lab.bridge.parts if part.amount > 0]
    worse = [part for part in lab.bridge.parts if part.amount < 0]
    assert all(dollars(part.amount) in lab.drawing.value for part in better)
    assert not any(dollars(-part.amount) in lab.drawing.value for part in worse)
