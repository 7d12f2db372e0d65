"""A run chart drawn as SVG: months, the median of the first ones, the limits and the target."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from medoffice.labs.pictures import VISIT, WAIT, Picture
from medoffice.operations.strategy.scorecard import Line

TOP, FOOT, HEIGHT = 20, 190, 236
LEFT, RIGHT = 16.0, 98.0  # percent: where the axis begins and ends


def run_picture(line: Line, title: str, slug: str) -> Picture:
    """Draw a line of a scorecard.

    Parameters
    ----------
    line : Line
        The line, up to the month that is judged.
    title, slug : str
        As for :class:`medoffice.labs.pictures.Picture`.
    """
    values, measure, middle = line.chart.values, line.measure, line.chart.median
    ends = [*values, middle, measure.target]
    low, high = min(ends), max(ends)
    room = (high - low or 1) * 0.08
    scale = _Scale(low - room, high + room, len(values))
    parts = [
        _across(
            scale.y(measure.target), f'stroke="{WAIT}" stroke-width="2" stroke-dasharray="2 3"'
        ),
        _across(scale.y(middle), 'stroke="currentColor" stroke-dasharray="7 4"'),
        *_months(scale, values),
        *(_label(measure.written(end), scale.y(end)) for end in (low, high)),
        *_axis(scale, line),
        _key(),
    ]
    return Picture(slug, title, _in_words(line), HEIGHT, "".join(parts))


class _Scale:
    def __init__(self, low: float, high: float, count: int) -> None:
        self.low, self.high, self.count = low, high, count

    def x(self, at: int) -> float:
        return LEFT + (RIGHT - LEFT) * (at + 0.5) / self.count

    def y(self, value: float) -> float:
        return FOOT - (FOOT - TOP) * (value - self.low) / (self.high - self.low)


def _across(y: float, look: str) -> str:
    return f'<line x1="{LEFT}%" x2="{RIGHT}%" y1="{y:.1f}" y2="{y:.1f}" {look}/>'


def _months(scale: _Scale, values: Sequence[float]) -> list[str]:
    places = [(scale.x(at), scale.y(value)) for at, value in enumerate(values)]
    steps = [
        f'<line x1="{x:.2f}%" y1="{y:.1f}" x2="{to:.2f}%" y2="{down:.1f}" stroke="{VISIT}"/>'
        for (x, y), (to, down) in pairwise(places)
    ]
    dots = [f'<circle cx="{x:.2f}%" cy="{y:.1f}" r="3.5" fill="{VISIT}"/>' for x, y in places]
    return [*steps, *dots]


def _label(words: str, y: float) -> str:
    return f'<text x="{LEFT - 1:.2f}%" y="{y + 4:.1f}" text-anchor="end">{words}</text>'


def _axis(scale: _Scale, line: Line) -> list[str]:
    every = max(1, len(line.counted) // 3)
    return [
        f'<text x="{scale.x(at):.2f}%" y="{FOOT + 18}" text-anchor="middle">'
        f"{line.counted[at].month:%b %y}</text>"
        for at in range(0, len(line.counted), every)
    ]


def _key() -> str:
    dashed, dotted = 'stroke="currentColor" stroke-dasharray="7 4"', f'stroke="{WAIT}"'
    return (
        f'<line x1="0" x2="28" y1="{HEIGHT - 9}" y2="{HEIGHT - 9}" {dashed}/>'
        f'<text x="34" y="{HEIGHT - 5}">median, first year</text>'
        f'<line x1="48%" x2="56%" y1="{HEIGHT - 9}" y2="{HEIGHT - 9}" {dotted} stroke-width="2" '
        f'stroke-dasharray="2 3"/><text x="58%" y="{HEIGHT - 5}">target</text>'
    )


def _in_words(line: Line) -> str:
    written = line.measure.written
    told = ", ".join(
        f"{each.month:%b %Y} {written(value)}"
        for each, value in zip(line.counted, line.chart.values, strict=True)
    )
    return (
        f"Months: {told}. Median of the first year {written(line.chart.median)}, target "
        f"{written(line.measure.target)}."
    )
