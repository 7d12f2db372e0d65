"""Fourteen days of one worker: punches, meals, and the hours that were paid."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.hours.work_time import least_meal
from medoffice.toolbox import sheets
from medoffice.toolbox.time_clock_audit import sample

TITLE = "Fortnight"
WHO, STARTS, RATE, LEAST = "B4", "B5", "B6", "B7"
HEADER, FIRST = 10, 11
LAST = FIRST + sample.DAYS - 1
FILLED = (
    "Day", "Arrives", "Meal begins", "Meal ends", "Leaves", "Any duty in the meal?", "Hours paid",
)  # fmt: skip
COMPUTED = (
    "Hours there", "Minutes of meal", "Minutes that come off", "Hours worked", "Minutes not paid",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the fortnight."""
    filled, last = len(FILLED), len(FILLED) + len(COMPUTED)
    sheets.title(
        sheet,
        TITLE,
        "A meal comes off only if the worker was free of all duties for the least minutes in a "
        "row. A shift past midnight belongs to the day on which it began.",
        across=last,
    )
    _settings(sheet)
    sheets.group(sheet, HEADER - 1, 1, filled, "Fill in")
    sheets.group(sheet, HEADER - 1, filled + 1, last, "Computed")
    sheets.headers(sheet, HEADER, [*FILLED, *COMPUTED])
    for row in range(FIRST, LAST + 1):
        _row(sheet, row)
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", "ddd, mmm d")
    sheets.fill_in(sheet, f"B{FIRST}:E{LAST}", sheets.TIME)
    sheets.fill_in(sheet, f"F{FIRST}:F{LAST}")
    sheets.fill_in(sheet, f"G{FIRST}:G{LAST}", "0.00")
    sheets.computed(sheet, f"H{FIRST}:H{LAST}", "0.00")
    sheets.computed(sheet, f"I{FIRST}:J{LAST}", "0")
    sheets.computed(sheet, f"K{FIRST}:K{LAST}", "0.00")
    sheets.computed(sheet, f"L{FIRST}:L{LAST}", "0")
    sheets.choices(sheet, f"F{FIRST}:F{LAST}", '"yes,no"')
    sheets.expect(
        sheet, f"G{FIRST}:G{LAST}", "decimal", "between", "0", "24",
        message="Hours paid for the shift, 0 to 24.",
    )  # fmt: skip
    sheets.widths(sheet, 26, 12, 12, 12, 12, 12, 10, 10, 10, 12, 10, 10)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")


def _settings(sheet: Worksheet) -> None:
    rate = sample.weeks()[0].rate / 100
    for row, name, value, style, explanation in (
        (4, "Worker", "Patricia G.", "@", sample.MARK),
        (5, "First day", sample.FIRST, sheets.DATE, "the day your workweek begins, here a Sunday"),
        (6, "Pay for an hour", rate, "$0.00", "two rates in one week: see the chapter"),
        (
            7,
            "Least minutes of a meal",
            least_meal(),
            "0",
            "the federal rule; states differ",
        ),
    ):
        sheets.setting(sheet, row, name, value, style, explanation)


def _row(sheet: Worksheet, row: int) -> None:
    at = row - FIRST
    sheet[f"A{row}"] = f"=${STARTS[0]}${STARTS[1:]}+{at}"
    if day := sample.days().get(sample.FIRST + datetime.timedelta(days=at)):
        sheet[f"B{row}"], sheet[f"E{row}"] = (
            sample.clock(minute) for minute in (day.shift.arrives, day.shift.leaves)
        )
        for meal in day.shift.meals:
            sheet[f"C{row}"], sheet[f"D{row}"] = sample.clock(meal.out), sample.clock(meal.back)
            sheet[f"F{row}"] = "yes" if meal.worked else "no"
        sheet[f"G{row}"] = round(day.paid / 60, 4)
    there = f'OR(B{row}="",E{row}="")'
    sheet[f"H{row}"] = f'=IF({there},"",ROUND(MOD(E{row}-B{row},1)*1440,0)/60)'
    sheet[f"I{row}"] = (
        f'=IF({there},"",IF(OR(C{row}="",D{row}=""),0,ROUND(MOD(D{row}-C{row},1)*1440,0)))'
    )
    sheet[f"J{row}"] = f'=IF({there},"",IF(AND(F{row}<>"yes",I{row}>=$B$7),I{row},0))'
    sheet[f"K{row}"] = f'=IF({there},"",H{row}-J{row}/60)'
    sheet[f"L{row}"] = f'=IF(OR({there},G{row}=""),"",ROUND((K{row}-G{row})*60,0))'
