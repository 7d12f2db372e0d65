"""Shares with their intervals, drawn as SVG: a line for how sure, a dot for what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from medoffice.labs.pictures import VISIT, WAIT, Picture, short_name

ROW = 26
LEFT, RIGHT = 38.0, 77.0  # percent: where the axis begins and ends


@dataclass(frozen=True)
class Interval:
    """A share with its interval.

    Parameters
    ----------
    name : str
        Whose share it is.
    share, low, high : float
        What was found, and the ends of the interval.
    truth : float, optional
        The share of all, where it is known; drawn as a diamond.
    """

    name: str
    share: float
    low: float
    high: float
    truth: float | None = None

    @property
    def words(self) -> str:
        """The same in words."""
        known = "" if self.truth is None else f", in truth {self.truth:.0%}"
        return f"{self.name}: {self.share:.0%}, from {self.low:.0%} to {self.high:.0%}{known}"


def intervals(shown: Sequence[Interval], title: str, slug: str) -> Picture:
    """Draw shares with their intervals, one below the other, on one scale.

    Parameters
    ----------
    shown : sequence of Interval
        From top to bottom.
    title, slug : str
        As for :class:`medoffice.labs.pictures.Picture`.

    Raises
    ------
    ValueError
        If there is nothing to draw.
    """
    if not shown:
        raise ValueError("there is nothing to draw: expected at least one share")
    most = max(max(one.high, one.truth or 0) for one in shown)
    full = next(end for end in (0.1, 0.2, 0.4, 0.6, 0.8, 1.0) if most <= end)
    drawn = [_row(at, one, full) for at, one in enumerate(shown)]
    words = "; ".join(one.words for one in shown)
    height = ROW * (len(shown) + 1) + 6
    return Picture(slug, title, f"{words}.", height, "".join(drawn) + _axis(len(shown), full))


def _place(share: float, full: float) -> float:
    return LEFT + (RIGHT - LEFT) * share / full


def _row(at: int, one: Interval, full: float) -> str:
    y = ROW * at + 16
    low, found, high = (_place(share, full) for share in (one.low, one.share, one.high))
    drawn = (
        f'<text x="{LEFT - 2:.2f}%" y="{y + 4}" text-anchor="end">{short_name(one.name)}</text>'
        f'<line x1="{low:.2f}%" x2="{high:.2f}%" y1="{y}" y2="{y}" stroke="{VISIT}" '
        'stroke-width="5"/>'
        f'<circle cx="{found:.2f}%" cy="{y}" r="6" fill="{VISIT}"/>'
        f'<text x="{RIGHT + 2:.2f}%" y="{y + 4}">{one.low:.0%} to {one.high:.0%}</text>'
    )
    if one.truth is not None:
        # An svg of its own, because a path takes no percentages.
        drawn += (
            f'<svg x="{_place(one.truth, full):.2f}%" y="{y - 9}" overflow="visible">'
            f'<path d="M0 0 L6 9 L0 18 L-6 9 Z" fill="{WAIT}" stroke="#fff"/></svg>'
        )
    return drawn


def _axis(rows: int, full: float) -> str:
    y = ROW * rows + 20
    return "".join(
        f'<text x="{_place(share, full):.2f}%" y="{y}" text-anchor="middle">{share:.0%}</text>'
        for share in (0, full / 2, full)
    )
