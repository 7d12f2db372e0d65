"""The reader's own access log: who opened how many records, when, and of whose surname."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets

from medoffice.compliance.privacy.reported_log import (
    NEEDED,
    PATIENT,
    PATIENT_NAME,
    TIME,
    USER,
    USER_NAME,
    WHEN,
    Account,
    audited,
    propose,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table

SAMPLE = """User,User name,Date,Time,Patient,Patient name
U1,Ann Lee,10/06/2025,8:40 AM,1001,Cy Marsh
U1,Ann Lee,10/06/2025,8:52 AM,1002,"Lee, Rose"
U1,Ann Lee,10/11/2025,2:10 PM,1003,Bo Fenn
U2,Di Orr,10/06/2025,9:15 AM,1001,Cy Marsh
U2,Di Orr,10/07/2025,8:45 PM,1004,Al Quill
U2,Di Orr,10/07/2025,8:51 PM,1005,Jo Quill
"""
TITLES = {
    USER: "Account",
    PATIENT: "Number of the patient",
    WHEN: "Day",
    TIME: "Time of day",
    USER_NAME: "Name of the user",
    PATIENT_NAME: "Name of the patient",
}
HOURS = {f"{(hour - 1) % 12 + 1} {'AM' if hour < 12 else 'PM'}": 60 * hour for hour in range(5, 23)}
HEADINGS = ["Account", "Entries", "Records", "Weekend", "After hours", "Same surname"]
UNKNOWN = "–"
TO_DO = (
    "Ask for the <strong>audit log</strong> or access report of one month, a line for each opening "
    "of a record, with account, patient, day and time. Save it as <strong>CSV</strong>. This file "
    "is patient information: open it where your policy allows, and delete the copy afterward.",
    own_file.STAYS_HERE,
    "Check the columns, and set your hours. What the table shows is a reason to ask, and no proof.",
)


class OwnLogLab(OwnColumnsLab):
    """Audit a log of the reader's own by the questions that need no other table."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = TITLES
    NEEDED = tuple(NEEDED)

    def __init__(self) -> None:
        self.opens = controls.choice("The office opens at", HOURS, 7 * 60)
        self.closes = controls.choice("After hours begins at", HOURS, 19 * 60)
        self._watch([self.opens, self.closes], self.refresh)
        super().__init__(after=[ipywidgets.VBox([self.opens, self.closes])])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> dict[str, Account]:
        """Return what the log says of each account.

        Raises
        ------
        ExportError
            If a column is missing or the file does not fit the choices.
        """
        return audited(
            self.file, own_file.chosen(self.columns), self.opens.value, self.closes.value
        )

    def _sentence(self, made: dict[str, Account]) -> str:
        entries = sum(one.entries for one in made.values())
        lines = count(entries, "entry", "entries")
        said = f"In {self.name}: {lines} of {count(len(made), 'account')}."
        late = sum(one.after_hours or 0 for one in made.values())
        same = sum(one.same_surname or 0 for one in made.values())
        return (
            f"{said} After hours: {late:,}. On a weekend: "
            f"{sum(one.weekend for one in made.values()):,}. Of the user’s surname: {same:,}."
        )

    def _rows(self, made: dict[str, Account]) -> tuple[Sequence[str], list[list[str]]]:
        return HEADINGS, [_row(name, account) for name, account in made.items()]

    def _shown(self, made: dict[str, Account], *, still: bool) -> str:
        return wide_table("By account, those that stand out first", *self._rows(made))


def _row(name: str, account: Account) -> list[str]:
    figures = (account.entries, account.records, account.weekend)
    asked = (account.after_hours, account.same_surname)
    return [name, *(UNKNOWN if figure is None else f"{figure:,}" for figure in (*figures, *asked))]
