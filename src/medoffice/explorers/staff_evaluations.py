"""The explorer of the chapter on staff evaluations: three raters and one team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from statistics import fmean
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.calibration import Yardstick, learn
from medoffice.people.evaluations.forms import form
from medoffice.people.evaluations.ratings import Ratings

# The five lines that all roles share stand on the form of any role.
COMMON = form("front-desk")
OVERALL, EACH = "overall rating", "all five criteria at once"
GIVEN, WITHOUT = "as given", "without each rater's shift"
COLORS = ("#2f7fb8", "#616e7c", "#c2571a")
SHAPES = ("circle", "square", "triangle-up")
# The area of a mark, in pixels, for each rating that it stands for.
AREA = 36


@cache
def _sample() -> Ratings:
    return willow_bend.ratings(willow_bend.CALIBRATION)


@cache
def _yardstick() -> Yardstick:
    return learn(_sample(), willow_bend.weights())


def raters() -> dict[str, str]:
    """Return the last name of each rater, from the most lenient to the most severe."""
    shifts = _yardstick().shifts
    return {
        rater: willow_bend.names()[rater].split()[-1]
        for rater in sorted(shifts, key=lambda rater: -shifts[rater])
    }


def _short(name: str) -> str:
    first, *_, last = name.split()
    return f"{first} {last[0]}."


def rating_rows() -> list[dict[str, Any]]:
    """Return each mark of the chart, for each thing rated and with or without the shifts."""
    sample = _sample()
    titles = {line.criterion_id: line.title for line in COMMON.common}
    rows = []
    for rater, last_name in raters().items():
        for person in sample.people:
            told = {each: sample.value(rater, person, each) or 0 for each in sample.criteria}
            marks: list[tuple[str, float, int]] = [(OVERALL, float(COMMON.overall(told)), 1)]
            marks += [(titles[each], value, 1) for each, value in told.items()]
            marks += [(EACH, value, number) for value, number in Counter(told.values()).items()]
            for seen, shift in ((GIVEN, 0.0), (WITHOUT, _yardstick().shifts[rater])):
                rows += [
                    {
                        "rated": what,
                        "seen": seen,
                        "rater": last_name,
                        "person": _short(willow_bend.names()[person]),
                        "rating": round(value - shift, 2),
                        "lines": number,
                    }
                    for what, value, number in marks
                ]
    return rows


def _order(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the people, the one rated best by all three together first."""
    given: dict[str, list[float]] = {}
    for row in rows:
        if (row["rated"], row["seen"]) == (OVERALL, GIVEN):
            given.setdefault(row["person"], []).append(row["rating"])
    return sorted(given, key=lambda person: -fmean(given[person]))


def three_raters_one_team() -> Explorer:
    """Return the explorer *Three raters, one team*."""
    import altair as alt

    rows = rating_rows()
    criteria = [line.title for line in COMMON.common]
    rated = choice("rated", "Show the", [OVERALL, *criteria, EACH])
    seen = choice("seen", "Ratings", [GIVEN, WITHOUT])
    picked = alt.Chart(alt.InlineData(rows)).transform_filter(
        (alt.datum.rated == rated) & (alt.datum.seen == seen)
    )
    names = list(raters().values())
    color = alt.Color(
        "rater:N",
        scale=alt.Scale(domain=names, range=list(COLORS)),
        legend=alt.Legend(orient="top", title=None, columns=1, symbolSize=AREA),
    )
    across = alt.X(
        "rating:Q", title="Rating", scale=alt.Scale(domain=[0.5, 5.5]), axis=alt.Axis(tickCount=5)
    )
    marks = picked.mark_point(filled=True, opacity=0.9).encode(
        x=across,
        y=alt.Y("person:N", title=None, sort=_order(rows), axis=alt.Axis(grid=True)),
        yOffset=alt.YOffset("rater:N", sort=names),
        color=color,
        shape=alt.Shape("rater:N", scale=alt.Scale(domain=names, range=list(SHAPES))),
        size=alt.Size("lines:Q", scale=alt.Scale(domain=[0, 5], range=[0, 5 * AREA]), legend=None),
        tooltip=[
            alt.Tooltip("person:N", title="Who"),
            alt.Tooltip("rater:N", title="Rated by"),
            alt.Tooltip("rating:Q", title="Rating", format=".2f"),
            alt.Tooltip("lines:Q", title="Lines of the form"),
        ],
    )
    # A mark counts as often as the lines that it stands for.
    means = (
        picked.transform_calculate(points="datum.rating * datum.lines")
        .transform_aggregate(points="sum(points)", lines="sum(lines)", groupby=["rater"])
        .transform_calculate(mean="datum.points / datum.lines")
    )
    rules = means.mark_rule(strokeWidth=1.5, strokeDash=[5, 3]).encode(
        x=alt.X("mean:Q", scale=alt.Scale(domain=[0.5, 5.5])), color=color
    )
    chart = (
        alt.layer(rules, marks)
        .add_params(rated, seen)
        .properties(width="container", height=430)
        .resolve_scale(size="independent")
    )
    return Explorer(
        slug="three-raters-one-team",
        title="Three raters, one team: twelve people rated by three raters in the same week",
        chart=chart,
        try_this=[
            "Look at the three broken lines: each rater's mean. How far apart are they, though all "
            "three rated the same people?",
            "Go through the five criteria one by one. Whose marks hardly move from one to the "
            "next?",
            "Show all five criteria at once. A mark is the larger, the more lines of the form got "
            "that rating. Who gives one large mark, and who several small ones?",
            "Back at the overall rating, take out each rater's shift. Do the three agree now?",
        ],
        notice=[
            "Rosethorn's lowest overall rating lies above Marchbanks's highest. Who rates decides "
            "more than the work.",
            "Renwick's mean is in the middle, so he looks fair. But a person who is good at one "
            "thing is good at all with him: a halo.",
            "Without the shifts the lines fall together, and the marks of one person still lie "
            "apart. A shift can be taken out; a halo cannot, for what it hid was not written down.",
        ],
        table=_table(rows),
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> Table:
    given = {
        (row["person"], row["rater"]): row["rating"]
        for row in rows
        if (row["rated"], row["seen"]) == (OVERALL, GIVEN)
    }
    return Table(
        "Overall rating of each person by each rater, as given",
        [
            {"Person": person} | {name: f"{given[person, name]:.2f}" for name in raters().values()}
            for person in _order(rows)
        ],
    )
