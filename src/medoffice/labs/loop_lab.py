"""The loop lab: which referrals and results are open, overdue or lost on a day, without code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import ipywidgets

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.loops import (
    ABNORMAL,
    LOST,
    NORMAL,
    ROUTINE,
    URGENT,
    Limits,
    Loop,
    Loops,
    read_log,
    referral_loops,
    result_loops,
)

REFERRALS, RESULTS = "referrals", "results"
DAYS = tuple(
    date(2025, month, day)
    for month, day in ((7, 25), (8, 1), (8, 15), (9, 2), (9, 30), (10, 31), (11, 28), (12, 31))
)
LOOK_BACK = {"90 days": 90, "180 days": 180, "365 days": 365, "two years": 731}
EVERYTHING, SERIOUS, ONLY_LOST = "everything late", "urgent or abnormal", "lost"
LONGEST_LIST = 12
HEADINGS = ["Number", "What", "Grade", "What is missing", "Was due", "Days late", "Whose move"]
TRY_THIS = (
    "Read the list from the top. Whom should somebody call today?",
    "Choose <em>referrals</em> ordered in the last 90 days, as of July 25, then as of August 1. "
    "What happened to the step <em>sent</em>?",
    "Choose <em>results</em>, <em>urgent or abnormal</em>, as of December 31, ordered in the last "
    "<em>two years</em>. Each line is an abnormal result, and the log knows of nobody who told the "
    "patient.",
    "Give urgent referrals 14 days until a visit is booked. The list gets shorter. Has any patient "
    "come closer to a specialist?",
)
WHAT_TO_NOTICE = (
    "Overdue and lost need different work. An overdue loop needs its next step. A lost one was "
    "forgotten: somebody must first find out what happened.",
    "A longer limit empties the list and helps nobody. A limit is a promise: set it by what is "
    "safe.",
    "Most late loops wait at one or two steps. Mend that step, and fewer will be late next month.",
)


@dataclass(frozen=True)
class Kind:
    """What the lab shows of one kind of loop.

    Parameters
    ----------
    limits : mapping of str to Limits
        The usual limits by grade, the serious one first.
    choices : mapping of str to tuple of int
        Steps whose limit may be changed, with the days to choose from.
    verbs : mapping of str to str
        What is done in each of these steps.
    """

    limits: Mapping[str, Limits]
    choices: Mapping[str, tuple[int, ...]]
    verbs: Mapping[str, str]


KINDS = {
    REFERRALS: Kind(
        {"urgent": URGENT, "routine": ROUTINE},
        {"sent": (1, 2, 5, 10), "booked": (3, 7, 14, 28), "report": (7, 14, 21, 42)},
        {"sent": "to be sent", "booked": "to have a visit booked", "report": "for the report"},
    ),
    RESULTS: Kind(
        {"abnormal": ABNORMAL, "normal": NORMAL},
        {"reviewed": (1, 2, 5, 10), "told": (1, 3, 5, 9, 14)},
        {"reviewed": "to be reviewed", "told": "until the patient is told"},
    ),
}


@cache
def _log(name: str) -> list[dict]:
    return read_log(name)


class LoopLab(ChoiceLab):
    """Find the open loops of the practice as of a day, with limits the reader sets."""

    def __init__(self) -> None:
        self.kind = controls.choice("Loops", [(kind, kind) for kind in KINDS], REFERRALS)
        days = [(short_day(day), day) for day in DAYS]
        self.as_of = controls.choice("As of", days, date(2025, 9, 2))
        self.look_back = controls.choice("Ordered in the last", LOOK_BACK, 180)
        kinds = (EVERYTHING, SERIOUS, ONLY_LOST)
        self.show = controls.choice("Show on the list", [(k, k) for k in kinds], EVERYTHING)
        self.limits: dict[tuple[str, str, str], ipywidgets.Dropdown] = {
            (kind, grade, step): controls.choice(
                f"{grade.capitalize()}: days {about.verbs[step]}",
                [(f"{days}", days) for days in options],
                about.limits[grade].days[step],
            )
            for kind, about in KINDS.items()
            for grade in about.limits
            for step, options in about.choices.items()
        }
        self._limits_shown = ipywidgets.VBox()
        chosen = [self.kind, self.as_of, self.look_back, self.show]
        self._lay_out(
            controls.group("The log", chosen),
            self._limits_shown,
            watched=[*chosen, *self.limits.values()],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        kind = self.kind.value
        of_kind = [control for key, control in self.limits.items() if key[0] == kind]
        self._limits_shown.children = (controls.group("The limits", of_kind),)
        self.loops = self._follow()

    def _follow(self) -> Loops:
        kind, as_of = self.kind.value, self.as_of.value
        first = as_of - timedelta(days=self.look_back.value)
        rows = [row for row in _log(kind) if row["ordered_on"] >= first]
        chosen = {
            grade: limits.but(
                **{step: self.limits[kind, grade, step].value for step in KINDS[kind].choices}
            )
            for grade, limits in KINDS[kind].limits.items()
        }
        follow = referral_loops if kind == REFERRALS else result_loops
        return follow(rows, as_of, **chosen)

    def listed(self) -> list[Loop]:
        """Return the late loops that are to be shown, in the order to work on them."""
        late = self.loops.work_list()
        if self.show.value == SERIOUS:
            return [loop for loop in late if loop.serious]
        if self.show.value == ONLY_LOST:
            return [loop for loop in late if loop.state == LOST]
        return late

    def _sentence(self) -> str:
        found = self.loops.counts()
        serious = sum(loop.late and loop.serious for loop in self.loops)
        grade = next(iter(KINDS[self.kind.value].limits))
        return (
            f"As of {short_day(self.as_of.value)}, of {len(self.loops):,} {self.kind.value}: "
            f"{found['closed']:,} closed, {found['open']:,} open and in time, {found['overdue']:,} "
            f"overdue, {found['lost']:,} lost. Late and {grade}: {serious:,}."
        )

    def _picture(self) -> Picture:
        named = [(step.step, step.overdue + step.lost) for step in self.loops.by_step()]
        title = f"Late {self.kind.value}, by the step they wait for"
        return bars(named, title, "loop-bars", lambda value: f"{value:,.0f}")

    def _steps(self) -> tuple[list[str], list[list[str]]]:
        rows = [
            [
                step.step,
                step.owner,
                f"{step.reached:,}",
                f"{step.in_time:,}",
                f"{step.overdue:,}",
                f"{step.lost:,}",
                "–" if step.median_days is None else f"{step.median_days:g}",
            ]
            for step in self.loops.by_step()
        ]
        return [
            "Step", "Whose move", "Reached it", "In time", "Overdue", "Lost", "Median days taken",
        ], rows  # fmt: skip

    def _list(self) -> list[list[str]]:
        return [
            [
                loop.id,
                loop.what.replace("-", " "),
                loop.grade,
                loop.missing,
                short_day(loop.due_on) if loop.due_on else "",
                f"{loop.days_late:,}" + (" (lost)" if loop.state == LOST else ""),
                loop.owner,
            ]
            for loop in self.listed()[:LONGEST_LIST]
        ]

    def _caption(self) -> str:
        listed, shown = len(self.listed()), min(len(self.listed()), LONGEST_LIST)
        if listed == shown:
            return f"Work list: {count(listed, 'loop')}, {self.show.value}"
        return f"Work list: the first {shown} of {count(listed, 'loop')}, {self.show.value}"

    def _tables(self) -> str:
        return wide_table(self._caption(), HEADINGS, self._list(), of_words=True) + wide_table(
            f"Step by step, {self.kind.value}", *self._steps()
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                self._caption(),
                plain_table(HEADINGS, self._list()),
                plain_table(*self._steps()),
            ]
        )
