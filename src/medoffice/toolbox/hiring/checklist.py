"""The checklist of a new colleague's first weeks: last days, what waits for what, what is late."""

import datetime

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.hiring.first_weeks import steps_for
from medoffice.people.hiring.onboarding import Basis, Count, Due, Step, plan
from medoffice.people.hiring.willow_bend import open_days
from medoffice.toolbox import holidays, sheets
from medoffice.toolbox.sheets import DATE

START, AS_OF = "$B$6", "$B$7"
# The sample stands on the morning of the first day: what comes before it is done.
SAMPLE_START = datetime.date(2026, 1, 12)
ROLE = "medical-assistant"
HEADER, FIRST, LAST = 10, 11, 60
DONE_ON = 10
WORKING, CALENDAR = "working", "calendar"
DONE, LATE, WAITS, DUE = "done", "late", "waits", "to do"
HEADERS = (
    "No.", "Step", "Who", "Asked by", "Days from the first day", "Counted in", "After No.",
    "After No.", "After No.", "Done on",
)  # fmt: skip
COMPUTED = ("Last day", "Act by", "State")


def fill(sheet: Worksheet) -> None:
    """Write the checklist with the steps of a medical assistant."""
    sheets.title(
        sheet,
        "Checklist",
        "Shaded cells are yours. Days below 0 lie before the first day. “After No.” names up to "
        "three steps that must be done first.",
        across=13,
    )
    for row, name in ((4, "Name"), (5, "Role")):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheets.fill_in(sheet, f"B{row}")
    sheet["B5"] = "medical assistant"
    sheets.setting(sheet, 6, "First day", 0, DATE, "first day of work for pay")
    sheets.setting(sheet, 7, "As of", 0, DATE, "type =TODAY() to keep up, or a date")
    sheet["B6"] = sheet["B7"] = SAMPLE_START
    sheets.group(sheet, HEADER - 1, 1, 10, "Fill in")
    sheets.group(sheet, HEADER - 1, 11, 13, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    planned = in_order()
    numbers = {due.step.step_id: number for number, due in enumerate(planned, start=1)}
    for row, due in enumerate(planned, start=FIRST):
        _sample(sheet, row, due.step, numbers)
        if due.on < SAMPLE_START:
            sheet.cell(row, DONE_ON, due.act_by)
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    _look(sheet)


def in_order() -> list[Due]:
    """Return the steps of the sample in the order in which they are due."""
    year = datetime.timedelta(days=366)
    days = open_days(SAMPLE_START - year, SAMPLE_START + year)
    return plan(steps_for(ROLE), SAMPLE_START, days)


def _sample(sheet: Worksheet, row: int, step: Step, numbers: dict[str, int]) -> None:
    values = (
        numbers[step.step_id],
        step.name,
        step.who,
        step.basis.value,
        step.days,
        WORKING if step.count is Count.WORKING else CALENDAR,
        *sorted(numbers[name] for name in step.after),
    )
    for column, value in enumerate(values, start=1):
        sheet.cell(row, column, value)


def _formulas(sheet: Worksheet, row: int) -> None:
    sheet[f"K{row}"] = (
        f'=IF(OR(E{row}="",{START}=""),"",IF(F{row}="{WORKING}",'
        f"WORKDAY({START},E{row},{holidays.RANGE}),{START}+E{row}))"
    )
    sheet[f"L{row}"] = f'=IF(K{row}="","",WORKDAY(K{row}+1,-1,{holidays.RANGE}))'
    waiting = "+".join(_not_done(f"{column}{row}") for column in "GHI")
    sheet[f"M{row}"] = (
        f'=IF(K{row}="","",IF(J{row}<>"",IF(J{row}>K{row},"{DONE} {LATE}","{DONE}"),'
        f'IF({AS_OF}>K{row},"{LATE}",IF({waiting}>0,"{WAITS}","{DUE}"))))'
    )


def _not_done(cell: str) -> str:
    numbers, done = f"$A${FIRST}:$A${LAST}", f"$J${FIRST}:$J${LAST}"
    return f'IF({cell}="",0,COUNTIFS({numbers},{cell},{done},""))'


def _look(sheet: Worksheet) -> None:
    rows = f"{{0}}{FIRST}:{{1}}{LAST}".format
    sheets.fill_in(sheet, rows("A", "J"))
    sheets.fill_in(sheet, rows("J", "J"), DATE)
    sheets.computed(sheet, rows("K", "M"), "@")
    sheets.computed(sheet, rows("K", "L"), DATE)
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, 2).alignment = sheets.WRAP
    sheets.choices(sheet, rows("D", "D"), f'"{",".join(each.value for each in Basis)}"')
    sheets.choices(sheet, rows("F", "F"), f'"{CALENDAR},{WORKING}"')
    sheets.expect(
        sheet, rows("E", "E"), "whole", "between", "-90", "400",
        message="Whole days from -90 to 400; below 0 is before the first day.",
    )  # fmt: skip
    sheet.conditional_formatting.add(
        rows("A", "M"),
        FormulaRule(
            formula=[f'RIGHT($M{FIRST},4)="{LATE}"'], font=sheets.STRONG, fill=sheets.GROUP_FILL
        ),
    )
    sheets.widths(sheet, 11, 58, 14, 12, 11, 11, 8, 8, 8, 14, 14, 14, 11)
    sheet.freeze_panes = f"C{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:M{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
