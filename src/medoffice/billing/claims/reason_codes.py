"""Who owes what a remittance did not pay: by group, and by reason.

The group says whom the payer makes answer for the amount. The reason says why; it decides whether
somebody should look first. Reasons and their meaning stand in the table ``reason_codes``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from medoffice import practice

PATIENT, PRACTICE, OTHER_PAYER, NOBODY_YET = "patient", "practice", "other payer", "look first"
GROUPS = {
    "CO": "By contract or law: the practice may not bill it to the patient",
    "PR": "The patient's to pay",
    "OA": "Other: mostly what an earlier payer decided",
    "PI": "The payer's decision without a contract behind it",
}
SHARE, CONTRACTUAL, PRIOR_PAYER, DENIAL = "patient-share", "contractual", "prior-payer", "denial"
# Refused as the patient's to pay, but often our mistake: another coverage, or a wrong number.
OFTEN_OURS = ("27", "31")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from the group and the reason of one adjustment.

    Parameters
    ----------
    who : str
        Who answers for the amount: ``"patient"``, ``"practice"`` (given up), ``"other payer"``,
        or ``"look first"`` where a denial is to be worked before anybody is billed.
    may_bill_patient : bool
        Whether the patient may be billed for it as it stands.
    why, what_to_do : str
        What the reason means, and what to do.
    """

    who: str
    may_bill_patient: bool
    why: str
    what_to_do: str


def verdict(group: str, reason: str) -> Verdict:
    """Say who owes an adjustment.

    Parameters
    ----------
    group : str
        CO, PR, OA or PI (rule ``carc.groups``).
    reason : str
        Number of the reason.

    Raises
    ------
    ValueError
        If the group or the reason is not known.
    """
    if group not in GROUPS:
        raise ValueError(f"group is {group!r}; one of {', '.join(GROUPS)} expected")
    known = _reasons()
    if reason not in known:
        raise ValueError(f"reason {reason!r} is not in the table of reasons; look it up, add it")
    row = known[reason]
    kind, billable = row["kind"], group == "PR"
    if kind == DENIAL:
        who = PATIENT if billable and reason not in OFTEN_OURS else NOBODY_YET
    elif kind == PRIOR_PAYER:
        who = OTHER_PAYER
    else:
        who = PATIENT if billable else PRACTICE
    return Verdict(who, billable and who == PATIENT, row["meaning"], row["what_to_do"])


@dataclass(frozen=True, slots=True)
class Owed:
    """What was billed and not paid, by who answers for it; amounts in cents."""

    by: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.by.values())


def who_owes(adjustments: Iterable[Mapping[str, Any]]) -> Owed:
    """Split what a remittance did not pay by who answers for it.

    Parameters
    ----------
    adjustments : iterable of mapping
        Each with ``group_code``, ``reason`` and ``amount`` (cents).
    """
    by: dict[str, int] = {}
    for row in adjustments:
        who = verdict(row["group_code"], row["reason"]).who
        by[who] = by.get(who, 0) + row["amount"]
    return Owed(by)


@cache
def _reasons() -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in practice.records("reason_codes") if row["list"] == "reason"}
