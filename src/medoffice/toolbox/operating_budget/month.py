"""One month against the budget: volume, and price and spending, line by line."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget import actual, budget, drivers
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    INCOME,
    MONEY,
    VISITS,
    VISITS_ROW,
    lines,
    result_row,
    rows,
)

TITLE = "Month"
HEADERS = (
    "Line", "Kind", "Follows", "Budget", "Flexible budget", "Actual", "Variance", "Volume",
    "Price and spending", "F or U", "Ask",
)  # fmt: skip
MONTH = "$B$3"


def fill(sheet: Worksheet) -> None:
    """Write the report of the month that is chosen."""
    sheets.title(
        sheet, TITLE,
        "The flexible budget is the budget at the visits that came. F makes the result better, U "
        "worse.",
        across=9,
    )  # fmt: skip
    sheets.setting(sheet, 3, "Month number", 1, "0", "1 is January")
    sheets.expect(sheet, "B3", "whole", "between", "1", "12", message="A month from 1 to 12.")
    sheets.headers(sheet, VISITS_ROW - 2, list(HEADERS))
    first, last = rows()
    for name, row in (("Completed visits", VISITS_ROW), ("Result", result_row())):
        sheet.cell(row, 1, name).font = sheets.STRONG
    sheet[f"D{VISITS_ROW}"] = f"={_pick(budget.TITLE, VISITS_ROW)}"
    sheet[f"F{VISITS_ROW}"] = f"={_pick(actual.TITLE, VISITS_ROW)}"
    for row, line in enumerate(lines(), start=first):
        for column, text in enumerate((line.name, line.kind, line.follows), start=1):
            sheet.cell(row, column, text).font = sheets.TEXT
        sign = "" if line.kind == INCOME else "-"
        flexible = f"ROUND(D{row}*$F${VISITS_ROW}/$D${VISITS_ROW},2)"
        known = f'$F${VISITS_ROW}=0,""'
        formulas = {
            "D": _pick(budget.TITLE, row),
            "E": flexible if line.follows == VISITS else f"D{row}",
            "F": _pick(actual.TITLE, row),
            "G": f"{sign}ROUND(F{row}-D{row},2)",
            "H": f"{sign}ROUND(E{row}-D{row},2)",
            "I": f"{sign}ROUND(F{row}-E{row},2)",
            "J": f'IF(G{row}>0,"F",IF(G{row}<0,"U",""))',
            "K": f'IF(ABS(I{row})>={drivers.TITLE}!{drivers.ASK},"ask","")',
        }
        for column, formula in formulas.items():
            plain = column == "D"
            sheet[f"{column}{row}"] = f"={formula}" if plain else f"=IF({known},{formula})"
    for column in "DEF":
        kinds, amounts = f"$B${first}:$B${last}", f"{column}{first}:{column}{last}"
        sheet[f"{column}{result_row()}"] = (
            f'=ROUND(SUMIF({kinds},"{INCOME}",{amounts})-SUMIF({kinds},"cost",{amounts}),2)'
        )
    for column in "GHI":
        sheet[f"{column}{result_row()}"] = f"=ROUND(SUM({column}{first}:{column}{last}),2)"
    sheets.computed(sheet, f"D{VISITS_ROW}:F{VISITS_ROW}", "#,##0")
    sheets.computed(sheet, f"D{first}:I{result_row()}", MONEY)
    sheets.computed(sheet, f"J{first}:K{last}")
    sheet.conditional_formatting.add(
        f"A{first}:K{last}",
        FormulaRule(formula=[f'$K{first}="ask"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 38, 9, 13, *[14] * 6, 8, 8)
    sheet.freeze_panes = f"B{VISITS_ROW}"
    sheets.print_on_letter(sheet, f"{VISITS_ROW - 2}:{VISITS_ROW - 2}")


def _pick(title: str, row: int) -> str:
    return f"INDEX({title}!${COLUMNS[0]}{row}:${COLUMNS[-1]}{row},{MONTH})"
