"""The work queue: what can be expected, and the best order under deadlines."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from medoffice.billing.claims import work_queue as model
from medoffice.billing.claims.work_queue import Item

MONDAY = date(2025, 3, 3)


def item(name, value, in_days, since=0, billed=0):
    day = MONDAY + timedelta(days=in_days)
    return Item(str(name), value, day, MONDAY - timedelta(days=since), billed)


def test_the_published_example_of_jobs_with_deadlines_and_penalties():
    # Cormen et al., Introduction to Algorithms, 3rd edition, figure 16.7: seven tasks; tasks 5
    # and 6 are late, for a penalty of 50; the others in the order 2, 4, 1, 3, 7.
    deadlines, penalties = [4, 2, 4, 3, 1, 4, 6], [70, 60, 50, 40, 30, 20, 10]
    chosen = model.choose(penalties, deadlines)
    assert [at + 1 for at in chosen] == [2, 4, 1, 3, 7]
    assert sum(penalties) - sum(penalties[at] for at in chosen) == 50


def value_in_time(order, values, slots):
    worth, slot = 0, 0
    for at in order:
        if slot + 1 <= slots[at]:
            slot += 1
            worth += values[at]
    return worth


@settings(max_examples=60, deadline=None)
@given(some.lists(some.tuples(some.integers(0, 9), some.integers(0, 5)), max_size=6))
def test_no_order_does_better(jobs):
    values, slots = [job[0] for job in jobs], [job[1] for job in jobs]
    chosen = model.choose(values, slots)
    most = max(value_in_time(o, values, slots) for o in permutations(range(len(jobs))))
    assert sum(values[at] for at in chosen) == most
    assert value_in_time(chosen, values, slots) == most


class TestOrder:
    QUEUE = (item("old", 10, 10, since=90), item("rich", 90, 10), item("due", 50, 0, billed=999))

    def test_what_is_due_is_done_before_what_is_rich(self):
        done = model.best(self.QUEUE, MONDAY, 1).done
        assert [each.name for each, _ in done] == ["due", "rich", "old"]

    def test_with_room_the_rich_come_first(self):
        done = model.best(self.QUEUE, MONDAY, 3).done
        assert [each.name for each, _ in done] == ["rich", "due", "old"]
        assert {day for _, day in done} == {MONDAY}

    def test_oldest_first_lets_the_last_day_pass(self):
        order = sorted(self.QUEUE, key=model.ORDERS["oldest first"])
        worked = model.in_order(order, MONDAY, 1)
        assert [each.name for each in worked.too_late] == ["due"]
        assert worked.value == 100

    def test_a_queue_is_worked_on_working_days(self):
        friday = MONDAY + timedelta(days=4)
        done = model.best((item("a", 9, 20), item("b", 8, 20)), friday, 1).done
        assert [day for _, day in done] == [friday, friday + timedelta(days=3)]

    def test_what_is_late_or_worth_nothing_is_passed_over(self):
        worked = model.best((item("late", 9, -1), item("worthless", 0, 9)), MONDAY, 5)
        assert (worked.done, len(worked.too_late)) == ((), 2)

    @settings(max_examples=60, deadline=None)
    @given(some.lists(some.tuples(some.integers(1, 9), some.integers(0, 6)), max_size=8))
    def test_the_early_order_keeps_every_deadline_of_the_choice(self, jobs):
        items = [item(at, value, days) for at, (value, days) in enumerate(jobs)]
        chosen = model.choose(
            [each.value for each in items],
            [model._slots(items, MONDAY, 1)[each.last_day] for each in items],
        )
        assert len(model.best(items, MONDAY, 1).done) == len(chosen)

    def test_nobody_working_is_refused(self):
        with pytest.raises(ValueError, match="a_day is 0"):
            model.best(self.QUEUE, MONDAY, 0)


class TestChances:
    @pytest.fixture(scope="class")
    @classmethod
    def log(cls):
        from medoffice.billing.claims.denial_log import denials

        return denials()

    def test_few_tries_are_drawn_towards_all_and_many_stand_for_themselves(self, log):
        found = model.chances(log)
        won = sum(chance.won for chance in found.values())
        overall = won / sum(chance.tried for chance in found.values())
        few, many = found["29"], found["16"]
        assert few.won == 0 < few.chance < overall
        assert many.chance == pytest.approx(many.won / many.tried, abs=0.01)

    def test_reasons_that_end_with_the_patient_are_told_apart(self, log):
        assert {"96", "119", "204"} <= model.for_patients(log)
        assert not {"16", "50", "97", "197"} & model.for_patients(log)

    def test_what_can_be_expected_is_price_times_chance_less_the_work(self, log):
        found = model.chances(log)
        waits = next(each for each in log if each.reason == "50")
        (made,) = model.queue([waits], found, cost_each=500)
        assert made.value == pytest.approx(waits.price * found["50"].chance - 500)
        assert made.last_day == waits.appeal_by

    def test_nothing_to_learn_from_is_refused(self):
        with pytest.raises(ValueError, match="no denial was worked"):
            model.chances([])
