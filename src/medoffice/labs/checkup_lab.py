"""A first look at the reader's own report: what to look at before anything is counted."""

from __future__ import annotations

from datetime import date
from html import escape

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, plain_table, says, wide_table
from medoffice.operations.cleaning.checkup import Checkup, look_over
from medoffice.operations.cleaning.reports import take_apart
from medoffice.practice.exports import ExportError

SAMPLE = """Bayside Clinic,Payments,March 2025
Posted,Time,Method,Amount
03/03/2025,8:20 AM,Check,25.00
03/03/2025,9:05,check,"$1,040.00"
2025-03-03,10:15 AM,Card,(25.00)
03/32/2025,1:10 PM,Card,40.00
03/04/2025,2:45 PM,Cash ,waived
03/04/2025,2:45 PM,Cash,15.00
03/04/2025,2:45 PM,Cash,15.00
Total,,,"1,110.00"
"""
HEADINGS = ["Column", "Looks like", "Empty", "Look at"]
CAPTION = "What each column holds"

STEPS = (
    "Export any report as a <strong>CSV</strong> file. Leave names and birth dates out if you can.",
    own_file.STAYS_HERE,
    "Read the last column of the table. Each sentence there is a question for the person who knows "
    "the system: why, and which rule shall we use?",
)


class CheckupLab(Lab):
    """Look over a file of the reader's.

    It begins with a small example, which shows what may be found.

    Parameters
    ----------
    today : datetime.date, optional
        Days long after it are pointed out; the present day if left out.
    """

    def __init__(self, today: date | None = None) -> None:
        self.today = today or date.today()
        self.checkup: Checkup | None = None
        self.upload = own_file.picker(self.open)
        self.message = ipywidgets.HTML()
        self.results = controls.results()
        self._widget = controls.panel(
            own_file.steps(STEPS), ipywidgets.Box([self.upload]), self.message, self.results
        )
        self.open(SAMPLE.encode(), "the example")

    @property
    def widget(self) -> ipywidgets.VBox:
        """The live controls and what they show."""
        return self._widget

    def open(self, content: bytes, name: str) -> None:
        """Read a file; if it cannot be read, say why.

        Parameters
        ----------
        content : bytes
            The file.
        name : str
            What to call it.
        """
        self.name = name
        try:
            self.checkup = look_over(take_apart(content), self.today)
        except ExportError as problem:
            self.checkup = None
            self.message.value, self.results.value = says(str(problem)), ""
            return
        self.message.value = says(self._sentence(self.checkup))
        self.results.value = _shown(self.checkup)

    def _sentence(self, checkup: Checkup) -> str:
        name = self.name.capitalize() if self.name[0].islower() else self.name
        said = (
            f"{name} has {count(checkup.records, 'record')} and "
            f"{count(checkup.other_lines, 'other line')} (titles, totals)."
        )
        if checkup.repeated:
            first = checkup.repeated[0]
            number = count(len(checkup.repeated), "line says", "lines say")
            said += f" {number} the same as a line before (line {first} is the first)."
        return said

    def still(self) -> str:
        """Return the present state as HTML."""
        sample = f"<p>The example file:</p><pre>{escape(SAMPLE)}</pre>"
        message = self.message.value.replace(' role="status"', "")
        return RESULTS_STYLE + own_file.steps(STEPS) + sample + message + self.results.value

    def in_words(self) -> str:
        """Return the present state as plain text."""
        if self.checkup is None:
            return "Choose a file first."
        return f"{self._sentence(self.checkup)}\n\n{plain_table(HEADINGS, _rows(self.checkup))}"


def _rows(checkup: Checkup) -> list[list[str]]:
    return [
        [column.name, column.kind, f"{column.empty:,}", " ".join(column.remarks)]
        for column in checkup.columns
    ]


def _shown(checkup: Checkup) -> str:
    return wide_table(CAPTION, HEADINGS, _rows(checkup), of_words=True)
