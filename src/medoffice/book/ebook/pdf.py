"""The PDF: all pages of the book as one, printed by the browser the tests run in.

It is printed twice. The first print says on which page each chapter begins, the second has these
numbers in its table of contents.
"""

from __future__ import annotations

import datetime
import tempfile
from base64 import b64encode
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from medoffice import __version__
from medoffice.book.browser import OPTIONS, installed
from medoffice.book.ebook.clean import to_xhtml
from medoffice.book.ebook.contents import Entry
from medoffice.book.ebook.cover import cover_png
from medoffice.book.ebook.epub import DESCRIPTION, STYLES, colophon
from medoffice.book.ebook.pages import Book, Page, key_of
from medoffice.book.ebook.trees import headings
from medoffice.book.places import ROOT

if TYPE_CHECKING:
    from pikepdf import Pdf

# Minutes are needed on a busy machine: milliseconds.
PATIENCE = 600_000
FONTS = ROOT / "book" / "fonts"
COVER = "cover.png"
# As wide as most numbers, so that no line moves when they are filled in.
UNKNOWN = "000"
FILL_IN = """numbers => {
  for (const link of document.querySelectorAll("nav.contents a"))
    link.querySelector(".number").textContent = numbers[link.hash.slice(1)] ?? "";
}"""


def write_pdf(book: Book, file: Path, made: datetime.datetime) -> int:
    """Print the book, and return how many pages it has.

    Parameters
    ----------
    book : Book
        The book.
    file : Path
        Where to write it.
    made : datetime.datetime
        The moment of its edition, in UTC.

    Raises
    ------
    SystemExit
        When there is no browser to print with.
    """
    import pikepdf

    if installed() is None:
        raise SystemExit("The PDF is printed by Chromium, and there is none here (see CHROMIUM).")
    with tempfile.TemporaryDirectory() as folder:
        page, printed = Path(folder, "book.xhtml"), Path(folder, "printed.pdf")
        Path(folder, "pictures").mkdir()
        pictures = {**book.pictures, COVER: cover_png(book.title, __version__, made.date())}
        for name, data in pictures.items():
            Path(folder, "pictures", name).write_bytes(data)
        page.write_text(combined(book, made), encoding="utf-8")
        _print(page, printed)
        with pikepdf.open(printed) as pdf:
            return finish(pdf, book, file, made)


def finish(pdf: Pdf, book: Book, file: Path, made: datetime.datetime) -> int:
    """Say in a printed book what it is, tidy its bookmarks, write it, and return its pages.

    Parameters
    ----------
    pdf : pikepdf.Pdf
        The book as the browser printed it.
    book : Book
        The book.
    file : Path
        Where to write it.
    made : datetime.datetime
        The moment of its edition, in UTC. The browser writes that of the printing.
    """
    import pikepdf

    for name, value in {
        "/Title": book.title,
        "/Author": book.author,
        "/Subject": DESCRIPTION,
        "/Creator": f"{book.title} {__version__}",
        "/CreationDate": f"D:{made:%Y%m%d%H%M%S}Z",
        "/ModDate": f"D:{made:%Y%m%d%H%M%S}Z",
    }.items():
        pdf.docinfo[name] = value
    with pdf.open_metadata(set_pikepdf_as_editor=False) as facts:
        facts.load_from_docinfo(pdf.docinfo)
    with pdf.open_outline() as outline:
        tidy(outline.root)
    pdf.Root.PageMode = pikepdf.Name.UseOutlines
    # The browser writes a hundred thousand small objects as plain text.
    packed = pikepdf.ObjectStreamMode.generate
    pdf.save(file, object_stream_mode=packed, deterministic_id=True)
    return len(pdf.pages)


def tidy(bookmarks: list[Any]) -> None:
    """Mend and fold bookmarks, in place."""
    for bookmark in bookmarks:
        # The browser names one twice that stands first on a sheet.
        half = len(bookmark.title) // 2
        if bookmark.title == bookmark.title[:half] * 2:
            bookmark.title = bookmark.title[:half]
        bookmark.is_closed = True
        tidy(bookmark.children)


def combined(book: Book, made: datetime.datetime) -> str:
    """Return the whole book as one XHTML page.

    Parameters
    ----------
    book : Book
        The book.
    made : datetime.datetime
        The moment of its edition.
    """
    body = "".join(_part(book, entry, 0) for entry in book.contents)
    heads = "".join(
        f'@page {page.key} {{ @top-right {{ content: "{_quoted(page.title)}"; }} }}\n'
        f"#{page.key} {{ page: {page.key}; }}\n"
        for page in book.pages.values()
    )
    styles = "".join((STYLES / name).read_text("utf-8") for name in ("book.css", "print.css"))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en-US" xml:lang="en-US"><head>'
        f'<meta charset="utf-8"/><title>{escape(book.title)}</title>'
        f"<style>{escape(_fonts() + styles + heads, quote=False)}</style></head><body>"
        f'<div class="front-cover"><img src="pictures/{COVER}" alt="Cover: {escape(book.title)}"/>'
        "</div>"
        f"{colophon(book, made)}"
        f'<nav class="contents"><h1 class="l1">Contents</h1>{_lines(book.contents)}</nav>'
        f"{body}</body></html>"
    )


def _part(book: Book, entry: Entry, depth: int) -> str:
    below = "".join(_part(book, line, depth + 1) for line in entry.below)
    if entry.page is None:
        return f'<section class="part"><h1>{escape(entry.title)}</h1></section>{below}'
    return _page(book.pages[entry.page], depth) + below


def _page(page: Page, depth: int) -> str:
    tree = to_xhtml(page.tree)
    tree.tail = None
    for heading in headings(tree):
        level = int(etree.QName(heading).localname[1])
        heading.tag = f"{{{etree.QName(heading).namespace}}}h{min(level + depth, 6)}"
    for element in tree.iter():
        if element.get("id"):
            element.set("id", f"{page.key}--{element.get('id')}")
        if element.get("href"):
            element.set("href", _place(element.get("href")))
    made = etree.tostring(tree, encoding="unicode")
    return f'<article id="{page.key}">{made}</article>'


def _place(address: str) -> str:
    file, mark, place = address.partition("#")
    if "/" in file or not file.endswith(".xhtml"):
        return address
    key = file.removesuffix(".xhtml")
    return f"#{key}--{place}" if mark else f"#{key}"


def _lines(entries: tuple[Entry, ...]) -> str:
    def line(entry: Entry) -> str:
        below = _lines(entry.below)
        if entry.page is None:
            return f"<li><span>{escape(entry.title)}</span>{below}</li>"
        return (
            f'<li><a href="#{key_of(entry.page)}"><span>{escape(entry.title)}</span> '
            f'<span class="number">{UNKNOWN}</span></a>{below}</li>'
        )

    return f"<ol>{''.join(map(line, entries))}</ol>" if entries else ""


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _fonts() -> str:
    """Return the letters of the print as part of its style, so that every machine has them."""
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
        f"src: url(data:font/woff2;base64,{b64encode(file.read_bytes()).decode()}); }}\n"
        for file in sorted(FONTS.glob("*.woff2"))
        for family, weight, style in [_letters(file)]
    )


def _letters(file: Path) -> tuple[str, str, str]:
    """Return family, weight and style of a file such as ``source-sans-3-latin-400-normal``."""
    name, _, kind = file.stem.partition("-latin-")
    weight, style = kind.split("-")
    return name.replace("-", " ").title(), weight, style


def _print(page: Path, file: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(OPTIONS))
        window = browser.new_page()
        window.set_default_timeout(PATIENCE)
        window.goto(page.as_uri(), timeout=PATIENCE)
        paper = {"path": file, "prefer_css_page_size": True, "print_background": True}
        window.pdf(**paper)
        window.evaluate(FILL_IN, _numbers(file))
        window.pdf(**paper, tagged=True, outline=True)
        browser.close()


def _numbers(draft: Path) -> dict[str, int]:
    """Return the number of the sheet on which each place begins that is linked to."""
    import pikepdf

    with pikepdf.open(draft) as pdf:
        sheets = {sheet.objgen: number for number, sheet in enumerate(pdf.pages, start=1)}
        return {
            name.removeprefix("/"): sheets[place[0].objgen]
            for name, place in pdf.Root.Dests.items()
        }
