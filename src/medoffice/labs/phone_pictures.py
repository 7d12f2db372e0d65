"""The pictures of the phone lab: callers by number of people, and one half hour on the floor."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from medoffice.labs.pictures import VISIT, WAIT, Picture
from medoffice.labs.wording import clock, count
from medoffice.scheduling.phone_line import Call
from medoffice.scheduling.queues import PhoneQueue

ROW, LEFT, WIDTH = 24, 22.0, 76.0  # pixels; percent: the names of the rows, and the axis
TOP, FOOT = 30, 56
MOST_ON_HOLD = 8
SHORTEST_WAIT = 2  # seconds: a shorter one would not be seen


def by_people(
    lines: Sequence[tuple[int, PhoneQueue | None]], *, chosen: int, goal: float, title: str
) -> Picture:
    """Draw what becomes of the callers for each number of people on the phones.

    Parameters
    ----------
    lines : sequence of (int, PhoneQueue or None)
        People, and what callers meet with so many; None if the line grows without end.
    chosen : int
        The number of people to mark.
    goal : float
        Share of callers to answer in time; drawn as a line.
    title : str
        As for :class:`medoffice.labs.pictures.Picture`.
    """
    foot = TOP + ROW * len(lines)
    parts = [_pattern("by-people")]
    for at, (people, line) in enumerate(lines):
        top = TOP + ROW * at
        bold = ' font-weight="bold"' if people == chosen else ""
        name = f"▸ {count(people, 'person', 'people')}" if people == chosen else f"{people}"
        parts.append(
            f'<text x="{LEFT - 1.5}%" y="{top + 15}" text-anchor="end"{bold}>{name}</text>'
        )
        parts += _shares(line, top) if line else [_at(LEFT + 1, top + 15, "grows without end")]
    parts += _shares_axis(goal, foot)
    parts += _key(
        foot + 20,
        [
            ("answered in time", f'fill="{VISIT}"'),
            ("later", 'fill="url(#by-people-wait)" stroke="currentColor"'),
            ("hung up", f'fill="{WAIT}"'),
        ],
    )
    told = " ".join(_told(people, line) for people, line in lines)
    return Picture("by-people", title, told, foot + FOOT, "".join(parts))


def _told(people: int, line: PhoneQueue | None) -> str:
    who = count(people, "person", "people")
    if line is None:
        return f"With {who} the line grows without end."
    return (
        f"With {who}: {line.service_level:.0%} answered in time, {line.abandoned:.0%} hung up, "
        f"the rest answered later."
    )


def _shares(line: PhoneQueue, top: float) -> list[str]:
    later = 1 - line.service_level - line.abandoned
    looks = (
        (line.service_level, f'fill="{VISIT}"'),
        (later, 'fill="url(#by-people-wait)" stroke="currentColor" stroke-width="0.5"'),
        (line.abandoned, f'fill="{WAIT}"'),
    )
    parts, x = [], LEFT
    for share, look in looks:
        width = WIDTH * max(0.0, share)
        parts.append(f'<rect x="{x:.2f}%" y="{top + 3}" width="{width:.2f}%" height="16" {look}/>')
        x += width
    return parts


def _shares_axis(goal: float, foot: float) -> list[str]:
    parts = []
    for share in (0.0, 0.5, 1.0):
        anchor = "end" if share == 1 else "middle"
        parts.append(_at(LEFT + WIDTH * share, foot + 14, f"{share:.0%}", anchor))
    x = LEFT + WIDTH * goal
    parts.append(_at(x, 14, f"goal: {goal:.0%} in time", "end", bold=True))
    parts.append(
        f'<line x1="{x:.2f}%" x2="{x:.2f}%" y1="18" y2="{foot}" stroke="currentColor" '
        'stroke-width="2" stroke-dasharray="6 4"/>'
    )
    return parts


def half_hour(
    calls: Sequence[Call], *, people: int, start: int, minutes: float, title: str
) -> Picture:
    """Draw one half hour: a row for each person on the phones, and rows for callers on hold.

    Parameters
    ----------
    calls : sequence of Call
        From :func:`medoffice.scheduling.phone_line.ring`.
    people : int
        People on the phones.
    start : int
        Minutes after midnight at which it begins.
    minutes : float
        How long it is.
    title : str
        As for :class:`medoffice.labs.pictures.Picture`.
    """
    until = minutes * 60
    holds = _rows_on_hold([call for call in calls if _is_seen(call, until)])
    shown = max(1, min(len(holds), MOST_ON_HOLD))
    foot = TOP + ROW * (people + shown)
    parts = [_pattern("half-hour"), *_clock_axis(start, minutes, foot)]
    for agent in range(people):
        parts.append(_row_name(agent, f"Person {agent + 1}"))
    for at in range(shown):
        parts.append(_row_name(people + at, "On hold" if at == 0 else ""))
    for call in calls:
        if call.agent is not None and call.answered is not None and call.answered < until:
            span = _span(call.answered, call.ended, until)
            top = TOP + ROW * call.agent
            look = f'fill="{VISIT}" stroke="currentColor" stroke-width="0.5"'
            parts.append(f'<rect {span} y="{top + 4}" height="15" {look}/>')
    for at, row in enumerate(holds[:shown]):
        for call in row:
            parts += _hold(call, TOP + ROW * (people + at), until)
    parts += _key(
        foot + 20,
        [
            ("on a call", f'fill="{VISIT}"'),
            ("on hold", f'fill="url(#half-hour-wait)" stroke="{WAIT}"'),
            ("✕ hung up", 'fill="none"'),
        ],
    )
    words = _in_words(calls, people, until)
    return Picture("half-hour", title, words, foot + FOOT, "".join(parts))


def _is_seen(call: Call, until: float) -> bool:
    left_hold = call.came + call.waited
    return call.waited >= SHORTEST_WAIT and call.came < until and left_hold > 0


def _rows_on_hold(waiting: Sequence[Call]) -> list[list[Call]]:
    """Put callers on hold into as few rows as keep them apart."""
    rows: list[list[Call]] = []
    for call in waiting:
        for row in rows:
            if row[-1].came + row[-1].waited <= call.came:
                row.append(call)
                break
        else:
            rows.append([call])
    return rows


def _hold(call: Call, top: float, until: float) -> list[str]:
    left = call.came + call.waited
    look = f'fill="url(#half-hour-wait)" stroke="{WAIT}"'
    parts = [f'<rect {_span(call.came, left, until)} y="{top + 6}" height="11" {look}/>']
    if call.answered is None and left <= until:
        x = LEFT + WIDTH * left / until
        parts.append(_at(x, top + 16, "✕", "middle", bold=True))
    return parts


def _span(begun: float, ended: float, until: float) -> str:
    begun, ended = max(0.0, begun), min(ended, until)
    return f'x="{LEFT + WIDTH * begun / until:.2f}%" width="{WIDTH * (ended - begun) / until:.2f}%"'


def _row_name(row: int, name: str) -> str:
    return _at(LEFT - 1.5, TOP + ROW * row + 16, name, "end")


def _clock_axis(start: int, minutes: float, foot: float) -> list[str]:
    parts = []
    for minute in range(0, int(minutes) + 1, 10):
        x = LEFT + WIDTH * minute / minutes
        anchor = "end" if minute == minutes else "middle"
        parts.append(_at(x, 22, clock(start + minute), anchor))
        parts.append(
            f'<line x1="{x:.2f}%" x2="{x:.2f}%" y1="{TOP - 4}" y2="{foot}" stroke="currentColor" '
            'stroke-opacity="0.25"/>'
        )
    return parts


def _pattern(slug: str) -> str:
    return (
        f'<defs><pattern id="{slug}-wait" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><line x1="0" x2="0" y1="0" y2="6" stroke="{WAIT}" '
        'stroke-width="4"/></pattern></defs>'
    )


def _key(top: float, looks: Sequence[tuple[str, str]]) -> list[str]:
    parts = []
    for x, (words, look) in zip((0, 40, 68), looks, strict=True):
        box = f'<rect x="1" y="4" width="18" height="11" {look}/>' if look != 'fill="none"' else ""
        at = 24 if box else 0
        parts.append(
            f'<svg x="{x}%" y="{top}" overflow="visible">{box}<text x="{at}" y="14">{words}</text>'
            "</svg>"
        )
    return parts


def _at(x: float, y: float, words: str, anchor: str = "start", *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.2f}%" y="{y}" text-anchor="{anchor}"{weight}>{escape(words)}</text>'


def _in_words(calls: Sequence[Call], people: int, until: float) -> str:
    came = [call for call in calls if 0 <= call.came < until]
    if not came:
        return "Nobody called."
    at_once = sum(call.answered is not None and call.waited < SHORTEST_WAIT for call in came)
    lost = sum(call.answered is None for call in came)
    longest = max(call.waited for call in came)
    talked = sum(
        max(0.0, min(call.ended, until) - max(0.0, call.answered))
        for call in calls
        if call.answered is not None
    )
    return (
        f"{count(len(came), 'call')}: {at_once} answered at once, {len(came) - at_once - lost} "
        f"after a wait, {lost} given up. The longest wait was {longest:.0f} seconds. On the phones "
        f"{talked / (people * until):.0%} of the time was spent on calls."
    )
