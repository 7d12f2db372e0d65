"""The log of referrals."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.case_flow import log
from medoffice.toolbox.case_flow.sample import day

LIMITS = {
    "sent": "Ordered, until sent",
    "booked": "Sent, until a visit is booked",
    "seen": "Day of the visit, until we know it took place",
    "report": "Seen, until the report comes",
    "closed": "Report, until read and the patient told",
}
FIRST_LIMIT = 7
STATE = "P"
HEADERS = (
    "Number", "Record number", "Specialty", "Urgency", "Ordered on", "Sent on", "Booked for",
    "Seen on", "Report came", "Closed on", "Why closed", "Next step, who, on which day",
)  # fmt: skip
SAMPLE = (
    ("1", "20417", "cardiology", "urgent", day(6), None, None, None, None, None, None,
     "send today: coordinator"),
    ("2", "18220", "dermatology", "routine", day(40), day(39), day(-3), None, None, None, None,
     None),
    ("3", "19004", "orthopedics", "routine", day(60), day(59), day(28), day(28), None, None, None,
     "ask for the report: coordinator, Feb 2"),
    ("4", "20110", "eye care", "routine", day(49), day(48), day(28), day(28), day(20), day(18),
     "report read", None),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Referrals",
        "One row for each referral, from the order until the clinician has read the report and the "
        "patient knows.",
        across=17,
    )
    for row in range(log.FIRST, log.LAST + 1):
        open_ = f'OR(E{row}="",J{row}<>"")'
        last = (("I", "report to be read"), ("H", "report"), ("G", "the visit"), ("F", "a booking"))
        waits, due = '"sending"', f"E{row}+{_limit(row, 0)}"
        for place, (column, what) in enumerate(reversed(last), start=1):
            waits = f'IF({column}{row}<>"","{what}",{waits})'
            due = f'IF({column}{row}<>"",{column}{row}+{_limit(row, place)},{due})'
        sheet[f"M{row}"] = f'=IF({open_},"",{waits})'
        sheet[f"N{row}"] = f'=IF({open_},"",{due})'
        sheet[f"O{row}"] = f'=IF(N{row}="","",MAX(0,{log.AS_OF}-N{row}))'
        sheet[f"P{row}"] = (
            f'=IF(E{row}="","",IF(J{row}<>"","closed",IF(O{row}>0,"overdue","open")))'
        )
    log.fill(sheet, HEADERS, ("Waits for", "Due on", "Days late", "State"), "EFGHIJ", SAMPLE)
    sheets.choices(sheet, f"D{log.FIRST}:D{log.LAST}", '"urgent,routine"')
    sheets.choices(
        sheet, f"K{log.FIRST}:K{log.LAST}", '"report read,patient will not go,decided by clinician"'
    )
    sheets.widths(sheet, 9, 11, 16, 10, 13, 13, 13, 13, 13, 13, 17, 26, 16, 13, 9, 11, 18)


def _limit(row: int, place: int) -> str:
    """Return the limit of a row's step; whoever says nothing is routine."""
    line = FIRST_LIMIT + place
    return f'IF($D{row}="urgent",Summary!$B${line},Summary!$C${line})'
