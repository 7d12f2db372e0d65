"""Small pieces of HTML that several parts of the extension share."""

from __future__ import annotations

import datetime

from docutils import nodes


def raw_html(markup: str) -> nodes.raw:
    """Return HTML as a node that only the HTML builders write."""
    return nodes.raw("", markup, format="html")


def long_date(day: datetime.date) -> str:
    """Return a date as American readers write it: ``November 24, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"
