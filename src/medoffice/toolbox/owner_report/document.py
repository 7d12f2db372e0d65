"""The report as a Word document and as a PDF, ready to print."""

from __future__ import annotations

from medoffice.labs.word_chart import DASHED, DOTTED, LineChart, Series
from medoffice.labs.word_file import WordFile
from medoffice.operations.strategy.measures import Shown
from medoffice.operations.strategy.scorecard import Line, State
from medoffice.toolbox.owner_report.words import Report
from medoffice.toolbox.pdf_file import PdfFile

Paper = WordFile | PdfFile
MOST_CHARTS = 6
LINE, MIDDLE, TARGET = "1F6F8B", "52606D", "B4610E"
FORMATS = {
    Shown.SHARE: "0%", Shown.DOLLARS: '"$"#,##0', Shown.DAYS: "0", Shown.PER_THOUSAND: "0.0",
    Shown.NUMBER: "General",
}  # fmt: skip
HOW_TO_READ = (
    "A line has changed when six months in a row lie on one side of the median of the first year, "
    "when five in a row rise or fall, or when a month lies outside the limits that luck explains. "
    "Anything else is luck, in either direction."
)

HOW_TO_SEE = "With marks: the months. Dashed: the median of the first year. Dotted: the target."


def document(report: Report) -> bytes:
    """Return the file of a report.

    Returns
    -------
    bytes
        A ``.docx``: a page of plain words, then the scorecard, then the charts.
    """
    return _written(WordFile(report.title), report).content()


def pdf(report: Report) -> bytes:
    """Return the same report as a PDF."""
    return _written(PdfFile(report.title), report).content()


def file_name(report: Report, ending: str = "docx") -> str:
    """Return what to call the file."""
    return f"owner-report-{report.as_of:%Y-%m}.{ending}"


def _written(made: Paper, report: Report) -> Paper:
    _plain_words(made, report)
    _table(made, report)
    _charts(made, report)
    return made


def _plain_words(made: Paper, report: Report) -> None:
    made.text(*report.in_short())
    for heading, points in (
        ("Changed for the worse", report.told(State.WORSE)),
        ("Changed for the better", report.told(State.BETTER)),
        ("Not at its target, and not changed", report.not_there()),
    ):
        if points:
            made.heading(heading, 2)
            made.bullets(points)
    made.heading("At its target: leave it alone", 2)
    made.text(report.left_alone())
    made.heading("What I ask you to decide", 2)
    made.bullets(report.to_decide())


def _table(made: Paper, report: Report) -> None:
    made.heading("The scorecard", new_page=True)
    made.text(HOW_TO_READ)
    made.table(
        ("Line", "Month", "Before", "Target", "What the months say"),
        [_row(line) for line in report.lines],
        (1.75, 0.85, 0.85, 0.85, 2.4),
        "Each line of the scorecard with its value, target and state",
    )
    made.heading("How each line is counted", 2)
    made.table(
        ("Line", "Counted", "Target from"),
        [(line.measure.name, line.measure.counted, line.measure.why) for line in report.lines],
        (1.75, 2.85, 2.1),
        "How each line is counted, and where its target comes from",
    )


def _row(line: Line) -> tuple[str, ...]:
    measure = line.measure
    before = "–" if line.before is None else measure.written(line.before)
    met = "at target" if line.meets else "off target"
    return (
        measure.name,
        measure.written(line.value),
        before,
        measure.written(measure.target),
        f"{line.state}; {met}",
    )


def _charts(made: Paper, report: Report) -> None:
    shown = report.to_look_at[:MOST_CHARTS]
    if not shown:
        return
    made.heading("What to look at", new_page=True)
    made.text(HOW_TO_SEE)
    for place in range(0, len(shown), 2):
        made.charts(*(chart(line) for line in shown[place : place + 2]))


def chart(line: Line) -> LineChart:
    """Return a line's run chart."""
    measure, values = line.measure, line.chart.values
    many = len(values)
    return LineChart(
        measure.name,
        f"{measure.name}, {many} months to {line.counted[-1].month:%B %Y}. The last is "
        f"{measure.written(line.value)}, the median of the first year "
        f"{measure.written(line.chart.median)}, the target {measure.written(measure.target)}. "
        f"{line.state.capitalize()}.",
        [f"{each.month:%b %y}" for each in line.counted],
        (
            Series("month", values, LINE, marked=True),
            Series("median, first year", [line.chart.median] * many, MIDDLE, DASHED),
            Series("target", [measure.target] * many, TARGET, DOTTED),
        ),
        FORMATS[measure.shown],
        every=6 if many > 12 else 2,
    )
