"""What lay on a shelf week by week, drawn as SVG: bars, the two levels, and where it was empty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

from medoffice.labs.pictures import VISIT, WAIT, Picture
from medoffice.labs.wording import count, short_day

TOP, FOOT = 48, 198
HEIGHT = FOOT + 20


def shelf(
    weeks: Sequence[tuple[int, int]], first_day: date, point: int, par: int, title: str
) -> Picture:
    """Draw a shelf.

    Parameters
    ----------
    weeks : sequence of tuple of int
        For each week the units on the shelf at its end, and the units that were missing.
    first_day : datetime.date
        First day of the first week.
    point, par : int
        Reorder point and par level.
    title : str
        What the picture shows.

    Raises
    ------
    ValueError
        If there is no week.
    """
    if not weeks:
        raise ValueError("there is nothing to draw: expected one week or more")
    most = max(par, *(units for units, _ in weeks))
    step = 100 / len(weeks)
    drawn = []
    for at, (units, missing) in enumerate(weeks):
        y = _height(units, most)
        drawn.append(
            f'<rect x="{at * step:.2f}%" y="{y:.1f}" width="{step * 0.8:.2f}%" '
            f'height="{FOOT - y:.1f}" fill="{VISIT}"/>'
        )
        if missing:
            middle = (at + 0.4) * step
            drawn.append(
                f'<text x="{middle:.2f}%" y="{TOP - 20}" text-anchor="middle" fill="{WAIT}" '
                'font-weight="bold">×</text>'
            )
    if any(missing for _, missing in weeks):
        drawn.append(f'<text x="0" y="12" fill="{WAIT}">× some were missing in that week</text>')
    drawn += [_line(point, most, f"order at {point:,}"), _line(par, most, f"up to {par:,}")]
    drawn += _months(len(weeks), first_day)
    return Picture("shelf", title, _in_words(weeks, first_day), HEIGHT, "".join(drawn))


def _height(units: int, most: int) -> float:
    return FOOT - (FOOT - TOP) * units / most


def _line(units: int, most: int, words: str) -> str:
    y = _height(units, most)
    # A white rim keeps the words legible on the bars.
    return (
        f'<line x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}" stroke="currentColor" '
        'stroke-dasharray="5 3"/>'
        f'<text x="100%" y="{y - 4:.1f}" text-anchor="end" fill="#1b1b1b" stroke="#fff" '
        f'stroke-width="4" paint-order="stroke" font-weight="bold">{escape(words)}</text>'
    )


def _months(weeks: int, first_day: date) -> list[str]:
    """Name the half-years under the bars."""
    drawn = []
    for at in range(weeks):
        day = first_day + timedelta(weeks=at)
        if day.day <= 7 and day.month in (1, 7):
            year = f" {day.year}" if day.month == 1 else ""
            drawn.append(
                f'<text x="{100 * at / weeks:.2f}%" y="{HEIGHT - 4}">{day:%b}{year}</text>'
            )
    return drawn


def _in_words(weeks: Sequence[tuple[int, int]], first_day: date) -> str:
    units = [there for there, _ in weeks]
    empty = [at for at, (_, missing) in enumerate(weeks) if missing]
    said = (
        f"Bars, one for each of {count(len(weeks), 'week')} from {short_day(first_day)}. At the "
        f"end of a week {min(units):,} to {max(units):,} units lay there. "
    )
    if not empty:
        return said + "Nothing was ever missing."
    days = ", ".join(short_day(first_day + timedelta(weeks=at)) for at in empty)
    return said + f"A cross marks the weeks in which some were missing, those from {days}."
