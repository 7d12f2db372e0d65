"""The data map: what to ask for and from whom, a request form, and one visit to follow."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.toolbox import sheets
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "Data map lists the records of a practice. Note for each in which system yours are, who can "
    "export them, and when you last had them. The second column says what Willow Bend, the "
    "fictional practice of the course, has. Leave out what you do not have.",
    "Copy the sentences of Request into an e-mail to your vendor. They ask for what most exports "
    "leave out.",
    "Follow one visit: choose a visit of three months ago and find each of its lines in your own "
    "systems. The sheet adds up and says whether every dollar is accounted for.",
)
MIND = ("Keep patients' names and birth dates out of this workbook. A visit's number is enough.",)
# The course's own tables of facts are nobody's records.
NOT_RECORDS = ("benchmarks", "rules", "rule_values")
REQUEST = (
    "One file in CSV or Excel form, with one header line and no titles, totals or page breaks.",
    "One line for each booking (or charge, claim, payment): please say which.",
    "All lines of the period, also canceled, voided and reversed ones, with their status.",
    "Every date the system keeps: of service, of entry, of posting, of deposit.",
    "The system's own numbers of visit, patient account, claim and payment, so that files can be "
    "joined.",
    "No names, birth dates or addresses, unless the question needs them.",
    "A list of the columns and codes, with what each means.",
    "The day and hour of the export, and the filter that was used.",
    "A secure way to hand it over, and how long you keep your copy.",
)
MOVES = (
    ("Charge, first service", "charge"),
    ("Charge, second service", "charge"),
    ("Charge, further services", "charge"),
    ("Given up by contract", "given up"),
    ("First insurer paid", "paid"),
    ("Second insurer paid", "paid"),
    ("Patient paid at the desk", "paid"),
    ("Patient paid later", "paid"),
    ("Written off, and why", "given up"),
    ("Paid back (refund), as a negative number", "paid"),
)
FIRST_MOVE = 6
MONEY = "#,##0.00"


def _map(sheet: Worksheet) -> None:
    sheets.title(sheet, "Data map", "What a practice records, and where yours is.", across=6)
    names = [
        "Record",
        "At Willow Bend",
        "In most systems",
        "Our system",
        "Who exports it",
        "Last had",
    ]
    sheets.headers(sheet, 4, names)
    row = 5
    for entry in practice.descriptor()["resources"]:
        if entry["name"] not in NOT_RECORDS:
            told = (entry["title"], entry["description"], entry["codebook"]["exported"])
            _line(sheet, row, told)
            row += 1
    last = row - 1
    sheets.fill_in(sheet, f"D5:E{last}")
    sheets.fill_in(sheet, f"F5:F{last}", sheets.DATE)
    sheets.widths(sheet, 24, 48, 48, 22, 20, 14)
    sheet.freeze_panes = "B5"
    sheets.print_on_letter(sheet, "4:4")


def _line(sheet: Worksheet, row: int, told: Sequence[str]) -> None:
    for column, text in enumerate(told, start=1):
        cell = sheet.cell(row, column, text)
        cell.font, cell.alignment, cell.border = sheets.TEXT, sheets.WRAP, sheets.BOX
    # About 46 letters fit into a line of the wide columns.
    lines = max(-(-len(text) // 46) for text in told[1:])
    sheet.row_dimensions[row].height = 16 * max(1, lines) + 4


def _request(sheet: Worksheet) -> None:
    sheets.title(sheet, "Request for an export", "Tick what the file must have.", across=2)
    sheets.headers(sheet, 4, ["Please give us", "Had it"])
    for row, sentence in enumerate(REQUEST, start=5):
        _line(sheet, row, (sentence, ""))
        sheet.row_dimensions[row].height = 34
    last = 4 + len(REQUEST)
    sheets.fill_in(sheet, f"B5:B{last}")
    sheets.choices(sheet, f"B5:B{last}", '"yes,no,not needed"')
    sheets.widths(sheet, 96, 14)
    sheets.print_on_letter(sheet, "4:4")


def _visit(sheet: Worksheet) -> None:
    sheets.title(
        sheet,
        "Follow one visit",
        "Charges - given up - paid = still owed. Compare the last line with your system.",
        across=4,
    )
    sheet["A4"] = "Number of the visit"
    sheet["A4"].font = sheets.STRONG
    sheets.fill_in(sheet, "B4")
    sheets.headers(sheet, FIRST_MOVE - 1, ["What happened", "Day", "Amount ($)", "Kind"])
    last = FIRST_MOVE + len(MOVES) - 1
    for row, (what, kind) in enumerate(MOVES, start=FIRST_MOVE):
        for column, text in ((1, what), (4, kind)):
            cell = sheet.cell(row, column, text)
            cell.font, cell.border = sheets.TEXT, sheets.BOX
    sheets.fill_in(sheet, f"B{FIRST_MOVE}:B{last}", sheets.DATE)
    sheets.fill_in(sheet, f"C{FIRST_MOVE}:C{last}", MONEY)
    sheets.expect(
        sheet, f"C{FIRST_MOVE}:C{last}", "decimal", "between", "-1000000", "1000000",
        message="Enter an amount in dollars, such as 96.29.",
    )  # fmt: skip
    amounts, kinds = f"C{FIRST_MOVE}:C{last}", f"D{FIRST_MOVE}:D{last}"
    sums = {
        "Charged": f'=SUMIF({kinds},"charge",{amounts})',
        "Given up": f'=SUMIF({kinds},"given up",{amounts})',
        "Paid": f'=SUMIF({kinds},"paid",{amounts})',
        "Still owed": f"=ROUND(C{last + 2}-C{last + 3}-C{last + 4},2)",
    }
    for row, (name, formula) in enumerate(sums.items(), start=last + 2):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 3, formula)
        sheets.computed(sheet, f"C{row}", MONEY)
    asked = last + 6
    sheet.cell(asked, 1, "What your system says is owed").font = sheets.STRONG
    sheets.fill_in(sheet, f"C{asked}", MONEY)
    sheet.cell(asked + 1, 1, "Does it tie out?").font = sheets.STRONG
    owed = f"C{asked - 1}"
    sheet.cell(
        asked + 1,
        3,
        f'=IF(C{asked}="","",IF(ABS(C{asked}-{owed})<0.005,"yes","no, by "&'
        f'TEXT(C{asked}-{owed},"$#,##0.00")))',
    )
    sheets.computed(sheet, f"C{asked + 1}")
    sheets.widths(sheet, 44, 16, 18, 14)
    sheets.print_on_letter(sheet)


WORKBOOK = Workbook(
    title="Data map",
    chapter="Meet Willow Bend",
    steps=STEPS,
    mind=MIND,
    parts={"Data map": _map, "Request": _request, "Follow one visit": _visit},
)
