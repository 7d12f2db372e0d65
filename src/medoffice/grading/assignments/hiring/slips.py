"""Likely mistakes in the assignment `hiring`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _stages(candidates: pd.DataFrame, *stages: str) -> pd.Series:
    return candidates["stage"].isin(stages)


def _share(reached: pd.Series, candidates: pd.DataFrame) -> pd.Series:
    return reached.groupby(candidates["opening"]).mean()


REACHED = {
    "Those who got an offer had an interview, too. Count both stages.": (
        lambda candidates: _share(_stages(candidates, "interview"), candidates)
    ),
    "You counted those who came as far as the phone call. Count from the interview on.": (
        lambda candidates: _share(
            _stages(candidates, "phone call", "interview", "offer"), candidates
        )
    ),
    "You counted people. A share is asked for: divide by all who applied for the opening.": (
        lambda candidates: (
            _stages(candidates, "interview", "offer").groupby(candidates["opening"]).sum()
        )
    ),
    "You divided by those who met the minimum. Divide by all who applied.": (
        lambda candidates: (lambda fit: _share(_stages(fit, "interview", "offer"), fit))(
            candidates[candidates["met_minimum"] == "yes"]
        )
    ),
    "You divided by everybody in the table. Divide by those who applied for the same opening.": (
        lambda candidates: (
            _stages(candidates, "interview", "offer").groupby(candidates["opening"]).sum()
            / len(candidates)
        )
    ),
    "That is the share who got an offer. Those who were interviewed and not chosen count, too.": (
        lambda candidates: _share(_stages(candidates, "offer"), candidates)
    ),
}


def _means(scores: pd.DataFrame) -> pd.DataFrame:
    return scores.groupby(["candidate", "question"])["score"].mean().unstack()


def _weight(weights: pd.DataFrame) -> pd.Series:
    return weights.set_index("question")["weight"]


SCORED = {
    "You took the plain mean. Each question counts by its share of all weights.": (
        lambda scores, weights: _means(scores).mean(axis=1)
    ),
    "You left out the question without weight, and took the plain mean of the others. Use the "
    "shares.": lambda scores, weights: _means(scores)[
        list(weights.loc[weights["weight"] > 0, "question"])
    ].mean(axis=1),
    "You multiplied by the weight itself. Multiply by the share, so that points stay points.": (
        lambda scores, weights: (_means(scores) * _weight(weights)).sum(axis=1)
    ),
    "You added up the points without the shares.": (
        lambda scores, weights: _means(scores).sum(axis=1)
    ),
    "You took the mean of the weighted points. They are parts of one score: add them up.": (
        lambda scores, weights: (_means(scores) * (_weight(weights) / _weight(weights).sum())).mean(
            axis=1
        )
    ),
}


def _gap(scores: pd.DataFrame) -> pd.Series:
    by = scores.groupby(["candidate", "question"])["score"]
    return by.max() - by.min()


APART = {
    "A gap of exactly two points belongs on the list. Compare with “or more”.": (
        lambda scores: (_gap(scores) > 2).groupby("candidate").sum()
    ),
    "You counted every answer with a gap. One point apart is usual; count from two on.": (
        lambda scores: (_gap(scores) > 0).groupby("candidate").sum()
    ),
    "You added up the gaps. Count the answers instead.": (
        lambda scores: _gap(scores).groupby("candidate").sum()
    ),
    "You added up the large gaps. Count the answers instead.": (
        lambda scores: _gap(scores).where(_gap(scores) > 1, 0).groupby("candidate").sum()
    ),
    "That is the largest gap of each candidate. Count the answers with a gap of two or more.": (
        lambda scores: _gap(scores).groupby("candidate").max()
    ),
    "That is the share of answers. Count them.": (
        lambda scores: (_gap(scores) > 1).groupby("candidate").mean()
    ),
    "You counted by question. Count by candidate.": (
        lambda scores: (_gap(scores) > 1).groupby("question").sum()
    ),
}


def _passed(people: pd.DataFrame) -> pd.Series:
    return (people["passed"] == "yes").groupby(people["group"]).sum()


def _came(people: pd.DataFrame) -> pd.Series:
    return people.groupby("group").size()


def _rate(people: pd.DataFrame) -> pd.Series:
    return _passed(people) / _came(people)


RATIOS = {
    "Those are the selection rates. Divide each by the highest of them.": _rate,
    "You compared numbers of people. Compare rates: those who passed, of those who came.": (
        lambda people: _passed(people) / _passed(people).max()
    ),
    "You divided by the rate of everybody together. Divide by the highest group's.": (
        lambda people: _rate(people) / (people["passed"] == "yes").mean()
    ),
    "That is upside down. The highest rate stands below the line.": (
        lambda people: _rate(people).max() / _rate(people)
    ),
    "You divided by the lowest rate. Divide by the highest.": (
        lambda people: _rate(people) / _rate(people).min()
    ),
    "You divided by the rate of the largest group. Divide by the highest rate.": (
        lambda people: _rate(people) / _rate(people)[_came(people).idxmax()]
    ),
}


def _moved(people: pd.DataFrame, to_low: int, from_high: int) -> float:
    rate, passed, came = _rate(people), _passed(people), _came(people)
    low, high = rate.idxmin(), rate.idxmax()
    return float((passed[low] + to_low) / came[low] / ((passed[high] - from_high) / came[high]))


OTHERWISE = {
    "That is the ratio as it was. Move one person: one more here, one fewer there.": (
        lambda people: _moved(people, 0, 0)
    ),
    "One more of the lowest group passed, but nobody less of the highest. There is one place.": (
        lambda people: _moved(people, 1, 0)
    ),
    "One fewer of the highest group passed, but nobody more of the lowest.": (
        lambda people: _moved(people, 0, 1)
    ),
    "You moved the place the wrong way. It goes from the highest group to the lowest.": (
        lambda people: _moved(people, -1, -1)
    ),
    "You compared numbers of people. Divide by those who came of each group.": (
        lambda people: (
            lambda rate, passed: float((passed[rate.idxmin()] + 1) / (passed[rate.idxmax()] - 1))
        )(_rate(people), _passed(people))
    ),
    "You changed how many came. Those stay; it is who passed that changes.": (
        lambda people: (
            lambda rate, passed, came: float(
                (passed[rate.idxmin()] + 1)
                / (came[rate.idxmin()] + 1)
                / ((passed[rate.idxmax()] - 1) / (came[rate.idxmax()] - 1))
            )
        )(_rate(people), _passed(people), _came(people))
    ),
    "That is upside down. The group that was lowest stands above the line.": (
        lambda people: 1 / _moved(people, 1, 1)
    ),
}


def _days(
    steps: pd.DataFrame,
    start: pd.Timestamp,
    closed: list[pd.Timestamp],
    working: tuple[str, ...] = ("working",),
    extra: int = 0,
) -> dict[str, int]:
    """Give the days from the first day to the last one of each step, or a mistake."""
    import pandas as pd

    open_day = pd.offsets.CustomBusinessDay(holidays=closed)
    found = {}
    for line in steps.to_dict("records"):
        days = line["days"] + extra
        span = days * open_day if line["counted"] in working else pd.Timedelta(days=days)
        found[line["step"]] = (start + span - start).days
    return found


DUE = {
    "You counted every day. Steps that count in working days skip weekends and closed days.": (
        lambda steps, start, closed: _days(steps, start, closed, ())
    ),
    "You skipped weekends for every step. Only some of them count in working days.": (
        lambda steps, start, closed: _days(steps, start, closed, ("working", "calendar"))
    ),
    "You turned it around: look at which steps count in working days.": (
        lambda steps, start, closed: _days(steps, start, closed, ("calendar",))
    ),
    "You did not skip the days on which the office is closed. Use “closed”.": (
        lambda steps, start, closed: _days(steps, start, [])
    ),
    "You counted the first day as one of them. Counting begins on the day after.": (
        lambda steps, start, closed: _days(steps, start, closed, extra=-1)
    ),
    "You counted one day too many.": lambda steps, start, closed: _days(
        steps, start, closed, extra=1
    ),
}
