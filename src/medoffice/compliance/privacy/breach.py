"""Is it a breach? The questions in their order, with the presumption where the law puts it.

45 CFR 164.402: what HIPAA does not allow is presumed a breach, unless an exception fits or a
written assessment of four factors shows a low chance that the information was compromised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Factor(StrEnum):
    """The four factors of the assessment."""

    INFORMATION = "what the information was"
    RECEIVER = "who got it"
    SEEN = "whether it was really seen"
    REDUCED = "how far the risk was reduced"


class Reading(StrEnum):
    """What one factor says, and is written down with its reason."""

    LOW = "speaks for a low chance"
    HIGH = "speaks against it"
    UNKNOWN = "not known"


class SafeException(StrEnum):
    """The three exceptions to what is a breach."""

    HONEST_LOOK = "an honest mistake by staff, within their job, that went no further"
    INSIDE = "a slip to somebody else here who may see patient information, that went no further"
    NOT_KEPT = "a receiver who could not have kept the information"


class Verdict(StrEnum):
    """The ends the questions can come to."""

    ALLOWED = "no breach: HIPAA allows it"
    SECURED = "no notice: the information was secured"
    EXCEPTION = "no breach: an exception fits"
    LOW_CHANCE = "no breach: a low chance is shown in writing"
    OPEN = "presumed a breach: the assessment is not finished"
    BREACH = "a breach: the people concerned must be told"


RULES = MappingProxyType(
    {
        Verdict.ALLOWED: "hipaa.breach.definition",
        Verdict.SECURED: "hipaa.breach.encryption",
        Verdict.EXCEPTION: "hipaa.breach.exceptions",
        Verdict.LOW_CHANCE: "hipaa.breach.definition",
        Verdict.OPEN: "hipaa.breach.definition",
        Verdict.BREACH: "hipaa.breach.definition",
    }
)


@dataclass(frozen=True)
class Incident:
    """What is known of an incident.

    Parameters
    ----------
    allowed : bool
        Whether HIPAA allows this use or disclosure; reasonable care and the minimum included.
    encrypted, key_lost : bool
        Whether the information was encrypted by a method that HHS accepts, and whether the key or
        password may have gone with it.
    exception : SafeException or None
        The exception that fits, if one does.
    factors : mapping of Factor to Reading
        What each factor says. A factor that is missing is not known.
    written : bool
        Whether the assessment is on paper, with its reasons.
    """

    allowed: bool = False
    encrypted: bool = False
    key_lost: bool = False
    exception: SafeException | None = None
    factors: Mapping[Factor, Reading] = field(default_factory=dict)
    written: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no factor."""
        for factor in self.factors:
            if factor not in set(Factor):
                raise ValueError(f"{factor!r} is no factor: expected one of {', '.join(Factor)}")

    def reading(self, factor: Factor) -> Reading:
        """Return what a factor says."""
        return self.factors.get(factor, Reading.UNKNOWN)


@dataclass(frozen=True)
class Decision:
    """Where the questions end, and why.

    Parameters
    ----------
    verdict : Verdict
        The end.
    why : str
        The reason, in a sentence.
    """

    verdict: Verdict
    why: str

    @property
    def must_tell(self) -> bool:
        """Whether the clocks of notice run. An unfinished assessment does not stop them."""
        return self.verdict in (Verdict.BREACH, Verdict.OPEN)

    @property
    def rule(self) -> str:
        """The rule of the course that the end rests on."""
        return RULES[self.verdict]


def decide(incident: Incident) -> Decision:
    """Answer whether an incident is a breach.

    Parameters
    ----------
    incident : Incident
        What is known.

    Returns
    -------
    Decision
        The first end in the order of the law: allowed, secured, exception, the four factors.

    Notes
    -----
    The law gives the four factors no points. This is the careful reading of them: one factor that
    speaks against a low chance leaves the presumption standing, and so does one nobody knows. Four
    that speak for it count once they are in writing.

    Examples
    --------
    >>> decide(Incident(encrypted=True)).must_tell
    False
    >>> decide(Incident(encrypted=True, key_lost=True)).must_tell
    True
    """
    if incident.allowed:
        return Decision(Verdict.ALLOWED, "HIPAA allows this use, so there is nothing to assess.")
    if incident.encrypted and not incident.key_lost:
        return Decision(Verdict.SECURED, "It was encrypted, and the key was not lost with it.")
    if incident.exception:
        return Decision(Verdict.EXCEPTION, f"The exception is {incident.exception}.")
    of = {
        kind: [factor for factor in Factor if incident.reading(factor) is kind] for kind in Reading
    }
    if of[Reading.HIGH]:
        return Decision(
            Verdict.BREACH,
            f"The presumption stands. Against a low chance speaks {_and(of[Reading.HIGH])}.",
        )
    if of[Reading.UNKNOWN]:
        return Decision(
            Verdict.OPEN,
            f"Not known is {_and(of[Reading.UNKNOWN])}. What is not known shows nothing.",
        )
    if not incident.written:
        return Decision(
            Verdict.OPEN, "All four factors speak for a low chance, but nothing is in writing."
        )
    return Decision(Verdict.LOW_CHANCE, "All four factors speak for a low chance, in writing.")


def _and(factors: list[Factor]) -> str:
    *most, last = factors
    return f"{', '.join(most)} and {last}" if most else str(last)
