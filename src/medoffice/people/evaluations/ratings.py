"""Ratings: who rated whom on what, and how high.

A set of ratings is **crossed** where every rater rated every person on every criterion. Only
there can one tell a lenient rater from a good team.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from medoffice.people.evaluations.forms import HIGHEST, LOWEST


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating of one person on one criterion.

    Parameters
    ----------
    rater, person, criterion : str
        Who rates whom on what.
    value : int
        From 1 to 5.
    """

    rater: str
    person: str
    criterion: str
    value: int


class Ratings:
    """Ratings of some people by some raters, each at most once.

    Parameters
    ----------
    ratings : iterable of Rating
        In any order; names keep the order in which they first stand there.
    scale : range, default 1 to 5
        The ratings that may be given.

    Raises
    ------
    ValueError
        If there is none, a value is not a whole number on the scale, or a rating stands there
        twice.
    """

    def __init__(
        self, ratings: Iterable[Rating], scale: range = range(LOWEST, HIGHEST + 1)
    ) -> None:
        self.scale = scale
        self._values: dict[tuple[str, str, str], int] = {}
        for rating in ratings:
            self._add(rating)
        if not self._values:
            raise ValueError("there are no ratings: expected at least one")
        self.raters, self.people, self.criteria = (
            tuple(dict.fromkeys(key[at] for key in self._values)) for at in range(3)
        )

    def _add(self, rating: Rating) -> None:
        key = rating.rater, rating.person, rating.criterion
        what = f"{rating.rater}'s rating of {rating.person} on {rating.criterion}"
        if rating.value not in self.scale:
            raise ValueError(
                f"{what} is {rating.value!r}: expected a whole number from {self.scale[0]} to "
                f"{self.scale[-1]}"
            )
        if key in self._values:
            raise ValueError(f"{what} is there twice: expected it once")
        self._values[key] = rating.value

    def __len__(self) -> int:
        """Return how many ratings there are."""
        return len(self._values)

    def __iter__(self) -> Iterator[Rating]:
        """Go through the ratings."""
        return (Rating(*key, value) for key, value in self._values.items())

    def value(self, rater: str, person: str, criterion: str) -> int | None:
        """Return a rating, or None where there is none."""
        return self._values.get((rater, person, criterion))

    def of_rater(self, rater: str) -> list[int]:
        """Return all that a rater gave."""
        return [value for (who, _, _), value in self._values.items() if who == rater]

    def overall(self, rater: str, person: str, weights: Mapping[str, int]) -> Fraction | None:
        """Return a person's weighted rating by one rater, or None where there is none.

        Parameters
        ----------
        rater, person : str
            Who rates whom.
        weights : mapping of str to int
            Weight of each criterion; criteria that were not rated do not count.
        """
        return weighted(
            {
                criterion: value
                for criterion in self.criteria
                if (value := self.value(rater, person, criterion)) is not None
            },
            weights,
        )

    def crossed(self) -> Ratings:
        """Return the ratings of those whom every rater rated on every criterion.

        Raises
        ------
        ValueError
            If there is nobody whom every rater rated on every criterion.
        """
        everybody = [
            person
            for person in self.people
            if all(
                self.value(rater, person, criterion) is not None
                for rater in self.raters
                for criterion in self.criteria
            )
        ]
        if not everybody:
            raise ValueError(
                "nobody was rated by every rater on every criterion: expected at least two such "
                "people, for without them a lenient rater looks like a good team"
            )
        kept = set(everybody)
        return Ratings((rating for rating in self if rating.person in kept), self.scale)

    def by_raters(self, raters: Collection[str]) -> Ratings:
        """Return the ratings of some of the raters."""
        return Ratings((rating for rating in self if rating.rater in raters), self.scale)

    def named(self, names: Mapping[str, str]) -> Ratings:
        """Return the same ratings with raters and people called by their names."""
        return Ratings(
            (
                replace(rating, rater=names[rating.rater], person=names[rating.person])
                for rating in self
            ),
            self.scale,
        )

    def given(self, rater: str) -> list[int]:
        """Return a rater's ratings, person by person and criterion by criterion.

        Raises
        ------
        ValueError
            If the rater left one out.
        """
        values = []
        for person in self.people:
            for criterion in self.criteria:
                value = self.value(rater, person, criterion)
                if value is None:
                    raise ValueError(f"{rater} did not rate {person} on {criterion}")
                values.append(value)
        return values

    def scores(self, weights: Mapping[str, int]) -> list[list[float]]:
        """Return the weighted ratings: a row for each person, with a score by each rater.

        Parameters
        ----------
        weights : mapping of str to int
            Weight of each criterion.

        Raises
        ------
        ValueError
            If a rater did not rate somebody.
        """
        rows = []
        for person in self.people:
            row = [self.overall(rater, person, weights) for rater in self.raters]
            if None in row:
                raise ValueError(f"{self.raters[row.index(None)]} did not rate {person}")
            rows.append([float(score) for score in row if score is not None])
        return rows


def weighted(values: Mapping[str, int], weights: Mapping[str, int]) -> Fraction | None:
    """Return the weighted mean of ratings, or None where there is none.

    Parameters
    ----------
    values : mapping of str to int
        A rating for each criterion.
    weights : mapping of str to int
        The weight of each of them, and perhaps of others.

    Raises
    ------
    ValueError
        If a rated criterion has no weight.
    """
    missing = sorted(set(values) - set(weights))
    if missing:
        raise ValueError(f"{missing[0]} has no weight: expected one for each criterion rated")
    total = sum(weights[criterion] for criterion in values)
    if not total:
        return None
    return Fraction(sum(weights[name] * value for name, value in values.items()), total)
