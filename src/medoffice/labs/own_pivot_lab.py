"""A pivot table of the reader's own report."""

from __future__ import annotations

from medoffice.labs import controls, own_file
from medoffice.labs.bars import bars
from medoffice.labs.wording import count, wide_table
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


class OwnPivotLab(own_file.OwnFileLab):
    """Count the lines of a file of the reader's, group by group."""

    STEPS = STEPS
    SAMPLE = SAMPLE

    def __init__(self) -> None:
        self.down = controls.choice("Down the side", [], None)
        self.across = controls.choice("Across", [], None)
        columns = [self.down, self.across]
        self._watch(columns, self.refresh)
        super().__init__(controls.group("Columns of the file", columns))

    def _read(self, content: bytes) -> Report:
        return take_apart(content)

    def _offer(self) -> None:
        columns = self.file.columns
        self.down.options = columns
        self.across.options = [("nothing", NOTHING), *((name, name) for name in columns)]
        self.down.value = self._first_that_groups()
        self.across.value = NOTHING

    def _first_that_groups(self) -> str:
        """Return the first column of words that repeat enough to make groups of."""
        for column in self.file.columns:
            values = set(self.file.values(column))
            different = len(values)
            if any(read_date(value).style for value in values):
                continue
            if 1 < different <= min(MOST_GROUPS, len(self.file.records) / 2):
                return column
        return self.file.columns[0]

    def measured(self) -> Pivot:
        """Return the counts of the chosen columns.

        Raises
        ------
        ExportError
            If the two columns are the same, or make too many groups.
        """
        if self.down.value == self.across.value:
            raise ExportError("Choose two different columns.")
        for column in filter(None, (self.down.value, self.across.value)):
            different = len(set(self.file.values(column)))
            if different > MOST_GROUPS:
                raise ExportError(
                    f"“{column}” holds {different:,} different values, too many to show: choose a "
                    f"column with {MOST_GROUPS} or fewer."
                )
        rows = [
            {name: cell.strip() or "(empty)" for name, cell in record.cells.items()}
            for record in self.file.records
        ]
        return pivot(
            rows, self.down.value, Measure(self.down.value, "count"), self.across.value or None
        )

    def _sentence(self, made: Pivot) -> str:
        left_out = len(self.file.remarks)
        return (
            f"{self.name.capitalize() if self.name[0].islower() else self.name} has "
            f"{count(len(self.file.records), 'record')} and {count(left_out, 'other line')} "
            "(titles, totals), which "
            f"{'is' if left_out == 1 else 'are'} not counted."
        )

    def _rows(self, made: Pivot) -> tuple[list[str], list[list[str]]]:
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
        return drawn + wide_table(f"Lines by {self.down.value}", *self._rows(made))
