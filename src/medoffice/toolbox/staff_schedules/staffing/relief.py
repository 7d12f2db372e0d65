"""The sheet that works out how many people keep one place filled."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample

FIRST = 6
LAST = FIRST + len(sample.ROLES) - 1
PAID, HOLIDAYS, VACATION, SICK, TRAINING = 2080, 88, 80, 32, 8


def factor(role: int) -> str:
    """Return the cell with a role's relief factor, the first role being 0."""
    return f"'Relief factor'!$I${FIRST + role}"


def fill(sheet: Worksheet) -> None:
    """Write the hours of a full-time person, role by role, and the factor."""
    sheets.title(
        sheet,
        "Relief factor",
        "Hours of one full-time person in a year. Holidays on which the office is closed need no "
        "relief, so they come off both sides.",
        "Relief factor = hours to cover ÷ hours at work. Multiply once, and only once.",
        across=10,
    )
    sheets.group(sheet, FIRST - 2, 2, 6, "Fill in: hours in a year")
    sheets.group(sheet, FIRST - 2, 7, 9, "Computed")
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Role", "Paid", "Holidays, office closed", "Vacation", "Sick and other days",
            "Training and meetings", "To cover", "At work", "Relief factor", "Note",
        ],
    )  # fmt: skip
    for row, role in enumerate(sample.ROLES.values(), start=FIRST):
        hours = (role, PAID, HOLIDAYS, VACATION, SICK, TRAINING)
        for column, value in enumerate(hours, start=1):
            sheet.cell(row, column, value)
        sheet.cell(row, 7, f"=B{row}-C{row}")
        sheet.cell(row, 8, f"=G{row}-SUM(D{row}:F{row})")
        sheet.cell(row, 9, f'=IF(H{row}>0,G{row}/H{row},"check the hours")')
        sheets.remark(sheet, row, 10, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:F{LAST}", "#,##0")
    sheets.computed(sheet, f"G{FIRST}:H{LAST}", "#,##0")
    sheets.computed(sheet, f"I{FIRST}:I{LAST}", "0.000")
    sheets.expect(
        sheet,
        f"B{FIRST}:F{LAST}",
        "decimal",
        "between",
        "0",
        "3000",
        message="Hours of a full-time person in a year.",
    )
    sheets.widths(sheet, 22, *[13] * 8, 20)
    sheets.print_on_letter(sheet)
