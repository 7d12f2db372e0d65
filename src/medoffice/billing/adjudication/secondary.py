"""A second payer's decision, line by line: what it settles, pays and leaves.

How much it pays is :mod:`medoffice.billing.front_end.second_plan`; which way a plan uses stands in
its contract. Medicare supplements and Medicaid decide in ways of their own: ``supplement`` and
``payer_of_last_resort`` in :mod:`medoffice.practice.adjudication`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from medoffice.billing.cost_sharing import Share
from medoffice.billing.front_end import second_plan
from medoffice.practice.adjudication import Decision, after_first


def coordinate(
    billed: Mapping[int, int], first: Sequence[Decision], own: Sequence[Decision]
) -> list[Decision]:
    """Decide as a plan with standard coordination of benefits.

    It pays what it would have paid alone, but no more than the first payer left to the patient.

    Parameters
    ----------
    billed : mapping of line number to cents
        What was billed for each line.
    first : sequence of Decision
        What the first payer decided.
    own : sequence of Decision
        What this plan would decide if it were the first, line by line.

    Raises
    ------
    ValueError
        If the two have other lines.
    """
    return [
        after_first(one, billed[one.number], second_plan.standard(_share(one), alone.paid), 0)
        for one, alone in _paired(first, own)
    ]


def carve_out(
    billed: Mapping[int, int], first: Sequence[Decision], own: Sequence[Decision]
) -> list[Decision]:
    """Decide as a plan that does not duplicate benefits (carve-out).

    It pays what it would have paid alone less what the first payer paid: often nothing.
    Parameters and errors as for :func:`coordinate`.
    """
    return [
        after_first(
            one,
            billed[one.number],
            second_plan.carve_out(_share(one), alone.paid, one.paid),
            given_up=0,
        )
        for one, alone in _paired(first, own)
    ]


def _share(decision: Decision) -> Share:
    """Give what a decision left to the patient, and what was refused under group code PR."""
    return Share(decision.deductible, decision.patient_share - decision.deductible)


def _paired(
    first: Sequence[Decision], own: Sequence[Decision]
) -> Iterator[tuple[Decision, Decision]]:
    alone = {decision.number: decision for decision in own}
    if set(alone) != {decision.number for decision in first}:
        raise ValueError(
            f"own has lines {sorted(alone)}; those of the first payer expected: "
            f"{sorted(decision.number for decision in first)}"
        )
    return ((decision, alone[decision.number]) for decision in first)
