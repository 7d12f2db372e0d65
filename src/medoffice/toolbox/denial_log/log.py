"""The log itself: what is filled in for each denial, and what follows from it."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.denial_log import lists, sample

HEADER, FIRST, LAST = 5, 6, 305
AS_OF, SOON = "Summary!$B$4", "Summary!$B$5"
HEADERS = (
    "Number", "Claim number", "Payer", "Date of service", "Date of the notice", "Reason",
    "Billed ($)", "Contract's price ($)", "Worked on", "Action", "Outcome", "Closed on",
    "Lost ($)",
)  # fmt: skip
COMPUTED = ("Cause", "Last day", "Days left", "Expected ($)", "State", "Place")
NOTE = len(HEADERS) + len(COMPUTED) + 1
OPEN, DUE_SOON, TOO_LATE, WORKED, CLOSED = "open", "due soon", "too late", "worked", "closed"
# The payer is not in the lists, so that nobody knows the last day.
LOOK_UP = "look up"
ACTIONS = "corrected claim,appeal,reopening,rebill,bill patient,write off"
OUTCOMES = "paid,denied again,to patient,written off"


def fill(sheet: Worksheet) -> None:
    """Write the log."""
    sheets.title(
        sheet,
        "Denial log",
        "One row for each denied claim, from the day it is posted. Sort by Place to see what to "
        "work next. Closed denials stay.",
        across=NOTE,
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, NOTE - 1, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED, "Note"])
    for row, values in enumerate(sample.ROWS, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, NOTE, sample.MARK)
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    _look(sheet)


def _formulas(sheet: Worksheet, row: int) -> None:
    known = f'E{row}=""'
    reason = f"TEXT(F{row},0)"
    sheet[f"N{row}"] = f'=IF(F{row}="","",IFERROR(VLOOKUP({reason},{lists.REASON_TABLE},3,0),"?"))'
    days = f"VLOOKUP(C{row},{lists.PAYER_TABLE},2,0)"
    sheet[f"O{row}"] = f'=IF({known},"",IFERROR(E{row}+{days},"payer?"))'
    sheet[f"P{row}"] = f'=IF(OR({known},NOT(ISNUMBER(O{row}))),"",O{row}-{AS_OF})'
    chance = f"IFERROR(VLOOKUP({reason},{lists.REASON_TABLE},4,0),0)"
    waits = f'AND(NOT({known}),I{row}="",L{row}="",N(P{row})>=0)'
    sheet[f"Q{row}"] = f'=IF({waits},N(H{row})*{chance},"")'
    sheet[f"R{row}"] = (
        f'=IF({known},"",IF(L{row}<>"","{CLOSED}",IF(I{row}<>"","{WORKED}",'
        f'IF(P{row}="","{LOOK_UP}",IF(P{row}<0,"{TOO_LATE}",'
        f'IF(P{row}<={SOON},"{DUE_SOON}","{OPEN}"))))))'
    )
    more = f'COUNTIFS(R${FIRST}:R${LAST},R{row},Q${FIRST}:Q${LAST},">"&Q{row})+1'
    before = f'COUNTIF(R${FIRST}:R${LAST},"{DUE_SOON}")'
    sheet[f"S{row}"] = f'=IF(R{row}="{DUE_SOON}",{more},IF(R{row}="{OPEN}",{before}+{more},""))'


def _look(sheet: Worksheet) -> None:
    rows = f"{FIRST}:{{}}{LAST}"
    sheets.fill_in(sheet, "A" + rows.format("M"))
    for column in "DEIL":
        sheets.fill_in(sheet, column + rows.format(column), sheets.DATE)
    for column in "GHM":
        sheets.fill_in(sheet, column + rows.format(column), "#,##0.00")
    sheets.computed(sheet, "N" + rows.format("S"), "0")
    sheets.computed(sheet, "O" + rows.format("O"), sheets.DATE)
    sheets.computed(sheet, "Q" + rows.format("Q"), "#,##0.00")
    for column, options in (
        ("C", f"={lists.PAYERS}"), ("F", f"={lists.REASONS}"), ("J", f'"{ACTIONS}"'),
        ("K", f'"{OUTCOMES}"'),
    ):  # fmt: skip
        sheets.choices(sheet, column + rows.format(column), options.removeprefix("="))
    for column in "GHM":
        sheets.expect(
            sheet, column + rows.format(column), "decimal", "greaterThanOrEqual", "0",
            message="An amount in dollars, 0 or more.",
        )  # fmt: skip
    for state in (DUE_SOON, TOO_LATE):
        sheet.conditional_formatting.add(
            f"O{FIRST}:S{LAST}",
            FormulaRule(
                formula=[f'$R{FIRST}="{state}"'], font=sheets.STRONG, fill=sheets.GROUP_FILL
            ),
        )
    sheet.freeze_panes = f"C{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:{sheet.cell(HEADER, NOTE).column_letter}{LAST}"
    sheets.widths(sheet, 9, 12, 15, 13, 13, 9, 11, 11, 13, 16, 13, 13, 11, 18, 13, 9, 11, 11, 8, 17)
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:{sheet.cell(1, NOTE).column_letter}{FIRST + 24}"
