"""The page for the owner: the month in a dozen figures, each beside its target."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.practice.facts import benchmarks
from medoffice.toolbox import sheets
from medoffice.toolbox.receivables import (
    credit_log,
    deposits,
    month_measures,
    months,
    open_balances,
    sample,
)
from medoffice.toolbox.sheets import DATE, SHARE

FIRST = 7
MONEY, DAYS = "#,##0.00", "0.0"


def fill(sheet: Worksheet) -> None:
    """Write the figures of the month that ends on the chosen day."""
    sheets.title(
        sheet,
        "Summary",
        "Set the month end. Each figure says what it is divided by. Report nothing while a "
        "difference is not 0.",
        across=5,
    )
    sheets.setting(sheet, 4, "Month end", 0, DATE, "the last day of a month of the sheet Months")
    sheet["B4"] = sample.AS_OF
    sheets.headers(
        sheet, FIRST - 1, ["Figure", "This month", "Target", "Ok, or look", "What it is"]
    )
    targets = benchmarks()
    limit, good = targets["ar-days.limit"].value, targets["ar-days.good"]
    old, net = targets["ar.over-90"], targets["net-collection.target"]
    cost = targets["cost-to-collect.usual"]
    aging, late = "Aging!{}", credit_log
    credits = f"'{credit_log.TITLE}'!${{0}}${late.FIRST}:${{0}}${late.LAST}"
    state, dollars = credits.format("L"), credits.format("E")
    federal = f'{credits.format("C")},"{late.FEDERAL}"'
    off = f"{deposits.TITLE}!$K${deposits.FIRST}:$K${deposits.LAST}"
    lines = (
        ("Receivables", _of(months.column("K")), MONEY, None, "", "all that is owed, less credits"),
        ("Ledger less this", _of(months.column("M")), MONEY, 0, "=", "must be 0.00"),
        ("Aging less ledger", f"={aging.format(f'G{open_balances.DIFFERENCE}')}", MONEY, 0, "=",
         "must be 0.00"),
        ("Days by gross charges", _of(month_measures.column("E")), DAYS, limit, "<=",
         f"three months; {good.low:.0f} to {good.high:.0f} is good (AAFP)"),
        ("Days by net revenue", _of(month_measures.column("F")), DAYS, limit, "<=",
         "three months; net of the allowance"),
        ("Older than 90 days", f"={aging.format(f'H{open_balances.TOTAL}')}", SHARE,
         old.value / 100, "<=", "of what is owed, credits apart"),
        ("Gross collection", _of(month_measures.column("G")), SHARE, None, "",
         "collected ÷ charges, twelve months"),
        ("Net collection", _of(month_measures.column("H")), SHARE, net.value / 100, ">=",
         "collected ÷ (charges less contracts and discounts); twelve months even out a busy one"),
        ("Cost to collect", _of(month_measures.column("I")), SHARE, cost.high / 100, "<=",
         "cost ÷ collected, 12 months"),
        ("Credits held, federal", f'=SUMIFS({dollars},{federal},{state},"<>given back")',
         MONEY, None, "", "money of federal programs that is not given back"),
        ("Of these, dollars overdue",
         f'=SUMIFS({dollars},{federal},{state},"overdue")', MONEY, 0, "=",
         "call counsel if it is not 0.00"),
        ("All other credits overdue",
         f'=SUMIFS({dollars},{state},"overdue")-B{FIRST + 10}', MONEY, 0, "=", "by your policy"),
        ("Days whose deposit is off", f'=SUMPRODUCT(--(ISNUMBER({off})),--({off}<>0))', "0", 0, "=",
         "in the sheet Deposits"),
    )  # fmt: skip
    for row, (name, formula, style, target, way, words) in enumerate(lines, start=FIRST):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, formula)
        sheets.computed(sheet, f"B{row}", style)
        if target is not None:
            sheet.cell(row, 3, target)
            sheets.fill_in(sheet, f"C{row}", style)
            sheet.cell(
                row,
                4,
                f'=IF(ISNUMBER(B{row}),IF(ROUND(B{row},4){way}C{row},"ok","look"),"no figure")',
            )
            sheets.computed(sheet, f"D{row}")
        sheets.remark(sheet, row, 5, words)
    last = FIRST + len(lines) - 1
    sheet.conditional_formatting.add(
        f"D{FIRST}:D{last}",
        FormulaRule(formula=[f'D{FIRST}="look"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 30, 18, 14, 12, 62)
    sheets.print_on_letter(sheet, f"{FIRST - 1}:{FIRST - 1}")


def _of(values: str) -> str:
    """Give the formula that looks the month up in a column."""
    return f'=IFERROR(INDEX({values},MATCH($B$4,{months.column("A")},0)),"")'
