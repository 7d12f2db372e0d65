"""Ratings as they stand in a table of the reader's: a line for each rating."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medoffice.people.evaluations.rater_effects import Limits, RaterEffect, rater_effects
from medoffice.people.evaluations.ratings import Rating, Ratings
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

RATER, PERSON, CRITERION, VALUE = "rater", "person", "criterion", "value"
NEEDED = {RATER: "the rater", PERSON: "the person rated", VALUE: "the rating"}
OVERALL = "overall"
"""What is rated where the table does not say."""

_NAMES = {
    RATER: ("rater", "rater id", "rated by", "reviewer", "evaluator", "supervisor", "manager",
            "author", "by"),
    PERSON: ("person", "employee", "employee name", "staff", "staff id", "staff member", "name",
             "ratee", "reviewee", "employee id", "rated", "who"),
    CRITERION: ("criterion", "criteria", "criterion id", "competency", "category", "question",
                "line", "item", "area", "factor"),
    VALUE: ("rating", "score", "points", "value", "grade", "mark", "overall", "overall rating"),
}  # fmt: skip
_WHOLE = re.compile(r"\d{1,3}(?:\.0+)?", re.ASCII)


@dataclass(frozen=True)
class ReportedRatings:
    """What a table of ratings says of its raters.

    Parameters
    ----------
    ratings : Ratings
        All ratings of the table.
    compared : Ratings
        Those of the people whom every rater rated on every criterion.
    effects : tuple of RaterEffect
        How each rater rates, from the most lenient to the most severe.
    limits : Limits
        From where on something is a sign, on the scale of the table.
    """

    ratings: Ratings
    compared: Ratings
    effects: tuple[RaterEffect, ...]
    limits: Limits


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds the rater, the person, the criterion and the rating.

    Parameters
    ----------
    columns : sequence of str
        The names in the file.

    Returns
    -------
    dict
        ``rater``, ``person``, ``criterion`` and ``value``, each a name in the file or None.
    """
    return match_columns(columns, _NAMES)


def reported_ratings(
    export: Export, columns: Mapping[str, str | None], highest: int, limits: Limits
) -> ReportedRatings:
    """Read a table of ratings and look for rater effects.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        As :func:`propose` gives them; without a criterion each line is an overall rating.
    highest : int
        The best rating; the worst is 1.
    limits : Limits
        Of the scale from 1 to 5.

    Returns
    -------
    ReportedRatings

    Raises
    ------
    ExportError
        If a column is missing or chosen twice, a rating is not a whole number on the scale, one
        stands there twice, or too few people were rated by all.
    """
    require_columns(columns, NEEDED)
    try:
        ratings = Ratings(_lines(export, columns, highest), range(1, highest + 1))
        return ReportedRatings(
            ratings,
            ratings.crossed(),
            tuple(rater_effects(ratings)),
            limits.on(ratings.scale),
        )
    except ExportError:
        raise
    except ValueError as problem:
        said = str(problem)
        raise ExportError(f"{said[0].upper()}{said[1:]}.") from None


def _lines(export: Export, columns: Mapping[str, str | None], highest: int) -> Iterator[Rating]:
    held = {role: export.values(column) for role, column in columns.items() if column}
    what = held.get(CRITERION) or [OVERALL] * len(export.rows)
    for at, line in enumerate(export.lines):
        text = held[VALUE][at]
        if not _WHOLE.fullmatch(text) or not 1 <= int(float(text)) <= highest:
            raise ExportError(
                f"Line {line}, column “{columns[VALUE]}”, holds “{text[:40]}”: expected a whole "
                f"number from 1 to {highest}."
            )
        for role in (RATER, PERSON):
            if not held[role][at]:
                raise ExportError(
                    f"Line {line}, column “{columns[role]}”, is empty: expected {NEEDED[role]}."
                )
        yield Rating(held[RATER][at], held[PERSON][at], what[at], int(float(text)))
