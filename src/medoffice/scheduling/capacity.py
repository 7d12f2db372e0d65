"""How many patients a provider can look after, and whether open access can hold."""

from __future__ import annotations

import math
from dataclasses import dataclass


def _above_zero(**values: float) -> None:
    for name, value in values.items():
        if not 0 < value < math.inf:
            raise ValueError(f"{name} is {value!r}: expected a number above 0")


def panel_size(visits_per_day: float, days_per_year: float, visits_per_patient: float) -> float:
    """Return how many patients a provider can look after.

    Parameters
    ----------
    visits_per_day : float
        Visits the provider has room for on a clinic day.
    days_per_year : float
        Clinic days in a year.
    visits_per_patient : float
        Visits a patient of the panel makes in a year, on average.

    Returns
    -------
    float
        Patients.

    Raises
    ------
    ValueError
        If a number is not above 0.

    Notes
    -----
    Panel × visits per patient = visits per day × days. M. Murray, M. Davies, B. Boushon,
    "Panel size: how many patients can one doctor manage?", Family Practice Management 14(4)
    (2007), 44-51.

    Examples
    --------
    >>> panel_size(20, 220, 2)
    2200.0
    """
    _above_zero(
        visits_per_day=visits_per_day,
        days_per_year=days_per_year,
        visits_per_patient=visits_per_patient,
    )
    return visits_per_day * days_per_year / visits_per_patient


@dataclass(frozen=True)
class Balance:
    """Demand for visits against supply, on a mean clinic day.

    Parameters
    ----------
    demand : float
        Visits asked for.
    supply : float
        Visits there is room for.
    """

    demand: float
    supply: float

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        _above_zero(demand=self.demand, supply=self.supply)

    @property
    def load(self) -> float:
        """Demand as a share of supply. Open access cannot last at 1 or above."""
        return self.demand / self.supply

    @property
    def spare(self) -> float:
        """Visits a day left over; below 0, the visits a day by which the backlog grows."""
        return self.supply - self.demand

    def overflow_probability(self) -> float:
        """Return the chance that a day brings more requests than visits there is room for.

        Requests come one by one and on their own (Poisson). A day with load below 1 can
        still be overrun, so a practice needs spare room, not just balance.
        """
        within = math.fsum(
            math.exp(count * math.log(self.demand) - self.demand - math.lgamma(count + 1))
            for count in range(math.floor(self.supply) + 1)
        )
        return max(0.0, 1 - within)

    def days_to_clear(self, backlog: float) -> float:
        """Return the clinic days it takes to work off a backlog of visits.

        Parameters
        ----------
        backlog : float
            Visits booked ahead that today's demand did not ask for.

        Returns
        -------
        float
            Clinic days; infinite while demand takes up all supply.

        Raises
        ------
        ValueError
            If the backlog is below 0.
        """
        if not backlog >= 0:
            raise ValueError(f"backlog is {backlog!r}: expected visits, 0 or more")
        if backlog == 0:
            return 0.0
        return backlog / self.spare if self.spare > 0 else math.inf


def daily_balance(
    panel: float, visits_per_patient: float, days_per_year: float, visits_per_day: float
) -> Balance:
    """Return the mean day's demand and supply of a panel.

    Parameters
    ----------
    panel : float
        Patients looked after.
    visits_per_patient : float
        Visits each makes in a year, on average.
    days_per_year : float
        Clinic days in a year.
    visits_per_day : float
        Visits there is room for on a clinic day.

    Returns
    -------
    Balance

    Raises
    ------
    ValueError
        If a number is not above 0.
    """
    _above_zero(panel=panel, visits_per_patient=visits_per_patient, days_per_year=days_per_year)
    return Balance(panel * visits_per_patient / days_per_year, visits_per_day)
