"""The page for the owner: each line in the chosen month, what the months say, and what to do."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.strategy.measures import MEASURES, Better
from medoffice.operations.strategy.run_chart import SHIFT, TREND
from medoffice.operations.strategy.willow_bend import AS_OF
from medoffice.toolbox import sheets
from medoffice.toolbox.strategy import lines_sheet, runs
from medoffice.toolbox.strategy.lines_sheet import (
    BETTER,
    COLUMNS,
    LOWER,
    MEDIAN,
    NAME,
    STYLES,
    TARGET,
    UPPER,
)  # fmt: skip
from medoffice.toolbox.strategy.lines_sheet import (
    TITLE as LINES,
)

MONTH = "$B$4"
HEADER, FIRST = 6, 7
LAST = FIRST + len(COLUMNS) - 1
WORSE, BETTER_NOW, STEADY = "changed for the worse", "changed for the better", "as before"
HEADERS = (
    "Line", "Month", "Month before", "Median", "Target", "At target", "The months say", "Side",
    "Trend", "Outside", "So",
)  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the summary of the month that is chosen."""
    sheets.title(
        sheet,
        "Summary",
        f"Set the month. Side: {SHIFT} or more months on one side of the median are a shift. "
        f"Trend: {TREND} or more that rise or fall.",
        across=11,
    )
    sheets.setting(sheet, 4, "Month", 0, "mmm yyyy", "a month of the sheet Lines")
    sheet["B4"] = AS_OF
    sheets.headers(sheet, HEADER, HEADERS)
    for row, (column, measure) in enumerate(zip(COLUMNS, MEASURES, strict=True), start=FIRST):
        for letter, formula in _formulas(column, row).items():
            sheet[f"{letter}{row}"] = f'=IF({LINES}!{column}{NAME}="","",{formula})'
        sheets.computed(sheet, f"A{row}")
        sheets.computed(sheet, f"B{row}:E{row}", STYLES[measure.shown])
        sheets.computed(sheet, f"F{row}:K{row}", "0")
        sheet.row_dimensions[row].height = 34
    sheet.conditional_formatting.add(
        f"G{FIRST}:G{LAST}",
        FormulaRule(formula=[f'$G{FIRST}="{WORSE}"'], font=sheets.STRONG, fill=sheets.GROUP_FILL),
    )
    sheets.widths(sheet, 30, 13, 13, 13, 13, 10, 24, 8, 8, 10, 44)
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _formulas(column: str, row: int) -> dict[str, str]:
    place = f"MATCH({MONTH},{lines_sheet.values('A')},0)"
    value = f"INDEX({lines_sheet.values(column)},{place})"
    earlier = f"INDEX({lines_sheet.values(column)},{place}-1)"
    up = f'{LINES}!{column}{BETTER}="{Better.UP.value}"'
    side, trend, out = f"N(H{row})", f"N(I{row})", f"N(J{row})"
    # Above 0 where a sign points up, below 0 where it points down.
    ups = f"(({side}>={SHIFT})+({trend}>={TREND})+({out}>0))"
    downs = f"(({side}<=-{SHIFT})+({trend}<=-{TREND})+({out}<0))"
    bad, good = f"IF({up},{downs},{ups})", f"IF({up},{ups},{downs})"
    missed = f'F{row}="no"'
    stood = f'IF({good}>0,"{BETTER_NOW}","{STEADY}")'
    return {
        "A": f"{LINES}!{column}{NAME}",
        "B": f'IFERROR(IF(ISNUMBER({value}),{value},""),"")',
        "C": f'IFERROR(IF(ISNUMBER({earlier}),{earlier},""),"")',
        "D": f"{LINES}!{column}{MEDIAN}",
        "E": f"{LINES}!{column}{TARGET}",
        "F": f'IF(B{row}="","",IF(IF({up},B{row}>=E{row},B{row}<=E{row}),"yes","no"))',
        "G": f'IF(B{row}="","no value",IF({bad}>0,"{WORSE}",{stood}))',
        "H": f'IFERROR(INDEX({runs.counts(runs.SIDES[column])},{place}),"")',
        "I": f'IFERROR(INDEX({runs.counts(runs.TRENDS[column])},{place}),"")',
        "J": f'IF(B{row}="","",IF(B{row}>{LINES}!{column}{UPPER},1,'
        f"IF(B{row}<{LINES}!{column}{LOWER},-1,0)))",
        "K": f'IF(G{row}="{WORSE}","Find out what changed, and when.",'
        f'IF(G{row}="{BETTER_NOW}","Keep what was changed, and write it down.",'
        f'IF(G{row}<>"{STEADY}","",IF({missed},"Change the work, or the target.",'
        '"Leave it alone."))))',
    }
