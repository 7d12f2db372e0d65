"""How the data of the assignment `staff-evaluations` may vary."""

from __future__ import annotations

from random import Random

from medoffice.grading.classes.edition import Stream
from medoffice.grading.classes.moves import whole
from medoffice.grading.classes.tables import Row, Tables

RATERS = ("Rosethorn", "Renwick", "Marchbanks")
IMOGEN = "Imogen Beckensall"
"""Whose ratings the text tells."""

STAYS = {
    "2.05": "a rating of one person, whose ratings stay",
    "4.06": "a rating of one person, whose ratings stay",
    "3.61": "the mean toward which ratings are drawn",
}


def _shifts(tables: Tables) -> dict[str, float]:
    """Give how far each rater lies from the mean of all, on the people whom all have rated."""
    given: dict[str, dict[str, float]] = {}
    for row in tables["forms"]:
        given.setdefault(row["rater"], {})[row["person"]] = float(row["overall"])
    everybody = set.intersection(*(set(people) for people in given.values()))
    means = {
        rater: sum(people[each] for each in sorted(everybody)) / len(everybody)
        for rater, people in given.items()
    }
    return {rater: mean - sum(means.values()) / len(means) for rater, mean in means.items()}


def _told(tables: Tables) -> str:
    shifts = _shifts(tables)
    return ", ".join(f'"{rater}": {shifts[rater]:.2f}' for rater in RATERS)


QUOTED = {'"Rosethorn": 0.77, "Renwick": 0.02, "Marchbanks": -0.78': _told}


def vary(tables: Tables, stream: Stream) -> None:
    """Give some people a point more or less, and work their forms out from it."""
    _rate(tables["ratings"], stream("ratings"))
    weights: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in tables["ratings"]:
        form = weights.setdefault((row["rater"], row["person"]), [])
        form.append((int(row["weight"]), int(row["rating"])))
    for row in tables["forms"]:
        if form := weights.get((row["rater"], row["person"])):
            points = sum(weight * rating for weight, rating in form)
            row["overall"] = str(round(points / sum(weight for weight, _ in form), 4))
    rng = stream("reviews")
    for row in tables["reviews"]:
        moved = round(float(row["overall"]) + 0.05 * whole(rng, -2, 2), 2)
        if row["person"] != IMOGEN:
            row["overall"] = str(min(max(moved, 1.0), 5.0))


def _rate(ratings: list[Row], rng: Random) -> None:
    """Move some ratings by a point; where one number stood on every line, on every line."""
    forms: dict[tuple[str, str], list[Row]] = {}
    for row in ratings:
        forms.setdefault((row["rater"], row["person"]), []).append(row)
    for (_, person), lines in forms.items():
        is_one_number = len({row["rating"] for row in lines}) == 1
        moved = [whole(rng, -1, 1) if rng.random() < 0.3 else 0 for _ in lines]
        if person == IMOGEN or is_one_number:
            continue
        for row, by in zip(lines, moved, strict=True):
            row["rating"] = str(min(max(int(row["rating"]) + by, 1), 5))
