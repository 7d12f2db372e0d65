"""The word list: what each word of a status column means, and what the count becomes."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import SHARE
from medoffice.toolbox.working_with_numbers import sample

MEANINGS = ("a visit", "a no-show", "left out")
SAMPLE = (
    ("Completed", 3343, "a visit"), ("Checked Out", 1251, "a visit"), ("Comp", 50, "a visit"),
    ("No Show", 364, "a no-show"), ("N/S", 6, "a no-show"), ("Canceled", 675, "left out"),
    ("(empty)", 27, None),
)  # fmt: skip
FIRST, LAST = 7, 66


def fill(sheet: Worksheet) -> None:
    """Write the list and its sums."""
    sheets.title(
        sheet,
        "Words",
        "List every word of the status column with its count (in Excel: a pivot table with the "
        "column in Rows and in Values). Then say what each one means.",
        "A word without a meaning is counted nowhere. The check on the right tells you.",
        across=9,
    )
    sheets.group(sheet, 5, 1, 3, "Fill in")
    sheets.group(sheet, 5, 6, 8, "Computed")
    sheets.headers(sheet, FIRST - 1, ("Word, as it stands", "Lines", "It means", "Note"))
    sheets.headers(sheet, FIRST - 1, ("It means", "Lines", "Share"), 6)
    for row, (word, lines, meaning) in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate((word, lines, meaning), start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, 4, sample.MARK)
    sheets.fill_in(sheet, f"A{FIRST}:C{LAST}")
    sheets.choices(sheet, f"C{FIRST}:C{LAST}", f'"{",".join(MEANINGS)}"')
    sheets.expect(
        sheet, f"B{FIRST}:B{LAST}", "whole", "greaterThanOrEqual", "0",
        message="A count: 0, 1, 2 and so on.",
    )  # fmt: skip
    lines, means = f"$B${FIRST}:$B${LAST}", f"$C${FIRST}:$C${LAST}"
    total = FIRST + len(MEANINGS)
    for row, meaning in enumerate(MEANINGS, start=FIRST):
        sheet.cell(row, 6, meaning)
        sheet.cell(row, 7, f"=SUMIFS({lines},{means},F{row})")
        sheet.cell(row, 8, f'=IF(G${total}=0,"",G{row}/G${total})')
    sheet.cell(total, 6, "all lines")
    sheet.cell(total, 7, f"=SUM({lines})")
    sheets.computed(sheet, f"F{FIRST}:G{total}", "#,##0")
    sheets.computed(sheet, f"H{FIRST}:H{total}", SHARE)
    no_show = total + 1
    sheet.cell(no_show, 6, "no-show rate")
    expected = f"(G{FIRST}+G{FIRST + 1})"
    sheet.cell(no_show, 7, f'=IF({expected}=0,"",G{FIRST + 1}/{expected})')
    sheets.computed(sheet, f"F{no_show}:G{no_show}", SHARE)
    sheet.cell(
        no_show + 1,
        6,
        f'=IF(SUM(G{FIRST}:G{total - 1})=G{total},"Every line has a meaning.",'
        f'"Check: "&(G{total}-SUM(G{FIRST}:G{total - 1}))&" lines have no meaning yet.")',
    ).font = sheets.NOTE
    sheets.widths(sheet, 26, 11, 16, 19, 3, 18, 12, 11, 11)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"5:{FIRST - 1}")
    sheet.print_area = f"A1:I{FIRST + 24}"
