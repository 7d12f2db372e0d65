"""The roll-forward: one line for each month, tied to the ledger."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import sample
from medoffice.toolbox.sheets import DATE

TITLE = "Months"
MONEY = "#,##0.00"
OPENING = "$B$4"
HEADER, FIRST, LAST = 7, 8, 31
HEADERS = (
    "Month end", "At the beginning", "Charges", "Contractual adjustments", "Self-pay discounts",
    "Insurers paid", "Patients paid", "Refused, written off", "Bad debt, small balances", "Refunds",
    "At the end", "Ledger at the end", "Difference",
)  # fmt: skip
FILLED, COMPUTED = "CDEFGHIJL", "BKM"


def fill(sheet: Worksheet) -> None:
    """Write the setting, the lines and their formulas."""
    sheets.title(
        sheet,
        TITLE,
        "Enter each month's totals from your system. The end is worked out, and must be the "
        "ledger's.",
        across=12,
    )
    sheets.setting(
        sheet, 4, "Before", 0, MONEY,
        "the ledger's receivables, less credits, before the first month",
    )  # fmt: skip
    sheet["B4"] = sample.dollars(sample.receivables(sample.BEFORE))
    sheets.headers(sheet, HEADER, [*HEADERS, "Note"])
    for row, (end, moved) in enumerate(sample.months(), start=FIRST):
        values = (
            moved.charges, moved.contractual, moved.discounts, moved.insurance, moved.patients,
            moved.denied + moved.above_contract, moved.bad_debt, moved.refunds,
        )  # fmt: skip
        sheet.cell(row, 1, end)
        for column, value in enumerate(values, start=3):
            sheet.cell(row, column, sample.dollars(value))
        sheet[f"L{row}"] = sample.dollars(sample.receivables(end))
        sheets.remark(sheet, row, len(HEADERS) + 1, sample.MARK)
    for row in range(FIRST, LAST + 1):
        formulas = {
            "B": OPENING if row == FIRST else f"K{row - 1}",
            "K": f"ROUND(B{row}+C{row}-SUM(D{row}:I{row})+J{row},2)",
            "M": f"ROUND(K{row}-L{row},2)",
        }
        for column, formula in formulas.items():
            sheet[f"{column}{row}"] = f'=IF(A{row}="","",{formula})'
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", DATE)
    for column in FILLED:
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", MONEY)
    for column in COMPUTED:
        sheets.computed(sheet, f"{column}{FIRST}:{column}{LAST}", MONEY)
    sheet.conditional_formatting.add(
        f"M{FIRST}:M{LAST}",
        FormulaRule(
            formula=[f"AND(ISNUMBER(M{FIRST}),ABS(M{FIRST})>=0.005)"],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.widths(sheet, 14, *[13.5] * (len(HEADERS) - 1), 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def column(letter: str) -> str:
    """Return a reference to a whole column of the lines."""
    return f"{TITLE}!${letter}${FIRST}:${letter}${LAST}"
