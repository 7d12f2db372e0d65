"""The cover, drawn from the course's own sign."""

from __future__ import annotations

import datetime
import textwrap
from html import escape

WIDTH, HEIGHT = 1600, 2400
PAPER, INK, ACCENT = "#12445e", "#ffffff", "#bfe0f0"


def cover_svg(title: str, version: str, day: datetime.date) -> str:
    """Return the cover as an SVG picture, two units of width to three of height."""
    lines = "".join(
        f'<text x="160" y="{760 + 210 * number}" font-size="180" font-weight="700" '
        f'fill="{INK}">{escape(line)}</text>'
        for number, line in enumerate(textwrap.wrap(title, 15))
    )
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"
 width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif">
<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>
<g transform="translate(110 110) scale(12)" fill="none" stroke="{INK}" stroke-width="1.8"
 stroke-linecap="round" stroke-linejoin="round">
<path d="M8 10h16v14H8zM8 14.5h16M12.5 7v5M19.5 7v5"/>
<path d="m12.5 19 2.6 2.6 4.6-4.4"/></g>
{lines}
<text x="160" y="1560" font-size="72" fill="{ACCENT}">Learn the job by doing it</text>
<path d="M160 1640h400" stroke="{ACCENT}" stroke-width="8"/>
<text x="160" y="2180" font-size="54" fill="{INK}">An open course</text>
<text x="160" y="2260" font-size="54" fill="{INK}">Version {version}, {day:%B} {day.year}</text>
</svg>"""


def cover_png(title: str, version: str, day: datetime.date) -> bytes:
    """Return the cover as a PNG picture, as shelves of e-readers want it."""
    import vl_convert

    return vl_convert.svg_to_png(cover_svg(title, version, day))
