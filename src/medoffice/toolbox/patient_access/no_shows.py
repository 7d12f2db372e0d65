"""The tally of no-shows by week and lead time, with rates and intervals."""

import datetime

from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.scheduling.access import LEAD_BANDS
from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import sample
from medoffice.toolbox.sheets import DATE, SHARE

# For each week, by lead time in the order of LEAD_BANDS: completed, no-shows, canceled.
SAMPLE_TALLY = (
    ((34, 1, 2), (61, 3, 6), (42, 4, 5), (38, 5, 6), (19, 3, 4)),
    ((31, 0, 1), (66, 4, 4), (45, 3, 7), (35, 4, 5), (22, 3, 2)),
)


def _wilson(no_shows: str, expected: str, z: str, side: str) -> str:
    """Return the formula of one end of Wilson's interval; `side` is "+" or "-".

    Both ends are kept within 0 and 1, which rounding may overstep by a hair.
    """
    share = f"({no_shows}/{expected})"
    centre = f"{share}+{z}^2/(2*{expected})"
    reach = f"{z}*SQRT({share}*(1-{share})/{expected}+({z}/(2*{expected}))^2)"
    end = f"({centre}{side}{reach})/(1+{z}^2/{expected})"
    return f'=IF({expected}=0,"",MIN(1,MAX(0,{end})))'


def fill(sheet: Worksheet) -> None:
    """Write the tally, each row's rate and interval, and the sums by lead time."""
    header, first, last = 7, 8, 147
    sheets.title(
        sheet,
        "No-shows by lead time",
        "One row for each week and band of lead time (days from booking to the visit). A no-show "
        "was expected, did not come, and did not cancel.",
        "Rate = no-shows ÷ (no-shows + completed). Canceled visits are counted for "
        "your information and stay out of the rate. Where intervals overlap widely, wait for more.",
        across=18,
    )
    sheets.setting(sheet, 4, "Confidence", 0.95, "0%", "of the intervals (fill in)")
    sheets.expect(
        sheet, "B4", "decimal", "between", "0.5", "0.999", message="A share from 50% to 99.9%."
    )
    sheet["G4"], sheet["H4"] = "z", "=_xlfn.NORM.S.INV((1+$B$4)/2)"
    sheet["G4"].font = sheets.STRONG
    sheets.computed(sheet, "H4", "0.00")

    sheets.group(sheet, 6, 1, 5, "Fill in")
    sheets.group(sheet, 6, 6, 9, "Computed: the row")
    sheets.headers(
        sheet,
        header,
        [
            "Week of", "Lead time", "Completed", "No-shows", "Canceled, early or late",
            "Expected", "No-show rate", "Interval from", "Interval to", "Note",
        ],
    )  # fmt: skip
    for row in range(first, last + 1):
        sheet.cell(row, 6, f'=IF(COUNT(C{row}:D{row})=0,"",SUM(C{row}:D{row}))')
        n = f"N(F{row})"
        sheet.cell(row, 7, f'=IF({n}=0,"",D{row}/{n})')
        sheet.cell(row, 8, _wilson(f"D{row}", n, "$H$4", "-"))
        sheet.cell(row, 9, _wilson(f"D{row}", n, "$H$4", "+"))
    row = first
    for number, tally in enumerate(SAMPLE_TALLY):
        week = sample.FIRST_MONDAY + datetime.timedelta(weeks=number)
        for lead_time, counts in zip(LEAD_BANDS, tally, strict=True):
            for column, value in enumerate((week, lead_time, *counts), 1):
                sheet.cell(row, column, value)
            sheets.remark(sheet, row, 10, sample.MARK)
            row += 1
    sheets.fill_in(sheet, f"A{first}:A{last}", DATE)
    sheets.fill_in(sheet, f"B{first}:E{last}")
    sheets.computed(sheet, f"F{first}:F{last}", "0")
    sheets.computed(sheet, f"G{first}:I{last}", SHARE)
    sheets.choices(sheet, f"B{first}:B{last}", f'"{",".join(LEAD_BANDS)}"')
    sheets.expect(
        sheet,
        f"C{first}:E{last}",
        "whole",
        "greaterThanOrEqual",
        "0",
        message="A count: 0, 1, 2 and so on.",
    )

    sheets.group(sheet, 6, 12, 18, "Computed: all weeks")
    sheets.headers(
        sheet,
        header,
        [
            "Lead time", "Completed", "No-shows", "Expected", "No-show rate",
            "Interval from", "Interval to",
        ],
        12,
    )  # fmt: skip
    total = first + len(LEAD_BANDS)
    for row, lead_time in enumerate([*LEAD_BANDS, "All"], start=first):
        sheet.cell(row, 12, lead_time)
        for column, counted in ((13, "C"), (14, "D")):
            counts = f"${counted}${first}:${counted}${last}"
            bands = f"$B${first}:$B${last}"
            sheet.cell(
                row,
                column,
                f"=SUM({letter(column)}{first}:{letter(column)}{total - 1})"
                if row == total
                else f"=SUMIFS({counts},{bands},L{row})",
            )
        sheet.cell(row, 15, f"=M{row}+N{row}")
        sheet.cell(row, 16, f'=IF(O{row}=0,"",N{row}/O{row})')
        sheet.cell(row, 17, _wilson(f"N{row}", f"O{row}", "$H$4", "-"))
        sheet.cell(row, 18, _wilson(f"N{row}", f"O{row}", "$H$4", "+"))
    sheets.computed(sheet, f"L{first}:O{total}", "0")
    sheets.computed(sheet, f"P{first}:R{total}", SHARE)
    for column in range(12, 19):
        sheet.cell(total, column).font = sheets.STRONG
    sheet.cell(
        total + 1,
        12,
        f'=IF(SUM(C{first}:D{last})=O{total},"Every row has a lead time.",'
        '"Check: some rows have no lead time from the list.")',
    ).font = sheets.NOTE
    sheets.widths(sheet, 14, 18, 11, 11, 12, 11, 11, 11, 11, 19, 3, 18, 11, 11, 11, 11, 11, 11)
    sheet.freeze_panes = f"A{first}"
    sheets.print_on_letter(sheet, f"6:{header}")
    sheet.print_area = f"A1:R{first + 44}"
