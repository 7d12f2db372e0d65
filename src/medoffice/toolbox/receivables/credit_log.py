"""The log of credit balances, with the last day to give each back."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.billing.receivables.credits import FEDERAL_KINDS, PATIENT, PAUSE, RETURN
from medoffice.practice.facts import benchmarks
from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import sample
from medoffice.toolbox.sheets import DATE

TITLE = "Credit balances"
HEADER, FIRST, LAST = 7, 8, 157
POLICY = "$B$4"
FEDERAL, PAYER, PATIENTS = "federal program", "other payer", "patient"
HEADERS = (
    "Number", "Owed to", "Kind", "Known on", "Dollars", "Why", "Search for more began",
    "Search ended", "Given back on",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    days = round(practice.rule_value(RETURN, "days"))
    pause = round(practice.rule_value(PAUSE, "pause_days", sample.AS_OF))
    sheets.title(
        sheet,
        TITLE,
        f"Money of a federal program goes back within {days} days of the day you knew. A prompt "
        f"search in good faith for more of the same stops the clock, for {pause} days at most "
        "(42 CFR 401.305).",
        across=12,
    )
    policy = benchmarks()["credits.patient-refund"].value
    sheets.setting(
        sheet, 4, "Days, others", policy, "0",
        "your policy for patients and other payers; contracts and state law may ask for less",
    )  # fmt: skip
    sheets.expect(sheet, "B4", "whole", "between", "1", "365", message="Days from 1 to 365.")
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, len(HEADERS) + 3, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, "Due on", "Days late", "State", "Note"])
    for row, line in enumerate(_lines(), start=FIRST):
        for column, value in enumerate(line, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, len(HEADERS) + 4, sample.MARK)
    for row in range(FIRST, LAST + 1):
        # The search counts only if it began while the clock still ran.
        ended = f'MIN(IF(H{row}="",D{row}+{pause},H{row}),D{row}+{pause})'
        stopped = (
            f"IF(AND(ISNUMBER(G{row}),G{row}>=D{row},G{row}<=D{row}+{days}),"
            f"MAX(0,{ended}-G{row}),0)"
        )
        federal = f"D{row}+{days}+{stopped}"
        sheet[f"J{row}"] = f'=IF(D{row}="","",IF(C{row}="{FEDERAL}",{federal},D{row}+{POLICY}))'
        until = f'IF(I{row}="",Summary!$B$4,I{row})'
        sheet[f"K{row}"] = f'=IF(J{row}="","",MAX(0,{until}-J{row}))'
        sheet[f"L{row}"] = (
            f'=IF(J{row}="","",IF(I{row}<>"","given back",IF(K{row}>0,"overdue","open")))'
        )
    sheets.fill_in(sheet, f"A{FIRST}:I{LAST}")
    for column in "DGHI":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", DATE)
    sheets.fill_in(sheet, f"E{FIRST}:E{LAST}", "#,##0.00")
    sheets.computed(sheet, f"J{FIRST}:J{LAST}", DATE)
    sheets.computed(sheet, f"K{FIRST}:L{LAST}", "0")
    sheets.choices(sheet, f"C{FIRST}:C{LAST}", f'"{FEDERAL},{PAYER},{PATIENTS}"')
    sheets.expect(
        sheet, f"E{FIRST}:E{LAST}", "decimal", "greaterThan", "0",
        message="Dollars above 0: what you owe back.",
    )  # fmt: skip
    sheet.conditional_formatting.add(
        f"J{FIRST}:L{LAST}",
        FormulaRule(formula=[f'$L{FIRST}="overdue"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 15, 24, 16, 14, 12, 26, 14, 14, 14, 14, 9, 12, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:M{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:M{FIRST + 40}"


def _lines() -> list[tuple]:
    payers = {row["payer_id"]: row for row in practice.records("payers")}
    lines = []
    for row in practice.records("credit_balances"):
        if row["resolved_on"] is not None:
            continue
        owed_to = row["owed_to"]
        payer = payers.get(owed_to)
        federal = payer is not None and payer["kind"] in FEDERAL_KINDS
        kind = PATIENTS if owed_to == PATIENT else FEDERAL if federal else PAYER
        lines.append(
            (
                row["credit_id"],
                payer["name"] if payer else "the patient",
                kind,
                row["arose_on"],
                row["amount"],
                row["cause"].replace("-", " "),
            )
        )
    return lines
