"""The sheet for business associate agreements: who needs one, who has one, what it says."""

from __future__ import annotations

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.privacy.frame import AS_OF, FIRST, LAST
from medoffice.toolbox.privacy.frame import fill as lay_out

SOON = 60  # days before the end of the contract
HEADERS = (
    "Firm", "What it does", "Information it handles", "Agreement signed on", "Contract ends on",
    "Days to report a breach", "Subcontractors bound", "Information returned at the end",
    "Asked last on",
)  # fmt: skip
SAMPLE = (
    ("Statement printer", "prints and mails statements", "names, addresses, services, balances",
     date(2023, 11, 30), date(2026, 2, 15), 60, "yes", "no", None),
    ("Reminder service", "text and e-mail reminders", "names, phone numbers, visit times", None,
     date(2026, 9, 30), None, None, None, date(2025, 12, 16)),
    ("IT firm", "network and help desk", "all of it", date(2017, 4, 3), None, 5, "yes", "yes",
     date(2025, 12, 9)),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    days = int(practice.rule_value("hipaa.breach.ba", "days"))
    sheets.title(
        sheet,
        "Business associates",
        "Sign the agreement before you share anything (45 CFR 164.502(e), 164.308(b)).",
        f"The law lets a business associate take up to {days} days to report a breach. Your "
        "contract should ask for far less.",
        across=11,
    )
    for row in range(FIRST, LAST + 1):
        sheet[f"J{row}"] = (
            f'=IF(A{row}="","",IF(D{row}="","no agreement: stop sending",'
            f'IF(AND(E{row}<>"",E{row}<{AS_OF}),"contract has ended",'
            f'IF(AND(E{row}<>"",E{row}<={AS_OF}+{SOON}),"contract ends soon",'
            f'IF(N(F{row})=0,"no days to report",'
            f'IF(F{row}>={days},"ask for fewer days","")))))) '.rstrip()
        )
    lay_out(sheet, HEADERS, ("What to do",), "DEI", SAMPLE)
    for column in "GH":
        sheets.choices(sheet, f"{column}{FIRST}:{column}{LAST}", '"yes,no"')
    sheets.widths(sheet, 22, 26, 30, 13, 13, 11, 16, 13, 13, 24, 11)
