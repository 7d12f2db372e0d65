"""The sheet that estimates one visit: the arithmetic of cost sharing as live formulas."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.billing.cost_sharing import COPAY, COPAY_AFTER_DEDUCTIBLE, DEDUCTIBLE, FREE
from medoffice.toolbox import sheets

MONEY = "$#,##0.00"
# Where the reader enters what the payer said.
COINSURANCE, DEDUCTIBLE_LEFT, MAXIMUM_LEFT = "$B$5", "$B$6", "$B$7"
NO_LIMIT = 999999
HEADER, FIRST, LAST = 10, 11, 20
TOTAL = LAST + 1
HOW = {
    FREE: "nothing (preventive)",
    COPAY: "copay",
    DEDUCTIBLE: "deductible",
    COPAY_AFTER_DEDUCTIBLE: "copay after deductible",
}
HEADERS = ("Service", "Contract price", "What the plan takes", "Copay")
COMPUTED = (
    "Deductible left before", "Maximum left before", "Deductible", "Coinsurance", "Copay due",
    "Patient owes", "Plan pays",
)  # fmt: skip
SAMPLE = (
    ("Visit, moderate complexity", 174.54, HOW[COPAY], 30),
    ("Joint injection", 85.43, HOW[DEDUCTIBLE], None),
    ("Drug for it", 8.68, HOW[DEDUCTIBLE], None),
)


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        sheet,
        "Estimate of one visit",
        "Prices are those of the payer’s contract, not your charges. Enter the services in the "
        "order of the claim: the deductible is taken in that order.",
        across=11,
    )
    sheets.setting(sheet, 4, "For", 0, "@", "number of the record or the visit; no name")
    sheet["B4"] = "Sample"
    sheets.setting(sheet, 5, "Coinsurance", 0.2, "0%", "the patient’s share after the deductible")
    sheets.setting(sheet, 6, "Deductible left", 1500, MONEY, "what the payer said when you checked")
    sheets.setting(
        sheet, 7, "Maximum left", 6500, MONEY, "out-of-pocket maximum; empty if there is none"
    )
    sheets.group(sheet, HEADER - 1, 1, len(HEADERS), "Fill in")
    sheets.group(sheet, HEADER - 1, len(HEADERS) + 1, len(HEADERS) + len(COMPUTED), "Computed")
    sheets.headers(sheet, HEADER, [*HEADERS, *COMPUTED])
    for row, values in enumerate(SAMPLE, start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column, value)
    for row in range(FIRST, LAST + 1):
        _formulas(sheet, row)
    sheets.fill_in(sheet, f"A{FIRST}:D{LAST}")
    for column in "BD":
        sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", MONEY)
        sheets.expect(
            sheet, f"{column}{FIRST}:{column}{LAST}", "decimal", "between", "0", "100000",
            message="An amount in dollars, 0 or more.",
        )  # fmt: skip
    sheets.expect(sheet, "B5", "decimal", "between", "0", "1", message="A share from 0% to 100%.")
    sheets.choices(sheet, f"C{FIRST}:C{LAST}", f'"{",".join(HOW.values())}"')
    sheets.computed(sheet, f"E{FIRST}:K{LAST}", MONEY)
    sheet.cell(TOTAL, 1, "The whole visit").font = sheets.STRONG
    for column in "BGHIJK":
        sheet[f"{column}{TOTAL}"] = f"=SUM({column}{FIRST}:{column}{LAST})"
    sheets.computed(sheet, f"A{TOTAL}:K{TOTAL}", MONEY)
    sheet.cell(TOTAL + 2, 1, "Tell the patient").font = sheets.STRONG
    sheet[f"B{TOTAL + 2}"] = (
        f'="We expect your share to be "&TEXT(J{TOTAL},"$#,##0.00")&". It is an estimate: the '
        'exact amount comes from your plan."'
    )
    sheets.widths(sheet, 32, 14, 24, 12, 14, 14, 13, 13, 13, 13, 13)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet)


def _formulas(sheet: Worksheet, row: int) -> None:
    before = row - 1
    most = f'IF({MAXIMUM_LEFT}="",{NO_LIMIT},{MAXIMUM_LEFT})'
    if row == FIRST:
        sheet[f"E{row}"], sheet[f"F{row}"] = f"={DEDUCTIBLE_LEFT}", f"={most}"
        seen = "0"
    else:
        sheet[f"E{row}"] = f"=E{before}-N(G{before})"
        sheet[f"F{row}"] = f"=F{before}-N(J{before})"
        seen = f'COUNTIF($C${FIRST}:$C{before},"{HOW[COPAY]}")'
    price, how, copay = f"$B{row}", f"$C{row}", f"N($D{row})"
    with_deductible = f'OR({how}="{HOW[DEDUCTIBLE]}",{how}="{HOW[COPAY_AFTER_DEDUCTIBLE]}")'
    taken = f"IF({with_deductible},MIN(E{row},{price}),0)"
    rest = f"({price}-{taken})"
    coinsurance = f'IF({how}="{HOW[DEDUCTIBLE]}",ROUND({rest}*{COINSURANCE},2),0)'
    # One copay a visit.
    fixed = (
        f'IF({how}="{HOW[COPAY]}",IF({seen}>0,0,MIN({copay},{price})),'
        f'IF({how}="{HOW[COPAY_AFTER_DEDUCTIBLE]}",MIN({copay},{rest}),0))'
    )
    for column, amount in (
        ("G", f"MIN({taken},F{row})"),
        ("H", f"MIN({coinsurance},F{row}-G{row})"),
        ("I", f"MIN({fixed},F{row}-G{row}-H{row})"),
        ("J", f"G{row}+H{row}+I{row}"),
        ("K", f"{price}-J{row}"),
    ):
        sheet[f"{column}{row}"] = f'=IF({price}="","",{amount})'
