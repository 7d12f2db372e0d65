"""The sheet that compares the people each hour needs with those who are there."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.staff_schedules import sample
from medoffice.toolbox.staff_schedules.staffing import demand, phone_hours
from medoffice.toolbox.staff_schedules.staffing.demand import HOUR, SHORT_DAYS, columns

FIRST, LAST = 7, 6 + len(sample.HOURS)
TOTAL = LAST + 1
NEEDED, THERE, DIFFERENCE = range(3)
NEEDED_A_WEEK = f"Coverage!$B${TOTAL + 2}"
SHORT = FormulaRule(
    formula=[f"AND(ISNUMBER(L{FIRST}),L{FIRST}<0)"],
    font=Font(bold=True, color="9B1C1C"),
    fill=PatternFill("solid", bgColor="FBE3E1"),
)


def _needed(day: int, row: int) -> str:
    """Return the formula of the people a weekday's hour needs.

    At the desk: minutes of work over the minutes people may be busy, rounded up, and no fewer
    than the fewest while the office is open. With them those on the phones.
    """
    at = row - FIRST + demand.FIRST
    work = "+".join(
        f"Demand!{columns(block)[day]}{at}*Demand!{minutes}"
        for block, minutes in enumerate(demand.MINUTES)
    )
    desk = f"ROUNDUP(ROUND(({work})/(60*Demand!{demand.BUSY}),6),0)"
    is_open = f"AND($A{row}>=Demand!{demand.OPENS},$A{row}<Demand!{demand.CLOSES})"
    on_phones = phone_hours.fewest(day, row - FIRST)
    return f"=MAX({desk},IF({is_open},Demand!{demand.FEWEST},0))+{on_phones}"


def fill(sheet: Worksheet) -> None:
    """Write the people needed, those there, the difference, and the sums of the week."""
    sheets.title(
        sheet,
        "Coverage of the front desk",
        "Type how many people are at work in each hour, breaks and meals taken out. Minus means "
        "short.",
        "If the week has enough hours and still some cells are short, move hours before you hire.",
        across=17,
    )
    groups = ("Computed: people needed", "Fill in: people at work", "Computed: at work - needed")
    for block, heading in enumerate(groups):
        sheets.group(sheet, 5, 2 + 5 * block, 6 + 5 * block, heading)
    sheets.headers(sheet, 6, ["Hour that begins at", *SHORT_DAYS * 3, "Note"])
    at_work = sample.average_week("front_desk")["front_desk"]
    needed, there, difference = (columns(block) for block in (NEEDED, THERE, DIFFERENCE))
    for row, hour in enumerate(sample.HOURS, start=FIRST):
        sheet.cell(row, 1, f"=Demand!A{row - FIRST + demand.FIRST}")
        for day in range(5):
            sheet[f"{needed[day]}{row}"] = _needed(day, row)
            sheet[f"{there[day]}{row}"] = at_work[day + 1, hour]
            sheet[f"{difference[day]}{row}"] = f"={there[day]}{row}-{needed[day]}{row}"
        sheets.remark(sheet, row, 17, sample.MARK)
    sheet.cell(TOTAL, 1, "Hours of the day").font = sheets.STRONG
    for letter in (*needed, *there, *difference):
        sheet[f"{letter}{TOTAL}"] = f"=SUM({letter}{FIRST}:{letter}{LAST})"
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", HOUR)
    sheets.computed(sheet, f"{needed[0]}{FIRST}:{needed[-1]}{TOTAL}", "0")
    sheets.fill_in(sheet, f"{there[0]}{FIRST}:{there[-1]}{LAST}", "0.0")
    sheets.computed(sheet, f"{there[0]}{TOTAL}:{there[-1]}{TOTAL}", "0.0")
    sheets.computed(sheet, f"{difference[0]}{FIRST}:{difference[-1]}{TOTAL}", "+0.0;-0.0;0")
    sheet.conditional_formatting.add(f"{difference[0]}{FIRST}:{difference[-1]}{LAST}", SHORT)

    gaps = f"{difference[0]}{FIRST}:{difference[-1]}{LAST}"
    sums = (
        ("Hours needed in a week", f"=SUM({needed[0]}{TOTAL}:{needed[-1]}{TOTAL})", "0"),
        ("Hours at work in a week", f"=SUM({there[0]}{TOTAL}:{there[-1]}{TOTAL})", "0.0"),
        ("Hours short", f'=-SUMIF({gaps},"<0")', "0.0"),
        ("Hours above need", f'=SUMIF({gaps},">0")', "0.0"),
    )
    for row, (name, formula, style) in enumerate(sums, start=TOTAL + 2):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, formula)
        sheets.computed(sheet, f"B{row}", style)
    short, above = f"B{TOTAL + 4}", f"B{TOTAL + 5}"
    sheet.cell(
        TOTAL + 6,
        1,
        f'=IF({short}<0.05,"No hour is short.",IF({above}>={short},"There are enough hours. '
        'Move some to where they are short.","Moving hours is not enough: "'
        f'&TEXT({short}-{above},"0")&" hours a week are missing."))',
    ).font = sheets.NOTE
    sheets.widths(sheet, 24, *[7.5] * 15, 20)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, "5:6")
