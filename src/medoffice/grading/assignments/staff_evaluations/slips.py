"""Likely mistakes in the assignment `staff-evaluations`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

FORM = ["rater", "person"]


def _points(ratings: pd.DataFrame) -> pd.Series:
    weighed = ratings["rating"] * ratings["weight"]
    return weighed.groupby([ratings[name] for name in FORM]).sum()


def _weights(ratings: pd.DataFrame) -> pd.Series:
    return ratings.groupby(FORM)["weight"].sum()


OVERALL = {
    "You took the plain mean. Each rating counts by its weight.": (
        lambda ratings: ratings.groupby(FORM)["rating"].mean()
    ),
    "You divided by a hundred. The weights on these forms make less: divide by their sum.": (
        lambda ratings: _points(ratings) / 100
    ),
    "You added up weight times rating. Divide by the sum of the weights.": _points,
    "You divided by the number of lines. Divide by the sum of the weights.": (
        lambda ratings: _points(ratings) / ratings.groupby(FORM)["rating"].count()
    ),
    "You gave one figure for each rater. Each form has its own: a rater and a person.": (
        lambda ratings: (
            (ratings["rating"] * ratings["weight"]).groupby(ratings["rater"]).sum()
            / ratings.groupby("rater")["weight"].sum()
        )
    ),
}


def _table(forms: pd.DataFrame) -> pd.DataFrame:
    return forms.pivot(index="person", columns="rater", values="overall")


def _others(means: pd.Series) -> pd.Series:
    return (means.sum() - means) / (len(means) - 1)


SHIFTS = {
    "You used everybody. Keep the people whom every rater rated: two teams may differ in truth.": (
        lambda forms: _table(forms).mean() - _table(forms).mean().mean()
    ),
    "You gave each rater's mean. Take the mean of all raters off it.": (
        lambda forms: _table(forms).dropna().mean()
    ),
    "You measured from the middle of the scale. Measure from the mean of all raters.": (
        lambda forms: _table(forms).dropna().mean() - 3
    ),
    "The sign is turned around: a lenient rater lies above zero.": lambda forms: (
        _table(forms).dropna().mean().mean() - _table(forms).dropna().mean()
    ),
    "You measured from the mean of the other raters. Measure from that of all, with this one.": (
        lambda forms: (lambda means: means - _others(means))(_table(forms).dropna().mean())
    ),
}


def _distinct(ratings: pd.DataFrame) -> pd.Series:
    return ratings.groupby(FORM)["rating"].nunique()


ONE_NUMBER = {
    "You counted the people. Give their share of all whom the rater rated.": (
        lambda ratings: (_distinct(ratings) == 1).groupby("rater").sum()
    ),
    "You gave the share of people with different numbers. Turn it around.": (
        lambda ratings: (_distinct(ratings) > 1).groupby("rater").mean()
    ),
    "You gave how many different numbers a person got. Ask whether there is just one.": (
        lambda ratings: _distinct(ratings).groupby("rater").mean()
    ),
    "You looked for people with one number from all raters. Look at each rater alone.": (
        lambda ratings: (
            (ratings.groupby("person")["rating"].transform("nunique") == 1)
            .groupby(ratings["rater"])
            .mean()
        )
    ),
    "You gave the spread of the ratings. Give the share of people with one number throughout.": (
        lambda ratings: ratings.groupby(FORM)["rating"].std().groupby("rater").mean()
    ),
    "You let two numbers pass as one. Every line has to have the same.": (
        lambda ratings: (_distinct(ratings) <= 2).groupby("rater").mean()
    ),
}


def _same(first: pd.Series, second: pd.Series) -> float:
    return float((first == second).mean())


def _luck(first: pd.Series, second: pd.Series) -> float:
    shares = first.value_counts(normalize=True) * second.value_counts(normalize=True)
    return float(shares.sum())


def _pooled(first: pd.Series, second: pd.Series) -> float:
    import pandas as pd

    return float((pd.concat([first, second]).value_counts(normalize=True) ** 2).sum())


def _beyond(same: float, luck: float) -> float:
    return (same - luck) / (1 - luck)


KAPPA = {
    "That is the share on which they agree. Take out what luck gives.": _same,
    "That is the share that luck gives. Take it off the share on which they agree, and divide.": (
        _luck
    ),
    "You took luck off and did not divide. Divide by what luck leaves open.": (
        lambda first, second: _same(first, second) - _luck(first, second)
    ),
    "You took every rating as equally likely. Luck goes by how often each rater used it.": (
        lambda first, second: _beyond(_same(first, second), 1 / len({*first, *second}))
    ),
    "You put both raters' ratings together. Multiply the share of one by that of the other.": (
        lambda first, second: _beyond(_same(first, second), _pooled(first, second))
    ),
    "You divided by the share on which they agree. Divide by what luck leaves open.": (
        lambda first, second: (_same(first, second) - _luck(first, second)) / _same(first, second)
    ),
}


def _shift(reviews: pd.DataFrame, shifts: pd.Series) -> pd.Series:
    return reviews.set_index("person")["rater"].map(shifts).fillna(0)


def _given(reviews: pd.DataFrame) -> pd.Series:
    return reviews.set_index("person")["overall"]


CALIBRATED = {
    "You added the shift. A lenient rater's is above zero: take it off.": (
        lambda reviews, shifts, mean, kept: (
            mean + kept * (_given(reviews) + _shift(reviews, shifts) - mean)
        )
    ),
    "You left out the second step. Keep only a part of the distance from the mean.": (
        lambda reviews, shifts, mean, kept: _given(reviews) - _shift(reviews, shifts)
    ),
    "You left out the first step. Take each rater's shift off before you draw toward the mean.": (
        lambda reviews, shifts, mean, kept: mean + kept * (_given(reviews) - mean)
    ),
    "You drew toward the mean first. Take the shift off before.": (
        lambda reviews, shifts, mean, kept: (
            mean + kept * (_given(reviews) - mean) - _shift(reviews, shifts)
        )
    ),
    "You kept what was to be left out. Only the part “kept” of the distance stays.": (
        lambda reviews, shifts, mean, kept: (
            mean + (1 - kept) * (_given(reviews) - _shift(reviews, shifts) - mean)
        )
    ),
    "You took a part of the rating itself. Take the part of its distance from the mean.": (
        lambda reviews, shifts, mean, kept: (
            mean + kept * (_given(reviews) - _shift(reviews, shifts))
        )
    ),
    "A rater of whom nothing is known has no shift. Take nothing off there, and keep the person.": (
        lambda reviews, shifts, mean, kept: (
            lambda table: (
                mean
                + kept * (_given(table) - table.set_index("person")["rater"].map(shifts) - mean)
            )
        )(reviews[reviews["rater"].isin(shifts.index)])
    ),
}


def _shares(staff: pd.DataFrame, good: float, usual: float) -> pd.Series:
    share = staff["overall"].map(lambda given: good if given >= 3.5 else usual)
    return share.where(staff["overall"] >= 2.5, 0)


def _cost(staff: pd.DataFrame, good: float, usual: float) -> pd.Series:
    cost = staff["rate"] * staff["hours"] * _shares(staff, good, usual)
    return cost.set_axis(staff["person"])


def _scaled(cost: pd.Series, budget: float) -> pd.Series:
    return cost * min(1, budget / cost.sum())


RAISES = {
    "You went above the budget. If all raises cost more, scale them by one factor.": (
        lambda staff, good, usual, budget: _cost(staff, good, usual)
    ),
    "You spent all of the budget. If the raises cost less, they stay as they are.": (
        lambda staff, good, usual, budget: (lambda cost: cost * budget / cost.sum())(
            _cost(staff, good, usual)
        )
    ),
    "You left the hours out. A raise costs its amount an hour, times the paid hours of a year.": (
        lambda staff, good, usual, budget: _scaled(
            _cost(staff.assign(hours=1), good, usual), budget
        )
    ),
    "You gave everybody the same number of hours. Look at “hours”.": (
        lambda staff, good, usual, budget: _scaled(
            _cost(staff.assign(hours=2080), good, usual), budget
        )
    ),
    "You gave a raise to those below the lowest rating. They get none.": (
        lambda staff, good, usual, budget: _scaled(
            _cost(staff.assign(overall=staff["overall"].clip(lower=2.5)), good, usual), budget
        )
    ),
    "A rating at the limit belongs to the better step.": (
        lambda staff, good, usual, budget: _scaled(
            _cost(staff.assign(overall=staff["overall"] - 0.001), good, usual), budget
        )
    ),
    "You took the same dollars off everybody. One factor for all keeps the proportions.": (
        lambda staff, good, usual, budget: (
            lambda cost: cost - max(0, cost.sum() - budget) / len(cost)
        )(_cost(staff, good, usual))
    ),
    "You gave everybody a raise alike. Go by the rating.": (
        lambda staff, good, usual, budget: _scaled(
            _cost(staff.assign(overall=5), good, usual), budget
        )
    ),
}
