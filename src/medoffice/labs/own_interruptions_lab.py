"""The reader's own log of interruptions: what took the day, and who else could have had it."""

from __future__ import annotations

from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, percent, wide_table
from medoffice.operations.interruptions import (
    KIND,
    MINUTES,
    NEEDED,
    WHO,
    Interruption,
    by_kind,
    propose,
    reported_interruptions,
)

SAMPLE = """What,Minutes,Who else could
A question about the schedule,4,front desk lead
Printer,12,front desk lead
An upset patient,15,me
A question about the schedule,3,front desk lead
A vendor without appointment,20,nobody
Where is the key,6,nurse lead
A call-off,10,me
A question about the schedule,5,front desk lead
"""
NAMES = {
    KIND: "What it was about",
    MINUTES: "Minutes",
    WHO: "Who else could have seen to it",
}
HEADINGS = ["What it was about", "Times", "Minutes", "Of these, others could"]
TO_DO = (
    "For three days, write down each interruption: what it was about, the minutes, and who else "
    "could have seen to it. Use few words, and the same ones each time. No patient's name. Save it "
    "as <strong>CSV</strong>.",
    own_file.STAYS_HERE,
    "Check the columns.",
)


class OwnInterruptionsLab(OwnColumnsLab):
    """Ask a log of the reader's what took the time, and what could go to others."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = NEEDED

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> tuple[Interruption, ...]:
        """Return the log as chosen; raises ExportError if the file does not fit the choices."""
        return reported_interruptions(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: tuple[Interruption, ...]) -> str:
        if not made:
            return f"In {self.name} there is no interruption. Write down one day, and look again."
        summed = by_kind(made)
        minutes = sum(each.minutes for each in summed)
        others = sum(each.others for each in summed)
        share = percent(others / minutes) if minutes else "none"
        return (
            f"In {self.name}: {count(len(made), 'interruption')}, {count(minutes, 'minute')}. "
            f"Others could have taken {count(others, 'minute')} of them ({share}). "
            f"The most went to: {summed[0].kind}."
        )

    def _rows(self, made: tuple[Interruption, ...]) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [each.kind, f"{each.times}", f"{each.minutes}", f"{each.others}"]
            for each in by_kind(made)
        ]

    def _shown(self, made: tuple[Interruption, ...], *, still: bool) -> str:
        headings, rows = self._rows(made)
        return wide_table("What took the time", headings, rows) if rows else ""
