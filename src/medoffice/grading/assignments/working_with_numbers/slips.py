"""Likely mistakes in the assignment `working-with-numbers`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _done(bookings: pd.DataFrame) -> pd.DataFrame:
    return bookings[bookings["outcome"] == "completed"]


VISITS = {
    "You counted every booking. A visit that was canceled or missed did not take place.": len,
    "You left out the canceled bookings and kept the no-shows. Nobody was seen in those: count "
    "the outcome “completed” alone.": lambda bookings: (
        bookings["outcome"].isin(["completed", "no-show"]).sum()
    ),
    "You counted different patients. Whoever came twice had two visits.": lambda bookings: _done(
        bookings
    )["patient_id"].nunique(),
    "That is a share. The question is how many visits there were.": lambda bookings: (
        bookings["outcome"] == "completed"
    ).mean(),
    "You counted what did not become a visit.": lambda bookings: (
        bookings["outcome"] != "completed"
    ).sum(),
}


def _named(bookings: pd.DataFrame, clinicians: pd.DataFrame) -> pd.DataFrame:
    return bookings.merge(clinicians.drop_duplicates("provider_id"), on="provider_id", how="left")


VISITS_BY_CLINICIAN = {
    "You counted every booking of each clinician. Keep the completed ones first.": (
        lambda bookings, clinicians: (
            _named(bookings, clinicians).groupby("name")["appointment_id"].count()
        )
    ),
    "Your lines carry the short names. Join the other table, and group by “name”.": (
        lambda bookings, clinicians: (
            _done(bookings).groupby("provider_id")["appointment_id"].count()
        )
    ),
    "You counted different patients of each clinician. Whoever came twice had two visits.": (
        lambda bookings, clinicians: (
            _named(_done(bookings), clinicians).groupby("name")["patient_id"].nunique()
        )
    ),
    "A clinician stands twice in the list, and the visits came back twice. Drop the repeated line "
    "of the list before you join.": lambda bookings, clinicians: (
        _done(bookings)
        .merge(clinicians, on="provider_id")
        .groupby("name")["appointment_id"]
        .count()
    ),
    "You took all clinicians together. Give one figure for each of them.": (
        lambda bookings, clinicians: len(_done(bookings))
    ),
}

VISITS_PIVOT = {
    "You counted every booking. Keep the completed ones first.": lambda bookings: bookings.groupby(
        ["provider_id", "month"]
    )["appointment_id"].count(),
    "You grouped by clinician and not by month. The table needs both.": lambda bookings: (
        _done(bookings).groupby("provider_id")["appointment_id"].count()
    ),
    "You grouped by month and not by clinician. The table needs both.": lambda bookings: (
        _done(bookings).groupby("month")["appointment_id"].count()
    ),
    "You counted different patients. Whoever came twice had two visits.": lambda bookings: (
        _done(bookings).groupby(["provider_id", "month"])["patient_id"].nunique()
    ),
    "You counted the days worked, and not the visits.": lambda bookings: (
        _done(bookings).groupby(["provider_id", "month"])["date"].nunique()
    ),
    "You gave shares. The question is how many visits there were.": lambda bookings: (
        _done(bookings).groupby(["provider_id", "month"])["appointment_id"].count()
        / len(_done(bookings))
    ),
}


def _records(report: pd.DataFrame) -> pd.DataFrame:
    return report[report["Patient"] != ""]


def _real(report: pd.DataFrame) -> pd.DataFrame:
    return report[~report["Patient"].str.startswith("ZZTEST")]


BOOKINGS_IN = {
    "You counted every line of the report. Look at the last lines: are they bookings?": len,
    "You kept the totals at the foot, though you dropped what stands twice. A total has no "
    "patient.": lambda report: len(_real(report).drop_duplicates("Appt #")),
    "Some bookings stand twice in the report. Count each number in “Appt #” once.": (
        lambda report: len(_real(_records(report)))
    ),
    "A booking of a test patient is nobody's booking. Leave out the names that begin with "
    "“ZZTEST”.": lambda report: len(_records(report).drop_duplicates("Appt #")),
    "You left out the totals, and nothing else.": lambda report: len(_records(report)),
    "You counted accounts, and one account may have several bookings.": (
        lambda report: _real(_records(report))["Acct #"].nunique()
    ),
    "You kept only the lines that have a status. An empty status is a fault in the line; the "
    "booking is there.": lambda report: len(
        _real(_records(report)).drop_duplicates("Appt #").query("Status != ''")
    ),
}


def _words(bookings: pd.DataFrame) -> pd.Series:
    return bookings["Status"].str.strip().str.lower()


def _checked_in_and_out(bookings: pd.DataFrame) -> pd.Series:
    """Tell which bookings with an empty status are visits."""
    both = (bookings["Check-In"] != "") & (bookings["Out"] != "")
    return (_words(bookings) == "") & both


VISITS_IN = {
    "You counted the word “Completed” alone, to the letter. Other words in the list mean the same, "
    "and capitals and blanks must not matter.": lambda bookings, seen_words: (
        bookings["Status"] == "Completed"
    ).sum(),
    "You compared the words as they stand. Make them small letters first, and strip the "
    "blanks.": lambda bookings, seen_words: bookings["Status"].isin(seen_words).sum(),
    "You made the letters small, and left the blanks at the ends. Strip them.": (
        lambda bookings, seen_words: (
            bookings["Status"].str.lower().isin(seen_words) | _checked_in_and_out(bookings)
        ).sum()
    ),
    "You stripped the blanks, and left the capitals. Make the letters small.": (
        lambda bookings, seen_words: (
            bookings["Status"].str.strip().isin(seen_words) | _checked_in_and_out(bookings)
        ).sum()
    ),
    "An empty status is a visit if the patient was checked in and out. You left those out.": (
        lambda bookings, seen_words: _words(bookings).isin(seen_words).sum()
    ),
    "You counted every empty status as a visit. It is one only if both “Check-In” and “Out” hold "
    "a time.": lambda bookings, seen_words: _words(bookings).isin([*seen_words, ""]).sum(),
    "You counted whoever was checked in and out, whatever the status says.": (
        lambda bookings, seen_words: (
            (_words(bookings).isin(seen_words))
            | ((bookings["Check-In"] != "") & (bookings["Out"] != ""))
        ).sum()
    ),
}


def _change(compared: pd.DataFrame) -> pd.Series:
    now = compared["visits_now"] / compared["days_now"]
    then = compared["visits_then"] / compared["days_then"]
    return now / then - 1


def _total_change(compared: pd.DataFrame) -> pd.Series:
    return compared["visits_now"] / compared["visits_then"] - 1


def _fell(change: pd.Series, limit: float) -> pd.Series:
    return change[change < -limit]


WHO_FELL = {
    "You compared the visits of the whole month. Somebody who worked fewer days has fewer visits: "
    "divide by the days first.": lambda compared, limit: _fell(_total_change(compared), limit),
    "You gave everybody. Keep only those who fell by more than the limit.": (
        lambda compared, limit: _change(compared)
    ),
    "You kept those who rose. A fall is a change below zero.": (
        lambda compared, limit: _change(compared)[_change(compared) > limit]
    ),
    "You kept everybody who fell at all. The fall has to be more than the limit.": (
        lambda compared, limit: _fell(_change(compared), 0)
    ),
    "You kept whoever changed by more than the limit, up or down. Only a fall counts.": (
        lambda compared, limit: _change(compared)[_change(compared).abs() > limit]
    ),
    "You divided by this year's figure. A change is measured from where it began: divide by last "
    "year's.": lambda compared, limit: _fell(1 - 1 / (_change(compared) + 1), limit),
    "A fall is a negative change. Leave the minus sign there.": lambda compared, limit: (
        -_fell(_change(compared), limit)
    ),
    "You gave the difference in visits a day. Divide it by last year's figure.": (
        lambda compared, limit: (
            compared["visits_now"] / compared["days_now"]
            - compared["visits_then"] / compared["days_then"]
        )[_change(compared) < -limit]
    ),
}
