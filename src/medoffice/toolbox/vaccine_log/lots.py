"""The lots in the units, in the order in which to use them."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.vaccine_log import frame
from medoffice.toolbox.vaccine_log.frame import AS_OF, FIRST, LAST, MONDAY

TITLE = "Lots"
FILLED = ("Vaccine", "Lot number", "Last day of use", "Doses", "Unit", "Doses used a month")
COMPUTED = ("Days left", "Use as number", "Left over by then", "State")


def _in(days: int) -> datetime.date:
    return MONDAY + datetime.timedelta(days)


SAMPLE = (
    ("Tdap", "B2R118", _in(320), 9, "refrigerator", 17),
    ("Tdap", "D7M554", _in(20), 14, "refrigerator", 17),
    ("Tdap", "A1C090", _in(-12), 3, "refrigerator", 17),
    ("shingles", "K4T207", _in(75), 6, "refrigerator", 9),
)


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    soon = "Summary!$B$10"
    sheets.title(
        sheet,
        TITLE,
        "First expired, first out: use number 1 of each vaccine first, and put it in front. What "
        "will be left over can be moved to another office or returned only in time.",
        across=len(FILLED) + len(COMPUTED) + 1,
    )
    names, days, doses = (f"${c}${FIRST}:${c}${LAST}" for c in "ACD")
    for row in range(FIRST, LAST + 1):
        known = f'OR(A{row}="",C{row}="",D{row}="")'
        same = f"({names}=$A{row})*({days}>={AS_OF})*({doses}>0)"
        before = f"SUMPRODUCT({same}*({days}<C{row}))"
        # Doses of the lots before it are used first; a month has 30.4 days.
        used = f"SUMPRODUCT({same}*({days}<C{row}),{doses})"
        sheet[f"G{row}"] = f'=IF({known},"",C{row}-{AS_OF})'
        sheet[f"H{row}"] = f'=IF({known},"",IF(OR(G{row}<0,D{row}<=0),"",1+{before}))'
        sheet[f"I{row}"] = (
            f'=IF(OR({known},F{row}=""),"",IF(G{row}<0,D{row},MIN(D{row},MAX(0,'
            f"ROUNDUP({used}+D{row}-F{row}*(G{row}+1)/30.4,0)))))"
        )
        sheet[f"J{row}"] = (
            f'=IF({known},"",IF(D{row}<=0,"used up",IF(G{row}<0,"expired: take out",'
            f'IF(G{row}<={soon},"soon","good"))))'
        )
    frame.lay_out(sheet, FILLED, COMPUTED, SAMPLE, f'$J{FIRST}="expired: take out"')
    sheets.fill_in(sheet, f"C{FIRST}:C{LAST}", DATE)
    sheets.choices(sheet, f"E{FIRST}:E{LAST}", '"refrigerator,freezer"')
    sheets.expect(
        sheet, f"D{FIRST}:D{LAST}", "whole", "greaterThanOrEqual", "0",
        message="Doses in the unit: 0 or more.",
    )  # fmt: skip
    sheets.widths(sheet, 28, 14, 15, 9, 14, 12, 9, 10, 12, 20, 18)
