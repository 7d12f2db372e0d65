"""The sheet that compares a bill with its estimate, provider by provider."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE

HEADER, FIRST, LAST = 5, 6, 65
MONEY = "$#,##0.00"
HEADERS = ("Number", "Provider or facility", "Estimate", "Bill", "Bill sent on")
COMPUTED = ("Above the estimate", "May be disputed?", "Until")
SENT = datetime.date(2027, 3, 31)
SAMPLE = (
    ("20417", "our office", 202.50, 495.00, SENT),
    ("20417", "the laboratory", 90.00, 510.00, SENT),
)


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    limit = int(practice.rule_value("nsa.gfe_dispute", "over_estimate"))
    days = int(practice.rule_value("nsa.gfe_dispute", "days"))
    sheets.title(
        sheet,
        "Bill check",
        f"${limit} or more above that provider’s own estimate, and the patient may start a dispute "
        f"within {days} days of the bill (45 CFR 149.620). Never add bills together.",
        "Look at such a bill again before it goes out: is each service on it in the estimate?",
        across=9,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, len(HEADERS) + len(COMPUTED), "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, len(HEADERS) + len(COMPUTED) + 1, "Sample: type over")
    for row in range(FIRST, LAST + 1):
        sheet[f"F{row}"] = f'=IF(D{row}="","",D{row}-N(C{row}))'
        sheet[f"G{row}"] = f'=IF(D{row}="","",IF(ROUND(F{row},2)>={limit},"yes","no"))'
        sheet[f"H{row}"] = f'=IF(AND(G{row}="yes",E{row}<>""),E{row}+{days},"")'
    sheets.fill_in(sheet, f"A{FIRST}:E{LAST}")
    sheets.fill_in(sheet, f"C{FIRST}:D{LAST}", MONEY)
    sheets.fill_in(sheet, f"E{FIRST}:E{LAST}", DATE)
    sheets.computed(sheet, f"F{FIRST}:H{LAST}", MONEY)
    sheets.computed(sheet, f"H{FIRST}:H{LAST}", DATE)
    sheets.widths(sheet, 11, 26, 13, 13, 14, 13, 13, 14, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:I{FIRST + 24}"
