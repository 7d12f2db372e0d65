"""What the lab *How long, how old, and who must hear* offers its reader."""

from __future__ import annotations

from medoffice.labs.calendar_lab import CalendarLab
from medoffice.labs.needs import need_pandas
from medoffice.labs.own_policies_lab import OwnPoliciesLab
from medoffice.labs.policy_index_lab import PolicyIndexLab
from medoffice.labs.retention_lab import RetentionLab

__all__ = [
    "how_long",
    "need_pandas",
    "what_changes_for_whom",
    "which_policies_are_overdue",
    "your_own_index",
]


def how_long() -> RetentionLab:
    """Return the retention calculator, without code."""
    return RetentionLab()


def which_policies_are_overdue() -> PolicyIndexLab:
    """Return the policy index of the practice on a day, without code."""
    return PolicyIndexLab()


def what_changes_for_whom() -> CalendarLab:
    """Return the regulatory calendar of a role, without code."""
    return CalendarLab()


def your_own_index() -> OwnPoliciesLab:
    """Return the same questions over a policy index of the reader's."""
    return OwnPoliciesLab()
