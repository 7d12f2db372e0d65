"""The breach log: each incident, the decision, and every last day."""

from __future__ import annotations

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.privacy.frame import AS_OF, FIRST, LAST
from medoffice.toolbox.privacy.frame import fill as lay_out

BREACH, NO_BREACH, OPEN = "breach", "no breach in writing", "not decided yet"
HEADERS = (
    "Number", "Happened on", "Discovered on", "What happened", "People in all",
    "Most in one state", "Decision", "Patients told on", "HHS told on", "Media told on",
)  # fmt: skip
SAMPLE = (
    ("1", date(2025, 9, 2), date(2025, 9, 24), "two patients on one sheet", 538, 538, BREACH, None,
     None, None),
    ("2", date(2025, 11, 5), date(2025, 11, 6), "note of another patient", 1, 1, OPEN, None, None,
     None),
    ("3", date(2025, 5, 6), date(2025, 5, 7), "laptop stolen, encrypted", 140, 140, NO_BREACH, None,
     None, None),
)  # fmt: skip


def _value(rule: str, name: str) -> int:
    return int(practice.rule_value(rule, name))


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    days = _value("hipaa.breach.individual_deadline", "days")
    large, above = (
        _value("hipaa.breach.hhs_large", "people"),
        _value("hipaa.breach.media", "residents_above"),
    )
    after = _value("hipaa.breach.hhs_small", "days_after_year_end")
    sheets.title(
        sheet,
        "Breach log",
        f"Patients within {days} days of discovery, HHS too from {large} people on, else {after} "
        f"days after the year's end; media above {above} in one state (45 CFR 164.404-164.408).",
        "An incident that is not decided counts as a breach: its clocks run.",
        across=14,
    )
    for row in range(FIRST, LAST + 1):
        runs = f'AND(C{row}<>"",G{row}<>"{NO_BREACH}")'
        sheet[f"K{row}"] = f'=IF({runs},C{row}+{days},"")'
        sheet[f"L{row}"] = (
            f'=IF({runs},IF(N(E{row})>={large},C{row}+{days},DATE(YEAR(C{row}),12,31)+{after}),"")'
        )
        sheet[f"M{row}"] = f'=IF(AND({runs},N(F{row})>{above}),C{row}+{days},"")'
        late = "+".join(
            f'IF({due}{row}="",0,N(IF({told}{row}="",{AS_OF},{told}{row})>{due}{row}))'
            for due, told in zip("KLM", "HIJ", strict=True)
        )
        sheet[f"N{row}"] = f'=IF({runs},IF({late}>0,"late: "&({late}),"in time"),"")'
    lay_out(
        sheet,
        HEADERS,
        ("Patients by", "HHS by", "Media by", "Notices late"),
        "BCHIJ",
        SAMPLE,
    )
    sheets.choices(sheet, f"G{FIRST}:G{LAST}", f'"{BREACH},{OPEN},{NO_BREACH}"')
    sheets.widths(sheet, 9, 13, 13, 28, 10, 10, 21, 13, 13, 13, 13, 13, 13, 12, 11)
