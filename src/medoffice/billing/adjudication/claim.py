"""A claim before a first payer: is a line paid at all, and if so, how much of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.adjudication import Decision, Denial, Line, adjudicate
from medoffice.practice.cost_sharing import Accumulators, Member, Plan

COVERAGE_ENDED = Denial("PR", "27", "")
TOO_LATE = Denial("CO", "29", "")
BUNDLED = Denial("CO", "97", "M15")
NOT_AUTHORIZED = Denial("CO", "197", "")
NOT_COVERED = Denial("PR", "96", "")


@dataclass(frozen=True)
class Claim:
    """What a payer sees of a claim.

    Parameters
    ----------
    lines : tuple of Line
        The services, in the order of the claim.
    received_on, file_by : datetime.date, optional
        The day the payer received it, and the last day for it. Both or neither.
    covered : bool
        Whether the coverage was in force on the day of the service.
    bundled : mapping of line number to line number
        Lines that are paid as part of another line of the day.
    unauthorized, not_covered : frozenset of line numbers
        Lines for which an authorization was needed and not asked for, and lines that the plan
        does not cover.
    """

    lines: tuple[Line, ...]
    received_on: date | None = None
    file_by: date | None = None
    covered: bool = True
    bundled: Mapping[int, int] = field(default_factory=dict)
    unauthorized: frozenset[int] = frozenset()
    not_covered: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Refuse what cannot be a claim."""
        numbers = [line.number for line in self.lines]
        if not numbers:
            raise ValueError("lines is empty; a claim has one or more")
        if len(set(numbers)) < len(numbers):
            raise ValueError(f"lines has numbers {numbers}; each number once expected")
        if (self.received_on is None) != (self.file_by is None):
            raise ValueError("received_on and file_by: expected both or neither")
        for line in self.lines:
            for name in ("billed", "price", "copay"):
                if getattr(line, name) < 0:
                    raise ValueError(
                        f"line {line.number}, {name} is {getattr(line, name)} cents; "
                        "0 or more expected"
                    )
        marked = {*self.bundled, *self.bundled.values(), *self.unauthorized, *self.not_covered}
        if unknown := marked - set(numbers):
            raise ValueError(f"line {min(unknown)} is not on the claim; it has {numbers}")


def refusals(claim: Claim) -> dict[int, Denial]:
    """Give the lines that a payer does not pay, each with the first reason it comes to.

    Payers look at the claim as a whole first (was the patient covered, did it come in time), then
    at each line (bundled, not authorized, not covered).
    """
    late = claim.received_on and claim.file_by and claim.received_on > claim.file_by
    if not claim.covered or late:
        reason = TOO_LATE if claim.covered else COVERAGE_ENDED
        return {line.number: reason for line in claim.lines}
    refused = dict.fromkeys(sorted(claim.not_covered), NOT_COVERED)
    refused |= dict.fromkeys(sorted(claim.unauthorized), NOT_AUTHORIZED)
    refused |= dict.fromkeys(claim.bundled, BUNDLED)
    return refused


def decide(claim: Claim, plan: Plan, member: Member, used: Accumulators) -> list[Decision]:
    """Decide a claim as the first payer, and charge the member's accumulators.

    Parameters
    ----------
    claim : Claim
        The claim.
    plan : Plan
        The member's plan.
    member : Member
        Whose deductible and out-of-pocket maximum are used.
    used : Accumulators
        What has been used so far this year; changed by this claim.

    Returns
    -------
    list of Decision
        One for each line; on each, billed = paid + the sum of its adjustments.
    """
    return adjudicate(claim.lines, plan, member, used, refusals(claim))
