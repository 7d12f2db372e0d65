"""The worksheet of an audit: one row for each visit drawn."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.coding import sample
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 305
CLINICIAN, OUTCOME, DIFFERENCE, NOTE = "C", "J", "K", 12
HEADERS = (
    "Visit", "Day of the visit", "Clinician", "Level billed", "Level the note supports",
    "Right kind of code?", "Allowed as billed ($)", "Allowed as supported ($)", "Why",
)  # fmt: skip
OUTCOMES = ("agrees", "too high", "too low", "another code", "not supported")
REASONS = (
    "decision making,time not counted,time too high,new or known patient,separate visit not shown,"
    "no signed note,other"
)


def fill(sheet: Worksheet) -> None:
    """Write the worksheet."""
    sheets.title(
        sheet,
        "Findings",
        "One row for each visit drawn. Level the note supports: 0 if nothing can be billed. Leave "
        "it empty until the visit is reviewed.",
        across=NOTE,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, NOTE - 1, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, "Outcome", "Difference ($)", "Note"])
    for row in range(FIRST, LAST + 1):
        compared = f'IF(D{row}>E{row},"too high",IF(D{row}<E{row},"too low","agrees"))'
        sheet[f"J{row}"] = (
            f'=IF(OR(D{row}="",E{row}=""),"",IF(E{row}=0,"not supported",'
            f'IF(F{row}="no","another code",{compared})))'
        )
        sheet[f"K{row}"] = f'=IF(OR(J{row}="",G{row}=""),"",G{row}-N(H{row}))'
    for row, values in enumerate(sample.FINDINGS, start=FIRST):
        visit, days, *others = values
        for column, value in enumerate([visit, sample.day(days), *others], start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, NOTE, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:I{LAST}")
    sheets.fill_in(sheet, f"B{FIRST}:B{LAST}", DATE)
    sheets.fill_in(sheet, f"G{FIRST}:H{LAST}", "0.00")
    sheets.computed(sheet, f"J{FIRST}:K{LAST}", "0.00")
    sheet.conditional_formatting.add(
        f"J{FIRST}:J{LAST}",
        FormulaRule(
            formula=[f'AND($J{FIRST}<>"",$J{FIRST}<>"agrees")'],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.choices(sheet, f"F{FIRST}:F{LAST}", '"yes,no"')
    sheets.choices(sheet, f"I{FIRST}:I{LAST}", f'"{REASONS}"')
    sheets.expect(
        sheet, f"D{FIRST}:E{LAST}", "whole", "between", "0", "5",
        message="A level from 1 to 5, or 0 if nothing can be billed.",
    )  # fmt: skip
    sheets.expect(
        sheet, f"G{FIRST}:H{LAST}", "decimal", "between", "0", "100000",
        message="An amount in dollars, as the contract allows it.",
    )  # fmt: skip
    sheets.widths(sheet, 11, 14, 18, 9, 12, 12, 13, 13, 24, 15, 13, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:L{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:L{FIRST + 29}"


def area(column: str) -> str:
    """Return a column of the worksheet, for formulas of other sheets."""
    return f"Findings!${column}${FIRST}:${column}${LAST}"
