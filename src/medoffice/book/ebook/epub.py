"""The EPUB: a zip file of XHTML pages, with what says in which order they are read."""

from __future__ import annotations

import datetime
import uuid
import zipfile
from html import escape
from importlib.resources import files
from pathlib import Path

from lxml import etree

from medoffice import __version__
from medoffice.book.ebook.clean import to_xhtml
from medoffice.book.ebook.contents import Entry
from medoffice.book.ebook.cover import cover_png
from medoffice.book.ebook.pages import Book, Page, key_of

STYLES = files("medoffice.book.ebook") / "styles"
TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif"}
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
DESCRIPTION = (
    "A free course for people who run, or are about to run, a doctor's office in the United "
    "States: scheduling, billing, budgeting, people, compliance, and the rest of the job."
)
RIGHTS = "Text, pictures and data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
ACCESSIBILITY = (
    "Each page is marked up with headings, lists and tables. Each chart is a picture with a "
    "description, and a table with the same figures follows it. Nothing is said by color alone, "
    "and nothing moves. The interactive charts, quizzes and labs are on the course's website."
)


def write_epub(book: Book, file: Path, made: datetime.datetime) -> None:
    """Write the book as an EPUB 3.

    Parameters
    ----------
    book : Book
        The book.
    file : Path
        Where to write it.
    made : datetime.datetime
        The moment of its edition, in UTC; the same moment gives the same bytes.
    """
    parts = {
        "book/book.opf": _package(book, made).encode(),
        "book/contents.xhtml": _contents(book).encode(),
        "book/cover.xhtml": _cover(book).encode(),
        "book/about-this-file.xhtml": _colophon(book, made).encode(),
        "book/book.css": (STYLES / "book.css").read_bytes(),
        "book/cover.png": cover_png(book.title, __version__, made.date()),
    }
    parts |= {f"book/{page.key}.xhtml": _page(page) for page in book.pages.values()}
    parts |= {f"book/pictures/{name}": data for name, data in book.pictures.items()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        stamp = made.timetuple()[:6]
        # A reader knows the kind of file by its first bytes, so this part comes first and as it is.
        first = zipfile.ZipInfo("mimetype", stamp)
        archive.writestr(first, "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(zipfile.ZipInfo("META-INF/container.xml", stamp), CONTAINER)
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, stamp)
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, compresslevel=9)


def _xhtml(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="en-US" xml:lang="en-US">\n<head>\n<title>{escape(title)}</title>\n'
        '<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _page(page: Page) -> bytes:
    tree = to_xhtml(page.tree)
    tree.tail = None
    # A link within a page needs no name of the file.
    for link in tree.iter("{*}a"):
        if (link.get("href") or "").startswith(f"{page.key}.xhtml#"):
            link.set("href", link.get("href").removeprefix(f"{page.key}.xhtml"))
    return _xhtml(page.title, etree.tostring(tree, encoding="unicode")).encode()


def _cover(book: Book) -> str:
    said = escape(f"Cover: {book.title}")
    return _xhtml(
        "Cover",
        f'<section epub:type="cover" class="cover"><img src="cover.png" alt="{said}"/></section>',
    )


def _colophon(book: Book, made: datetime.datetime) -> str:
    return _xhtml("About this file", colophon(book, made))


def colophon(book: Book, made: datetime.datetime) -> str:
    """Return what stands behind the title: the version, its date, and what the book is not."""
    where = (
        f'<a href="{escape(book.address)}">{escape(book.address)}</a>'
        if book.address
        else "the course's website"
    )
    day = f"{made:%B} {made.day}, {made.year}"
    return (
        f'<section class="colophon"><h1 class="l1">{escape(book.title)}</h1>'
        f"<p>{escape(book.author)}</p>"
        f"<p>Version {__version__} of {day}.</p>"
        f"<p>This is the course as a book, to read where there is no network. Its charts show "
        f"their first view, and the answers to a chapter's questions stand at its end. The live "
        f"charts, the labs, the assignments and the downloads are on {where}.</p>"
        "<p>The course teaches federal law of the United States as of the date beside each rule, "
        "and says where state law decides. It is general education, not legal advice. Look for a "
        "newer version before you rely on a rule.</p>"
        "<p>Text, pictures and data may be used by anybody under CC BY 4.0. Credit as: “The "
        "Medical Office Manager, an open course”.</p></section>"
    )


def _contents(book: Book) -> str:
    return _xhtml(
        "Contents",
        '<nav epub:type="toc" id="toc" role="doc-toc"><h1 class="l1">Contents</h1>'
        f"{_lines(book.contents)}</nav>"
        '<nav epub:type="landmarks" hidden="hidden"><h2>Places</h2><ol>'
        '<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>'
        '<li><a epub:type="toc" href="contents.xhtml#toc">Contents</a></li>'
        f'<li><a epub:type="bodymatter" href="{_first_page(book)}">Start of the book</a></li>'
        "</ol></nav>",
    )


def _first_page(book: Book) -> str:
    return f"{next(iter(book.pages.values())).key}.xhtml"


def _lines(entries: tuple[Entry, ...]) -> str:
    def line(entry: Entry) -> str:
        title = escape(entry.title)
        named = (
            f'<a href="{key_of(entry.page)}.xhtml">{title}</a>'
            if entry.page
            else f"<span>{title}</span>"
        )
        return f"<li>{named}{_lines(entry.below)}</li>"

    return f"<ol>{''.join(map(line, entries))}</ol>" if entries else ""


def _package(book: Book, made: datetime.datetime) -> str:
    identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"{book.title} {__version__}")
    files_, spine = [], []
    for page in book.pages.values():
        files_.append((page.key, f"{page.key}.xhtml", "application/xhtml+xml", ""))
        spine.append(page.key)
    for name in book.pictures:
        kind = TYPES[Path(name).suffix]
        files_.append((f"picture-{Path(name).stem}", f"pictures/{name}", kind, ""))
    manifest = "".join(
        f'<item id="p-{name}" href="{href}" media-type="{kind}"{more}/>\n'
        for name, href, kind, more in files_
    )
    order = "".join(f'<itemref idref="p-{name}"/>\n' for name in spine)
    facts = {
        "schema:accessMode": ["textual", "visual"],
        "schema:accessModeSufficient": ["textual", "textual,visual"],
        "schema:accessibilityFeature": [
            "alternativeText",
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
            "tableOfContents",
        ],
        "schema:accessibilityHazard": ["none"],
        "schema:accessibilitySummary": [ACCESSIBILITY],
    }
    accessibility = "".join(
        f'<meta property="{name}">{escape(value)}</meta>\n'
        for name, values in facts.items()
        for value in values
    )
    source = f"<dc:source>{escape(book.address)}</dc:source>\n" if book.address else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-US">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>
<dc:title>{escape(book.title)}</dc:title>
<dc:language>en-US</dc:language>
<dc:creator>{escape(book.author)}</dc:creator>
<dc:date>{made:%Y-%m-%d}</dc:date>
<dc:description>{escape(DESCRIPTION)}</dc:description>
<dc:subject>Medical offices -- Management</dc:subject>
<dc:rights>{escape(RIGHTS)}</dc:rights>
{source}<meta property="dcterms:modified">{made:%Y-%m-%dT%H:%M:%SZ}</meta>
<meta property="schema:version">{__version__}</meta>
{accessibility}</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="about" href="about-this-file.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="book.css" media-type="text/css"/>
<item id="cover-picture" href="cover.png" media-type="image/png" properties="cover-image"/>
{manifest}</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="about"/>
<itemref idref="contents"/>
{order}</spine>
</package>
"""
