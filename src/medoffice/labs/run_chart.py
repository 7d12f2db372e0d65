"""A control chart drawn as SVG: months in order, the limits of luck, and the signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from medoffice.labs.pictures import VISIT, WAIT, Picture
from medoffice.operations.patient_experience.control_charts import Point

LEFT, RIGHT = 10.0, 97.0  # percent: where the first and the last month stand
TOP, HEIGHT, FOOT = 14, 190, 24
EDGE = 'stroke="currentColor" stroke-opacity="0.7"'


def run_chart(
    points: Sequence[Point],
    names: Sequence[str],
    signals: Sequence[int],
    title: str,
    slug: str,
    show: Callable[[float], str] = lambda value: f"{value:g}",
    floor: float = 0.0,
) -> Picture:
    """Draw a control chart.

    Parameters
    ----------
    points : sequence of Point
        The chart, at least two points.
    names : sequence of str
        What each point is called, such as ``"Aug 25"``.
    signals : sequence of int
        Places of the points that are signals, counted from 0; drawn as diamonds.
    title, slug : str
        As for :class:`medoffice.labs.pictures.Picture`.
    show : callable, optional
        Writes a value as the reader should see it.
    floor : float, default 0
        What the measure cannot fall below, such as a count below 0; a lower limit below it is
        drawn on it. Minus infinity where there is none.

    Raises
    ------
    ValueError
        If there are fewer than two points, or not as many names.
    """
    if len(points) < 2 or len(points) != len(names):
        raise ValueError(
            f"there are {len(points)} points and {len(names)} names: expected two points or more, "
            "and a name for each"
        )
    points = [replace(point, lower=max(floor, point.lower)) for point in points]
    low = min(min(point.value, point.lower) for point in points)
    high = max(max(point.value, point.upper) for point in points)
    scale = _Scale(len(points), low, high)
    drawn = [
        _steps(scale, points, "upper", 'stroke-dasharray="6 4"'),
        _steps(scale, points, "centre", ""),
        _steps(scale, points, "lower", 'stroke-dasharray="6 4"'),
        _line(scale, points),
        *(_mark(scale, at, point, at in set(signals)) for at, point in enumerate(points)),
        *_axis(scale, names, points, show),
    ]
    told = "; ".join(
        f"{name} {show(point.value)}{' (signal)' if at in set(signals) else ''}"
        for at, (name, point) in enumerate(zip(names, points, strict=True))
    )
    last = points[-1]
    words = (
        f"{told}. Centre {show(last.centre)}, limits {show(last.lower)} to "
        f"{show(last.upper)} in the last month."
    )
    return Picture(slug, title, words, TOP + HEIGHT + FOOT, "".join(drawn))


class _Scale:
    def __init__(self, number: int, low: float, high: float) -> None:
        self.number, self.low, self.high = number, low, high if high > low else low + 1

    def across(self, at: float) -> float:
        return LEFT + (RIGHT - LEFT) * at / (self.number - 1)

    def up(self, value: float) -> float:
        return TOP + HEIGHT * (1 - (value - self.low) / (self.high - self.low))


def _segment(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    return f'<line x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}" {look}/>'


def _steps(scale: _Scale, points: Sequence[Point], edge: str, dash: str) -> str:
    half = 0.5
    drawn = []
    for at, point in enumerate(points):
        y = scale.up(getattr(point, edge))
        first = scale.across(max(0, at - half))
        last = scale.across(min(scale.number - 1, at + half))
        drawn.append(_segment(first, y, last, y, f"{EDGE} {dash}"))
    return "".join(drawn)


def _line(scale: _Scale, points: Sequence[Point]) -> str:
    look = f'stroke="{VISIT}" stroke-width="2"'
    return "".join(
        _segment(
            scale.across(at), scale.up(before.value), scale.across(at + 1), scale.up(after.value),
            look,
        )
        for at, (before, after) in enumerate(pairwise(points))
    )  # fmt: skip


def _mark(scale: _Scale, at: int, point: Point, signal: bool) -> str:
    x, y = scale.across(at), scale.up(point.value)
    if not signal:
        return f'<circle cx="{x:.2f}%" cy="{y:.1f}" r="4" fill="{VISIT}"/>'
    # An svg of its own, because a path takes no percentages.
    return (
        f'<svg x="{x:.2f}%" y="{y:.1f}" overflow="visible">'
        f'<path d="M0 -9 L8 0 L0 9 L-8 0 Z" fill="{WAIT}" stroke="#fff"/></svg>'
    )


def _axis(
    scale: _Scale, names: Sequence[str], points: Sequence[Point], show: Callable[[float], str]
) -> list[str]:
    y = TOP + HEIGHT + 18
    step = max(1, (scale.number - 1) // 4)
    ends = {0: "start", scale.number - 1: "end"}
    places = [at for at in range(0, scale.number, step) if scale.number - 1 - at >= step]
    drawn = [
        f'<text x="{scale.across(at):.2f}%" y="{y}" text-anchor="{ends.get(at, "middle")}">'
        f"{names[at]}</text>"
        for at in [*places, scale.number - 1]
    ]
    last = points[-1]
    for value in (last.upper, last.centre, last.lower):
        drawn.append(
            f'<text x="{LEFT - 2:.2f}%" y="{scale.up(value) + 4:.1f}" '
            f'text-anchor="end">{show(value)}</text>'
        )
    return drawn
