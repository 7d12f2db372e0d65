"""An explorer: one chart with controls, what to try, what to notice, and the same as a table.

An explorer answers in the page itself, with no kernel. Everything it can show is worked out here,
in Python, when the page is built; in the browser the controls only pick rows. The markup it makes
is brought to life by ``book/assets/explorer.js`` and styled by ``explorer.css``.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from medoffice.explorers.tables import Table

if TYPE_CHECKING:
    import altair as alt

# JupyterLab 4.6 draws Vega-Lite under this name; the specification itself is version 6.
JUPYTERLAB_VEGALITE = "application/vnd.vegalite.v5+json"


@dataclass(frozen=True)
class Explorer:
    """A kernel-free interactive chart.

    Parameters
    ----------
    slug : str
        Names the explorer on its page; becomes the HTML id.
    title : str
        What the chart shows, as a sentence a reader can quote.
    chart : altair.Chart
        The chart, its controls bound to parameters.
    try_this : sequence of str
        Moves for the reader to make, one sentence each.
    notice : sequence of str
        What each move is meant to show.
    table : Table
        The chart's first view, for readers who prefer or need a table.
    """

    slug: str
    title: str
    chart: alt.Chart
    try_this: Sequence[str]
    notice: Sequence[str]
    table: Table

    def spec(self) -> dict[str, Any]:
        """Return the Vega-Lite specification as plain data."""
        return self.chart.to_dict()

    def to_html(self) -> str:
        """Return the figure as HTML: chart, guidance and table, readable before any script runs."""
        # "</" would end the script element early, wherever it stood in the data.
        spec = json.dumps(self.spec(), separators=(",", ":"), ensure_ascii=False)
        spec = spec.replace("</", "<\\/")
        name = f"explorer-{html.escape(self.slug, quote=True)}"
        return (
            f'<figure class="explorer" id="{name}" aria-labelledby="{name}-title">'
            f'<figcaption id="{name}-title">{html.escape(self.title)}</figcaption>'
            '<div class="explorer-chart" data-state="waiting">'
            '<p class="explorer-status" role="status">The chart loads when you reach it.</p></div>'
            f'<script type="application/json" class="explorer-spec">{spec}</script>'
            f"{_guidance('Try this', self.try_this)}"
            f"{_guidance('What to notice', self.notice)}"
            f"<details><summary>As a table: {html.escape(self.table.caption)}</summary>"
            f"{self.table._repr_html_()}</details>"
            "</figure>"
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {
            "text/html": self.to_html(),
            JUPYTERLAB_VEGALITE: self.spec(),
            "text/plain": self.title,
        }


def choice(
    name: str, label: str, options: Sequence[str | int], first: str | int | None = None
) -> alt.Parameter:
    """Return a menu for a chart, with its label in words; it shows the first option unless told."""
    import altair as alt

    menu = alt.binding_select(options=list(options), name=label)
    return alt.param(name=name, value=first or options[0], bind=menu)


def _guidance(heading: str, sentences: Sequence[str]) -> str:
    items = "".join(f"<li>{html.escape(sentence)}</li>" for sentence in sentences)
    return f'<div class="explorer-guidance"><p><strong>{heading}</strong></p><ul>{items}</ul></div>'
