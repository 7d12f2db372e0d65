"""Which levels of visits each clinician bills, and whether the share of high ones stands out.

A share that stands out is a reason to read notes. It is no proof of anything: patients differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from medoffice.scheduling.intervals import difference, wilson

LEVELS = (2, 3, 4, 5)
HIGH = (4, 5)
ABOVE, BELOW, ALIKE = "above", "below", "no clear difference"


@dataclass(frozen=True)
class LevelMix:
    """How many visits of each level were billed.

    Parameters
    ----------
    counts : mapping of int to int
        Visits by level, all of :data:`LEVELS`.
    """

    counts: Mapping[int, int]

    @property
    def visits(self) -> int:
        """Visits in all."""
        return sum(self.counts.values())

    @property
    def high(self) -> int:
        """Visits of the two highest levels."""
        return sum(self.counts[level] for level in HIGH)

    @property
    def mean(self) -> float:
        """The average level."""
        return sum(level * number for level, number in self.counts.items()) / self.visits

    def number(self, level: int | None = None) -> int:
        """Return the visits of a level; of the two highest if None."""
        return self.high if level is None else self.counts[level]

    def share(self, level: int | None = None) -> float:
        """Return the share of a level; of the two highest if None."""
        return self.number(level) / self.visits

    def interval(self, level: int | None = None, confidence: float = 0.95) -> tuple[float, float]:
        """Return Wilson's interval of :meth:`share`."""
        return wilson(self.number(level), self.visits, confidence)

    def __add__(self, other: LevelMix) -> LevelMix:
        """Return the mix of both together."""
        return LevelMix({level: self.counts[level] + other.counts[level] for level in LEVELS})


def level_mix(levels: Iterable[int]) -> LevelMix:
    """Count the levels of some visits.

    Raises
    ------
    ValueError
        If there is no visit, or a level is none of :data:`LEVELS`.
    """
    counted = Counter(levels)
    if not counted:
        raise ValueError("levels is empty: expected the level of at least one visit")
    unknown = sorted(set(counted) - set(LEVELS), key=str)
    if unknown:
        expected = ", ".join(map(str, LEVELS))
        raise ValueError(f"there is no level {unknown[0]!r}: expected one of {expected}")
    return LevelMix({level: counted[level] for level in LEVELS})


def mixes(visits: Iterable[tuple[str, int]]) -> dict[str, LevelMix]:
    """Count the levels of each clinician.

    Parameters
    ----------
    visits : iterable of (str, int)
        Clinician and level of each visit.

    Returns
    -------
    dict of str to LevelMix
        By name of the clinician.
    """
    groups: dict[str, list[int]] = {}
    for provider, level in visits:
        groups.setdefault(provider, []).append(level)
    return {provider: level_mix(groups[provider]) for provider in sorted(groups)}


@dataclass(frozen=True)
class Comparison:
    """The share of a level, or of the two highest, beside something to compare it with.

    Parameters
    ----------
    share, compared_with : float
        Of the clinician, and of the comparison.
    low, high : float
        The interval of the difference.
    """

    share: float
    compared_with: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """Whether the share lies above or below by more than chance explains."""
        if self.low > 0:
            return ABOVE
        return BELOW if self.high < 0 else ALIKE


def against_peers(
    mixes_of_all: Mapping[str, LevelMix],
    provider: str,
    level: int | None = None,
    confidence: float = 0.95,
) -> Comparison:
    """Compare a clinician with all the others together.

    Nobody is compared with a group that he or she is part of: that would hide part of the
    difference.

    Parameters
    ----------
    mixes_of_all : mapping of str to LevelMix
        From :func:`mixes`.
    provider : str
        Whom to compare.
    level : int, optional
        Compare the share of this level; by default that of the two highest together.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Raises
    ------
    ValueError
        If the clinician is not there, or is alone.
    """
    if provider not in mixes_of_all:
        raise ValueError(f"there is no {provider!r}: expected one of {', '.join(mixes_of_all)}")
    others = [mix for name, mix in mixes_of_all.items() if name != provider]
    if not others:
        raise ValueError(f"{provider!r} is alone: there are no peers to compare with")
    mine, peers = mixes_of_all[provider], sum(others[1:], others[0])
    low, high = difference(
        mine.number(level), mine.visits, peers.number(level), peers.visits, confidence
    )
    return Comparison(mine.share(level), peers.share(level), low, high)


def against_share(
    mix: LevelMix, published: float, level: int | None = None, confidence: float = 0.95
) -> Comparison:
    """Compare a clinician with a published share, which counts as known without error.

    Parameters
    ----------
    mix : LevelMix
        Of the clinician.
    published : float
        The share to compare with, between 0 and 1.
    level, confidence
        As for :func:`against_peers`.

    Raises
    ------
    ValueError
        If it is no share between 0 and 1.
    """
    if not 0 <= published <= 1:
        raise ValueError(f"published is {published!r}: expected a share between 0 and 1")
    low, high = mix.interval(level, confidence)
    return Comparison(mix.share(level), published, low - published, high - published)
