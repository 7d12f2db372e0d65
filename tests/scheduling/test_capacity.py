import math

import pytest
from scipy.stats import poisson

from medoffice.scheduling.capacity import Balance, daily_balance, panel_size


def test_twenty_visits_a_day_look_after_2200_patients():
    assert panel_size(visits_per_day=20, days_per_year=220, visits_per_patient=2) == 2200


def test_the_balance_is_the_same_identity_turned_round():
    balance = daily_balance(2200, 2, 220, 20)
    assert balance.demand == balance.supply == 20
    assert balance.load == 1
    assert balance.spare == 0


@pytest.mark.parametrize(("demand", "supply"), [(18, 20), (20, 20), (0.3, 1), (900, 950.5)])
def test_a_days_overflow_is_poissons_tail(demand, supply):
    assert Balance(demand, supply).overflow_probability() == pytest.approx(
        poisson.sf(math.floor(supply), demand), abs=1e-9
    )


def test_a_backlog_is_worked_off_by_the_spare_visits_and_never_without():
    assert Balance(18, 20).days_to_clear(80) == 40
    assert Balance(20, 20).days_to_clear(1) == math.inf
    assert Balance(20, 20).days_to_clear(0) == 0


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: panel_size(20, 220, 0), "visits_per_patient is 0: expected a number above 0"),
        (lambda: Balance(1, -1), "supply is -1"),
        (lambda: Balance(1, 2).days_to_clear(-3), "backlog is -3"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(build, message):
    with pytest.raises(ValueError, match=message):
        build()
