"""The log of tests and their results."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.case_flow import log
from medoffice.toolbox.case_flow.sample import day

LIMITS = {
    "resulted": "Ordered, until the result comes (unless set in the row)",
    "reviewed": "Result, until it is read",
    "told": "Read, until the patient is told",
}
FIRST_LIMIT = 14
STATE = "P"
HEADERS = (
    "Number", "Record number", "Test", "Ordered on", "Days it may take", "Came on", "Abnormal?",
    "Read on", "Read by", "Patient told on", "How told", "Next step, who, on which day",
)  # fmt: skip
SAMPLE = (
    ("1", "17731", "metabolic panel", day(12), None, day(10), "yes", None, None, None, None,
     "read today: second reader"),
    ("2", "20901", "mammogram", day(28), 45, None, None, None, None, None, None, None),
    ("3", "16602", "lipids", day(20), None, day(18), "no", day(17), "LS", day(13), "portal", None),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Results",
        "One row for each test sent out and each image, from the order until the patient is told. "
        "Orders without a result belong here too.",
        across=17,
    )
    for row in range(log.FIRST, log.LAST + 1):
        done = f'OR(D{row}="",J{row}<>"")'
        comes = f'IF(E{row}<>"",E{row},Summary!$C${FIRST_LIMIT})'
        sheet[f"M{row}"] = (
            f'=IF({done},"",IF(H{row}<>"","telling",IF(F{row}<>"","reading","the result")))'
        )
        sheet[f"N{row}"] = (
            f'=IF({done},"",IF(H{row}<>"",H{row}+{_limit(row, 2)},'
            f'IF(F{row}<>"",F{row}+{_limit(row, 1)},D{row}+{comes})))'
        )
        sheet[f"O{row}"] = f'=IF(N{row}="","",MAX(0,{log.AS_OF}-N{row}))'
        sheet[f"P{row}"] = (
            f'=IF(D{row}="","",IF(J{row}<>"","closed",IF(O{row}>0,"overdue","open")))'
        )
    log.fill(sheet, HEADERS, ("Waits for", "Due on", "Days late", "State"), "DFHJ", SAMPLE)
    sheets.choices(sheet, f"G{log.FIRST}:G{log.LAST}", '"yes,no"')
    sheets.choices(sheet, f"K{log.FIRST}:K{log.LAST}", '"call,portal,letter,visit"')
    sheets.widths(sheet, 9, 11, 18, 13, 10, 13, 11, 13, 10, 13, 10, 26, 13, 13, 9, 11, 18)


def _limit(row: int, place: int) -> str:
    line = FIRST_LIMIT + place
    return f'IF($G{row}="yes",Summary!$B${line},Summary!$C${line})'
