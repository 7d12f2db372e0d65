"""Segregation of duties: what one person should not be able to do alone with money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Duties that one person should not hold together, and what he or she could do with both.
TAKES_MONEY, POSTS, WRITES_OFF, DEPOSITS, RECONCILES, REFUNDS, APPROVES = (
    "takes money",
    "posts payments",
    "writes off balances",
    "makes the deposit",
    "reconciles the bank",
    "asks for refunds",
    "approves refunds and write-offs",
)
DUTIES = (TAKES_MONEY, POSTS, WRITES_OFF, DEPOSITS, RECONCILES, REFUNDS, APPROVES)
APART = (
    (TAKES_MONEY, POSTS, "keep cash and leave the payment out of the books"),
    (TAKES_MONEY, WRITES_OFF, "keep cash and write the balance off"),
    (POSTS, WRITES_OFF, "cover a missing payment with a write-off"),
    (POSTS, DEPOSITS, "deposit less than was posted and change the posting"),
    (DEPOSITS, RECONCILES, "deposit less and hide it in the reconciliation"),
    (POSTS, RECONCILES, "post what never came and hide it in the reconciliation"),
    (WRITES_OFF, APPROVES, "approve a write-off of his or her own"),
    (REFUNDS, APPROVES, "approve a refund to a name of his or her choice"),
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two duties in one hand.

    Parameters
    ----------
    person : str
        Who holds both.
    duties : tuple of str
        The two.
    risk : str
        What could be done with both.
    """

    person: str
    duties: tuple[str, str]
    risk: str


def conflicts(who_does: Iterable[tuple[str, Sequence[str]]]) -> list[Conflict]:
    """Find duties that should be in different hands and are not (segregation of duties).

    Parameters
    ----------
    who_does : iterable of (str, sequence of str)
        Each person, and which of :data:`DUTIES` he or she has.

    Returns
    -------
    list of Conflict
        In the order of the people.

    Raises
    ------
    ValueError
        If a duty is not one of :data:`DUTIES`; the message names it.
    """
    found = []
    for person, duties in who_does:
        unknown = [duty for duty in duties if duty not in DUTIES]
        if unknown:
            raise ValueError(f"{person}: found “{unknown[0]}”: expected one of {', '.join(DUTIES)}")
        found += [
            Conflict(person, (one, other), risk)
            for one, other, risk in APART
            if one in duties and other in duties
        ]
    return found
