"""How a payer decides a claim: allowed amount, the patient's share, payment, to the cent.

For every line that is decided, billed = paid + the sum of all adjustments, and allowed = paid +
the patient's share + what Medicare withholds. A secondary payer takes off what the first one
decided (OA-23) and allows what is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from medoffice.practice.cost_sharing import (
    Accumulators,
    Member,
    Plan,
    Service,
    Share,
    portion,
    visit_shares,
)

# Reason codes by their numbers; what they mean is told by the table reason_codes.
DEDUCTIBLE_DUE, COINSURANCE, COPAY_DUE = PATIENT_SHARES = "1", "2", "3"
PRIOR_PAYER, ABOVE_CONTRACT, WITHHELD = "23", "45", "253"


class Adjustment(NamedTuple):
    """One reason why a payer pays less than was billed; the amount in cents."""

    group: str
    reason: str
    remark: str
    amount: int


class Denial(NamedTuple):
    """Why a payer pays nothing for a line, and who is left with it."""

    group: str
    reason: str
    remark: str


@dataclass(frozen=True, slots=True)
class Line:
    """A service on a claim: what is billed for it and what the payer's price is, in cents."""

    number: int
    billed: int
    price: int
    sharing: str  # FREE, COPAY or DEDUCTIBLE
    copay: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """What a payer decided about one line, in cents."""

    number: int
    allowed: int
    paid: int
    adjustments: tuple[Adjustment, ...]
    deductible: int = 0

    @property
    def patient_share(self) -> int:
        """What the payer leaves to the patient, or to the next payer."""
        return sum(a.amount for a in self.adjustments if a.group == "PR")

    def reversed(self) -> Decision:
        """Take the decision back."""
        taken_back = tuple(a._replace(amount=-a.amount) for a in self.adjustments)
        return replace(
            self,
            allowed=-self.allowed,
            paid=-self.paid,
            adjustments=taken_back,
            deductible=-self.deductible,
        )


def adjudicate(
    lines: Sequence[Line],
    plan: Plan,
    member: Member,
    used: Accumulators,
    denied: Mapping[int, Denial] | None = None,
) -> list[Decision]:
    """Decide a claim as the first payer, and charge the member's accumulators.

    Parameters
    ----------
    lines : sequence of Line
        The claim, in the order of its lines; the deductible is taken in this order.
    plan : Plan
        The member's plan.
    member : Member
        Whose deductible and out-of-pocket maximum are used.
    used : Accumulators
        What has been used so far; changed by this claim.
    denied : mapping of line number to Denial, optional
        Lines the payer does not pay at all.

    Returns
    -------
    list of Decision
        One for each line.
    """
    denied = denied or {}
    accepted = [line for line in lines if line.number not in denied]
    services = [
        Service(min(line.billed, line.price), line.sharing, line.copay) for line in accepted
    ]
    shares = visit_shares(services, plan, used.left(member, plan))
    decided = {}
    for line, service, due in zip(accepted, services, shares, strict=True):
        used.use(member, due.deductible, due.total)
        decided[line.number] = _decide(line, service.allowed, due, plan)
    return [
        _refuse(line, denied[line.number]) if line.number in denied else decided[line.number]
        for line in lines
    ]


def _decide(line: Line, allowed: int, due: Share, plan: Plan) -> Decision:
    withheld = portion(allowed - due.total, plan.withheld)
    adjustments = [Adjustment("CO", ABOVE_CONTRACT, "", line.billed - allowed)]
    adjustments += [
        Adjustment("PR", reason, "", amount)
        for reason, amount in zip(PATIENT_SHARES, due, strict=True)
    ]
    adjustments.append(Adjustment("CO", WITHHELD, "", withheld))
    paid = allowed - due.total - withheld
    told = tuple(a for a in adjustments if a.amount)
    return Decision(line.number, allowed, paid, told, due.deductible)


def _refuse(line: Line, denial: Denial) -> Decision:
    return Decision(line.number, 0, 0, (Adjustment(*denial, line.billed),))


def supplement(billed: Mapping[int, int], first: Sequence[Decision]) -> list[Decision]:
    """Decide as a Medicare supplement: it pays the coinsurance and leaves the deductible.

    Parameters
    ----------
    billed : mapping of line number to cents
        What was billed for each line.
    first : sequence of Decision
        What the first payer decided.
    """
    decisions = []
    for d in first:
        paid = sum(a.amount for a in d.adjustments if a.reason in (COINSURANCE, COPAY_DUE))
        decisions.append(after_first(d, billed[d.number], paid, given_up=0))
    return decisions


def payer_of_last_resort(
    billed: Mapping[int, int], first: Sequence[Decision], prices: Mapping[int, int]
) -> list[Decision]:
    """Decide as Medicaid does after another payer: up to its own price, and no more.

    What is left of the patient's share is not the patient's: a practice that takes Medicaid
    takes its payment as payment in full (42 CFR 447.15).

    Parameters
    ----------
    billed, first
        As in :func:`supplement`.
    prices : mapping of line number to cents
        Medicaid's own price of each line.
    """
    decisions = []
    for d in first:
        share = d.patient_share if d.allowed else 0  # what the first one refused, this one does too
        paid = max(0, min(share, prices[d.number] - d.paid))
        decisions.append(after_first(d, billed[d.number], paid, given_up=share - paid))
    return decisions


def after_first(first: Decision, billed: int, paid: int, given_up: int) -> Decision:
    """Write what a secondary payer decided about one line; the rest stays the patient's.

    Parameters
    ----------
    first : Decision
        What the first payer decided.
    billed : int
        What was billed for the line, in cents.
    paid, given_up : int
        What this payer pays of the patient's share, and what the practice may ask of nobody.
    """
    left = first.patient_share - paid - given_up
    why = next((a for a in first.adjustments if a.group == "PR"), None)
    adjustments = [
        Adjustment("OA", PRIOR_PAYER, "", billed - first.patient_share),
        Adjustment("CO", ABOVE_CONTRACT, "", given_up),
    ]
    if left and why:
        adjustments.append(why._replace(amount=left))
    allowed = paid + left if first.allowed else 0
    return Decision(first.number, allowed, paid, tuple(a for a in adjustments if a.amount))
