"""The lab on the first weeks: every step with its last day, and what waits for what."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, plain_table, wide_table
from medoffice.people.hiring import first_weeks, willow_bend
from medoffice.people.hiring.onboarding import Basis, plan

TRY_THIS = (
    "Let the medical assistant begin on a Monday. By which day have you seen the documents?",
    "Let her begin on Thursday, January 15. Why is that day now so much later?",
    "Show only what the law sets. Which step belongs to the very first day?",
    "Choose the front desk. Which steps fall away?",
)
WHAT_TO_NOTICE = (
    "Business days skip weekends and holidays; the report to the state counts all days.",
    "Training on blood comes before the first needle, and the vaccine is offered after it. The "
    "order is part of the rule.",
    "Where the law asks for a step and sets no day, the day is the practice's own promise. Most "
    "steps are its own altogether. They can be changed, but not for one person alone.",
)
ROLES = {
    "medical assistant": "medical-assistant",
    "front desk": "front-desk",
    "biller": "biller",
    "referral coordinator": "referral-coordinator",
    "nurse lead": "nurse-lead",
}
STARTS = tuple(date(2026, 1, day) for day in (5, 12, 15, 20))
HEADINGS = ["Act by", "Step", "Who", "Asked by"]


class FirstWeeksLab(ChoiceLab):
    """Plan the first weeks of a new colleague."""

    def __init__(self) -> None:
        self.role = controls.choice("Role", ROLES, "medical-assistant")
        self.start = controls.choice("First day", {_day(day): day for day in STARTS}, STARTS[1])
        self.shown = controls.choice(
            "Show", {"every step": None, "what the law sets with its day": Basis.LAW}, None
        )
        settings = [self.role, self.start, self.shown]
        self._lay_out(
            controls.group("The new colleague", settings),
            watched=settings,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        start = self.start.value
        year = timedelta(days=366)
        days = willow_bend.open_days(start - year, start + year)
        self.due = plan(first_weeks.steps_for(self.role.value), start, days)

    def _sentence(self) -> str:
        by_law = [each for each in self.due if each.step.basis is Basis.LAW]
        days = {each.step.step_id: each.act_by for each in self.due}
        return (
            f"{count(len(self.due), 'step')}, {len(by_law)} of them on a day that the law "
            f"sets. Documents are seen by {_day(days['i9-2'])}, "
            f"and the state knows by {_day(days['reported'])}."
        )

    def _rows(self) -> list[list[str]]:
        return [
            [_day(each.act_by), each.step.name, each.step.who, each.step.basis.value]
            for each in self.due
            if self.shown.value in (None, each.step.basis)
        ]

    def _tables(self) -> str:
        return wide_table(
            "The first weeks, by the last working day", HEADINGS, self._rows(), of_words=True
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return f"{self._sentence()}\n\n{plain_table(HEADINGS, self._rows())}"


def _day(day: date) -> str:
    return f"{day:%a, %b} {day.day}"
