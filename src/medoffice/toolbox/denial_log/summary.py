"""The date, the states, the two rates, and the Pareto of causes."""

from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.denial_log import lists, log, sample

MEASURES = ("count", "billed", "lost")
STATES = (log.DUE_SOON, log.OPEN, log.LOOK_UP, log.TOO_LATE, log.WORKED, log.CLOSED)
STATE_ROW, RATE_ROW, PARETO_ROW = 9, 18, 24
# Unsorted sizes stand to the right, out of the printed page.
HELPER = "J"


def _area(column: str) -> str:
    return f"Log!${column}${log.FIRST}:${column}${log.LAST}"


def fill(sheet: Worksheet) -> None:
    """Write the settings, the counts and the Pareto."""
    sheets.title(
        sheet,
        "Summary",
        "Set the shaded cells. Everything else is worked out from the log.",
        across=7,
    )
    sheets.setting(sheet, 4, "As of", 0, sheets.DATE, "type =TODAY() to keep up")
    sheet["B4"] = sample.MONDAY
    sheets.setting(
        sheet, 5, "Due soon: days left, at most", 14, "0", "these come first in the queue"
    )
    sheets.setting(sheet, 6, "Pareto by", 0, "@", "count, billed or lost")
    sheet["B6"] = "billed"
    sheets.choices(sheet, "B6", f'"{",".join(MEASURES)}"')
    _states(sheet)
    _rates(sheet)
    _pareto(sheet)
    sheets.widths(sheet, 30, 15, 15, 15, 15, 15, 15)
    sheet.freeze_panes = "A4"
    sheets.print_on_letter(sheet, "1:1")
    sheet.print_area = "A1:G52"
    sheet.row_breaks.append(Break(id=PARETO_ROW - 1))


def _states(sheet: Worksheet) -> None:
    sheets.headers(sheet, STATE_ROW, ["State", "Denials", "Billed ($)", "Expected ($)"])
    for row, state in enumerate(STATES, start=STATE_ROW + 1):
        sheet.cell(row, 1, state.capitalize()).font = sheets.STRONG
        is_so = f'({_area("R")}="{state}")'
        sheet.cell(row, 2, f"=SUMPRODUCT(--{is_so})")
        sheet.cell(row, 3, f'=SUMIF({_area("R")},"{state}",{_area("G")})')
        sheet.cell(row, 4, f'=SUMIF({_area("R")},"{state}",{_area("Q")})')
    last = STATE_ROW + len(STATES)
    sheets.computed(sheet, f"B{STATE_ROW + 1}:B{last}", "0")
    sheets.computed(sheet, f"C{STATE_ROW + 1}:D{last}", "#,##0.00")


def _rates(sheet: Worksheet) -> None:
    """Write the two rates, of claims sent in a period."""
    sheets.headers(sheet, RATE_ROW, ["Denial rate of a period", "Sent", "Of these denied", "Rate"])
    for row, (name, what, style) in enumerate(
        (("By claims", 120, "0"), ("By dollars", 36_000, "#,##0.00")), start=RATE_ROW + 1
    ):
        sheet.cell(row, 1, name).font = sheets.STRONG
        sheet.cell(row, 2, what)
        sheets.fill_in(sheet, f"B{row}", style)
        sheet.cell(row, 4, f'=IF(N(B{row})=0,"",C{row}/B{row})')
        sheets.computed(sheet, f"C{row}", style)
        sheets.computed(sheet, f"D{row}", sheets.SHARE)
    sheet.cell(RATE_ROW + 1, 3, f"=COUNT({_area('E')})")
    sheet.cell(RATE_ROW + 2, 3, f"=SUM({_area('G')})")
    sheets.remark(
        sheet, RATE_ROW + 3, 1, "The log must hold the first denials of exactly these claims."
    )


def _pareto(sheet: Worksheet) -> None:
    sheets.headers(sheet, PARETO_ROW, ["Cause, the largest first", "Size", "Share", "Together"])
    first, last = PARETO_ROW + 1, PARETO_ROW + len(lists.CAUSES)
    helper = f"${HELPER}${first}:${HELPER}${last}"
    names = f"$I${first}:$I${last}"
    sheets.headers(sheet, PARETO_ROW, ["Cause", "Size, unsorted"], first=9)
    for row, cause in enumerate(lists.CAUSES, start=first):
        at = f'({_area("N")}="{cause}")'
        size = (
            f'IF($B$6="count",SUMPRODUCT(--{at}),'
            f'IF($B$6="billed",SUMIF({_area("N")},"{cause}",{_area("G")}),'
            f'SUMIF({_area("N")},"{cause}",{_area("M")})))'
        )
        sheet.cell(row, 9, cause)
        # A grain of the row's number keeps two causes of one size apart.
        sheet[f"{HELPER}{row}"] = f"={size}+({last}-ROW())/1000000"
        place = row - first + 1
        sheet.cell(row, 1, f"=INDEX({names},MATCH(LARGE({helper},{place}),{helper},0))")
        sheet.cell(row, 2, f"=ROUND(LARGE({helper},{place}),2)")
        total = f"SUM($B${first}:$B${last})"
        sheet.cell(row, 3, f'=IF({total}=0,"",B{row}/{total})')
        sheet.cell(row, 4, f'=IF({total}=0,"",SUM($B${first}:B{row})/{total})')
    sheets.computed(sheet, f"A{first}:A{last}")
    sheets.computed(sheet, f"B{first}:B{last}", "#,##0")
    sheets.computed(sheet, f"C{first}:D{last}", "0%")
    sheets.computed(sheet, f"I{first}:{HELPER}{last}", "#,##0")
    sheet.add_chart(_chart(sheet, first, last), f"A{last + 2}")


def _chart(sheet: Worksheet, first: int, last: int) -> BarChart:
    chart = BarChart()
    chart.type, chart.style, chart.legend = "bar", 10, None
    chart.title = "Causes, the largest first"
    chart.add_data(Reference(sheet, min_col=2, min_row=first, max_row=last))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.number_format = "#,##0"
    chart.series[0].graphicalProperties.solidFill = sheets.ACCENT
    chart.height, chart.width = 9, 22
    return chart
