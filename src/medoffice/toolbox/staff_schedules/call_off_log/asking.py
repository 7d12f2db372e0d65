"""The page to keep by the phone: what to ask when somebody calls off, and what not."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

MAY = (
    "When do you expect to be back? Call me by 4 pm if you do not know yet.",
    "Is there anything due today that somebody must take over?",
    "Is this for a leave that we have already agreed on? Then I write it down as such.",
    "Is it for yourself or for a family member? (where paid sick time or leave depends on it)",
    "Have you been told to stay away from patients? (the office's infection rule, same for all)",
    "After so many days the handbook asks for a note that you may work. Please bring one.",
    "I hope you feel better. Thank you for calling before your shift.",
)
MAY_NOT = (
    ("What do you have? What did the doctor say? Which medicine?",
     "A question about health must be job-related and a business necessity (ADA, from 15 staff)."),
    ("Does this run in your family? Is it something your mother has?",
     "Family medical history may not be asked (genetic information law, from 15 staff)."),
    ("Are you pregnant?", "Nobody may be treated worse for it (Title VII, from 15 staff)."),
    ("You may stay home only if you find somebody for your shift.",
     "Not for protected leave. Some states forbid it for all sick leave."),
    ("One more call-off and you are out.",
     "Protected days may not be counted (29 CFR 825.220(c), from 50 staff; many state laws)."),
    ("Can you answer the phones from home while you are off?",
     "Then it is work: it is paid, and the leave may be broken."),
    ("I told the others that you have the flu again.",
     "What you learn about health stays with you, in a separate file."),
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write both lists."""
    sheets.title(
        sheet,
        "When somebody calls off",
        "Federal law, in short. Sick-leave laws of states and cities often go further: look yours "
        "up and add it here.",
        across=3,
    )
    sheets.headers(sheet, 4, ["You may say or ask"])
    for row, sentence in enumerate(MAY, start=5):
        _write(sheet, row, sentence)
    first = 7 + len(MAY)
    sheets.headers(sheet, first - 1, ["Do not say or ask", "Why not"])
    for row, (sentence, why) in enumerate(MAY_NOT, start=first):
        _write(sheet, row, sentence, why)
    below = first + len(MAY_NOT) + 1
    sheet.cell(below - 1, 1, "Our state and city ask for:").font = sheets.STRONG
    for row in range(below, below + 3):
        sheets.fill_in(sheet, f"A{row}:B{row}")
        sheet.row_dimensions[row].height = 24
    for row in (4, first - 1):
        sheet.row_dimensions[row].height = 24
    sheets.widths(sheet, 76, 70, 3)
    sheet.freeze_panes = "A5"
    sheets.print_on_letter(sheet, "1:1")


def _write(sheet: Worksheet, row: int, *sentences: str) -> None:
    for column, sentence in enumerate(sentences, start=1):
        cell = sheet.cell(row, column, sentence)
        cell.font, cell.alignment, cell.border = sheets.TEXT, sheets.WRAP, sheets.BOX
    sheet.row_dimensions[row].height = 34
