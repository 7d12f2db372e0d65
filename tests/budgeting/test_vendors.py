"""The choice of a vendor turns where it is said to turn; contracts ask for notice in time."""

import random
from datetime import date, timedelta
from fractions import Fraction

import pytest

from medoffice.budgeting.vendors.renewals import (
    ENDS,
    OPEN,
    PASSED,
    SOON,
    Contract,
    calendar,
    contracts,
)
from medoffice.budgeting.vendors.vendor_choice import Scorecard, who_qualifies

YEAR_END = date(2025, 12, 31)
CARD = Scorecard(
    {"fit": 40, "price": 30, "service": 30},
    {
        "A": {"fit": 5, "price": 2, "service": 3},
        "B": {"fit": 3, "price": 5, "service": 3},
        "C": {"fit": 2, "price": 2, "service": 5},
    },
)


class TestChoice:
    def test_scores_by_hand(self):
        assert CARD.ranking() == [
            ("B", Fraction(36, 10)),
            ("A", Fraction(35, 10)),
            ("C", Fraction(29, 10)),
        ]

    def test_the_choice_turns_at_the_weight_worked_out_by_hand(self):
        """Fit at w: A has 5w + 2.5(1-w), B has 3w + 4(1-w); equal where 2w = 1.5(1-w)."""
        (tip,) = CARD.tips("fit")
        assert (tip.rival, tip.at, tip.change) == ("A", Fraction(3, 7), Fraction(1, 35))
        # Price: B is 3 points ahead in it, and 8/7 behind in the rest; equal at 8/29.
        closest = CARD.closest_tip()
        assert (closest.criterion, closest.at, closest.rival) == ("price", Fraction(8, 29), "A")

    @pytest.mark.parametrize("seed", range(20))
    def test_no_weight_on_a_grid_contradicts_the_tips(self, seed):
        """Between the tips the leader leads; just beyond each, its rival does."""
        draw = random.Random(seed)
        names, vendors = "abcd", "VWXYZ"
        weights = {name: draw.randint(1, 9) for name in names}
        ratings = {v: {name: draw.randint(1, 99) for name in names} for v in vendors}
        card = Scorecard(weights, ratings)
        for name in names:
            rest = sum(weights.values()) - weights[name]

            def at(share, name=name, rest=rest):
                changed = {**weights, name: rest * share / (1 - share)}
                return Scorecard(changed, ratings).ranking()[0][0]

            tips = card.tips(name)
            for tip in tips:
                beyond = tip.at + (Fraction(1, 10**6) if tip.change > 0 else -Fraction(1, 10**6))
                assert at(beyond) == tip.rival
            low = max([tip.at for tip in tips if tip.change < 0], default=Fraction(0))
            high = min([tip.at for tip in tips if tip.change > 0], default=Fraction(1))
            steps = [low + (high - low) * Fraction(n, 20) for n in range(1, 20)]
            assert {at(share) for share in steps} == {card.winner()}

    def test_best_at_everything_is_best_at_any_weight(self):
        card = Scorecard({"x": 1, "y": 1}, {"A": {"x": 5, "y": 5}, "B": {"x": 4, "y": 3}})
        assert card.closest_tip() is None

    def test_only_proportions_of_weights_matter(self):
        tenth = Scorecard({name: w * 10 for name, w in CARD.weights.items()}, CARD.ratings)
        assert tenth.ranking() == CARD.ranking()

    def test_what_gives_no_score_is_refused(self):
        with pytest.raises(ValueError, match="'B' has no rating for 'y'"):
            Scorecard({"x": 1, "y": 1}, {"A": {"x": 5, "y": 5}, "B": {"x": 4}})
        with pytest.raises(ValueError, match="nobody leads"):
            Scorecard({"x": 1}, {"A": {"x": 5}, "B": {"x": 5}}).winner()
        with pytest.raises(ValueError, match="the weight of 'x' is -1"):
            Scorecard({"x": -1}, {"A": {"x": 5}})

    def test_a_must_is_not_outweighed(self):
        fit, out = who_qualifies(["agreement"], {"A": {"agreement": True}, "B": {}})
        assert (fit, out) == (["A"], {"B": ["agreement"]})


def written(**changes):
    row = {
        "number": "K1", "vendor": "V", "subject": "S", "starts_on": date(2024, 3, 1),
        "ends_on": date(2025, 2, 28), "notice_days": 30, "renewal_months": 12, "yearly": 120_000,
    }  # fmt: skip
    return Contract(**{**row, **changes})


class TestRenewals:
    def test_it_renews_itself_until_the_day(self):
        now = written().as_of(date(2027, 3, 1))
        assert (now.starts_on, now.ends_on) == (date(2027, 3, 1), date(2028, 2, 29))
        assert written().as_of(date(2025, 2, 28)).ends_on == date(2025, 2, 28)

    def test_notice_by_a_sunday_is_sent_before(self):
        sunday = written(ends_on=date(2026, 3, 31))
        assert (sunday.notice_by, sunday.send_by) == (date(2026, 3, 1), date(2026, 2, 27))
        holiday = written(ends_on=date(2026, 1, 31))
        assert (holiday.notice_by, holiday.send_by) == (date(2026, 1, 1), date(2025, 12, 31))

    def test_what_ends_on_a_weekend_is_signed_before(self):
        saturday = written(ends_on=date(2026, 2, 28), renewal_months=0)
        assert saturday.act_by() == date(2026, 2, 27)

    def test_states_from_open_to_passed(self):
        due = written(ends_on=date(2026, 3, 31))
        assert due.state(due.send_by - timedelta(days=91)) == OPEN
        assert due.state(due.send_by) == SOON
        assert due.state(due.send_by + timedelta(days=1)) == PASSED
        assert written(renewal_months=0).state(date(2025, 1, 1)) == ENDS

    def test_silence_costs_the_whole_renewal(self):
        assert written(renewal_months=60).cost_of_silence == 600_000
        assert written(yearly=None).cost_of_silence is None

    def test_a_renewal_without_its_length_is_refused(self):
        row = next(iter(_rows())) | {"renewal_months": None}
        with pytest.raises(ValueError, match="VC01 renews itself, and renewal_months is None"):
            contracts([row])


def _rows():
    from medoffice import practice

    return practice.records("vendor_contracts")


class TestTheFileOfThePractice:
    def test_the_answering_service_renewed_though_the_owner_wanted_to_leave(self):
        (found,) = [c for c in contracts() if "No notice on file" in c.note]
        # The term before: the owner asked on May 14, 49 days before the notice had to be there.
        before = written(ends_on=date(2025, 9, 30), notice_days=found.notice_days)
        assert (before.notice_by - date(2025, 5, 14)).days == 49
        assert found.cost_of_silence == 1_180_000

    def test_the_reminders_lack_an_agreement_and_their_notice_is_due_today(self):
        (found,) = [c for c in calendar(contracts(), YEAR_END) if c.agreement_missing]
        assert (found.number, found.send_by) == ("VC12", YEAR_END)

    def test_the_order_is_that_in_which_somebody_must_act(self):
        listed = calendar(contracts(), YEAR_END)
        assert [c.number for c in listed[:4]] == ["VC12", "VC19", "VC18", "VC11"]
        assert sum(c.state(YEAR_END) == PASSED for c in listed) == 8
        assert all(c.ends_on >= YEAR_END for c in listed if c.renewal_months)
