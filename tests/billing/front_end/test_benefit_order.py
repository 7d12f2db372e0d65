"""Which plan pays first, case by case."""

from datetime import date

import pytest

from medoffice.billing.front_end.benefit_order import (
    ACCIDENT,
    DISABILITY,
    KIDNEY_FAILURE,
    MEDICAID,
    MEDICARE,
    PARENT,
    SPOUSE,
    SUPPLEMENT,
    Cover,
    NotDecidedError,
    order,
)

PART_B = Cover("Medicare", MEDICARE)
AID = Cover("Medicaid", MEDICAID)


@pytest.mark.parametrize(
    ("group", "through", "first"),
    [
        (Cover("work", employer_size=20), "age", "work"),
        (Cover("work", employer_size=19), "age", "Medicare"),
        (Cover("wife's", through=SPOUSE, employer_size=500), "age", "wife's"),
        (Cover("retired", working=False, employer_size=500), "age", "Medicare"),
        (Cover("work", employer_size=99), DISABILITY, "Medicare"),
        (Cover("work", through=SPOUSE, employer_size=100), DISABILITY, "work"),
    ],
)
def test_medicare_beside_a_plan_from_work(group, through, first):
    for pair in ((PART_B, group), (group, PART_B)):
        found = order(*pair, medicare_through=through)
        assert found.first.name == first
        assert not found.by_state_law


@pytest.mark.parametrize(("months", "first"), [(1, "work"), (30, "work"), (31, "Medicare")])
def test_kidney_failure_at_an_employer_of_any_size(months, first):
    work = Cover("work", employer_size=3)
    found = order(PART_B, work, medicare_through=KIDNEY_FAILURE, kidney_months=months)
    assert found.first.name == first


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        (AID, PART_B, "Medicare"),
        (Cover("work"), AID, "work"),
        (Cover("supplement", SUPPLEMENT), PART_B, "Medicare"),
        (PART_B, Cover("injury at work", ACCIDENT), "injury at work"),
        (Cover("injury at work", ACCIDENT), AID, "injury at work"),
    ],
)
def test_medicaid_is_last_and_an_accident_s_insurer_first(one, other, first):
    assert order(one, other).first.name == order(other, one).first.name == first


def parent(name, *birthday, **more):
    return Cover(name, through=PARENT, birthday=date(*birthday), **more)


def test_the_birthday_rule_looks_at_the_day_of_the_year_and_not_at_the_age():
    mother, father = parent("mother's", 1985, 3, 14), parent("father's", 1979, 10, 2)
    found = order(father, mother)
    assert found.first is mother and found.second is father
    assert found.by_state_law


def test_on_one_birthday_the_longer_plan_pays_first():
    mother = parent("mother's", 1985, 3, 14, since=date(2020, 1, 1))
    father = parent("father's", 1979, 3, 14, since=date(2018, 1, 1))
    assert order(mother, father).first is father


def test_parents_who_live_apart():
    mother = parent("mother's", 1985, 3, 14, has_custody=False)
    father = parent("father's", 1979, 10, 2, has_custody=True)
    assert order(mother, father).first is father
    named = parent("mother's", 1985, 12, 14, has_custody=False, named_by_court=True)
    assert order(named, father).first is named


def test_an_adult_s_own_plan_and_a_plan_from_present_work():
    own, wifes = Cover("own"), Cover("wife's", through=SPOUSE)
    assert order(wifes, own).first is own
    retired, present = Cover("retired", working=False), Cover("present")
    assert order(retired, present).first is present


@pytest.mark.parametrize(
    ("one", "other", "ask"),
    [
        (PART_B, Cover("work"), "how many people the employer has"),
        (parent("a", 1985, 3, 14), Cover("b", through=PARENT), "both parents' birthdays"),
        (Cover("a"), Cover("b"), "since when each plan"),
    ],
)
def test_what_is_not_known_is_asked_for(one, other, ask):
    with pytest.raises(NotDecidedError, match=ask):
        order(one, other)


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="kind is 'HMO': expected one of group plan"):
        Cover("a", "HMO")
