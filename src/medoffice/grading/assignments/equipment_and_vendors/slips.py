"""Likely mistakes in the assignment `equipment-and-vendors`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _days(contracts: pd.DataFrame, today: pd.Timestamp, sign: int = -1) -> pd.Series:
    """Give the days until the notice day, or with another sign a mistake."""
    import pandas as pd

    contracts = contracts.set_index("contract")
    notice = pd.to_timedelta(contracts["notice_days"], unit="D")
    return (contracts["ends_on"] + sign * notice - today).dt.days


def _renews(contracts: pd.DataFrame) -> pd.Series:
    return contracts.set_index("contract")["renewal_months"] > 0


def _within(days: pd.Series, ahead: float) -> pd.Series:
    return days[(days >= 0) & (days <= ahead)]


NOTICE = {
    "You counted the days to the end of the contract. Notice is due before it: take the notice "
    "days off.": lambda contracts, today, ahead: _within(
        _days(contracts, today, 0)[_renews(contracts)], ahead
    ),
    "You added the notice days. The notice day lies before the end.": (
        lambda contracts, today, ahead: _within(
            _days(contracts, today, 1)[_renews(contracts)], ahead
        )
    ),
    "You kept contracts that end by themselves. They need no notice: look at “renewal_months”.": (
        lambda contracts, today, ahead: _within(_days(contracts, today), ahead)
    ),
    "You kept notice days that have passed. Keep those of today and later.": (
        lambda contracts, today, ahead: (lambda days: days[_renews(contracts) & (days <= ahead)])(
            _days(contracts, today)
        )
    ),
    "You kept notice days that are far ahead. Compare with “ahead”.": (
        lambda contracts, today, ahead: (lambda days: days[_renews(contracts) & (days >= 0)])(
            _days(contracts, today)
        )
    ),
    "The sign is turned around: a day ahead is above zero.": (
        lambda contracts, today, ahead: -_within(_days(contracts, today)[_renews(contracts)], ahead)
    ),
    "You left out a notice day that lies exactly “ahead” days away. It belongs on the list.": (
        lambda contracts, today, ahead: (
            lambda days: days[_renews(contracts) & (days >= 0) & (days < ahead)]
        )(_days(contracts, today))
    ),
}


def _cost(offers: pd.DataFrame, factors: tuple[float, ...], setup: float = 1) -> pd.Series:
    offers = offers.set_index("offer")
    return setup * offers["setup"] + offers["yearly"] * sum(factors)


COST = {
    "You counted each year alike. Divide what is paid later by what money grows to.": (
        lambda offers, rate: _cost(offers, (1, 1, 1))
    ),
    "The first year is paid today and is not divided. You took all years as paid at their end.": (
        lambda offers, rate: _cost(offers, tuple((1 + rate) ** -year for year in (1, 2, 3)))
    ),
    "You took the rate off the later amounts. Divide by one plus the rate, once for each year.": (
        lambda offers, rate: _cost(offers, (1, 1 - rate, (1 - rate) ** 2))
    ),
    "Your later years got larger. Money that is paid later is worth less today: divide.": (
        lambda offers, rate: _cost(offers, (1, 1 + rate, (1 + rate) ** 2))
    ),
    "You left the setup out. It is paid today.": (
        lambda offers, rate: _cost(offers, tuple((1 + rate) ** -year for year in range(3)), 0)
    ),
    "A year is missing. There are three: today, after one year, and after two.": (
        lambda offers, rate: _cost(offers, (1, 1 / (1 + rate)))
    ),
    "You divided the third year once. Two years lie between: divide twice.": (
        lambda offers, rate: _cost(offers, (1, 1 / (1 + rate), 1 / (1 + rate)))
    ),
}

MUSTS = ["agreement", "works_with_ehr", "data_back"]


def _fit(offers: pd.DataFrame, musts: list[str]) -> list[str]:
    return list(offers.loc[(offers[musts] == "yes").all(axis=1), "offer"])


def _scores(points: pd.DataFrame, names: list[str]) -> pd.Series:
    weight = points["weight"] / points["weight"].sum()
    return points[names].multiply(weight, axis="index").sum()


SCORES = {
    "You scored every offer. Who does not meet every must is out before any points.": (
        lambda points, offers: _scores(points, list(offers["offer"]))
    ),
    "You asked for the agreement alone. There are three musts.": (
        lambda points, offers: _scores(points, _fit(offers, ["agreement"]))
    ),
    "You scored the offers that fail a must, and left out the others.": (
        lambda points, offers: _scores(
            points, [name for name in offers["offer"] if name not in _fit(offers, MUSTS)]
        )
    ),
    "You kept an offer that meets one must. All of them have to be met.": (
        lambda points, offers: _scores(
            points, list(offers.loc[(offers[MUSTS] == "yes").any(axis=1), "offer"])
        )
    ),
    "You took the plain mean of the points. Each point counts by the share of its criterion.": (
        lambda points, offers: points[_fit(offers, MUSTS)].mean()
    ),
    "You multiplied by the weight and not by its share. Divide the weight by all weights.": (
        lambda points, offers: (
            points[_fit(offers, MUSTS)].multiply(points["weight"], axis="index").sum()
        )
    ),
    "You took the mean of the weighted points. They are shares of one: add them up.": (
        lambda points, offers: _scores(points, _fit(offers, MUSTS)) / len(points)
    ),
}


def _line(
    points: pd.DataFrame, first: str, second: str, criterion: str
) -> tuple[float, float, float, float]:
    """Give the share, the lead, the difference on the criterion, and that on the others."""
    points = points.set_index("criterion")
    share = points["weight"] / points["weight"].sum()
    difference = points[first] - points[second]
    lead = (share * difference).sum()
    now, own = share[criterion], difference[criterion]
    return now, lead, own, (lead - now * own) / (1 - now)


def _turn(points: pd.DataFrame, first: str, second: str, criterion: str) -> float:
    _, _, own, rest = _line(points, first, second, criterion)
    return rest / (rest - own)


TURN = {
    "That is the share the criterion has now.": lambda points, first, second, criterion: _line(
        points, first, second, criterion
    )[0],
    "That is by how much the share must change. Give the share at which the two are level.": (
        lambda points, first, second, criterion: (
            _turn(points, first, second, criterion) - _line(points, first, second, criterion)[0]
        )
    ),
    "You let one share change and left the others as they are. All shares add up to one: the "
    "others have to give or take.": lambda points, first, second, criterion: (
        lambda line: line[0] - line[1] / line[2]
    )(_line(points, first, second, criterion)),
    "That is the share of all other criteria together. Give the share of this one.": (
        lambda points, first, second, criterion: 1 - _turn(points, first, second, criterion)
    ),
    "“rest” is the mean lead on the other criteria. Divide by the share that they have.": (
        lambda points, first, second, criterion: (
            lambda line: (line[1] - line[0] * line[2]) / (line[1] - line[0] * line[2] - line[2])
        )(_line(points, first, second, criterion))
    ),
    "“rest” is without this criterion. Take its part off the lead first.": (
        lambda points, first, second, criterion: (
            lambda line: line[1] / (1 - line[0]) / (line[1] / (1 - line[0]) - line[2])
        )(_line(points, first, second, criterion))
    ),
    "You used the lead of today as “rest”. It holds this criterion, too.": (
        lambda points, first, second, criterion: (lambda line: line[1] / (line[1] - line[2]))(
            _line(points, first, second, criterion)
        )
    ),
}
