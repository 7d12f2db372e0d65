"""The budget by month: each line follows what drives it."""

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.budgeting import willow_bend
from medoffice.budgeting.books import WAGES
from medoffice.budgeting.calendar import working_days
from medoffice.budgeting.drivers import BENEFITS, TAXES
from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget import base_year, drivers, frame
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    DAYS_ROW,
    KEPT,
    MONEY,
    MONTH_ROW,
    NOTHING,
    PAY,
    VISITS,
    VISITS_ROW,
    YEAR,
    Line,
    lines,
    row_of,
    rows,
)
from medoffice.toolbox.sheets import SHARE

TITLE = "Budget"


def fill(sheet: Worksheet) -> None:
    """Write the formulas of the budget."""
    frame.write(
        sheet, TITLE,
        f"{willow_bend.BASE_YEAR + 1}. Type the working days of each month; the rest is computed "
        "from the base year and the drivers.",
        "Change",
    )  # fmt: skip
    first, last = rows()
    for row, line in enumerate(lines(), start=first):
        source = drivers.OF_DRIVER.get(line.driver) if line.driver else None
        sheet.cell(row, 3, f"={drivers.TITLE}!{source}" if source else 0)
    for month, column in enumerate(COLUMNS, start=1):
        sheet[f"{column}{DAYS_ROW}"] = working_days(date(willow_bend.BASE_YEAR + 1, month, 1))
        seen, days = (base_year.at(column, row) for row in (VISITS_ROW, DAYS_ROW))
        grown = f"(1+{drivers.TITLE}!{drivers.GROWTH})"
        sheet[f"{column}{VISITS_ROW}"] = f"=ROUND({seen}*{column}{DAYS_ROW}/{days}*{grown},0)"
        for row, line in enumerate(lines(), start=first):
            sheet[f"{column}{row}"] = f"={_formula(line, column, row)}"
    sheets.computed(sheet, f"C{first}:C{last}", SHARE)
    sheets.fill_in(sheet, f"{COLUMNS[0]}{DAYS_ROW}:{COLUMNS[-1]}{DAYS_ROW}", "0")
    sheets.computed(sheet, f"{COLUMNS[0]}{VISITS_ROW}:{COLUMNS[-1]}{VISITS_ROW}", "#,##0")
    sheets.computed(sheet, f"{COLUMNS[0]}{first}:{COLUMNS[-1]}{last}", MONEY)


def _formula(line: Line, column: str, row: int) -> str:
    before = base_year.at(column, row)
    if line.follows == NOTHING:
        return "0"
    if line.follows == KEPT:
        return before
    if line.follows == VISITS:
        visits = base_year.at(column, VISITS_ROW)
        return f"ROUND({before}*{column}${VISITS_ROW}/{visits}*(1+$C{row}),2)"
    if line.follows == PAY:
        month, settings = f"{column}${MONTH_ROW}", drivers.TITLE
        since = f"{settings}!{drivers.HIRE_MONTH}"
        raised = f"IF({month}>={settings}!{drivers.RAISE_MONTH},$C{row},0)"
        paid = f"ROUND({before}*(1+{raised}),2)"
        hired = f'AND({since}<>"",{month}>={since})'
        cost = _new_person(line.key)
        return f"{paid}+IF({hired},{cost},0)" if cost else paid
    return f"ROUND({before}*(1+$C{row}),2)"


def _new_person(key: str) -> str | None:
    """Return what a new person costs a month on a line: pay, or its share of taxes, benefits."""
    pay = f"{drivers.TITLE}!{drivers.HIRE_PAY}"
    if key == WAGES:
        return pay
    if key not in (TAXES, BENEFITS):
        return None
    paid = "+".join(
        base_year.at(f"${YEAR}$", row_of(line.key))
        for line in lines()
        if line.follows == PAY and line.key not in (TAXES, BENEFITS)
    )
    return f"ROUND({pay}*{base_year.at(f'${YEAR}$', row_of(key))}/({paid}),2)"
