"""What the log looks up: payers with their days, reasons with their cause and chance."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.billing.claims.denial_log import denials
from medoffice.billing.claims.work_queue import chances
from medoffice.toolbox import sheets

FIRST, PAYERS_LAST, REASONS_LAST = 6, 25, 30
PAYERS = f"Lists!$A${FIRST}:$A${PAYERS_LAST}"
PAYER_TABLE = f"Lists!$A${FIRST}:$B${PAYERS_LAST}"
REASONS = f"Lists!$D${FIRST}:$D${REASONS_LAST}"
REASON_TABLE = f"Lists!$D${FIRST}:$G${REASONS_LAST}"
CAUSES = (
    "registration", "authorization", "coding", "claim data", "medical necessity", "benefits",
    "late filing",
)  # fmt: skip
SAMPLE_PAYERS = (("Payer A", 60), ("Payer B", 90), ("Medicare", 125))


def fill(sheet: Worksheet) -> None:
    """Write the lists."""
    sheets.title(
        sheet,
        "Lists",
        "Payers and their days come from your contracts. The chances are those of the course's "
        "practice; replace them by your own once you have closed ten of a reason.",
        across=7,
    )
    sheets.group(sheet, FIRST - 2, 1, 2, "Payers")
    sheets.headers(sheet, FIRST - 1, ["Payer", "Days to appeal or correct"])
    sheets.group(sheet, FIRST - 2, 4, 7, "Reasons")
    sheets.headers(sheet, FIRST - 1, ["Reason", "In our words", "Cause", "Share won"], first=4)
    for row, (payer, days) in enumerate(SAMPLE_PAYERS, start=FIRST):
        sheet.cell(row, 1, payer)
        sheet.cell(row, 2, days)
    sheets.fill_in(sheet, f"A{FIRST}:B{PAYERS_LAST}", "0")
    for row, (reason, words, cause, won) in enumerate(_reasons(), start=FIRST):
        for column, value in enumerate((reason, words, cause, won), start=4):
            sheet.cell(row, column, value)
    sheets.fill_in(sheet, f"D{FIRST}:G{REASONS_LAST}")
    sheets.fill_in(sheet, f"G{FIRST}:G{REASONS_LAST}", "0%")
    sheets.choices(sheet, f"F{FIRST}:F{REASONS_LAST}", f'"{",".join(CAUSES)}"')
    sheets.expect(
        sheet, f"B{FIRST}:B{PAYERS_LAST}", "whole", "between", "1", "730",
        message="Calendar days from the date of the notice, from 1 to 730.",
    )  # fmt: skip
    sheets.expect(
        sheet, f"G{FIRST}:G{REASONS_LAST}", "decimal", "between", "0", "1",
        message="A share from 0% to 100%.",
    )  # fmt: skip
    sheets.widths(sheet, 24, 13, 3, 9, 48, 19, 10)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")


def _reasons() -> list[tuple[str, str, str, float]]:
    causes = {denial.reason: denial.cause.replace("-", " ") for denial in denials()}
    won = chances(denials())
    return [
        (row["code"], row["meaning"], causes[row["code"]],
         round(won[row["code"]].chance, 2) if row["code"] in won else 0)
        for row in practice.records("reason_codes")
        if row["kind"] == "denial" and row["code"] in causes
    ]  # fmt: skip
