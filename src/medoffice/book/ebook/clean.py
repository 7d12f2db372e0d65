"""From the site's HTML to plain XHTML: only what a book knows, and nothing that runs."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from medoffice.book.ebook.trees import classes, headings, text_of

XHTML = "http://www.w3.org/1999/xhtml"
# Elements that do something, or that the book has a still form of.
DROPPED = {
    "button", "form", "iframe", "input", "nav", "noscript", "object", "script", "select", "style",
    "svg", "template", "textarea",
}  # fmt: skip
DROPPED_CLASSES = {
    "book-files", "entity-diagram", "headerlink", "lab-note", "needs-script", "site-only",
    "toctree-wrapper",
}  # fmt: skip
# What is in any other element stays, without the element. (The parser puts what follows a <wbr>
# into it; the style breaks long names instead.)
KEPT = {
    "a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
    "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "rp", "rt", "ruby",
    "s", "samp", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
}  # fmt: skip
KEPT_ATTRIBUTES = {
    "alt", "class", "colspan", "datetime", "headers", "href", "id", "lang", "rowspan", "scope",
    "src", "start", "value",
}  # fmt: skip
# The boxes of the site's layout, and marks that only its style sheets know.
LAYOUT = {"cell", "cell_output", "compound", "output", "pst-scrollable-table-container"}
LAYOUT_STARTS = ("sd-row", "sd-col", "sd-container", "sd-tab")
PLAIN = {
    "doc", "download", "pasted-text", "pre", "sd-summary-text", "std", "std-doc", "std-ref",
    "std-term", "xref",
}  # fmt: skip
# Tables of many columns are set smaller, and short ones are not divided between two pages.
MANY_COLUMNS, FEW_ROWS = 7, 14
MAY_BE_EMPTY = {"br", "col", "hr", "img", "td", "th"}


def clean(page: HtmlElement) -> None:
    """Take off a page what does not belong into a book, in place."""
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or _is_dropped(element):
            element.drop_tree()
    for element in list(page.iterdescendants()):
        if element.tag not in KEPT or _is_layout(element) or _is_plain(element):
            element.drop_tag()
    for heading in headings(page):
        # A heading of the list of facts links to itself.
        for link in heading.findall("a"):
            link.drop_tag()
        # Its size stays when a page is put a level deeper.
        heading.set("class", f"l{heading.tag[1]}")
    for table in page.iter("table"):
        rows = table.findall(".//tr")
        marks = {"many": len(rows[0]) >= MANY_COLUMNS, "short": len(rows) <= FEW_ROWS}
        table.set("class", " ".join([*classes(table), *(mark for mark in marks if marks[mark])]))
    # From the inside out, so that a box that held only empty boxes goes as well.
    for element in reversed(list(page.iterdescendants())):
        if element.tag not in MAY_BE_EMPTY and not element.get("id") and _is_empty(element):
            element.drop_tree()
    for element in page.iter():
        for name in set(element.attrib) - KEPT_ATTRIBUTES:
            del element.attrib[name]


def _is_dropped(element: HtmlElement) -> bool:
    return (
        element.tag in DROPPED
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or not DROPPED_CLASSES.isdisjoint(classes(element))
    )


def _is_layout(element: HtmlElement) -> bool:
    names = classes(element) if element.tag == "div" else []
    return any(name in LAYOUT or name.startswith(LAYOUT_STARTS) for name in names)


def _is_plain(element: HtmlElement) -> bool:
    return element.tag == "span" and not element.get("id") and PLAIN.issuperset(classes(element))


def _is_empty(element: HtmlElement) -> bool:
    return not len(element) and not text_of(element)


def to_xhtml(element: HtmlElement) -> etree._Element:
    """Return a copy of a tree in the namespace of XHTML."""
    made = etree.Element(f"{{{XHTML}}}{element.tag}", dict(element.attrib), nsmap={None: XHTML})
    made.text, made.tail = element.text, element.tail
    made.extend(to_xhtml(child) for child in element)
    return made
