"""The drivers: what is expected to change."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.budgeting import willow_bend
from medoffice.toolbox import sheets
from medoffice.toolbox.operating_budget.lines import MONEY, PAY, PRICES
from medoffice.toolbox.sheets import SHARE

TITLE = "Drivers"
FIRST = 4
GROWTH, COMMERCIAL, MEDICARE, BUYING, RAISE, RAISE_MONTH, HIRE_MONTH, HIRE_PAY, ASK = (
    f"$B${row}" for row in range(FIRST, FIRST + 9)
)
OF_DRIVER = {
    willow_bend.COMMERCIAL: COMMERCIAL, willow_bend.MEDICARE: MEDICARE, PAY: RAISE, PRICES: BUYING,
}  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the drivers, with what Willow Bend expects."""
    sheets.title(
        sheet,
        TITLE,
        "Change a shaded cell and the whole budget follows. Write beside it where the figure "
        "comes from.",
        across=4,
    )
    expected = willow_bend.expected()
    change = expected.payer_change
    (commercial,) = {change[payer] for payer in willow_bend.payers_of(willow_bend.COMMERCIAL)}
    (medicare,) = {change[payer] for payer in willow_bend.payers_of(willow_bend.MEDICARE)}
    settings = (
        ("Visits a working day", expected.growth / 1000, SHARE, "change against the base year"),
        ("Commercial plans pay", commercial / 1000, SHARE, "change of what a visit brings"),
        ("Original Medicare pays", medicare / 1000, SHARE, "change of what a visit brings"),
        ("What we buy costs", expected.other_change / 1000, SHARE, "change of prices"),
        ("Raise of pay", expected.raise_change / 1000, SHARE, "pay, taxes and benefits"),
        ("Raise from month", expected.raise_month, "0", "1 is January"),
        ("New person from month", None, "0", "leave empty if nobody is hired"),
        ("New person, pay a month", expected.hire_pay / 100, MONEY, "before taxes and benefits"),
        ("Ask about a line from", 2000, MONEY, "for the sheet Month"),
    )
    for row, setting in enumerate(settings, start=FIRST):
        sheets.setting(sheet, row, *setting)
    sheets.expect(
        sheet, f"B{FIRST}:B{FIRST + 4}", "decimal", "between", "-0.5", "0.5",
        message="A share between -50% and 50%: type 2% or 0.02.",
    )  # fmt: skip
    sheets.expect(
        sheet, f"B{FIRST + 5}:B{FIRST + 6}", "whole", "between", "1", "12",
        message="A month from 1 to 12.",
    )  # fmt: skip
    sheets.widths(sheet, 30, 14, 44, 30)
    sheets.print_on_letter(sheet)
