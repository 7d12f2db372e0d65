"""What was taken of each item, week by week."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.par_levels import sample

TITLE = "Use by week"
HEADER, FIRST, LAST = 5, 6, 105
LAST_WEEK = get_column_letter(sample.WEEKS + 1)


def area(row: int) -> str:
    """Return where the use of an item stands; its row is the one it has in the levels."""
    return f"'{TITLE}'!$B{row}:${LAST_WEEK}{row}"


def fill(sheet: Worksheet) -> None:
    """Write the weeks."""
    sheets.title(
        sheet,
        TITLE,
        "Units taken in each of 13 weeks, by the row of the item. A week with nothing taken is 0; "
        "leave only weeks empty of which you know nothing.",
        across=sample.WEEKS + 1,
    )
    sheets.group(sheet, HEADER - 1, 2, sample.WEEKS + 1, "Fill in: units taken in the week")
    sheets.headers(
        sheet, HEADER, ["Item", *(f"Week {number}" for number in range(1, sample.WEEKS + 1))]
    )
    for row in range(FIRST, LAST + 1):
        sheet[f"A{row}"] = f'=IF(Levels!A{row}="","",Levels!A{row})'
    for row, weeks in enumerate(sample.weeks(), start=FIRST):
        for column, units in enumerate(weeks, start=2):
            sheet.cell(row, column, units)
    sheets.computed(sheet, f"A{FIRST}:A{LAST}")
    sheets.fill_in(sheet, f"B{FIRST}:{LAST_WEEK}{LAST}", "0")
    sheets.expect(
        sheet, f"B{FIRST}:{LAST_WEEK}{LAST}", "decimal", "greaterThanOrEqual", "0",
        message="Units taken: 0 or more.",
    )  # fmt: skip
    sheets.widths(sheet, 34, *([8] * sample.WEEKS))
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{LAST_WEEK}{FIRST + 24}"
