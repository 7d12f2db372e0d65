"""The sanction log: which step was taken for which conduct, so that like is treated alike."""

from __future__ import annotations

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.privacy.frame import FIRST, LAST
from medoffice.toolbox.privacy.frame import fill as lay_out

MONTHS = 12
KINDS = ("carelessness", "rule known and not kept", "curiosity", "gain or harm")
STEPS = ("talk that is noted", "written warning", "last written warning", "dismissal")
HEADERS = (
    "Incident", "Staff number", "Day of the step", "Conduct, as a camera would have seen it",
    "Kind", "Step", "Heard before on", "Policy and its version", "Training repeated on",
    "Decided by",
)  # fmt: skip
SAMPLE = (
    ("1", "S31", date(2025, 12, 19), "opened a relative's record on three days, spoke of it",
     KINDS[2], STEPS[1], date(2025, 12, 15), "Y22, version 2", date(2025, 12, 22), "S01, owner"),
    ("2", "S10", date(2026, 1, 8), "folded two pages into one envelope", KINDS[0], STEPS[0],
     date(2026, 1, 8), "Y08, version 3", None, "S01"),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    years = int(practice.rule_value("hipaa.docs.retention", "years"))
    sheets.title(
        sheet,
        "Sanction log",
        "The law asks for sanctions that are applied and recorded (45 CFR 164.530(e)). Before each "
        "step, filter by kind and see what was done the last time.",
        f"Keep proof of sanctions for {years} years. Staff numbers and no names.",
        across=12,
    )
    for row in range(FIRST, LAST + 1):
        sheet[f"K{row}"] = f'=IF(C{row}="","",EDATE(C{row},{years * MONTHS}))'
    lay_out(sheet, HEADERS, ("Keep until",), "CGI", SAMPLE)
    for column, words in (("E", KINDS), ("F", STEPS)):
        sheets.choices(sheet, f"{column}{FIRST}:{column}{LAST}", f'"{",".join(words)}"')
    sheets.widths(sheet, 10, 10, 13, 34, 18, 18, 13, 16, 13, 13, 13, 11)
