"""A Word document made in the browser, with the standard library alone.

The downloads of the course are made with python-docx. A lab cannot use it: it rests on lxml, which
is compiled and not part of what a lab starts with. So this writes the few parts of such a file by
itself (Office Open XML, ECMA-376), in the look of :mod:`medoffice.toolbox.documents`. What is the
same in each document lies in the folder ``word_parts``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from itertools import chain

from medoffice.labs import word_chart
from medoffice.labs.word_chart import LineChart

# The other colors and the sizes stand in word_parts/styles.xml.
ACCENT = "12445E"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TWIPS = 1440  # twentieths of a point, to the inch
PAGE, MARGIN = (8.5, 11), 0.9
# Every file says the same moment, so that the same draft gives the same bytes.
MOMENT = (2026, 1, 2, 9, 0, 0)

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# XML 1.0 has no place for these; they come along when text is pasted.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class WordFile:
    """A document on US Letter, with page numbers.

    Parameters
    ----------
    title : str
        At its head, in its properties, and at the foot of each page.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self._body: list[str] = [_paragraph(title, "Title")]
        self._charts: list[LineChart] = []

    def heading(self, words: str, level: int = 1, *, new_page: bool = False) -> None:
        """Write a heading of level 1 or 2, at the head of a page if asked."""
        more = "<w:pageBreakBefore/>" if new_page else ""
        self._body.append(_paragraph(words, f"Heading{level}", more=more))

    def text(self, *paragraphs: str, style: str = "") -> None:
        """Write paragraphs; one with line breaks becomes several."""
        for words in chain.from_iterable(each.splitlines() or [""] for each in paragraphs):
            self._body.append(_paragraph(words, style))

    def bullets(self, items: Sequence[str]) -> None:
        """Write a list."""
        self.text(*items, style="ListBullet")

    def box(self, *lines: str) -> None:
        """Write lines in a shaded frame: advice that is no part of the document itself."""
        self.text(*lines, style="Advice")

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
            What a screen reader says of the table.
        """
        grid = "".join(f'<w:gridCol w:w="{round(width * TWIPS)}"/>' for width in widths)
        head = _row(headers, widths, heads=True)
        body = "".join(_row(row, widths) for row in rows)
        self._body.append(
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
            f'<w:tblW w:w="{round(sum(widths) * TWIPS)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/>'
            f'<w:tblDescription w:val="{_safe(about)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>{_paragraph('')}"
        )

    def charts(self, *charts: LineChart) -> None:
        """Place charts in a line, as many as there is room for."""
        placed = []
        for chart in charts:
            self._charts.append(chart)
            number = len(self._charts)
            placed.append(chart.run(number, f"rIdChart{number}"))
        self._body.append(f"<w:p>{''.join(placed)}</w:p>")

    def content(self) -> bytes:
        """Return the file."""
        raw = io.BytesIO()
        # Packed without compression, it is the same with every version of the library for that.
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as file:
            for name, part in self._parts().items():
                entry = zipfile.ZipInfo(name, MOMENT)
                entry.create_system = 3
                file.writestr(entry, part)
        return raw.getvalue()

    def _parts(self) -> dict[str, str]:
        return {
            **self._said_of_charts(_fixed()),
            "docProps/core.xml": _HEAD + _properties(self.title),
            "word/document.xml": _HEAD + self._document(),
            "word/footer1.xml": _HEAD + _footer(self.title),
            **{
                f"word/charts/chart{number}.xml": _HEAD + chart.content()
                for number, chart in enumerate(self._charts, 1)
            },
        }

    def _said_of_charts(self, parts: dict[str, str]) -> dict[str, str]:
        """Return the parts that are the same in each document, with what they say of charts."""
        numbers = range(1, len(self._charts) + 1)
        types = "".join(
            f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{word_chart.TYPE}"/>'
            for number in numbers
        )
        known = "".join(
            f'<Relationship Id="rIdChart{number}" Target="charts/chart{number}.xml" '
            f'Type="{word_chart.RELATION}"/>'
            for number in numbers
        )
        for name, end, added in (
            ("[Content_Types].xml", "</Types>", types),
            ("word/_rels/document.xml.rels", "</Relationships>", known),
        ):
            parts[name] = parts[name].replace(end, added + end)
        return parts

    def _document(self) -> str:
        width, height = (round(side * TWIPS) for side in PAGE)
        margin = round(MARGIN * TWIPS)
        edges = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
        section = (
            '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"/>'
            f'<w:pgMar {edges} w:header="720" w:footer="576" w:gutter="0"/></w:sectPr>'
        )
        return _part("document", f"<w:body>{''.join(self._body)}{section}</w:body>")


# Each part that is the same in each document: its name in the file, and in word_parts. The first
# one says what the others are.
FIXED = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "word/_rels/document.xml.rels": "document-relations.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}


def _fixed() -> dict[str, str]:
    """Return the parts that are the same in each document."""
    folder = files("medoffice.labs").joinpath("word_parts")
    return {
        name: folder.joinpath(source).read_text(encoding="utf-8") for name, source in FIXED.items()
    }


def _safe(words: str) -> str:
    return escape(_NOT_XML.sub("", words))


def _run(words: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{_safe(words)}</w:t></w:r>'


def _paragraph(words: str, style: str = "", look: str = "", more: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>' if style else ""
    return f"<w:p>{named}{_run(words, look) if words else ''}</w:p>"


def _row(cells: Sequence[str], widths: Sequence[float], *, heads: bool = False) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}"/>' if heads else ""
    look = '<w:b/><w:color w:val="FFFFFF"/>' if heads else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/>{shade}</w:tcPr>'
        + "".join(_paragraph(line, "Cell", look) for line in cell.splitlines() or [""])
        + "</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    kept = "<w:cantSplit/><w:tblHeader/>" if heads else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{kept}</w:trPr>{made}</w:tr>"


def _part(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}">{inside}</w:{name}>'


def _properties(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_safe(title)}</dc:title><dc:creator>The Medical Office Manager</dc:creator>"
        "<dc:language>en-US</dc:language></cp:coreProperties>"
    )


def _footer(title: str) -> str:
    page, pages = (
        f'<w:fldSimple w:instr="{counted}">{_run("1")}</w:fldSimple>'
        for counted in ("PAGE", "NUMPAGES")
    )
    return _part("ftr", f"<w:p>{_run(f'{title}  |  Page ')}{page}{_run(' of ')}{pages}</w:p>")
