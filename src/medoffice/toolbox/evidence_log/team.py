"""The team: how many notes on each person, of which kind, how old, and what to do next."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.evidence_log import lines, log, sample

HEADER, FIRST, LAST = 10, 11, 37
AS_OF, BEGINS, TELL_WITHIN, QUIET = (f"Team!$B${row}" for row in (4, 5, 6, 7))
PEOPLE = f"Team!$A${FIRST}:$A${LAST}"
HEADERS = ("Who", "Role")
COMPUTED = (
    "Notes", "Strengths", "Concerns", "Lines with a note", "Last note", "Days since",
    "Of the last quarter", "To do",
)  # fmt: skip
NOBODY, LOOK, LATE, ONE_SIDED, FINE = (
    "nobody looked", "look this week", "mostly of late", "all of one kind", "goes on",
)  # fmt: skip
# From so many notes on, notes of one kind are no accident.
SEVERAL = 3


def fill(sheet: Worksheet) -> None:
    """Write the settings and a row for each person."""
    sheets.title(
        sheet,
        "Team",
        "Set the shaded cells. Everything else is worked out from the log.",
        across=10,
    )
    sheets.setting(sheet, 4, "As of", 0, sheets.DATE, "type =TODAY() to keep up")
    sheet["B4"] = sample.AS_OF
    sheets.setting(sheet, 5, "The year begins on", 0, sheets.DATE, "older notes do not count here")
    sheet["B5"] = sample.BEGINS
    sheets.setting(sheet, 6, "Tell within, in days", 7, "0", "of what was seen")
    sheets.setting(sheet, 7, "Look again after, in days", 45, "0", "without a note on a person")
    sheets.group(sheet, HEADER - 1, 1, 2, "Fill in")
    sheets.group(sheet, HEADER - 1, 3, 10, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    for row, person in enumerate(sample.TEAM, start=FIRST):
        for column, value in enumerate(person, start=1):
            sheet.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        for column, formula in zip("CDEFGHIJ", _formulas(row), strict=True):
            sheet[f"{column}{row}"] = f'=IF($A{row}="","",{formula})'
    sheets.fill_in(sheet, f"A{FIRST}:B{LAST}")
    sheets.computed(sheet, f"C{FIRST}:J{LAST}", "0")
    sheets.computed(sheet, f"G{FIRST}:G{LAST}", sheets.DATE)
    sheets.computed(sheet, f"I{FIRST}:I{LAST}", "0%")
    sheets.widths(sheet, 26, 20, 9, 11, 11, 12, 14, 10, 12, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")


def _formulas(row: int) -> tuple[str, ...]:
    """Return what is computed for a person, column by column."""
    day, who = log.area("A"), log.area("B")
    counted = f'{who},$A{row},{day},">="&{BEGINS},{day},"<="&{AS_OF}'
    of_kind = (f'COUNTIFS({counted},{log.area("D")},"{kind}")' for kind in log.KINDS)
    noted = f"COUNTIFS({counted},{log.area('C')},{lines.LINES})>0"
    late = f'COUNTIFS({counted},{day},">"&({AS_OF}-({AS_OF}-{BEGINS})/4))'
    in_time = f"({day}>={BEGINS})*({day}<={AS_OF})"
    one_sided = f"AND(C{row}>={SEVERAL},OR(D{row}=0,E{row}=0))"
    return (
        f"COUNTIFS({counted})",
        *of_kind,
        f'SUMPRODUCT(({noted})*({lines.LINES}<>""))',
        f'IF(C{row}=0,"",SUMPRODUCT(MAX(({who}=$A{row})*{in_time}*{day})))',
        f'IF(C{row}=0,"",{AS_OF}-G{row})',
        f'IF(C{row}=0,"",{late}/C{row})',
        f'IF(C{row}=0,"{NOBODY}",IF(H{row}>{QUIET},"{LOOK}",IF(AND(C{row}>1,I{row}>=0.5),"{LATE}",'
        f'IF({one_sided},"{ONE_SIDED}","{FINE}"))))',
    )
