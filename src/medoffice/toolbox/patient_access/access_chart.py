"""The chart of third next available, and the hidden sheet it is drawn from."""

from openpyxl.chart import LineChart, Reference
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.patient_access import third_next_available as log

# Series differ by marker as well as by colour, for print and for readers who see no difference.
MARKERS = ("circle", "square", "triangle", "diamond", "x", "plus")
LINES = ("12445E", "B3541E", "2F7D4F", "6B4E9B", "7A6A00", "A3195B")


def fill(sheet: Worksheet) -> None:
    """Draw the chart, and add the hidden sheet it is drawn from."""
    sheets.title(
        sheet,
        "Access chart",
        "Days until the third open slot. Hang it where the team sees it. Lower is better; watch "
        "the direction over weeks and not one dot.",
        across=14,
    )
    # A chart draws an empty text as zero. An error value it leaves out, so the lines are drawn
    # from this copy, which is hidden because nobody should have to read error values.
    source = "'Third next available'!"
    places = range(log.PLACES_FOR_CLINICIANS)
    data = sheet.parent.create_sheet("Chart data")
    data.sheet_state = "hidden"
    data.append(["Week", *(f"={source}{letter(log.DAYS + p)}{log.HEADER}" for p in places), "Goal"])
    for row in range(log.FIRST, log.LAST + 1):
        days = [f"{source}{letter(log.DAYS + p)}{row}" for p in places]
        data.append(
            [f"={source}A{row}", *(f'=IF({d}="",NA(),{d})' for d in days), f"={source}{log.GOAL}"]
        )
        data.cell(data.max_row, 1).number_format = "mmm d"

    chart = LineChart()
    chart.height, chart.width = 15, 27
    chart.y_axis.title, chart.x_axis.title = "Days until the third open slot", "Measured on"
    chart.x_axis.number_format, chart.y_axis.number_format = "mmm d", "0"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.scaling.min = 0
    chart.x_axis.tickLblSkip = 2
    chart.legend.position = "b"
    chart.visible_cells_only = False
    # A week without a value is bridged. Excel does so with errors in any case.
    chart.display_blanks = "span"
    last = log.PLACES_FOR_CLINICIANS + 2
    chart.add_data(
        Reference(data, min_col=2, max_col=last, min_row=1, max_row=log.WEEKS + 1),
        titles_from_data=True,
    )
    chart.set_categories(Reference(data, min_col=1, min_row=2, max_row=log.WEEKS + 1))
    *clinicians, goal = chart.series
    for series, marker, line in zip(clinicians, MARKERS, LINES, strict=True):
        series.marker.symbol, series.marker.size = marker, 8
        series.marker.graphicalProperties = GraphicalProperties(solidFill=line)
        series.marker.graphicalProperties.line.solidFill = line
        series.graphicalProperties.line.solidFill = line
        series.graphicalProperties.line.width = 22_000
        series.smooth = False
    goal.marker.symbol = "none"
    goal.graphicalProperties.line.solidFill = sheets.INK
    goal.graphicalProperties.line.dashStyle = "dash"
    goal.smooth = False
    sheet.add_chart(chart, "A4")
    sheets.print_on_letter(sheet)
