"""The reader's own appointment report: who did not come, and how far ahead they had booked."""

from __future__ import annotations

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.wording import count, percent, table
from medoffice.practice.exports import (
    COMPLETED,
    LEFT_OUT,
    NO_SHOW,
    Choices,
    Export,
    ExportError,
    Visit,
    expected_visits,
    propose_columns,
    propose_meaning,
    read,
)
from medoffice.scheduling.reported_visits import median_lead_days, no_shows, no_shows_by_lead

SAMPLE = """Appt Date,Date Booked,Status
03/03/2025,03/03/2025,Checked out
03/03/2025,02/12/2025,No Show
03/03/2025,02/27/2025,Checked out
03/04/2025,01/15/2025,Checked out
03/04/2025,02/03/2025,Canceled
03/04/2025,02/20/2025,Checked out
03/05/2025,03/04/2025,Checked out
03/05/2025,01/08/2025,No Show
03/05/2025,02/10/2025,Checked out
"""

ROLES = {
    "visit_date": "Date of the visit",
    "booked_on": "Date it was booked",
    "status": "What became of it",
}
MEANINGS = {
    "the patient came": COMPLETED,
    "the patient did not come": NO_SHOW,
    "leave out (canceled, moved, still to come)": LEFT_OUT,
}
MOST_WORDS = 15
HEADINGS = ["Booked ahead", "Expected", "Did not come", "No-show rate", "95% interval"]
CAPTION = "No-shows by lead time"

STEPS = (
    "Export a list of past appointments from your scheduling system as a <strong>CSV</strong> "
    "file. It "
    "needs three columns: the date of the visit, the date it was booked, and what became of it. "
    "Leave names, birth dates and record numbers out of the report; they are not needed.",
    own_file.STAYS_HERE,
    "Check the columns and the words below. What the lab recognizes is filled in; a word it does "
    "not know is left out until you say what it means.",
)


class ExportLab(own_file.OwnFileLab):
    """Measure no-shows and lead time on a file of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE

    def __init__(self) -> None:
        self.columns = {role: controls.choice(name, [], None) for role, name in ROLES.items()}
        self.meanings: dict[str, ipywidgets.Dropdown] = {}
        self._choices = ipywidgets.VBox()
        self._watch([self.columns["status"]], self._offer_words)
        self._watch(self.columns.values(), self.refresh)
        super().__init__(self._choices)

    def _read(self, content: bytes) -> Export:
        return read(content)

    def _withdraw(self) -> None:
        self._choices.children = ()

    def _offer(self) -> None:
        proposed = propose_columns(self.file.columns)
        for role, control in self.columns.items():
            control.options = own_file.column_options(self.file.columns, "choose a column")
            control.value = proposed[role]
        self._offer_words()

    def _offer_words(self) -> None:
        """Ask what each word of the status column means."""
        self.meanings = {}
        shown = [controls.group("Columns of the file", list(self.columns.values()))]
        status = self.columns["status"].value
        if status is not None and len(words := self.file.words(status)) <= MOST_WORDS:
            self.meanings = own_file.meaning_choices(words, MEANINGS, propose_meaning)
            self._watch(self.meanings.values(), self.refresh)
            shown.append(controls.group("What the words mean", list(self.meanings.values())))
        self._choices.children = tuple(shown)

    def measured(self) -> list[Visit]:
        """Return the expected visits of the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        chosen = own_file.chosen(self.columns)
        missing = [ROLES[role] for role, column in chosen.items() if column is None]
        if missing:
            raise ExportError(
                f"Choose the column for: {', '.join(missing)}. The columns of the file are: "
                f"{', '.join(self.file.columns)}."
            )
        different = len(self.file.words(chosen["status"]))
        if different > MOST_WORDS:
            raise ExportError(
                f"“{chosen['status']}” holds {different:,} different values, too many for the "
                "outcome of a visit: choose another column for what became of it."
            )
        meanings = own_file.chosen(self.meanings)
        return expected_visits(self.file, Choices(**chosen, meanings=meanings))

    def _sentence(self, visits: list[Visit]) -> str:
        found = no_shows(visits)
        return (
            f"In {self.name}, {found.missed:,} of {count(found.expected, 'expected visit')} were "
            f"no-shows: {percent(found.rate)}, with a 95% interval from {percent(found.low)} to "
            f"{percent(found.high)}. The typical (median) lead time was "
            f"{median_lead_days(visits):g} days.{self._left_out()}"
        )

    def _left_out(self) -> str:
        """Name the words that were left out: one not recognized may well be a no-show."""
        words = [
            f"“{word}”" if word else "lines without a word"
            for word, meaning in own_file.chosen(self.meanings).items()
            if meaning == LEFT_OUT
        ]
        return f" Left out, as chosen above: {', '.join(words)}." if words else ""

    def _rows(self, visits: list[Visit]) -> tuple[list[str], list[list[str]]]:
        lines = [
            [
                band,
                f"{found.expected:,}",
                f"{found.missed:,}",
                percent(found.rate),
                f"{percent(found.low)} to {percent(found.high)}",
            ]
            for band, found in no_shows_by_lead(visits).items()
        ]
        return HEADINGS, lines

    def _shown(self, visits: list[Visit], *, still: bool) -> str:
        return f'<div class="lab-results">{table(CAPTION, *self._rows(visits))}</div>'
