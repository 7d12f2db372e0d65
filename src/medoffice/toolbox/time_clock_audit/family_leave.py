"""Family and medical leave: whether it is due, and by when the employer answers."""

import datetime

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.practice import rule_value
from medoffice.toolbox import holidays, sheets

TITLE = "Leave"
TESTS = (4, 5, 6, 7)
ASKED, REQUESTED, KNOWN = 11, 12, 13
ANSWERS = (16, 17, 18)


def fill(sheet: Worksheet) -> None:
    """Write the tests and the dates."""
    sheets.title(
        sheet,
        TITLE,
        "Before this sheet: is there a change of the work that lets the person go on? From 15 "
        "workers on, that question comes first.",
        across=4,
    )
    _tests(sheet)
    _dates(sheet)
    sheets.widths(sheet, 44, 16, 14, 60)
    sheets.print_on_letter(sheet)


def _tests(sheet: Worksheet) -> None:
    size, months, hours, miles = (
        int(rule_value("fmla.coverage", name))
        for name in ("employees", "months_employed", "hours_worked", "miles")
    )
    for row, name, value, least in (
        (4, "Workers in 20 weeks of this year or the last", 26, size),
        (5, f"Workers within {miles} miles", 26, size),
        (6, "Months employed", 40, months),
        (7, "Hours worked in the 12 months before", 1900, hours),
    ):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, value)
        sheet.cell(row, 3, f'=IF(B{row}="","",IF(B{row}>={least},"met","not met"))')
        sheets.remark(sheet, row, 4, f"at least {least:,}")
    sheets.fill_in(sheet, "B4:B7", "#,##0")
    sheets.computed(sheet, "C4:C7")
    sheets.expect(
        sheet, "B4:B7", "decimal", "greaterThanOrEqual", "0", message="A number, 0 or more."
    )
    sheet["A8"] = "Federal family and medical leave"
    sheet["A8"].font = sheets.STRONG
    sheet["B8"] = '=IF(COUNT(B4:B7)<4,"",IF(COUNTIF(C4:C7,"met")=4,"is due if asked","is not due"))'
    sheets.computed(sheet, "B8")
    sheets.remark(sheet, 8, 4, "your state may have a leave of its own that begins with one worker")


def _dates(sheet: Worksheet) -> None:
    first, second = (
        int(rule_value("fmla.notices", name))
        for name in ("eligibility_business_days", "designation_business_days")
    )
    days = int(rule_value("fmla.notices", "certificate_days"))
    for row, name, value in (
        (ASKED, "You learned of the need on", datetime.date(2026, 6, 15)),
        (REQUESTED, "You asked for a certificate on", datetime.date(2026, 6, 23)),
        (KNOWN, "You knew enough to decide on", None),
    ):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, value)
    sheets.fill_in(sheet, f"B{ASKED}:B{KNOWN}", sheets.DATE)
    for row, name, formula, how in (
        (16, "Tell whether the worker is eligible, by",
         f'=IF(B{ASKED}="","",WORKDAY(B{ASKED},{first},{holidays.RANGE}))',
         f"{first} business days"),
        (17, "Certificate due, at the earliest",
         f'=IF(B{REQUESTED}="","",B{REQUESTED}+{days})', f"{days} calendar days"),
        (18, "Tell whether the leave counts, by",
         f'=IF(B{KNOWN}="","",WORKDAY(B{KNOWN},{second},{holidays.RANGE}))',
         f"{second} business days"),
    ):  # fmt: skip
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, formula)
        sheets.remark(sheet, row, 4, how)
    sheets.computed(sheet, "B16:B18", sheets.DATE)
