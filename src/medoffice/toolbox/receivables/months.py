"""The roll-forward: one line for each month, tied to the ledger, with the measures beside it."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import sample
from medoffice.toolbox.sheets import DATE, SHARE

MONEY, DAYS = "#,##0.00", "0.0"
OPENING, ALLOWANCE_BEFORE = "$B$4", "$B$5"
HEADER, FIRST, LAST = 8, 9, 32
HEADERS = (
    "Month end", "At the beginning", "Charges", "Contractual adjustments", "Self-pay discounts",
    "Insurers paid", "Patients paid", "Refused, written off", "Bad debt, small balances", "Refunds",
    "At the end", "Ledger at the end", "Difference", "Allowance at the end", "Cost of billing",
    "Net revenue", "Days by gross charges", "Days by net revenue", "Gross collection, 12 months",
    "Net collection, 12 months", "Cost to collect, 12 months",
)  # fmt: skip
FILLED, COMPUTED = "ACDEFGHIJLNO", "BKMPQRSTU"


def fill(sheet: Worksheet) -> None:
    """Write the settings, the lines and their formulas."""
    sheets.title(
        sheet,
        "Months",
        "Enter each month's totals from your system. The end is worked out, and must be the "
        "ledger's. Days are of the last three months, collection of the last twelve.",
        across=12,
    )
    sheets.setting(
        sheet,
        4,
        "Receivables before the first month",
        0,
        MONEY,
        "balance of the ledger, less credits",
    )
    sheets.setting(sheet, 5, "Allowance before the first month", 0, MONEY, "0 if you book none")
    sheet["B4"] = sample.dollars(sample.receivables(sample.BEFORE))
    sheet["B5"] = sample.dollars(sample.allowance(sample.BEFORE))
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
        sheet[f"N{row}"] = sample.dollars(sample.allowance(end))
        sheet[f"O{row}"] = sample.dollars(sample.cost(end))
        sheets.remark(sheet, row, len(HEADERS) + 1, sample.MARK)
    for row in range(FIRST, LAST + 1):
        for column, formula in _formulas(row).items():
            sheet[f"{column}{row}"] = f'=IF(A{row}="","",{formula})'
    for column in FILLED:
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", MONEY)
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", DATE)
    for column in COMPUTED:
        style = DAYS if column in "QR" else SHARE if column in "STU" else MONEY
        sheets.computed(sheet, f"{column}{FIRST}:{column}{LAST}", style)
    sheet.conditional_formatting.add(
        f"M{FIRST}:M{LAST}",
        FormulaRule(
            formula=[f"AND(ISNUMBER(M{FIRST}),ABS(M{FIRST})>=0.005)"],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.widths(sheet, 34, *[14] * (len(HEADERS) - 1), 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _formulas(row: int) -> dict[str, str]:
    """Give the formulas of a line, by column."""
    before = row - 1
    is_first = row == FIRST
    opening = OPENING if is_first else f"K{before}"
    allowance = ALLOWANCE_BEFORE if is_first else f"N{before}"
    quarter, year = max(row - 2, FIRST), max(row - 11, FIRST)
    days = f"(A{row}-EOMONTH(A{row},-3))"
    collected = f"SUM(F{year}:G{row})-SUM(J{year}:J{row})"
    charges, agreed = f"SUM(C{year}:C{row})", f"SUM(D{year}:E{row})"

    def once(months: int, formula: str) -> str:
        """Show a measure only when there are months enough for it."""
        return formula if row - FIRST + 1 >= months else '""'

    return {
        "B": opening,
        "K": f"ROUND(B{row}+C{row}-SUM(D{row}:I{row})+J{row},2)",
        "M": f"ROUND(K{row}-L{row},2)",
        "P": f"C{row}-D{row}-E{row}-H{row}-I{row}-(N{row}-{allowance})",
        "Q": once(3, f"K{row}/(SUM(C{quarter}:C{row})/{days})"),
        "R": once(3, f"(K{row}-N{row})/(SUM(P{quarter}:P{row})/{days})"),
        "S": once(12, f"({collected})/{charges}"),
        "T": once(12, f"({collected})/({charges}-{agreed})"),
        "U": once(12, f"SUM(O{year}:O{row})/({collected})"),
    }
