"""A small table to practice a pivot on, and the pivot it should give."""

from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.bookings import Booking, bookings
from medoffice.toolbox import sheets

COLUMNS = ("month", "weekday", "clinician", "visit_type", "outcome")
CLINICIANS = ("Castellane", "Renwick", "Strandquist", "Tatlock")
MONTHS = ("July", "August", "September")
FIRST, ROWS = 7, 60
ALL = "all"


def rows() -> list[Booking]:
    """Take every so-manieth booking of four clinicians from the practice's quarter."""
    theirs = [row for row in bookings() if row["clinician"] in CLINICIANS]
    return theirs[:: len(theirs) // ROWS][:ROWS]


def fill(sheet: Worksheet) -> None:
    """Write the table and its pivot."""
    last = FIRST + ROWS - 1
    sheets.title(
        sheet,
        "Practice table",
        f"{ROWS} bookings of a fictional practice. Click in the table, choose Insert > PivotTable, "
        "and put clinician in Rows, month in Columns and outcome in Values (count).",
        "Your pivot should show what stands on the right. Then filter on an outcome in both.",
        across=13,
    )
    sheets.headers(sheet, FIRST - 1, COLUMNS)
    taken = rows()
    for number, row in enumerate(taken, start=FIRST):
        for column, name in enumerate(COLUMNS, start=1):
            sheet.cell(number, column, row[name]).font = sheets.TEXT
    table = Table(displayName="bookings", ref=f"A{FIRST - 1}:E{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)

    outcomes = sorted({str(row["outcome"]) for row in taken})
    sheet.cell(4, 7, "Keep").font = sheets.STRONG
    sheet.cell(4, 8, ALL)
    sheets.fill_in(sheet, "H4")
    sheets.choices(sheet, "H4", f'"{",".join([ALL, *outcomes])}"')
    sheets.remark(sheet, 4, 9, "outcome to count: choose")
    sheets.group(sheet, 5, 7, 11, "Computed")
    sheets.headers(sheet, FIRST - 1, ("clinician", *MONTHS, "all months"), 7)
    kept = f'$E${FIRST}:$E${last},IF($H$4="{ALL}","*",$H$4)'
    total = FIRST + len(CLINICIANS)
    for row, clinician in enumerate(CLINICIANS, start=FIRST):
        sheet.cell(row, 7, clinician)
        for column in range(8, 8 + len(MONTHS)):
            who = f"$C${FIRST}:$C${last},$G{row}"
            month = f"$A${FIRST}:$A${last},{letter(column)}${FIRST - 1}"
            sheet.cell(row, column, f"=COUNTIFS({who},{month},{kept})")
        sheet.cell(row, 11, f"=SUM(H{row}:J{row})")
    sheet.cell(total, 7, "all")
    for column in range(8, 12):
        name = letter(column)
        sheet.cell(total, column, f"=SUM({name}{FIRST}:{name}{total - 1})")
    sheets.computed(sheet, f"G{FIRST}:K{total}", "0")
    sheet.cell(
        total + 1,
        7,
        f'=IF(K{total}=COUNTIFS({kept}),"The parts add up to the table.",'
        '"Check: some lines are in no group.")',
    ).font = sheets.NOTE
    sheets.widths(sheet, 12, 13, 14, 14, 15, 3, 14, 12, 12, 12, 12, 4, 4)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
