"""The monthly report in the browser: choose a month, read the lines, and save the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.downloads import saving_link
from medoffice.labs.pictures import Picture
from medoffice.labs.run_picture import run_picture
from medoffice.labs.word_file import TYPE
from medoffice.labs.wording import count, plain_table, wide_table
from medoffice.operations.strategy.measures import MEASURES
from medoffice.operations.strategy.months import months
from medoffice.operations.strategy.scorecard import Line, State, scorecard, worse_than_last_month
from medoffice.toolbox.owner_report.document import document, file_name, pdf
from medoffice.toolbox.owner_report.words import Report

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 1)
MONTHS = {
    f"{each.month:%B %Y}": each.month
    for each in months()["phones"]
    if FIRST <= each.month <= LAST
}  # fmt: skip
LINES = {measure.name: measure.key for measure in MEASURES}
HEADINGS = ["Line", "Month", "Month before", "Median, first year", "Target", "The months say"]
PDF = "application/pdf"
TRY_THIS = (
    "Begin with December 2025. How many lines are worse than in November, and how many changed?",
    "Choose each of the lines that changed, and find the month in which it began.",
    "Go back month by month. When would you have known that results reach patients late? When that "
    "complaints rise?",
    "Write what the owner should decide, save the report, and read its first page aloud.",
)
WHAT_TO_NOTICE = (
    "Of the lines that are worse than last month, most have not changed: next month they are "
    "better, whatever you do.",
    "A shift is known six months after it begins, at the latest. A month outside the limits tells "
    "at once.",
    "The report names one line to begin with. With four at once, none gets done.",
)


class ReportLab(ChoiceLab):
    """The scorecard of a month, one of its lines, and the report to save."""

    def __init__(self) -> None:
        self.month = controls.choice("Month", MONTHS, LAST)
        self.key = controls.choice("Line in the picture", LINES, "told")
        self.ask = controls.words("What should the owner decide? (left empty, a proposal)")
        self.saving = ipywidgets.HTML()
        controls.watch([self.ask], self._save)
        chosen = [self.month, self.key]
        self._lay_out(
            controls.group("The month", chosen),
            controls.group("The report", [self.ask]),
            self.saving,
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def refresh(self) -> None:
        """Work out what is chosen, show it, and make the report anew."""
        super().refresh()
        self._save()

    def _work_out(self) -> None:
        self.lines = scorecard(self.month.value)

    @property
    def report(self) -> Report:
        """The report as it stands."""
        asked = self.ask.value.strip()
        return Report(self.month.value, self.lines, asks=(asked,) if asked else ())

    def _save(self) -> None:
        report = self.report
        self.saving.value = saving_link(
            file_name(report), document(report), TYPE, "opens in Word; it stays on your computer"
        ) + saving_link(file_name(report, "pdf"), pdf(report), PDF, "to print")

    @property
    def line(self) -> Line:
        """The line in the picture."""
        return next(line for line in self.lines if line.measure.key == self.key.value)

    def _sentence(self) -> str:
        changed = [line for line in self.lines if line.state in (State.WORSE, State.BETTER)]
        worse = sum(line.state is State.WORSE for line in changed)
        signs = f": {'; '.join(self.line.signs)}" if self.line.signs else ""
        return (
            f"{self.month.value:%B %Y}: {count(len(worse_than_last_month(self.lines)), 'line')} "
            f"worse than the month before. {count(len(changed), 'line')} changed, {worse} for the "
            f"worse. {self.line.measure.name}: {self.line.state}{signs}."
        )

    def _picture(self) -> Picture:
        return run_picture(self.line, self.line.measure.name, "run-chart")

    def _rows(self) -> list[list[str]]:
        return [_row(line) for line in self.lines]

    def _tables(self) -> str:
        caption = f"The scorecard of {self.month.value:%B %Y}"
        return wide_table(caption, HEADINGS, self._rows(), of_words=True)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return f"{self._sentence()}\n\n{plain_table(HEADINGS, self._rows())}"


def _row(line: Line) -> list[str]:
    written: Sequence[str] = [
        line.measure.written(value) if value is not None else "–"
        for value in (line.value, line.before, line.chart.median, line.measure.target)
    ]
    met = "at target" if line.meets else "off target"
    return [line.measure.name, *written, f"{line.state}; {met}"]
