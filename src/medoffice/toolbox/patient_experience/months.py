"""Complaints by month as an XmR chart, with the signals in words."""

from __future__ import annotations

from openpyxl.chart import LineChart, Reference
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.patient_experience.control_charts import D2, REACH
from medoffice.toolbox import sheets
from medoffice.toolbox.patient_experience import log

TITLE = "Months"
HEAD, FIRST, NUMBER = 8, 9, 24
LAST = FIRST + NUMBER - 1
RUN = 8
HEADERS = ("Month", "Complaints", "Move", "Lower limit", "Centre", "Upper limit", "Signal")


def fill(sheet: Worksheet) -> None:
    """Write the months, their limits and the chart."""
    sheets.title(
        sheet,
        "Months",
        "Set the first month, and how many months set the limits: a time before your question. "
        "Only months that are over by the date in Summary are counted.",
        across=7,
    )
    sheets.setting(sheet, 4, "First month", 0, "mmm yyyy", "any day of it")
    sheet["B4"] = log._day(1, 1)
    sheets.setting(
        sheet, 5, "Months that set the limits", 12, "0",
        "from the first; fewer than 8 make shaky limits",
    )  # fmt: skip
    sheets.expect(
        sheet, "B5", "whole", "between", "2", f"{NUMBER}",
        message=f"A number of months from 2 to {NUMBER}.",
    )  # fmt: skip
    sheets.headers(sheet, HEAD, HEADERS)
    came = f"{log.TITLE}!$B${log.FIRST}:$B${log.LAST}"
    counts, moves = f"$B${FIRST}:$B${LAST}", f"$C${FIRST}:$C${LAST}"
    rows = f"(ROW({counts})-{FIRST - 1}<=$B$5)"
    numbers = f"SUMPRODUCT({rows}*ISNUMBER({counts}))"
    centre = f"SUMPRODUCT({rows}*ISNUMBER({counts}),{counts})/{numbers}"
    moved = f"SUMPRODUCT({rows}*ISNUMBER({moves}))"
    moving = f"SUMPRODUCT({rows}*ISNUMBER({moves}),{moves})/{moved}"
    reach = f"{REACH}*{moving}/{D2}"
    for row in range(FIRST, LAST + 1):
        sheet[f"A{row}"] = f"=EDATE(DATE(YEAR($B$4),MONTH($B$4),1),{row - FIRST})"
        after = f"EDATE(A{row},1)"
        inside = f"({came}>=A{row})*({came}<{after})"
        sheet[f"B{row}"] = f'=IF({after}>{log.AS_OF},"",SUMPRODUCT({inside}))'
        if row > FIRST:
            sheet[f"C{row}"] = f'=IF(B{row}="","",ABS(B{row}-B{row - 1}))'
        known = f'IF(OR(B{row}="",{moved}=0),"",'
        sheet[f"D{row}"] = f"={known}MAX(0,{centre}-{reach}))"
        sheet[f"E{row}"] = f"={known}{centre})"
        sheet[f"F{row}"] = f"={known}{centre}+{reach})"
        outside = f"OR(B{row}<D{row},B{row}>F{row})"
        sheet[f"G{row}"] = f'=IF(E{row}="","",IF({outside},"outside",{_run(row)}))'
    sheets.computed(sheet, f"A{FIRST}:A{LAST}", "mmm yyyy")
    sheets.computed(sheet, f"B{FIRST}:C{LAST}", "0")
    sheets.computed(sheet, f"D{FIRST}:F{LAST}", "0.0")
    sheets.computed(sheet, f"G{FIRST}:G{LAST}")
    sheets.widths(sheet, 28, 13, 10, 12, 12, 12, 22)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEAD}:{HEAD}")
    sheet.add_chart(_chart(sheet), f"A{LAST + 2}")


def _run(row: int) -> str:
    """Say whether eight months in a row lie on one side; earlier there is no such run."""
    first = row - RUN + 1
    if first < FIRST:
        return '"none"'
    values, centres = f"B{first}:B{row}", f"E{first}:E{row}"
    above = f"SUMPRODUCT(--({values}>{centres}))={RUN}"
    below = f"SUMPRODUCT(--({values}<{centres}))={RUN}"
    return f'IF(OR({above},{below}),"eight on one side","none")'


def _chart(sheet: Worksheet) -> LineChart:
    chart = LineChart()
    chart.title = "Complaints in a month"
    for column in (2, 4, 5, 6):
        data = Reference(sheet, min_col=column, min_row=HEAD, max_row=LAST)
        chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=FIRST, max_row=LAST))
    chart.x_axis.number_format, chart.y_axis.number_format = "mmm yy", "0"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.series[0].graphicalProperties.line.solidFill = sheets.ACCENT
    chart.series[0].marker.symbol = "circle"
    for series, dash in zip(chart.series[1:], ("dash", "solid", "dash"), strict=True):
        series.graphicalProperties.line.solidFill = "616E7C"
        series.graphicalProperties.line.dashStyle = dash
        series.graphicalProperties.line.width = 12_700
    chart.legend.position = "b"
    chart.height, chart.width = 9, 22
    return chart
