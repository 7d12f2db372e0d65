"""The regulatory calendar: what begins, changes and ends when, and which role must hear of it.

All its days come from the course's table of rules. A proposal is shown as one: nothing begins on
the day that it names until it is final.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from medoffice import practice
from medoffice.people.training.changes import BRIEF, MANAGER, ROLES, Change
from medoffice.practice.facts import Rule

PROPOSED, VACATED = "proposed", "vacated"


class What(StrEnum):
    """What a day is about, in the order in which one day is read."""

    ENDS = "ends"
    BEGINS = "begins"
    CHANGED = "changes"
    WOULD_BEGIN = "would begin, if the proposal is made final"
    CHECK = "is to be checked again"


FOLLOW, LOOK_UP = "find what follows it", "look it up"


@dataclass(frozen=True)
class Entry:
    """A day of the calendar.

    Parameters
    ----------
    on : datetime.date
        The day.
    what : What
        What it is about.
    rule : Rule
        The rule.
    """

    on: date
    what: What
    rule: Rule

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles that must hear of it, the manager first, who alone looks rules up again."""
        if self.what is What.CHECK:
            return (MANAGER,)
        return (MANAGER, *Change(self.on, self.rule).roles)

    @property
    def to_do(self) -> str:
        """What it asks of the manager."""
        if self.what is What.CHECK:
            return LOOK_UP
        if self.what is What.BEGINS:
            return BRIEF
        if self.what is What.ENDS and self.rule.status != VACATED:
            return FOLLOW
        return Change(self.on, self.rule).to_do


def calendar(first: date, last: date, role: str | None = None) -> list[Entry]:
    """Return the days from one to another, in order.

    Parameters
    ----------
    first, last : datetime.date
        First and last day.
    role : str, optional
        Only what this role must hear of.

    Raises
    ------
    ValueError
        If the role is not one of the practice's, or the last day is before the first.
    """
    if role is not None and role not in ROLES:
        raise ValueError(f"role is {role!r}: expected one of {', '.join(ROLES)}")
    if last < first:
        raise ValueError(f"last is {last}: expected {first} or later")
    order = list(What)
    entries = [
        entry
        for rule in practice.rules().values()
        for entry in _of(rule)
        if first <= entry.on <= last and (role is None or role in entry.roles)
    ]
    return sorted(entries, key=lambda each: (each.on, order.index(each.what), each.rule.rule_id))


def _of(rule: Rule) -> list[Entry]:
    proposed = rule.status == PROPOSED
    days = {
        What.ENDS: rule.ends,
        What.WOULD_BEGIN if proposed else What.BEGINS: rule.effective,
        What.CHANGED: rule.changed_on,
        What.CHECK: rule.review_by,
    }
    # One day is told once. What changed says more than that a form of the rule began.
    if rule.changed_on == rule.effective:
        days[What.BEGINS] = None
    if rule.changed_on == rule.ends:
        days[What.CHANGED] = None
    return [Entry(on, what, rule) for what, on in days.items() if on]
