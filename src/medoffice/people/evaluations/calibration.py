"""Calibration: what a rating would be without the rater in it, each step with its reason.

A **yardstick** is learned where several raters rated the same people. It holds how far each rater
lies from the others, and how much of the differences between scores comes from people, from
raters, and from chance. Then any score is taken back in two steps:

1. the rater's shift is taken out, as far as it is sure;
2. what is left is drawn toward the mean of all, the more the fewer raters a person had.

Drawing an uncertain figure toward the mean is called **shrinkage**. The result is where a talk
between raters begins. It does not replace the talk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from medoffice.people.evaluations.ratings import Ratings
from medoffice.people.evaluations.reliability import mean_squares


@dataclass(frozen=True)
class Step:
    """One step from the scores as given to the calibrated one.

    Parameters
    ----------
    change : float
        Points of the scale.
    reason : str
        Why, in a sentence.
    """

    change: float
    reason: str


@dataclass(frozen=True)
class Calibrated:
    """A person's score, as given and as calibrated.

    Parameters
    ----------
    person : str
        Who.
    given : float
        Mean of the raters' scores.
    steps : tuple of Step
        What was changed and why, in order.
    """

    person: str
    given: float
    steps: tuple[Step, ...]

    @property
    def score(self) -> float:
        """The calibrated score."""
        return self.given + sum(step.change for step in self.steps)


@dataclass(frozen=True)
class Yardstick:
    """What was learned of some raters where all of them rated the same people.

    Parameters
    ----------
    mean : float
        Mean of all scores.
    shifts : mapping of str to float
        How far each rater lies from that mean.
    people : int
        How many people all of them rated.
    from_people, from_raters, from_chance : float
        Variance of a score that comes from the people, from the raters, and from neither.
    """

    mean: float
    shifts: Mapping[str, float]
    people: int
    from_people: float
    from_raters: float
    from_chance: float

    @property
    def shares(self) -> tuple[float, float, float]:
        """The shares of the differences between scores from people, raters and chance."""
        parts = self.from_people, self.from_raters, self.from_chance
        whole = sum(parts)
        people, raters, chance = (part / whole if whole else 0.0 for part in parts)
        return people, raters, chance

    @property
    def trust_in_shift(self) -> float:
        """The share of a rater's shift that is taken out, from 0 to 1."""
        return _share(self.from_raters, self.from_chance / self.people)

    def trust_in_score(self, raters: int) -> float:
        """Return the share of a person's distance from the mean that is kept, from 0 to 1.

        Parameters
        ----------
        raters : int
            How many raters' scores the mean is taken over.

        Raises
        ------
        ValueError
            If there is no rater.
        """
        if raters < 1:
            raise ValueError(f"raters is {raters}: expected at least 1")
        return _share(self.from_people, self.from_chance / raters)

    def calibrate(
        self, person: str, scores: Mapping[str, float], around: float | None = None
    ) -> Calibrated:
        """Take the raters out of a person's scores.

        Parameters
        ----------
        person : str
            Who.
        scores : mapping of str to float
            The score by each rater, on the scale the yardstick was learned on.
        around : float, optional
            The mean toward which the rest is drawn; by default that of the yardstick.

        Returns
        -------
        Calibrated

        Raises
        ------
        ValueError
            If there is no score.
        """
        if not scores:
            raise ValueError(f"{person} has no score: expected one by at least one rater")
        given = fmean(scores.values())
        steps = [self._without(rater, len(scores)) for rater in scores]
        center = self.mean if around is None else around
        left = given + sum(step.change for step in steps)
        kept = self.trust_in_score(len(scores))
        raters = "one rater" if len(scores) == 1 else f"{len(scores)} raters"
        drawn = Step(
            (kept - 1) * (left - center),
            f"The score rests on {raters}, so {kept:.0%} of its distance from the mean of "
            f"{center:.2f} is kept.",
        )
        return Calibrated(person, given, (*steps, drawn))

    def _without(self, rater: str, raters: int) -> Step:
        shift = self.shifts.get(rater)
        if shift is None:
            return Step(
                0.0, f"Nothing is known of how {rater} rates: no other rater saw the same people."
            )
        share = "" if raters == 1 else f" One of {raters} raters, so it counts 1/{raters}."
        return Step(
            -shift * self.trust_in_shift / raters,
            f"{rater} rates {abs(shift):.2f} {'above' if shift > 0 else 'below'} the mean of all "
            f"raters of the same {self.people} people; {self.trust_in_shift:.0%} of that is taken "
            f"out.{share}",
        )


def learn(ratings: Ratings, weights: Mapping[str, int]) -> Yardstick:
    """Learn from people whom every rater rated.

    Parameters
    ----------
    ratings : Ratings
        Only people whom every rater rated on every criterion are used.
    weights : mapping of str to int
        The weight of each criterion in the score.

    Returns
    -------
    Yardstick

    Raises
    ------
    ValueError
        If there are fewer than two raters, or fewer than two people whom all of them rated; or
        a criterion has no weight.

    Notes
    -----
    The variances are those of the two-way random model, from its mean squares; one that comes
    out below 0 is 0. What is kept of a distance is the share of variance that is not chance, as
    in the best linear unbiased prediction (C. R. Henderson, Biometrics 31 (1975), 423-447).
    """
    crossed = ratings.crossed()
    scores = crossed.scores(weights)
    told = mean_squares(scores)
    mean = fmean(map(fmean, scores))
    return Yardstick(
        mean,
        {
            rater: fmean(column) - mean
            for rater, column in zip(crossed.raters, zip(*scores, strict=True), strict=True)
        },
        told.people,
        max(0.0, told.between - told.error) / told.raters,
        max(0.0, told.between_raters - told.error) / told.people,
        told.error,
    )


def _share(kept: float, lost: float) -> float:
    return kept / (kept + lost) if kept + lost else 1.0
