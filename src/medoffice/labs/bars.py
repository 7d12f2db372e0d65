"""Horizontal bars with their figures, drawn as SVG: a chart that needs no package."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from medoffice.labs.pictures import VISIT, Picture, short_name

ROW = 24
LEFT, RIGHT = 34.0, 84.0  # percent: where bars begin, and where the longest ends


def bars(
    named: Iterable[tuple[str, float | None]],
    title: str,
    slug: str,
    show: Callable[[float], str] = lambda value: f"{value:,g}",
) -> Picture:
    """Draw a bar for each name.

    Parameters
    ----------
    named : iterable of (str, float or None)
        Names and figures of 0 or more, from top to bottom. None is written as "none".
    title, slug : str
        As for :class:`medoffice.labs.pictures.Picture`.
    show : callable, optional
        Writes a figure as the reader should see it.

    Raises
    ------
    ValueError
        If there is nothing to draw, or a figure is below 0.
    """
    pairs = [(str(name), value) for name, value in named]
    if not pairs:
        raise ValueError("there is nothing to draw: expected at least one name with its figure")
    below = [(name, value) for name, value in pairs if value is not None and value < 0]
    if below:
        name, value = below[0]
        raise ValueError(f"{name!r} is {value:g}: bars begin at 0, so 0 or more was expected")
    largest = max((value or 0 for _, value in pairs), default=0) or 1
    drawn = [
        _bar(at, name, value, largest, "none" if value is None else show(value))
        for at, (name, value) in enumerate(pairs)
    ]
    told = ", ".join(f"{name}: {'none' if v is None else show(v)}" for name, v in pairs)
    return Picture(slug, title, f"Bars. {told}.", ROW * len(pairs) + 8, "".join(drawn))


def _bar(at: int, name: str, value: float | None, largest: float, shown: str) -> str:
    top = ROW * at + 4
    width = (RIGHT - LEFT) * (value or 0) / largest
    return (
        f'<text x="{LEFT - 1:.2f}%" y="{top + 13}" text-anchor="end">{short_name(name)}</text>'
        f'<rect x="{LEFT:.2f}%" y="{top}" width="{width:.2f}%" height="17" fill="{VISIT}"/>'
        f'<text x="{LEFT + width + 1:.2f}%" y="{top + 13}">{escape(shown)}</text>'
    )


@dataclass(frozen=True)
class Chart:
    """A chart as the result of a cell."""

    picture: Picture

    def _repr_html_(self) -> str:
        title = escape(self.picture.title)
        return f"<figure><figcaption>{title}</figcaption>{self.picture.as_image()}</figure>"

    def __repr__(self) -> str:
        """Say what the chart shows."""
        return f"{self.picture.title}. {self.picture.words}"


def chart(table: Any, title: str) -> Chart:
    """Draw a bar for each line of a table with one column of figures.

    Parameters
    ----------
    table : pandas.Series or dict
        Names and figures.
    title : str
        What the chart shows, with its period.
    """
    named = [(name, float(value)) for name, value in dict(table).items()]
    return Chart(bars(named, title, "chart"))
