"""What an answer of the models does not decide: state law, a lawyer, an emergency.

The models know federal law as the course states it. Each function here says for one kind of answer
who has the next word, and when. It claims nothing about any one state.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from medoffice.compliance.integrity.exclusion import VERIFY, Hit
from medoffice.compliance.privacy.access_audit import Flag
from medoffice.compliance.privacy.notices import Notices
from medoffice.compliance.privacy.requests import Kind
from medoffice.compliance.safety.exposure import Exposure


class Whose(StrEnum):
    """Who has the next word."""

    EMERGENCY = "In an emergency"
    STATE = "Your state"
    LAWYER = "Your lawyer"


@dataclass(frozen=True)
class Beyond:
    """One thing that an answer leaves open.

    Parameters
    ----------
    whose : Whose
        Who decides it.
    words : str
        What; with who decides it before, it is a sentence.
    """

    whose: Whose
    words: str

    def __str__(self) -> str:
        """Return it as a reader sees it."""
        return f"{self.whose} {self.words}"


def of_notices(made: Notices, states: Collection[str]) -> tuple[Beyond, ...]:
    """Return what the last days of a breach notice leave open.

    Parameters
    ----------
    made : Notices
        The last days.
    states : collection of str
        Where the people live.
    """
    left = [
        Beyond(
            Whose.STATE,
            "may give fewer days, ask for a notice to the attorney general, or say what stands in "
            "the letter. Look it up before you rely on these days.",
        )
    ]
    if made.large or len(states) > 1:
        left.append(
            Beyond(Whose.LAWYER, "reads the letters first: many people, or several states.")
        )
    return tuple(left)


def of_request(kind: Kind) -> tuple[Beyond, ...]:
    """Return what the clock of a patient's request leaves open."""
    more = "a lower fee" if kind is Kind.COPY else "more rights"
    return (Beyond(Whose.STATE, f"may give you less time and the patient {more}. Then it wins."),)


def of_flags(flags: Collection[Flag]) -> tuple[Beyond, ...]:
    """Return what an audit of the access log leaves open; nothing if it found nothing."""
    if not flags:
        return ()
    return (
        Beyond(Whose.STATE, "may protect some records more, and say how staff are to be heard."),
        Beyond(
            Whose.LAWYER,
            "comes first if records may have been sold, shown around or used against somebody: "
            "that can be a crime.",
        ),
    )


def of_hits(hits: Iterable[Hit]) -> tuple[Beyond, ...]:
    """Return what a search of the exclusion list leaves open."""
    left = [Beyond(Whose.STATE, "may have a list of its own for Medicaid. Search it, too.")]
    if any(hit.verdict == VERIFY for hit in hits):
        left.append(
            Beyond(
                Whose.LAWYER,
                "comes first if OIG’s site says that it is the same person: before a word to the "
                "person or a claim more.",
            )
        )
    return tuple(left)


def of_overpayment() -> tuple[Beyond, ...]:
    """Return what an estimate of an overpayment leaves open."""
    return (
        Beyond(Whose.STATE, "has days and forms of its own for Medicaid."),
        Beyond(
            Whose.LAWYER,
            "decides with you whether to return by a sample or visit by visit, since when you "
            "knew, and what to do if it was on purpose.",
        ),
    )


def of_exposure(exposure: Exposure) -> tuple[Beyond, ...]:
    """Return what the steps after an exposure leave open."""
    left = [
        Beyond(
            Whose.EMERGENCY,
            "call 911 first: heavy bleeding, a faint, an eye that does not see.",
        )
    ]
    tested = "whether a source who says no may be tested, and " if exposure.source_known else ""
    left.append(Beyond(Whose.STATE, f"says {tested}by when workers’ compensation must hear of it."))
    return tuple(left)
