"""Links to the finished files, on the page of the site that keeps a place for them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

FOLDER = "offline"
# Filled here and not by Sphinx, since the files are made from the pages that Sphinx has built.
PLACE = re.compile(r'<p class="book-files"[^>]*>.*?</p>', re.DOTALL)
PAGE = "book/orientation/about.html"


def offer(site: Path, epub: Path, pdf: Path | None, pages: int, made: datetime.date) -> None:
    """Link to the files from the page about the course.

    Parameters
    ----------
    site : Path
        The folder of the site, which holds the files.
    epub, pdf : Path
        The files; there may be no PDF.
    pages : int
        How many pages the PDF has.
    made : datetime.date
        The day of their edition.

    Raises
    ------
    ValueError
        When the page has no place for the links.
    """
    links = [_link(site, epub, "an EPUB for e-readers and phones", "")]
    if pdf is not None:
        links.append(_link(site, pdf, "a PDF for paper", f"{pages:,} pages, "))
    text = (
        '<p class="book-files"><strong>The book as a file.</strong> To read without a network: '
        f"{' and '.join(links)}, as of {made:%B} {made.day}, {made.year}. Charts show their "
        "first view in it, and labs are not in it.</p>"
    )
    page = site / PAGE
    filled, places = PLACE.subn(lambda _: text, page.read_text(encoding="utf-8"))
    if places != 1:
        raise ValueError(f'{PAGE} must hold one <p class="book-files">, and holds {places}')
    page.write_text(filled, encoding="utf-8")


def _link(site: Path, file: Path, what: str, more: str) -> str:
    up = "../" * PAGE.count("/")
    size = f"{file.stat().st_size / 1e6:.1f} MB"
    return f'<a href="{up}{file.relative_to(site).as_posix()}" download>{what}</a> ({more}{size})'
