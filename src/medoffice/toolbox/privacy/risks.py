"""The risk register: each risk with its level, and what is wrong with the line."""

from __future__ import annotations

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.compliance.privacy.risk_register import HIGH_FROM, MEDIUM_FROM, Step
from medoffice.toolbox import sheets
from medoffice.toolbox.privacy.frame import AS_OF, FIRST, LAST
from medoffice.toolbox.privacy.frame import fill as lay_out

SAMPLE_DAY = date(2026, 1, 5)
STEPS = [step.name.lower() for step in Step]
HEADERS = (
    "Where the information is", "What could happen", "How likely", "How bad", "What is done",
    "Who does it", "By when", "Done on", "How likely after it", "How bad after it",
)  # fmt: skip
SAMPLE = (
    ("Memory sticks", "lost, not encrypted", "high", "high", None, None, None, None, None, None),
    ("Laptops", "stolen from a car", "medium", "high", "encrypted disks", "IT firm",
     date(2025, 12, 12), date(2025, 12, 10), "medium", "low"),
    ("Front desk logins", "shared by three people", "high", "medium", "one login for each person",
     "IT firm", date(2025, 12, 1), None, "low", "medium"),
    ("Old paper charts", "water in the basement", "low", "medium", None, None, None, None, None,
     None),
)  # fmt: skip


def _score(likely: str, bad: str) -> str:
    words = ",".join(f'"{step}"' for step in STEPS)
    return f"(MATCH({likely},{{{words}}},0)*MATCH({bad},{{{words}}},0))"


def _level(score: str) -> str:
    return f'IF({score}>={HIGH_FROM},"high",IF({score}>={MEDIUM_FROM},"medium","low"))'


def fill(sheet: Worksheet) -> None:
    """Write the register."""
    sheets.title(
        sheet,
        "Risk register",
        "The law asks for the analysis and for measures (45 CFR 164.308(a)(1)). It sets no scale: "
        "three steps are a choice.",
        across=13,
    )
    sheets.setting(sheet, 3, "As of", 0, sheets.DATE, "type =TODAY() to keep up")
    sheet["B3"] = SAMPLE_DAY
    for row in range(FIRST, LAST + 1):
        before, after = _score(f"C{row}", f"D{row}"), _score(f"I{row}", f"J{row}")
        unrated = f'OR(A{row}="",C{row}="",D{row}="")'
        done = f'AND(H{row}<>"",I{row}<>"",J{row}<>"")'
        sheet[f"K{row}"] = f'=IF({unrated},"",IF({done},{_level(after)},{_level(before)}))'
        sheet[f"L{row}"] = (
            f'=IF({unrated},"",IF(OR(E{row}="",F{row}="",G{row}=""),'
            f'IF({before}>={MEDIUM_FROM},"no plan, owner or day",""),'
            f'IF(AND(H{row}="",G{row}<{AS_OF}),"past its day",'
            f'IF(OR(I{row}="",J{row}=""),"say what is left",'
            f'IF({after}>={before},"the plan changes nothing","")))))'
        )
    lay_out(sheet, HEADERS, ("Level now", "What is wrong"), "GH", SAMPLE)
    for column in "CDIJ":
        sheets.choices(sheet, f"{column}{FIRST}:{column}{LAST}", f'"{",".join(STEPS)}"')
    sheets.widths(sheet, 24, 24, 10, 10, 26, 16, 13, 13, 12, 12, 11, 24, 11)
