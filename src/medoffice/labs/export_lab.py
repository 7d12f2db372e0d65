"""The reader's own appointment report: who did not come, and how far ahead they had booked."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, percent, plain_table, says, table
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


class ExportLab(Lab):
    """Measure no-shows and lead time on a file of the reader's.

    It begins with a small example, which shows what such a file looks like.
    """

    def __init__(self) -> None:
        self.export: Export | None = None
        self.upload = own_file.picker(self.open)
        self.columns = {role: controls.choice(name, [], None) for role, name in ROLES.items()}
        self.meanings: dict[str, ipywidgets.Dropdown] = {}
        self.message = ipywidgets.HTML()
        self.results = controls.results()
        self._choices = ipywidgets.VBox()
        self._widget = controls.panel(
            own_file.steps(STEPS),
            ipywidgets.Box([self.upload]),
            self._choices,
            self.message,
            self.results,
        )
        self._waiting = False
        controls.watch([self.columns["status"]], self._offer_words)
        controls.watch(self.columns.values(), self.refresh)
        self.open(SAMPLE.encode(), "the example")

    @property
    def widget(self) -> ipywidgets.VBox:
        """The live controls and what they show."""
        return self._widget

    def open(self, content: bytes, name: str) -> None:
        """Read a file; if it cannot be read, say why and go back to asking for one.

        Parameters
        ----------
        content : bytes
            The file.
        name : str
            What to call it.
        """
        self.name = name
        try:
            self.export = read(content)
        except ExportError as problem:
            self.export = None
            self._choices.children = ()
            self._say(str(problem))
            return
        proposed = propose_columns(self.export.columns)
        self._waiting = True
        try:
            for role, control in self.columns.items():
                control.options = [
                    ("choose a column", None),
                    *((c, c) for c in self.export.columns),
                ]
                control.value = proposed[role]
        finally:
            self._waiting = False
        self._offer_words()
        self.refresh()

    def _offer_words(self) -> None:
        """Ask what each word of the status column means."""
        if self.export is None or self._waiting:
            return
        self.meanings = {}
        shown = [controls.group("Columns of the file", list(self.columns.values()))]
        status = self.columns["status"].value
        if status is not None and len(words := self.export.words(status)) <= MOST_WORDS:
            for word, number in words.most_common():
                label = f"{word or '(empty)'} ({count(number, 'line')})"
                control = controls.choice(label, MEANINGS, propose_meaning(word))
                self.meanings[word] = control
            controls.watch(self.meanings.values(), self.refresh)
            shown.append(controls.group("What the words mean", list(self.meanings.values())))
        self._choices.children = tuple(shown)

    def visits(self) -> list[Visit]:
        """Return the expected visits of the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        if self.export is None:
            raise ExportError("Choose a file first.")
        chosen = {role: control.value for role, control in self.columns.items()}
        missing = [ROLES[role] for role, column in chosen.items() if column is None]
        if missing:
            raise ExportError(
                f"Choose the column for: {', '.join(missing)}. The columns of the file are: "
                f"{', '.join(self.export.columns)}."
            )
        different = len(self.export.words(chosen["status"]))
        if different > MOST_WORDS:
            raise ExportError(
                f"“{chosen['status']}” holds {different:,} different values, too many for the "
                "outcome of a visit: choose another column for what became of it."
            )
        meanings = {word: control.value for word, control in self.meanings.items()}
        return expected_visits(self.export, Choices(**chosen, meanings=meanings))

    def refresh(self) -> None:
        """Measure the file, or say in a sentence what is in the way."""
        if self.export is None or self._waiting:
            return
        try:
            visits = self.visits()
        except ExportError as problem:
            self._say(str(problem))
            return
        self._say(self._sentence(visits), f'<div class="lab-results">{_table(visits)}</div>')

    def _say(self, sentence: str, results: str = "") -> None:
        self.message.value = says(sentence)
        self.results.value = results

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
            for word, control in self.meanings.items()
            if control.value == LEFT_OUT
        ]
        return f" Left out, as chosen above: {', '.join(words)}." if words else ""

    def still(self) -> str:
        """Return the present state as HTML."""
        sample = f"<p>The example file:</p><pre>{escape(SAMPLE)}</pre>"
        message = self.message.value.replace(' role="status"', "")
        return RESULTS_STYLE + own_file.steps(STEPS) + sample + message + self.results.value

    def in_words(self) -> str:
        """Return the present state as plain text."""
        try:
            visits = self.visits()
        except ExportError as problem:
            return str(problem)
        return f"{self._sentence(visits)}\n\n{plain_table(HEADINGS, _rows(visits))}"


def _rows(visits: list[Visit]) -> list[list[str]]:
    return [
        [
            band,
            f"{found.expected:,}",
            f"{found.missed:,}",
            percent(found.rate),
            f"{percent(found.low)} to {percent(found.high)}",
        ]
        for band, found in no_shows_by_lead(visits).items()
    ]


def _table(visits: list[Visit]) -> str:
    return table(CAPTION, HEADINGS, _rows(visits))
