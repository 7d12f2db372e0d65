"""The reader's own telephone report: where callers hang up, and how many people it takes."""

from __future__ import annotations

from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.phone_plans import HANDLE, MOST_BUSY
from medoffice.labs.wording import clock, count, percent, wide_table
from medoffice.operations.cleaning.reports import Report, take_apart
from medoffice.practice.exports import ExportError
from medoffice.scheduling.phone_week import UsualSlot, Week, usual_week
from medoffice.scheduling.phones import people_needed
from medoffice.scheduling.reported_calls import (
    ABANDONED,
    AGENTS,
    DAY,
    NEEDED,
    OFFERED,
    TIME,
    propose,
    reported_calls,
)

SAMPLE = """Front desk queue,Interval report,March 2025
Date,Interval,Calls Offered,Calls Abandoned,Agents
03/03/2025,11:00 AM,11,1,3
03/03/2025,11:30 AM,12,4,1
03/03/2025,12:00 PM,9,2,1
03/04/2025,11:00 AM,9,0,3
03/04/2025,11:30 AM,8,1,2
03/04/2025,12:00 PM,7,1,2
03/10/2025,11:00 AM,13,1,3
03/10/2025,11:30 AM,11,2,2
03/10/2025,12:00 PM,8,2,1
Total,,88,14,
"""

NAMES = {
    DAY: "Day",
    TIME: "Time the interval begins",
    OFFERED: "Calls offered",
    ABANDONED: "Calls abandoned",
    AGENTS: "People on the phones",
}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
HEADINGS = ["When", "Calls", "Hung up", "People there", "People it takes"]
LONGEST_LIST = 12
FEWEST_CALLS = 10
HANDLES = {
    f"{minutes}:{seconds:02} minutes": 60 * minutes + seconds
    for minutes, seconds in ((1, 30), (2, 0), (2, 45), (3, 30), (4, 0), (5, 0), (6, 0))
}

STEPS = (
    "Export the <strong>interval report</strong> of your telephone system as a "
    "<strong>CSV</strong> file, by quarter, half or full hour, over some weeks. It needs the day, "
    "the time, the calls offered and the calls abandoned. The number of people on the phones makes "
    "it better. Leave callers' numbers out.",
    own_file.STAYS_HERE,
    "Check the columns, and say how long a call takes with the work after it. The report calls "
    "that the average handle time.",
)


class OwnCallsLab(OwnColumnsLab):
    """Find in a telephone report of the reader's where people are missing."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.handle = controls.choice("A call takes, with the work after it", HANDLES, HANDLE)
        self.goal = controls.choice(
            "Answer within 20 seconds", controls.shares(0.6, 0.7, 0.8, 0.9), 0.8
        )
        settings = [self.handle, self.goal]
        self._watch(settings, self.refresh)
        super().__init__(after=[controls.group("Your phones", settings)])

    def _read(self, content: bytes) -> Report:
        return take_apart(content)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Week:
        """Return the usual week of the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        week = usual_week(*reported_calls(self.file, own_file.chosen(self.columns)))
        if not any(slot.offered for slot in week.values()):
            raise ExportError("No call was offered in the whole report: export a longer period.")
        return week

    def _sentence(self, week: Week) -> str:
        offered = sum(slot.offered for slot in week.values())
        lost = sum(slot.offered * (slot.abandonment or 0) for slot in week.values())
        worst = _worst_first(week)[0]
        left_out = len(self.file.remarks)
        said = (
            f"In {self.name}, {percent(lost / offered)} of {count(offered, 'caller')} hung up. "
            f"Worst is {_when(worst)}, where {percent(worst.abandonment or 0)} did."
        )
        if left_out:
            said += f" {count(left_out, 'line')} such as titles and totals left out."
        return said

    def _rows(self, week: Week) -> tuple[list[str], list[list[str]]]:
        lines = [
            [
                _when(slot),
                f"{slot.calls:.1f}",
                percent(slot.abandonment or 0),
                "not told" if slot.agents is None else f"{slot.agents:.1f}",
                f"{self._takes(slot)}",
            ]
            for slot in _worst_first(week)[:LONGEST_LIST]
        ]
        return HEADINGS, lines

    def _shown(self, week: Week, *, still: bool) -> str:
        return wide_table(_caption(week), *self._rows(week))

    def _takes(self, slot: UsualSlot) -> int:
        """Return how many people the goal takes, as if nobody hung up: the careful answer."""
        return people_needed(
            slot.calls,
            slot.minutes,
            self.handle.value,
            service_level=self.goal.value,
            max_occupancy=MOST_BUSY,
        ).positions


def _worst_first(week: Week) -> list[UsualSlot]:
    """Return the slots by the share who hung up; those with few calls last, as luck rules them."""
    return sorted(
        week.values(),
        key=lambda slot: (slot.offered >= FEWEST_CALLS, slot.abandonment or 0),
        reverse=True,
    )


def _when(slot: UsualSlot) -> str:
    return f"{DAYS[slot.weekday - 1]} {clock(slot.start)}"


def _caption(week: Week) -> str:
    minutes = next(iter(week.values())).minutes
    shown = min(len(week), LONGEST_LIST)
    few = any(slot.offered < FEWEST_CALLS for slot in week.values())
    last = f"; those with fewer than {FEWEST_CALLS} calls in all come last" if few else ""
    return f"Calls in {minutes:g} minutes, on average: the worst {shown} of {len(week)} times{last}"
