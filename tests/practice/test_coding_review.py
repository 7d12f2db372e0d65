import pytest

from medoffice.practice.coding_review import ReviewModel, supported_level

VISITS = [f"A{number:06}" for number in range(4000)]


def shares(provider, level):
    found = [supported_level(visit, provider, level) for visit in VISITS]
    return {at: found.count(at) / len(found) for at in set(found)}


def test_the_reviewer_finds_the_same_each_time():
    first = [supported_level(visit, "MC", 4) for visit in VISITS[:50]]
    assert first == [supported_level(visit, "MC", 4) for visit in VISITS[:50]]


@pytest.mark.parametrize(
    ("provider", "level", "lower", "unsigned"),
    [("MC", 4, 0.06, 0.005), ("SO", 4, 0.36, 0.005), ("SO", 5, 0.8, 0.005), ("TR", 3, 0.02, 0.025)],
)
def test_shares_are_those_of_the_model(provider, level, lower, unsigned):
    found = shares(provider, level)
    assert found[level - 1] == pytest.approx(lower * (1 - unsigned), abs=0.02)
    assert found[None] == pytest.approx(unsigned, abs=0.006)


def test_no_note_supports_a_level_that_is_not_there():
    assert 1 not in shares("SO", 2)
    assert 6 not in shares("MC", 5)


def test_a_level_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="level is 1: expected 2 to 5"):
        supported_level("A000001", "MC", 1)


def test_a_careful_office_can_be_imagined():
    perfect = ReviewModel(
        too_high=(0, 0, 0, 0), too_low=(0, 0, 0, 0), too_high_of_codes_high=(0, 0, 0, 0),
        unsigned=0, unsigned_of_signs_late=0,
    )  # fmt: skip
    assert all(supported_level(visit, "SO", 4, perfect) == 4 for visit in VISITS[:200])
