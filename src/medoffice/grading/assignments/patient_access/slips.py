"""Likely mistakes in the assignment `patient-access`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _missed(bookings: pd.DataFrame) -> pd.Series:
    return bookings["outcome"] == "no-show"


def _expected(bookings: pd.DataFrame) -> pd.DataFrame:
    return bookings[bookings["outcome"].isin(["completed", "no-show"])]


NO_SHOW_RATE = {
    "You divided by all bookings. A patient who cancelled was no longer expected: leave "
    "cancelled visits out of the number below the line.": lambda bookings: _missed(bookings).mean(),
    "You divided by the completed visits only. The patients who missed their visit were "
    "expected too: they belong below the line as well as above it.": lambda bookings: (
        _missed(bookings).sum() / (bookings["outcome"] == "completed").sum()
    ),
    "You counted the cancelled visits as missed. Somebody who cancels has told you: only the "
    "outcome “no-show” is a no-show.": lambda bookings: (bookings["outcome"] != "completed").mean(),
    "You left out one kind of cancelled visit only. Look at all the words that stand in the "
    "column “outcome”.": lambda bookings: _missed(
        bookings[bookings["outcome"] != "cancelled"]
    ).mean(),
    "You found the share of patients who came. The question is about those who did not.": (
        lambda bookings: 1 - _missed(_expected(bookings)).mean()
    ),
    "That is how many visits were missed, not which share of those expected. If you did divide, "
    "no completed visit was found: compare your word with those in the table.": (
        lambda bookings: _missed(bookings).sum()
    ),
}

LEAD_TIME = {
    "You took the mean. A few visits booked months ahead pull it up: the task asks for the "
    "median, the lead time in the middle.": lambda bookings: bookings.groupby("provider_id")[
        "lead_days"
    ].mean(),
    "You looked at completed visits only. Every booking was a wait, whatever came of "
    "it.": lambda bookings: (
        bookings[bookings["outcome"] == "completed"].groupby("provider_id")["lead_days"].median()
    ),
    "You left the cancelled visits out. Here they belong in: every booking was a wait, whatever "
    "came of it.": lambda bookings: (
        _expected(bookings).groupby("provider_id")["lead_days"].median()
    ),
    "You grouped by kind of visit. The question is about each clinician.": lambda bookings: (
        bookings.groupby("type_id")["lead_days"].median()
    ),
    "You took all clinicians together. Give one figure for each of them.": lambda bookings: (
        bookings["lead_days"].median()
    ),
    "Your figures are in weeks. Give them in days.": lambda bookings: (
        bookings.groupby("provider_id")["lead_days"].median() / 7
    ),
}


def _nth_open(slots: pd.DataFrame, today: pd.Timestamp, place: int) -> int:
    free = slots[~slots["held"] & (slots["date"] >= today)].sort_values(["date", "start"])
    return (free["date"].iloc[place] - today).days


def _third_of(slots: pd.DataFrame, today: pd.Timestamp) -> int:
    return (slots["date"].iloc[2] - today).days


THIRD_NEXT_AVAILABLE = {
    "That is the first open slot. It may be open only because somebody just cancelled: count on "
    "to the third.": lambda slots, today: _nth_open(slots, today, 0),
    "That is the second open slot. Python counts from zero, so one more is needed.": (
        lambda slots, today: _nth_open(slots, today, 1)
    ),
    "That is the fourth open slot. Python counts from zero: the place called three is the "
    "fourth.": lambda slots, today: _nth_open(slots, today, 3),
    "You took the third row of the list as it stands. The list is not in order of time: put it "
    "in order first.": lambda slots, today: _third_of(
        slots[~slots["held"] & (slots["date"] >= today)], today
    ),
    "You counted slots that are held back for same-day requests. They cannot be booked today: "
    "leave them out.": lambda slots, today: _third_of(
        slots[slots["date"] >= today].sort_values(["date", "start"]), today
    ),
    "You counted slots of days gone by. Start with today.": lambda slots, today: _third_of(
        slots[~slots["held"]].sort_values(["date", "start"]), today
    ),
    "You asked for the row that is named “2”. After sorting, the names have moved with their rows: "
    "“.iloc[2]” asks for the third place.": lambda slots, today: (slots["date"][2] - today).days,
    "You subtracted the wrong way round. A slot to come is a positive number of days away.": (
        lambda slots, today: -_nth_open(slots, today, 2)
    ),
    "That is the third open day, not the third open slot. Two slots on one day are two "
    "slots.": lambda slots, today: (
        sorted(set(slots.loc[~slots["held"] & (slots["date"] >= today), "date"]))[2] - today
    ),
    "You counted today as a day of waiting. A slot today is no days away.": lambda slots, today: (
        _nth_open(slots, today, 2) + 1
    ),
    "Your figure is in weeks. Give it in days.": lambda slots, today: (
        _nth_open(slots, today, 2) / 7
    ),
}


def _by_lead_and_reminder(bookings: pd.DataFrame) -> pd.core.groupby.DataFrameGroupBy:
    return bookings.groupby(["lead_band", "reminded"], observed=True)


NO_SHOWS_COMPARED = {
    "You compared reminded with not reminded over all lead times at once. Split each by band of "
    "lead time, so that like is compared with like.": lambda bookings: (
        _missed(_expected(bookings)).groupby(_expected(bookings)["reminded"]).mean()
    ),
    "You split by lead time but not by reminder. The table needs both.": lambda bookings: (
        _missed(_expected(bookings)).groupby(_expected(bookings)["lead_band"], observed=True).mean()
    ),
    "You divided by all bookings of each group. Leave out the cancelled ones, as in the task on "
    "the no-show rate.": lambda bookings: _by_lead_and_reminder(
        bookings.assign(missed=_missed(bookings))
    )["missed"].mean(),
    "You counted the missed visits of each group. A big group misses more because it is big: "
    "give the share.": lambda bookings: _by_lead_and_reminder(
        bookings.assign(missed=_missed(bookings))
    )["missed"].sum(),
    "You found the share of patients who came. Give the share who did not.": lambda bookings: (
        1 - _by_lead_and_reminder(_expected(bookings).assign(missed=_missed))["missed"].mean()
    ),
    "You counted the visits of each group. Give the share of them that was missed.": (
        lambda bookings: _by_lead_and_reminder(_expected(bookings)).size()
    ),
}


def _within_risk(choices: pd.DataFrame, largest_risk: float) -> pd.DataFrame:
    return choices[choices["risk"] <= largest_risk]


HOW_MANY_TO_BOOK = {
    "That is how many extra patients to book, or the number of the row. The question is how many "
    "patients to book in all: see the column “booked”.": (
        lambda choices, largest_risk: (
            _within_risk(choices, largest_risk)["booked"].max() - choices["booked"].min()
        )
    ),
    "That is one too many: it is the first number at which the risk is above the limit.": (
        lambda choices, largest_risk: choices.loc[choices["risk"] > largest_risk, "booked"].min()
    ),
    "A risk of exactly the limit is allowed: keep it too.": lambda choices, largest_risk: (
        choices.loc[choices["risk"] < largest_risk, "booked"].max()
    ),
    "That never overbooks. Some risk is allowed: go as far as the limit lets you.": (
        lambda choices, largest_risk: _within_risk(choices, largest_risk)["booked"].min()
    ),
    "You gave the risk. The question is how many patients to book.": (
        lambda choices, largest_risk: _within_risk(choices, largest_risk)["risk"].max()
    ),
    "You took the largest number in the table, whatever its risk. Keep the rows within the "
    "limit first.": lambda choices, largest_risk: choices["booked"].max(),
    "That is the rule of thumb: it fills the places on an average day, and on many days more "
    "come than fit. Look at the risk.": lambda choices, largest_risk: choices.loc[
        choices["come_on_average"] <= choices["booked"].min(), "booked"
    ].max(),
    "That is how many come on average. The question is how many to book.": (
        lambda choices, largest_risk: _within_risk(choices, largest_risk)["come_on_average"].max()
    ),
}
