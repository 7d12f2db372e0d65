"""The explorer of the chapter *Strategy and measures*: the scorecard, judged in three ways."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.operations.strategy.measures import MEASURES, Better, Measure, Shown
from medoffice.operations.strategy.months import months
from medoffice.operations.strategy.scorecard import Line, State, line, scorecard

AS_OF = date(2025, 12, 1)
BEFORE, TARGET, CHANGED = "the month before", "the target", "the rules of the run chart"
JUDGES = (BEFORE, TARGET, CHANGED)
WORSE, BETTER, NO_NEWS = "worse", "better", "no news"
MISSED, MET = "missed", "met"
WORDS = {BEFORE: (WORSE, BETTER), TARGET: (MISSED, MET), CHANGED: (WORSE, BETTER)}
LOOKS = {WORSE: "#b4610e", MISSED: "#b4610e", BETTER: "#1f6f8b", MET: "#1f6f8b", NO_NEWS: "#52606d"}
SHAPES = {
    WORSE: "triangle-down", MISSED: "triangle-down", BETTER: "triangle-up", MET: "triangle-up",
    NO_NEWS: "circle",
}  # fmt: skip
SCALE = {Shown.SHARE: 100, Shown.DOLLARS: 1 / 1000, Shown.DAYS: 1, Shown.PER_THOUSAND: 1}
UNIT = {
    Shown.SHARE: "percent", Shown.DOLLARS: "thousands of dollars", Shown.DAYS: "days",
    Shown.PER_THOUSAND: "per 1,000 visits",
}  # fmt: skip


@cache
def _lines() -> dict[str, Line]:
    return {each.measure.name: each for each in scorecard(AS_OF)}


@cache
def _as_they_stood(key: str) -> list[Line]:
    """Return a line as it stood at the end of each of its months, by the first year's limits."""
    measure = next(each for each in MEASURES if each.key == key)
    counted = months()[key]
    year = sum(each.month.year == counted[0].month.year for each in counted)
    return [line(measure, counted[:number], year) for number in range(1, len(counted) + 1)]


def verdict(measure: Measure, place: int, judge: str) -> str:
    """Return what a judge says of a month.

    Parameters
    ----------
    measure : Measure
        The line.
    place : int
        Its month, counted from 0.
    judge : str
        One of :data:`JUDGES`.
    """
    stood = _as_they_stood(measure.key)[place]
    if judge == TARGET:
        return MET if stood.meets else MISSED
    if judge == CHANGED:
        return {State.WORSE: WORSE, State.BETTER: BETTER}.get(stood.state, NO_NEWS)
    if stood.before is None or stood.before == stood.value:
        return NO_NEWS
    rose = stood.value > stood.before
    return BETTER if rose == (measure.better is Better.UP) else WORSE


def rows() -> list[dict[str, Any]]:
    """Return a row for each line, month and judge, in the unit that is shown."""
    made = []
    for measure in MEASURES:
        whole, scale = _lines()[measure.name], SCALE[measure.shown]
        for place, each in enumerate(whole.counted):
            point = whole.points[place]
            row: dict[str, Any] = {
                "measure": measure.name,
                "month": f"{each.month.isoformat()}T00:00",
                "value": _short(whole.chart.values[place] * scale),
                "median": _short(whole.chart.median * scale),
                "low": _short(point.lower * scale),
                "high": _short(point.upper * scale),
                "target": _short(measure.target * scale),
            }
            row |= {
                name: verdict(measure, place, judge)
                for name, judge in zip(("a", "b", "c"), JUDGES, strict=True)
            }
            made.append(row)
    return made


def _short(value: float) -> float:
    return round(value, 2)


def bad(measure: Measure, judge: str) -> int:
    """Return in how many months a judge says worse, or missed."""
    places = range(len(months()[measure.key]))
    return sum(verdict(measure, place, judge) == WORDS[judge][0] for place in places)


def heads() -> list[dict[str, str]]:
    """Return what stands above the chart for each choice."""
    return [
        {
            "measure": measure.name,
            "judge": judge,
            "head": f"{UNIT[measure.shown]}; {measure.better} is better\n"
            f"{bad(measure, judge)} of {len(months()[measure.key])} months: {WORDS[judge][0]}",
        }
        for measure in MEASURES
        for judge in JUDGES
    ]


def scorecard_explorer() -> Explorer:
    """Return the explorer."""
    import altair as alt

    measure = choice("measure", "Line", [each.name for each in MEASURES], "Callers who hung up")
    judge = choice("judge", "Judge each month by", list(JUDGES))
    names = list(dict.fromkeys(LOOKS))
    data = alt.Chart(alt.InlineData(rows())).transform_filter(alt.datum.measure == measure)
    when = alt.X("month:T", title=None, axis=alt.Axis(format="%b %y", tickCount=6))
    value = alt.Y("value:Q", title=None, scale=alt.Scale(zero=False))
    band = data.mark_area(opacity=0.12, color="#52606d").encode(x=when, y="low:Q", y2="high:Q")
    middle = data.mark_line(strokeDash=[6, 4], color="#52606d").encode(x=when, y="median:Q")
    goal = data.mark_line(strokeDash=[2, 3], color="#7a4b00", strokeWidth=2).encode(
        x=when, y="target:Q"
    )
    path = data.mark_line(color="#8a97a3", strokeWidth=1).encode(x=when, y=value)
    marks = (
        data.transform_calculate(
            verdict=f"judge == '{BEFORE}' ? datum.a : judge == '{TARGET}' ? datum.b : datum.c"
        )
        .mark_point(filled=True, size=90, opacity=1)
        .encode(
            x=when,
            y=value,
            color=alt.Color(
                "verdict:N",
                scale=alt.Scale(domain=names, range=[LOOKS[name] for name in names]),
                legend=None,
            ),
            shape=alt.Shape(
                "verdict:N",
                scale=alt.Scale(domain=names, range=[SHAPES[name] for name in names]),
                legend=None,
            ),
            tooltip=[
                alt.Tooltip("month:T", title="Month", format="%B %Y"),
                alt.Tooltip("value:Q", title="Value"),
                alt.Tooltip("verdict:N", title="Judged"),
            ],
        )
    )
    head = (
        alt.Chart(alt.InlineData(heads()))
        .transform_filter((alt.datum.measure == measure) & (alt.datum.judge == judge))
        .mark_text(fontSize=14, fontWeight="bold", align="left", lineBreak="\n")
        .encode(x=alt.value(0), y=alt.value(-36), text="head:N")
    )
    chart = (
        alt.layer(band, goal, middle, path, marks, head)
        .add_params(measure, judge)
        .properties(width="container", height=280, padding={"top": 10, "left": 5})
    )
    return Explorer(
        slug="scorecard",
        title="One line of the scorecard, month by month. Triangles pointing down: worse, or "
        "missed. Up: better, or met. Circles: no news. Dashed: the median of 2024. Dotted: the "
        "target. Gray band: where luck alone would leave a month",
        chart=chart,
        try_this=TRY_THIS,
        notice=NOTICE,
        table=table(),
    )


TRY_THIS = (
    "Judge “Callers who hung up” by the month before. How many months would you have to explain?",
    "Judge it by the rules of the run chart. When did something change?",
    "Do the same with “No-shows” and with “Complaints per 1,000 visits”.",
    "Go through all ten lines by the target. Which one misses it every month without any change?",
)
NOTICE = (
    "Judged by the month before, nearly half of all months are bad news, whatever the line. That "
    "is what luck looks like.",
    "The rules say little. When they speak, something in the work has changed, and there is a "
    "month in which to look for it.",
    "A line that misses its target month after month without a change asks for other work, not for "
    "an explanation of this month.",
)


def table() -> Table:
    """Return the scorecard of the last month."""
    return Table(
        f"The scorecard of {AS_OF:%B %Y}",
        [
            {
                "Line": each.measure.name,
                "This month": each.measure.written(each.value),
                "Median, first year": each.measure.written(each.chart.median),
                "Target": each.measure.written(each.measure.target),
                "State": each.state,
            }
            for each in _lines().values()
        ],
    )
