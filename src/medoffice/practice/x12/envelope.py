"""The envelope of an X12 file: an interchange around a group around its transactions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from medoffice.practice.x12.segments import COMPONENT, END, REPETITION, segment


@dataclass(frozen=True)
class Kind:
    """A kind of transaction: its number, the code of its group, and its implementation guide."""

    number: str
    group: str
    guide: str


CLAIM = Kind("837", "HC", "005010X222A1")
REMITTANCE = Kind("835", "HP", "005010X221A1")
ELIGIBILITY_QUESTION = Kind("270", "HS", "005010X279A1")
ELIGIBILITY_ANSWER = Kind("271", "HB", "005010X279A1")


@dataclass(frozen=True)
class Route:
    """Who sends a file to whom: identifiers of at most 15 signs."""

    sender: str
    receiver: str

    def back(self) -> Route:
        """Give the way of the answer."""
        return Route(self.receiver, self.sender)


def interchange(
    kind: Kind, route: Route, moment: datetime, number: int, transactions: Sequence[list[str]]
) -> str:
    """Write a file.

    Parameters
    ----------
    kind : Kind
        What the transactions are; the remittance alone does not name its guide in each of them.
    route : Route
        Sender and receiver.
    moment : datetime.datetime
        When it is sent.
    number : int
        The control number, up to nine digits.
    transactions : sequence of list of str
        The segments of each transaction, without header (ST) and trailer (SE).

    Returns
    -------
    str
        The file's text, a segment on each line. It is marked as a test, not as production.
    """
    guide = None if kind is REMITTANCE else kind.guide
    control, count = f"{number:09}", len(transactions)
    lines = [
        segment(
            "ISA", "00", " " * 10, "00", " " * 10, "ZZ", f"{route.sender:15}", "ZZ",
            f"{route.receiver:15}", f"{moment:%y%m%d}", f"{moment:%H%M}", REPETITION, "00501",
            control, "0", "T", COMPONENT,
        ),
        segment(
            "GS", kind.group, route.sender, route.receiver, f"{moment:%Y%m%d}", f"{moment:%H%M}",
            number, "X", kind.guide,
        ),
    ]  # fmt: skip
    for place, body in enumerate(transactions, 1):
        of_transaction = f"{place:04}"
        lines.append(segment("ST", kind.number, of_transaction, guide))
        lines += body
        lines.append(segment("SE", len(body) + 2, of_transaction))
    lines += [segment("GE", count, number), segment("IEA", 1, control)]
    return "".join(f"{line}{END}\n" for line in lines)
