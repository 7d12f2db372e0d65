"""Choosing a vendor by a weighted score, and how firm the choice is.

The score of a vendor is the sum of its ratings, each times the weight of its criterion (the
weighted-sum model; Triantaphyllou, *Multi-Criteria Decision Making Methods*, whose sensitivity
question is answered here too: by how much must one weight change until another vendor leads?).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Ratings = Mapping[str, Mapping[str, Fraction | int]]
"""Points by vendor and criterion."""


@dataclass(frozen=True)
class Tip:
    """The weight of a criterion at which another vendor draws level.

    Parameters
    ----------
    criterion : str
        Whose weight changes; the other weights keep their proportions.
    now, at : fractions.Fraction
        Its share of all weight now, and where two vendors have the same score.
    rival : str
        Who leads beyond it.
    """

    criterion: str
    now: Fraction
    at: Fraction
    rival: str

    @property
    def change(self) -> Fraction:
        """By how much the share must rise, or fall if below 0."""
        return self.at - self.now


@dataclass(frozen=True)
class Scorecard:
    """Vendors rated by weighted criteria.

    Parameters
    ----------
    weights : mapping of str to int or fractions.Fraction
        Weight of each criterion, 0 or more; only their proportions matter.
    ratings : mapping
        For each vendor its points by criterion; more is better, so a price is rated by points too.

    Raises
    ------
    ValueError
        If a weight is below 0 or all are 0, if nobody is rated, or if a rating is missing.
    """

    weights: Mapping[str, Fraction | int]
    ratings: Ratings

    def __post_init__(self) -> None:
        """Refuse a scorecard that gives no score."""
        for criterion, weight in self.weights.items():
            if weight < 0:
                raise ValueError(f"the weight of {criterion!r} is {weight}; expected 0 or more")
        if not sum(self.weights.values()):
            raise ValueError("all weights are 0; expected one above 0")
        if not self.ratings:
            raise ValueError("no vendor is rated; expected one or more")
        for vendor, points in self.ratings.items():
            for criterion in self.weights:
                if criterion not in points:
                    raise ValueError(f"{vendor!r} has no rating for {criterion!r}; expected one")

    def share(self, criterion: str) -> Fraction:
        """Return a criterion's share of all weight."""
        return Fraction(self.weights[criterion]) / sum(self.weights.values())

    def score(self, vendor: str) -> Fraction:
        """Return the weighted mean of a vendor's points."""
        return sum(
            (self.share(name) * self.ratings[vendor][name] for name in self.weights), Fraction(0)
        )

    def ranking(self) -> list[tuple[str, Fraction]]:
        """Return vendors with their scores, the best first; equal ones as they were given."""
        scored = [(vendor, self.score(vendor)) for vendor in self.ratings]
        return sorted(scored, key=lambda pair: -pair[1])

    def first(self) -> list[str]:
        """Return who has the highest score; more than one if they are equal."""
        ranked = self.ranking()
        return [vendor for vendor, score in ranked if score == ranked[0][1]]

    def winner(self) -> str:
        """Return the vendor that leads.

        Raises
        ------
        ValueError
            If two lead with the same score.
        """
        first = self.first()
        if len(first) > 1:
            raise ValueError(f"{first[0]!r} and {first[1]!r} have the same score: nobody leads")
        return first[0]

    def tips(self, criterion: str) -> list[Tip]:
        """Return where the choice turns as one weight falls or rises from 0 to all.

        Parameters
        ----------
        criterion : str
            Whose weight changes; the others keep their proportions to each other.

        Returns
        -------
        list of Tip
            The nearest below, then the nearest above; fewer where no weight turns the choice.

        Raises
        ------
        ValueError
            If nobody leads, or no other criterion has any weight.
        """
        leader, now = self.winner(), self.share(criterion)
        if now == 1:
            raise ValueError(f"{criterion!r} has all the weight; expected another with some")
        turns = []
        for rival in self.ratings:
            if rival == leader:
                continue
            # The lead is a straight line in the share: `rest` at 0, `own` at 1.
            own = Fraction(self.ratings[leader][criterion]) - self.ratings[rival][criterion]
            lead = self.score(leader) - self.score(rival)
            rest = (lead - now * own) / (1 - now)
            if own * rest < 0:
                turns.append(Tip(criterion, now, rest / (rest - own), rival))
        below = [tip for tip in turns if tip.at < now]
        above = [tip for tip in turns if tip.at > now]
        nearest = []
        if below:
            nearest.append(max(below, key=lambda tip: tip.at))
        if above:
            nearest.append(min(above, key=lambda tip: tip.at))
        return nearest

    def closest_tip(self) -> Tip | None:
        """Return the smallest change of one weight that turns the choice, if any does."""
        turns = [
            tip for name in self.weights if self.share(name) < 1 for tip in self.tips(name)
        ]  # fmt: skip
        return min(turns, key=lambda tip: abs(tip.change), default=None)


def who_qualifies(
    musts: Sequence[str], answers: Mapping[str, Mapping[str, bool]]
) -> tuple[list[str], dict[str, list[str]]]:
    """Part the vendors that meet every must from those that do not.

    A must, such as a signed business associate agreement, cannot be outweighed by a low price, so
    it is asked before any score.

    Parameters
    ----------
    musts : sequence of str
        What each vendor must have.
    answers : mapping
        For each vendor whether it has it; what is not answered is not met.

    Returns
    -------
    list of str, dict of str to list of str
        Who may be scored, and for each of the others what is missing.
    """
    missing = {
        vendor: [must for must in musts if not has.get(must, False)]
        for vendor, has in answers.items()
    }
    return (
        [vendor for vendor, lacks in missing.items() if not lacks],
        {vendor: lacks for vendor, lacks in missing.items() if lacks},
    )
