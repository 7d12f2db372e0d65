"""The date, the scale and the limits, and what the log says as of that date."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.budgeting.stock.cold_chain import RANGES
from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.vaccine_log import excursions, lots, temperatures
from medoffice.toolbox.vaccine_log.frame import MONDAY, area

TITLE = "Summary"
SCALE_ROW, LIMITS, SOON, COUNTS = 5, 7, 10, 13


def fill(sheet: Worksheet) -> None:
    """Write the settings and the counts."""
    sheets.title(
        sheet, TITLE, "Set the date each time you look. All counts are as of then.", across=5
    )
    sheets.setting(sheet, 4, "As of", 0, DATE, "type =TODAY() to keep up, or the date you look")
    sheet["B4"] = MONDAY
    sheets.setting(sheet, SCALE_ROW, "Scale", 0, "@", "°F or °C, for all temperatures in the file")
    sheet["B5"] = "°F"
    sheets.choices(sheet, "B5", '"°F,°C"')
    sheets.headers(sheet, LIMITS - 1, ["Limits", "Lowest", "Highest"])
    for row, (unit, limits) in enumerate(RANGES.items(), start=LIMITS):
        sheet.cell(row, 1, unit.capitalize()).font = sheets.STRONG
        for column, celsius in ((2, limits.low), (3, limits.high)):
            fahrenheit = round(celsius * 9 / 5 + 32)
            sheet.cell(row, column, f'=IF($B${SCALE_ROW}="°C",{celsius:g},{fahrenheit})')
        sheets.remark(sheet, row, 4, "CDC, Vaccine Storage and Handling Toolkit, rounded in °F")
    sheets.computed(sheet, f"B{LIMITS}:C{LIMITS + 1}", "0.0")
    sheets.setting(sheet, SOON, "Soon is", 60, "0", "a lot is “soon” this many days before its end")
    sheets.expect(
        sheet, f"B{SOON}", "whole", "between", "1", "365", message="A number of days, 1 to 365."
    )
    sheets.headers(sheet, COUNTS - 1, ["As of the date", "Count"])
    day, session, unit, good = (area(temperatures.TITLE, column) for column in "ABCJ")
    within = f"({day}>$B$4-30)*({day}<=$B$4)"
    # Each working day of the office that has a reading should have one per session and unit.
    days = f"SUMPRODUCT({within}/(COUNTIF({day},{day})+({day}=0)))"
    units = f'(SIGN(COUNTIF({unit},"refrigerator"))+SIGN(COUNTIF({unit},"freezer")))'
    taken = f'SUMPRODUCT({within}*({session}<>"")*({good}<>""))'
    state, waits = area(lots.TITLE, "J"), area(excursions.TITLE, "P")
    rows = (
        ("Readings in the last 30 days", f"={taken}"),
        ("Readings missing on those days", f"=MAX(0,ROUND({days}*{units}*2,0)-{taken})"),
        ("Readings out of range in the last 30 days", f'=SUMPRODUCT({within}*({good}="no"))'),
        ("Lots out of range that wait for a decision",
         f'=SUMPRODUCT(({waits}<>"")*({waits}<>"decided"))'),
        ("Lots that have expired and are still here", f'=COUNTIF({state},"expired: take out")'),
        ("Lots that expire soon", f'=COUNTIF({state},"soon")'),
    )  # fmt: skip
    for row, (name, formula) in enumerate(rows, start=COUNTS):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, formula)
    sheets.computed(sheet, f"B{COUNTS}:B{COUNTS + len(rows) - 1}", "0")
    sheets.widths(sheet, 46, 14, 14, 30, 30)
    sheets.print_on_letter(sheet)
