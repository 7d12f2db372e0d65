"""What was out of range: which doses, who was called, and what was decided."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.vaccine_log import frame
from medoffice.toolbox.vaccine_log.frame import AS_OF, FIRST, LAST, MONDAY

TITLE = "Excursions"
MONEY, MOMENT = "$#,##0.00", "mmm d, yyyy h:mm AM/PM"
FILLED = (
    "Unit", "Last good reading", "Found", "Back in range", "Lowest", "Highest", "Vaccine and lot",
    "Doses", "Price of a dose ($)", "Maker called on", "Decision", "Who is on it",
)  # fmt: skip
COMPUTED = ("Hours unseen, at most", "Hours out, at most", "At stake ($)", "State")
SAMPLE = (
    ("refrigerator", datetime.datetime(2027, 1, 29, 7, 55), datetime.datetime(2027, 2, 1, 7, 52),
     datetime.datetime(2027, 2, 1, 17, 10), 38.1, 57.2, "shingles, lot K4T207", 6, 160.07,
     MONDAY, None, "CD"),
    ("refrigerator", datetime.datetime(2027, 1, 29, 7, 55), datetime.datetime(2027, 2, 1, 7, 52),
     datetime.datetime(2027, 2, 1, 17, 10), 38.1, 57.2, "Tdap, lot B2R118", 9, 36.83,
     MONDAY, "may be used", "CD"),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        sheet,
        TITLE,
        "One row for each lot that was in the unit. The hours count from the last good reading: "
        "that is what the makers ask for. A decision is theirs or your program's, not yours.",
        across=len(FILLED) + len(COMPUTED) + 1,
    )
    for row in range(FIRST, LAST + 1):
        sheet[f"M{row}"] = f'=IF(OR(B{row}="",C{row}=""),"",ROUND(24*(C{row}-B{row}),1))'
        sheet[f"N{row}"] = f'=IF(OR(B{row}="",D{row}=""),"",ROUND(24*(D{row}-B{row}),1))'
        sheet[f"O{row}"] = f'=IF(OR(H{row}="",I{row}=""),"",H{row}*I{row})'
        sheet[f"P{row}"] = (
            f'=IF(C{row}="","",IF(K{row}<>"","decided",IF(J{row}<>"","waits for an answer",'
            f'IF({AS_OF}>INT(C{row}),"call: overdue","call today"))))'
        )
    frame.lay_out(
        sheet, FILLED, COMPUTED, SAMPLE, f'OR($P{FIRST}="call: overdue",$P{FIRST}="call today")'
    )
    sheets.fill_in(sheet, f"B{FIRST}:D{LAST}", MOMENT)
    sheets.fill_in(sheet, f"E{FIRST}:F{LAST}", "0.0")
    sheets.fill_in(sheet, f"I{FIRST}:I{LAST}", MONEY)
    sheets.fill_in(sheet, f"J{FIRST}:J{LAST}", DATE)
    sheets.computed(sheet, f"M{FIRST}:N{LAST}", "0.0")
    sheets.computed(sheet, f"O{FIRST}:O{LAST}", MONEY)
    sheets.choices(sheet, f"A{FIRST}:A{LAST}", '"refrigerator,freezer"')
    sheets.choices(
        sheet, f"K{FIRST}:K{LAST}", '"may be used,may be used until an earlier date,discard"'
    )
    sheets.widths(sheet, 13, 22, 22, 22, 8, 8, 24, 8, 10, 13, 18, 12, 10, 10, 12, 20, 18)
