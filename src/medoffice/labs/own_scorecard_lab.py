"""The reader's own scorecard: what has changed, and the same report for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import ipywidgets

from medoffice.labs import own_file
from medoffice.labs.downloads import saving_link
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.word_file import TYPE
from medoffice.labs.wording import count, wide_table
from medoffice.operations.strategy.measures import Better
from medoffice.operations.strategy.reported_scorecard import (
    LINE,
    MONTH,
    NEEDED,
    TARGET,
    VALUE,
    Reported,
    propose,
    reported_scorecard,
)
from medoffice.operations.strategy.scorecard import Line, State
from medoffice.practice.exports import plain_words
from medoffice.toolbox.owner_report.document import document, file_name
from medoffice.toolbox.owner_report.words import Report

_WAITS = (6, 7, 5, 6, 8, 6, 5, 7, 6, 6, 7, 6, 9, 8, 9, 8, 9, 9)
_CALLS = (4.1, 5.2, 4.4, 4.9, 5.3, 4.2, 4.8, 5.1, 4.0, 4.6, 5.0, 4.5, 4.9, 4.3, 5.2, 4.1, 4.7, 5.0)
SAMPLE = "Month,Measure,Value,Target\n" + "".join(
    f"{2024 + at // 12}-{at % 12 + 1:02},{name},{value}{unit},{target}{unit}\n"
    for name, values, unit, target in (
        ("Days to third next available", _WAITS, "", 5),
        ("Calls given up", _CALLS, "%", 5),
    )
    for at, value in enumerate(values)
)
NAMES = {LINE: "Line", MONTH: "Month", VALUE: "Value", TARGET: "Target"}
WAYS = {"lower is better": Better.DOWN, "higher is better": Better.UP}
_GOOD = ("rating", "visit", "revenue", "collection", "satisf", "result", "rate of answer", "filled")
HEADINGS = ["Line", "Last month", "Median, first year", "Target", "The months say"]
TO_DO = (
    "Make a list with a line for each month and measure: the month, the measure, its value, and "
    "its target if it has one. Two years are good, and more than ten months are needed. "
    + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns, and say of each line which way is better.",
)


class OwnScorecardLab(OwnColumnsLab):
    """Ask a scorecard of the reader's what has changed."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS
    NAMES = NAMES
    NEEDED = NEEDED
    ASK_MORE = (LINE,)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        column = self.columns[LINE].value
        if column is None:
            return ()
        words: Counter[str] = self.file.words(column)
        return (self._ask_meanings("Which way is better?", words, WAYS, _guess),)

    def measured(self) -> Reported:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        better = own_file.chosen(self.meanings)
        return reported_scorecard(self.file, own_file.chosen(self.columns), better)

    def _sentence(self, made: Reported) -> str:
        changed = [line for line in made.lines if line.state in (State.WORSE, State.BETTER)]
        few = sum(line.state is State.FEW for line in made.lines)
        told = "; ".join(f"{line.measure.name}: {line.signs[0]}" for line in changed)
        return (
            f"In {self.name}: {count(len(made.lines), 'line')}, {len(changed)} changed"
            f"{f' ({told})' if told else ''}, {few} with too few months to tell."
        )

    def _rows(self, made: Reported) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [_row(line) for line in made.lines]

    def _shown(self, made: Reported, *, still: bool) -> str:
        table = wide_table("What your lines say", *self._rows(made), of_words=True)
        return table + own_file.set_aside(made.problems) + ("" if still else self._saving(made))

    def _saving(self, made: Reported) -> str:
        last = max(line.counted[-1].month for line in made.lines)
        report = Report(last, made.lines)
        return saving_link(
            file_name(report), document(report), TYPE, "opens in Word; it stays on your computer"
        )


def _guess(word: str) -> Better:
    plain = plain_words(word)
    return Better.UP if any(part in plain for part in _GOOD) else Better.DOWN


def _row(line: Line) -> Sequence[str]:
    measure = line.measure
    met = "at target" if line.meets else "off target"
    return [
        measure.name,
        measure.written(line.value),
        measure.written(line.chart.median),
        measure.written(measure.target),
        f"{line.state}; {met}",
    ]
