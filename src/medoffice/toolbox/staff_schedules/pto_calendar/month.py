"""One month: a line for each person, a column for each day, and who is left."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.pto_calendar import team

NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
FIRST, LAST = 7, 6 + team.MEMBERS
DAY_ONE, DAY_LAST = letter(3), letter(33)
HOURS, NOTE = letter(34), letter(35)
LEFT = LAST + 2
DAY_OFF, HALF_DAY, UNPAID, TRAINING = "O", "H", "U", "T"
# In January: who (by line of the team), which days, and the mark.
SAMPLES = ((0, (25, 26, 27, 28, 29), DAY_OFF), (2, (26,), DAY_OFF), (3, (14,), HALF_DAY))
FILLS = {DAY_OFF: "BFD9EA", HALF_DAY: "DCEAF3", UNPAID: "E6DDF0", TRAINING: "DDEFE3"}


def fill(sheet: Worksheet, number: int) -> None:
    """Write the month with a number from 1 to 12."""
    name = NAMES[number - 1]
    sheets.title(
        sheet,
        name,
        "O day off, H half a day off, U day without pay, T training or meeting elsewhere. No "
        "reasons: everybody may look.",
        "Gray days: the office is closed, or the person does not work then.",
        across=35,
    )
    sheet["A4"] = f"={team.YEAR}"
    sheets.computed(sheet, "A4", "0")
    sheets.headers(sheet, 6, ["Name", "Role"])
    for day in range(1, 32):
        column = letter(2 + day)
        date = f"DATE({team.YEAR},{number},{day})"
        sheet[f"{column}6"] = f'=IF(MONTH({date})={number},{date},"")'
        sheet[f"{column}5"] = (
            f'=IF({column}6="","",CHOOSE(WEEKDAY({column}6,2),"M","T","W","T","F","S","S"))'
        )
    sheets.computed(sheet, f"{DAY_ONE}5:{DAY_LAST}5")
    sheets.computed(sheet, f"{DAY_ONE}6:{DAY_LAST}6", "d")
    sheets.headers(sheet, 6, ["Hours off, paid", "Note"], 34)
    sheet.row_dimensions[6].height = 32
    for row in range(FIRST, LAST + 1):
        _person(sheet, row)
    sheets.fill_in(sheet, f"{DAY_ONE}{FIRST}:{DAY_LAST}{LAST}")
    sheets.choices(
        sheet, f"{DAY_ONE}{FIRST}:{DAY_LAST}{LAST}", f'"{DAY_OFF},{HALF_DAY},{UNPAID},{TRAINING}"'
    )
    if number == 1:
        for line, days, mark in SAMPLES:
            for day in days:
                sheet.cell(FIRST + line, 2 + day, mark)
            sheets.remark(sheet, FIRST + line, 35, sample.MARK)
    _who_is_left(sheet)
    _colors(sheet)
    sheets.widths(sheet, 24, 19, *[3.7] * 31, 10, 19)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, "5:6")
    sheet.print_area = f"A1:{HOURS}{LEFT + 2 * len(team.ROLES)}"


def _person(sheet: Worksheet, row: int) -> None:
    """Write a person's name, role and paid hours off."""
    at = row - FIRST + team.FIRST
    marks = f"{DAY_ONE}{row}:{DAY_LAST}{row}"
    sheet.cell(row, 1, f'=IF(Team!A{at}="","",Team!A{at})')
    sheet.cell(row, 2, f'=IF(Team!B{at}="","",Team!B{at})')
    sheet[f"{HOURS}{row}"] = (
        f'=IF(A{row}="","",Team!H{at}*(COUNTIF({marks},"{DAY_OFF}")'
        f'+0.5*COUNTIF({marks},"{HALF_DAY}")))'
    )
    sheets.computed(sheet, f"A{row}:B{row}")
    for column in "AB":
        sheet[f"{column}{row}"].alignment = Alignment(horizontal="left", vertical="center")
    sheets.computed(sheet, f"{HOURS}{row}", "0.0;-0.0;")


def _who_is_left(sheet: Worksheet) -> None:
    """Count, role by role, who is at work each day, and by how many that is too few."""
    sheet.cell(LEFT - 1, 1, "Left at work").font = sheets.STRONG
    for place in range(len(team.ROLES)):
        row, short = LEFT + 2 * place, LEFT + 2 * place + 1
        source = team.FIRST + place
        sheet.cell(row, 1, f'=Team!M{source}&""')
        sheet.cell(row, 2, f'="fewest "&Team!N{source}')
        sheet.cell(short, 1, "   too few by")
        for day in range(1, 32):
            column = letter(2 + day)
            marks = f"{column}${FIRST}:{column}${LAST}"
            closed = (
                f'OR({column}$6="",N(WEEKDAY(N({column}$6),2))>5,'
                f"COUNTIF({team.CLOSED},{column}$6)>0)"
            )
            works = f'(INDEX({team.WORKS},0,MIN(5,WEEKDAY(N({column}$6),2)))="x")'
            there = f'(({marks}="")+0.5*({marks}="{HALF_DAY}"))'
            sheet[f"{column}{row}"] = (
                f'=IF({closed},"",SUMPRODUCT(({team.ROLE_OF}=Team!$M${source})*{works}*{there}))'
            )
            sheet[f"{column}{short}"] = (
                f'=IF({column}{row}="","",IF({column}{row}<Team!$N${source},'
                f'Team!$N${source}-{column}{row},""))'
            )
        sheet[f"{HOURS}{short}"] = (
            f'=IF(COUNT({DAY_ONE}{short}:{DAY_LAST}{short})=0,"",'
            f'COUNT({DAY_ONE}{short}:{DAY_LAST}{short})&" days")'
        )
    last = LEFT + 2 * len(team.ROLES) - 1
    sheets.computed(sheet, f"A{LEFT}:B{last}")
    sheets.computed(sheet, f"{DAY_ONE}{LEFT}:{HOURS}{last}", "0.#")


def _colors(sheet: Worksheet) -> None:
    """Gray what is closed, tint each mark, and set off what is too few."""
    marks = f"{DAY_ONE}{FIRST}:{DAY_LAST}{LAST}"
    closed = f'OR({DAY_ONE}$6="",WEEKDAY(N({DAY_ONE}$6),2)>5,COUNTIF({team.CLOSED},{DAY_ONE}$6)>0)'
    at = team.FIRST - FIRST
    usual = f'INDEX(Team!$C{FIRST + at}:$G{FIRST + at},1,MIN(5,WEEKDAY(N({DAY_ONE}$6),2)))<>"x"'
    gray = PatternFill("solid", bgColor="CBD2D9")
    sheet.conditional_formatting.add(
        marks, FormulaRule(formula=[f"OR({closed},{usual})"], fill=gray, stopIfTrue=False)
    )
    for mark, color in FILLS.items():
        sheet.conditional_formatting.add(
            marks,
            FormulaRule(
                formula=[f'{DAY_ONE}{FIRST}="{mark}"'],
                font=Font(bold=True),
                fill=PatternFill("solid", bgColor=color),
            ),
        )
    for place in range(len(team.ROLES)):
        short = LEFT + 2 * place + 1
        sheet.conditional_formatting.add(
            f"{DAY_ONE}{short}:{DAY_LAST}{short}",
            FormulaRule(
                formula=[f"ISNUMBER({DAY_ONE}{short})"],
                font=Font(bold=True, color="9B1C1C"),
                fill=PatternFill("solid", bgColor="FBE3E1"),
            ),
        )
