"""Likely mistakes in the assignment `strategic-plan`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

BASELINE, MARK, FULL, QUARTER, TOP, MOST, OLD = 12, 75, 0.09, 18.75, 100, 3, 5


def _moved(months: pd.DataFrame) -> pd.Series:
    return months.sort_values("month").groupby("line")["value"].diff()


def _counted(months: pd.DataFrame, test: pd.Series) -> pd.Series:
    return test.groupby(months["line"]).sum()


def _lower(months: pd.DataFrame) -> pd.Series:
    return months["better"] == "lower"


WORSE_MONTHS = {
    "You counted each rise. For a line that should be high, a fall is worse.": (
        lambda months: _counted(months, _moved(months) > 0)
    ),
    "You counted each fall. For a line that should be low, a rise is worse.": (
        lambda months: _counted(months, _moved(months) < 0)
    ),
    "It is turned around: you counted the months that are better.": (
        lambda months: _counted(
            months,
            (_lower(months) & (_moved(months) < 0)) | (~_lower(months) & (_moved(months) > 0)),
        )
    ),
    "You counted a month that equals the one before as worse.": (
        lambda months: _counted(
            months,
            (_lower(months) & (_moved(months) >= 0)) | (~_lower(months) & (_moved(months) <= 0)),
        )
    ),
    "You took the months as they stand in the table. Use them in order of time.": (
        lambda months: _counted(
            months,
            (_lower(months) & (months.groupby("line")["value"].diff() > 0))
            | (~_lower(months) & (months.groupby("line")["value"].diff() < 0)),
        )
    ),
    "That is the share. How many months are they?": (
        lambda months: (
            ((_lower(months) & (_moved(months) > 0)) | (~_lower(months) & (_moved(months) < 0)))
            .groupby(months["line"])
            .mean()
        )
    ),
}


def _middle(values: list[float], used: int | None = BASELINE) -> float:
    first = sorted(values[:used])
    half = len(first) // 2
    return first[half] if len(first) % 2 else (first[half - 1] + first[half]) / 2


def _run(
    values: list[float],
    middle: float,
    *,
    skip: bool = True,
    longest: bool = False,
    below_only: bool = False,
) -> int:
    sides: list[int] = []
    for value in values:
        side = (value > middle) - (value < middle)
        if side or not skip:
            sides.append(side)
    if longest:
        best = now = 0
        for at, side in enumerate(sides):
            now = now + 1 if at and side == sides[at - 1] else 1
            best = max(best, now)
        return best
    run = 0
    for side in reversed(sides):
        if side == 0 or side != sides[-1] or (below_only and side > 0):
            break
        run += 1
    return run


LAST_RUN = {
    "You took the median of all months. It is that of the first twelve.": (
        lambda values: _run(values, _middle(values, None))
    ),
    "You took the mean of the first twelve. The median is the middle one.": (
        lambda values: _run(values, sum(values[:BASELINE]) / len(values[:BASELINE]))
    ),
    "You let a month on the median end the run. It is skipped.": (
        lambda values: _run(values, _middle(values), skip=False)
    ),
    "That is the longest run of all. Count the one that ends with the last month.": (
        lambda values: _run(values, _middle(values), longest=True)
    ),
    "You counted all months on that side. Count those in a row.": (
        lambda values: max(
            sum(value > _middle(values) for value in values) * (values[-1] > _middle(values)),
            sum(value < _middle(values) for value in values) * (values[-1] < _middle(values)),
        )
    ),
}


def _fit(
    figures: pd.DataFrame,
    year: int,
    *,
    counted: bool = True,
    seen: bool = True,
    old: int | None = OLD,
    undated: bool = False,
) -> pd.Series:
    keep = figures["line"].notna()
    if counted:
        keep &= figures["counted_as_ours"]
    if seen:
        keep &= figures["seen"]
    if old is not None:
        young = (year - figures["year"]) <= old
        keep &= young.fillna(undated).astype(bool)
    return figures[keep].groupby("line").size()


USABLE = {
    "You kept a figure that is counted in another way.": (
        lambda figures, year: _fit(figures, year, counted=False)
    ),
    "You kept a figure whose source nobody here has seen.": (
        lambda figures, year: _fit(figures, year, seen=False)
    ),
    "You kept figures of any age. Five years at most.": (
        lambda figures, year: _fit(figures, year, old=None)
    ),
    "You kept a figure without a year. Nobody knows how old it is.": (
        lambda figures, year: _fit(figures, year, undated=True)
    ),
    "You left out a figure that is just five years old. That still fits.": (
        lambda figures, year: _fit(figures, year, old=OLD - 1)
    ),
    "You counted all figures of each line.": lambda figures, year: figures.groupby("line").size(),
}


def _way(results: pd.DataFrame, low: float | None = 0, high: float | None = 1) -> pd.Series:
    way = (results["value"] - results["baseline"]) / (results["target"] - results["baseline"])
    return way.clip(lower=low, upper=high)


def _by_objective(results: pd.DataFrame, scores: pd.Series) -> pd.Series:
    return scores.groupby(results["objective"]).mean()


SCORES = {
    "A result below its baseline scores nothing, and not less.": (
        lambda results: _by_objective(results, _way(results, low=None))
    ),
    "A result beyond its target scores the full mark, and not more.": (
        lambda results: _by_objective(results, _way(results, high=None))
    ),
    "You divided the value by the target. Begin at the baseline.": (
        lambda results: _by_objective(
            results, (results["value"] / results["target"]).clip(lower=0, upper=1)
        )
    ),
    "That is what is left of the way. How much has been done?": (
        lambda results: _by_objective(results, 1 - _way(results))
    ),
    "You added up the scores. Take their mean.": (
        lambda results: _way(results).groupby(results["objective"]).sum()
    ),
    "You counted the results that are reached. A part of the way counts, too.": (
        lambda results: _by_objective(results, (_way(results) >= 1).astype(float))
    ),
}


def _pay(
    practices: pd.DataFrame,
    factor: float,
    *,
    step: bool = True,
    edge: bool = True,
    scaled_cut: bool = False,
    raise_over: float = TOP - MARK,
    charges: bool = True,
) -> dict[str, float]:
    found = {}
    for line in practices.to_dict("records"):
        points = line["points"]
        share = FULL * (points - MARK) / (MARK if points < MARK else raise_over)
        if step and (points <= QUARTER if edge else points < QUARTER):
            share = -FULL
        if points > MARK or scaled_cut:
            share *= factor
        found[line["practice"]] = share * (line["charges"] if charges else 1)
    return found


CHANGE_IN_PAY = {
    "Up to a quarter of the mark everybody gets the full cut.": (
        lambda practices, factor: _pay(practices, factor, step=False)
    ),
    "A score on the edge of that quarter gets the full cut, too.": (
        lambda practices, factor: _pay(practices, factor, edge=False)
    ),
    "The factor is for raises. A cut is not scaled.": (
        lambda practices, factor: _pay(practices, factor, scaled_cut=True)
    ),
    "You forgot the factor on raises.": lambda practices, factor: _pay(practices, 1.0),
    "Above the mark, fewer points lie between nothing and the full raise than below.": (
        lambda practices, factor: _pay(practices, factor, raise_over=MARK)
    ),
    "That is the share. Multiply it by what Medicare pays.": (
        lambda practices, factor: _pay(practices, factor, charges=False)
    ),
    "The sign is turned around: below the mark Medicare pays less.": (
        lambda practices, factor: {
            name: -amount for name, amount in _pay(practices, factor).items()
        }
    ),
}


def _taken(
    ideas: pd.DataFrame,
    hours: float,
    *,
    chance: bool = True,
    cost: bool = True,
    by_hour: bool = True,
    most: int = MOST,
    stop: bool = False,
    only_good: bool = True,
) -> dict[str, float]:
    rows = []
    for line in ideas.to_dict("records"):
        expected = line["worth"] * (line["chance"] if chance else 1)
        expected -= line["cost"] if cost else 0
        rows.append((expected / line["hours"] if by_hour else expected, expected, line))
    taken: dict[str, float] = {}
    for _, expected, line in sorted(rows, key=lambda row: -row[0]):
        if len(taken) == most or (only_good and expected <= 0):
            continue
        if line["hours"] > hours:
            if stop:
                break
            continue
        taken[line["idea"]] = expected
        hours -= line["hours"]
    return taken


TAKE_UP = {
    "You counted the whole worth. It comes only with its chance.": (
        lambda ideas, hours: _taken(ideas, hours, chance=False)
    ),
    "You left out what the idea costs.": lambda ideas, hours: _taken(ideas, hours, cost=False),
    "You did not look at the hours that are left.": (
        lambda ideas, hours: _taken(ideas, float("inf"))
    ),
    "You took more than three.": lambda ideas, hours: _taken(ideas, hours, most=99),
    "You took an idea that costs more than may be expected of it.": (
        lambda ideas, hours: _taken(ideas, hours, only_good=False)
    ),
    "You stopped at the first idea that does not fit. A later one may.": (
        lambda ideas, hours: _taken(ideas, hours, stop=True)
    ),
}
