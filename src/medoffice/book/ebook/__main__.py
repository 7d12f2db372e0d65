"""Make the EPUB and the PDF from the built site: ``python -m medoffice.book.ebook``."""

from __future__ import annotations

import yaml

from medoffice import command_line
from medoffice.book.ebook.check import check_epub
from medoffice.book.ebook.epub import write_epub
from medoffice.book.ebook.offer import FOLDER, offer
from medoffice.book.ebook.pages import PageError, read_book
from medoffice.book.ebook.pdf import write_pdf
from medoffice.book.edition import edition
from medoffice.book.places import ROOT, SITE

NAME = "the-medical-office-manager"


def build(address: str | None = None, paper: bool = True) -> None:
    """Make the files, check them, and offer them on the site.

    Parameters
    ----------
    address : str, optional
        Where the site is published, so that the book can link to its labs and downloads.
    paper : bool
        Whether to make the PDF as well.

    Raises
    ------
    SystemExit
        When a page cannot be made into one of the book, or EPUBCheck finds something.
    """
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    # Not the moment of the build: the same source makes the same files.
    made = edition().moment
    folder = SITE / FOLDER
    folder.mkdir(exist_ok=True)
    epub, pdf = folder / f"{NAME}.epub", folder / f"{NAME}.pdf" if paper else None
    print("Making the EPUB", flush=True)
    try:
        book = read_book(SITE, toc, config, address)
    except PageError as error:
        raise SystemExit(str(error)) from error
    write_epub(book, epub, made)
    check_epub(epub)
    pages = 0
    if pdf is not None:
        print("Printing the PDF (about a minute)", flush=True)
        pages = write_pdf(book, pdf, made)
    offer(SITE, epub, pdf, pages, made.date())
    print(f"The files are in {folder}", flush=True)


def main() -> None:
    """Read the command line and build."""
    parser = command_line.parser(__spec__, __doc__)
    parser.add_argument("--address", help="where the site is published, such as https://…")
    parser.add_argument("--no-pdf", action="store_true", help="make the EPUB alone")
    options = parser.parse_args()
    build(options.address, not options.no_pdf)


if __name__ == "__main__":
    main()
