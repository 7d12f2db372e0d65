"""Likely mistakes in the assignment `billing-compliance`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

DAYS, PAUSE = 60, 180


def _counted(hits: pd.DataFrame, unknown: str, same: str, other: str) -> dict[str, int]:
    words = []
    for hit in hits.to_dict("records"):
        ours, theirs = hit["our_born"], hit["list_born"]
        if ours != ours or theirs != theirs or ours is None or theirs is None:
            words.append(unknown)
        else:
            words.append(same if ours == theirs else other)
    return {word: words.count(word) for word in set(words)}


COUNT_HITS = {
    "You cleared hits without a second birth date. Nothing to compare clears nobody.": (
        lambda hits: _counted(hits, "clear", "verify", "clear")
    ),
    "You verify what has nothing to compare. First ask for what is missing.": (
        lambda hits: _counted(hits, "verify", "verify", "clear")
    ),
    "You turned it around: the same birth date is the one that worries you.": (
        lambda hits: _counted(hits, "ask", "clear", "verify")
    ),
    "You cleared nobody. Another birth date on both sides says that it is somebody else.": (
        lambda hits: _counted(hits, "ask", "verify", "verify")
    ),
    "You ask about everybody. Where both birth dates are known they decide.": (
        lambda hits: _counted(hits, "ask", "ask", "ask")
    ),
}


def _over(sample: pd.DataFrame) -> pd.Series:
    return sample["allowed"] - sample["should_be"]


ERROR_RATE = {
    "That is how many. Divide by the visits that were reviewed.": (
        lambda sample: (_over(sample) != 0).sum()
    ),
    "You counted only what was allowed too much. Too little is an error, too.": (
        lambda sample: (_over(sample) > 0).mean()
    ),
    "That is the share that was right.": lambda sample: (_over(sample) == 0).mean(),
    "That is the share of the money. Count visits.": (
        lambda sample: _over(sample).sum() / sample["allowed"].sum()
    ),
    "You gave percent. Give a share between zero and one.": (
        lambda sample: (_over(sample) != 0).mean() * 100
    ),
}
POINT = {
    "That is the sample alone. Say it for all visits.": lambda sample, items: _over(sample).sum(),
    "That is an average visit. Say it for all visits.": lambda sample, items: _over(sample).mean(),
    "You left out what was allowed too little. It counts against the rest.": (
        lambda sample, items: _over(sample).clip(lower=0).mean() * items
    ),
    "You took the average of the visits in error. Those that were right belong to it, too.": (
        lambda sample, items: _over(sample)[_over(sample) != 0].mean() * items
    ),
    "You took all that was allowed. Take what was allowed too much.": (
        lambda sample, items: sample["allowed"].mean() * items
    ),
    "The sign is turned around: too much is above zero.": (
        lambda sample, items: -_over(sample).mean() * items
    ),
    "You multiplied the error rate by the money of all visits. A wrong visit is seldom wrong by "
    "all of its money.": (
        lambda sample, items: (_over(sample) != 0).mean() * sample["allowed"].mean() * items
    ),
}


def _low(sample: pd.DataFrame, items: int, t: float, *, root: bool, finite: bool) -> float:
    over, n = _over(sample), len(sample)
    error = items * over.std() / (n**0.5 if root else 1)
    if finite:
        error *= (1 - n / items) ** 0.5
    return over.mean() * items - t * error


LOWER_END = {
    "That is the point estimate. Take away what the sample leaves open.": (
        lambda sample, items, t: _over(sample).mean() * items
    ),
    "That is the upper end.": lambda sample, items, t: _low(
        sample, items, -t, root=True, finite=True
    ),
    "You did not divide by the root of the number of visits in the sample.": (
        lambda sample, items, t: _low(sample, items, t, root=False, finite=True)
    ),
    "You forgot that part of all visits was reviewed and leaves nothing open.": (
        lambda sample, items, t: _low(sample, items, t, root=True, finite=False)
    ),
    "You left out t.": lambda sample, items, t: _low(sample, items, 1, root=True, finite=True),
}


def _allowed(began: int | None, ended: int | None, most: int | None, days: int = DAYS) -> int:
    if began is None:
        return days
    end = most if ended is None else ended if most is None else min(ended, most)
    return days + (end or 0) - began


DAYS_TO_RETURN = {
    "You did not stop the clock. A look that begins in time stops it.": (
        lambda began, ended: DAYS
    ),
    "You let the look stop the clock as long as it takes. There is a last day.": (
        lambda began, ended: _allowed(began, PAUSE if ended is None else ended, None)
    ),
    "You gave the whole pause though the look was over before.": (
        lambda began, ended: _allowed(began, PAUSE, PAUSE)
    ),
    "You counted the last day of the pause from the day the look began.": (
        lambda began, ended: (
            DAYS if began is None
            else DAYS + min(began + PAUSE if ended is None else ended, began + PAUSE) - began
        )
    ),
    "You began to count anew when the look was over. The days before it are used.": (
        lambda began, ended: (
            DAYS if began is None else DAYS + min(PAUSE if ended is None else ended, PAUSE)
        )
    ),
}  # fmt: skip
