"""The policy register: which version is in force, what is overdue, and what the law has overtaken.

Two things make a policy stale. The day of its review passes, which the practice promised itself
(for a few policies the law sets it), or its rule changes while nobody looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from medoffice import practice
from medoffice.people.training.changes import signatures, version_in_force
from medoffice.practice.facts import Rule
from medoffice.practice.months import add_months

AHEAD = timedelta(days=60)
BY_LAW = MappingProxyType({"osha.bbp.exposure_plan": "review_every"})
"""Rules that say how often their policy is looked at, and the figure, in years."""
GONE = frozenset({"vacated", "expired"})


class State(StrEnum):
    """Where a policy stands, the most pressing first."""

    RULE_GONE = "withdraw or rewrite: its rule is no longer law"
    PAST_LAW = "overdue, past the law's own interval"
    RULE_CHANGED = "its rule changed since anybody looked"
    OVERDUE = "overdue, past the practice's own day"
    SOON = "due soon"
    CURRENT = "current"
    WITHDRAWN = "withdrawn"


URGENCY = tuple(State)


@dataclass(frozen=True)
class Entry:
    """A policy in the register on a day.

    Parameters
    ----------
    number, title, owner : str
        Of the policy; the owner is a role.
    version : int
        The version in force.
    looked_at : datetime.date
        When it was last written or reviewed.
    due : datetime.date
        By when it is to be looked at again.
    due_by_law : datetime.date or None
        By when the law says so.
    rule : Rule or None
        The rule it answers to.
    withdrawn : bool
        Whether it was withdrawn.
    unsigned : tuple of str
        Numbers of the people who were asked to sign the version and have not.
    """

    number: str
    title: str
    owner: str
    version: int
    looked_at: date
    due: date
    due_by_law: date | None = None
    rule: Rule | None = None
    withdrawn: bool = False
    unsigned: tuple[str, ...] = ()

    def days_overdue(self, day: date) -> int:
        """Return by how many days the review is overdue; 0 on the due day and before."""
        return 0 if self.withdrawn else max(0, (day - self.due).days)

    def state(self, day: date, ahead: timedelta = AHEAD) -> State:
        """Return the most pressing thing to say of it on a day."""
        if self.withdrawn:
            return State.WITHDRAWN
        if self.rule and self.rule.status in GONE and (self.rule.ends or date.min) <= day:
            return State.RULE_GONE
        if self.due_by_law and self.due_by_law < day:
            return State.PAST_LAW
        changed = self.rule.changed_on if self.rule else None
        if changed and self.looked_at < changed <= day:
            return State.RULE_CHANGED
        if self.due < day:
            return State.OVERDUE
        return State.SOON if self.due - day <= ahead else State.CURRENT


def register(
    day: date,
    policies: Iterable[dict[str, Any]] | None = None,
    versions: Iterable[dict[str, Any]] | None = None,
) -> list[Entry]:
    """Return the register on a day, the most pressing first, then the longest overdue.

    Parameters
    ----------
    day : datetime.date
        The day. A review made after it does not count: its version is judged as it stood.
    policies, versions : iterable of dict, optional
        Rows of the tables of these names; left out, those of the practice, with who has not signed.

    Raises
    ------
    ValueError
        If a policy names a rule that is not in the table of rules, or its review has no interval.
    """
    own = policies is None and versions is None
    policies = practice.records("policies") if policies is None else policies
    versions = list(practice.records("policy_versions") if versions is None else versions)
    begun = {row["policy_id"] for row in versions if row["effective_on"] <= day}
    missing = (
        {each.policy: tuple(p.number for p in each.missing) for each in signatures(day)}
        if own
        else {}
    )
    entries = [
        _entry(row, version_in_force(row["policy_id"], day, versions), day, missing)
        for row in policies
        if row["policy_id"] in begun
    ]
    return sorted(
        entries,
        key=lambda each: (URGENCY.index(each.state(day)), -each.days_overdue(day), each.number),
    )


def _entry(
    policy: dict[str, Any],
    version: dict[str, Any],
    day: date,
    missing: dict[str, tuple[str, ...]],
) -> Entry:
    number, rule_id = policy["policy_id"], policy["rule_id"]
    if policy["review_months"] < 1:
        raise ValueError(
            f"review_months of {number} is {policy['review_months']}: expected 1 or more"
        )
    rules = practice.rules()
    if rule_id and rule_id not in rules:
        raise ValueError(f"{number} rests on {rule_id!r}, which is not in the table of rules")
    reviewed = version["reviewed_on"] if (version["reviewed_on"] or date.max) <= day else None
    looked_at = reviewed or version["effective_on"]
    return Entry(
        number,
        policy["title"],
        policy["owner_role"],
        version["version"],
        looked_at,
        add_months(looked_at, policy["review_months"]),
        _due_by_law(rule_id, looked_at),
        rules[rule_id] if rule_id else None,
        bool(policy["retired_on"] and policy["retired_on"] <= day),
        missing.get(number, ()),
    )


def _due_by_law(rule_id: str | None, looked_at: date) -> date | None:
    if rule_id not in BY_LAW:
        return None
    return add_months(looked_at, 12 * int(practice.rule_value(rule_id, BY_LAW[rule_id])))
