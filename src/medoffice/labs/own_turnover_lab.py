"""The reader's own roster: who left, from which jobs, and how soon."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets

from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, percent, wide_table
from medoffice.people.turnover import reported_stays
from medoffice.people.turnover.reported_stays import EVERYONE, HIRED, JOB, LEFT, REASON, Report
from medoffice.practice.exports import ExportError

SAMPLE = """Job,Hire Date,Term Date,Reason
front desk,6/3/2019,,
front desk,8/1/2022,4/19/2024,pay
front desk,6/3/2024,3/28/2025,hours
front desk,5/12/2025,,
medical assistant,1/3/2022,,
medical assistant,4/1/2024,12/13/2024,pay
medical assistant,2/3/2025,,
biller,1/23/2017,,
"""
NAMES = {HIRED: "First day", LEFT: "Last day", JOB: "Job", REASON: "Why they left"}
HEADINGS = ["Job", "Left", "On average there", "Turnover", "One person moves it by"]
STEPS = (
    "Export your roster of the last three years or so as a <strong>CSV</strong> file, a line for "
    "each person: job, first day, last day (empty for who is still there) and, if you keep it, the "
    "reason. Leave names and pay out: the lab does not need them.",
    own_file.STAYS_HERE,
    "Check the columns, and choose the year.",
)


class OwnTurnoverLab(OwnColumnsLab):
    """Work out the turnover in a roster of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = (HIRED, LEFT)
    ASK_MORE = (HIRED, LEFT)

    def __init__(self) -> None:
        self.year: ipywidgets.Dropdown | None = None
        super().__init__()

    def _proposed(self) -> dict[str, str | None]:
        return reported_stays.propose(self.file.columns)

    def _further(self) -> Iterable[ipywidgets.Widget]:
        self.year = None
        try:
            years = reported_stays.years(self._stays())
        except ExportError:
            return ()
        if not years:
            return ()
        self.year = controls.choice("Year", [(f"{year}", year) for year in years], years[0])
        self._watch([self.year], self.refresh)
        return (controls.group("The year", [self.year]),)

    def _stays(self) -> tuple[reported_stays.Stay, ...]:
        return reported_stays.reported_stays(self.file, own_file.chosen(self.columns))

    def measured(self) -> Report:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        stays = self._stays()
        if self.year is None:
            raise ExportError("Nobody in the file has a last day, so nobody left.")
        return reported_stays.report(stays, self.year.value)

    def _sentence(self, made: Report) -> str:
        everyone = dict(made.jobs)[EVERYONE]
        said = (
            f"In {self.name}, {count(everyone.left, 'person', 'people')} left in {made.year}, of "
            f"{float(everyone.average):.1f} there on average: a turnover of "
            f"{percent(float(everyone.rate))}."
        )
        if made.hired:
            said += (
                f" Of {count(made.hired, 'person', 'people')} hired in {made.year - 1}, "
                f"{made.early} left within twelve months."
            )
        return said

    def _rows(self, made: Report) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                job,
                str(found.left),
                f"{float(found.average):.1f}",
                percent(float(found.rate)),
                f"{float(found.one_person) * 100:.0f} points",
            ]
            for job, found in made.jobs
        ]

    def _shown(self, made: Report, *, still: bool) -> str:
        shown = wide_table(f"Turnover in {made.year} by job", *self._rows(made))
        if made.reasons:
            rows = [[reason, str(number)] for reason, number in made.reasons.items()]
            shown += wide_table(f"Why people left in {made.year}", ["Reason", "People"], rows)
        return shown
