"""The sheet of the safety walk-through: what to look at, what was seen, and who mends it."""

from __future__ import annotations

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.compliance.safety.walk_through import ITEMS, Answer
from medoffice.toolbox import sheets

TITLE = "Walk-through"
COLUMNS = ("Where", "Look at", "Can hurt today", "Ground", "Seen", "Who mends it", "By", "Mended")
HEAD = 9
FIRST, LAST = HEAD + 1, HEAD + len(ITEMS)
DAY = "yyyy-mm-dd"


def fill(sheet: Worksheet) -> None:
    """Fill the sheet."""
    sheets.title(
        sheet,
        "Safety walk-through",
        "Yes is how it should be. Shaded cells are yours.",
        across=len(COLUMNS),
    )
    seen, danger = f"$E${FIRST}:$E${LAST}", f"$C${FIRST}:$C${LAST}"
    sheet["A3"], sheet["A4"] = "Day of the walk", "Walked by"
    sheets.fill_in(sheet, "B3", DAY)
    sheets.fill_in(sheet, "B4")
    figures = (
        ("Share of yes", f'=IF(COUNTIF({seen},"yes")+COUNTIF({seen},"no")=0,"",'
         f'COUNTIF({seen},"yes")/(COUNTIF({seen},"yes")+COUNTIF({seen},"no")))', "0%"),
        ("Mend today", f'=COUNTIFS({seen},"no",{danger},"today")', "0"),
        ("Not looked at", f"={len(ITEMS)}-COUNTA({seen})", "0"),
    )  # fmt: skip
    for row, (name, formula, style) in enumerate(figures, start=5):
        sheet.cell(row, 1, name)
        sheet.cell(row, 2, formula)
        sheets.computed(sheet, f"B{row}", style)
    for row in range(3, 8):
        sheet.cell(row, 1).font = sheets.STRONG
    sheets.headers(sheet, HEAD, COLUMNS)
    for row, item in enumerate(ITEMS, start=FIRST):
        cells = (item.area.value, item.words, "today" if item.danger else "", item.ground)
        for column, words in enumerate(cells, start=1):
            cell = sheet.cell(row, column, words or None)
            cell.font, cell.border = sheets.TEXT, sheets.BOX
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.row_dimensions[row].height = 32
    sheets.fill_in(sheet, f"E{FIRST}:H{LAST}")
    sheets.fill_in(sheet, f"G{FIRST}:H{LAST}", DAY)
    sheets.choices(sheet, f"E{FIRST}:E{LAST}", f'"{",".join(Answer)}"')
    sheets.widths(sheet, 24, 62, 12, 15, 14, 20, 13, 13)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
