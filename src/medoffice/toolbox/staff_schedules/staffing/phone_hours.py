"""The sheet that gives the people on the phones for each hour of the week."""

from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.staffing import demand, phones

FIRST, MOST = 6, 8
LAST = FIRST + 5 * len(sample.HOURS) - 1
# The columns: share in time with 1 to 8 people, the fewest, and the steps of the formula.
SHARES = [letter(5 + people) for people in range(MOST)]
FEWEST = letter(5 + MOST)
STEPS = [letter(7 + MOST + people) for people in range(MOST)]


def fewest(day: int, hour: int) -> str:
    """Return the cell with the people a weekday's hour takes; both count from 0."""
    return f"'Phones by hour'!${FEWEST}${FIRST + day * len(sample.HOURS) + hour}"


def fill(sheet: Worksheet) -> None:
    """Write what 1 to 8 people on the phones come to in each hour, and the fewest who do."""
    sheets.title(
        sheet,
        "Phones by hour",
        "Share of calls answered in time with 1 to 8 people on the phones, and the fewest who "
        "meet the targets of the sheet Phones. Nothing to fill in.",
        across=5 + MOST,
    )
    sheets.group(sheet, FIRST - 2, 5, 4 + MOST, "Answered in time with so many people")
    sheets.headers(
        sheet,
        FIRST - 1,
        ["Day", "Hour that begins at", "Calls", "Work (erlangs)", *range(1, MOST + 1),
         "Fewest people", "", *["step"] * MOST],
    )  # fmt: skip
    calls = demand.columns(demand.CALLS)
    row = FIRST
    for day, name in enumerate(sample.WEEKDAYS):
        for hour in range(len(sample.HOURS)):
            at = demand.FIRST + hour
            sheet.cell(row, 1, name)
            sheet.cell(row, 2, f"=Demand!A{at}")
            sheet.cell(row, 3, f"=Demand!{calls[day]}{at}")
            sheet.cell(row, 4, f"=C{row}*{phones.HANDLE}/3600")
            for people, (share, step) in enumerate(zip(SHARES, STEPS, strict=True), start=1):
                before = "1" if people == 1 else f"{STEPS[people - 2]}{row}"
                sheet[f"{step}{row}"] = f"=$D{row}*{before}/({people}+$D{row}*{before})"
                sheet[f"{share}{row}"] = _in_time(people, f"{step}{row}", f"$D{row}")
            sheet[f"{FEWEST}{row}"] = (
                f"=IF(C{row}=0,0,MAX(COUNTIF({SHARES[0]}{row}:{SHARES[-1]}{row},"
                f'"<"&{phones.GOAL})+1,ROUNDUP(D{row}/{phones.BUSY},0)))'
            )
            row += 1
    sheets.computed(sheet, f"A{FIRST}:A{LAST}")
    sheets.computed(sheet, f"B{FIRST}:B{LAST}", demand.HOUR)
    sheets.computed(sheet, f"C{FIRST}:C{LAST}", "0.0")
    sheets.computed(sheet, f"D{FIRST}:D{LAST}", "0.00")
    sheets.computed(sheet, f"{SHARES[0]}{FIRST}:{SHARES[-1]}{LAST}", "0%")
    sheets.computed(sheet, f"{FEWEST}{FIRST}:{FEWEST}{LAST}", "0")
    sheets.computed(sheet, f"{STEPS[0]}{FIRST}:{STEPS[-1]}{LAST}", "0.0000")
    sheets.widths(sheet, 14, 16, 9, 12, *[8] * MOST, 12)
    sheet.freeze_panes = f"C{FIRST}"
    sheets.print_on_letter(sheet, f"{FIRST - 2}:{FIRST - 1}")
    sheet.print_area = f"A1:{FEWEST}{LAST}"


def _in_time(people: int, step: str, load: str) -> str:
    """Return the formula of the share answered in time; nobody is where the line grows."""
    waiting = f"{people}*{step}/({people}-{load}*(1-{step}))"
    reach = f"EXP(-({people}-{load})*{phones.TARGET}/{phones.HANDLE})"
    return f"=IF({people}>{load},1-{waiting}*{reach},0)"
