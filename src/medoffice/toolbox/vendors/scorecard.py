"""The sheet on which vendors are rated: musts, weighted criteria, and the score."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.budgeting.vendors.offers import CRITERIA, MUSTS, OFFERS
from medoffice.toolbox import sheets

NAMES = 5
MUST_FIRST, MUST_LAST = 6, 10
ALLOWED = MUST_LAST + 1
HEADER = ALLOWED + 2
FIRST, LAST = HEADER + 1, HEADER + 12
SCORE, PLACE, MISSING = LAST + 1, LAST + 2, LAST + 3
VENDORS = "DEFG"
SHARE = "0.0%"
POINTS = "0.00"


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        sheet,
        "Vendor scorecard",
        "Points from 1 (poor) to 5 (as good as it gets). Weights may add up to anything: only "
        "their shares count. The offers shown are invented.",
        across=8,
    )
    sheets.group(sheet, NAMES - 1, 1, 8, "First the musts: yes or no")
    sheets.headers(sheet, NAMES, ["A vendor must have this", *[""] * 6, "How we know"])
    sheet.merge_cells(start_row=NAMES, end_row=NAMES, start_column=1, end_column=3)
    _put(sheet, NAMES, 4, OFFERS)
    sheets.fill_in(sheet, f"D{NAMES}:G{NAMES}")
    for row, (must, *answers, how) in enumerate(MUSTS, start=MUST_FIRST):
        sheet.cell(row, 1, must)
        _put(sheet, row, 4, answers)
        sheet.cell(row, 8, how)
    for area in ("A{}:A{}", "D{}:G{}", "H{}:H{}"):
        sheets.fill_in(sheet, area.format(MUST_FIRST, MUST_LAST))
    sheets.choices(sheet, f"D{MUST_FIRST}:G{MUST_LAST}", '"yes,no"')
    sheet.cell(ALLOWED, 1, "May be scored").font = sheets.STRONG
    sheets.group(sheet, HEADER - 1, 1, 8, "Then points, for those who may be scored")
    sheets.headers(
        sheet, HEADER, ["Criterion", "Weight", "Share", "", "", "", "", "What points mean"]
    )
    for row, (name, weight, *points, meaning) in enumerate(CRITERIA, start=FIRST):
        _put(sheet, row, 1, (name, weight))
        _put(sheet, row, 4, points)
        sheet.cell(row, 8, meaning)
    for row in range(FIRST, LAST + 1):
        sheet[f"C{row}"] = f'=IF(N(B{row})=0,"",B{row}/SUM($B${FIRST}:$B${LAST}))'
    for area in (f"A{FIRST}:B{LAST}", f"D{FIRST}:G{LAST}", f"H{FIRST}:H{LAST}"):
        sheets.fill_in(sheet, area)
    sheets.computed(sheet, f"C{FIRST}:C{LAST}", SHARE)
    sheets.expect(
        sheet, f"B{FIRST}:B{LAST}", "decimal", "between", "0", "1000",
        message="A weight of 0 or more.",
    )  # fmt: skip
    sheets.expect(
        sheet, f"D{FIRST}:G{LAST}", "decimal", "between", "1", "5", message="Points from 1 to 5."
    )
    for column in VENDORS:
        _result(sheet, column)
    for row, name in ((SCORE, "Score"), (PLACE, "Place"), (MISSING, "Points still missing")):
        sheet.cell(row, 1, name).font = sheets.STRONG
    sheets.computed(sheet, f"D{ALLOWED}:G{ALLOWED}")
    sheets.computed(sheet, f"D{SCORE}:G{SCORE}", POINTS)
    sheets.computed(sheet, f"D{PLACE}:G{MISSING}", "0")
    sheets.widths(sheet, 40, 9, 9, 14, 14, 14, 14, 48)
    sheet.freeze_panes = f"B{NAMES + 1}"
    sheets.print_on_letter(sheet, f"{NAMES}:{NAMES}")


def _put(sheet: Worksheet, row: int, column: int, values: tuple | list) -> None:
    for at, value in enumerate(values, start=column):
        sheet.cell(row, at, value)


def _result(sheet: Worksheet, column: str) -> None:
    """Write what a vendor comes to: only if every must is met and no points are missing."""
    musts, named = f"{column}{MUST_FIRST}:{column}{MUST_LAST}", f"$A${MUST_FIRST}:$A${MUST_LAST}"
    weights, shares = f"$B${FIRST}:$B${LAST}", f"$C${FIRST}:$C${LAST}"
    points = f"{column}{FIRST}:{column}{LAST}"
    sheet[f"{column}{HEADER}"] = f'=IF({column}{NAMES}="","",{column}{NAMES})'
    sheet[f"{column}{ALLOWED}"] = (
        f'=IF({column}{NAMES}="","",IF(SUMPRODUCT(({named}<>"")*({musts}<>"yes"))=0,"yes","no"))'
    )
    sheet[f"{column}{MISSING}"] = (
        f'=IF({column}{NAMES}="","",SUMPRODUCT(({weights}>0)*({points}="")))'
    )
    sheet[f"{column}{SCORE}"] = (
        f'=IF(OR({column}{ALLOWED}<>"yes",N({column}{MISSING})>0),"",SUMPRODUCT({shares},{points}))'
    )
    scores = f"${VENDORS[0]}${SCORE}:${VENDORS[-1]}${SCORE}"
    sheet[f"{column}{PLACE}"] = f'=IF({column}{SCORE}="","",RANK({column}{SCORE},{scores}))'
