"""A pivot table of the reader's own report."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.bars import bars
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, plain_table, says, wide_table
from medoffice.operations.cleaning.dates import read_date
from medoffice.operations.cleaning.reports import Report, take_apart
from medoffice.operations.pivots import ALL, Measure, Pivot, pivot
from medoffice.practice.exports import ExportError

SAMPLE = """Bayside Clinic,Visit report,March 2025
Date,Provider,Visit Type,Status
03/03/2025,Lee,Follow-up,Checked out
03/03/2025,Lee,Physical,No Show
03/03/2025,Ortiz,Follow-up,Checked out
03/04/2025,Ortiz,New,Canceled
03/04/2025,Lee,Follow-up,Checked out
03/05/2025,Ortiz,Follow-up,Checked out
Total,6,,
"""
MOST_GROUPS = 40
NOTHING = ""

STEPS = (
    "Export a report as a <strong>CSV</strong> file, one line for each booking, charge or call. "
    "Leave names, birth dates and record numbers out; counting needs none of them.",
    own_file.STAYS_HERE,
    "Choose what goes down the side and across. The lab counts the lines of each group. Titles and "
    "totals in the report are left out, and the lab tells you how many.",
)


class OwnPivotLab(Lab):
    """Count the lines of a file of the reader's, group by group.

    It begins with a small example, which shows what such a file looks like.
    """

    def __init__(self) -> None:
        self.report: Report | None = None
        self.upload = own_file.picker(self.open)
        self.down = controls.choice("Down the side", [], None)
        self.across = controls.choice("Across", [], None)
        self.message = ipywidgets.HTML()
        self.results = controls.results()
        self._waiting = False
        columns = [self.down, self.across]
        controls.watch(columns, self.refresh)
        self._widget = controls.panel(
            own_file.steps(STEPS),
            ipywidgets.Box([self.upload]),
            controls.group("Columns of the file", columns),
            self.message,
            self.results,
        )
        self.open(SAMPLE.encode(), "the example")

    @property
    def widget(self) -> ipywidgets.VBox:
        """The live controls and what they show."""
        return self._widget

    def open(self, content: bytes, name: str) -> None:
        """Read a file; if it cannot be read, say why and wait for another.

        Parameters
        ----------
        content : bytes
            The file.
        name : str
            What to call it.
        """
        self.name, self.report = name, None
        try:
            self.report = take_apart(content)
        except ExportError as problem:
            self.message.value, self.results.value = says(str(problem)), ""
            return
        columns = self.report.columns
        self._waiting = True
        try:
            self.down.options = columns
            self.across.options = [("nothing", NOTHING), *((name, name) for name in columns)]
            self.down.value = self._first_that_groups()
            self.across.value = NOTHING
        finally:
            self._waiting = False
        self.refresh()

    def _first_that_groups(self) -> str:
        """Return the first column of words that repeat enough to make groups of."""
        assert self.report is not None
        for column in self.report.columns:
            values = set(self.report.values(column))
            different = len(values)
            if any(read_date(value).style for value in values):
                continue
            if 1 < different <= min(MOST_GROUPS, len(self.report.records) / 2):
                return column
        return self.report.columns[0]

    def pivot(self) -> Pivot:
        """Return the counts of the chosen columns.

        Raises
        ------
        ExportError
            If there is no file, the two columns are the same, or make too many groups.
        """
        if self.report is None:
            raise ExportError("Choose a file first.")
        if self.down.value == self.across.value:
            raise ExportError("Choose two different columns.")
        for column in filter(None, (self.down.value, self.across.value)):
            different = len(set(self.report.values(column)))
            if different > MOST_GROUPS:
                raise ExportError(
                    f"“{column}” holds {different:,} different values, too many to show: choose a "
                    f"column with {MOST_GROUPS} or fewer."
                )
        rows = [
            {name: cell.strip() or "(empty)" for name, cell in record.cells.items()}
            for record in self.report.records
        ]
        return pivot(
            rows, self.down.value, Measure(self.down.value, "count"), self.across.value or None
        )

    def refresh(self) -> None:
        """Count the file, or say in a sentence what is in the way."""
        if self._waiting or self.report is None:
            return
        try:
            made = self.pivot()
        except ExportError as problem:
            self.message.value, self.results.value = says(str(problem)), ""
            return
        self.message.value = says(self._sentence())
        self.results.value = self._shown(made, still=False)

    def _sentence(self) -> str:
        assert self.report is not None
        left_out = len(self.report.remarks)
        return (
            f"{self.name.capitalize() if self.name[0].islower() else self.name} has "
            f"{count(len(self.report.records), 'record')} and {count(left_out, 'other line')} "
            "(titles, totals), which "
            f"{'is' if left_out == 1 else 'are'} not counted."
        )

    def _table(self, made: Pivot) -> tuple[list[str], list[list[str]]]:
        lines = [
            [line, *(f"{made[line, name] or 0:,.0f}" for name in made.across)] for line in made.down
        ]
        return [self.down.value, *made.across], lines

    def _shown(self, made: Pivot, *, still: bool) -> str:
        picture = bars(
            [(line, made[line, ALL]) for line in made.down[:-1]],
            f"Lines by {self.down.value}",
            "own-pivot",
            lambda value: f"{value:,.0f}",
        )
        drawn = picture.as_image() if still else picture.inline()
        return drawn + wide_table(f"Lines by {self.down.value}", *self._table(made))

    def still(self) -> str:
        """Return the present state as HTML."""
        sample = f"<p>The example file:</p><pre>{escape(SAMPLE)}</pre>"
        message = self.message.value.replace(' role="status"', "")
        try:
            results = self._shown(self.pivot(), still=True)
        except ExportError:
            results = ""
        return RESULTS_STYLE + own_file.steps(STEPS) + sample + message + results

    def in_words(self) -> str:
        """Return the present state as plain text."""
        try:
            made = self.pivot()
        except ExportError as problem:
            return str(problem)
        return f"{self._sentence()}\n\n{plain_table(*self._table(made))}"
