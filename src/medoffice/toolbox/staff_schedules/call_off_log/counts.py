"""The sheet that counts call-offs by weekday, person and cover, and says what luck would do."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.call_off_log import log

FIRST = 7
DAYS, PEOPLE, TOLD, COVER, OVERTIME, WEEKDAY, HOURS = (
    f"Log!${letter}${log.FIRST}:${letter}${log.LAST}" for letter in "ABFGHJE"
)
COUNTED = f'{TOLD},"<>{log.PROTECTED}",{PEOPLE},"<>"'


def fill(sheet: Worksheet) -> None:
    """Write the three counts."""
    sheets.title(
        sheet,
        "Counts",
        "All call-offs in the log but protected leave. With five working days, luck alone puts two "
        "in five on a Monday or a Friday.",
        "Before you see a pattern in a person, read the last column: a chance of 1 in 10 happens "
        "to one of ten colleagues.",
        across=13,
    )
    sheets.headers(sheet, FIRST - 1, ["Weekday", "Call-offs", "Share"])
    for row, day in enumerate(sample.WEEKDAYS, start=FIRST):
        sheet.cell(row, 1, day)
        sheet.cell(row, 2, f"=COUNTIFS({WEEKDAY},A{row},{COUNTED})")
        total = f"SUM(B${FIRST}:B${FIRST + 4})"
        sheet.cell(row, 3, f'=IF({total}=0,"",B{row}/{total})')
    sheets.computed(sheet, f"A{FIRST}:B{FIRST + 4}", "0")
    sheets.computed(sheet, f"C{FIRST}:C{FIRST + 4}", "0%")

    first = FIRST + 7
    sheets.headers(sheet, first - 1, ["Covered by", "Times", "Overtime hours"])
    # The names to the right share these rows.
    sheet.row_dimensions[first - 1].height = 34
    for row, how in enumerate(log.COVERED, start=first):
        sheet.cell(row, 1, how)
        sheet.cell(row, 2, f"=COUNTIFS({COVER},A{row})")
        sheet.cell(row, 3, f"=SUMIFS({OVERTIME},{COVER},A{row})")
    last = first + len(log.COVERED) - 1
    sheets.computed(sheet, f"A{first}:B{last}", "0")
    sheets.computed(sheet, f"C{first}:C{last}", "0.0")

    sheets.headers(
        sheet,
        FIRST - 1,
        [
            "Name", "Call-offs", "Hours missed", "On a Monday or Friday",
            "So many or more by luck",
        ],
        5,
    )  # fmt: skip
    for place in range(log.MEMBERS):
        row = FIRST + place
        name = f"Log!Q{log.LIST_FIRST + place}"
        counted = f'COUNTIFS({PEOPLE},E{row},{TOLD},"<>{log.PROTECTED}"'
        sheet.cell(row, 5, f'=IF({name}="","",{name})')
        sheet.cell(row, 6, f'=IF(E{row}="","",{counted}))')
        sheet.cell(
            row,
            7,
            f'=IF(E{row}="","",SUMIFS({HOURS},{PEOPLE},E{row},{TOLD},"<>{log.PROTECTED}"))',
        )
        sheet.cell(
            row,
            8,
            f'=IF(E{row}="","",{counted},{WEEKDAY},"Monday")+{counted},{WEEKDAY},"Friday"))',
        )
        sheet.cell(
            row,
            9,
            f'=IF(N(F{row})=0,"",IF(H{row}=0,1,1-BINOMDIST(H{row}-1,F{row},0.4,TRUE)))',
        )
    last = FIRST + log.MEMBERS - 1
    sheets.computed(sheet, f"E{FIRST}:H{last}", "0.#;-0.#;0")
    sheets.computed(sheet, f"F{FIRST}:F{last}", "0")
    sheets.computed(sheet, f"H{FIRST}:H{last}", "0")
    sheets.computed(sheet, f"I{FIRST}:I{last}", "0%")
    sheets.widths(sheet, 26, 11, 11, 3, 24, 11, 11, 13, 13)
    sheet.freeze_panes = f"A{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")
