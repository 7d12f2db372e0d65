"""A patient asks to correct the record: agree or refuse, what follows, and by when.

45 CFR 164.526. Whether an entry is accurate is the judgment of the clinician who stands behind it;
the model asks for that judgment and does not make it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from medoffice.compliance.privacy import requests
from medoffice.compliance.privacy.requests import Clock


class Ground(StrEnum):
    """The four grounds to refuse, in the order in which the regulation names them."""

    NOT_OURS = "somebody else made the entry and can still be asked"
    NOT_IN_SET = "it is not among the records that are used to decide about the patient"
    NOT_OPEN = "the patient could not see it under the right of access"
    ACCURATE = "it is accurate and complete"


class Verdict(StrEnum):
    """What to do with a request."""

    ACCEPT = "make the correction"
    MAY_REFUSE = "you may refuse, in writing"
    ASK_FOR_PAPER = "ask for it in writing, with the reason; the clock of this page has not begun"
    ASK_CLINICIAN = "ask the clinician whether the entry is accurate and complete"


AFTER_YES = (
    "Mark the entries concerned, and attach the amendment or a link to it. Erase nothing.",
    "Tell the patient, and ask whom else to tell.",
    "Tell those whom the patient names, and those who you know have the old entry and may rely on "
    "it.",
)
AFTER_NO = (
    "Write the refusal in plain words, with the ground.",
    "Say how to file a statement of disagreement.",
    "Say that without one the patient may ask that the request and the refusal go out with later "
    "copies.",
    "Say how to complain to the practice and to HHS, with a name or title and a telephone number.",
    "Link the request, the refusal and what follows to the entry.",
)


@dataclass(frozen=True)
class Request:
    """A request to amend a record.

    Parameters
    ----------
    received : datetime.date
        The day it came in.
    in_writing, with_reason : bool
        Whether it is in writing, and whether it gives a reason.
    patients_were_told : bool
        Whether the practice told patients beforehand that it asks for both.
    made_here, author_gone : bool
        Whether the practice made the entry; if not, whether there is reason to believe that whoever
        made it can no longer be asked.
    in_record_set, open_to_patient : bool
        Whether it is among the records used to decide about the patient, and whether the patient
        could see it.
    accurate : bool or None
        Whether the clinician finds it accurate and complete; None while nobody asked.
    told_of_delay : datetime.date or None
        When the patient was told in writing why it takes longer and until when.
    """

    received: date
    in_writing: bool = True
    with_reason: bool = True
    patients_were_told: bool = True
    made_here: bool = True
    author_gone: bool = False
    in_record_set: bool = True
    open_to_patient: bool = True
    accurate: bool | None = None
    told_of_delay: date | None = None

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds on which it may be refused."""
        asked = {
            Ground.NOT_OURS: not self.made_here and not self.author_gone,
            Ground.NOT_IN_SET: not self.in_record_set,
            Ground.NOT_OPEN: not self.open_to_patient,
            Ground.ACCURATE: self.accurate is True,
        }
        return tuple(ground for ground, holds in asked.items() if holds)


@dataclass(frozen=True)
class Decision:
    """What to do with a request.

    Parameters
    ----------
    verdict : Verdict
        What to do.
    grounds : tuple of Ground
        The grounds to refuse; empty if there is none.
    clock : Clock or None
        By when; None while the clock has not begun.
    steps : tuple of str
        What follows, in order.
    """

    verdict: Verdict
    grounds: tuple[Ground, ...]
    clock: Clock | None
    steps: tuple[str, ...] = ()


def decide(request: Request) -> Decision:
    """Return what to do with a request to amend, and by when.

    Parameters
    ----------
    request : Request
        The request.

    Returns
    -------
    Decision
        A ground lets the practice refuse; it need not.

    Examples
    --------
    >>> decide(Request(date(2025, 12, 1), accurate=False)).clock.due
    datetime.date(2026, 1, 30)
    """
    if request.patients_were_told and not (request.in_writing and request.with_reason):
        return Decision(Verdict.ASK_FOR_PAPER, (), None)
    clock = requests.clock(requests.Kind.CORRECTION, request.received, request.told_of_delay)
    if request.grounds:
        return Decision(Verdict.MAY_REFUSE, request.grounds, clock, AFTER_NO)
    if request.accurate is None:
        return Decision(Verdict.ASK_CLINICIAN, (), clock)
    return Decision(Verdict.ACCEPT, (), clock, AFTER_YES)


@dataclass(frozen=True)
class Refusal:
    """A letter that refuses a correction, as it was sent.

    Parameters
    ----------
    sent : datetime.date
        The day it went out.
    ground : Ground or None
        The ground it gives.
    disagreement, with_later_copies, complaint : bool
        Whether it says how to disagree, that the request may go out with later copies, and how to
        complain.
    contact : bool
        Whether it names a person or office, with a telephone number.
    """

    sent: date
    ground: Ground | None = None
    disagreement: bool = False
    with_later_copies: bool = False
    complaint: bool = False
    contact: bool = False

    def faults(self, request: Request) -> list[str]:
        """Return what is wrong with it; empty if nothing is.

        Parameters
        ----------
        request : Request
            The request it answers.
        """
        said = {
            "how to disagree": self.disagreement,
            "that the request may go out with later copies": self.with_later_copies,
            "how to complain": self.complaint,
            "whom to call": self.contact,
        }
        found = [f"missing: {what}" for what, there in said.items() if not there]
        if self.ground is None:
            found.insert(0, "missing: the ground")
        elif self.ground not in request.grounds:
            found.insert(0, f"no ground here: {self.ground}")
        clock = requests.clock(requests.Kind.CORRECTION, request.received, request.told_of_delay)
        if clock.late(self.sent):
            found.append(f"late by {clock.late(self.sent)} days: it was due on {clock.due}")
        return found
