"""The reader's own policy index: what is overdue, and what nobody owns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from medoffice.compliance.records.policy_register import State
from medoffice.compliance.records.reported_policies import (
    DUE,
    LOOKED_AT,
    MONTHS,
    NEEDED,
    OWNER,
    TITLE,
    ReportedPolicy,
    propose,
    reported_policies,
)
from medoffice.compliance.records.willow_bend import TUESDAY
from medoffice.labs import controls, own_file
from medoffice.labs.judged_by_day import JudgedByDayLab
from medoffice.labs.wording import count, short_day, wide_table

SAMPLE = """Policy,Owner,Last Reviewed,Review Months,Next Review
Notice of privacy practices,Privacy officer,2/16/24,24,
Exposure control plan,Nurse lead,11/4/24,12,
Test results,,6/9/25,24,
Downtime,Office manager,,12,
Refills,Nurse lead,3/3/25,,3/3/26
Dress code,Office manager,5/5/19,36,
"""
NAMES = {
    TITLE: "Policy",
    LOOKED_AT: "Last written or reviewed",
    MONTHS: "Reviewed every (months)",
    DUE: "Next review",
    OWNER: "Owner",
}
EVERY = {"12 months": 12, "24 months": 24, "36 months": 36}
AHEAD = {f"{days} days": days for days in (30, 60, 90)}
HEADINGS = ["Policy", "Owner", "Looked at", "Due", "Days late", "Where it stands"]
LONGEST_LIST = 60
TO_DO = (
    "Make a list with a line for each policy: its title, its owner and the day it was last written "
    "or reviewed. Leave the day empty where nobody knows. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns, and say what holds where the list does not.",
)


class OwnPoliciesLab(JudgedByDayLab):
    """Ask an index of the reader's what is overdue and what has no owner."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    SAMPLE_DAY = TUESDAY
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.every = controls.choice("Without months, a review is due after", EVERY, 24)
        self.ahead = controls.choice("Look ahead", AHEAD, 60)
        super().__init__("Where the list does not say", self.every, self.ahead)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> tuple[ReportedPolicy, ...]:
        """Return what the index says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_policies(self.file, own_file.chosen(self.columns), self.every.value)

    def _state(self, policy: ReportedPolicy) -> str:
        return policy.state(self.day, timedelta(self.ahead.value))

    def _sentence(self, made: Sequence[ReportedPolicy]) -> str:
        late = sum(policy.days_overdue(self.day) > 0 for policy in made)
        unknown = sum(policy.due is None for policy in made)
        soon = sum(self._state(policy) == State.SOON for policy in made)
        ownerless = sum(not policy.owner for policy in made)
        return (
            f"In {self.name}, on {short_day(self.day)}: of "
            f"{count(len(made), 'policy', 'policies')}, {late} past their day, {unknown} of which "
            f"nobody knows when they were looked at, {soon} due within {self.ahead.value} days. "
            f"{ownerless} without an owner."
        )

    def _rows(self, made: Sequence[ReportedPolicy]) -> tuple[list[str], list[list[str]]]:
        found = [
            policy for policy in made if self._state(policy) != State.CURRENT or not policy.owner
        ]
        return HEADINGS, [self._row(policy) for policy in found[:LONGEST_LIST]]

    def _row(self, policy: ReportedPolicy) -> list[str]:
        return [
            policy.title,
            policy.owner or "nobody",
            short_day(policy.looked_at) if policy.looked_at else "–",
            short_day(policy.due) if policy.due else "–",
            f"{policy.days_overdue(self.day):,}",
            self._state(policy),
        ]

    def _shown(self, made: Sequence[ReportedPolicy], *, still: bool) -> str:
        headings, rows = self._rows(made)
        if not rows:
            return ""
        return wide_table("Of this index, what needs a decision", headings, rows, of_words=True)
