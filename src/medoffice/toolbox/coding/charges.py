"""The weekly list of completed visits whose charges are late or missing."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.coding import sample
from medoffice.toolbox.sheets import DATE

COUNTS, HEADER, FIRST, LAST = 7, 10, 11, 210
STATES = ("in time", "late", "open", "missing", "nothing to charge")
HEADERS = (
    "Visit", "Day of the visit", "Clinician", "Kind", "Charge entered on", "Why none yet",
    "Next step, who, on which day",
)  # fmt: skip
REASONS = "note not signed,lost between systems,not coded yet,nothing to charge,other"


def fill(sheet: Worksheet) -> None:
    """Write the list."""
    limit = round(practice.benchmarks()["charge-lag.limit"].value)
    sheets.title(
        sheet,
        "Charges",
        "Each Monday: compare completed visits with visits that have a charge. What is late or "
        "missing goes here.",
        across=10,
    )
    sheets.setting(sheet, 4, "As of", 0, DATE, "type =TODAY() to keep up, or the date of the list")
    sheet["B4"] = sample.MONDAY
    sheets.setting(sheet, 5, "Limit in days", limit, "0", "calendar days from the visit")
    sheets.headers(sheet, COUNTS, [state.capitalize() for state in STATES], first=2)
    sheet.cell(COUNTS + 1, 1, "Visits").font = sheets.STRONG
    for column, state in enumerate(STATES, start=2):
        sheet.cell(COUNTS + 1, column, f'=COUNTIF($I${FIRST}:$I${LAST},"{state}")')
    sheets.computed(sheet, f"B{COUNTS + 1}:F{COUNTS + 1}", "0")
    sheets.headers(sheet, HEADER, [*HEADERS, "Days", "State", "Note"])
    for row in range(FIRST, LAST + 1):
        until = f'IF(E{row}="",$B$4,E{row})'
        sheet[f"H{row}"] = f'=IF(B{row}="","",{until}-B{row})'
        none_yet = f'IF(H{row}>$B$5,"missing","open")'
        sheet[f"I{row}"] = (
            f'=IF(B{row}="","",IF(E{row}<>"",IF(H{row}>$B$5,"late","in time"),'
            f'IF(F{row}="nothing to charge","nothing to charge",{none_yet})))'
        )
    for row, (visit, days, who, kind, entered, why, step) in enumerate(sample.CHARGES, FIRST):
        values = [visit, sample.day(days), who, kind, sample.day(entered), why, step]
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 10, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:G{LAST}")
    for column in "BE":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.computed(sheet, f"H{FIRST}:I{LAST}", "0")
    sheet.conditional_formatting.add(
        f"I{FIRST}:I{LAST}",
        FormulaRule(
            formula=[f'OR($I{FIRST}="late",$I{FIRST}="missing")'],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.choices(sheet, f"F{FIRST}:F{LAST}", f'"{REASONS}"')
    sheets.widths(sheet, 15, 14, 18, 14, 14, 20, 30, 9, 18, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:J{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
    sheet.print_area = f"A1:J{FIRST + 24}"
