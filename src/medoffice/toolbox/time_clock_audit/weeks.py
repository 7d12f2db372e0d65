"""The two workweeks of the fortnight: overtime, regular rate, premium, and what is owed."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.people.hours.regular_rate import full_week
from medoffice.toolbox import sheets
from medoffice.toolbox.time_clock_audit import fortnight, sample

TITLE = "Weeks"
HEADER = 4
MONEY, HOURS = "$#,##0.00", "0.00"
(PAID, WORKED, BONUS, OTHER, PREMIUM_PAID, OVER, REGULAR, MISSING, PREMIUM, OWED) = range(5, 15)
TOTAL = "Both weeks"


def fill(sheet: Worksheet) -> None:
    """Write the weeks."""
    sheets.title(
        sheet,
        TITLE,
        "Each workweek stands alone. Type in the shaded cells; holidays, time off and gifts do not "
        "belong in them.",
        across=5,
    )
    sheets.headers(sheet, HEADER, ["", "Week 1", "Week 2", TOTAL, "How"])
    week = f"{full_week()} hours"
    for row, name, how in (
        (PAID, "Hours paid", "from Fortnight"),
        (WORKED, "Hours worked", "from Fortnight, to the hundredth"),
        (BONUS, "Promised bonus of the week", "fill in"),
        (OTHER, "Other pay in the rate", "fill in: shift pay, on-call pay"),
        (PREMIUM_PAID, "Overtime premium paid", "fill in, from the pay stub: the extra half"),
        (OVER, "Overtime hours due", f"hours worked above {week}"),
        (REGULAR, "Regular rate", "all pay for the work, by the hours worked"),
        (MISSING, "Hours not paid, at the rate", "hours worked less hours paid"),
        (PREMIUM, "Overtime premium due", "half the regular rate for each overtime hour"),
        (OWED, "Owed", "hours not paid, and premium due less premium paid"),
    ):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheets.remark(sheet, row, 5, how)
    for column, at in (("B", 0), ("C", 1)):
        _week(sheet, column, fortnight.FIRST + 7 * at, sample.premiums_paid()[at])
    for row in (PAID, WORKED, BONUS, OTHER, PREMIUM_PAID, OVER, MISSING, PREMIUM, OWED):
        sheet[f"D{row}"] = f"=SUM(B{row}:C{row})"
    _styles(sheet)
    sheets.widths(sheet, 30, 14, 14, 14, 52)
    sheets.print_on_letter(sheet)


def _week(sheet: Worksheet, column: str, first: int, premium_paid: float) -> None:
    rate = f"Fortnight!${fortnight.RATE[0]}${fortnight.RATE[1:]}"
    area = "Fortnight!{0}{1}:{0}{2}".format
    worked = f"{column}{WORKED}"
    sheet[f"{column}{PAID}"] = f"=ROUND(SUM({area('G', first, first + 6)}),2)"
    sheet[worked] = f"=ROUND(SUM({area('K', first, first + 6)}),2)"
    sheet[f"{column}{BONUS}"] = sheet[f"{column}{OTHER}"] = 0
    sheet[f"{column}{PREMIUM_PAID}"] = premium_paid
    sheet[f"{column}{OVER}"] = f"=MAX({worked}-{full_week()},0)"
    sheet[f"{column}{REGULAR}"] = (
        f"=IF({worked}=0,0,({worked}*{rate}+N({column}{BONUS})+N({column}{OTHER}))/{worked})"
    )
    sheet[f"{column}{MISSING}"] = f"=ROUND({worked}*{rate},2)-ROUND({column}{PAID}*{rate},2)"
    sheet[f"{column}{PREMIUM}"] = f"=ROUND({column}{OVER}*{column}{REGULAR}/2,2)"
    sheet[f"{column}{OWED}"] = f"={column}{MISSING}+{column}{PREMIUM}-N({column}{PREMIUM_PAID})"


def _styles(sheet: Worksheet) -> None:
    for row in (PAID, WORKED, OVER):
        sheets.computed(sheet, f"B{row}:D{row}", HOURS)
    for row in (BONUS, OTHER, PREMIUM_PAID):
        sheets.fill_in(sheet, f"B{row}:C{row}", MONEY)
        sheets.computed(sheet, f"D{row}", MONEY)
    for row in (MISSING, PREMIUM, OWED):
        sheets.computed(sheet, f"B{row}:D{row}", MONEY)
    sheets.computed(sheet, f"B{REGULAR}:C{REGULAR}", "$#,##0.0000")
    sheets.expect(
        sheet, f"B{BONUS}:C{PREMIUM_PAID}", "decimal", "greaterThanOrEqual", "0",
        message="An amount in dollars, 0 or more.",
    )  # fmt: skip
