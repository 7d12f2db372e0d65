"""The policy index: which review is overdue on a day, what the law has overtaken, and who signs."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from medoffice.compliance.records.policy_register import Entry, State, register
from medoffice.compliance.records.willow_bend import TUESDAY
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.people.training.catalog import people

DAYS = {
    "December 30, 2024": date(2024, 12, 30),
    "June 30, 2025": date(2025, 6, 30),
    "December 30, 2025": TUESDAY,
    "June 30, 2026, if nobody does anything": date(2026, 6, 30),
}
OWNERS = {
    "everybody": None,
    "office manager": "office-manager",
    "nurse lead": "nurse-lead",
    "biller": "biller",
    "referral coordinator": "referral-coordinator",
}
AHEAD = {f"{days} days": days for days in (30, 60, 90, 180)}
SHORT = {
    State.RULE_GONE: "rule is gone",
    State.PAST_LAW: "past the law’s day",
    State.RULE_CHANGED: "rule has changed",
    State.OVERDUE: "past our own day",
    State.SOON: "due soon",
    State.CURRENT: "current",
}
QUIET = frozenset({State.CURRENT, State.WITHDRAWN})
HEADINGS = ["Policy", "Owner", "Version", "Looked at", "Due", "Days late", "What to say of it",
            "Not signed by"]  # fmt: skip
TRY_THIS = (
    "Read the first three lines. None of them is the longest overdue. Why do they come first?",
    "Sort in your mind by days late instead. Which line would you begin with, and what would you "
    "leave lying?",
    "Go back a year, and come forward. Which policy was on time, and who let its day pass?",
    "Choose one owner after another. Who has the most, and who could take some of it?",
    "Look 180 days ahead. How many reviews a month is that?",
)
WHAT_TO_NOTICE = (
    "A policy is stale in two ways: its day passes, or its rule changes while nobody looks. No "
    "calendar shows the second.",
    "A day that the law sets comes before a day the practice set for itself.",
    "A policy whose rule is gone is worse than an old one: people do what they no longer need to.",
    "A version that is signed by all may still be followed by nobody. The register cannot say.",
)


class PolicyIndexLab(ChoiceLab):
    """Ask the register of policies what is overdue on a day, and for whom."""

    def __init__(self) -> None:
        self.day = controls.choice("On", DAYS, TUESDAY)
        self.owner = controls.choice("Owner", OWNERS, None)
        self.ahead = controls.choice("Look ahead", AHEAD, 60)
        self._registers: dict[date, list[Entry]] = {}
        self._names = {person.number: person.name for person in people()}
        chosen = [self.day, self.owner, self.ahead]
        self._lay_out(
            controls.group("The index", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        day = self.day.value
        if day not in self._registers:
            self._registers[day] = register(day)
        self.entries = [
            entry
            for entry in self._registers[day]
            if not entry.withdrawn and self.owner.value in (None, entry.owner)
        ]
        self.states = Counter(self._state(entry) for entry in self.entries)
        self.pressing = [each for each in self.entries if self._state(each) not in QUIET]

    def _state(self, entry: Entry) -> State:
        return entry.state(self.day.value, timedelta(self.ahead.value))

    def _sentence(self) -> str:
        day = short_day(self.day.value)
        late = sum(entry.days_overdue(self.day.value) > 0 for entry in self.entries)
        overtaken = self.states[State.RULE_GONE] + self.states[State.RULE_CHANGED]
        said = (
            f"On {day}, {late} of {count(len(self.entries), 'policy', 'policies')} are past their "
            f"day. The law has moved under {overtaken}."
        )
        if self.states[State.PAST_LAW]:
            said += f" For {self.states[State.PAST_LAW]} the law itself sets the day."
        soon = count(self.states[State.SOON], "more is", "more are")
        unsigned = sum(bool(entry.unsigned) for entry in self.entries)
        return (
            f"{said} {soon} due within {self.ahead.value} days. In {unsigned}, somebody has not "
            "signed the version in force."
        )

    def _picture(self) -> Picture | None:
        if not self.pressing:
            return None
        named = ((words, self.states[state]) for state, words in SHORT.items())
        return bars(named, "Policies, by what to say of them", "policy-bars")

    def _rows(self) -> list[list[str]]:
        return [self._row(entry) for entry in self.pressing]

    def _row(self, entry: Entry) -> list[str]:
        return [
            f"{entry.number} {entry.title}",
            entry.owner.replace("-", " "),
            f"{entry.version}",
            short_day(entry.looked_at),
            short_day(entry.due),
            f"{entry.days_overdue(self.day.value):,}",
            self._state(entry),
            ", ".join(self._names[number] for number in entry.unsigned) or "–",
        ]

    def _tables(self) -> str:
        rows = self._rows()
        if not rows:
            return ""
        return wide_table(
            "What needs a decision, first things first", HEADINGS, rows, of_words=True
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        return "\n\n".join([self._sentence(), *([plain_table(HEADINGS, rows)] if rows else [])])
