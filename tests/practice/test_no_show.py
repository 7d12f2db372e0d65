"""The no-show model: its published odds ratios, a probability by hand, and what it refuses."""

from dataclasses import replace

import pytest

from medoffice.practice.no_show import NoShowModel

REFERENCE = {
    "age": 50,
    "male": False,
    "medicaid": False,
    "spanish": False,
    "prior_no_show": False,
}


def odds(chance):
    return chance / (1 - chance)


def test_the_odds_ratios_of_marshfield_are_built_in():
    model = NoShowModel()
    assert (model.prior_no_show, model.medicaid, model.spanish, model.male) == (
        4.42,
        1.56,
        1.34,
        1.14,
    )


@pytest.mark.parametrize(
    ("lead_days", "rate"),
    [(0, 0.017), (1, 0.042), (7, 0.042), (8, 0.062), (28, 0.085), (29, 0.118)],
)
def test_the_reference_patient_misses_at_the_rate_of_the_lead_time(lead_days, rate):
    assert NoShowModel().probability(lead_days, **REFERENCE) == pytest.approx(rate)


@pytest.mark.parametrize(
    ("known", "ratio"),
    [
        ({"prior_no_show": True}, 4.42),
        ({"medicaid": True, "male": True}, 1.56 * 1.14),
        ({"spanish": True}, 1.34),
        ({"age": 17.9}, 1),
        ({"age": 18}, 1.5),
        ({"age": 34.9}, 1.5),
        ({"age": 35}, 1),
        ({"age": 64.9}, 1),
        ({"age": 65}, 0.6),
        ({"reminder": "text"}, 0.68),
        ({"reminder": "email", "age": 80}, 0.85 * 0.6),
    ],
)
def test_what_is_known_of_the_patient_multiplies_the_odds(known, ratio):
    model = NoShowModel()
    chance = model.probability(10, **REFERENCE | known)
    reference = model.probability(10, **REFERENCE)
    assert odds(chance) / odds(reference) == pytest.approx(ratio)


@pytest.mark.parametrize("lead_days", [-1, 367])
def test_a_lead_time_outside_the_bands_is_refused(lead_days):
    with pytest.raises(ValueError, match=rf"lead_days is {lead_days}; 0 to 366 days"):
        NoShowModel().probability(lead_days, **REFERENCE)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"rate_by_lead": ((7, 0.1), (366, 1.2))}, "the rate up to 366 days is 1.2; a share"),
        ({"rate_by_lead": ((7, 0.0),)}, "the rate up to 7 days is 0.0; a share"),
        ({"rate_by_lead": ((7, 0.1), (7, 0.2))}, r"lead times \[7, 7\] must rise"),
        ({"medicaid": 0}, "medicaid is 0; odds above 0"),
        ({"reminder_call": float("nan")}, "reminder_call is nan; odds above 0"),
    ],
)
def test_rates_and_odds_that_cannot_be_are_refused(changed, sentence):
    with pytest.raises(ValueError, match=sentence):
        replace(NoShowModel(), **changed)
