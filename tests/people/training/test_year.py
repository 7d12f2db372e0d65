"""A year's calendar repeats what repeats, and no plan needs fewer sessions than ours."""

import random
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise

import pytest

from medoffice.people.training.catalog import Person, Training, trainings
from medoffice.people.training.matrix import Item, matrix
from medoffice.people.training.year import (
    Due,
    bill,
    dues,
    first_year_minutes,
    minutes_by_month,
    sessions,
)
from medoffice.practice.workdays import Workdays

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
YEARLY = Training("A", "Yearly", 60, 12, True, None, None, {"nurse": 0})
HALF = Training("H", "Twice a year", 30, 6, False, None, None, {"nurse": 0})


def nurse(number, hourly=24_00):
    return Person(str(number), f"N{number}", "nurse", date(2020, 1, 6), hourly=Fraction(hourly))


def due(day, number=1):
    return Due(Item(nurse(number), YEARLY, None), day)


class TestDues:
    def test_a_training_comes_back_within_the_year(self):
        item = Item(nurse(1), HALF, date(2025, 8, 31))
        assert [each.by for each in dues([item], FIRST, LAST)] == [
            date(2026, 2, 28),
            date(2026, 8, 28),
        ]

    def test_what_is_overdue_is_due_on_the_first_day(self):
        item = Item(nurse(1), YEARLY, date(2024, 3, 1))
        assert [each.by for each in dues([item], FIRST, LAST)] == [FIRST]

    def test_minutes_fall_into_their_months(self):
        found = dues([Item(nurse(1), HALF, date(2025, 8, 31))], FIRST, LAST)
        assert minutes_by_month(found, FIRST) == [0, 30, 0, 0, 0, 0, 0, 30, 0, 0, 0, 0]
        with pytest.raises(ValueError, match="due on 2026-02-28: expected a day in the twelve"):
            minutes_by_month(found, date(2026, 3, 1))


class TestSessions:
    def test_by_hand(self):
        """Fridays and a Tuesday: with two weeks, the second comes along with the first."""
        found = [due(date(2026, 3, d), d) for d in (6, 20, 24)]
        made = sessions(found, 14, ())
        assert [(s.on.day, len(s.dues), s.days_given_away) for s in made] == [
            (6, 2, 14),
            (24, 1, 0),
        ]
        assert len(sessions(found, 18, ())) == 1
        assert len(sessions(found, 0, ())) == 3

    def test_a_day_on_which_the_office_is_closed_is_moved_ahead(self):
        (made,) = sessions([due(date(2026, 7, 5))], 0)  # a Sunday, after the holiday observed
        assert made.on == date(2026, 7, 2)

    @pytest.mark.parametrize("seed", range(12))
    def test_no_plan_has_fewer(self, seed):
        draw = random.Random(seed)
        start = date(2026, 2, 2)
        found = [due(start + timedelta(days=draw.randrange(70)), n) for n in range(7)]
        early = draw.choice([7, 20, 30])
        made = sessions(found, early, ())
        open_days = Workdays(())
        for session in made:
            assert open_days.is_open(session.on)
            for each in session.dues:
                assert each.by - timedelta(days=early) <= session.on <= each.by
        assert sum(len(s.dues) for s in made) == len(found)
        days = [start + timedelta(days=d) for d in range(-5, 75)]
        days = [day for day in days if open_days.is_open(day)]
        reach = [
            {n for n, each in enumerate(found) if each.by - timedelta(days=early) <= day <= each.by}
            for day in days
        ]
        useful = {frozenset(each) for each in reach if each}
        for fewer in range(1, len(made)):
            for chosen in combinations(useful, fewer):
                assert len(frozenset().union(*chosen)) < len(found)

    def test_coming_early_cannot_be_less_than_nothing(self):
        with pytest.raises(ValueError, match="early is -1"):
            sessions([], -1)


class TestBill:
    def test_by_hand(self):
        """Two at $24 for an hour; one comes 73 days, a fifth of a year, early."""
        made = sessions([due(date(2026, 3, 6), 1), due(date(2026, 5, 18), 2)], 80, ())
        cost = bill(made, nurse(9, 40_00))
        assert cost.attending == 48_00
        assert cost.training == 60_00  # an hour and a half at $40
        assert cost.given_away == Fraction(24_00, 5)
        assert cost.to_choose_by == 64_80
        assert bill(made, None).to_choose_by == cost.given_away

    def test_a_day_of_a_shorter_cycle_is_worth_more(self):
        twice = [Due(Item(nurse(n), HALF, None), date(2026, 3, 6 + 7 * n)) for n in (0, 1)]
        (session,) = sessions(twice, 7, ())
        assert session.given_away() == Fraction(12_00) * 7 / Fraction(365, 2)

    def test_after_hours_a_full_week_costs_half_more(self):
        made = sessions([due(date(2026, 3, 6), 1), due(date(2026, 5, 18), 2)], 80, ())
        plain, extra = (bill(made, nurse(9, 40_00), extra=each) for each in (False, True))
        assert (extra.attending, extra.training) == (72_00, 90_00)
        assert extra.given_away == plain.given_away * Fraction(3, 2)

    def test_longer_reach_trades_the_trainer_for_days(self):
        found = dues(matrix(date(2025, 12, 31)), FIRST, LAST)
        bills = [bill(sessions(found, early), nurse(9, 40_00)) for early in (0, 30, 90, 180)]
        for one, other in pairwise(bills):
            assert one.attending == other.attending
            assert one.training > other.training
            assert one.given_away < other.given_away


def test_a_newcomer_takes_every_training_of_the_role_once():
    plan = trainings()
    assert first_year_minutes(plan, "biller") == 45 + 30 + 40 + 45 + 40 + 60 + 30 + 120
