"""Due days, states and the work list say what the calendar and the plan of trainings say."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.training.catalog import (
    Person,
    Training,
    last_completions,
    people,
    trainings,
)
from medoffice.people.training.grounds import (
    ASKING,
    GUIDANCE,
    LAW_ASKS,
    LAW_DAY,
    POLICY,
    SERVES,
    ground,
    ground_of_day,
)
from medoffice.people.training.matrix import (
    CURRENT,
    DONE,
    NEVER,
    OVERDUE,
    SOON,
    Item,
    matrix,
    share_in_date,
)
from medoffice.people.training.work_list import coming, overdue

YEAR_END = date(2025, 12, 31)
YEARLY = Training("A", "Yearly", 60, 12, True, None, None, {"nurse": 0, "desk": 30})
ONCE = Training("B", "Once", 30, None, False, None, date(2025, 5, 1), {"nurse": 30})
ANN = Person("1", "Ann", "nurse", date(2024, 1, 31), hourly=Fraction(24_00))


@pytest.fixture(scope="module")
def willow_bend():
    return matrix(YEAR_END)


class TestDueDays:
    def test_a_newcomer_has_the_days_of_the_role(self):
        assert YEARLY.next_due("nurse", date(2025, 3, 3), None) == date(2025, 3, 3)
        assert YEARLY.next_due("desk", date(2025, 3, 3), None) == date(2025, 4, 2)

    def test_what_was_asked_for_later_is_due_later(self):
        assert ONCE.next_due("nurse", date(2014, 1, 1), None) == date(2025, 5, 1)
        assert ONCE.next_due("nurse", date(2025, 6, 1), None) == date(2025, 7, 1)

    @pytest.mark.parametrize(
        ("last", "due"),
        [
            (date(2025, 3, 15), date(2026, 3, 15)),
            (date(2024, 2, 29), date(2025, 2, 28)),
        ],
    )
    def test_it_repeats_from_the_day_it_was_done(self, last, due):
        assert YEARLY.next_due("nurse", ANN.hired, last) == due

    def test_once_is_enough_where_the_plan_says_so(self):
        assert ONCE.next_due("nurse", ANN.hired, date(2025, 4, 1)) is None

    def test_a_role_that_does_not_need_it_is_named(self):
        with pytest.raises(ValueError, match="A is not a training of the role 'biller'"):
            YEARLY.first_due("biller", ANN.hired)

    @pytest.mark.parametrize(
        ("day", "state", "late"),
        [
            (date(2025, 3, 15), SOON, 0),
            (date(2025, 3, 16), OVERDUE, 1),
            (date(2025, 1, 14), SOON, 0),
            (date(2025, 1, 13), CURRENT, 0),
        ],
    )
    def test_the_due_day_itself_is_in_time(self, day, state, late):
        item = Item(ANN, YEARLY, date(2024, 3, 15))
        assert (item.state(day), item.days_overdue(day)) == (state, late)

    def test_never_done_is_not_the_same_as_overdue(self):
        assert Item(ANN, YEARLY, None).state(YEAR_END) == NEVER
        assert Item(ANN, ONCE, YEAR_END).state(YEAR_END) == DONE


class TestCompletions:
    ROWS = (
        {"staff_id": "1", "training_id": "A", "completed_on": date(2025, 6, 2), "score": 79},
        {"staff_id": "1", "training_id": "A", "completed_on": date(2025, 1, 9), "score": 80},
        {"staff_id": "1", "training_id": "A", "completed_on": date(2024, 1, 9), "score": 96},
    )

    def test_a_failed_test_completes_nothing(self):
        assert last_completions(self.ROWS) == {("1", "A"): date(2025, 1, 9)}

    def test_what_came_later_was_not_known_then(self):
        assert last_completions(self.ROWS, date(2025, 1, 8)) == {("1", "A"): date(2024, 1, 9)}


class TestPay:
    def test_minutes_at_the_rate(self):
        assert ANN.pay(45) == 18_00

    def test_extra_hours_of_a_full_week_cost_half_more(self):
        assert ANN.pay(45, extra=True) == 27_00

    def test_part_time_and_exempt_people_get_no_premium(self):
        for other in (replace(ANN, fte=0.8), replace(ANN, exempt=True)):
            assert other.pay(45, extra=True) == 18_00

    def test_a_salary_is_divided_by_the_hours_of_a_year(self):
        (nurse,) = [person for person in people() if person.role == "nurse-lead"]
        assert nurse.pay(60) == Fraction(85_100_00, 2_080)


class TestWillowBend:
    def test_who_is_overdue_is_what_the_instructors_key_planted(self, willow_bend):
        late = {
            (item.training.number, item.person.name): item.last
            for item in willow_bend
            if item.days_overdue(YEAR_END) > 30
        }
        from medoffice.practice.generate.workforce.training import FORGOTTEN

        assert late == {(training, name): last for training, name, last in FORGOTTEN}

    def test_by_another_way_of_counting_as_many_are_overdue(self, willow_bend):
        """With pandas: merge what is needed with what was done, and add the months."""
        import pandas as pd

        staff = practice.load("staff")
        here = staff[staff["left_on"].isna() & (staff["hired_on"] <= str(YEAR_END))]
        plan = practice.load("trainings")
        done = practice.load("training_completions").groupby(["staff_id", "training_id"])
        need = (
            here.astype({"role": "str"})
            .merge(practice.load("training_requirements").astype({"role": "str"}), on="role")
            .merge(plan, on="training_id")
            .merge(done["completed_on"].max().reset_index(), how="left")
        )
        first = need["hired_on"] + pd.to_timedelta(need["due_days"], unit="D")
        first = first.where(~(need["required_from"] > first), need["required_from"])
        again = [
            last + pd.DateOffset(months=int(months)) if pd.notna(months) else pd.NaT
            for last, months in zip(need["completed_on"], need["repeat_months"], strict=True)
        ]
        due = first.where(need["completed_on"].isna(), pd.Series(again, index=need.index))
        assert len(need) == len(willow_bend)
        assert (due < pd.Timestamp(YEAR_END)).sum() == len(overdue(willow_bend, YEAR_END))

    def test_the_firmest_ground_and_the_longest_come_first(self, willow_bend):
        first, second, *_ = overdue(willow_bend, YEAR_END)
        assert [(one.person.name, one.training.number) for one in (first, second)] == [
            ("Daphne Meriwether", "T02"),
            ("Thelma Duckworth", "T02"),
        ]

    def test_what_comes_next_is_neither_late_nor_far(self, willow_bend):
        days = [item.due for item in coming(willow_bend, YEAR_END, timedelta(days=45))]
        assert days == sorted(days)
        assert YEAR_END <= days[0] <= days[-1] <= date(2026, 2, 14)

    def test_the_share_in_date(self, willow_bend):
        late = len(overdue(willow_bend, YEAR_END))
        assert share_in_date(willow_bend, YEAR_END) == 1 - late / len(willow_bend)
        with pytest.raises(ValueError, match="nobody needs a training"):
            share_in_date([], YEAR_END)

    def test_who_has_left_needs_nothing(self, willow_bend):
        gone = {person.number for person in people() if person.left}
        assert not gone & {item.person.number for item in willow_bend}


class TestGrounds:
    def test_a_rule_that_is_said_to_ask_for_training_does(self):
        for rule in ASKING | {t.rule for t in trainings() if ground(t) == LAW_DAY}:
            assert "train" in practice.rules()[rule].statement.lower()

    def test_the_interval_of_the_law_is_that_of_the_rule(self):
        (blood,) = [t for t in trainings() if t.rule == "osha.bbp.training"]
        assert blood.repeat_months == practice.rule_value("osha.bbp.training", "every")

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            ("T01", LAW_ASKS), ("T02", LAW_DAY), ("T03", LAW_DAY), ("T05", GUIDANCE),
            ("T06", GUIDANCE), ("T08", SERVES), ("T10", POLICY),
        ],
    )  # fmt: skip
    def test_law_and_policy_are_told_apart(self, number, expected):
        (training,) = [each for each in trainings() if each.number == number]
        assert ground(training) == expected

    def test_the_day_of_the_law_was_for_those_in_place(self):
        (rights,) = [each for each in trainings() if each.rule == "s1557.training"]
        nurse = replace(ANN, role="nurse-lead")
        assert ground_of_day(Item(nurse, rights, None)) == LAW_DAY
        assert ground_of_day(Item(replace(nurse, hired=date(2025, 6, 1)), rights, None)) == LAW_ASKS
        assert ground_of_day(Item(nurse, rights, date(2025, 4, 1))) == LAW_ASKS

    def test_an_unknown_rule_is_named(self):
        with pytest.raises(ValueError, match=r"A rests on 'no\.rule'"):
            ground(replace(YEARLY, rule="no.rule"))


def test_a_requirement_without_its_training_is_named():
    with pytest.raises(ValueError, match="'desk' needs 'T99'"):
        trainings([], [{"training_id": "T99", "role": "desk", "due_days": 1}])
