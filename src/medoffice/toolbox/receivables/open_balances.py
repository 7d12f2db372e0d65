"""The list of open balances, pasted in, and its aging."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.billing.receivables.aging import BANDS
from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import sample
from medoffice.toolbox.sheets import DATE, SHARE

TITLE = "Open balances"
HEADER, FIRST, LAST = 5, 6, 5005
MONEY = "#,##0.00"
NAMES = ("0-30", "31-60", "61-90", "91-120", "Over 120")

AGING_HEADER, OWNERS = 6, 14
AGING_FIRST, AGING_LAST = AGING_HEADER + 1, AGING_HEADER + OWNERS
TOTAL, CREDITS, BALANCE, BOOKS, DIFFERENCE, OTHERS = (AGING_LAST + n for n in range(1, 7))
FIRST_BAND, SUM = 2, 2 + len(NAMES)
OVER_90 = SUM + 1


def fill(sheet: Worksheet) -> None:
    """Write the list with the age of each line."""
    sheets.title(
        sheet,
        TITLE,
        f"Paste one line for each balance that is open (up to {LAST - FIRST + 1:,}): number, who "
        "owes, the day its age counts from, dollars. A credit is below 0. Say below which day "
        "you count from.",
        "The age counts from: date of service",
        across=6,
    )
    sheets.fill_in(sheet, "A3")
    sheets.headers(sheet, HEADER, ["Number", "Who owes", "Date", "Open balance", "Days", "Band"])
    for row, line in enumerate(sample.open_balances(), start=FIRST):
        for column, value in enumerate(line, start=1):
            sheet.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        sheet[f"E{row}"] = f'=IF(C{row}="","",Summary!$B$4-C{row})'
        sheet[f"F{row}"] = f'=IF(E{row}="","",{_band(f"E{row}")})'
        for column in "CD":
            sheet[f"{column}{row}"].number_format = DATE if column == "C" else MONEY
    sheets.fill_in(sheet, f"A{FIRST}:D{FIRST + 24}")
    sheets.fill_in(sheet, f"C{FIRST}:C{FIRST + 24}", DATE)
    sheets.fill_in(sheet, f"D{FIRST}:D{FIRST + 24}", MONEY)
    sheets.computed(sheet, f"E{FIRST}:F{FIRST + 24}", "0")
    sheets.widths(sheet, 16, 38, 14, 16, 8, 12)
    sheet.freeze_panes = f"A{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:F{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")
    sheet.print_area = f"A1:F{FIRST + 60}"


def _band(days: str) -> str:
    """Give the formula of the band in words; a date to come has none."""
    formula = f'"{NAMES[-1]}"'
    for last, name in reversed(list(zip(BANDS, NAMES, strict=False))):
        formula = f'IF({days}<={last},"{name}",{formula})'
    return f'IF({days}<0,"in the future",{formula})'


def fill_aging(sheet: Worksheet) -> None:
    """Write the aging of the list: one line for each who owes, credits apart."""
    sheets.title(
        sheet,
        "Aging",
        "What is owed to you by age, without credits. The balance must be that of the ledger. "
        "Write each owner's name as it stands in the list.",
        across=8,
    )
    sheets.group(sheet, AGING_HEADER - 1, 1, 1, "Fill in")
    sheets.group(sheet, AGING_HEADER - 1, 2, OVER_90, "Computed")
    sheets.headers(sheet, AGING_HEADER, ["Who owes", *NAMES, "Total", "Over 90 days"])
    for row, name in enumerate(sample.owner_names().values(), start=AGING_FIRST):
        sheet.cell(row, 1, name)
    owner, amount, band = (
        f"'{TITLE}'!${column}${FIRST}:${column}${LAST}" for column in ("B", "D", "F")
    )
    for row in range(AGING_FIRST, AGING_LAST + 1):
        for column, name in enumerate(NAMES, start=FIRST_BAND):
            total = f'SUMIFS({amount},{owner},$A{row},{band},"{name}",{amount},">0")'
            sheet.cell(row, column, f'=IF($A{row}="","",{total})')
        sheet.cell(row, SUM, f'=IF($A{row}="","",SUM(B{row}:F{row}))')
        sheet.cell(row, OVER_90, f'=IF(N(G{row})=0,"",SUM(E{row}:F{row})/G{row})')
    sheets.fill_in(sheet, f"A{AGING_FIRST}:A{AGING_LAST}")
    labels = ("All that is owed", "Credits", "Balance", "Ledger (sheet Months)", "Difference",
              "In the list, and in no line above")  # fmt: skip
    for row, label in enumerate(labels, start=TOTAL):
        sheet.cell(row, 1, label).font = sheets.STRONG
    for column in range(FIRST_BAND, SUM + 1):
        letter = sheet.cell(1, column).column_letter
        sheet.cell(TOTAL, column, f"=SUM({letter}{AGING_FIRST}:{letter}{AGING_LAST})")
    sheet.cell(TOTAL, OVER_90, f'=IF(G{TOTAL}=0,"",SUM(E{TOTAL}:F{TOTAL})/G{TOTAL})')
    sheet[f"G{CREDITS}"] = f'=SUMIF({amount},"<0")'
    sheet[f"G{BALANCE}"] = f"=ROUND(G{TOTAL}+G{CREDITS},2)"
    sheet[f"G{BOOKS}"] = "=Summary!$B$7"
    sheet[f"G{DIFFERENCE}"] = f'=IF(G{BOOKS}="","",ROUND(G{BALANCE}-G{BOOKS},2))'
    sheet[f"G{OTHERS}"] = f'=ROUND(SUMIF({amount},">0")-G{TOTAL},2)'
    sheets.computed(sheet, f"B{AGING_FIRST}:G{OTHERS}", MONEY)
    sheets.computed(sheet, f"H{AGING_FIRST}:H{TOTAL}", SHARE)
    sheets.widths(sheet, 42, *[15] * len(NAMES), 16, 13)
    sheet.freeze_panes = f"B{AGING_FIRST}"
    sheets.print_on_letter(sheet, f"{AGING_HEADER}:{AGING_HEADER}")
