"""The arithmetic of Medicare's quality program (MIPS): who takes part, the score, the money.

All figures come from the table of rules. What becomes of a score above the mark is not known
beforehand: raises are scaled so that they cost what the cuts bring in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from medoffice.practice import rule_value

QUALITY, COST, INTEROPERABILITY, IMPROVEMENT = "quality", "cost", "interoperability", "improvement"
PARTS = (QUALITY, COST, INTEROPERABILITY, IMPROVEMENT)


class Status(StrEnum):
    """Whether a clinician or a group takes part."""

    MUST = "must take part"
    MAY = "may opt in"
    EXEMPT = "is exempt"


@dataclass(frozen=True, slots=True)
class Volume:
    """What was done for patients of Original Medicare in the period that CMS looks at.

    Parameters
    ----------
    charges : int
        Allowed charges of Part B, in cents.
    patients, services : int
        How many.
    """

    charges: int
    patients: int
    services: int

    def above(self) -> int:
        """Return how many of the three limits are passed; at a limit is not above it."""
        limits = [
            self.charges > 100 * rule_value("mips.low_volume", "charges_above"),
            self.patients > rule_value("mips.low_volume", "patients_above"),
            self.services > rule_value("mips.low_volume", "services_above"),
        ]
        return sum(limits)

    @property
    def status(self) -> Status:
        """Whether it must take part, may, or is exempt."""
        passed = self.above()
        if passed == rule_value("mips.low_volume", "limits"):
            return Status.MUST
        return Status.MAY if passed else Status.EXEMPT


def weights(clinicians: int, *, reports_interoperability: bool = False) -> dict[str, float]:
    """Return what share of the score each part has, between 0 and 1.

    Parameters
    ----------
    clinicians : int
        How many are in the practice. A small one is spared the part on the EHR unless it reports.
    reports_interoperability : bool, default False
        Whether it reports that part all the same.

    Raises
    ------
    ValueError
        If there is no clinician.
    """
    if clinicians < 1:
        raise ValueError(f"clinicians is {clinicians}: expected 1 or more")
    small = clinicians <= rule_value("mips.weights", "small_practice")
    if small and not reports_interoperability:
        spared = {
            part: rule_value("mips.small_weights", part) / 100
            for part in (QUALITY, COST, IMPROVEMENT)
        }
        return {part: spared.get(part, 0.0) for part in PARTS}
    return {part: rule_value("mips.weights", part) / 100 for part in PARTS}


def score(parts: Mapping[str, float], shares: Mapping[str, float]) -> float:
    """Return the score, from 0 to 100.

    Parameters
    ----------
    parts : mapping of str to float
        Points reached in each part, in percent of what can be reached; a part with no weight
        may be left out.
    shares : mapping of str to float
        What each part counts, as :func:`weights` gives it.

    Raises
    ------
    ValueError
        If a part with weight has no points, or points lie outside 0 to 100.
    """
    for part, share in shares.items():
        if share and part not in parts:
            raise ValueError(f"there are no points for {part}, which counts {share:.0%}")
        if part in parts and not 0 <= parts[part] <= 100:
            raise ValueError(f"{part} is {parts[part]:g}: expected 0 to 100 percent")
    return sum(share * parts[part] for part, share in shares.items() if share)


def adjustment(points: float, scaling: float = 1.0) -> float:
    """Return by what share Medicare pays more or less two years later.

    Parameters
    ----------
    points : float
        The score, from 0 to 100.
    scaling : float, default 1
        By what the raises above the mark are multiplied; CMS works it out afterwards, at most 3.

    Returns
    -------
    float
        −0.09 is nine percent less.

    Raises
    ------
    ValueError
        If the score or the scaling cannot be.

    Notes
    -----
    42 CFR 414.1405(b): a straight line from the full cut at a score of 0 to nothing at the mark,
    and the full cut for all up to a quarter of the mark; above it a straight line to the
    same percentage at 100, times the scaling.

    Examples
    --------
    >>> adjustment(75), adjustment(0), adjustment(60)
    (0.0, -0.09, -0.018)
    """
    mark, full = rule_value("mips.threshold", "points"), _full_cut()
    top = rule_value("mips.threshold", "scale_top")
    most = rule_value("mips.scale", "most_scaling")
    if not 0 <= points <= top:
        raise ValueError(f"the score is {points:g}: expected 0 to {top:g}")
    if not 0 <= scaling <= most:
        raise ValueError(f"the scaling is {scaling:g}: expected 0 to {most:g}")
    if points < mark:
        if points <= rule_value("mips.scale", "full_cut_up_to"):
            return -full
        return -full * (mark - points) / mark
    return full * (points - mark) / (top - mark) * scaling


def at_stake(charges: int, points: float, scaling: float = 1.0) -> int:
    """Return what a score means for a year of payments, in cents.

    Parameters
    ----------
    charges : int
        Cents that Medicare pays for Part B services in the year of payment.
    points, scaling : float
        As for :func:`adjustment`.
    """
    return round(charges * adjustment(points, scaling))


def _full_cut() -> float:
    return rule_value("mips.threshold", "largest_cut") / 100
