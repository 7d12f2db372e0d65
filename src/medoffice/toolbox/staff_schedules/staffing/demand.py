"""The sheet with the work that comes in each hour of an average week."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample

HOUR = "h AM/PM"
# Heading of each block of five weekdays, and the column of the practice's records it shows.
BLOCKS = {"Patients who arrive": "check_ins", "Patients who leave": "check_outs", "Calls": "calls"}
CALLS = 2
FIRST, LAST = 14, 13 + len(sample.HOURS)
# Minutes of an arrival and of a departure, in the order of the blocks.
MINUTES = ("$B$4", "$B$5")
BUSY, FEWEST, OPENS, CLOSES = "$B$6", "$B$7", "$B$8", "$B$9"
SHORT_DAYS = [day[:3] for day in sample.WEEKDAYS]


def columns(block: int) -> list[str]:
    """Return the letters of the five columns of a block, the first one being 0."""
    return [chr(ord("B") + 5 * block + day) for day in range(5)]


def fill(sheet: Worksheet) -> None:
    """Write the minutes each task takes, and the grid of arrivals, departures and calls."""
    sheets.title(
        sheet,
        "Demand by hour",
        "What comes in, on average, in each hour of the week. Phones by hour and Coverage turn it "
        "into people.",
        across=17,
    )
    settings = (
        ("Minutes for an arrival", 5, "0.0", "at the front desk: greet, check in, copay"),
        ("Minutes for a departure", 3, "0.0", "next visit, papers, questions"),
        ("Busy at most", 0.85, "0%", "of the hour; above it a line forms"),
        ("Fewest at the desk", 2, "0", "people while open, however quiet it is"),
        ("Opens", datetime.time(8), HOUR, ""),
        ("Closes", datetime.time(17), HOUR, ""),
    )
    for row, (name, value, style, told) in enumerate(settings, start=4):
        sheets.setting(sheet, row, name, value, style, told)
    sheets.expect(
        sheet, "B4:B5", "decimal", "between", "0", "120", message="Minutes, from 0 to 120."
    )
    sheets.expect(
        sheet, "B6", "decimal", "between", "0.1", "1", message="A share from 10% to 100%."
    )
    sheets.headers(sheet, FIRST - 1, ["Hour that begins at", *SHORT_DAYS * 3, "Note"])
    means = sample.average_week(*BLOCKS.values())
    for block, (heading, column) in enumerate(BLOCKS.items()):
        letters = columns(block)
        first = 2 + 5 * block
        sheets.group(sheet, FIRST - 2, first, first + 4, f"Fill in: {heading.lower()}")
        for row, hour in enumerate(sample.HOURS, start=FIRST):
            for day, letter in enumerate(letters, start=1):
                sheet[f"{letter}{row}"] = means[column][day, hour]
    for row, hour in enumerate(sample.HOURS, start=FIRST):
        sheet.cell(row, 1, datetime.time(hour))
        sheets.remark(sheet, row, 17, sample.MARK)
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", HOUR)
    sheets.fill_in(sheet, f"B{FIRST}:P{LAST}", "0.0")
    sheets.expect(
        sheet,
        f"B{FIRST}:P{LAST}",
        "decimal",
        "greaterThanOrEqual",
        "0",
        message="How many in the hour: 0 or more.",
    )
    sheets.widths(sheet, 24, *[7.5] * 15, 20)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")
