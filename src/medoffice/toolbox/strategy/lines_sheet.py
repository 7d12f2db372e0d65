"""The sheet of lines: what each is, and its value a month."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.strategy.measures import MEASURES, Better, Shown
from medoffice.operations.strategy.scorecard import BASELINE
from medoffice.operations.strategy.willow_bend import lines
from medoffice.toolbox import sheets

TITLE = "Lines"
NAME, BETTER, TARGET = 4, 5, 6
MEDIAN, LOWER, UPPER = 7, 8, 9
HEADER, FIRST, LAST = 10, 11, 46
BASE_LAST = FIRST + BASELINE - 1
COLUMNS = [get_column_letter(at) for at in range(2, 2 + len(MEASURES))]
STYLES = {
    Shown.SHARE: "0.0%", Shown.DOLLARS: "#,##0", Shown.DAYS: "0.0", Shown.PER_THOUSAND: "0.0",
    Shown.NUMBER: "General",
}  # fmt: skip


def fill(sheet: Worksheet) -> None:
    """Write the lines, their settings and their months."""
    sheets.title(
        sheet,
        TITLE,
        "A column for each line. The median and the limits are those of the first twelve months.",
        across=8,
    )
    settings = (
        (NAME, "Line"), (BETTER, "Better is"), (TARGET, "Target"), (MEDIAN, "Median"),
        (LOWER, "Lower limit"), (UPPER, "Upper limit"),
    )  # fmt: skip
    for row, name in settings:
        sheet.cell(row, 1, name).font = sheets.STRONG
    sheets.headers(sheet, HEADER, ["Month", *[""] * len(COLUMNS)])
    for column, measure in zip(COLUMNS, MEASURES, strict=True):
        _line(sheet, column, STYLES[measure.shown])
        line = lines()[measure.key]
        sheet[f"{column}{NAME}"] = measure.name
        sheet[f"{column}{BETTER}"] = measure.better
        sheet[f"{column}{TARGET}"] = measure.target
        months = {each.month: value for each, value in zip(line.counted, line.chart.values,
                                                           strict=True)}  # fmt: skip
        for row, month in enumerate(every_month(), start=FIRST):
            sheet[f"A{row}"] = month
            if month in months:
                sheet[f"{column}{row}"] = round(months[month], 6)
    sheets.fill_in(sheet, f"A{FIRST}:A{LAST}", "mmm yyyy")
    sheets.choices(
        sheet, f"B{BETTER}:{COLUMNS[-1]}{BETTER}", f'"{Better.UP.value},{Better.DOWN.value}"'
    )
    sheets.widths(sheet, 14, *[15] * len(COLUMNS))
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def every_month() -> list:
    """Return the months of the example."""
    return [each.month for each in lines()["phones"].counted]


def _line(sheet: Worksheet, column: str, style: str) -> None:
    base = f"{column}{FIRST}:{column}{BASE_LAST}"
    after = f"{column}{FIRST + 1}:{column}{BASE_LAST}"
    before = f"{column}{FIRST}:{column}{BASE_LAST - 1}"
    # Pairs of months that both have a value; a measure may begin later than the others.
    both = f"ISNUMBER({after})*ISNUMBER({before})"
    moved = f"SUMPRODUCT({both}*ABS({after}-{before}))"
    reach = f"3/1.128*{moved}/SUMPRODUCT({both})"
    sheet[f"{column}{MEDIAN}"] = f'=IF(COUNT({base})<2,"",MEDIAN({base}))'
    sheet[f"{column}{LOWER}"] = f'=IF(COUNT({base})<2,"",AVERAGE({base})-{reach})'
    sheet[f"{column}{UPPER}"] = f'=IF(COUNT({base})<2,"",AVERAGE({base})+{reach})'
    sheet[f"{column}{HEADER}"] = f'=IF({column}{NAME}="","",{column}{NAME})'
    sheets.fill_in(sheet, f"{column}{NAME}:{column}{BETTER}")
    sheets.fill_in(sheet, f"{column}{TARGET}", style)
    sheets.computed(sheet, f"{column}{MEDIAN}:{column}{UPPER}", style)
    sheets.fill_in(sheet, f"{column}{FIRST}:{column}{LAST}", style)


def values(column: str) -> str:
    """Return a reference to the months of a line, or to the months themselves."""
    return f"{TITLE}!${column}${FIRST}:${column}${LAST}"
