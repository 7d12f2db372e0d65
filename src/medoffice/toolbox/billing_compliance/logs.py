"""The logs: names that were looked into, and overpayments with their last day."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.compliance.integrity.exclusion import VERDICTS
from medoffice.toolbox import sheets
from medoffice.toolbox.billing_compliance import work_plan
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 65
CHECKS = (
    "Day", "Ours (staff or vendor number)", "On the list", "How the names agree", "Second look",
    "What to do", "Verified on", "Answer", "Looked up by",
)  # fmt: skip
OVERPAYMENTS = (
    "No.", "What, and how it was found", "Known on", "Look began", "Look ended", "Amount ($)",
    "Returned on",
)  # fmt: skip
AS_OF = f"'Work plan'!{work_plan.AS_OF}"
SAMPLE_DAY = datetime.date(2025, 12, 29)


def fill_checks(sheet: Worksheet) -> None:
    """Write the log of names that were looked into."""
    sheets.title(
        sheet,
        "Checks",
        "A line for each name of the list that was near one of yours, also for those you cleared. "
        "No Social Security number here. The first line is a sample.",
        across=len(CHECKS),
    )
    sheets.headers(sheet, HEADER, CHECKS)
    sample = (
        SAMPLE_DAY, "S20", "E02", "last name: one letter differs; first name: a usual short form",
        "the birth date is another", VERDICTS[-1], None, None, "S01",
    )  # fmt: skip
    for column, value in enumerate(sample, start=1):
        sheet.cell(FIRST, column, value)
    sheets.fill_in(sheet, f"A{FIRST}:I{LAST}")
    for column in "AG":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.choices(sheet, f"H{FIRST}:H{LAST}", '"the same,another one,no answer yet"')
    sheets.widths(sheet, 13, 18, 18, 34, 30, 36, 13, 16, 14)
    _finish(sheet)


def fill_overpayments(sheet: Worksheet) -> None:
    """Write the log of overpayments."""
    days = int(practice.rule_value("overpayment.60day", "days"))
    pause = int(practice.rule_value("overpayment.180day", "pause_days"))
    sheets.title(
        sheet,
        "Overpayments",
        f"Medicare: {days} days from the day you know. A prompt look in good faith stops the clock "
        f"until it ends, and no longer than day {pause}. What is overdue is "
        "told by the day on the sheet Work plan. The first line is a sample.",
        across=len(OVERPAYMENTS) + 2,
    )
    sheets.headers(sheet, HEADER, [*OVERPAYMENTS, "Last day", "State"])
    sample = (1, "Visits coded too high, outside review", SAMPLE_DAY, datetime.date(2026, 1, 5))
    for column, value in enumerate(sample, start=1):
        sheet.cell(FIRST, column, value)
    for row in range(FIRST, LAST + 1):
        # A look begun later than the last day without one stops no clock.
        looked = f'OR(D{row}="",D{row}>C{row}+{days})'
        end = f'MIN(IF(E{row}="",C{row}+{pause},E{row}),C{row}+{pause})'
        sheet[f"H{row}"] = f'=IF(C{row}="","",C{row}+{days}+IF({looked},0,MAX(0,{end}-D{row})))'
        sheet[f"I{row}"] = (
            f'=IF(C{row}="","",IF(G{row}="",IF(H{row}<{AS_OF},"OVERDUE","open"),'
            f'IF(G{row}>H{row},"returned LATE","returned")))'
        )
    sheets.fill_in(sheet, f"A{FIRST}:G{LAST}")
    for column in "CDEG":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.fill_in(sheet, f"F{FIRST}:F{LAST}", "#,##0.00")
    sheets.computed(sheet, f"H{FIRST}:I{LAST}")
    sheets.computed(sheet, f"H{FIRST}:H{LAST}", DATE)
    sheets.widths(sheet, 6, 44, 13, 13, 13, 13, 13, 14, 16)
    _finish(sheet)


def _finish(sheet: Worksheet) -> None:
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
