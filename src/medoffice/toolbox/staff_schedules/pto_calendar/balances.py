"""The sheet with hours of time off earned, used and left, month by month."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules.pto_calendar import month, team

FIRST, LAST = 6, 5 + team.MEMBERS
USED, LEFT, SAYS = 4, 16, 28


def fill(sheet: Worksheet) -> None:
    """Write each person's hours and what to mind."""
    sheets.title(
        sheet,
        "Balances",
        "Hours of paid time off. Nothing to fill in: earned hours come from Team, used hours from "
        "the months.",
        across=SAYS,
    )
    sheets.group(sheet, FIRST - 2, USED, USED + 11, "Used")
    sheets.group(sheet, FIRST - 2, LEFT, LEFT + 11, "Left at the end of the month")
    short = [name[:3] for name in month.NAMES]
    sheets.headers(
        sheet, FIRST - 1, ["Name", "Carried over", "Earned a month", *short, *short, "Mind"]
    )
    for row in range(FIRST, LAST + 1):
        at, line = row - FIRST + team.FIRST, row - FIRST + month.FIRST
        sheet.cell(row, 1, f'=IF(Team!A{at}="","",Team!A{at})')
        sheet.cell(row, 2, f'=IF(A{row}="","",N(Team!I{at}))')
        sheet.cell(row, 3, f'=IF(A{row}="","",N(Team!J{at}))')
        for number, name in enumerate(short):
            used, left = letter(USED + number), letter(LEFT + number)
            before = f"B{row}" if number == 0 else f"{letter(LEFT + number - 1)}{row}"
            sheet[f"{used}{row}"] = f"={name}!{month.HOURS}{line}"
            sheet[f"{left}{row}"] = f'=IF($A{row}="","",{before}+$C{row}-{used}{row})'
        all_left = f"{letter(LEFT)}{row}:{letter(LEFT + 11)}{row}"
        cap = f"Team!K{at}"
        sheet.cell(
            row,
            SAYS,
            f'=IF(A{row}="","",IF(MIN({all_left})<0,"below zero",'
            f'IF(AND({cap}<>"",MAX({all_left})>{cap}),"above the cap","")))',
        )
    sheets.computed(sheet, f"A{FIRST}:A{LAST}")
    sheets.computed(sheet, f"B{FIRST}:{letter(LEFT + 11)}{LAST}", "0.#;-0.#;0")
    sheets.computed(sheet, f"{letter(SAYS)}{FIRST}:{letter(SAYS)}{LAST}")
    sheet.conditional_formatting.add(
        f"{letter(LEFT)}{FIRST}:{letter(LEFT + 11)}{LAST}",
        FormulaRule(
            formula=[f"AND(ISNUMBER({letter(LEFT)}{FIRST}),{letter(LEFT)}{FIRST}<0)"],
            font=Font(bold=True, color="9B1C1C"),
            fill=PatternFill("solid", bgColor="FBE3E1"),
        ),
    )
    sheets.widths(sheet, 24, 9, 9, *[6.5] * 24, 15)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")
