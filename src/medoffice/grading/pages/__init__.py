"""Pages for instructors: one file each, that shows on any machine and asks no other host.

Besides what the grader's browser brings, a page needs nothing: styles, pictures and scripts stand
in it. Each picture has a table beside it that says the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from medoffice.explorers.tables import Table
from medoffice.explorers.templates import templates_in

if TYPE_CHECKING:
    import altair as alt

_TEMPLATES = templates_in(Path(__file__).parent)


@dataclass(frozen=True)
class Figure:
    """A picture, and the same as a table.

    Parameters
    ----------
    title : str
        What it shows.
    svg : str
        The picture.
    rows : sequence of mapping
        As for :class:`medoffice.explorers.tables.Table`.
    """

    title: str
    svg: str
    rows: Sequence[Mapping[str, object]]

    @property
    def picture(self) -> Markup:
        """The picture as HTML."""
        return Markup(self.svg)

    @property
    def table(self) -> Markup:
        """The table as HTML."""
        return table(self.title, self.rows)


def svg(chart: alt.TopLevelMixin) -> str:
    """Draw a chart in the looks of these pages, as SVG."""
    import vl_convert

    ink = "#1b1b1b"
    looks = chart.configure(font="sans-serif", background="white")
    looks = looks.configure_axis(
        labelFontSize=12, titleFontSize=12, labelColor=ink, titleColor=ink
    ).configure_legend(labelFontSize=12, labelColor=ink)
    return vl_convert.vegalite_to_svg(looks.to_dict())


def table(caption: str, rows: Sequence[Mapping[str, object]]) -> Markup:
    """Return rows as an HTML table."""
    return Markup(Table(caption, rows)._repr_html_())


def render(template: str, **values: object) -> str:
    """Return a page as HTML.

    Parameters
    ----------
    template : str
        Name of the template in this folder.
    **values : object
        What it shows. Text in them is escaped.
    """
    return _TEMPLATES.get_template(template).render(**values)
