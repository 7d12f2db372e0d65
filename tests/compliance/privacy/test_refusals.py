"""What cannot be is refused in words, and a register tells its own faults."""

from datetime import date

import pytest

from medoffice.compliance.privacy import breach, notices, penalties, requests
from medoffice.compliance.privacy import risk_register as register
from medoffice.compliance.privacy.access_audit import Settings
from medoffice.compliance.privacy.risk_register import Plan, Risk, Step

DAY = date(2026, 3, 2)
BEFORE = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: breach.Incident(factors={"luck": "low"}), "'luck' is no factor"),
        (lambda: notices.discovery(None, DAY), "known_here is missing"),
        (lambda: notices.notices(DAY, {}), "people is empty"),
        (lambda: notices.notices(DAY, {"Ohio": 0}), "people in 'Ohio' is 0"),
        (lambda: notices.held_by_police(DAY, BEFORE), "written_until is 2026-03-01"),
        (lambda: notices.substitute_notice(-1), "failed_addresses is -1"),
        (lambda: requests.clock(requests.Kind.COPY, DAY, BEFORE), "told_of_delay is 2026-03-01"),
        (lambda: requests.CopyCost(postage=-1), "postage is -1"),
        (lambda: penalties.tier(could_have_known=True, corrected_after=-1), "corrected_after is"),
        (lambda: penalties.tier(could_have_known=False, willful_neglect=True), "willful_neglect"),
        (lambda: penalties.penalty(penalties.Tier(1), 0, DAY), "violations is 0"),
        (lambda: penalties.penalty(penalties.Tier(1), 1, date(2025, 1, 1)), "no figure for"),
        (lambda: Settings(near=-1), "near is -1"),
        (lambda: Settings(opens="20:00"), "expected a time before 19:00"),
        (lambda: Plan(" ", "me", DAY, Step.LOW, Step.LOW), "measure is empty"),
    ],
)
def test_what_cannot_be_is_refused_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_a_register_puts_the_greatest_first_and_names_what_is_wrong():
    idle = Risk("a", "no plan", Step.HIGH, Step.HIGH)
    small = Risk("b", "small", Step.LOW, Step.MEDIUM)
    plan = Plan("a lock", "me", BEFORE, Step.LOW, Step.HIGH)
    late = Risk("c", "plan past its day", Step.MEDIUM, Step.HIGH, plan)
    vain = Risk(
        "d", "changes nothing", Step.LOW, Step.HIGH, Plan("x", "me", DAY, Step.LOW, Step.HIGH)
    )
    assert register.in_order([small, vain, late, idle]) == [idle, late, vain, small]
    assert [(risk.asset, what.split(",")[0]) for risk, what in register.faults(
        [idle, small, late, vain], DAY)] == [
        ("a", "no plan"), ("c", "the plan is 1 days past its day"),
        ("d", "the plan makes the risk no smaller"),
    ]  # fmt: skip
    assert (late.level, late.level_after, small.level) == ("high", "medium", "low")


def test_a_request_is_late_from_the_day_after():
    made = requests.clock(requests.Kind.COPY, DAY)
    assert [made.late(day) for day in (date(2026, 4, 1), date(2026, 4, 2))] == [0, 1]
