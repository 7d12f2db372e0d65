"""The list of contracts with the days on which somebody must act; the sample is Willow Bend's."""

import datetime

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice import practice
from medoffice.budgeting.vendors.renewals import (
    AHEAD,
    ENDED,
    ENDS,
    OPEN,
    PASSED,
    SOON,
    Contract,
    contracts,
)
from medoffice.toolbox import holidays, sheets
from medoffice.toolbox.sheets import DATE

AS_OF = "$B$4"
SAMPLE_DAY = datetime.date(2025, 12, 31)
HEADER, FIRST, LAST = 7, 8, 87
GIVEN = "notice given"
HEADERS = (
    "Subject", "Vendor", "Last day of the term, as signed", "Notice, days", "Renews for, months",
    "Dollars a year", "Needs an agreement on patient data?", "Agreement signed on",
    "Who minds it", "Notice sent on",
)  # fmt: skip
COMPUTED = (
    "Last day of this term", "Notice must be there by", "Send notice by", "Days left", "State",
    "Silence binds us to", "Missing",
)  # fmt: skip
MONEY = "$#,##0"


def fill(sheet: Worksheet) -> None:
    """Write the list."""
    sheets.title(
        sheet,
        "Contracts",
        "One row for each contract. The calendar rolls it into its present term, and says by which "
        "working day notice has to leave. The rows shown are those of Willow Bend.",
        across=17,
    )
    sheets.setting(sheet, 4, "As of", 0, DATE, "type =TODAY() to keep up, or the date of the list")
    sheet["B4"] = SAMPLE_DAY
    sheets.group(sheet, HEADER - 1, 1, 10, "Fill in")
    sheets.group(sheet, HEADER - 1, 11, 17, "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    needs = {
        row["vendor_contract_id"]: (row["baa_needed"], row["baa_signed_on"])
        for row in practice.records("vendor_contracts")
    }
    for row, contract in enumerate(contracts(), start=FIRST):
        _sample(sheet, row, contract, *needs[contract.number])
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    _look(sheet)


def _sample(
    sheet: Worksheet, row: int, contract: Contract, needed: bool, signed: datetime.date | None
) -> None:
    values = (
        contract.subject, contract.vendor, contract.ends_on, contract.notice_days,
        contract.renewal_months, None if contract.yearly is None else contract.yearly / 100,
        "yes" if needed else "no", signed,
    )  # fmt: skip
    for column, value in enumerate(values, start=1):
        sheet.cell(row, column, value)


def _formulas(sheet: Worksheet, row: int) -> None:
    end, renews, as_of = f"C{row}", f"N(E{row})", AS_OF
    # How often it renewed itself up to the month of the day; once more if that is not enough.
    apart = f"((YEAR({as_of})-YEAR({end}))*12+MONTH({as_of})-MONTH({end}))"
    times = f"MAX(0,INT({apart}/{renews}))"
    rolled = f"EDATE({end}+1,{times}*{renews})-1"
    sheet[f"K{row}"] = (
        f'=IF({end}="","",IF(OR({renews}=0,{end}>={as_of}),{end},IF({rolled}>={as_of},{rolled},'
        f"EDATE({end}+1,({times}+1)*{renews})-1)))"
    )
    sheet[f"L{row}"] = f'=IF(OR(K{row}="",{renews}=0),"",K{row}-N(D{row}))'
    sheet[f"M{row}"] = f'=IF(L{row}="","",WORKDAY(L{row}+1,-1,{holidays.RANGE}))'
    signed_by = f"WORKDAY(K{row}+1,-1,{holidays.RANGE})"
    sheet[f"N{row}"] = f'=IF(K{row}="","",IF({renews}=0,{signed_by},M{row})-{as_of})'
    sheet[f"O{row}"] = (
        f'=IF(K{row}="","",IF(K{row}<{as_of},"{ENDED}",IF({renews}=0,"{ENDS}",'
        f'IF(J{row}<>"","{GIVEN}",IF(N{row}<0,"{PASSED}",IF(N{row}<={AHEAD.days},"{SOON}",'
        f'"{OPEN}"))))))'
    )
    sheet[f"P{row}"] = f'=IF(OR(K{row}="",F{row}="",{renews}=0),"",F{row}*{renews}/12)'
    sheet[f"Q{row}"] = (
        f'=IF({end}="","",IF(AND(G{row}="yes",H{row}=""),"agreement on patient data",'
        f'IF(G{row}="","does it see patient data?","")))'
    )


def _look(sheet: Worksheet) -> None:
    rows = f"{{0}}{FIRST}:{{1}}{LAST}".format
    sheets.fill_in(sheet, rows("A", "J"))
    for column in "CHJ":
        sheets.fill_in(sheet, rows(column, column), DATE)
    sheets.fill_in(sheet, rows("F", "F"), MONEY)
    sheets.computed(sheet, rows("K", "Q"), "0")
    for column in "KLM":
        sheets.computed(sheet, rows(column, column), DATE)
    sheets.computed(sheet, rows("P", "P"), MONEY)
    sheets.choices(sheet, rows("G", "G"), '"yes,no"')
    for column, most, message in (
        ("D", "730", "Days from 0 to 730."),
        ("E", "120", "Months from 0 (it ends) to 120."),
    ):
        sheets.expect(sheet, rows(column, column), "whole", "between", "0", most, message=message)
    sheet.conditional_formatting.add(
        rows("K", "Q"),
        FormulaRule(
            formula=[f'OR($O{FIRST}="{SOON}",$Q{FIRST}<>"")'],
            font=sheets.STRONG,
            fill=sheets.GROUP_FILL,
        ),
    )
    sheets.widths(sheet, 48, 32, 14, 9, 9, 11, 13, 14, 16, 14, 14, 14, 14, 9, 18, 13, 28)
    sheet.freeze_panes = f"B{FIRST}"
    sheet.auto_filter.ref = f"A{HEADER}:Q{LAST}"
    sheets.print_on_letter(sheet, f"{HEADER - 1}:{HEADER}")
    sheet.print_area = f"A1:Q{FIRST + 39}"
