"""Likely mistakes in the assignment `policies-and-records`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

DAYS, MORE, LIMIT = 60, 30, 7


def _late(policies: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    return policies[(policies["due"] < today) & policies["withdrawn"].isna()]


LATE_BY_OWNER = {
    "You counted a policy that was withdrawn. It owes no review.": (
        lambda policies, today: policies[policies["due"] < today].groupby("owner").size()
    ),
    "You counted a policy that is due today. Its day is not over.": (
        lambda policies, today: (
            policies[(policies["due"] <= today) & policies["withdrawn"].isna()]
            .groupby("owner")
            .size()
        )
    ),
    "You turned it around: late is what was due before today.": (
        lambda policies, today: (
            policies[(policies["due"] > today) & policies["withdrawn"].isna()]
            .groupby("owner")
            .size()
        )
    ),
    "You counted all policies of each owner. Count those that are past their day.": (
        lambda policies, today: policies.groupby("owner").size()
    ),
    "You added up days. Count policies.": (
        lambda policies, today: (
            (today - _late(policies, today)["due"])
            .dt.days.groupby(_late(policies, today)["owner"])
            .sum()
        )
    ),
}


def _share(asked: pd.DataFrame, has: pd.Series) -> pd.Series:
    return has.groupby(asked["policy"]).mean()


def _here(asked: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    return asked[asked["left"].isna() | (asked["left"] >= today)]


SHARE_SIGNED = {
    "You counted people who have left. Ask who is here today.": (
        lambda asked, today: _share(asked, asked["signed"] <= today)
    ),
    "You counted a signature of later. On the day you ask, it was not there.": (
        lambda asked, today: _share(_here(asked, today), _here(asked, today)["signed"].notna())
    ),
    "That is the share who have not signed.": (
        lambda asked, today: 1 - _share(_here(asked, today), _here(asked, today)["signed"] <= today)
    ),
    "That is how many signed. Divide by those who are here.": (
        lambda asked, today: (
            (_here(asked, today)["signed"] <= today).groupby(_here(asked, today)["policy"]).sum()
        )
    ),
    "You took only those who have left.": (
        lambda asked, today: _share(
            asked[asked["left"] < today], asked[asked["left"] < today]["signed"] <= today
        )
    ),
}


def _by_box(clocks: pd.DataFrame, how: str, today: pd.Timestamp) -> pd.Series:
    whole = clocks[~clocks["box"].isin(clocks.loc[clocks["through"].isna(), "box"])]
    return (getattr(whole.groupby("box")["through"], how)() - today).dt.days


DAYS_TO_KEEP = {
    "You took the clock that ends first. Each rule is a floor, so the latest decides.": (
        lambda clocks, today: _by_box(clocks, "min", today)
    ),
    "You took the first line of each box. Compare all its clocks.": (
        lambda clocks, today: _by_box(clocks, "first", today)
    ),
    "You gave a day to a box with a clock that nobody can start. Leave that box out.": (
        lambda clocks, today: (clocks.groupby("box")["through"].max() - today).dt.days
    ),
    "The sign is turned around: a box that must still be kept has days left.": (
        lambda clocks, today: -_by_box(clocks, "max", today)
    ),
    "You counted clocks. How many days are left until the latest of them?": (
        lambda clocks, today: clocks.groupby("box").size()
    ),
}


def _counted(
    boxes: pd.DataFrame,
    day: pd.Timestamp,
    *,
    holds: bool = True,
    unknown: str = "look up",
    reads: bool = True,
    last_day_goes: bool = False,
    hold_last: bool = False,
) -> dict[str, int]:
    words = []
    for box in boxes.to_dict("records"):
        through = box["through"]
        open_question = through != through or through is None
        if holds and box["held"] and not hold_last:
            words.append("hold")
        elif open_question:
            words.append(unknown)
        elif reads and box["state_law"] == "not read":
            words.append("look up")
        elif day < through or (day == through and not last_day_goes):
            words.append("keep")
        elif holds and box["held"]:
            words.append("hold")
        else:
            words.append("go")
    return {word: words.count(word) for word in set(words)}


WHAT_TO_DO = {
    "You destroyed what is held. A hold beats every clock.": (
        lambda boxes, day: _counted(boxes, day, holds=False)
    ),
    "You let a box go of which nobody knows the last day.": (
        lambda boxes, day: _counted(boxes, day, unknown="go")
    ),
    "You did not ask whether state law was read.": (
        lambda boxes, day: _counted(boxes, day, reads=False)
    ),
    "You let a box go on its last day. That day still counts.": (
        lambda boxes, day: _counted(boxes, day, last_day_goes=True)
    ),
    "You asked for the hold last. It comes before all other questions.": (
        lambda boxes, day: _counted(boxes, day, hold_last=True)
    ),
    "You keep a box whose last day nobody knows, as if a rule asked for it. Look the day up.": (
        lambda boxes, day: _counted(boxes, day, unknown="keep")
    ),
}


def _days_late(
    letters: pd.DataFrame,
    today: pd.Timestamp,
    *,
    days: int = DAYS,
    more: int = MORE,
    always: bool = False,
    in_time: bool = True,
    still_open: bool = True,
) -> dict[str, int]:
    found = {}
    for letter in letters.to_dict("records"):
        told = letter["told"]
        was_told = told == told and told is not None
        extended = always or (
            was_told and (not in_time or (told - letter["received"]).days <= DAYS)
        )
        open_still = letter["answered"] != letter["answered"] or letter["answered"] is None
        if open_still and not still_open:
            continue
        end = today if open_still else letter["answered"]
        late = (end - letter["received"]).days - days - (more if extended else 0)
        if late > 0:
            found[letter["letter"]] = late
    return found


DAYS_LATE = {
    "You gave the extension to everybody. It has to be told in writing.": (
        lambda letters, today: _days_late(letters, today, always=True)
    ),
    "You gave the extension where the patient was told too late, too.": (
        lambda letters, today: _days_late(letters, today, in_time=False)
    ),
    "You never gave the extension. Told in time, it adds its days.": (
        lambda letters, today: _days_late(letters, today, more=0)
    ),
    "You left out the letters that nobody has answered. They are late until today.": (
        lambda letters, today: _days_late(letters, today, still_open=False)
    ),
    "You took the days for a copy of the record. A correction has its own clock.": (
        lambda letters, today: _days_late(letters, today, days=30)
    ),
}


def _told(results: pd.DataFrame, limit: int = LIMIT) -> pd.Series:
    return (results["told"] - results["resulted"]).dt.days <= limit


CHANGE = {
    "You left out results of which nobody was ever told. They are the latest of all.": (
        lambda results, day: (
            _told(results[results["told"].notna() & (results["resulted"] >= day)]).mean()
            - _told(results[results["told"].notna() & (results["resulted"] < day)]).mean()
        )
    ),
    "The sign is turned around: take the share before away from the share after.": (
        lambda results, day: (
            _told(results[results["resulted"] < day]).mean()
            - _told(results[results["resulted"] >= day]).mean()
        )
    ),
    "That is the share after. What was it before?": (
        lambda results, day: _told(results[results["resulted"] >= day]).mean()
    ),
    "You compared how many, and not which share.": (
        lambda results, day: (
            _told(results[results["resulted"] >= day]).sum()
            - _told(results[results["resulted"] < day]).sum()
        )
    ),
    "You left out the last day that is still in time.": (
        lambda results, day: (
            _told(results[results["resulted"] >= day], LIMIT - 1).mean()
            - _told(results[results["resulted"] < day], LIMIT - 1).mean()
        )
    ),
    "You compared the average days. The promise is a limit: take the share within it.": (
        lambda results, day: (
            (results["told"] - results["resulted"]).dt.days[results["resulted"] >= day].mean()
            - (results["told"] - results["resulted"]).dt.days[results["resulted"] < day].mean()
        )
    ),
}
