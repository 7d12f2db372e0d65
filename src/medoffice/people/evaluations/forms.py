"""The evaluation form of a role: its criteria, their weights, and anchors in behavior.

A behaviorally anchored rating scale (Smith and Kendall, *Journal of Applied Psychology* 47, 1963)
says for a rating what one would see, so that two people who saw the same give the same number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from medoffice.practice import records

LOWEST, HIGHEST = 1, 5
HUNDREDTH = Decimal("0.01")
ROLES = {
    "office-manager": "Office manager",
    "nurse-lead": "Nurse lead",
    "medical-assistant": "Medical assistant",
    "front-desk": "Front desk",
    "biller": "Biller",
    "referral-coordinator": "Referral coordinator",
}


@dataclass(frozen=True)
class Criterion:
    """One line of a form.

    Parameters
    ----------
    criterion_id : str
        Number of the criterion.
    title : str
        Its name.
    weight : int
        Percent of the overall rating on the whole form.
    anchors : mapping of int to str
        What a rating looks like, for some ratings from 1 to 5; those between have none.
    role : str or None
        The role it belongs to; None if every role has it.
    """

    criterion_id: str
    title: str
    weight: int
    anchors: Mapping[int, str]
    role: str | None = None

    @property
    def common(self) -> bool:
        """Whether every role has it."""
        return self.role is None


@dataclass(frozen=True)
class Form:
    """The form of one role.

    Parameters
    ----------
    role : str
        The role.
    criteria : tuple of Criterion
        Its lines; their weights make 100.

    Raises
    ------
    ValueError
        If the weights do not make 100.
    """

    role: str
    criteria: tuple[Criterion, ...]

    def __post_init__(self) -> None:
        """Refuse a form whose weights are no percentages."""
        total = sum(each.weight for each in self.criteria)
        if total != 100:
            raise ValueError(f"the weights of the form {self.role!r} make {total}; expected 100")

    @property
    def common(self) -> tuple[Criterion, ...]:
        """The lines every role has."""
        return tuple(each for each in self.criteria if each.common)

    def overall(self, ratings: Mapping[str, int]) -> Decimal:
        """Return the overall rating: the ratings, each by its weight.

        Parameters
        ----------
        ratings : mapping of str to int
            A whole rating from 1 to 5 by criterion: of the whole form, or of the common lines
            alone, whose weights are then taken in proportion.

        Returns
        -------
        decimal.Decimal
            From 1 to 5, rounded half up to hundredths.

        Raises
        ------
        ValueError
            If a line has no rating, a rating is no whole number from 1 to 5, or it is for a line
            that is not on the form.
        """
        lines = self.criteria if self._whole(ratings) else self.common
        known = {each.criterion_id for each in lines}
        for strange in sorted(set(ratings) - known):
            raise ValueError(
                f"{strange!r} is not on the form {self.role!r}; expected {', '.join(sorted(known))}"
            )
        total = 0
        for line in lines:
            rating = ratings.get(line.criterion_id)
            if rating not in range(LOWEST, HIGHEST + 1):
                given = "no rating" if rating is None else f"the rating {rating!r}"
                raise ValueError(
                    f"{line.criterion_id} ({line.title}) has {given}; expected a whole number from "
                    f"{LOWEST} to {HIGHEST}"
                )
            total += line.weight * int(rating)
        mean = Decimal(total) / sum(line.weight for line in lines)
        return mean.quantize(HUNDREDTH, ROUND_HALF_UP)

    def _whole(self, ratings: Mapping[str, int]) -> bool:
        own = {each.criterion_id for each in self.criteria if not each.common}
        return bool(own & set(ratings))


def form(role: str) -> Form:
    """Return the form of a role at Willow Bend.

    Parameters
    ----------
    role : str
        One of :data:`ROLES`.

    Returns
    -------
    Form
        The common lines first.

    Raises
    ------
    ValueError
        If there is no such role.
    """
    if role not in ROLES:
        raise ValueError(f"the role is {role!r}; expected one of {', '.join(ROLES)}")
    lines = [
        Criterion(
            row["criterion_id"],
            row["title"],
            row["weight"],
            {rating: row[f"anchor_{rating}"] for rating in (1, 3, 5)},
            row["role"],
        )
        for row in records("evaluation_criteria")
        if row["role"] in (None, role)
    ]
    return Form(role, tuple(sorted(lines, key=lambda line: not line.common)))


def forms() -> list[Form]:
    """Return the forms of all six roles."""
    return [form(role) for role in ROLES]
