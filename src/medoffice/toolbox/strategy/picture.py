"""The sheet with a run chart of one line, to hang up."""

from openpyxl.chart import LineChart, Reference
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.worksheet.worksheet import Worksheet

from medoffice.operations.strategy.willow_bend import lines
from medoffice.toolbox import sheets
from medoffice.toolbox.strategy import lines_sheet
from medoffice.toolbox.strategy.lines_sheet import COLUMNS, FIRST, LAST
from medoffice.toolbox.strategy.lines_sheet import TITLE as LINES

ABOUT = "Run chart of the chosen line: its months, the median of the first twelve, and the target"
CHOSEN = "$B$3"


def fill(sheet: Worksheet) -> None:
    """Draw the chart of the line that is chosen, from a hidden sheet."""
    sheets.title(sheet, "Picture", "Choose a line.", across=12)
    sheets.setting(sheet, 3, "Line", 0, "@", "a name of the sheet Lines")
    sheet["B3"] = lines()["told"].measure.name
    first, last = COLUMNS[0], COLUMNS[-1]
    sheets.choices(sheet, "B3", f"{LINES}!${first}${lines_sheet.NAME}:${last}${lines_sheet.NAME}")
    # A chart draws an empty text as zero and leaves an error value out, so it has its own copy.
    data = sheet.parent.create_sheet("Chart data")
    data.sheet_state = "hidden"
    data.append(["Month", "Months", "Median, first twelve", "Target"])
    names = f"{LINES}!${first}${lines_sheet.NAME}:${last}${lines_sheet.NAME}"
    place = f"MATCH(Picture!{CHOSEN},{names},0)"
    for row in range(FIRST, LAST + 1):
        value = f"INDEX({LINES}!${first}{row}:${last}{row},{place})"
        fixed = [
            f'=IF({LINES}!$A{row}="",NA(),INDEX({LINES}!${first}${at}:${last}${at},{place}))'
            for at in (lines_sheet.MEDIAN, lines_sheet.TARGET)
        ]
        data.append(
            [f'=IF({LINES}!A{row}="","",{LINES}!A{row})', f"=IF(ISNUMBER({value}),{value},NA())",
             *fixed]
        )  # fmt: skip
        data.cell(data.max_row, 1).number_format = "mmm yy"
    count = LAST - FIRST + 2
    chart = LineChart()
    chart.height, chart.width = 14, 27
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.title, chart.y_axis.title = "Month", "Value"
    chart.x_axis.number_format = "mmm yy"
    chart.x_axis.tickLblSkip = 3
    chart.legend.position = "b"
    chart.visible_cells_only = False
    chart.display_blanks = "span"
    chart.add_data(
        Reference(data, min_col=2, max_col=4, min_row=1, max_row=count), titles_from_data=True
    )
    chart.set_categories(Reference(data, min_col=1, min_row=2, max_row=count))
    for series, color, dash in zip(
        chart.series, ("1F6F8B", "52606D", "B4610E"), (None, "dash", "sysDot"), strict=True
    ):
        series.smooth = False
        series.graphicalProperties.line.solidFill = color
        series.graphicalProperties.line.width = 22_000
        series.marker.symbol = "none" if dash else "circle"
        if dash:
            series.graphicalProperties.line.dashStyle = dash
        else:
            series.marker.graphicalProperties = GraphicalProperties(solidFill=color)
    sheet.add_chart(chart, "A5")
    sheets.widths(sheet, 12, 30)
    sheets.print_on_letter(sheet)
