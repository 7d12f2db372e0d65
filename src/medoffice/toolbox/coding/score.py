"""The score of an audit: rates with their intervals, and the money of the sample."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.coding import findings, plan, sample
from medoffice.toolbox.sheets import SHARE

HEADER, ALL, FIRST, LAST = 5, 6, 7, 21
CONFIDENCE = f"Plan!$B${plan.CONFIDENCE}"
HEADERS = (
    "Clinician", "Reviewed", *(word.capitalize() for word in findings.OUTCOMES), "Wrong",
    "Exact interval, from", "to", "Wilson's, from", "to", "Allowed too much ($)",
    "Allowed too little ($)", "Net ($)",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the score."""
    sheets.title(
        sheet,
        "Score",
        "Type each clinician once, spelled as in Findings. The intervals use the confidence of the "
        "Plan.",
        "The money is that of the sample. It is corrected, in both directions, and it is not "
        "multiplied out.",
        across=len(HEADERS),
    )
    sheets.headers(sheet, HEADER, HEADERS)
    sheet.cell(ALL, 1, "All together").font = sheets.STRONG
    for row in range(ALL, LAST + 1):
        _row(sheet, row)
    for row, name in enumerate(sample.CLINICIANS, start=FIRST):
        sheet.cell(row, 1, name)
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}")
    sheets.computed(sheet, f"B{ALL}:G{LAST}", "0")
    sheets.computed(sheet, f"H{ALL}:L{LAST}", SHARE)
    sheets.computed(sheet, f"M{ALL}:O{LAST}", "0.00")
    sheets.widths(sheet, 22, 10, 9, 9, 9, 10, 11, 9, 11, 9, 11, 9, 12, 12, 11)
    sheet.freeze_panes = f"B{ALL}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _row(sheet: Worksheet, row: int) -> None:
    """Write the formulas of a clinician, or of all together."""
    outcome, difference = findings.area(findings.OUTCOME), findings.area(findings.DIFFERENCE)
    who = f"{findings.area(findings.CLINICIAN)},$A{row},"
    if row == ALL:
        who = ""
    shown = "TRUE" if row == ALL else f'$A{row}<>""'
    for column, word in zip("CDEFG", findings.OUTCOMES, strict=True):
        sheet[f"{column}{row}"] = f'=IF({shown},COUNTIFS({who}{outcome},"{word}"),"")'
    sheet[f"B{row}"] = f'=IF({shown},SUM(C{row}:G{row}),"")'
    any_ = f"AND({shown},N(B{row})>0)"
    wrong = f"(B{row}-C{row})"
    sheet[f"H{row}"] = f'=IF({any_},{wrong}/B{row},"")'
    tail = f"(1-{CONFIDENCE})/2"
    low = f"BETAINV({tail},{wrong},C{row}+1)"
    high = f"BETAINV(1-{tail},{wrong}+1,C{row})"
    sheet[f"I{row}"] = f'=IF({any_},IF({wrong}=0,0,{low}),"")'
    sheet[f"J{row}"] = f'=IF({any_},IF(C{row}=0,1,{high}),"")'
    z = f"NORMSINV((1+{CONFIDENCE})/2)"
    centre = f"(H{row}+{z}^2/(2*B{row}))"
    reach = f"{z}*SQRT(H{row}*(1-H{row})/B{row}+({z}/(2*B{row}))^2)"
    scale = f"(1+{z}^2/B{row})"
    sheet[f"K{row}"] = f'=IF({any_},MAX(0,({centre}-{reach})/{scale}),"")'
    sheet[f"L{row}"] = f'=IF({any_},MIN(1,({centre}+{reach})/{scale}),"")'
    sheet[f"M{row}"] = f'=IF({any_},SUMIFS({difference},{who}{difference},">0"),"")'
    sheet[f"N{row}"] = f'=IF({any_},-SUMIFS({difference},{who}{difference},"<0"),"")'
    sheet[f"O{row}"] = f'=IF({any_},M{row}-N{row},"")'
