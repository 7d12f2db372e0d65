"""Show what a student wrote without letting it do anything.

Markdown may hold HTML, scripts and pictures of other hosts. Here HTML is shown as it was typed,
and a picture as the link that it is.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("js-default", {"html": False, "linkify": False}).disable("image")


def to_html(text: str) -> Markup:
    """Return Markdown as HTML that is safe to show."""
    return Markup(_reader().render(text))
