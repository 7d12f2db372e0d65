"""The checklist for one number: what to ask before it leaves your desk."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.sheets import DATE
from medoffice.toolbox.working_with_numbers import sample

QUESTIONS = (
    ("One line of what?", "I can say in five words what one line of the report is."),
    ("One line of what?", "Titles, subtotals and totals are not counted."),
    ("Out of how many?", "If it is a share: what stands below the line is written beside it."),
    ("Which days?", "The period is written beside it, and which date it goes by."),
    ("Which days?", "It is compared with the same period a year before, and by clinic day."),
    ("Counted twice?", "The number of the booking or claim stands once in the file."),
    ("Counted twice?", "After each lookup or join the number of lines was the same as before."),
    ("Counted twice?", "If patients are counted: second records were looked for."),
    ("What is missing?", "I listed all words of each column I filtered on."),
    ("What is missing?", "Empty cells, and dates that cannot be, are counted and told."),
    ("What is missing?", "Grouped by clinician, site and week, there is no hole."),
    ("Does it tie out?", "A second count from another source agrees, or I know why it does not."),
    ("Does it tie out?", "The parts add up to the whole, or the note says why they do not."),
    ("Privacy", "The file holds no more about patients than the question needs."),
)
FIRST = 8


def fill(sheet: Worksheet) -> None:
    """Write the checklist."""
    last = FIRST + len(QUESTIONS) - 1
    sheets.title(
        sheet,
        "Number check",
        "For one number. Copy the sheet for the next one (right-click its tab, Move or Copy, "
        "Create a copy).",
        across=5,
    )
    for row, (name, value, style) in enumerate(
        (("The number", "4,771 completed visits, Jul 1 to Sep 30, 2025", None),
         ("Checked on", sample.TUESDAY, DATE)),
        start=3,
    ):  # fmt: skip
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
        sheet.cell(row, 2, value)
        sheets.fill_in(sheet, f"B{row}:C{row}", style)
        sheets.remark(sheet, row, 4, sample.MARK)
    sheet["A5"].font = sheets.STRONG
    sheet["A5"] = "Still open"
    sheet["B5"] = f'=COUNTIF(C{FIRST}:C{last},"no")+COUNTBLANK(C{FIRST}:C{last})'
    sheets.computed(sheet, "B5", "0")
    sheets.headers(sheet, FIRST - 1, ("Question", "So it should be", "Is it so?", "What I found"))
    for row, (question, should) in enumerate(QUESTIONS, start=FIRST):
        sheet.cell(row, 1, question).font = sheets.STRONG
        sheet.cell(row, 2, should).font = sheets.TEXT
        for column in (1, 2):
            sheet.cell(row, column).border = sheets.BOX
            sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="center")
        sheet.row_dimensions[row].height = 22
    sheets.fill_in(sheet, f"C{FIRST}:D{last}")
    sheets.choices(sheet, f"C{FIRST}:C{last}", '"yes,no,does not apply"')
    sheets.widths(sheet, 20, 68, 16, 44, 4)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
