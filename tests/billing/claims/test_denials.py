"""Denials: the log ties out, causes are ordered and found, and prevention has a price."""

import math
from dataclasses import replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.claims import denials as model
from medoffice.billing.claims import first_claims, prevention, reason_codes, stand_outs
from medoffice.billing.claims.denial_log import Denial, denials


def denial(number=1, cause="coding", amount=10_000, **changed):
    day = date(2025, 3, 3)
    return replace(
        Denial(
            f"D{number}", f"B{number}", "BRD", "97", cause, amount, amount // 2, ("V-EST-3",),
            "S12", "MC", day, day, day, day,
        ),
        **changed,
    )  # fmt: skip


class TestTheLog:
    def test_what_was_lost_is_what_was_written_off_to_the_cent(self):
        written_off = sum(
            round(row["amount"] * 100)
            for row in practice.records("write_offs")
            if row["kind"] in ("denied", "timely-filing")
        )
        assert sum(each.lost for each in denials()) == written_off > 0

    def test_a_denial_stands_beside_the_contract_s_price_of_its_lines(self):
        # D0001: one visit of Medicare, 176.00 billed; the fee schedule of 2024 gives 90.05.
        first = denials()[0]
        assert (first.amount, first.price, first.services) == (17_600, 9_005, ("V-EST-3",))
        assert first.appeal_by == date(2024, 5, 21)  # 120 days from 5 days after January 17

    def test_as_of_a_day_nothing_is_known_that_came_later(self):
        first = denials()[0]
        then = first.as_of(date(2024, 3, 1))
        assert (then.action, then.outcome, then.lost) == ("appeal", None, 0)
        assert then.open_on(date(2024, 3, 1))
        assert not first.open_on(first.closed_on)


class TestPareto:
    LOG = (denial(1, "coding", 300), denial(2, "coding", 300), denial(3, "benefits", 1_000))

    def test_the_largest_cause_comes_first_by_whatever_makes_it_large(self):
        by_count = model.pareto(self.LOG, lambda each: each.cause, model.COUNT)
        by_dollars = model.pareto(self.LOG, lambda each: each.cause, model.BILLED)
        assert [bar.name for bar in by_count] == ["coding", "benefits"]
        assert [(bar.name, bar.size) for bar in by_dollars] == [
            ("benefits", 1_000),
            ("coding", 600),
        ]
        assert by_dollars[0].share == pytest.approx(1_000 / 1_600)
        assert by_dollars[-1].cumulative == 1

    def test_the_vital_few_reach_the_share_and_no_more(self):
        bars = model.ordered({"a": 50, "b": 30, "c": 15, "d": 5})
        assert [bar.name for bar in model.vital_few(bars)] == ["a", "b"]
        assert [bar.name for bar in model.vital_few(bars, 0.81)] == ["a", "b", "c"]
        with pytest.raises(ValueError, match="share is 0"):
            model.vital_few(bars, 0)

    def test_nothing_lost_makes_no_bars(self):
        assert model.pareto(self.LOG, lambda each: each.cause, model.LOSS) == []
        with pytest.raises(ValueError, match="size is 'euros'"):
            model.pareto(self.LOG, lambda each: each.cause, "euros")


def test_the_rate_by_dollars_is_not_the_rate_by_claims():
    sent = {"B1": 40_000, "B2": 10_000, "B3": 50_000}
    found = model.rates(sent, [denial(1), denial(2), denial(9)])
    assert (found.of_claims, found.of_dollars) == (2 / 3, 0.2)
    with pytest.raises(ValueError, match="no claim was sent"):
        model.rates({}, [])


def test_the_chance_of_so_many_is_the_binomial_s():
    # By hand: 1 - 0.9^3 for one or more of three; all ten of ten.
    assert stand_outs.at_least(1, 3, 0.1) == pytest.approx(1 - 0.9**3)
    assert stand_outs.at_least(10, 10, 0.5) == pytest.approx(0.5**10)
    exact = sum(math.comb(40, k) * 0.2**k * 0.8 ** (40 - k) for k in range(12, 41))
    assert stand_outs.at_least(12, 40, 0.2) == pytest.approx(exact)
    assert (stand_outs.at_least(0, 5, 0.2), stand_outs.at_least(1, 5, 0.0)) == (1, 0)


class TestRootCauses:
    @pytest.fixture(scope="class")
    @classmethod
    def claims(cls):
        return first_claims.first_claims(date(2024, 10, 1), date(2025, 12, 31))

    def found(self, claims, *reasons):
        marked = first_claims.marked(claims, *reasons)
        top = stand_outs.stand_outs(marked, "denied", first_claims.FACTORS)
        return {(each.factor, each.value) for each in top}

    def test_coverage_that_had_ended_is_denied_on_mondays_where_nobody_asked(self, claims):
        found = self.found(claims, "27", "109")
        assert {("weekday", "Monday"), ("eligibility", "not asked")} <= found
        assert not {factor for factor, _ in found} & {"clinician", "biller"}

    def test_bundled_visits_come_from_one_biller_and_from_injections(self, claims):
        found = self.found(claims, "97", "4")
        billers = {value for factor, value in found if factor == "biller"}
        assert len(billers) == 1
        assert ("with_injection", "True") in found

    def test_a_group_like_the_others_does_not_stand_out(self):
        claims = [{"day": str(n % 5), "denied": n % 7 == 0} for n in range(1_000)]
        assert stand_outs.stand_outs(claims, "denied", ["day"]) == []
        with pytest.raises(ValueError, match="no claim to look at"):
            stand_outs.stand_outs([], "denied", ["day"])

    def test_the_excess_is_what_would_not_be_there(self):
        claims = [{"who": "A", "denied": n < 30} for n in range(100)]
        claims += [{"who": "B", "denied": n < 10} for n in range(100)]
        (found,) = stand_outs.stand_outs(claims, "denied", ["who"], at_most_by_chance=0.05)
        assert (found.value, found.rate, found.excess) == ("A", 0.3, 20)

    def test_a_period_that_ends_before_it_begins_is_refused(self):
        with pytest.raises(ValueError, match="before first"):
            first_claims.first_claims(date(2025, 2, 1), date(2025, 1, 1))


class TestCost:
    LOG = (
        denial(1, lost=5_000, worked_on=date(2025, 4, 1), closed_on=date(2025, 4, 2)),
        denial(2, worked_on=date(2025, 4, 1)),
        denial(3, closed_on=date(2025, 3, 13)),
    )

    def test_it_is_what_was_lost_and_the_wages_of_those_worked(self):
        # By hand: 2 worked at 15 minutes of 32.00 an hour are 16.00.
        (cost,) = prevention.cost(self.LOG, lambda each: each.cause, 15, 3_200)
        assert (cost.lost, cost.rework, cost.total) == (5_000, 1_600, 6_600)
        assert (cost.each, cost.waiting_days) == (2_200, 20)

    def test_preventing_half_is_worth_half(self):
        costs = prevention.cost(self.LOG, lambda each: each.cause, 15, 3_200)
        assert prevention.prevented(costs, 0.5) == 3_300
        with pytest.raises(ValueError, match="share is 2"):
            prevention.prevented(costs, 2)


class TestWhoOwes:
    @pytest.mark.parametrize(
        ("group", "reason", "who", "billed"),
        [
            ("PR", "1", "patient", True),
            ("CO", "45", "practice", False),
            ("CO", "197", "look first", False),
            ("PR", "27", "look first", False),
            ("PR", "204", "patient", True),
            ("OA", "23", "other payer", False),
            ("CO", "253", "practice", False),
        ],
    )
    def test_the_group_says_who_and_the_reason_whether_to_look_first(
        self, group, reason, who, billed
    ):
        found = reason_codes.verdict(group, reason)
        assert (found.who, found.may_bill_patient) == (who, billed)

    def test_a_remittance_is_split_without_a_cent_left_over(self):
        rows = [
            {"group_code": "CO", "reason": "45", "amount": 6_731},
            {"group_code": "PR", "reason": "3", "amount": 3_000},
            {"group_code": "CO", "reason": "97", "amount": 2_800},
        ]
        owed = reason_codes.who_owes(rows)
        assert owed.by == {"practice": 6_731, "patient": 3_000, "look first": 2_800}
        assert owed.total == 12_531

    def test_an_unknown_group_or_reason_is_refused(self):
        with pytest.raises(ValueError, match="group is 'XX'"):
            reason_codes.verdict("XX", "45")
        with pytest.raises(ValueError, match="reason '999'"):
            reason_codes.verdict("CO", "999")
