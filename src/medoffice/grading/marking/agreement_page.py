"""How far two markers agree, as a page, and what they have to settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from medoffice.grading import pages
from medoffice.grading.marking.agreement import FEW, Agreement, Pair
from medoffice.grading.tasks import Task

if TYPE_CHECKING:
    from medoffice.grading.marking.rounds import Round

SIZE = 320


def html(
    marking: Round,
    tasks: Sequence[tuple[Task, Agreement, Sequence[Agreement], Sequence[Pair]]],
    to_settle: Sequence[Pair],
) -> str:
    """Return the page, one file that asks no other host.

    Parameters
    ----------
    marking : Round
        The second round.
    tasks : sequence of tuple
        For each task how far the markers agree, how far on each row of the rubric (if the first
        marker's rows are known), and the pairs of points.
    to_settle : sequence of Pair
        What they have to talk about.
    """
    return pages.render(
        "agreement.html",
        assignment=marking.assignment,
        few=FEW,
        is_few=any(found.answers < FEW for _, found, _, _ in tasks),
        tasks=[
            (
                task,
                _table(f"Agreement on {task.title}", [found]),
                _rows(task, rows),
                _figure(task, both),
            )
            for task, found, rows, both in tasks
        ],
        to_settle=pages.table("To settle", [_to_settle(pair) for pair in to_settle])
        if to_settle
        else "",
    )


def _whole(task: Task, found: Agreement) -> str:
    return _table(f"Agreement on {task.title}", [found])


def _rows(task: Task, rows: Sequence[Agreement]) -> str:
    return _table(f"Agreement on each row of the rubric of {task.title}", rows) if rows else ""


def _table(caption: str, found: Sequence[Agreement]) -> str:
    return pages.table(caption, [_row(one) for one in found])


def _row(found: Agreement) -> Mapping[str, object]:
    return {
        "Marks for": found.name,
        "Points": f"{found.of:g}",
        "Answers": found.answers,
        "Same points": f"{found.same:.0%}",
        "Second less first": _with(_signed(found.difference), found.interval),
        "Weighted kappa": _or_dash(found.kappa),
        "ICC (2,1)": _with(_or_dash(found.icc), found.icc_interval),
    }


def _or_dash(figure: float | None) -> str:
    return "–" if figure is None else _figures(f"{figure:.2f}")


def _signed(difference: float) -> str:
    return _figures(f"{difference:+.2f}")


def _with(figure: str, interval: tuple[float, float] | None) -> str:
    return f"{figure} ({' to '.join(_or_dash(end) for end in interval)})" if interval else figure


def _figures(text: str) -> str:
    return text.replace("-", "−")


def _to_settle(pair: Pair) -> Mapping[str, object]:
    return {
        "Answer": pair.code,
        "Student": pair.student,
        "Task": pair.task,
        "First": f"{pair.first:g}",
        "Second": f"{pair.second:g}",
        "Apart": f"{abs(pair.difference):g}",
    }


def _figure(task: Task, both: Sequence[Pair]) -> pages.Figure:
    import altair as alt

    scale = alt.Scale(domain=[0, task.points], nice=False)
    points = [{"first": pair.first, "second": pair.second} for pair in both]
    ends = [{"first": 0, "second": 0}, {"first": task.points, "second": task.points}]
    same = alt.Chart(alt.InlineData(ends)).mark_line(strokeDash=[4, 3], color="#55606b")
    marks = alt.Chart(alt.InlineData(points)).mark_circle(color="#1d5d7d", opacity=1)
    chart = same.encode(
        x=alt.X("first:Q", title="Points by the first marker", scale=scale),
        y=alt.Y("second:Q", title="Points by the second marker", scale=scale),
    ) + marks.encode(
        x="first:Q",
        y="second:Q",
        # Answers with the same two marks lie on each other: a larger dot stands for more of them.
        size=alt.Size("count()", legend=None, scale=alt.Scale(domainMin=0, range=[0, 400])),
    )
    rows = [
        {"Answer": pair.code, "First": f"{pair.first:g}", "Second": f"{pair.second:g}"}
        for pair in both
    ]
    title = f"{task.title}: points by both markers; on the dashed line they agree"
    return pages.Figure(title, pages.svg(chart.properties(width=SIZE, height=SIZE)), rows)
