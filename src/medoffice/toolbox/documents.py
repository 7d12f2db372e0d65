"""The look all our Word documents share, and saving them to the same bytes each time.

Every text may hold fields to fill in; :mod:`medoffice.toolbox.fields` says how to write them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from medoffice.practice import workbook_file
from medoffice.toolbox import fields
from medoffice.toolbox.sheets import ACCENT, INK, INPUT_FILL, MADE

FONT = "Calibri"
SIZES = {"Title": 20, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11}
PAPER = Inches(8.5), Inches(11)
MARGIN = Inches(0.9)
HINT = (
    "A field in brackets is yours to fill in: click it and type. Delete this box before the "
    "document goes out."
)


def begin(title: str, description: str, how_to: Sequence[str] = ()) -> WordDocument:
    """Return a document that holds its title and, in a box, how to use it.

    Parameters
    ----------
    title : str
        Title of the document, at its head and in its properties.
    description : str
        What Word says of the file under Info.
    how_to : sequence of str, optional
        What to do with it and what to mind, a line each.

    Returns
    -------
    docx.document.Document
        On US Letter, upright, with page numbers.
    """
    document = Document()
    properties = document.core_properties
    properties.title, properties.comments = title, description
    properties.author, properties.language = "The Medical Office Manager", "en-US"
    properties.created = properties.modified = MADE
    _set_up(document)
    document.add_heading(title, level=0)
    if how_to:
        box(document, (HINT, *how_to))
    return document


def heading(document: WordDocument, text: str, level: int = 1, new_page: bool = False) -> None:
    """Write a heading; levels must not be skipped, for readers who go from one to the next."""
    paragraph = document.add_heading(text, level)
    paragraph.paragraph_format.page_break_before = new_page


def text(document: WordDocument, *paragraphs: str, keep_together: bool = False) -> None:
    """Write paragraphs."""
    for words in paragraphs:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_together = keep_together
        fields.write(paragraph, words)


def lines(document: WordDocument, *words: str) -> None:
    """Write lines that stand close together, as an address does."""
    for line in words:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        fields.write(paragraph, line)
    if words:
        paragraph.paragraph_format.space_after = Pt(10)


def bullets(document: WordDocument, items: Sequence[str]) -> None:
    """Write a list; an item that is a ``{check: ...}`` field is a box to tick instead."""
    for item in items:
        ticked = item.startswith("{check:")
        paragraph = document.add_paragraph(style=None if ticked else "List Bullet")
        paragraph.paragraph_format.space_after = Pt(3)
        fields.write(paragraph, item)


def table(
    document: WordDocument,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    about: str,
) -> Table:
    """Write a table whose first row heads the columns on each page.

    Parameters
    ----------
    document : docx.document.Document
        Where to.
    headers : sequence of str
        Heads of the columns.
    rows : sequence of sequence of str
        Text of the cells; it may hold fields.
    widths : sequence of float
        Widths of the columns, in inches.
    about : str
        What a screen reader says of the table.
    """
    made = document.add_table(rows=1, cols=len(headers), style="Table Grid")
    made.autofit = False
    _describe(made, about)
    for cell, name in zip(made.rows[0].cells, headers, strict=True):
        run = cell.paragraphs[0].add_run(name)
        run.bold, run.font.color.rgb = True, RGBColor(255, 255, 255)
        _shade(cell, ACCENT)
    _row_property(made.rows[0], "w:tblHeader")
    for row in rows:
        added = made.add_row()
        _row_property(added, "w:cantSplit")
        for cell, words in zip(added.cells, row, strict=True):
            fields.write(cell.paragraphs[0], words)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Inches(width)
        for cell in column.cells:
            cell.width = Inches(width)
            spacing = cell.paragraphs[0].paragraph_format
            spacing.space_before = spacing.space_after = Pt(3)
    document.add_paragraph().paragraph_format.space_after = Pt(4)
    return made


def box(document: WordDocument, words: Sequence[str]) -> None:
    """Write lines in a shaded, framed box: advice that is no part of the document itself."""
    for line in words:
        paragraph = document.add_paragraph(style="Advice")
        fields.write(paragraph, line)


def saved(document: WordDocument) -> bytes:
    """Return the bytes of the document's file, the same each time."""
    raw = io.BytesIO()
    document.save(raw)
    return workbook_file.pinned(raw, MADE)


def _set_up(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = PAPER
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    _footer(section.footer.paragraphs[0], document.core_properties.title)
    styles = document.styles
    ink, accent = RGBColor.from_string(INK), RGBColor.from_string(ACCENT)
    normal = styles["Normal"]
    _typeface(normal, 11, ink)
    normal.paragraph_format.space_after = Pt(8)
    for name, size in SIZES.items():
        _typeface(styles[name], size, accent)
    advice = styles.add_style("Advice", WD_STYLE_TYPE.PARAGRAPH)
    advice.base_style = normal
    advice.paragraph_format.space_after = Pt(0)
    advice.element.get_or_add_pPr().extend(_frame())
    blank = styles.add_style(fields.PLACEHOLDER, WD_STYLE_TYPE.CHARACTER)
    blank.font.color.rgb = ink
    blank.element.get_or_add_rPr().append(_shading(INPUT_FILL.fgColor.rgb[-6:]))
    # The library's own document is one of 2010, which Word opens with a warning in its title.
    mode = document.settings.element.find(f".//{qn('w:compatSetting')}")
    mode.set(qn("w:val"), "15")


def _typeface(style, size: float, color: RGBColor) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), color
    fonts = style.element.rPr.rFonts
    for theme in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[theme]


def _frame() -> list:
    side = 'w:val="single" w:sz="6" w:space="4" w:color="9AA5B1"'
    sides = "".join(f"<w:{name} {side}/>" for name in ("top", "left", "bottom", "right"))
    return [parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"), _shading("F1F5F8")]


def _shading(color: str):
    return parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{color}"/>')


def _shade(cell, color: str) -> None:
    cell._tc.get_or_add_tcPr().append(_shading(color))


def _row_property(row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _describe(made: Table, about: str) -> None:
    said = OxmlElement("w:tblDescription")
    said.set(qn("w:val"), about)
    made._tbl.tblPr.append(said)


def _footer(paragraph: Paragraph, title: str) -> None:
    paragraph.add_run(f"{title}  |  Page ")
    _count(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _count(paragraph, "NUMPAGES")


def _count(paragraph: Paragraph, what: str) -> None:
    paragraph._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{what}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )
