"""The measures of each month: days by both conventions, collection, cost to collect."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import months, sample
from medoffice.toolbox.receivables.months import FIRST, HEADER, LAST, MONEY
from medoffice.toolbox.sheets import DATE, SHARE

TITLE = "Measures"
DAYS = "0.0"
ALLOWANCE_BEFORE = "$B$4"
HEADERS = (
    "Month end", "Allowance at the end", "Cost of billing", "Net revenue", "Days by gross charges",
    "Days by net revenue", "Gross collection, 12 months", "Net collection, 12 months",
    "Cost to collect, 12 months",
)  # fmt: skip
QUARTER, YEAR = 3, 12


def fill(sheet: Worksheet) -> None:
    """Write the measures, line by line beside the months."""
    sheets.title(
        sheet,
        TITLE,
        "Fill in the allowance (0 if you book none) and what billing costs. Days are of the last "
        "three months, collection of the last twelve.",
        across=9,
    )
    sheets.setting(sheet, 4, "Before", 0, MONEY, "the allowance before the first month")
    sheet["B4"] = sample.dollars(sample.allowance(sample.BEFORE))
    sheets.headers(sheet, HEADER, [*HEADERS, "Note"])
    for row, (end, _) in enumerate(sample.months(), start=FIRST):
        sheet[f"B{row}"] = sample.dollars(sample.allowance(end))
        sheet[f"C{row}"] = sample.dollars(sample.cost(end))
        sheets.remark(sheet, row, len(HEADERS) + 1, sample.MARK)
    for row in range(FIRST, LAST + 1):
        for column, formula in _formulas(row).items():
            sheet[f"{column}{row}"] = f'=IF({months.TITLE}!$A{row}="","",{formula})'
    sheets.fill_in(sheet, f"B{FIRST}:C{LAST}", MONEY)
    for columns, style in (("A", DATE), ("D", MONEY), ("EF", DAYS), ("GHI", SHARE)):
        for column in columns:
            sheets.computed(sheet, f"{column}{FIRST}:{column}{LAST}", style)
    sheets.widths(sheet, 14, *[15] * (len(HEADERS) - 1), 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def column(letter: str) -> str:
    """Return a reference to a whole column of the lines."""
    return f"{TITLE}!${letter}${FIRST}:${letter}${LAST}"


def _formulas(row: int) -> dict[str, str]:
    """Give the formulas of a line, by column; of a measure only if there are months enough."""
    quarter, year = max(row - QUARTER + 1, FIRST), max(row - YEAR + 1, FIRST)
    end, balance = (f"{months.TITLE}!{letter}{row}" for letter in "AK")
    allowance = ALLOWANCE_BEFORE if row == FIRST else f"B{row - 1}"
    days = f"({end}-EOMONTH({end},-{QUARTER}))"

    def of(letters: str, since: int = row) -> str:
        first, last = letters[0], letters[-1]
        return f"SUM({months.TITLE}!{first}{since}:{last}{row})"

    def after(number: int, formula: str) -> str:
        return formula if row - FIRST + 1 >= number else '""'

    collected = f"({of('FG', year)}-{of('J', year)})"
    lost = f"{of('H')}-{of('I')}"
    return {
        "A": end,
        "D": f"{of('C')}-{of('DE')}-{lost}-(B{row}-{allowance})",
        "E": after(QUARTER, f"{balance}/({of('C', quarter)}/{days})"),
        "F": after(QUARTER, f"({balance}-B{row})/(SUM(D{quarter}:D{row})/{days})"),
        "G": after(YEAR, f"{collected}/{of('C', year)}"),
        "H": after(YEAR, f"{collected}/({of('C', year)}-{of('DE', year)})"),
        "I": after(YEAR, f"SUM(C{year}:C{row})/{collected}"),
    }
