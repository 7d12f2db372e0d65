"""A first look at the reader's own report: what to look at before anything is counted."""

from __future__ import annotations

from datetime import date

from medoffice.labs import own_file
from medoffice.labs.wording import count, wide_table
from medoffice.operations.cleaning.checkup import Checkup, look_over
from medoffice.operations.cleaning.reports import take_apart

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


class CheckupLab(own_file.OwnFileLab):
    """Look over a file of the reader's.

    Parameters
    ----------
    today : datetime.date, optional
        Days long after it are pointed out; the present day if left out.
    """

    STEPS = STEPS
    SAMPLE = SAMPLE

    def __init__(self, today: date | None = None) -> None:
        self.today = today or date.today()
        super().__init__()

    def _read(self, content: bytes) -> Checkup:
        return look_over(take_apart(content), self.today)

    def measured(self) -> Checkup:
        """Return what is to be looked at in the file."""
        return self.file

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

    def _rows(self, checkup: Checkup) -> tuple[list[str], list[list[str]]]:
        lines = [
            [column.name, column.kind, f"{column.empty:,}", " ".join(column.remarks)]
            for column in checkup.columns
        ]
        return HEADINGS, lines

    def _shown(self, checkup: Checkup, *, still: bool) -> str:
        return wide_table(CAPTION, *self._rows(checkup), of_words=True)
