"""The log of requests for records and of what was sent."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.case_flow import log
from medoffice.toolbox.case_flow.sample import day

STATE = "P"
HEADERS = (
    "Number", "Received on", "Asked by", "Basis", "Identity checked by", "What was asked",
    "Extension letter on", "Reason of the extension", "Sent on", "What was sent, to whom, how",
    "Fee ($)", "In the list of disclosures?", "Handled by",
)  # fmt: skip
SAMPLE = (
    ("1", day(35), "patient", "access", "photo ID", "visit notes of 2026", None, None, None, None,
     None, "no", "desk"),
    ("2", day(33), "patient", "access", "portal sign-in", "whole record", day(10),
     "old charts off site", None, None, None, "no", "desk"),
    ("3", day(5), "other clinician", "treatment", "call back", "last note", None, None, day(5),
     "last note, cardiology, secure message", 0, "no", "desk"),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    days = round(practice.rule_value("hipaa.access.deadline", "days"))
    more = round(practice.rule_value("hipaa.access.deadline", "extension_days"))
    sheets.title(
        sheet,
        "Records released",
        f"A patient's own request (basis: access) is due {days} days after it came; a letter "
        f"within those days adds {more}, once (45 CFR 164.524). Your state may give you less.",
        across=17,
    )
    for row in range(log.FIRST, log.LAST + 1):
        in_time = f'AND(G{row}<>"",G{row}<=B{row}+{days})'
        sheet[f"N{row}"] = (
            f'=IF(OR(B{row}="",D{row}<>"access"),"",B{row}+{days}+IF({in_time},{more},0))'
        )
        # What was sent late stays late.
        sheet[f"O{row}"] = f'=IF(N{row}="","",MAX(0,IF(I{row}="",{log.AS_OF},I{row})-N{row}))'
        sheet[f"P{row}"] = (
            f'=IF(B{row}="","",IF(I{row}<>"","closed",IF(N(O{row})>0,"overdue","open")))'
        )
    log.fill(sheet, HEADERS, ("Due on", "Days late", "State"), "BGI", SAMPLE)
    rows = f"{log.FIRST}:{{}}{log.LAST}"
    for column, words in (
        ("C", "patient,personal representative,other clinician,insurer,lawyer,agency,other"),
        ("D", "access,authorization,treatment,payment,required by law"),
        ("E", "photo ID,portal sign-in,known to staff,call back,papers of authority"),
        ("L", "yes,no"),
    ):
        sheets.choices(sheet, column + rows.format(column), f'"{words}"')
    sheets.fill_in(sheet, f"K{log.FIRST}:K{log.LAST}", "0.00")
    sheets.expect(
        sheet, f"K{log.FIRST}:K{log.LAST}", "decimal", "between", "0", "1000",
        message="An amount in dollars. To a patient: copying, supplies and postage, no search.",
    )  # fmt: skip
    sheets.widths(sheet, 9, 13, 16, 15, 16, 20, 13, 18, 13, 26, 9, 14, 11, 13, 9, 11, 18)
