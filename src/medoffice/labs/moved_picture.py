"""Ratings before and after, drawn as SVG: a ring for what was given, a dot for what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from medoffice.labs.pictures import VISIT, WAIT, Picture, short_name

ROW = 22
LEFT, RIGHT = 42.0, 97.0  # percent: where the scale begins and ends


@dataclass(frozen=True)
class Moved:
    """A rating of somebody, before and after.

    Parameters
    ----------
    name : str
        Whose rating it is.
    before, after : float
        The two.
    """

    name: str
    before: float
    after: float


def moved(shown: Sequence[Moved], scale: range, title: str, slug: str) -> Picture:
    """Draw ratings before and after, a line for each person.

    Parameters
    ----------
    shown : sequence of Moved
        From top to bottom.
    scale : range
        The ratings that may be given.
    title, slug : str
        As for :class:`medoffice.labs.pictures.Picture`.

    Raises
    ------
    ValueError
        If there is nothing to draw.
    """
    if not shown:
        raise ValueError("there is nothing to draw: expected at least one rating")
    foot = ROW * len(shown) + 8
    parts = [_mark(value, scale, foot) for value in scale]
    parts += [_row(at, one, scale) for at, one in enumerate(shown)]
    parts.append(_legend(foot + 24))
    words = "; ".join(f"{one.name}: {one.before:.2f} to {one.after:.2f}" for one in shown)
    return Picture(slug, title, f"{words}.", foot + 44, "".join(parts))


def _place(rating: float, scale: range) -> float:
    return LEFT + 2 + (RIGHT - LEFT - 2) * (rating - scale[0]) / (scale[-1] - scale[0])


def _mark(value: int, scale: range, foot: int) -> str:
    x = _place(value, scale)
    return (
        f'<line x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="{foot}" stroke="currentColor" '
        f'stroke-opacity="0.25"/><text x="{x:.2f}%" y="{foot + 12}" text-anchor="middle">{value}'
        "</text>"
    )


def _row(at: int, one: Moved, scale: range) -> str:
    y = ROW * at + 12
    before, after = _place(one.before, scale), _place(one.after, scale)
    return (
        f'<text x="{LEFT - 1:.2f}%" y="{y + 4}" text-anchor="end">{short_name(one.name)}</text>'
        f'<line x1="{before:.2f}%" x2="{after:.2f}%" y1="{y}" y2="{y}" stroke="{VISIT}" '
        f'stroke-width="2"/>{_ring(before, y)}{_dot(after, y)}'
    )


def _ring(x: float, y: float) -> str:
    return f'<circle cx="{x:.2f}%" cy="{y}" r="5" fill="none" stroke="{WAIT}" stroke-width="2"/>'


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{x:.2f}%" cy="{y}" r="5" fill="{VISIT}"/>'


def _legend(y: int) -> str:
    return (
        f'{_ring(4, y)}<text x="7%" y="{y + 4}">as given</text>'
        f'{_dot(40, y)}<text x="43%" y="{y + 4}">without the rater</text>'
    )
