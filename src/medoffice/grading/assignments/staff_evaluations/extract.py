"""The data of the assignment `staff-evaluations`: ratings, reviews, and one person's folder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice.people.evaluations import pay_records, willow_bend
from medoffice.people.evaluations.forms import form
from medoffice.people.evaluations.goals import goals

if TYPE_CHECKING:
    import pandas as pd

YEAR, IMOGEN = "2025", "S10"
TODAY = date(2025, 12, 17)
HIRED = date(2019, 4, 29)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``ratings``, ``forms``, ``reviews``, ``notes``, ``goals``.
    """
    return {
        "ratings": _ratings(),
        "forms": _forms(),
        "reviews": _reviews(),
        "notes": _notes(),
        "goals": _goals(),
    }


def _last(number: str) -> str:
    return willow_bend.names()[number].split()[-1]


def _ratings() -> pd.DataFrame:
    """Give the sample of October, in which three raters rated the same people."""
    import pandas as pd

    lines = {line.criterion_id: line for line in form("front-desk").common}
    return pd.DataFrame(
        [
            {
                "rater": _last(each.rater),
                "person": willow_bend.names()[each.person],
                "criterion": lines[each.criterion].title,
                "weight": lines[each.criterion].weight,
                "rating": each.value,
            }
            for each in willow_bend.ratings(willow_bend.CALIBRATION, YEAR)
        ]
    )


def _forms() -> pd.DataFrame:
    """Give the overall ratings of the sample, and of those whom one rater alone has rated."""
    import pandas as pd

    sample = willow_bend.ratings(willow_bend.CALIBRATION, YEAR)
    overall = [
        (rater, person, float(sample.overall(rater, person, willow_bend.weights()) or 0))
        for rater in sample.raters
        for person in sample.people
    ]
    overall += [
        (rater, person, float(given))
        for person, (rater, _, given) in willow_bend.reviews(YEAR).items()
        if person not in sample.people and rater in sample.raters
    ]
    return pd.DataFrame(
        [
            {"rater": _last(rater), "person": willow_bend.names()[person], "overall": given}
            for rater, person, given in overall
        ]
    ).round(4)


def _reviews() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "person": willow_bend.names()[each.staff_id],
                "role": each.role,
                "rater": _last(each.rater),
                "overall": float(each.rating),
                "rate": each.rate / 100,
                "hours": each.hours,
            }
            for each in pay_records.employees(YEAR)
        ]
    )


def _notes() -> pd.DataFrame:
    """Give what was noted of Imogen Beckensall since she came."""
    import pandas as pd

    titles = {line.criterion_id: line.title for line in form("front-desk").criteria}
    return pd.DataFrame(
        [
            {
                "noted_on": note.noted_on.isoformat(),
                "line": titles[note.criterion],
                "kind": note.kind,
                "note": note.words,
            }
            for note in willow_bend.notes(IMOGEN, HIRED, TODAY)
        ]
    )


def _goals() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "goal": each.goal,
                "measure": each.measure,
                "baseline": each.baseline,
                "target": each.target,
                "set_on": each.set_on.isoformat(),
                "due_on": each.due_on.isoformat(),
                "result": each.result,
                "status": each.status,
            }
            for each in goals()
            if each.staff_id == IMOGEN
        ]
    )
