"""The computed grids: when each was last done, when it is due, and where it stands."""

from __future__ import annotations

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.training.frame import (
    AHEAD,
    AS_OF,
    COMPLETED,
    DUE,
    FIRST,
    FIRST_COLUMN,
    HEADER,
    LAST_COLUMN,
    LAST_DONE,
    LAST_LINE,
    LAST_PERSON,
    LAST_TRAINING,
    PASS_MARK,
    PEOPLE,
    ROLES,
    TRAININGS,
    cell,
    grid,
)
from medoffice.toolbox.training.lists import SAMPLE_DAY

DONE = "done"
NEVER, LATE, SOON, GOOD = "NEVER", "LATE", "soon", "by"
SHORT_DATE = '"mmm d, yy"'
LOG = f"{COMPLETED}!${{0}}${FIRST}:${{0}}${LAST_LINE}".format


def fill_last_done(sheet: Worksheet) -> None:
    """Write when each was last passed."""

    def newest(row: int, training: int) -> str:
        passed = f'(({LOG("D")}="")+({LOG("D")}>={PASS_MARK})>0)'
        found = (
            f"SUMPRODUCT(MAX(({LOG('A')}={PEOPLE}!$A${row})*"
            f"({LOG('B')}={TRAININGS}!$A${training})*{passed}*{LOG('C')}))"
        )
        empty = f'OR({PEOPLE}!$A${row}="",{TRAININGS}!$A${training}="")'
        return f'=IF({empty},"",IF({found}=0,"",{found}))'

    grid(
        sheet, "Last done", "The newest completion of each person and training, from Completed.",
        newest, DATE, 13,
    )  # fmt: skip


def fill_due(sheet: Worksheet) -> None:
    """Write by when each is due."""

    def due(row: int, training: int) -> str:
        of = f"{TRAININGS}!${{0}}${training}".format
        who = f"{PEOPLE}!${{0}}${row}".format
        days = f"INDEX({of('G')}:{of('L').split('!')[1]},MATCH({who('B')},{ROLES},0))"
        last, months = f"'{LAST_DONE}'!{cell(row, training)}", f"N({of('C')})"
        gone = f'AND({who("D")}<>"",{who("D")}<{AS_OF})'
        nothing = f'OR({who("A")}="",{who("B")}="",{of("A")}="",{gone})'
        return (
            f'=IF({nothing},"",IF({days}="","",IF({last}="",MAX({who("C")}+{days},N({of("F")})),'
            f'IF({months}=0,"{DONE}",EDATE({last},{months})))))'
        )

    grid(
        sheet, "Due", "The last day by which each must be done; empty where the role does not need "
        "it or the person has left.", due, DATE, 13,
    )  # fmt: skip


def fill_matrix(sheet: Worksheet) -> None:
    """Write the matrix in words, with what is overdue counted for each person and training."""

    def word(row: int, training: int) -> str:
        due, last = f"{DUE}!{cell(row, training)}", f"'{LAST_DONE}'!{cell(row, training)}"
        dated = f'" "&TEXT({due},{SHORT_DATE})'
        return (
            f'=IF({due}="","",IF({due}="{DONE}","{DONE}",IF({due}<{AS_OF},'
            f'IF({last}="","{NEVER}","{LATE}"),IF({due}<={AS_OF}+{AHEAD},"{SOON}","{GOOD}"))'
            f"&{dated}))"
        )

    grid(
        sheet,
        "Training matrix",
        f"{NEVER}: never done and past its day. {LATE}: past its day. {SOON}: due within the days "
        f"below. {GOOD}: in date until that day. {DONE}: once was enough.",
        word,
        "General",
        18,
    )
    sheets.setting(sheet, 4, "As of", 0, DATE, "type =TODAY() to keep up, or the date of the list")
    sheet["B4"] = SAMPLE_DAY
    sheets.setting(sheet, 5, "Days ahead", 60, "0", "what is due within them is called soon")
    _counts(sheet)
    _mark(sheet)


def _counts(sheet: Worksheet) -> None:
    """Count what is past its day: at the right for a person, at the bottom for a training."""
    right, below = LAST_COLUMN + 1, LAST_PERSON + 1
    first, last = get_column_letter(FIRST_COLUMN), get_column_letter(LAST_COLUMN)
    sheets.headers(sheet, HEADER, ["Past their day"], first=right)
    sheet.row_dimensions[HEADER].height = 80
    for row in range(FIRST, LAST_PERSON + 1):
        sheet.cell(row, right, f'=IF($A{row}="","",{_late(f"{first}{row}:{last}{row}")})')
    for column in range(FIRST_COLUMN, LAST_COLUMN + 1):
        letter = get_column_letter(column)
        area = f"{letter}{FIRST}:{letter}{LAST_PERSON}"
        sheet.cell(below, column, f'=IF({letter}${HEADER}="","",{_late(area)})')
    sheet.cell(below, 1, "Past their day")
    total = get_column_letter(right)
    sheet.cell(below, right, f"=SUM({total}{FIRST}:{total}{LAST_PERSON})")
    sheets.computed(sheet, f"{total}{FIRST}:{total}{below}", "0")
    sheets.computed(sheet, f"A{below}:{last}{below}", "0")
    sheet.column_dimensions[total].width = 10


def _late(area: str) -> str:
    return f'COUNTIF({area},"{NEVER}*")+COUNTIF({area},"{LATE}*")'


def _mark(sheet: Worksheet) -> None:
    first = f"{get_column_letter(FIRST_COLUMN)}{FIRST}"
    area = f"{first}:{get_column_letter(LAST_COLUMN)}{LAST_PERSON}"
    past = f'OR(LEFT({first},{len(NEVER)})="{NEVER}",LEFT({first},{len(LATE)})="{LATE}")'
    sheet.conditional_formatting.add(
        area, FormulaRule(formula=[past], font=sheets.STRONG, fill=sheets.GROUP_FILL)
    )


def fill_months(sheet: Worksheet) -> None:
    """Write how much falls due in each of the next twelve months."""
    sheets.title(
        sheet,
        "The next twelve months",
        "What falls due in each month, as things stand. What is past its day counts in the first. "
        "People who will be hired are not in it: add their hours.",
        across=4,
    )
    sheets.headers(sheet, HEADER, ["Month", "Trainings of people", "Hours of staff time"])
    corner = f"${get_column_letter(FIRST_COLUMN)}${FIRST}"
    dates = f"{DUE}!{corner}:${get_column_letter(LAST_COLUMN)}${LAST_PERSON}"
    for at in range(12):
        row = FIRST + at
        sheet[f"A{row}"] = f"=DATE(YEAR({AS_OF}),MONTH({AS_OF})+{at + 1},1)"
        from_day = "0" if at == 0 else f"A{row}"
        inside = f"({dates}>={from_day})*({dates}<EDATE($A{row},1))"
        sheet[f"B{row}"] = f"=SUMPRODUCT({inside})"
        hours = "+".join(
            f"SUMPRODUCT(({DUE}!{_column(each)}>={from_day})*({DUE}!{_column(each)}<"
            f"EDATE($A{row},1)))*N({TRAININGS}!$B${FIRST + each})"
            for each in range(LAST_TRAINING - FIRST + 1)
        )
        sheet[f"C{row}"] = f"=({hours})/60"
    sheets.computed(sheet, f"A{FIRST}:A{FIRST + 11}", "mmmm yyyy")
    sheets.computed(sheet, f"B{FIRST}:B{FIRST + 11}", "0")
    sheets.computed(sheet, f"C{FIRST}:C{FIRST + 11}", "0.0")
    sheets.widths(sheet, 22, 20, 20, 40)
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _column(at: int) -> str:
    letter = get_column_letter(FIRST_COLUMN + at)
    return f"${letter}${FIRST}:${letter}${LAST_PERSON}"
