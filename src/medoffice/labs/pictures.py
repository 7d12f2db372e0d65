"""The picture of one simulated morning, drawn as SVG: a line for each patient.

Places along the time axis are percentages and everything else is in pixels, so that a
picture fits a phone and a desk without its letters growing or shrinking.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from medoffice.labs.plans import OPENS_AT
from medoffice.labs.wording import clock, count
from medoffice.scheduling.day import Visit

ROW = 19
TOP = 34
BOTTOM = 52
LEFT, WIDTH = 25.0, 74.0  # percent: the names of the rows, and the time axis
STILL_WIDTH = 400
LONGEST_NAME = 22  # letters that fit beside a row of a picture

# Both stand out by 3 to 1 or more from white and from black paper.
WAIT, VISIT = "#c2571a", "#2f7fb8"

_STANDING = {"booked": "", "overbooked": " extra", "same-day": " today", "walk-in": " walk-in"}


def short_name(name: str) -> str:
    """Return a name as SVG text that fits beside a row, with its end cut off if it is long."""
    return escape(name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…")


@dataclass(frozen=True)
class Picture:
    """A drawing that can be read aloud.

    Parameters
    ----------
    slug : str
        Tells its ids from those of other pictures on the page.
    title : str
        What it shows.
    words : str
        The same as text, for those who do not see it.
    height : int
        In pixels.
    drawing : str
        The SVG elements.
    """

    slug: str
    title: str
    words: str
    height: int
    drawing: str

    def _svg(self, size: str) -> str:
        title, words = f"{self.slug}-title", f"{self.slug}-words"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" '
            f'aria-labelledby="{title}" aria-describedby="{words}" '
            'font-family="system-ui, sans-serif" font-size="12" fill="currentColor">'
            f'<title id="{title}">{escape(self.title)}</title>'
            f'<desc id="{words}">{escape(self.words)}</desc>{self.drawing}</svg>'
        )

    def inline(self) -> str:
        """Return the SVG to put into a page; it takes the colour of the text around it."""
        return self._svg(f'width="100%" height="{self.height}"')

    def as_image(self) -> str:
        """Return an ``img`` that carries the SVG.

        JupyterLab strips inline SVG from a notebook whose cells have not been run, but leaves
        images.
        """
        size = (
            f'width="{STILL_WIDTH}" height="{self.height}" '
            f'viewBox="0 0 {STILL_WIDTH} {self.height}" style="color:#1b1b1b;background:#fff"'
        )
        data = b64encode(self._svg(size).encode()).decode()
        alt = escape(f"{self.title}. {self.words}", quote=True)
        return f'<img width="{STILL_WIDTH}" alt="{alt}" src="data:image/svg+xml;base64,{data}">'


def morning(
    visits: Sequence[Visit],
    *,
    slug: str,
    title: str,
    session: float,
    late_start: float,
    until: float,
) -> Picture:
    """Draw one morning.

    Parameters
    ----------
    visits : sequence of Visit
        From :func:`medoffice.scheduling.day.timeline`.
    slug, title : str
        As for :class:`Picture`.
    session : float
        Minute at which the session should be over.
    late_start : float
        Minute at which the clinician begins.
    until : float
        Minute at which the time axis ends; the same for pictures to be compared.

    Returns
    -------
    Picture
    """
    scale = _Scale(min(0, *(v.arrived for v in visits if v.arrived is not None), 0), until)
    foot = TOP + ROW * (len(visits) + 1)
    parts = [_pattern(slug), *_axis(scale, session, foot)]
    parts += [_patient(scale, visit, number, slug, session) for number, visit in enumerate(visits)]
    parts += _clinician(scale, visits, late_start, session, foot - ROW)
    parts += _legend(foot + 16, slug)
    return Picture(
        slug, title, _in_words(visits, late_start, session), foot + BOTTOM, "".join(parts)
    )


@dataclass(frozen=True)
class _Scale:
    first: float
    last: float

    def __call__(self, minute: float) -> float:
        return LEFT + WIDTH * (minute - self.first) / (self.last - self.first)

    def span(self, start: float, end: float) -> str:
        return f'x="{self(start):.2f}%" width="{max(0.0, self(end) - self(start)):.2f}%"'


def _pattern(slug: str) -> str:
    return (
        f'<defs><pattern id="{slug}-wait" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><line x1="0" x2="0" y1="0" y2="6" stroke="{WAIT}" '
        'stroke-width="5"/></pattern></defs>'
    )


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.2f}%" y="{y}"{more}>{escape(words)}</text>'


def _upright(x: float, top: float, bottom: float, look: str) -> str:
    return (
        f'<line x1="{x:.2f}%" x2="{x:.2f}%" y1="{top}" y2="{bottom}" stroke="currentColor" {look}/>'
    )


def _axis(scale: _Scale, session: float, foot: float) -> list[str]:
    parts = []
    for minute in range(0, int(scale.last) + 1, 60):
        if minute == session:
            continue
        parts.append(_text(scale(minute), 28, clock(minute, OPENS_AT), ' text-anchor="middle"'))
        parts.append(_upright(scale(minute), TOP, foot, 'stroke-opacity="0.25"'))
    ends = scale(session)
    parts.append(_upright(ends, 16, foot, 'stroke-width="2" stroke-dasharray="7 4"'))
    words = f"session ends {clock(session, OPENS_AT)}"
    parts.append(_text(ends, 12, words, ' text-anchor="end" font-weight="bold"'))
    return parts


def _patient(scale: _Scale, visit: Visit, number: int, slug: str, session: float) -> str:
    top = TOP + ROW * number
    parts = [_text(0, top + 14, clock(visit.due, OPENS_AT) + _STANDING[visit.standing])]
    if visit.started is None or visit.arrived is None or visit.ended is None:
        words = "× did not come" if visit.outcome == "no-show" else "○ nobody called"
        # Late in the morning the words stand before the time, clear of the end of the session.
        anchor = ' text-anchor="end"' if visit.due > session / 2 else ""
        parts.append(_text(scale(visit.due), top + 14, words, anchor + ' font-style="italic"'))
        return "".join(parts)
    ready = max(visit.due, visit.arrived)
    if visit.started > ready:
        parts.append(
            f'<rect {scale.span(ready, visit.started)} y="{top + 4}" height="11" '
            f'fill="url(#{slug}-wait)" stroke="{WAIT}"/>'
        )
    parts.append(
        f'<rect {scale.span(visit.started, visit.ended)} y="{top + 4}" height="11" fill="{VISIT}"/>'
    )
    return "".join(parts)


def _gaps(visits: Sequence[Visit], late_start: float, session: float) -> list[tuple[float, float]]:
    """Return when the clinician had no patient, within the session."""
    gaps, free = [], late_start
    for started, ended in sorted((v.started, v.ended) for v in visits if v.started is not None):
        if min(started, session) - free >= 1:
            gaps.append((free, min(started, session)))
        free = max(free, ended)
    if session - free >= 1:
        gaps.append((free, session))
    return gaps


def _clinician(
    scale: _Scale, visits: Sequence[Visit], late_start: float, session: float, top: float
) -> list[str]:
    parts = [_text(0, top + 14, "Clinician", ' font-weight="bold"')]
    parts += [
        f'<rect {scale.span(visit.started, visit.ended)} y="{top + 4}" height="11" fill="{VISIT}"/>'
        for visit in visits
        if visit.started is not None and visit.ended is not None
    ]
    parts += [
        f'<rect {scale.span(start, end)} y="{top + 4}" height="11" fill="none" '
        'stroke="currentColor" stroke-dasharray="2 2"/>'
        for start, end in _gaps(visits, late_start, session)
    ]
    return parts


def _legend(top: float, slug: str) -> list[str]:
    looks = [
        (0, "waits", f'fill="url(#{slug}-wait)" stroke="{WAIT}"'),
        (24, "with the clinician", f'fill="{VISIT}"'),
        (68, "clinician idle", 'fill="none" stroke="currentColor" stroke-dasharray="2 2"'),
    ]
    return [
        f'<svg x="{x}%" y="{top}" overflow="visible"><rect x="1" y="4" width="18" height="11" '
        f'{look}/><text x="24" y="14">{words}</text></svg>'
        for x, words, look in looks
    ]


def _in_words(visits: Sequence[Visit], late_start: float, session: float) -> str:
    booked = [visit for visit in visits if visit.standing != "walk-in"]
    came = [visit for visit in visits if visit.started is not None]
    said = [
        f"{count(len(booked), 'patient')} had an appointment",
        f"{count(sum(v.outcome == 'no-show' for v in visits), 'patient')} did not come",
    ]
    if len(visits) > len(booked):
        said.append(f"{count(len(visits) - len(booked), 'patient')} walked in")
    sentences = [", ".join(said) + "."]
    if came:
        longest = max(came, key=lambda visit: visit.wait)
        sentences.append(
            f"The longest wait was {round(longest.wait)} minutes, for the patient of "
            f"{clock(longest.due, OPENS_AT)}."
        )
        sentences.append(
            f"The last visit ended at {clock(max(v.ended for v in came), OPENS_AT)}; "
            f"the session ends at {clock(session, OPENS_AT)}."
        )
    idle = _gaps(visits, late_start, session)
    if idle:
        spans = ", ".join(
            f"{clock(start, OPENS_AT)} to {clock(end, OPENS_AT)}" for start, end in idle
        )
        sentences.append(f"The clinician had no patient: {spans}.")
    return " ".join(sentences)
