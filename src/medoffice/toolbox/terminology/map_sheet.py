"""The sheet of a visit, stage by stage, with columns for the minutes of ten visits."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.visits.stages import stages
from medoffice.toolbox import sheets
from medoffice.toolbox.terminology import lines

TITLE = "Visit map"
VISITS = 10
WORDS = ("Stage", "Who", "Does", "System", "What is left", "What goes wrong")
HEADERS = (*WORDS, *(f"Visit {number}" for number in range(1, VISITS + 1)), "Mean", "Longest")
HEAD, FIRST, SPARE = 5, 6, 10
ROWS = [
    (stage.name, stage.people, stage.does, stage.system, stage.leaves, stage.wrong)
    for stage in stages()
]
LAST = FIRST + len(ROWS) + SPARE - 1
TOTAL = LAST + 1
BEGIN = len(WORDS) + 1
END = len(WORDS) + VISITS


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        TITLE,
        "Change the words until they are true of your office. Shaded cells are yours: minutes, and "
        "below, stages that only your office has.",
        "A stage that a visit did not have stays empty, and does not count in its mean.",
        across=len(WORDS),
    )
    sheets.headers(sheet, HEAD, HEADERS)
    last = lines.write(sheet, FIRST, ROWS)
    sheets.fill_in(sheet, f"A{last + 1}:F{LAST}")
    one, ten = get_column_letter(BEGIN), get_column_letter(END)
    mean, longest = get_column_letter(END + 1), get_column_letter(END + 2)
    sheets.fill_in(sheet, f"{one}{FIRST}:{ten}{LAST}", "0")
    sheets.expect(
        sheet, f"{one}{FIRST}:{ten}{LAST}", "decimal", "between", "0", "600",
        message="Minutes, from 0 to 600.",
    )  # fmt: skip
    for row in range(FIRST, LAST + 1):
        span = f"{one}{row}:{ten}{row}"
        sheet[f"{mean}{row}"] = f'=IF(COUNT({span})=0,"",AVERAGE({span}))'
        sheet[f"{longest}{row}"] = f'=IF(COUNT({span})=0,"",MAX({span}))'
    sheet.cell(TOTAL, 1, "Together").font = sheets.STRONG
    for column in range(BEGIN, END + 1):
        name = get_column_letter(column)
        span = f"{name}{FIRST}:{name}{LAST}"
        sheet[f"{name}{TOTAL}"] = f'=IF(COUNT({span})=0,"",SUM({span}))'
    span = f"{one}{TOTAL}:{ten}{TOTAL}"
    sheet[f"{mean}{TOTAL}"] = f'=IF(COUNT({span})=0,"",AVERAGE({span}))'
    sheet[f"{longest}{TOTAL}"] = f'=IF(COUNT({span})=0,"",MAX({span}))'
    sheets.computed(sheet, f"{mean}{FIRST}:{longest}{TOTAL}", "0.0")
    sheets.computed(sheet, f"{one}{TOTAL}:{ten}{TOTAL}", "0")
    sheets.widths(sheet, 17, 20, 36, 20, 26, 28, *([7] * VISITS), 8, 9)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
