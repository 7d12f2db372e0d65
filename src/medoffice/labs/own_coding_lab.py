"""The reader's own audit worksheet or charge report: error rate with interval, or charge lag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ipywidgets

from medoffice.billing.coding.charge_lag import ChargeLag
from medoffice.billing.coding.coding_audit import (
    AGREES,
    NOT_SUPPORTED,
    OTHER_CODE,
    TOO_HIGH,
    TOO_LOW,
    Score,
)
from medoffice.billing.coding.reported_coding import (
    AUDIT,
    CHARGES,
    CODED,
    ENTERED,
    PROVIDER,
    SUPPORTED,
    VISIT,
    VISITED,
    Audited,
    Lags,
    audited,
    lags,
    means_nothing_supported,
    propose,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table
from medoffice.practice.exports import ExportError

SAMPLE = """Encounter,Provider,Billed,Supported
101,Dr. A,V-EST-4,V-EST-4
102,Dr. A,V-EST-4,V-EST-3
103,Dr. A,V-EST-3,V-EST-3
104,Dr. A,V-EST-5,V-EST-4
105,Dr. B,V-EST-3,V-EST-4
106,Dr. B,V-EST-4,V-EST-4
107,Dr. B,V-NEW-3,not documented
108,Dr. B,V-EST-3,
"""
NAMES = {
    VISIT: "Number of the visit",
    PROVIDER: "Clinician",
    CODED: "Code billed",
    SUPPORTED: "Code the note supports",
    VISITED: "Day of the visit",
    ENTERED: "Charge entered on",
}
MEANINGS = {"nothing can be billed": True, "a code": False}
LIMITS = (1, 2, 3, 5, 7, 14)
MOST_WORDS = 12
ALL = "All together"
AUDIT_HEADINGS = ["Clinician", "Reviewed", "Agree", "Too high", "Too low", "Other", "Wrong", "95%"]
LAG_HEADINGS = ["Clinician", "Visits", "Median days", "Mean", "Nine in ten within", "In time"]

TO_DO = (
    "Choose a <strong>CSV</strong> file of one of two kinds. The worksheet of an audit has one "
    "line for each visit, with the code billed and the code the note supports. A charge report has "
    "the day of the visit and the day the charge was entered. Leave names, birth dates and "
    "diagnoses out; the number of the visit is enough.",
    own_file.STAYS_HERE,
    "Say what the file is, and check the columns. What the lab recognizes is filled in. Codes stay "
    "as you typed them: a code that ends in a larger number counts as a higher level.",
)


class OwnCodingLab(OwnColumnsLab):
    """Score an audit of the reader's, or measure the lag of the reader's charges."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    ASK_MORE = (SUPPORTED,)

    def __init__(self) -> None:
        self.kind = controls.choice(
            "What the file is",
            [("the worksheet of an audit", AUDIT), ("a charge report", CHARGES)],
            AUDIT,
        )
        self.limit = controls.choice("Charges due within", [(f"{n} days", n) for n in LIMITS], 3)
        self._watch([self.kind], self._ask_anew)
        self._watch([self.limit], self.refresh)
        super().__init__(ipywidgets.Box([self.kind]))

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns, self.kind.value)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        if self.kind.value == CHARGES:
            yield controls.group("Your limit", [self.limit])
        elif (column := self.columns[SUPPORTED].value) is not None:
            words = self.file.words(column)
            del words[""]
            if 0 < len(words) <= MOST_WORDS:
                heading = "What the reviewer's words mean"
                yield self._ask_meanings(heading, words, MEANINGS, means_nothing_supported)

    def measured(self) -> Audited | Lags:
        """Return the score of the audit, or the lag of the charges.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        columns = own_file.chosen(self.columns)
        if self.kind.value == CHARGES:
            return lags(self.file, columns, self.limit.value)
        if columns[SUPPORTED] and not self.meanings:
            different = len(self.file.words(columns[SUPPORTED]))
            raise ExportError(
                f"“{columns[SUPPORTED]}” holds {different:,} different values, too many for codes "
                "of visits: choose another column."
            )
        nothing = [word for word, meaning in own_file.chosen(self.meanings).items() if meaning]
        return audited(self.file, columns, nothing)

    def _sentence(self, made: Audited | Lags) -> str:
        if isinstance(made, Lags):
            lag = made.everybody
            return (
                f"In {self.name}: {count(lag.visits, 'visit')}, charges entered after "
                f"{lag.median_days:g} days in the middle and {lag.mean_days:.1f} on average. "
                f"{lag.in_time_share:.0%} were in time, and nine in ten within "
                f"{lag.nine_in_ten} days."
            )
        all_of_them = made.everybody
        low, high = all_of_them.exact()
        waits = f" Not reviewed yet, and left out: {made.left_out:,}." if made.left_out else ""
        return (
            f"In {self.name}: of {count(all_of_them.reviewed, 'visit')} reviewed, the note "
            f"disagrees with {all_of_them.wrong:,}, or {all_of_them.rate:.0%}. If the visits were "
            f"drawn at random, the rate of all lies between {low:.0%} and {high:.0%} (95%).{waits}"
        )

    def _rows(self, made: Audited | Lags) -> tuple[Sequence[str], list[list[str]]]:
        named = {**made.by_provider, ALL: made.everybody}
        if isinstance(made, Lags):
            return LAG_HEADINGS, [_lag_row(name, lag) for name, lag in named.items()]
        return AUDIT_HEADINGS, [_audit_row(name, score) for name, score in named.items()]

    def _shown(self, made: Audited | Lags, *, still: bool) -> str:
        caption = "Charge lag" if isinstance(made, Lags) else "What the audit found"
        return wide_table(caption, *self._rows(made))


def _audit_row(name: str, made: Score) -> list[str]:
    low, high = made.exact()
    counted = made.outcomes
    other = counted[OTHER_CODE] + counted[NOT_SUPPORTED]
    return [
        name,
        f"{made.reviewed:,}",
        *(f"{number:,}" for number in (counted[AGREES], counted[TOO_HIGH], counted[TOO_LOW])),
        f"{other:,}",
        f"{made.rate:.0%}",
        f"{low:.0%} to {high:.0%}",
    ]


def _lag_row(name: str, lag: ChargeLag) -> list[str]:
    return [
        name,
        f"{lag.visits:,}",
        f"{lag.median_days:g}",
        f"{lag.mean_days:.1f}",
        f"{lag.nine_in_ten} days",
        f"{lag.in_time_share:.0%}",
    ]
