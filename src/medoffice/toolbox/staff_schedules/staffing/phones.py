"""The sheet that gives the people on the phones for a service level, by Erlang C."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets

FIRST, MOST = 17, 20
HANDLE, TARGET, GOAL, BUSY = (f"Phones!$B${row}" for row in (6, 7, 8, 9))
LAST = FIRST + MOST - 1


def _share(benchmark: str) -> float:
    """Return a figure of the course that is kept in percent, as a share."""
    return practice.benchmarks()[benchmark].value / 100


def fill(sheet: Worksheet) -> None:
    """Write the settings, the answer, and what each number of people comes to."""
    sheets.title(
        sheet,
        "People on the phones",
        "Erlang C: everybody waits in one line until answered. Where many hang up, it asks for a "
        "little more than is needed.",
        across=8,
    )
    settings = (
        ("Calls", 15, "0.0", "in the interval; take the mean of several weeks"),
        ("Minutes of the interval", 30, "0", "a half hour shows peaks that a day hides"),
        ("Seconds for a call", 166, "0", "with the notes after it"),
        ("Answered within", 20, '0 "s"', "seconds: your target"),
        ("Share of calls", _share("phone.service-goal"), "0%", "to be answered within it"),
        ("Busy at most", _share("phone.occupancy-limit"), "0%", "of their time on the phones"),
        ("Shrinkage", _share("phone.shrinkage"), "0%", "breaks, time off, training, other work"),
    )
    for row, (name, value, style, told) in enumerate(settings, start=4):
        sheets.setting(sheet, row, name, value, style, told)
    sheets.expect(sheet, "B4:B7", "decimal", "greaterThan", "0", message="A number greater than 0.")
    sheets.expect(sheet, "B8:B9", "decimal", "between", "0.01", "0.999", message="A share.")
    sheets.expect(sheet, "B10", "decimal", "between", "0", "0.9", message="A share up to 90%.")
    answers = (
        ("Work that comes in", "=B4*B6/(60*B5)", "0.00", "hours of calls in each hour (erlangs)"),
        (
            "People on the phones",
            f'=IFERROR(INDEX(A{FIRST}:A{LAST},MATCH("yes",F{FIRST}:F{LAST},0)),"more than {MOST}")',
            "0",
            "the fewest who meet the target and are not too busy",
        ),
        (
            "People on the schedule",
            '=IF(ISNUMBER(B13),ROUNDUP(ROUND(B13/(1-B10),6),0),"")',
            "0",
            "so that this many are left when some are away",
        ),
    )
    for row, (name, formula, style, told) in enumerate(answers, start=12):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, formula)
        sheets.computed(sheet, f"B{row}", style)
        sheets.remark(sheet, row, 3, told)
    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "People on the phones", "Busy", "Callers who wait", "Answered in time",
            "Mean wait (seconds)", "Meets both?", "For the formula: no line allowed",
        ],
    )  # fmt: skip
    for row in range(FIRST, LAST + 1):
        people = row - FIRST + 1
        # Erlang's loss formula, one person more at a time; the line follows from it.
        before = "1" if people == 1 else f"G{row - 1}"
        sheet.cell(row, 1, people)
        sheet.cell(row, 7, f"=$B$12*{before}/(A{row}+$B$12*{before})")
        sheet.cell(row, 2, f'=IF(A{row}>$B$12,$B$12/A{row},"line grows")')
        keeps_up = f"ISNUMBER(B{row})"
        sheet.cell(row, 3, f'=IF({keeps_up},A{row}*G{row}/(A{row}-$B$12*(1-G{row})),"")')
        sheet.cell(row, 4, f'=IF({keeps_up},1-C{row}*EXP(-(A{row}-$B$12)*$B$7/$B$6),"")')
        sheet.cell(row, 5, f'=IF({keeps_up},C{row}*$B$6/(A{row}-$B$12),"")')
        sheet.cell(row, 6, f'=IF({keeps_up},IF(AND(D{row}>=$B$8,B{row}<=$B$9),"yes","no"),"no")')
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", "0")
    sheets.computed(sheet, f"B{FIRST}:D{LAST}", sheets.SHARE)
    sheets.computed(sheet, f"E{FIRST}:E{LAST}", "0")
    sheets.computed(sheet, f"F{FIRST}:F{LAST}")
    sheets.computed(sheet, f"G{FIRST}:G{LAST}", "0.0000")
    sheet.conditional_formatting.add(
        f"A{FIRST}:F{LAST}",
        FormulaRule(
            formula=[f"$A{FIRST}=$B$13"],
            font=Font(bold=True),
            fill=PatternFill("solid", bgColor="DDEFE3"),
        ),
    )
    sheets.widths(sheet, 26, 16, 16, 16, 16, 16, 24, 14)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
