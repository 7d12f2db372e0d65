"""What cannot be is refused in words; the register and the calendar of the practice itself."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.compliance.records import (
    amendment,
    information_blocking,
    policy_register,
    regulatory_calendar,
    release,
)
from medoffice.compliance.records.information_blocking import CONDITIONS, Actor, Exemption, Habit
from medoffice.compliance.records.one_paper import one_paper
from medoffice.compliance.records.policy_register import State
from medoffice.compliance.records.regulatory_calendar import What
from medoffice.compliance.records.retention import Paper, StateLaw, answer
from medoffice.compliance.records.schedule import Event, Who

DAY = date(2026, 3, 2)
BEFORE = date(2026, 3, 1)
YEAR_END = date(2025, 12, 31)
POLICY = {
    "policy_id": "A", "title": "A", "owner_role": "nurse-lead", "rule_id": None,
    "review_months": 12, "retired_on": None,
}  # fmt: skip
VERSION = {"policy_id": "A", "version": 1, "effective_on": BEFORE, "reviewed_on": None}


def registered(day=DAY, **changed):
    return policy_register.register(day, [POLICY | changed], [VERSION])


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Paper("shoebox"), "kind is 'shoebox': expected one of chart"),
        (lambda: Paper("chart", {Event.SERVICE: BEFORE}, born=DAY), "before the birth"),
        (lambda: StateLaw(-1), "years is -1"),
        (lambda: StateLaw(7, 12), "minors_until_age is 12"),
        (
            lambda: release.decide(release.Request(release.Ground.PATIENT, DAY), BEFORE),
            "on is 2026-03-01",
        ),
        (lambda: registered(review_months=0), "review_months of A is 0"),
        (lambda: registered(rule_id="no.rule"), "A rests on 'no.rule'"),
        (lambda: regulatory_calendar.calendar(DAY, DAY, "janitor"), "role is 'janitor'"),
        (lambda: regulatory_calendar.calendar(DAY, BEFORE), "last is 2026-03-01"),
        (lambda: Habit(exemption=Exemption.FEES, met=frozenset({"belief"})), "met holds 'belief'"),
        (lambda: Habit(met=frozenset({"belief"})), "conditions of no exception, none"),
        (lambda: information_blocking.judge(Habit(), date(2022, 10, 5)), "on is 2022-10-05"),
        (lambda: information_blocking.cost(Actor.OTHER, DAY), "actor is somebody else"),
    ],
)
def test_what_cannot_be_is_refused_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_all_claims_on_a_paper_are_told_and_the_first_free_day():
    made = answer(
        Paper(
            "chart",
            {Event.SERVICE: date(2018, 3, 1), Event.CONTRACT_PERIOD_END: date(2018, 12, 31)},
            frozenset({Who.MEDICARE, Who.ADVANTAGE}),
            state=StateLaw(5),
        )
    )
    assert [claim.rule for claim in made.claims] == ["rec.ma_10", "rec.medicare_7", None]
    assert made.may_go_on == date(2029, 1, 1)
    assert answer(Paper("chart", {Event.SERVICE: DAY})).may_go_on is None


def test_the_exceptions_are_as_many_as_the_rule_says_and_each_holds_only_when_whole():
    assert len(Exemption) == practice.rule_value("infoblock.exceptions", "exceptions")
    for exemption, conditions in CONDITIONS.items():
        whole = Habit(exemption=exemption, met=frozenset(conditions))
        assert information_blocking.judge(whole, DAY) is information_blocking.Verdict.EXCEPTION
        for left_out in conditions:
            partly = Habit(exemption=exemption, met=frozenset(conditions) - {left_out})
            assert information_blocking.judge(partly, DAY) is information_blocking.Verdict.CHANGE


def test_the_grounds_to_refuse_a_correction_are_as_many_as_the_rule_says():
    assert len(amendment.Ground) == practice.rule_value("hipaa.amend.grounds", "grounds")


class TestRegister:
    def test_a_review_of_later_does_not_count_yet(self):
        late = VERSION | {"reviewed_on": date(2027, 6, 1)}
        (entry,) = policy_register.register(date(2027, 3, 2), [POLICY], [late])
        assert (entry.state(date(2027, 3, 2)), entry.days_overdue(date(2027, 3, 2))) == (
            State.OVERDUE, 1,
        )  # fmt: skip

    def test_a_policy_withdrawn_owes_nothing(self):
        (entry,) = registered(date(2028, 1, 1), retired_on=date(2027, 1, 4))
        assert entry.state(date(2028, 1, 1)) is State.WITHDRAWN
        assert entry.days_overdue(date(2028, 1, 1)) == 0

    def test_the_days_are_those_in_the_footers_of_the_policies(self):
        written = {
            (row["policy_id"], row["version"]): row["next_review_on"]
            for row in practice.records("policy_versions")
        }
        entries = policy_register.register(YEAR_END)
        assert {each.number: each.due for each in entries} == {
            each.number: written[each.number, each.version] for each in entries
        }

    def test_the_most_pressing_come_first(self):
        entries = policy_register.register(YEAR_END)
        found = [(each.number, each.state(YEAR_END)) for each in entries[:4]]
        assert found == [
            ("Y49", State.RULE_GONE), ("Y03", State.PAST_LAW), ("Y31", State.RULE_CHANGED),
            ("Y28", State.OVERDUE),
        ]  # fmt: skip
        assert sum(each.days_overdue(YEAR_END) > 0 for each in entries) == 11
        assert any(each.unsigned for each in entries)


class TestCalendar:
    def test_each_role_hears_its_own_and_the_manager_hears_all(self):
        whole = regulatory_calendar.calendar(YEAR_END, date(2026, 12, 31))
        assert whole == regulatory_calendar.calendar(YEAR_END, date(2026, 12, 31), "office-manager")
        billing = regulatory_calendar.calendar(YEAR_END, date(2026, 12, 31), "biller")
        assert 0 < len(billing) < len(whole)
        assert not any(entry.what is What.CHECK for entry in billing)

    def test_no_proposal_begins(self):
        for entry in regulatory_calendar.calendar(date(2000, 1, 1), date(2035, 1, 1)):
            if entry.rule.status == "proposed":
                assert entry.what not in (What.BEGINS, What.ENDS)


class TestOnePaper:
    def test_the_days_follow_from_the_last_one(self):
        paper = one_paper("i9", DAY, months_before=24)
        assert paper.days == {Event.HIRED: date(2024, 3, 2), Event.LEFT: DAY}
        chart = one_paper("chart", DAY, reached=[Who.ADVANTAGE], age=4)
        assert chart.days[Event.CONTRACT_PERIOD_END] == date(2026, 12, 31)
        assert chart.of_a_child and chart.born == date(2022, 3, 2)

    def test_a_kind_that_is_not_in_the_schedule_is_refused(self):
        with pytest.raises(ValueError, match="kind is 'shoebox'"):
            one_paper("shoebox", DAY)
