"""What the books have, month by month, as the year goes on."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget import frame
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    DAYS_ROW,
    MONEY,
    VISITS_ROW,
    lines,
    rows,
)

TITLE = "Actual"


def fill(sheet: Worksheet) -> None:
    """Write an empty year."""
    frame.write(
        sheet, TITLE,
        "After each month: its working days, its visits, and each line as the books have it. "
        "Costs are above 0.",
        "Follows",
    )  # fmt: skip
    first, last = rows()
    for row, line in enumerate(lines(), start=first):
        sheet.cell(row, 3, line.follows).font = sheets.TEXT
    sheets.fill_in(sheet, f"{COLUMNS[0]}{DAYS_ROW}:{COLUMNS[-1]}{VISITS_ROW}", "#,##0")
    sheets.fill_in(sheet, f"{COLUMNS[0]}{first}:{COLUMNS[-1]}{last}", MONEY)
