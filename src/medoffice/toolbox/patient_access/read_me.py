"""The sheet that tells how to use the others."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import sample


def fill(sheet: Worksheet) -> None:
    """Write how to use the workbook."""
    sheet.title = "Read me"
    sheets.title(sheet, "Patient access workbook", across=2)
    steps = (
        "If Excel shows a yellow bar that says Protected View, press Enable Editing. Until then "
        "the computed cells and the chart stay empty.",
        "Fill in the shaded cells under “Fill in”. Everything under “Computed” works itself out.",
        f"Rows marked “{sample.MARK}” are invented, to show how it works. Clear their shaded cells "
        "first.",
        "Each Monday at the same hour, write down each clinician's third open slot (sheet Third "
        "next available). Leave out slots that are held for same-day calls.",
        "Each Friday, tally visits and no-shows by lead time (No-shows), and time 15 visits or "
        "more (Cycle time sample).",
        "Before you change a template, build the new session (Template builder) and look at the "
        "chance of a crowded day.",
    )
    for number, step in enumerate(steps, start=1):
        row = number + 2
        sheet.cell(row, 1, number).font = sheets.STRONG
        sheet.cell(row, 1).alignment = Alignment(horizontal="right", vertical="top")
        cell = sheet.cell(row, 2, step)
        cell.font, cell.alignment = sheets.TEXT, Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 34 if len(step) > 100 else 20
    sheet["B10"] = "A shaded, boxed cell like this one is yours to fill in."
    sheets.fill_in(sheet, "B10")
    sheet["B11"] = "A boxed cell without shading is computed. Do not type over it."
    sheets.computed(sheet, "B11")
    closing = (
        "Keep patients' names out of this workbook. It needs counts, dates and times only.",
        "Definitions, sources and worked examples are in the chapter Patient access of the "
        "course The Medical Office Manager. General education, not legal advice.",
    )
    for row, line in enumerate(closing, start=13):
        sheet.cell(row, 2, line).font = sheets.NOTE
        sheet.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 34
    sheets.widths(sheet, 5, 95)
    sheets.print_on_letter(sheet)
