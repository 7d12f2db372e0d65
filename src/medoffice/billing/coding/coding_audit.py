"""A coding audit: draw the sample, score what the reviewer found, and say how sure the rate is.

An error rate describes the visits it was drawn from, with an interval. It is no amount of money
for all the others: that takes a sample made for it, a statistician and usually a lawyer.
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from medoffice.scheduling.intervals import Estimate, clopper_pearson, wilson

AGREES = "agrees"
TOO_HIGH = "too high"
TOO_LOW = "too low"
OTHER_CODE = "another code"
NOT_SUPPORTED = "not supported"
OUTCOMES = (AGREES, TOO_HIGH, TOO_LOW, OTHER_CODE, NOT_SUPPORTED)
"""What a reviewer may find: the note supports the code, a lower or a higher level, a code of
another kind (such as that for a known patient), or nothing that can be billed."""


def draw(visits: Iterable[str], size: int, seed: int | str) -> list[str]:
    """Draw a random sample that anybody can draw again.

    Each visit, in the order of its number, gets a random number; those with the smallest make up
    the sample. So the order of the list does not matter, and a larger sample from the same seed
    begins with the smaller one: the next in line may replace a visit that cannot be reviewed.

    Parameters
    ----------
    visits : iterable of str
        The numbers of all visits that could be drawn (the frame), each once.
    size : int
        How many to draw.
    seed : int or str
        What the random numbers begin with. Write it down before you draw.

    Returns
    -------
    list of str
        In the order drawn.

    Raises
    ------
    ValueError
        If a visit is in the list twice, or there are fewer than asked for.

    Notes
    -----
    Python promises the same numbers of ``random.random`` for one seed in each of its versions.
    """
    frame = sorted(visits)
    twice = next((a for a, b in pairwise(frame) if a == b), None)
    if twice is not None:
        raise ValueError(
            f"visit {twice!r} is in the list twice: each must have one chance to be drawn"
        )
    if not 1 <= size <= len(frame):
        raise ValueError(f"size is {size!r}: expected 1 to {len(frame):,} (the visits there are)")
    numbers = random.Random(seed)
    drawn = sorted((numbers.random(), visit) for visit in frame)
    return [visit for _, visit in drawn[:size]]


def draw_each(frames: Mapping[str, Collection[str]], size: int, seed: int | str) -> list[str]:
    """Draw as many visits of each clinician, or of any other group.

    Parameters
    ----------
    frames : mapping of str to collection of str
        For each group its visits.
    size : int
        How many to draw of each; of a smaller group all are taken.
    seed : int or str
        As for :func:`draw`; the draw of one group does not depend on the others.

    Returns
    -------
    list of str
        Group after group, by name.

    Raises
    ------
    ValueError
        As :func:`draw`.
    """
    return [
        visit
        for group in sorted(frames)
        for visit in draw(frames[group], min(size, len(frames[group])), f"{seed} {group}")
    ]


def sample_size(
    margin: float,
    expected: float = 0.5,
    population: int | None = None,
    confidence: float = 0.95,
) -> int:
    """Return how many visits to review for an interval of a given reach to each side.

    Parameters
    ----------
    margin : float
        The reach, as a share: 0.05 for 5 percentage points to each side.
    expected : float, default 0.5
        The error rate you expect. One half asks for the most visits, and is safe if you have no
        idea.
    population : int, optional
        How many visits there are to draw from; left out, so many that it does not matter.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    int

    Raises
    ------
    ValueError
        If a share is not between 0 and 1, or there is no visit to draw from.

    Notes
    -----
    W. G. Cochran, *Sampling Techniques*, 3rd edition (1977), section 4.4, with his correction for
    a small population; R. V. Krejcie and D. W. Morgan (Educational and Psychological Measurement
    30, 1970, 607-610) print a table of the same formula.

    Examples
    --------
    >>> sample_size(0.05), sample_size(0.05, population=1000)
    (385, 278)
    """
    for name, share in (("margin", margin), ("expected", expected), ("confidence", confidence)):
        if not 0 < share < 1:
            raise ValueError(f"{name} is {share!r}: expected a share between 0 and 1")
    if population is not None and population < 1:
        raise ValueError(f"population is {population!r}: expected at least 1 visit")
    z = Estimate(0, 1).interval(confidence)[1]
    needed = z * z * expected * (1 - expected) / margin**2
    if population is not None:
        needed /= 1 + (needed - 1) / population
    return max(1, math.ceil(needed - 1e-9))


def outcome(coded: str, supported: str | None) -> str:
    """Say how the code billed stands to what the note supports: one of :data:`OUTCOMES`.

    Parameters
    ----------
    coded : str
        The code billed. The number it ends in is its level.
    supported : str or None
        The code the note supports; None if it supports none.
    """
    if supported is None:
        return NOT_SUPPORTED
    if supported == coded:
        return AGREES
    billed, right = _level(coded), _level(supported)
    if billed is None or right is None or billed == right:
        return OTHER_CODE
    return TOO_HIGH if billed > right else TOO_LOW


def _level(code: str) -> int | None:
    found = re.search(r"\d+$", code)
    return int(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reviewer says of one visit.

    Parameters
    ----------
    visit, provider : str
        The visit, and who billed it.
    coded : str
        The code billed.
    supported : str or None
        The code the note supports; None if no signed note supports any.
    allowed, should_be : int
        What the payer's contract allows for the one and for the other, in cents.
    """

    visit: str
    provider: str
    coded: str
    supported: str | None
    allowed: int = 0
    should_be: int = 0

    @property
    def outcome(self) -> str:
        """How the two stand to each other: one of :data:`OUTCOMES`."""
        return outcome(self.coded, self.supported)

    @property
    def difference(self) -> int:
        """What was allowed too much, in cents; below 0 what was missed."""
        return self.allowed - self.should_be


@dataclass(frozen=True)
class Score:
    """The findings of a sample, counted.

    Parameters
    ----------
    outcomes : mapping of str to int
        Visits by outcome, all of :data:`OUTCOMES`.
    allowed : int
        What was allowed for the visits as billed, in cents.
    over, under : int
        What was allowed too much for some of them and too little for others, in cents, 0 or more.
    a_visit : Estimate
        The net overpayment of an average visit, in cents, with its standard error.
    """

    outcomes: Mapping[str, int]
    allowed: int
    over: int
    under: int
    a_visit: Estimate

    @property
    def reviewed(self) -> int:
        """Visits reviewed."""
        return sum(self.outcomes.values())

    @property
    def wrong(self) -> int:
        """Visits whose code the note does not support as it is."""
        return self.reviewed - self.outcomes[AGREES]

    @property
    def rate(self) -> float:
        """Wrong visits over reviewed ones."""
        return self.wrong / self.reviewed

    def wilson(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return Wilson's interval of the rate."""
        return wilson(self.wrong, self.reviewed, confidence)

    def exact(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return the exact interval of the rate."""
        return clopper_pearson(self.wrong, self.reviewed, confidence)

    @property
    def net(self) -> int:
        """Allowed too much less allowed too little, in cents."""
        return self.over - self.under

    @property
    def money_rate(self) -> float | None:
        """Net overpayment over what was allowed; None if nothing was."""
        return self.net / self.allowed if self.allowed else None


def score(findings: Iterable[Finding]) -> Score:
    """Count the findings of a sample.

    Parameters
    ----------
    findings : iterable of Finding
        Each visit once.

    Raises
    ------
    ValueError
        If there is none, or a visit was scored twice.
    """
    found = list(findings)
    if not found:
        raise ValueError("findings is empty: expected at least one visit that was reviewed")
    visit, times = Counter(finding.visit for finding in found).most_common(1)[0]
    if times > 1:
        raise ValueError(f"visit {visit!r} was scored {times} times: expected each visit once")
    counted = Counter(finding.outcome for finding in found)
    differences = [finding.difference for finding in found]
    return Score(
        outcomes={outcome: counted[outcome] for outcome in OUTCOMES},
        allowed=sum(finding.allowed for finding in found),
        over=sum(cents for cents in differences if cents > 0),
        under=-sum(cents for cents in differences if cents < 0),
        a_visit=Estimate.of(differences),
    )


def score_by_provider(findings: Iterable[Finding]) -> dict[str, Score]:
    """Return the score of each clinician, by name."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.provider, []).append(finding)
    return {provider: score(groups[provider]) for provider in sorted(groups)}
