"""The reader's own list of injuries: which count, and what the rate is worth."""

from __future__ import annotations

from medoffice.compliance.safety.reported_injuries import (
    AWAY,
    BLOOD,
    CARE,
    NEEDED,
    RESTRICTED,
    WHAT,
    WORK,
    ReportedInjury,
    propose,
    rates_of,
    reported_injuries,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table

SAMPLE = """What happened,Treatment,Days away,Days restricted,Work related,Used sharp
Stuck by a used lancet,first aid,0,0,yes,yes
Back strained lifting a box,medical,3,4,yes,no
Paper cut,first aid,0,0,yes,no
Car accident on the way home,medical,2,0,no,no
"""
NAMES = {
    WHAT: "What happened",
    CARE: "Care: none, first aid, medical",
    AWAY: "Days away",
    RESTRICTED: "Days restricted",
    WORK: "Work-related: yes or no",
    BLOOD: "Sharp with another's blood: yes or no",
}
FULL_TIME_HOURS = 2_000
WORKERS = {f"{number} full-time workers": number for number in (5, 8, 10, 15, 20, 25, 35, 50, 75)}
HEADINGS = ["Line", "What happened", "Counts?", "Days"]
LONGEST_LIST = 40
TO_DO = (
    "Make a list of one year, a line for each injury or exposure of staff, without names. Save it "
    "as <strong>CSV</strong>.",
    own_file.STAYS_HERE,
    "Check the columns, and say how many full-time workers the hours of the year make: two "
    "half-timers are one.",
)


class OwnInjuriesLab(OwnColumnsLab):
    """Ask a list of the reader's what counts and what the rate says."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.workers = controls.choice("The office has", WORKERS, 10)
        self._watch([self.workers], self.refresh)
        super().__init__(after=[controls.group("The year", [self.workers])])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> tuple[ReportedInjury, ...]:
        """Return the list as chosen; raises ExportError if the file does not fit the choices."""
        return reported_injuries(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: tuple[ReportedInjury, ...]) -> str:
        found = rates_of(made, self.workers.value * FULL_TIME_HOURS)
        low, high = found.interval
        return (
            f"In {self.name}: of {count(len(made), 'report')}, {found.cases} count, with "
            f"{count(found.days, 'day')} away or restricted. That is a rate of {found.total:.1f}, "
            f"and the true one may lie from {low:.1f} to {high:.1f}: one case moves it by "
            f"{found.one_more:.1f}."
        )

    def _rows(self, made: tuple[ReportedInjury, ...]) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                f"{each.line}",
                each.what or "–",
                f"yes: {', '.join(each.injury.reasons)}" if each.injury.counts else "no",
                f"{each.injury.days}",
            ]
            for each in made[:LONGEST_LIST]
        ]

    def _shown(self, made: tuple[ReportedInjury, ...], *, still: bool) -> str:
        headings, rows = self._rows(made)
        if not rows:
            return ""
        return wide_table("What counts, by the federal rule", headings, rows, of_words=True)
