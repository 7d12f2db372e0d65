"""The reader's own complaint log: by month, by its clocks, and by themes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from medoffice.labs import controls, own_file
from medoffice.labs.bars import bars
from medoffice.labs.judged_by_day import JudgedByDayLab
from medoffice.labs.pictures import Picture
from medoffice.labs.run_chart import run_chart
from medoffice.labs.wording import count, short_day, wide_table
from medoffice.operations.patient_experience.control_charts import Point
from medoffice.operations.patient_experience.log import OVERDUE, Standing, kept, standing
from medoffice.operations.patient_experience.reported import (
    ANSWERED,
    NEEDED,
    NUMBER,
    RECEIVED,
    REPLIED,
    SEVERITY,
    TEXT,
    propose,
    reported_log,
)
from medoffice.operations.patient_experience.series import Series, judge
from medoffice.operations.patient_experience.themes import count_themes, our_themes
from medoffice.practice.exports import ExportError

SAMPLE = """Case,Date,Acknowledged,Closed,Level,Description
1,1/9/26,1/9/26,1/20/26,1,The clipboard again
2,2/3/26,2/4/26,2/20/26,2,On hold for half an hour
3,2/24/26,2/25/26,3/9/26,2,The bill was for the wrong day
4,3/11/26,3/12/26,3/30/26,1,I waited 50 minutes and nobody said why
5,4/2/26,4/3/26,4/20/26,2,Nobody called with my test results
6,4/22/26,4/23/26,5/4/26,1,The receptionist did not look up
7,5/6/26,5/7/26,5/27/26,2,A bill that my plan should have paid
8,5/20/26,5/29/26,,2,On hold again and then cut off
9,6/4/26,,,3,They gave me the chart of somebody else
10,6/10/26,6/11/26,,2,Two bills for one visit
11,6/18/26,6/19/26,,2,The bill came with a late fee
12,6/25/26,6/26/26,,1,The parking lot was full
13,6/29/26,6/30/26,,2,Billed twice and nobody calls back
"""
SAMPLE_DAY = date(2026, 6, 30)
NAMES = {
    NUMBER: "Number",
    RECEIVED: "Came on",
    REPLIED: "First reply",
    ANSWERED: "Answered",
    SEVERITY: "Severity, 1 to 3",
    TEXT: "What the patient said",
}
SEVERITIES = {"1: an annoyance": 1, "2: a failure of service": 2, "3: harm or a right": 3}
FEWEST_MONTHS = 4
HEADINGS = ["Number", "Came on", "Severity", "Answer due", "Days overdue"]
LONGEST_LIST = 30
TO_DO = (
    "Export your complaint log, or type one: a line for each complaint, with the day it came. Save "
    "it as <strong>CSV</strong>. Use numbers in place of names.",
    own_file.STAYS_HERE,
    "Check the columns. Days of the first reply and of the answer, severity and text may be left "
    "out; then the lab says less.",
)


@dataclass(frozen=True)
class Measured:
    """What the reader's log says on a day."""

    months: Series
    points: list[Point]
    signals: list[int]
    standings: list[Standing]
    themes: Counter[str]


class OwnComplaintsLab(JudgedByDayLab):
    """Ask a log of the reader's whether a month is worse, what is overdue, and what it is about."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    SAMPLE_DAY = SAMPLE_DAY
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.severity = controls.choice("Without a severity, it is", SEVERITIES, 2)
        super().__init__("Where the log does not say", self.severity)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Measured:
        """Return what the log says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, the file does not fit the choices, or it holds fewer
            than four months.
        """
        log = reported_log(self.file, own_file.chosen(self.columns), self.severity.value)
        months = log.months(max(self.day, log.entries[-1].received_on))
        if len(months.months) < FEWEST_MONTHS:
            raise ExportError(
                f"The log covers {count(len(months.months), 'month')}: expected "
                f"{FEWEST_MONTHS} or more, for limits of luck."
            )
        # The last month is asked about, so it does not set its own limits.
        points = months.chart(len(months.months) - 1)
        signals = [at for at in range(len(points)) if judge(points, at).is_signal]
        standings = [standing(entry, self.day) for entry in log.entries]
        return Measured(months, points, signals, standings, count_themes(log.texts))

    def _sentence(self, made: Measured) -> str:
        last = made.points[-1]
        name = f"{made.months.months[-1]:%B %Y}"
        verdict = "a signal" if len(made.points) - 1 in made.signals else "noise"
        said = (
            f"In {self.name}: {count(len(made.standings), 'complaint')}. {name}: "
            f"{last.value:.0f}, with limits {max(0.0, last.lower):.1f} to {last.upper:.1f} from "
            f"the months before: {verdict}."
        )
        if self.columns[ANSWERED].value:
            overdue = sum(each.answer_status == OVERDUE for each in made.standings)
            answered = kept(each.answer_status for each in made.standings)
            said += f" Answered in time: {answered.kept} of {answered.due}; {overdue} overdue."
        return said

    def _rows(self, made: Measured) -> tuple[list[str], list[list[str]]]:
        late = [each for each in made.standings if each.days_overdue(self.day)]
        late.sort(key=lambda each: (-each.entry.severity, -each.days_overdue(self.day)))
        return HEADINGS, [
            [
                each.entry.number,
                short_day(each.entry.received_on),
                f"{each.entry.severity}",
                short_day(each.answer.day),
                f"{each.days_overdue(self.day)}",
            ]
            for each in late[:LONGEST_LIST]
        ]

    def _pictures(self, made: Measured) -> list[Picture]:
        names = [f"{month:%b %y}" for month in made.months.months]
        drawn = [
            run_chart(
                made.points, names, made.signals, "Complaints by month", "own-months",
                lambda value: f"{value:.1f}".removesuffix(".0"),
            )
        ]  # fmt: skip
        if made.themes:
            titles = our_themes()
            named = [(titles[name].title, number) for name, number in made.themes.most_common(8)]
            drawn.append(bars(named, "Texts in which a theme was found", "own-themes"))
        return drawn

    def _shown(self, made: Measured, *, still: bool) -> str:
        drawn = [
            picture.as_image() if still else picture.inline() for picture in self._pictures(made)
        ]
        headings, rows = self._rows(made)
        if self.columns[ANSWERED].value and rows:
            drawn.append(wide_table("Overdue, the gravest first", headings, rows))
        return "".join(drawn)
