"""The date, the promises, how many were kept, and the themes."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.patient_experience.themes import our_themes
from medoffice.operations.patient_experience.triage import OUR_POLICY
from medoffice.toolbox import sheets
from medoffice.toolbox.patient_experience import log

TITLE = "Summary"
HEAD, FIRST, STATE_HEAD = 7, 8, 13


def _area(column: str) -> str:
    return f"{log.TITLE}!${column}${log.FIRST}:${column}${log.LAST}"


def fill(sheet: Worksheet) -> None:
    """Write the settings and the counts."""
    sheets.title(
        sheet,
        "Summary",
        "Set the date and the days that you promise. Everything else is worked out from the log.",
        across=6,
    )
    sheets.setting(sheet, 4, "As of", 0, sheets.DATE, "type =TODAY() to keep up")
    sheet["B4"] = log._day(2, 1)
    sheets.headers(
        sheet, HEAD,
        ["Severity", "First reply: working days", "Answer: calendar days", "In time, of those due"],
    )  # fmt: skip
    for row, (severity, days) in enumerate(OUR_POLICY.items(), start=FIRST):
        sheet.cell(row, 1, severity)
        sheet.cell(row, 2, days.acknowledge)
        sheet.cell(row, 3, days.answer)
        this = f'({_area("G")}={severity})*({_area("B")}<>"")'
        in_time = f'SUMPRODUCT({this}*({_area("K")}<>"")*({_area("K")}<={_area("N")}))'
        due = f'SUMPRODUCT({this}*((({_area("K")}<>"")+({_area("P")}="{log.OVERDUE}"))>0))'
        sheet[f"D{row}"] = f'=IF({due}=0,"",{in_time}/{due})'
    last = FIRST + len(OUR_POLICY) - 1
    sheets.computed(sheet, f"A{FIRST}:A{last}", "0")
    sheets.fill_in(sheet, f"B{FIRST}:C{last}", "0")
    sheets.computed(sheet, f"D{FIRST}:D{last}", sheets.SHARE)
    sheets.headers(sheet, STATE_HEAD, ["State", "Complaints"])
    for row, state in enumerate(log.STATES, start=STATE_HEAD + 1):
        sheet.cell(row, 1, state.capitalize()).font = sheets.STRONG
        sheet.cell(row, 2, f'=COUNTIF({_area("P")},"{state}")')
    sheets.computed(sheet, f"B{STATE_HEAD + 1}:B{STATE_HEAD + len(log.STATES)}", "0")
    _themes(sheet)
    sheets.widths(sheet, 24, 16, 16, 16, 32, 14)
    sheet.freeze_panes = "A4"
    sheets.print_on_letter(sheet, "1:1")


def _themes(sheet: Worksheet) -> None:
    sheets.headers(sheet, HEAD, ["Theme", "Complaints"], first=5)
    for row, theme in enumerate(our_themes().values(), start=FIRST):
        sheet.cell(row, 5, theme.title)
        sheet.cell(row, 6, f"=COUNTIF({_area('F')},E{row})")
    last = FIRST + len(our_themes()) - 1
    sheets.fill_in(sheet, f"E{FIRST}:E{last}")
    sheets.computed(sheet, f"F{FIRST}:F{last}", "0")
