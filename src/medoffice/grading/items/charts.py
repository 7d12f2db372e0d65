"""The charts of an item analysis, as pictures that stand in the page itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from medoffice.grading import pages
from medoffice.grading.items.class_items import ClassItems, TaskItem
from medoffice.grading.pages import Figure
from medoffice.questions.items import GOOD, Item

if TYPE_CHECKING:
    import altair as alt

ALL, SOME, NONE = "all points", "some points", "no points"
COLORS = {ALL: "#1d5d7d", SOME: "#9cc7de", NONE: "#c2571a"}
WIDTH = 320
BINS = 10
LETTER = 7.6
"""Pixels that a letter of a label takes at most, on average, in the fonts that readers have."""


def shares(analysis: ClassItems) -> Figure | None:
    """Draw how many got all, some and no points of each task; None where none is marked."""
    import altair as alt

    marked = _marked(analysis)
    if not marked:
        return None
    rows = [
        {"task": task.task.title, "got": got, "people": people, "place": place}
        for task, item in marked
        for place, (got, people) in enumerate(
            [(ALL, item.full), (SOME, item.people - item.full - item.none), (NONE, item.none)]
        )
        if people
    ]
    bars = alt.Chart(alt.InlineData(rows)).encode(
        y=_names(marked),
        x=alt.X("people:Q", stack="zero", title="Students", axis=alt.Axis(tickMinStep=1)),
        order="place:Q",
    )
    legend = alt.Legend(orient="top", title=None)
    scale = alt.Scale(domain=list(COLORS), range=list(COLORS.values()))
    colored = bars.mark_bar(stroke="white").encode(
        color=alt.Color("got:N", scale=scale, legend=legend)
    )
    numbers = bars.mark_text(align="right", dx=-4, fontWeight="bold").encode(
        text="people:Q",
        color=alt.condition(f"datum.got == '{SOME}'", alt.value("black"), alt.value("white")),
    )
    table = [
        {
            "Task": task.task.title,
            "Students": item.people,
            "All points": item.full,
            "Some points": item.people - item.full - item.none,
            "No points": item.none,
            "Mean share of the points": f"{item.difficulty:.0%}",
        }
        for task, item in marked
    ]
    return Figure(
        "How many got the points of each task",
        pages.svg((colored + numbers).properties(width=WIDTH, height=28 * len(marked))),
        table,
    )


def discrimination(analysis: ClassItems) -> Figure | None:
    """Draw how far each task goes with the rest; None for a small class, which would mislead."""
    import altair as alt

    marked = [(task, item) for task, item in _marked(analysis) if item.interval]
    if analysis.is_small or not marked:
        return None
    rows = [
        {"task": task.task.title, "r": item.discrimination, "low": low, "high": high}
        for task, item in marked
        if item.interval
        for low, high in [item.interval]
    ]
    base = alt.Chart(alt.InlineData(rows)).encode(y=_names(marked))
    scale = alt.Scale(domain=[min(-0.2, *(row["low"] for row in rows)), 1])
    title = "Correlation, with its 95% interval"
    lines = base.mark_rule(size=2, color="#1d5d7d").encode(
        x=alt.X("low:Q", title=title, scale=scale), x2="high:Q"
    )
    points = base.mark_point(filled=True, size=90, color="#1d5d7d", opacity=1).encode(x="r:Q")
    limits = [{"at": 0.0}, {"at": GOOD}]
    limit = (
        alt.Chart(alt.InlineData(limits))
        .mark_rule(strokeDash=[4, 3], color="#55606b")
        .encode(x="at:Q")
    )
    table = [
        {
            "Task": task.task.title,
            "Correlation": f"{item.discrimination:.2f}",
            "From": f"{item.interval[0]:.2f}",
            "To": f"{item.interval[1]:.2f}",
        }
        for task, item in marked
        if item.interval
    ]
    return Figure(
        "Does a task go with the rest? Dashed lines stand at 0 and 0.20",
        pages.svg((limit + lines + points).properties(width=WIDTH, height=28 * len(marked))),
        table,
    )


def totals(analysis: ClassItems) -> Figure | None:
    """Draw how many got how many points in all; None where nothing is marked."""
    import altair as alt

    if not analysis.totals or not analysis.of:
        return None
    counts = [0] * BINS
    for total in analysis.totals:
        # A share that is a border belongs above it, also where 0.7 * 10 falls short of 7.
        counts[min(BINS - 1, math.floor(round(BINS * total / analysis.of, 9)))] += 1
    rows = [
        {"share": f"{10 * at}–{100 if at == BINS - 1 else 10 * at + 9}%", "people": people}
        for at, people in enumerate(counts)
    ]
    bars = alt.Chart(alt.InlineData(rows)).encode(
        x=alt.X("share:N", sort=None, title="Share of the points", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("people:Q", title="Students", axis=alt.Axis(tickMinStep=1)),
    )
    numbers = bars.transform_filter("datum.people > 0").mark_text(dy=-6).encode(text="people:Q")
    drawn = bars.mark_bar(color="#1d5d7d") + numbers
    return Figure(
        f"Share of the {analysis.of:g} points that each student got",
        pages.svg(drawn.properties(width=2 * WIDTH, height=200)),
        [{"Share of the points": row["share"], "Students": row["people"]} for row in rows],
    )


def _marked(analysis: ClassItems) -> list[tuple[TaskItem, Item]]:
    return [(task, task.item) for task in analysis.tasks if task.item]


def _names(marked: Sequence[tuple[TaskItem, Item]]) -> alt.Y:
    """Return an axis with the tasks, with room for them in any reader's font."""
    import altair as alt

    room = round(LETTER * max(len(task.task.title) for task, _ in marked))
    axis = alt.Axis(labelLimit=room, minExtent=room)
    return alt.Y("task:N", sort=None, title=None, axis=axis)
