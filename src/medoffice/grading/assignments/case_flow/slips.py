"""Likely mistakes in the assignment `case-flow`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

STEPS = ["sent_on", "booked_for", "seen_on", "report_on", "closed_on"]


def _ordered(log: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    return log["ordered_on"] <= day


def _done(log: pd.DataFrame, day: pd.Timestamp, column: str = "closed_on") -> pd.Series:
    # A comparison with an empty date is false: not done.
    return log[column] <= day


OPEN_REFERRALS = {
    "You counted the closed ones. The question is how many were open.": lambda log, day: (
        _ordered(log, day) & _done(log, day)
    ).sum(),
    "You counted every referral ordered by that day, closed or not.": lambda log, day: _ordered(
        log, day
    ).sum(),
    "You counted those that are open at the end of the log. On that day others were open too: a "
    "referral that was closed later was still open then.": lambda log, day: (
        log["closed_on"].isna().sum()
    ),
    "You kept those that are open at the end of the log and ordered by that day. A referral that "
    "was closed later was still open on that day.": lambda log, day: (
        _ordered(log, day) & log["closed_on"].isna()
    ).sum(),
    "You counted referrals that were not ordered yet on that day.": lambda log, day: (
        ~_done(log, day)
    ).sum(),
    "A referral closed on that very day is closed. You counted it as open.": lambda log, day: (
        _ordered(log, day) & ~(log["closed_on"] < day)
    ).sum(),
    "A referral ordered on that very day is open. You left it out.": lambda log, day: (
        (log["ordered_on"] < day) & ~_done(log, day)
    ).sum(),
    "You looked at the report. A report that nobody has read closes nothing: look at "
    "“closed_on”.": lambda log, day: (_ordered(log, day) & ~_done(log, day, "report_on")).sum(),
    "You gave the share. The question is how many.": lambda log, day: (
        (_ordered(log, day) & ~_done(log, day)).sum() / _ordered(log, day).sum()
    ),
}


def _waiting_since(results: pd.DataFrame, keep: pd.Series, since: str, day: object) -> pd.Series:
    kept = results[keep].set_index("result_id")
    return (day - kept[since]).dt.days


def _abnormal(results: pd.DataFrame) -> pd.Series:
    return results["abnormal"] == "yes"


def _untold(results: pd.DataFrame) -> pd.Series:
    return results["patient_told_on"].isna()


NEVER_TOLD = {
    "You kept every result that nobody was told. Keep the abnormal ones only.": (
        lambda results, day: _waiting_since(
            results, _untold(results) & results["resulted_on"].notna(), "resulted_on", day
        )
    ),
    "You kept the results that nobody has reviewed. A result may be reviewed and the patient still "
    "not told: look at “patient_told_on”.": lambda results, day: _waiting_since(
        results, _abnormal(results) & results["reviewed_on"].isna(), "resulted_on", day
    ),
    "You kept the patients who were told. The list is for those who were not.": (
        lambda results, day: _waiting_since(
            results, _abnormal(results) & ~_untold(results), "resulted_on", day
        )
    ),
    "You kept all abnormal results. Keep those whose patient was not told.": lambda results, day: (
        _waiting_since(results, _abnormal(results), "resulted_on", day)
    ),
    "You counted from the order. The office can tell the patient only once the result has come: "
    "count from “resulted_on”.": lambda results, day: _waiting_since(
        results, _abnormal(results) & _untold(results), "ordered_on", day
    ),
    "You subtracted the wrong way round. Days gone by are above zero.": lambda results, day: (
        -_waiting_since(results, _abnormal(results) & _untold(results), "resulted_on", day)
    ),
    "That is how many there are. A list is asked for: one figure for each result, so that somebody "
    "can be called.": lambda results, day: (_abnormal(results) & _untold(results)).sum(),
}


def _waiting(log: pd.DataFrame, day: object) -> pd.DataFrame:
    return log[log["closed_on"].isna() & ~(log["booked_for"] > day)]


def _first_empty(log: pd.DataFrame) -> pd.Series:
    return log[STEPS].isna().idxmax(axis="columns").value_counts()


def _last_filled(log: pd.DataFrame) -> pd.Series:
    taken = log[["ordered_on", *STEPS]].notna()
    return taken.iloc[:, ::-1].idxmax(axis="columns").value_counts()


WAITS_FOR = {
    "You counted every empty cell. A referral that was not sent has five empty cells and waits for "
    "one step: count each referral once, at its first empty step.": lambda log, day: (
        _waiting(log, day)[STEPS].isna().sum()
    ),
    "You counted the empty cells of all referrals. Keep the lines of “waiting”, and count each of "
    "them once, at its first empty step.": lambda log, day: log[STEPS].isna().sum(),
    "You took every open referral. One whose visit lies ahead waits for nobody: begin with "
    "“waiting”.": lambda log, day: _first_empty(log[log["closed_on"].isna()]),
    "You took closed referrals too. Begin with “waiting”.": lambda log, day: _first_empty(
        log[log[STEPS].isna().any(axis="columns")]
    ),
    "You named the last step that was taken. The question is which step they wait for: the one "
    "after it.": lambda log, day: _last_filled(_waiting(log, day)),
    "You counted the steps that were taken. Count those that are missing.": lambda log, day: (
        _waiting(log, day)[STEPS].notna().sum()
    ),
    "You gave shares. Give the number of referrals for each step.": lambda log, day: (
        _first_empty(_waiting(log, day)) / len(_waiting(log, day))
    ),
    "That is how many wait in all. Give one figure for each step.": lambda log, day: len(
        _waiting(log, day)
    ),
}


def _places(in_order: pd.DataFrame, first: int = 1) -> pd.Series:
    import pandas as pd

    return pd.Series(range(first, first + len(in_order)), index=in_order["referral_id"])


def _in_order(late: pd.DataFrame, by: list[str], ascending: list[bool]) -> pd.DataFrame:
    return late.sort_values(by, ascending=ascending)


_BY, _WAY = ["urgency", "days_late", "referral_id"], [False, False, True]

WORK_LIST = {
    "You put the latest first, urgent or not. Urgent ones come before all others.": (
        lambda late, length: _places(_in_order(late, _BY[1:], _WAY[1:]).head(length))
    ),
    "You put the routine ones first. In the order of the alphabet “routine” stands before "
    "“urgent”.": lambda late, length: _places(
        _in_order(late, _BY, [True, False, True]).head(length)
    ),
    "Among the urgent ones you put the least late first. Turn that order around.": (
        lambda late, length: _places(_in_order(late, _BY, [False, True, True]).head(length))
    ),
    "You turned the whole list around. Urgent comes first, and among equals the latest.": (
        lambda late, length: _places(_in_order(late, _BY, [True, True, True]).head(length))
    ),
    "Two that are equally late are not in the order of their numbers.": lambda late, length: (
        _places(late.sort_values(_BY[:2], ascending=_WAY[:2], kind="stable").head(length))
    ),
    "You began to count at zero. The first on the list has place one.": lambda late, length: (
        _places(_in_order(late, _BY, _WAY).head(length), first=0)
    ),
    "You gave the whole list. It should be no longer than somebody can work through: cut it to "
    "“length”.": lambda late, length: _places(_in_order(late, _BY, _WAY)),
    "You gave the days. Give the place on the list.": lambda late, length: (
        _in_order(late, _BY, _WAY).head(length).set_index("referral_id")["days_late"]
    ),
    "You kept the urgent ones alone. If there is room on the list, routine ones follow.": (
        lambda late, length: _places(
            _in_order(late[late["urgency"] == "urgent"], _BY, _WAY).head(length)
        )
    ),
}


def _smallest(days: pd.Series, share: float) -> float:
    # No limit is long enough for a share that is never reached.
    limits = (limit for limit in range(1000) if (days <= limit).mean() >= share)
    return next(limits, float("inf"))


LIMIT_TO_SET = {
    "You gave what is safe, whatever the waits are. A shorter limit finds a lost report sooner.": (
        lambda days, share, safe: safe
    ),
    "You did not look at what the clinicians call safe. The limit may not be longer than that.": (
        lambda days, share, safe: _smallest(days.dropna(), share)
    ),
    "You took the longer of the two. What is safe is a ceiling: take the shorter.": (
        lambda days, share, safe: max(_smallest(days.dropna(), share), safe)
    ),
    "You counted the reports that never came. Nobody knows how long those would take: look at "
    "the ones that came.": lambda days, share, safe: min(_smallest(days, share), safe),
    "You took the mean. Half of the reports may take longer than that: how long do you have to "
    "wait for the share you were given?": lambda days, share, safe: min(days.mean(), safe),
    "You took the median. The share you were given is larger than one half.": (
        lambda days, share, safe: min(days.median(), safe)
    ),
    "You took the longest wait there ever was. Only the share you were given has to be within the "
    "limit.": lambda days, share, safe: min(days.max(), safe),
    "That lies between two waits that happened. With a limit of so many whole days, is the share "
    "reached? Try whole numbers, from the smallest up.": lambda days, share, safe: min(
        days.quantile(share), safe
    ),
    "That is one day more than is needed. Within a limit means on that day or before.": (
        lambda days, share, safe: min(_smallest(days.dropna(), share) + 1, safe)
    ),
}


def _took(log: pd.DataFrame) -> pd.Series:
    return (log["closed_on"] - log["ordered_on"]).dt.days


def _old_enough(log: pd.DataFrame, limit: int, day: pd.Timestamp) -> pd.DataFrame:
    return log[(day - log["ordered_on"]).dt.days > limit]


CLOSED_ON_TIME = {
    "You counted every referral. One that was ordered a week ago has had no time to be closed: "
    "begin with “old_enough”.": lambda log, limit, day: (_took(log) <= limit).mean(),
    "You left the open ones out below the line. They are the ones that were not closed on time: "
    "divide by all that are old enough.": lambda log, limit, day: (
        _took(_old_enough(log, limit, day)).dropna() <= limit
    ).mean(),
    "You counted whatever is closed by now. Old referrals have had more time than new ones: ask "
    "whether each was closed within the limit.": lambda log, limit, day: (
        _old_enough(log, limit, day)["closed_on"].notna().mean()
    ),
    "You divided by all referrals. Divide by those that are old enough.": lambda log, limit, day: (
        (_took(_old_enough(log, limit, day)) <= limit).sum() / len(log)
    ),
    "Closed on the last day of the limit is on time. You left that day out.": (
        lambda log, limit, day: (_took(_old_enough(log, limit, day)) < limit).mean()
    ),
    "You looked at the report. A report that nobody has read closes nothing.": (
        lambda log, limit, day: (
            (
                _old_enough(log, limit, day)["report_on"]
                - _old_enough(log, limit, day)["ordered_on"]
            ).dt.days
            <= limit
        ).mean()
    ),
    "That is the share that was not closed on time.": lambda log, limit, day: (
        1 - (_took(_old_enough(log, limit, day)) <= limit).mean()
    ),
    "That is how many were closed on time. Give their share of those that are old enough.": (
        lambda log, limit, day: (_took(_old_enough(log, limit, day)) <= limit).sum()
    ),
}
