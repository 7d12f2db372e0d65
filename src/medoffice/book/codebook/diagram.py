"""The entity diagram: which table points to which, drawn as an SVG that fits a phone.

Tables stand one below the other, grouped by subject, which keeps their names at reading size on
any screen. To their left runs a rail from each table that others point to: a dot where the rail
begins, a branch to each table that holds its key. Rails share lanes where they do not overlap.
Layouts of boxes in two dimensions (Graphviz, ELK, Mermaid) need a program or a large script
beside Python, and at this number of tables shrink their text below what can be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from medoffice.book.codebook.tables import Link

WIDTH = 340  # user units; the page shows them at one pixel each, and never wider than the screen
ROW, HEADING, LANE, MARGIN = 24, 34, 9, 8
TICK = 4  # between two lines that enter the same row
NAMES = 190  # room for the longest name of a table
COLORS = 6  # classes rail-0 to rail-5, in codebook.css


@dataclass(frozen=True)
class Rail:
    """All links to one table: its row, the rows that point to it, and the lane it runs in."""

    target: str
    row: int
    pointing: tuple[int, ...]
    lane: int = 0

    @property
    def top(self) -> int:
        """The first row it touches."""
        return min(self.row, *self.pointing)

    @property
    def bottom(self) -> int:
        """The last row it touches."""
        return max(self.row, *self.pointing)


def rails(order: Sequence[str], links: Sequence[Link]) -> list[Rail]:
    """Give every table that others point to a lane in which its rail meets no other.

    Parameters
    ----------
    order : sequence of str
        The tables from top to bottom.
    links : sequence of Link
        Foreign keys among them. A table's link to itself is not drawn.

    Returns
    -------
    list of Rail
        The short ones in the lanes nearest to the names.
    """
    row = {name: at for at, name in enumerate(order)}
    pointing: dict[str, set[int]] = {}
    for link in links:
        if link.table != link.target:
            pointing.setdefault(link.target, set()).add(row[link.table])
    found = [Rail(name, row[name], tuple(sorted(rows))) for name, rows in pointing.items()]
    placed: list[Rail] = []
    for rail in sorted(found, key=lambda rail: (rail.bottom - rail.top, rail.row)):
        taken = {
            other.lane for other in placed if other.top <= rail.bottom and rail.top <= other.bottom
        }
        lane = next(lane for lane in range(len(placed) + 1) if lane not in taken)
        placed.append(replace(rail, lane=lane))
    return placed


def svg(groups: Mapping[str, Sequence[str]], links: Sequence[Link], label: str) -> str:
    """Draw the tables of some groups and the links among them.

    Parameters
    ----------
    groups : mapping of str to sequence of str
        The heading of each group, and its tables from top to bottom.
    links : sequence of Link
        Foreign keys among these tables.
    label : str
        What a screen reader says of the picture; the page gives the links in words beside it.
    """
    order = [name for names in groups.values() for name in names]
    drawn = rails(order, links)
    edge = MARGIN + LANE * (1 + max((rail.lane for rail in drawn), default=0))
    headings, heights, y = [], [], 0
    for heading, names in groups.items():
        headings.append(
            f'<text class="group" x="{edge + 12}" y="{y + 24}">{escape(heading)}</text>'
        )
        y += HEADING
        for _ in names:
            heights.append(y + ROW // 2)
            y += ROW
    levels = _levels(drawn, heights)
    pictures = [_rail(rail, levels, edge, number % COLORS) for number, rail in enumerate(drawn)]
    names = [
        f'<text x="{edge + 12}" y="{height + 5}">{escape(name)}</text>'
        for name, height in zip(order, heights, strict=True)
    ]
    width = max(WIDTH, edge + NAMES)
    return (
        f'<svg class="entity-diagram" role="img" aria-label="{escape(label, quote=True)}" '
        f'viewBox="0 0 {width} {y + MARGIN}" width="{width}" height="{y + MARGIN}">'
        f"{''.join(pictures)}{''.join(headings)}{''.join(names)}</svg>"
    )


def _levels(drawn: Sequence[Rail], heights: Sequence[int]) -> dict[tuple[str, int], int]:
    """Give every rail a height of its own in each row it enters, so that no two ticks merge."""
    entering: dict[int, list[str]] = {}
    for rail in sorted(drawn, key=lambda rail: rail.lane):
        for row in (rail.row, *rail.pointing):
            entering.setdefault(row, []).append(rail.target)
    return {
        (target, row): heights[row] + TICK * at - TICK * (len(targets) - 1) // 2
        for row, targets in entering.items()
        for at, target in enumerate(targets)
    }


def _rail(rail: Rail, levels: Mapping[tuple[str, int], int], edge: int, color: int) -> str:
    x, start = edge - LANE * (rail.lane + 1), levels[rail.target, rail.row]
    ticks = [levels[rail.target, row] for row in rail.pointing]
    top, bottom = min(start, *ticks), max(start, *ticks)
    lines = "".join(f"M{x} {y}H{edge + 6}" for y in [start, *ticks])
    branches = "".join(f'<circle cx="{x}" cy="{y}" r="2.5"/>' for y in ticks)
    return (
        f'<g class="rail-{color}"><path d="M{x} {top}V{bottom}{lines}"/>{branches}'
        f'<circle cx="{edge + 3}" cy="{start}" r="4.5"/></g>'
    )
