"""A PDF made with the standard library alone: text, lists, tables and line charts on US Letter.

It takes what :class:`medoffice.labs.word_file.WordFile` takes, so one function can write both. It
uses two fonts that every reader has, and none is put into the file (ISO 32000-1, section 9.6.2).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import chain

from medoffice.labs.word_chart import DASHED, DOTTED, WRITTEN, LineChart, Series
from medoffice.labs.word_file import ACCENT, MARGIN, PAGE
from medoffice.toolbox.pdf_fonts import ENCODING, printable, width

INCH = 72  # points
LEFT, RIGHT = MARGIN * INCH, (PAGE[0] - MARGIN) * INCH
TOP, BOTTOM = (PAGE[1] - MARGIN) * INCH, MARGIN * INCH
INK, RULE, SHADE = "1F2933", "9AA5B1", "F1F5F8"
SIZES = {"Title": 20.0, "Heading1": 15.0, "Heading2": 12.5, "Text": 10.5, "Cell": 9.5}
LEADING = 1.28
CELL = 4.0  # points of room around the text of a cell
DASHES = {DASHED: "[5 3] 0 d", DOTTED: "[1.5 2] 0 d"}


class PdfFile:
    """A document on US Letter, with page numbers.

    Parameters
    ----------
    title : str
        At its head, in its properties, and at the foot of each page.
    """

    def __init__(self, title: str) -> None:
        self.title = printable(title)
        self._pages: list[list[str]] = [[]]
        self._at = TOP
        self._lines(title, "Title", bold=True, color=ACCENT, after=6)

    def heading(self, words: str, level: int = 1, *, new_page: bool = False) -> None:
        """Write a heading of level 1 or 2, at the head of a page if asked."""
        style = f"Heading{level}"
        if new_page:
            self._turn()
        # A heading does not stay alone at the foot of a page.
        self._room(SIZES[style] + 5 * SIZES["Text"])
        if self._at < TOP:
            self._at -= 8
        self._lines(words, style, bold=True, color=ACCENT, after=4)

    def text(self, *paragraphs: str, style: str = "") -> None:
        """Write paragraphs; one with line breaks becomes several."""
        for words in chain.from_iterable(each.splitlines() or [""] for each in paragraphs):
            self._lines(words, "Text", after=6)

    def bullets(self, items: Sequence[str]) -> None:
        """Write a list."""
        for item in items:
            self._room(SIZES["Text"] * LEADING)
            self._put("•", LEFT + 6, self._at - SIZES["Text"], "Text")
            self._lines(item, "Text", indent=18, after=3)

    def table(
        self,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        about: str,
    ) -> None:
        """Write a table whose first row heads the columns on each page.

        Parameters
        ----------
        headers, rows
            Text of the cells.
        widths : sequence of float
            Widths of the columns, in inches.
        about : str
            What the table holds; kept for the Word document, where a screen reader says it.
        """
        points = [width * INCH for width in widths]
        self._row(headers, points, heads=True)
        for row in rows:
            if self._at - _height(row, points) < BOTTOM:
                self._turn()
                self._row(headers, points, heads=True)
            self._row(row, points)
        self._at -= 10

    def charts(self, *charts: LineChart) -> None:
        """Place charts in a line."""
        height = max(chart.height for chart in charts) * INCH
        self._room(height)
        left = LEFT
        for chart in charts:
            _Drawn(self, chart, left, self._at - height).draw()
            left += chart.width * INCH
        self._at -= height + 4

    def content(self) -> bytes:
        """Return the file, the same bytes each time."""
        number = len(self._pages)
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R /Lang (en-US) "
            b"/ViewerPreferences << /DisplayDocTitle true >> >>",
            f"<< /Type /Pages /Count {number} /Kids "
            f"[{' '.join(f'{6 + 2 * at} 0 R' for at in range(number))}] >>".encode(),
            _font("Helvetica"),
            _font("Helvetica-Bold"),
            b"<< /Title (" + _escaped(self.title) + b") /Creator (The Medical Office Manager) >>",
        ]
        size = f"{PAGE[0] * INCH:g} {PAGE[1] * INCH:g}"
        for at, drawn in enumerate(self._pages):
            stream = zlib.compress("\n".join([*drawn, self._foot(at + 1)]).encode(ENCODING), 9)
            objects += [
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Contents {7 + 2 * at} 0 R "
                "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode(),
                f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
                + stream
                + b"\nendstream",
            ]
        return _file(objects)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def _draw(self, operators: str) -> None:
        self._pages[-1].append(operators)

    def _turn(self) -> None:
        if self._pages[-1]:
            self._pages.append([])
        self._at = TOP

    def _room(self, height: float) -> None:
        if self._at - height < BOTTOM:
            self._turn()

    def _lines(
        self,
        words: str,
        style: str,
        *,
        bold: bool = False,
        color: str = INK,
        indent: float = 0,
        after: float = 0,
    ) -> None:
        size = SIZES[style]
        for line in _wrapped(words, size, RIGHT - LEFT - indent, bold=bold):
            self._room(size * LEADING)
            self._put(line, LEFT + indent, self._at - size, style, bold=bold, color=color)
            self._at -= size * LEADING
        self._at -= after

    def _put(
        self,
        words: str,
        x: float,
        y: float,
        style: str | float,
        *,
        bold: bool = False,
        color: str = INK,
    ) -> None:
        size = SIZES[style] if isinstance(style, str) else style
        shown = _escaped(printable(words)).decode(ENCODING)
        self._draw(
            f"BT {_color(color)} rg /F{1 + bold} {size:g} Tf {x:.2f} {y:.2f} Td ({shown}) Tj ET"
        )

    def _row(self, cells: Sequence[str], widths: Sequence[float], *, heads: bool = False) -> None:
        height = _height(cells, widths, bold=heads)
        self._room(height)
        x, size = LEFT, SIZES["Cell"]
        for words, wide in zip(cells, widths, strict=True):
            box = f"{x:.2f} {self._at - height:.2f} {wide:.2f} {height:.2f} re"
            if heads:
                self._draw(f"{_color(ACCENT)} rg {box} f")
            self._draw(f"{_color(RULE)} RG 0.5 w {box} S")
            y = self._at - CELL
            for line in _cell(words, wide, bold=heads):
                color = "FFFFFF" if heads else INK
                self._put(line, x + CELL, y - size, "Cell", bold=heads, color=color)
                y -= size * LEADING
            x += wide
        self._at -= height

    def _foot(self, number: int) -> str:
        said = f"{self.title}  |  Page {number} of {len(self._pages)}"
        shown = _escaped(said).decode(ENCODING)
        return f"BT {_color(INK)} rg /F1 9 Tf {LEFT:g} {0.5 * INCH:g} Td ({shown}) Tj ET"


class _Drawn:
    """A chart on a page, in a box whose lower left corner is given."""

    ABOVE, BELOW, BESIDE, RIM = 22, 20, 44, 10  # points around the plot

    def __init__(self, page: PdfFile, chart: LineChart, left: float, foot: float) -> None:
        self.page, self.chart = page, chart
        self.left, self.foot = left, foot
        self.width, self.height = chart.width * INCH - 6, chart.height * INCH - 6
        self.low, self.high, self.step = chart.axis()

    def _x(self, at: int) -> float:
        room = self.width - self.BESIDE - self.RIM
        return self.left + self.BESIDE + room * (at + 0.5) / len(self.chart.categories)

    def _y(self, value: float) -> float:
        room = self.height - self.ABOVE - self.BELOW
        return self.foot + self.BELOW + room * (value - self.low) / (self.high - self.low)

    def draw(self) -> None:
        """Draw frame, axes and lines."""
        page, chart = self.page, self.chart
        box = f"{self.left:.2f} {self.foot:.2f} {self.width:.2f} {self.height:.2f} re S"
        page._draw(f"{_color(RULE)} RG 0.5 w {box}")
        middle = self.left + (self.width - width(chart.title, 10, bold=True)) / 2
        page._put(chart.title, middle, self.foot + self.height - 14, 10.0, bold=True)
        self._values()
        for at in range(0, len(chart.categories), chart.every):
            name = chart.categories[at]
            page._put(name, self._x(at) - width(name, 8) / 2, self.foot + 7, 8.0)
        for line in chart.series:
            self._line(line)

    def _values(self) -> None:
        for number in range(round((self.high - self.low) / self.step) + 1):
            value = self.low + number * self.step
            said, y = WRITTEN[self.chart.number](value), self._y(value)
            ends = (
                f"{self.left + self.BESIDE:.2f} {y:.2f} m {self.left + self.width - self.RIM:.2f}"
            )
            self.page._draw(f"{_color('D5DCE2')} RG 0.5 w [] 0 d {ends} {y:.2f} l S")
            self.page._put(said, self.left + self.BESIDE - 4 - width(said, 8), y - 3, 8.0)

    def _line(self, line: Series) -> None:
        known = [
            (self._x(at), self._y(value))
            for at, value in enumerate(line.values)
            if value is not None
        ]
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(known))
        dash = DASHES.get(line.dash, "[] 0 d")
        self.page._draw(f"{_color(line.color)} RG {1.5 if line.marked else 1:g} w {dash} {path} S")
        if line.marked:
            for x, y in known:
                square = f"{x - 1.6:.2f} {y - 1.6:.2f} 3.2 3.2 re f"
                self.page._draw(f"{_color(line.color)} rg {square}")
        self.page._draw("[] 0 d")


def _wrapped(words: str, size: float, room: float, *, bold: bool = False) -> Iterator[str]:
    line = ""
    for word in printable(words).split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold=bold) > room:
            yield line
            longer = word
        line = longer
    yield line


def _cell(words: str, room: float, *, bold: bool = False) -> list[str]:
    size = SIZES["Cell"]
    return [
        line
        for part in words.splitlines() or [""]
        for line in _wrapped(part, size, room - 2 * CELL, bold=bold)
    ]


def _height(cells: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> float:
    most = max(len(_cell(cell, room, bold=bold)) for cell, room in zip(cells, widths, strict=True))
    return most * SIZES["Cell"] * LEADING + 2 * CELL


def _color(digits: str) -> str:
    return " ".join(f"{int(digits[at : at + 2], 16) / 255:.3f}" for at in (0, 2, 4))


def _escaped(words: str) -> bytes:
    raw = words.encode(ENCODING, "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    begins, count = len(made), len(objects) + 1
    made += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{begins}\n%%EOF\n"
    return made + trailer.encode()
