"""What replacing somebody costs, by hand, and tied to payroll and ledger."""

from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.turnover import willow_bend
from medoffice.people.turnover.cost import (
    COVER,
    HIRING,
    LEARNING,
    LEAVING,
    NOT_DONE,
    PARTS,
    SAVED,
    TRAINING,
    Gap,
    Post,
    Search,
    Start,
    in_the_ledger,
    replacement_cost,
    share_of_pay,
    total,
)
from medoffice.people.turnover.stays import staff
from medoffice.practice.money import cents

# $20 an hour, 10% taxes, 15% benefits: an hour costs $25, one of overtime $33.
POST = Post(20_00, Fraction(1, 10), Fraction(15, 100), 40)


def test_each_part_by_hand():
    gap = Gap(5, Fraction(1, 2), POST.overtime_hour, visits_lost=2, visit_worth=130_00)
    start = Start(course_hours=8, trainer=1_000_00, weeks=8, first_share=Fraction(1, 2))
    parts = replacement_cost(POST, gap, Search(300_00, 700_00), start, leaving=200_00)
    assert parts == {
        LEAVING: 200_00,
        SAVED: -5 * 40 * 25_00,
        COVER: 100 * 33_00,
        NOT_DONE: 5 * 2 * 130_00,
        HIRING: 1_000_00,
        TRAINING: 8 * 25_00 + 1_000_00,
        LEARNING: 90 * 25_00,  # half of 4.5 weeks of 40 hours
    }
    assert tuple(parts) == PARTS
    assert total(parts) == 200_00 - 5_000_00 + 3_300_00 + 1_300_00 + 1_000_00 + 1_200_00 + 2_250_00
    assert share_of_pay(parts, POST) == Fraction(total(parts), 20_00 * 40 * 52)
    # The books see 5 weeks of pay less, 100 hours of overtime, and the bills of the search.
    assert in_the_ledger(parts, Search(300_00, 700_00)) == -5_000_00 + 3_300_00 + 300_00


@pytest.mark.parametrize("weeks", [0, 1, 2, 8])
def test_weeks_lost_are_the_sum_of_the_weeks(weeks):
    start = Start(0, 0, weeks, Fraction(2, 5))
    rest = 1 - start.first_share
    by_week = sum((rest * (1 - Fraction(week, weeks)) for week in range(weeks)), Fraction(0))
    assert start.weeks_lost == by_week


def test_a_post_filled_at_once_saves_nothing_and_needs_no_cover():
    parts = replacement_cost(
        POST, Gap(0, Fraction(1), 50_00, 5, 100_00), Search(0, 0), Start(0, 0, 0, Fraction(1)), 0
    )
    assert total(parts) == 0


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Post(0, Fraction(0), Fraction(0), 40), "a rate and hours above 0"),
        (lambda: Gap(-1, Fraction(0), 0), "expected 0 or more"),
        (lambda: Gap(1, Fraction(3, 2), 0), "cover from 0 to 1"),
        (lambda: Start(0, 0, 4, Fraction(5, 4)), "share from 0 to 1"),
    ],
)
def test_what_cannot_be_is_refused(make, words):
    with pytest.raises(ValueError, match=words):
        make()


def test_the_pay_behind_a_post_is_that_of_the_ledger():
    # The books hold wages of all staff by pay period, so the salaried are put beside the rest.
    rows = [row for row in practice.records("payroll") if row["period_id"] == "PP040"]
    salaried = [row for row in rows if row["regular_hours"] is None]
    hourly = [stay for stay in staff() if stay.number not in {r["staff_id"] for r in salaried}]
    booked = sum(
        cents(row["debit"])
        for row in practice.records("ledger")
        if row["account_id"] == "5000" and row["memo"] == "Pay earned in PP040"
    )
    gross = willow_bend.paid(rows, hourly).gross + sum(cents(row["gross"]) for row in salaried)
    assert gross == booked > 0


def test_the_search_counts_people_and_not_scores():
    funnel = willow_bend.applied("O1")
    assert (funnel.applied, funnel.called, len(funnel.interviews)) == (27, 14, 12)


def test_an_empty_post_that_nobody_covers_looks_like_a_saving():
    # The books of the practice: no overtime, no agency. What it costs is not in them.
    parts = willow_bend.cost("front-desk", 6, willow_bend.NOBODY)
    assert total(parts) < 0
    assert total(willow_bend.cost("front-desk", 6, willow_bend.NOBODY, visits_lost=2)) > 0
    assert total(willow_bend.cost("front-desk", 6, willow_bend.OVERTIME)) > 0


def test_the_published_share_of_pay_is_of_this_size():
    # "Up to 25% of a year's pay" for an entry-level worker.
    most = practice.benchmarks()["turnover.replacement-cost"].value / 100
    post = willow_bend.post("medical-assistant")
    share = share_of_pay(willow_bend.cost("medical-assistant", 6, willow_bend.OVERTIME), post)
    assert 0.1 < share < most


def test_a_visit_brings_what_the_break_even_of_the_year_says():
    from medoffice.budgeting import willow_bend as budget
    from medoffice.budgeting.books import VARIABLE, accounts, actual, months_of
    from medoffice.budgeting.books import total as booked

    variable = [n for n, account in accounts().items() if account.behavior == VARIABLE]
    months = months_of(2025)
    patients = [n for n, account in accounts().items() if account.is_patient_revenue]
    left = booked(actual(), months, patients) + booked(actual(), months, variable)
    visits = sum(budget.base().visits)
    allowance = sum(budget.base().amounts.get("4190", (0,)))
    assert willow_bend.visit_worth() == pytest.approx((left - allowance) / visits, abs=1)
