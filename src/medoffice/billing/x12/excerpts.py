"""Parts of a sound remittance, picked out to be read by people. The standard library is enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from medoffice.billing.x12.segments import Segment

CHARGED, PAID = "charged", "paid"


def claims_in(text: str, claim_ids: Sequence[str]) -> list[Segment]:
    """Pick the segments of some claims out of a remittance that is written with the usual signs.

    Parameters
    ----------
    text : str
        A sound file, such as the practice's own.
    claim_ids : sequence of str
        The claims, as in CLP01.

    Raises
    ------
    ValueError
        If a claim is not in the file.
    """
    picked, inside, found = [], False, set()
    for number, line in enumerate(text.split("~"), 1):
        if line.strip():
            segment = Segment.parse(line, number)
            if segment.name in ("CLP", "PLB", "SE"):
                inside = segment.name == "CLP" and segment.get(1) in claim_ids
                found |= {segment.get(1)} if inside else set()
            if inside:
                picked.append(segment)
    if missing := set(claim_ids) - found:
        raise ValueError(f"claim {min(missing)} is not in the file")
    return picked


def head_of(text: str) -> list[Segment]:
    """Pick what stands before the first claim: the envelope, the payment and its parties."""
    head = text.partition("CLP*")[0]
    return [Segment.parse(line, at) for at, line in enumerate(head.split("~"), 1) if line.strip()]


def tally(segments: Iterable[Segment]) -> dict[str, int]:
    """Add up the services of some claims: what was charged, and what became of it, in cents.

    Parameters
    ----------
    segments : iterable of Segment
        Of claims decided by line, as :func:`claims_in` gives them.

    Returns
    -------
    dict
        ``charged``, ``paid``, and the adjustments by group: charged = paid + the groups.
    """
    sums = {CHARGED: 0, PAID: 0}
    for segment in segments:
        if segment.name == "SVC":
            sums[CHARGED] += segment.amount(2)
            sums[PAID] += segment.amount(3)
        elif segment.name == "CAS":
            group = segment.get(1)
            amounts = sum(segment.amount(at + 1) for at in range(2, 20, 3))
            sums[group] = sums.get(group, 0) + amounts
    return sums
