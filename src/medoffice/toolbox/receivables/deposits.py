"""The daily tie-out: what was posted, and what reached the bank."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import sample
from medoffice.toolbox.sheets import DATE

TITLE = "Deposits"
HEADER, FIRST, LAST = 6, 7, 98
MONEY = "#,##0.00"
HEADERS = (
    "Day", "Cash and checks posted", "Cards posted", "Insurers posted", "Cash and checks at bank",
    "Cards at bank", "Insurers at bank", "Counted by", "Posted by", "Compared by",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the tie-out."""
    sheets.title(
        sheet,
        TITLE,
        "Each working day: what was posted for the day, and what the bank has for it. Somebody "
        "who neither takes money nor posts it compares the two.",
        across=10,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, len(HEADERS) + 2, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, "Difference", "Say what to do", "Note"])
    for row, line in enumerate(sample.deposits(), start=FIRST):
        for column, value in enumerate((*line, "front desk", "biller", "manager"), start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, len(HEADERS) + 3, sample.MARK)
    for row in range(FIRST, LAST + 1):
        sheet[f"K{row}"] = f'=IF(A{row}="","",ROUND(SUM(B{row}:D{row})-SUM(E{row}:G{row}),2))'
        same = f'AND(I{row}<>"",OR(I{row}=H{row},I{row}=J{row}))'
        sheet[f"L{row}"] = (
            f'=IF(A{row}="","",IF({same},"two duties in one hand",'
            f'IF(K{row}=0,"ties",IF(K{row}>0,"less at the bank: find it today",'
            '"more at the bank: post it"))))'
        )
    sheets.fill_in(sheet, f"A{FIRST}:J{LAST}")
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", DATE)
    sheets.fill_in(sheet, f"B{FIRST}:G{LAST}", MONEY)
    sheets.computed(sheet, f"K{FIRST}:K{LAST}", MONEY)
    sheets.computed(sheet, f"L{FIRST}:L{LAST}")
    sheets.expect(
        sheet, f"B{FIRST}:G{LAST}", "decimal", "greaterThanOrEqual", "0",
        message="Dollars of 0 or more. Money sent back is a refund, with an approval of its own.",
    )  # fmt: skip
    sheet.conditional_formatting.add(
        f"K{FIRST}:L{LAST}",
        FormulaRule(
            formula=[f'AND($A{FIRST}<>"",$L{FIRST}<>"ties")'],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.widths(sheet, 14, *[13] * 6, 14, 14, 14, 13, 30, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
