"""The sample of timed visits, with the medians of each week."""

import datetime
from itertools import accumulate

from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import sample
from medoffice.toolbox.patient_access import third_next_available as log
from medoffice.toolbox.sheets import DATE, TIME

# Arrived, then minutes to the room, to the clinician, and with the clinician.
SAMPLE_VISITS = (
    ("07:52", 12, 6, 18), ("08:15", 14, 8, 22), ("08:36", 20, 9, 17), ("08:58", 19, 12, 21),
    ("09:14", 26, 7, 25), ("09:41", 18, 10, 16), ("09:55", 24, 11, 19), ("10:12", 29, 8, 20),
    ("10:44", 17, 9, 15), ("10:58", 22, 13, 24), ("11:17", 27, 6, 18), ("13:02", 10, 7, 21),
    ("13:21", 13, 9, 17), ("13:47", 16, 12, 23), ("14:05", 21, 8, 19), ("14:26", 18, 10, 20),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log of visits, their minutes, and the medians of each week."""
    header, first, last = 6, 7, 306
    summary_weeks = 15
    sheets.title(
        sheet,
        "Cycle time sample",
        "Time 15 visits or more each week, spread over days and clinicians. Cycle time runs from "
        "arrival to the end of the visit.",
        "A published aim: 30 minutes, or 1.5 times the minutes with the clinician. The median is "
        "the visit in the middle: half are shorter, half longer.",
        across=19,
    )
    sheets.group(sheet, 5, 1, 6, "Fill in")
    sheets.group(sheet, 5, 7, 11, "Computed: minutes")
    sheets.headers(
        sheet,
        header,
        [
            "Date", "Clinician", "Arrived", "In the room", "Clinician came", "Ended",
            "Week of", "Arrival to room", "Room to clinician", "With clinician", "Cycle time",
            "Note",
        ],
    )  # fmt: skip
    for row in range(first, last + 1):
        sheet.cell(row, 7, f'=IF(A{row}="","",A{row}-WEEKDAY(A{row},2)+1)')
        for column, (start, end) in enumerate(("CD", "DE", "EF", "CF"), start=8):
            both = f"COUNT({start}{row},{end}{row})=2"
            sheet.cell(row, column, f'=IF({both},ROUND(({end}{row}-{start}{row})*1440,1),"")')
    for place, (arrived, *minutes) in enumerate(SAMPLE_VISITS):
        row = first + place
        day = sample.FIRST_MONDAY + datetime.timedelta(days=place % 5)
        start = datetime.datetime.combine(day, datetime.time.fromisoformat(arrived))
        steps = accumulate(minutes, initial=0)
        stamps = [(start + datetime.timedelta(minutes=step)).time() for step in steps]
        clinician = sample.CLINICIANS[place % len(sample.CLINICIANS)]
        for column, value in enumerate((day, clinician, *stamps), 1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 12, sample.MARK)
    sheets.fill_in(sheet, f"A{first}:A{last}", DATE)
    sheets.fill_in(sheet, f"B{first}:B{last}")
    sheets.fill_in(sheet, f"C{first}:F{last}", TIME)
    sheets.computed(sheet, f"G{first}:G{last}", DATE)
    sheets.computed(sheet, f"H{first}:K{last}", "0")
    names = f"'Third next available'!$B${log.HEADER}:$G${log.HEADER}"
    sheets.choices(sheet, f"B{first}:B{last}", names)
    sheets.expect(
        sheet,
        f"D{first}:F{last}",
        "time",
        "greaterThanOrEqual",
        f"C{first}",
        message="A time of day, not before the one to the left.",
    )

    sheets.group(sheet, 5, 14, 19, "Computed: medians of each week")
    sheets.headers(
        sheet,
        header,
        ["Week of", "Visits timed (15 or more)", "Cycle time", "Arrival to room", "With clinician",
         "Aim: 1.5 × with clinician"],
        14,
    )  # fmt: skip
    weeks = f"$G${first}:$G${last}"
    for row in range(first, first + summary_weeks):
        sheet.cell(
            row,
            14,
            f'=IF(COUNT({weeks})=0,"",MIN({weeks}))'
            if row == first
            else f'=IF(N(N{row - 1})=0,"",IF(N{row - 1}+7>MAX({weeks}),"",N{row - 1}+7))',
        )
        sheet.cell(
            row, 15, f'=IF(N{row}="","",COUNTIFS({weeks},N{row},$K${first}:$K${last},">=0"))'
        )
        for column, measured in ((16, "K"), (17, "H"), (18, "J")):
            minutes = f"${measured}${first}:${measured}${last}"
            sheet.cell(row, column).value = ArrayFormula(
                f"{letter(column)}{row}",
                f'=IF(N(O{row})=0,"",MEDIAN(IF(({weeks}=N{row})*ISNUMBER({minutes}),{minutes})))',
            )
        sheet.cell(row, 19, f'=IF(N(R{row})=0,"",1.5*R{row})')
    end = first + summary_weeks - 1
    sheets.computed(sheet, f"N{first}:N{end}", DATE)
    sheets.computed(sheet, f"O{first}:O{end}", "0")
    sheets.computed(sheet, f"P{first}:S{end}", "0.0")
    sheets.widths(sheet, 14, 19, 11, 11, 11, 11, 14, 11, 11, 11, 11, 19, 3, 14, 9, 9, 11, 11, 13)
    sheet.freeze_panes = f"A{first}"
    sheets.print_on_letter(sheet, f"5:{header}")
    sheet.print_area = f"A1:S{first + 39}"
