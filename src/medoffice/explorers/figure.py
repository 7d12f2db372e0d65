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
from functools import cached_property
from typing import TYPE_CHECKING, Any

from medoffice.explorers.tables import Table

if TYPE_CHECKING:
    import altair as alt

# JupyterLab 4.6 draws Vega-Lite under this name; the specification itself is version 6.
JUPYTERLAB_VEGALITE = "application/vnd.vegalite.v5+json"
DASHES = ([1, 0], [4, 2], [2, 2])


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
        """Return the Vega-Lite specification as plain data, which is not to be changed."""
        return self._spec

    @cached_property
    def _spec(self) -> dict[str, Any]:
        # Altair holds every value against the schema, which takes seconds for a large chart.
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


def told_apart(
    field: str, colors: Sequence[str], names: Sequence[str] | None = None, *, columns: int = 0
) -> dict[str, Any]:
    """Return how the lines of a chart are told apart, by color and by dashes, with one legend.

    Parameters
    ----------
    field : str
        The field that names the line.
    colors : sequence of str
        One for each line, in the order of the names.
    names : sequence of str, optional
        The lines; left out, the legend names those that are drawn, in the order of the alphabet.
    columns : int, default 0
        Columns of the legend; 0 for one line of names.

    Returns
    -------
    dict of str to altair channel
        To be handed to ``encode``.
    """
    import altair as alt

    # Vega-Lite draws one legend with dashes only if both channels ask for the same one.
    legend = alt.Legend(orient="top", title=None, columns=columns, symbolSize=400)
    domain = {"domain": list(names)} if names else {}
    dashes = list(DASHES[: len(colors)])
    return {
        "color": alt.Color(
            f"{field}:N", scale=alt.Scale(range=list(colors), **domain), legend=legend
        ),
        "strokeDash": alt.StrokeDash(
            f"{field}:N", scale=alt.Scale(range=dashes, **domain), legend=legend
        ),
    }


def _guidance(heading: str, sentences: Sequence[str]) -> str:
    items = "".join(f"<li>{html.escape(sentence)}</li>" for sentence in sentences)
    return f'<div class="explorer-guidance"><p><strong>{heading}</strong></p><ul>{items}</ul></div>'
