"""The plan of an audit, written and signed before anything is drawn."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.coding import sample
from medoffice.toolbox.sheets import DATE, SHARE

FRAME, EXPECTED, MARGIN, CONFIDENCE, NEEDED = 9, 10, 11, 12, 13
ROWS = (
    ("Question", "Does the signed note support the code billed?", None, "one sentence"),
    ("Which visits", "office visits billed with a level", None,
     "what is in the list that you draw from, and what is not"),
    ("Days of the visits, from", sample.day(123), DATE, ""),
    ("to", sample.day(32), DATE, "old enough that notes and charges are in"),
    ("Visits of one clinician in the list", 465, "#,##0", "each visit once"),
    ("Error rate you expect", 0.4, SHARE, "50% if you have no idea: it asks for the most"),
    ("Margin to each side", 0.2, SHARE, "how far the interval may reach"),
    ("Confidence", 0.95, "0%", "95% is usual"),
    ("Visits this asks for", None, "0", "computed: of each clinician"),
    ("Visits of each clinician", 30, "0", "what you decide"),
    ("Seed", 2026, "0", "chosen before the draw, and used once"),
    ("Drawn on", sample.day(7), DATE, ""),
    ("Drawn by", "manager and biller", None, "two people"),
    ("Reviewer", "outside coder", None, "certified, and did not code these visits"),
    ("Plan signed by", "medical director", None, "before the draw"),
)  # fmt: skip
FIRST = 5


def fill(sheet: Worksheet) -> None:
    """Write the plan."""
    sheets.title(
        sheet,
        "Plan",
        "Write it before you draw. A sample that was drawn again until it pleased is no sample.",
        across=3,
    )
    sheets.headers(sheet, FIRST - 1, ["What", "Your plan", "What it means"])
    for row, (name, value, style, explanation) in enumerate(ROWS, start=FIRST):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 1).alignment = sheets.WRAP
        sheet.cell(row, 2, value)
        if row != NEEDED:
            sheets.fill_in(sheet, f"B{row}", style)
        sheets.remark(sheet, row, 3, explanation)
        sheet.row_dimensions[row].height = 34 if style is None else 20
    rate = f"B{EXPECTED}*(1-B{EXPECTED})"
    many = f"(NORMSINV((1+B{CONFIDENCE})/2)/B{MARGIN})^2*{rate}"
    sheet[f"B{NEEDED}"] = (
        f'=IF(OR(B{FRAME}="",B{EXPECTED}="",B{MARGIN}="",B{CONFIDENCE}=""),"",'
        f"ROUNDUP({many}/(1+({many}-1)/B{FRAME}),0))"
    )
    sheets.computed(sheet, f"B{NEEDED}", "0")
    for row in (EXPECTED, MARGIN, CONFIDENCE):
        sheets.expect(
            sheet, f"B{row}", "decimal", "between", "0.001", "0.999",
            message="A share between 0 and 100%.",
        )  # fmt: skip
    sheets.widths(sheet, 34, 34, 60)
    sheets.print_on_letter(sheet)
