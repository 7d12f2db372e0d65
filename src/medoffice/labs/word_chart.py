"""A line chart for a Word document, drawn by Word itself: sharp on paper, and made in the browser.

It is a DrawingML chart (Office Open XML, ECMA-376, part 1, section 21.2), with its values in it.
No picture library is needed, and whoever opens the document can change its look.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

EMU = 914_400  # to the inch
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
RELATION = f"{RELATIONS}/chart"
SOLID, DASHED, DOTTED = "solid", "dash", "sysDot"

WRITTEN: dict[str, Callable[[float], str]] = {
    "General": lambda value: f"{value:g}",
    "0": lambda value: f"{value:.0f}",
    "0.0": lambda value: f"{value:.1f}",
    "0%": lambda value: f"{value:.0%}",
    '"$"#,##0': lambda value: f"{'-' if value < 0 else ''}${abs(value):,.0f}",
}
"""How a value is written, by Excel's word for it."""


@dataclass(frozen=True)
class Series:
    """A line of a chart.

    Parameters
    ----------
    name : str
        What it is.
    values : sequence of float or None
        One for each category; None leaves a gap.
    color : str
        Six hexadecimal digits.
    dash : str, default "solid"
        Lines are told apart by dashes, too: ``SOLID``, ``DASHED`` or ``DOTTED``.
    marked : bool, default False
        Whether each point has a mark.
    """

    name: str
    values: Sequence[float | None]
    color: str
    dash: str = SOLID
    marked: bool = False


@dataclass(frozen=True)
class LineChart:
    """A chart of lines.

    Parameters
    ----------
    title : str
        Above the chart.
    about : str
        What a screen reader says of it.
    categories : sequence of str
        Along the axis.
    series : sequence of Series
        The lines.
    number : str, default "General"
        How the axis writes values, as Excel has it: one of :data:`WRITTEN`.
    width, height : float
        In inches.
    every : int, default 3
        Each which category has its name on the axis.
    """

    title: str
    about: str
    categories: Sequence[str]
    series: Sequence[Series]
    number: str = "General"
    width: float = 3.3
    height: float = 2.15
    every: int = 3

    def __post_init__(self) -> None:
        """Refuse a line that does not fit the axis."""
        for line in self.series:
            if len(line.values) != len(self.categories):
                raise ValueError(
                    f"{line.name} has {len(line.values)} values for {len(self.categories)} "
                    "categories; expected as many of each"
                )

    def content(self) -> str:
        """Return the part of the document that holds the chart."""
        lines = "".join(self._line(at, line) for at, line in enumerate(self.series))
        grid = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D5DCE2"/></a:solidFill></a:ln>'
        low, high, step = self.axis()
        return (
            f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">'
            '<c:roundedCorners val="0"/><c:chart>'
            f'<c:title>{_words(self.title, 1000, bold=True)}<c:overlay val="0"/></c:title>'
            '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>'
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{lines}'
            '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
            '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
            '<c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/>'
            '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
            f'<c:txPr><a:bodyPr rot="-2700000" vert="horz"/>{_small()}</c:txPr><c:crossAx val="2"/>'
            f'<c:crosses val="autoZero"/><c:tickLblSkip val="{self.every}"/>'
            f'<c:tickMarkSkip val="{self.every}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
            '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
            f'<c:max val="{high:g}"/><c:min val="{low:g}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>{grid}</c:spPr>'
            f'</c:majorGridlines><c:numFmt formatCode="{escape(self.number, quote=True)}" '
            'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
            f'<c:tickLblPos val="low"/><c:crossAx val="1"/><c:crosses val="min"/>'
            f'<c:majorUnit val="{step:g}"/></c:valAx>'
            "</c:plotArea>"
            '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"<c:txPr><a:bodyPr/>{_small()}</c:txPr></c:chartSpace>"
        )

    def run(self, number: int, relation: str) -> str:
        """Return what places the chart in a line of text.

        Parameters
        ----------
        number : int
            Of the chart in its document, from 1.
        relation : str
            The id under which the document knows the chart's part.
        """
        size = f'cx="{round(self.width * EMU)}" cy="{round(self.height * EMU)}"'
        about = escape(self.about, quote=True)
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{PLACED}" distT="0" distB="0" distL="0" '
            f'distR="0"><wp:extent {size}/><wp:docPr id="{number}" name="Chart {number}" '
            f'descr="{about}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{DRAWING}">'
            f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _line(self, at: int, line: Series) -> str:
        look = (
            f'<c:spPr><a:ln w="{22225 if line.marked else 15875}"><a:solidFill>'
            f'<a:srgbClr val="{line.color}"/></a:solidFill><a:prstDash val="{line.dash}"/></a:ln>'
            "</c:spPr>"
        )
        mark = '<c:marker><c:symbol val="none"/></c:marker>'
        if line.marked:
            mark = (
                '<c:marker><c:symbol val="circle"/><c:size val="4"/><c:spPr><a:solidFill>'
                f'<a:srgbClr val="{line.color}"/></a:solidFill></c:spPr></c:marker>'
            )
        names = "".join(
            _point(at, "" if at % self.every else name) for at, name in enumerate(self.categories)
        )
        values = "".join(
            _point(at, f"{value!r}") for at, value in enumerate(line.values) if value is not None
        )
        count = f'<c:ptCount val="{len(self.categories)}"/>'
        return (
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:v>{escape(line.name)}</c:v>'
            f"</c:tx>{look}{mark}<c:cat><c:strLit>{count}{names}</c:strLit></c:cat>"
            f"<c:val><c:numLit><c:formatCode>General</c:formatCode>{count}{values}</c:numLit>"
            '</c:val><c:smooth val="0"/></c:ser>'
        )

    def axis(self) -> tuple[float, float, float]:
        """Return where the axis of values begins and ends, and its step: round numbers."""
        values = [value for line in self.series for value in line.values if value is not None]
        low, high = min(values, default=0), max(values, default=1)
        step = _round_step((high - low or abs(high) or 1) / 4)
        return math.floor(low / step) * step, math.ceil(high / step) * step, step


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= rough)


def _point(at: int, value: str) -> str:
    return f'<c:pt idx="{at}"><c:v>{escape(value)}</c:v></c:pt>'


def _small() -> str:
    return f'<a:p><a:pPr>{_size("defRPr", 800)}</a:pPr><a:endParaRPr lang="en-US"/></a:p>'


def _size(tag: str, size: int, *, bold: bool = False) -> str:
    ink = '<a:solidFill><a:srgbClr val="1F2933"/></a:solidFill>'
    return f'<a:{tag} sz="{size}" b="{int(bold)}">{ink}</a:{tag}>'


def _words(text: str, size: int, *, bold: bool = False) -> str:
    return (
        f"<c:tx><c:rich><a:bodyPr/><a:p><a:pPr>{_size('defRPr', size, bold=bold)}</a:pPr>"
        f"<a:r>{_size('rPr', size, bold=bold)}<a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>"
    )
