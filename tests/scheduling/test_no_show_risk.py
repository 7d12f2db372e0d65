"""The forecast of no-shows knows only what was known, and says what the visits say."""

import math

import numpy as np
import pandas as pd
import pytest

from medoffice import practice
from medoffice.practice.no_show import NoShowModel
from medoffice.scheduling.no_show_risk import calibration, expected_visits, learn

FACTORS = ["lead", "missed_before", "age", "payer", "language"]


@pytest.fixture(scope="module")
def visits():
    return expected_visits(*map(practice.load, ("appointments", "patients", "payers")))


def book(*rows):
    """Make a book of one patient: day of 2025, hour and outcome of each visit."""
    days = pd.to_datetime([f"2025-{day}" for day, _, _ in rows])
    return pd.DataFrame(
        {
            "patient_id": "P1",
            "date": days,
            "start": days + pd.to_timedelta([hour for _, hour, _ in rows], unit="h"),
            "lead_days": 3,
            "outcome": [outcome for _, _, outcome in rows],
        }
    )


PATIENTS = pd.DataFrame(
    {
        "patient_id": ["P1"],
        "birth_date": pd.to_datetime(["2000-01-01"]),
        "language": ["English"],
        "payer_id": ["MCD"],
        "distance_miles": [2.0],
    }
)
PAYERS = pd.DataFrame({"payer_id": ["MCD"], "kind": ["medicaid"]})


def test_a_missed_visit_counts_from_the_next_day_for_half_a_year():
    visits = expected_visits(
        book(
            ("01-06", 9, "no-show"),
            ("01-06", 14, "completed"),
            ("01-07", 9, "cancelled"),
            ("01-08", 9, "completed"),
            ("07-05", 9, "completed"),
            ("07-06", 9, "completed"),
        ),
        PATIENTS,
        PAYERS,
    )
    days = dict(zip(visits["start"].dt.strftime("%m-%d %H"), visits["missed_before"], strict=True))
    # July 5 is 180 days after January 6. The canceled visit was not expected.
    assert days == {
        "01-06 09": False,
        "01-06 14": False,
        "01-08 09": True,
        "07-05 09": True,
        "07-06 09": False,
    }


def test_what_happens_on_a_day_or_later_changes_nothing_known_before_it(visits):
    appointments, patients, payers = map(practice.load, ("appointments", "patients", "payers"))
    middle = "2025-06-02"
    blotted = appointments.assign(
        outcome=appointments["outcome"].where(appointments["date"] < middle, "completed")
    )
    also_expected = appointments["outcome"].isin(["completed", "no-show"])
    again = expected_visits(blotted[also_expected], patients, payers)
    for table in (again, visits):
        assert table["appointment_id"].is_unique
    on_the_day = again["date"] <= middle
    known = visits.set_index("appointment_id")["missed_before"]
    same = again[on_the_day].set_index("appointment_id")["missed_before"]
    assert same.equals(known.loc[same.index])


def test_every_expected_visit_is_there_once_with_its_outcome(visits):
    appointments = practice.load("appointments")
    counts = appointments["outcome"].value_counts()
    assert len(visits) == counts["completed"] + counts["no-show"]
    assert visits["missed"].sum() == counts["no-show"]


def test_one_column_gives_the_rates_of_its_groups(visits):
    forecast = learn(visits, ["language"], penalty=0)
    foretold = forecast.chance(visits).groupby(visits["language"], observed=True).first()
    happened = visits.groupby("language", observed=True)["missed"].mean()
    pd.testing.assert_series_equal(foretold, happened, check_names=False, rtol=1e-6)


def test_within_each_group_as_many_are_foretold_as_were_missed(visits):
    # The equations that maximum likelihood must solve, whatever finds the solution.
    chance = learn(visits, FACTORS, penalty=0).chance(visits)
    for column in FACTORS:
        groups = visits[column]
        foretold = chance.groupby(groups, observed=True).sum()
        missed = visits["missed"].groupby(groups, observed=True).sum()
        assert foretold.to_numpy() == pytest.approx(missed.to_numpy(), abs=0.01), column


def test_the_ridge_against_a_solution_by_hand():
    # Two groups of 10 with 1 and 4 missed; b is the log odds of the first, r the ridge's share.
    visits = pd.DataFrame({"group": ["a"] * 11 + ["b"] * 10, "missed": [True, *[False] * 20]})
    visits.loc[11:14, "missed"] = True
    forecast = learn(visits, ["group"], penalty=2.0)
    ratio = math.log(forecast.odds_ratios["group"]["b"])
    first = forecast.base / (1 + forecast.base)
    second = forecast.chance(visits).iloc[-1]
    assert 11 * first + 10 * second == pytest.approx(5, abs=1e-3)
    assert 4 - 10 * second == pytest.approx(2.0 * ratio, abs=1e-3)
    assert 0 < ratio < math.log((4 / 6) / (1 / 10))


def test_the_forecast_finds_what_the_data_were_made_with(visits):
    truth = NoShowModel()
    found = learn(visits[visits["date"] >= "2024-07-01"], FACTORS).odds_ratios
    assert found["payer"]["medicaid"] == pytest.approx(truth.medicaid, rel=0.15)
    assert found["language"]["Spanish"] == pytest.approx(truth.spanish, rel=0.15)
    middle = found["age"]["35 to 49"]
    assert found["age"]["18 to 34"] / middle == pytest.approx(truth.aged_18_to_34, rel=0.15)
    # Half a year of looking back sees less than the whole year that the data were made with.
    assert 3 < found["missed_before"][True] < truth.prior_no_show


def test_fifths_hold_all_visits_and_rise(visits):
    chance = learn(visits, FACTORS).chance(visits)
    table = calibration(chance, visits["missed"])
    assert table["visits"].sum() == len(visits)
    assert table["missed"].sum() == visits["missed"].sum()
    assert (table["foretold"].diff().dropna() > 0).all()
    lowest = chance.to_numpy() <= np.quantile(chance, 0.2)
    assert table["rate"][0] == pytest.approx(visits["missed"].to_numpy()[lowest].mean())


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda v: learn(v, ["shoe_size"]), "visits has no column shoe_size"),
        (lambda v: learn(v[~v["missed"]], ["age"]), "0 of .* were missed"),
        (
            lambda v: learn(v.assign(age=v["age"].where(v["age"] != "18 to 34")), ["age"]),
            r"visits row \d+: age is missing",
        ),
        (lambda v: learn(v, ["age"], penalty=-1), "penalty is -1"),
        (
            lambda v: learn(v[v["language"] != "Spanish"], ["language"]).chance(v),
            r"visits row \d+: language is 'Spanish', expected one of English, other",
        ),
        (lambda v: calibration(v["missed"] * 0.1, v["missed"][1:]), "the same visits"),
        (lambda v: calibration(v["missed"] * 0.1, v["missed"], parts=0), "parts is 0"),
        (
            lambda v: expected_visits(book(("01-06", 9, "no-show")), PATIENTS, PAYERS[:0]),
            "patient P1 has no row in patients, or no payer",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(visits, ask, message):
    with pytest.raises(ValueError, match=message):
        ask(visits)
