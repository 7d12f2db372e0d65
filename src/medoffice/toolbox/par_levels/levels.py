"""Reorder point and par level of each item, with the course's formula, and what to order."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.par_levels import sample, settings, use

TITLE = "Levels"
HEADER, FIRST, LAST = use.HEADER, use.FIRST, use.LAST
FILLED = (
    "Item", "Unit", "Units in a pack", "Class",
    *(f"Days order {number} took" for number in range(1, sample.ORDERS + 1)),
    "Price of a unit ($)", "On the shelf now", "On order now",
)  # fmt: skip
COMPUTED = (
    "Use a day", "Used until goods come", "Safety stock", "Reorder point", "Par level",
    "Order now", "Worth at par ($)",
)  # fmt: skip
MONEY = "$#,##0.00"


def fill(sheet: Worksheet) -> None:
    """Write the levels."""
    filled, last = len(FILLED), len(FILLED) + len(COMPUTED)
    sheets.title(
        sheet,
        TITLE,
        "Order when shelf and order together are at the reorder point or below, up to the par "
        "level. The use of each item stands in the same row of Use by week.",
        across=last + 1,
    )
    sheets.group(sheet, HEADER - 1, 1, filled, "Fill in")
    sheets.group(sheet, HEADER - 1, filled + 1, last, "Computed")
    sheets.headers(sheet, HEADER, [*FILLED, *COMPUTED, "Note"])
    for row, values in enumerate(sample.rows(), start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
        sheets.remark(sheet, row, last + 1, sample.MARK)
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    sheets.fill_in(sheet, f"A{FIRST}:L{LAST}")
    sheets.fill_in(sheet, f"J{FIRST}:J{LAST}", MONEY)
    sheets.computed(sheet, f"M{FIRST}:M{LAST}", "0.00")
    sheets.computed(sheet, f"N{FIRST}:O{LAST}", "0.0")
    sheets.computed(sheet, f"P{FIRST}:R{LAST}", "0")
    sheets.computed(sheet, f"S{FIRST}:S{LAST}", MONEY)
    sheets.choices(sheet, f"D{FIRST}:D{LAST}", '"A,B,C"')
    sheets.expect(
        sheet, f"C{FIRST}:C{LAST}", "whole", "greaterThanOrEqual", "1",
        message="Units in the smallest package: 1 or more.",
    )  # fmt: skip
    sheets.expect(
        sheet, f"E{FIRST}:I{LAST}", "whole", "between", "0", "365",
        message="Days from the order to the delivery.",
    )  # fmt: skip
    sheet.conditional_formatting.add(
        f"R{FIRST}:R{LAST}",
        FormulaRule(formula=[f"N(R{FIRST})>0"], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 48, 12, 8, 7, 7, 7, 7, 7, 7, 10, 9, 9, 8, 10, 9, 9, 8, 8, 11, 18)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:T{FIRST + 24}"


def _formulas(sheet: Worksheet, row: int) -> None:
    weeks, orders = use.area(row), f"$E{row}:$I{row}"
    days = f"(AVERAGE({orders})+{settings.REVIEW})"
    a, b, c = (f"Settings!$B${line}" for line in settings.CYCLES)
    cycle = f'IF($D{row}="A",{a},IF($D{row}="C",{c},{b}))'
    pack = f"MAX(1,N($C{row}))"
    position = f"(K{row}+N(L{row}))"
    sheet[f"M{row}"] = f'=IF(OR(A{row}="",COUNT({weeks})=0),"",AVERAGE({weeks})/7)'
    sheet[f"N{row}"] = f'=IF(OR(M{row}="",COUNT({orders})=0),"",M{row}*{days})'
    sheet[f"O{row}"] = (
        f'=IF(N{row}="","",{settings.Z}*SQRT({days}*STDEVP({weeks})^2/7'
        f"+(M{row}*STDEVP({orders}))^2))"
    )
    sheet[f"P{row}"] = f'=IF(O{row}="","",ROUNDUP(MAX(0,N{row}+O{row}),0))'
    sheet[f"Q{row}"] = f'=IF(P{row}="","",P{row}+MAX({pack},ROUNDUP(M{row}*{cycle},0)))'
    sheet[f"R{row}"] = (
        f'=IF(OR(P{row}="",K{row}=""),"",IF({position}>P{row},0,'
        f"MAX(1,INT((Q{row}-{position})/{pack}))*{pack}))"
    )
    sheet[f"S{row}"] = f'=IF(OR(Q{row}="",J{row}=""),"",Q{row}*J{row})'
