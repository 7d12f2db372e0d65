"""Small pieces of HTML that several parts of the extension share."""

from __future__ import annotations

from docutils import nodes


def raw_html(markup: str) -> nodes.raw:
    """Return HTML as a node that only the HTML builders write."""
    return nodes.raw("", markup, format="html")
