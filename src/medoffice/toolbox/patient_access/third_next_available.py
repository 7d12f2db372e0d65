"""The weekly log of third next available, one column for each clinician."""

import datetime

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import sample
from medoffice.toolbox.sheets import DATE

PLACES_FOR_CLINICIANS = 6
WEEKS = 26
# For each week, the days until each sample clinician's third open slot.
SAMPLE_DAYS = ((17, 8, 1), (18, 7, 0), (21, 9, 1), (16, 10, 1), (15, 4, 2), (14, 3, 1))

# Where things stand. The chart and the cycle times refer to this sheet.
HEADER, FIRST = 7, 8
LAST = FIRST + WEEKS - 1
GOAL = "$B$4"
# First column of the dates of the third open slots, and of the days until then.
SLOTS = 2
DAYS = SLOTS + PLACES_FOR_CLINICIANS


def fill(sheet: Worksheet) -> None:
    """Write the log: dates to fill in, days computed, clinicians over the goal counted."""
    sheets.title(
        sheet,
        "Third next available",
        "On the same weekday and hour each week, find each clinician's third open slot for one "
        "type of visit and write down its date. Skip slots that are held back.",
        across=15,
    )
    sheets.setting(sheet, 4, "Goal", 7, "0", "days or fewer (fill in)")
    sheets.expect(
        sheet, "B4", "whole", "between", "0", "365", message="A number of days from 0 to 365."
    )

    over, note = DAYS + PLACES_FOR_CLINICIANS, DAYS + PLACES_FOR_CLINICIANS + 1
    sheets.group(sheet, 6, 1, DAYS - 1, "Fill in: date of the third open slot")
    sheets.group(sheet, 6, DAYS, over, "Computed: days until the third open slot")
    sheets.headers(sheet, HEADER, ["Measured on"])
    names = [*sample.CLINICIANS, *(f"Clinician {n}" for n in range(4, PLACES_FOR_CLINICIANS + 1))]
    for place, name in enumerate(names):
        sheet.cell(HEADER, SLOTS + place, name)
    first, last = letter(SLOTS), letter(DAYS - 1)
    sheets.fill_in(sheet, f"{first}{HEADER}:{last}{HEADER}")
    for (name,) in zip(*sheet[f"{first}{HEADER}:{last}{HEADER}"], strict=True):
        name.font = sheets.STRONG
    sheets.headers(
        sheet,
        HEADER,
        [
            *(f"={letter(SLOTS + p)}{HEADER}" for p in range(PLACES_FOR_CLINICIANS)),
            "Clinicians over the goal",
        ],
        DAYS,
    )

    first_days, last_days = letter(DAYS), letter(over - 1)
    for row in range(FIRST, LAST + 1):
        sheet.cell(row, 1, sample.FIRST_MONDAY if row == FIRST else f"=A{row - 1}+7")
        for place in range(PLACES_FOR_CLINICIANS):
            slot = f"{letter(SLOTS + place)}{row}"
            sheet.cell(row, DAYS + place, f'=IF({slot}="","",{slot}-$A{row})')
        week = f"{first_days}{row}:{last_days}{row}"
        sheet.cell(row, over, f'=IF(COUNT({week})=0,"",COUNTIF({week},">"&{GOAL}))')
    for week, waits in enumerate(SAMPLE_DAYS):
        row = FIRST + week
        for place, wait in enumerate(waits):
            measured = sample.FIRST_MONDAY + datetime.timedelta(weeks=week)
            sheet.cell(row, SLOTS + place, measured + datetime.timedelta(days=wait))
        sheets.remark(sheet, row, note, sample.MARK)

    body = f"{first}{FIRST}:{last}{LAST}"
    sheets.fill_in(sheet, f"A{FIRST}", DATE)
    sheets.computed(sheet, f"A{FIRST + 1}:A{LAST}", DATE)
    sheets.fill_in(sheet, body, DATE)
    sheets.computed(sheet, f"{first_days}{FIRST}:{letter(over)}{LAST}", "0")
    sheets.expect(
        sheet,
        body,
        "date",
        "greaterThanOrEqual",
        f"$A{FIRST}",
        message="The date of an open slot, on or after the day you measure.",
    )
    sheet.conditional_formatting.add(
        f"{first_days}{FIRST}:{last_days}{LAST}",
        FormulaRule(
            formula=[f"AND(ISNUMBER({first_days}{FIRST}),{first_days}{FIRST}>{GOAL})"],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.widths(sheet, 14, *[14] * PLACES_FOR_CLINICIANS, *[11] * PLACES_FOR_CLINICIANS, 12, 19)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
