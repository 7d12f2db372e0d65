"""The sheet on which résumés are read: a minimum, lines with weights, and two readers' points."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.postings import profiles
from medoffice.people.postings.resumes import MOST, YEAR, months_led, resumes, sheet
from medoffice.toolbox import sheets

MINIMUM = 4
WEIGHTS = 7
HEADER = 8
FIRST, LAST = 9, 28
LINES = 4
READERS = ("First reader", "Second reader")
# Number and months, then the lines of each reader, then what is worked out.
POINTS = 3
MEETS, SCORE, PLACE, TALK = (POINTS + 2 * LINES + at for at in range(4))
GAP = 2


def fill(page: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        page,
        "Résumé scoring sheet",
        "Points: 0 not shown, 1 named, 2 done with an example, 3 done with a result. The people "
        "and points shown are invented.",
        across=TALK,
    )
    asked = YEAR * profiles.profile(profiles.SHORT).experience
    sheets.setting(page, MINIMUM, "Minimum", asked, "0", "months in which somebody ran something")
    for at, reader in enumerate(READERS):
        first = POINTS + at * LINES
        sheets.group(page, WEIGHTS - 1, first, first + LINES - 1, reader)
    page.cell(WEIGHTS, 1, "Weights").font = sheets.STRONG
    sheets.headers(
        page,
        HEADER,
        ["Number", "Months", *[""] * (2 * LINES), "Meets", "Score", "Place", "Talk about"],
    )
    page.row_dimensions[HEADER].height = 96
    for column, line in enumerate(sheet(), start=POINTS):
        page.cell(WEIGHTS, column, line.weight)
        page.cell(HEADER, column, line.asks)
    for column in range(POINTS + LINES, POINTS + 2 * LINES):
        same = _name(column - LINES)
        for row in (WEIGHTS, HEADER):
            page.cell(row, column, f'=IF({same}{row}="","",{same}{row})')
    for row, resume in enumerate(resumes(), start=FIRST):
        given = [
            points
            for reader in resume.points.values()
            for points in [
                *(reader[line.name] for line in sheet()),
                *[None] * (LINES - len(sheet())),
            ]
        ]
        for column, value in enumerate([resume.number, months_led(resume.jobs), *given], start=1):
            page.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        _work_out(page, row)
    _dress(page)


def _name(column: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]


def _work_out(page: Worksheet, row: int) -> None:
    first, last = _name(POINTS), _name(POINTS + LINES - 1)
    second, end = _name(POINTS + LINES), _name(POINTS + 2 * LINES - 1)
    weights = f"${first}${WEIGHTS}:${end}${WEIGHTS}"
    points = f"{first}{row}:{end}{row}"
    meets, score = _name(MEETS), _name(SCORE)
    page[f"{meets}{row}"] = f'=IF(A{row}="","",IF(N(B{row})>=$B${MINIMUM},"yes","no"))'
    missing = f'SUMPRODUCT(ISNUMBER({weights})*({points}=""))'
    page[f"{score}{row}"] = (
        f'=IF(OR(A{row}="",{missing}>0),"",SUMPRODUCT({weights},{points})/({MOST}*SUM({weights})))'
    )
    scores = f"{score}${FIRST}:{score}${LAST}"
    meeting = f"{meets}${FIRST}:{meets}${LAST}"
    page[f"{_name(PLACE)}{row}"] = (
        f'=IF(OR({meets}{row}<>"yes",{score}{row}=""),"",'
        f'1+COUNTIFS({meeting},"yes",{scores},">"&{score}{row}))'
    )
    page[f"{_name(TALK)}{row}"] = (
        f'=IF(A{row}="","",SUMPRODUCT(--(ABS({first}{row}:{last}{row}-{second}{row}:{end}{row})'
        f">={GAP})))"
    )


def _dress(page: Worksheet) -> None:
    end = _name(POINTS + 2 * LINES - 1)
    first, last = _name(POINTS), _name(POINTS + LINES - 1)
    sheets.fill_in(page, f"{first}{WEIGHTS}:{last}{WEIGHTS}", "0")
    sheets.computed(page, f"{_name(POINTS + LINES)}{WEIGHTS}:{end}{WEIGHTS}", "0")
    sheets.fill_in(page, f"A{FIRST}:{end}{LAST}")
    sheets.computed(page, f"{_name(MEETS)}{FIRST}:{_name(TALK)}{LAST}")
    sheets.computed(page, f"{_name(SCORE)}{FIRST}:{_name(SCORE)}{LAST}", sheets.SHARE)
    sheets.expect(
        page, f"{first}{FIRST}:{end}{LAST}", "whole", "between", "0", f"{MOST}",
        message=f"Points from 0 to {MOST}.",
    )  # fmt: skip
    sheets.expect(
        page, f"{first}{WEIGHTS}:{last}{WEIGHTS}", "decimal", "between", "0", "1000",
        message="A weight of 0 or more.",
    )  # fmt: skip
    sheets.widths(page, 11, 10, *[17] * (2 * LINES), 9, 9, 8, 11)
    page.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(page, f"{HEADER}:{HEADER}")
