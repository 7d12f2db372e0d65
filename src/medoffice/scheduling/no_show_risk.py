"""Foretell who will not come, as a vendor's program would, and hold it to what happened.

The forecast is a logistic regression: each thing known of a visit beforehand multiplies the odds
that the patient misses it. It can be read line by line, which most vendors' programs cannot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.scheduling import access
from medoffice.scheduling.intervals import wilson
from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

AGE_BANDS = {
    "Under 18": 18,
    "18 to 34": 35,
    "35 to 49": 50,
    "50 to 64": 65,
    "65 and over": None,
}
"""Bands of age with the first age beyond them."""

LOOK_BACK_DAYS = 180


def expected_visits(
    appointments: pd.DataFrame,
    patients: pd.DataFrame,
    payers: pd.DataFrame,
    *,
    look_back_days: int = LOOK_BACK_DAYS,
) -> pd.DataFrame:
    """Return the visits that were expected, with what the office knew of each beforehand.

    Parameters
    ----------
    appointments, patients, payers : pandas.DataFrame
        The practice's tables.
    look_back_days : int, default 180
        How many days before a visit an earlier missed one still counts. In the first days of
        the book nobody can have missed a visit yet: learn from a later stretch.

    Returns
    -------
    pandas.DataFrame
        The rows of `appointments` that were completed or no-shows, in order of days, with
        `missed` (whether the patient stayed away), `missed_before` (whether he or she missed
        another visit on one of the days looked back on), `lead` (band of lead time), `age`
        (band), `payer` (kind of payer), `language` and `distance_miles`.

    Raises
    ------
    ValueError
        If a column is missing, or a visit has no patient or payer.
    """
    import pandas as pd

    require(appointments, ["patient_id", "date", "start", "lead_days", "outcome"], "appointments")
    known = ["patient_id", "birth_date", "language", "payer_id", "distance_miles"]
    require(patients, known, "patients")
    require(payers, ["payer_id", "kind"], "payers")
    book = appointments[appointments["outcome"].isin(["completed", "no-show"])]
    who = patients[known].merge(payers[["payer_id", "kind"]], on="payer_id", how="left")
    visits = book.merge(who, on="patient_id", how="left").sort_values("date", kind="stable")
    unknown = visits[visits["kind"].isna()]
    if len(unknown):
        raise ValueError(
            f"appointments: patient {unknown['patient_id'].iloc[0]} has no row in patients, or "
            "no payer of payers; expected both"
        )
    missed = visits["outcome"] == "no-show"
    misses = visits.loc[missed, ["patient_id", "date"]].assign(last_missed=visits["date"])
    # An earlier day, not an earlier hour: nobody updates a forecast between two visits of a day.
    visits = pd.merge_asof(
        visits.assign(missed=missed), misses, on="date", by="patient_id", allow_exact_matches=False
    )
    years = (visits["date"] - visits["birth_date"]).dt.days / 365.25
    ends = [float("inf") if end is None else end for end in AGE_BANDS.values()]
    return visits.drop(columns=["kind", "birth_date", "payer_id", "last_missed"]).assign(
        missed_before=(visits["date"] - visits["last_missed"]).dt.days <= look_back_days,
        lead=access.lead_band(visits["lead_days"]),
        age=pd.cut(years, [0, *ends], right=False, labels=list(AGE_BANDS)),
        payer=visits["kind"],
    )


@dataclass(frozen=True)
class Forecast:
    """Odds of a missed visit, from what is known beforehand.

    Parameters
    ----------
    base : float
        Odds for a visit that is of the commonest kind in each column.
    odds_ratios : mapping of str to mapping
        For each column and each of its values, by how much it multiplies the odds; 1 for the
        commonest value.
    """

    base: float
    odds_ratios: Mapping[str, Mapping[object, float]]

    def chance(self, visits: pd.DataFrame) -> pd.Series:
        """Return the probability that each visit is missed.

        Parameters
        ----------
        visits : pandas.DataFrame
            The columns the forecast was learned from.

        Returns
        -------
        pandas.Series
            Probabilities between 0 and 1.

        Raises
        ------
        ValueError
            If a column is missing, or holds a value that the forecast has not met.
        """
        import pandas as pd

        require(visits, self.odds_ratios, "visits")
        odds = pd.Series(self.base, visits.index)
        for column, ratios in self.odds_ratios.items():
            times = visits[column].astype(object).map(ratios)
            if times.isna().any():
                row = times.index[times.isna()][0]
                raise ValueError(
                    f"visits row {row}: {column} is {visits.loc[row, column]!r}, expected one of "
                    f"{', '.join(map(str, ratios))}"
                )
            odds *= times
        return odds / (1 + odds)


def learn(visits: pd.DataFrame, columns: Sequence[str], *, penalty: float = 1.0) -> Forecast:
    """Learn from past visits how the odds of a missed one go with some columns.

    Parameters
    ----------
    visits : pandas.DataFrame
        Past visits: `missed` and `columns`, which hold groups (bands, kinds, yes or no).
    columns : sequence of str
        What the forecast may look at.
    penalty : float, default 1
        Holds back what rests on few visits: half of it times the square of each logarithm of an
        odds ratio is added to what is minimized (ridge). 0 for plain maximum likelihood.

    Returns
    -------
    Forecast

    Raises
    ------
    ValueError
        If a column or a value is missing, all visits were missed or none was, the penalty is
        below 0, or the search for the best odds does not end.

    Notes
    -----
    Logistic regression (A. Agresti, "Categorical Data Analysis", chapter 5), with a ridge as in
    S. le Cessie and J. C. van Houwelingen, "Ridge estimators in logistic regression", Applied
    Statistics 41 (1992), 191-201.
    """
    import numpy as np
    from scipy.optimize import minimize

    require(visits, ["missed", *columns], "visits")
    if penalty < 0:
        raise ValueError(f"penalty is {penalty!r}: expected 0 or more")
    for column in columns:
        if visits[column].isna().any():
            row = visits.index[visits[column].isna()][0]
            raise ValueError(f"visits row {row}: {column} is missing, expected a group")
    # Visits alike in all columns are one row: forty thousand visits become some hundred.
    alike = visits.groupby(list(columns), observed=True)["missed"].agg(["size", "sum"])
    alike = alike.reset_index()
    size, missed = alike["size"].to_numpy(dtype=float), alike["sum"].to_numpy(dtype=float)
    if not 0 < missed.sum() < size.sum():
        raise ValueError(
            f"visits: {missed.sum():.0f} of {len(visits)} were missed; expected some of both"
        )
    commonest = {
        column: list(visits[column].astype(object).value_counts().index) for column in columns
    }
    terms = [(column, value) for column, values in commonest.items() for value in values[1:]]
    holds = np.column_stack(
        [np.ones(len(alike)), *(alike[column] == value for column, value in terms)]
    ).astype(float)
    held_back = np.r_[0.0, np.full(len(terms), penalty)]

    def chances(weights: np.ndarray) -> np.ndarray:
        return np.exp(-np.logaddexp(0, -holds @ weights))

    def surprise(weights: np.ndarray) -> float:
        log_odds = holds @ weights
        unlikely = size @ np.logaddexp(0, log_odds) - missed @ log_odds
        return unlikely + held_back @ weights**2 / 2

    def slope(weights: np.ndarray) -> np.ndarray:
        return holds.T @ (size * chances(weights) - missed) + held_back * weights

    def bend(weights: np.ndarray) -> np.ndarray:
        chance = chances(weights)
        return (holds.T * (size * chance * (1 - chance))) @ holds + np.diag(held_back)

    start = np.zeros(holds.shape[1])
    found = minimize(surprise, start, jac=slope, hess=bend, method="trust-exact")
    if not found.success:
        raise ValueError(f"visits: no best odds found from {', '.join(columns)}; {found.message}")
    base, *ratios = map(float, np.exp(found.x))
    odds_ratios: dict[str, dict[object, float]] = {
        column: {values[0]: 1.0} for column, values in commonest.items()
    }
    for (column, value), ratio in zip(terms, ratios, strict=True):
        odds_ratios[column][value] = ratio
    return Forecast(base, odds_ratios)


def calibration(chance: pd.Series, missed: pd.Series, parts: int = 5) -> pd.DataFrame:
    """Compare what was foretold with what happened, from the lowest chances to the highest.

    Parameters
    ----------
    chance : pandas.Series
        Foretold probability of each visit to be missed.
    missed : pandas.Series
        Whether it was.
    parts : int, default 5
        Parts to cut the visits into, of about the same size: equal chances stay together.

    Returns
    -------
    pandas.DataFrame
        One row per part, lowest chances first: `visits`, `foretold` (mean chance), `missed`
        (count), its `rate`, and `low` and `high` of the rate's 95% interval.

    Raises
    ------
    ValueError
        If the two do not belong to the same visits, or `parts` is below 1.
    """
    import pandas as pd

    if not chance.index.equals(missed.index):
        raise ValueError("chance and missed have different rows: expected the same visits")
    if parts < 1:
        raise ValueError(f"parts is {parts!r}: expected 1 or more")
    part = pd.qcut(chance, parts, labels=False, duplicates="drop")
    table = pd.DataFrame({"chance": chance, "missed": missed}).groupby(part)
    result = table.agg(
        visits=("chance", "size"), foretold=("chance", "mean"), missed=("missed", "sum")
    ).reset_index(drop=True)
    result["rate"] = result["missed"] / result["visits"]
    ends = [
        wilson(int(count), int(visits))
        for count, visits in zip(result["missed"], result["visits"], strict=True)
    ]
    return result.assign(low=[low for low, _ in ends], high=[high for _, high in ends])
