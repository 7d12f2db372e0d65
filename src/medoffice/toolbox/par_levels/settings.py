"""What holds for all items: how sure, how often, and for how long."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets

TITLE = "Settings"
SERVICE, REVIEW, CYCLES, Z = "Settings!$B$4", "Settings!$B$5", (6, 7, 8), "Settings!$B$10"


def fill(sheet: Worksheet) -> None:
    """Write the settings."""
    sheets.title(
        sheet, "Settings", "These hold for all items. The levels follow at once.", across=3
    )
    lasts = "an order should last so many days"
    for row, name, value, style, explanation in (
        (4, "Deliveries in time", 0.95, sheets.SHARE, "share that comes before the shelf is empty"),
        (5, "Days between two looks", 7, "0", "you look at the shelf every so many days"),
        (6, "Class A, days", 14, "0", f"the few items that are most of the money: {lasts}"),
        (7, "Class B, days", 28, "0", lasts),
        (8, "Class C, days", 56, "0", lasts),
    ):
        sheets.setting(sheet, row, name, value, style, explanation)
    sheets.expect(
        sheet, "B4", "decimal", "between", "0.5", "0.999", message="A share from 50% to 99.9%."
    )
    sheets.expect(
        sheet, "B5:B8", "whole", "between", "1", "365", message="A number of days from 1 to 365."
    )
    sheet["A10"] = "Safety factor"
    sheet["A10"].font = sheets.STRONG
    sheet["B10"] = "=NORMSINV(B4)"
    sheets.computed(sheet, "B10", "0.00")
    sheets.remark(sheet, 10, 3, "standard deviations of use kept as safety stock")
    sheets.widths(sheet, 26, 12, 66)
    sheets.print_on_letter(sheet)
