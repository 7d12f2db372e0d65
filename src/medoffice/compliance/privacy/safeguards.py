"""What the Security Rule asks of a measure: required, addressable, or only proposed.

45 CFR 164.306(d) tells how the words in brackets after a measure are to be read. *Required* is put
in place. *Addressable* is put in place where it is reasonable and appropriate; where it is not, the
reason is written down, and an equal measure is put in place if that one is reasonable. What a
proposal names is asked by no law until it is final; the risk analysis may still ask for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asked(StrEnum):
    """How far a measure is asked for today."""

    REQUIRED = "required"
    ADDRESSABLE = "addressable"
    PROPOSED = "only proposed"


class Verdict(StrEnum):
    """What is to be done about a measure."""

    IN_ORDER = "in order"
    PUT_IN_PLACE = "put it in place"
    WRITE_WHY = "write down why it does not fit"
    EQUAL_ONE = "put the equal measure in place"
    BY_RISK = "no law asks for it yet: let the risk analysis decide"


@dataclass(frozen=True)
class Measure:
    """A measure that the rule, or a proposal, names.

    Parameters
    ----------
    words : str
        What it is, in plain words.
    asked : Asked
        How far it is asked for.
    cite : str
        Where.
    """

    words: str
    asked: Asked
    cite: str


_HERE, _MAY, _TALK = Asked.REQUIRED, Asked.ADDRESSABLE, Asked.PROPOSED
_PROPOSAL = "90 FR 898"
MEASURES = {
    "analysis": Measure("an analysis of the risks, kept up", _HERE, "164.308(a)(1)(ii)(A)"),
    "management": Measure("measures against the risks found", _HERE, "164.308(a)(1)(ii)(B)"),
    "review": Measure("looking through the access log", _HERE, "164.308(a)(1)(ii)(D)"),
    "leavers": Measure("ending the access of who leaves", _MAY, "164.308(a)(3)(ii)(C)"),
    "reminders": Measure("reminders on security", _MAY, "164.308(a)(5)(ii)(A)"),
    "backup": Measure("a backup that can be restored", _HERE, "164.308(a)(7)(ii)(A)"),
    "backup_test": Measure("a test of the plan for emergencies", _MAY, "164.308(a)(7)(ii)(D)"),
    "disposal": Measure("wiping what is thrown away", _HERE, "164.310(d)(2)(i)"),
    "own_login": Measure("a login of each person's own", _HERE, "164.312(a)(2)(i)"),
    "logoff": Measure("screens that lock themselves", _MAY, "164.312(a)(2)(iii)"),
    "encryption": Measure("encryption of what is stored", _MAY, "164.312(a)(2)(iv)"),
    "sending": Measure("encryption of what is sent", _MAY, "164.312(e)(2)(ii)"),
    "two_proofs": Measure("a login with two proofs", _TALK, _PROPOSAL),
    "encryption_everywhere": Measure("encryption without a way out", _TALK, _PROPOSAL),
    "yearly_analysis": Measure("an analysis every 12 months", _TALK, _PROPOSAL),
    "break_in_test": Measure("a break-in test each year", _TALK, _PROPOSAL),
}


@dataclass(frozen=True)
class Office:
    """How an office stands to one measure.

    Parameters
    ----------
    in_place : bool
        Whether it has the measure.
    fits : bool
        Whether the measure is reasonable and appropriate for it.
    reason : bool
        Whether it is written down why not.
    equal_fits, equal_in_place : bool
        Whether another measure does the same and is reasonable, and whether it is there.
    """

    in_place: bool = False
    fits: bool = True
    reason: bool = False
    equal_fits: bool = False
    equal_in_place: bool = False


def verdict(asked: Asked, office: Office) -> Verdict:
    """Return what is to be done about a measure.

    Parameters
    ----------
    asked : Asked
        How far the measure is asked for.
    office : Office
        How the office stands to it.
    """
    if office.in_place:
        return Verdict.IN_ORDER
    if asked is Asked.PROPOSED:
        return Verdict.BY_RISK
    if asked is Asked.REQUIRED or office.fits:
        return Verdict.PUT_IN_PLACE
    if not office.reason:
        return Verdict.WRITE_WHY
    if office.equal_fits and not office.equal_in_place:
        return Verdict.EQUAL_ONE
    return Verdict.IN_ORDER
