"""One page for the owner: the result, what changes, break-even, and whether it adds up."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget import base_year, budget
from medoffice.toolbox.operating_budget.lines import (
    COLUMNS,
    COST,
    DAYS_ROW,
    INCOME,
    KEPT,
    MONEY,
    NOTHING,
    PAY,
    PRICES,
    VISITS,
    VISITS_ROW,
    YEAR,
    result_row,
    rows,
)

HEADER, FIRST = 4, 5
PARTS = (
    ("Revenue of visits", INCOME, (VISITS,)),
    ("Change in the allowance", INCOME, (NOTHING,)),
    ("Other revenue", INCOME, (KEPT,)),
    ("Costs that follow visits", COST, (VISITS,)),
    ("Pay, taxes and benefits", COST, (PAY,)),
    ("Fixed costs", COST, (PRICES, KEPT)),
)
RESULT = FIRST + len(PARTS)
BELOW = RESULT + 2


def fill(sheet: Worksheet) -> None:
    """Write the summary."""
    sheets.title(
        sheet, "Summary",
        "The year in seven lines. Costs are above 0; the result is revenue less costs.",
        across=4,
    )  # fmt: skip
    sheets.headers(sheet, HEADER, ["Line", "Base year", "Budget", "Change"])
    first, last = rows()
    follows, kinds = (base_year.at(f"${c}${first}:${c}$", last) for c in "CB")
    for row, (name, kind, what) in enumerate(PARTS, start=FIRST):
        sheet.cell(row, 1, name).font = sheets.TEXT
        for column, title in (("B", base_year.TITLE), ("C", budget.TITLE)):
            amounts = f"'{title}'!${YEAR}${first}:${YEAR}${last}"
            sums = "+".join(
                f'SUMIFS({amounts},{follows},"{each}",{kinds},"{kind}")' for each in what
            )
            sheet[f"{column}{row}"] = f"=ROUND({sums},2)"
    sheet.cell(RESULT, 1, "Result").font = sheets.STRONG
    for column in "BC":
        income, costs = (
            f"SUM({column}{FIRST}:{column}{FIRST + 2})",
            (f"SUM({column}{FIRST + 3}:{column}{FIRST + 5})"),
        )
        sheet[f"{column}{RESULT}"] = f"=ROUND({income}-{costs},2)"
    for row in range(FIRST, RESULT + 1):
        sheet[f"D{row}"] = f"=ROUND(C{row}-B{row},2)"
    sheets.computed(sheet, f"B{FIRST}:D{RESULT}", MONEY)
    year = f"{budget.TITLE}!{YEAR}"
    visits, days = f"{year}{VISITS_ROW}", f"{year}{DAYS_ROW}"
    months = f"{budget.TITLE}!{COLUMNS[0]}{result_row()}:{COLUMNS[-1]}{result_row()}"
    figures = (
        ("Visits", f"{visits}", "#,##0", "in the budget"),
        ("Visits a working day", f"{visits}/{days}", "0.0", ""),
        ("A visit brings", f"(C{FIRST}+C{FIRST + 1})/{visits}", MONEY, "revenue of visits"),
        ("A visit costs", f"C{FIRST + 3}/{visits}", MONEY, "costs that follow visits"),
        (
            "Break-even, visits",
            f"(C{FIRST + 4}+C{FIRST + 5}-C{FIRST + 2})/(B{BELOW + 2}-B{BELOW + 3})",
            "#,##0.0",
            "pay and fixed costs less other revenue, divided by what a visit leaves",
        ),
        ("Break-even, visits a day", f"B{BELOW + 4}/{days}", "0.0", ""),
        ("Lowest month", f"MIN({months})", MONEY, "result of the worst month"),
        ("Months less lines", f"ROUND(SUM({months})-C{RESULT},2)", MONEY, "must be 0.00"),
        (
            "Base year less its months",
            f"ROUND({base_year.at(YEAR, result_row())}-B{RESULT},2)",
            MONEY,
            "must be 0.00",
        ),
    )
    for row, (name, formula, style, said) in enumerate(figures, start=BELOW):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet[f"B{row}"] = f"={formula}"
        sheets.computed(sheet, f"B{row}", style)
        if said:
            sheets.remark(sheet, row, 3, said)
    sheets.widths(sheet, 34, 17, 17, 17)
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
