"""The work plan: tasks by element, with risk, owner, next day and what is late."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.compliance.integrity.first_plan import BEGINS, PLAN
from medoffice.compliance.integrity.program import ELEMENTS
from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE

AS_OF = "$B$5"
ELEMENT_FIRST = 8
ELEMENT_LAST = ELEMENT_FIRST + len(ELEMENTS) - 1
HEADER = ELEMENT_LAST + 3
FIRST, LAST = HEADER + 1, HEADER + 40
HEADERS = (
    "Element", "Task", "Owner", "Every (months)", "Last done", "How bad, 1–5", "How likely, 1–5",
)  # fmt: skip
LATE = "LATE"


def fill(sheet: Worksheet) -> None:
    """Write the plan with the practice's first tasks."""
    sheets.title(
        sheet,
        "Work plan",
        "Shaded cells are yours. Risk is how bad times how likely: an order, no measure.",
        across=10,
    )
    sheet["A4"] = "Compliance contact"
    sheet["A4"].font = sheets.STRONG
    sheets.fill_in(sheet, "B4")
    sheet["B4"] = PLAN[0].owner
    sheets.setting(sheet, 5, "As of", 0, DATE, "type =TODAY() to keep up, or a date")
    sheet["B5"] = BEGINS
    sheets.headers(sheet, ELEMENT_FIRST - 1, ["Element", "Tasks"])
    for row, element in enumerate(ELEMENTS, start=ELEMENT_FIRST):
        sheet.cell(row, 1, element)
        counted = f"COUNTIF($A${FIRST}:$A${LAST},A{row})"
        sheet.cell(row, 2, f'=IF({counted}=0,"NONE",{counted})')
    sheets.computed(sheet, f"A{ELEMENT_FIRST}:B{ELEMENT_LAST}")
    sheets.group(sheet, HEADER - 1, 1, 7, "Fill in")
    sheets.group(sheet, HEADER - 1, 8, 10, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, "Risk", "Next", "State"])
    for row, task in enumerate(sorted(PLAN, key=lambda task: -task.risk), start=FIRST):
        values = (
            task.element, task.what, task.owner, task.every, task.last, task.impact,
            task.likelihood,
        )  # fmt: skip
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        sheet[f"H{row}"] = f'=IF(OR(F{row}="",G{row}=""),"",F{row}*G{row})'
        sheet[f"I{row}"] = (
            f'=IF(OR(B{row}="",D{row}=""),"",IF(E{row}="",{AS_OF},EDATE(E{row},D{row})))'
        )
        sheet[f"J{row}"] = (
            f'=IF(I{row}="","",IF(C{row}="","NO OWNER",IF(E{row}="","never done",'
            f'IF(I{row}<{AS_OF},"{LATE}","in time"))))'
        )
    _look(sheet)


def _look(sheet: Worksheet) -> None:
    rows = f"{{0}}{FIRST}:{{1}}{LAST}".format
    sheets.fill_in(sheet, rows("A", "G"))
    sheets.fill_in(sheet, rows("E", "E"), DATE)
    sheets.computed(sheet, rows("H", "J"))
    sheets.computed(sheet, rows("I", "I"), DATE)
    for row in range(FIRST, LAST + 1):
        for column in (1, 2):
            sheet.cell(row, column).alignment = sheets.WRAP
    sheets.choices(sheet, rows("A", "A"), f"$A${ELEMENT_FIRST}:$A${ELEMENT_LAST}")
    sheets.expect(
        sheet, rows("D", "D"), "whole", "between", "1", "60", message="Whole months from 1 to 60."
    )
    sheets.expect(
        sheet, rows("F", "G"), "whole", "between", "1", "5", message="A whole number from 1 to 5."
    )
    sheet.conditional_formatting.add(
        rows("A", "J"),
        FormulaRule(formula=[f'$J{FIRST}="{LATE}"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 34, 52, 18, 10, 14, 10, 10, 8, 14, 12)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
