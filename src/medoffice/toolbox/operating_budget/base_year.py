"""The base year: what the books have, month by month."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.budgeting import willow_bend
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

TITLE = "Base year"


def fill(sheet: Worksheet) -> None:
    """Write the practice's own year."""
    frame.write(
        sheet, TITLE,
        f"{willow_bend.BASE_YEAR}, from the ledger. Costs are above 0. The result below must be "
        "that of your books, to the cent.",
        "Follows",
    )  # fmt: skip
    base, (first, last) = willow_bend.base(), rows()
    for row, line in enumerate(lines(), start=first):
        sheet.cell(row, 3, line.follows).font = sheets.TEXT
    for at, column in enumerate(COLUMNS):
        sheet[f"{column}{DAYS_ROW}"] = base.days[at]
        sheet[f"{column}{VISITS_ROW}"] = base.visits[at]
        for row, line in enumerate(lines(), start=first):
            sheet[f"{column}{row}"] = line.base[at]
    sheets.fill_in(sheet, f"{COLUMNS[0]}{DAYS_ROW}:{COLUMNS[-1]}{VISITS_ROW}", "#,##0")
    sheets.fill_in(sheet, f"{COLUMNS[0]}{first}:{COLUMNS[-1]}{last}", MONEY)


def at(column: str, row: int | str) -> str:
    """Return a reference to a cell of the sheet."""
    return f"'{TITLE}'!{column}{row}"
