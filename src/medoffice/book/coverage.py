"""The ``{coverage}`` directive: each item of the job, with its chapters, labs and assignments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.beside import Beside, all_that_is_taught
from medoffice.book.chapters import Chapter, contents, duty_groups
from medoffice.book.duties import page_of
from medoffice.book.following import follow
from medoffice.book.lab_links import jupyterlite_address
from medoffice.book.markup import raw_html
from medoffice.book.places import ROOT

COLUMNS = ("Taught in", "Lab", "Assignment")
NOTHING = "in preparation"


@dataclass(frozen=True)
class Hole:
    """An item of the job that lacks something.

    Parameters
    ----------
    code : str
        The item.
    missing : str
        One of :data:`COLUMNS`.
    """

    code: str
    missing: str


@dataclass(frozen=True)
class Link:
    """What a link says, and where it leads."""

    text: str
    address: str

    def html(self) -> str:
        """Return the link."""
        return f'<a href="{escape(self.address)}">{escape(self.text)}</a>'


@dataclass(frozen=True)
class Taught:
    """A chapter with links to its three parts, in the order of :data:`COLUMNS`.

    A page beside a chapter has no assignment, and may have no lab.
    """

    chapter: Chapter | Beside
    links: tuple[Link, Link | None, Link | None]


class coverage_table(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for the table until every page is known."""


class Coverage(SphinxDirective):
    """Insert the coverage table."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        follow(self.env, all_that_is_taught, Path(self.env.srcdir))
        follow(self.env, contents, Path(self.env.srcdir))
        return [coverage_table()]


def holes(chapters: Iterable[Chapter], root: Path = ROOT) -> list[Hole]:
    """Return what an item of the job lacks: a chapter, a lab or an assignment that is there.

    Parameters
    ----------
    chapters : iterable of Chapter
        All of the book.
    root : pathlib.Path, optional
        The folder of the course.
    """
    known = list(chapters)
    found = []
    for code in (code for group in duty_groups() for code in group.items):
        teach = [chapter for chapter in known if code in chapter.duties]
        there = {
            COLUMNS[0]: bool(teach),
            COLUMNS[1]: any((root / f"{chapter.lab}.ipynb").is_file() for chapter in teach),
            COLUMNS[2]: any(_source(root, chapter.assignment).is_file() for chapter in teach),
        }
        found += [Hole(code, column) for column, is_there in there.items() if not is_there]
    return found


def _source(root: Path, assignment: str) -> Path:
    return root / "exercises" / "source" / assignment / f"{assignment}.ipynb"


def table(chapters: Iterable[Taught], pages: Mapping[str, str] | None = None) -> str:
    """Return the coverage tables as HTML.

    Parameters
    ----------
    chapters : iterable of Taught
        In the order in which they are to be named.
    pages : mapping of str to str, optional
        The addresses of items that have a page of their own, by code.
    """
    pages = pages or {}
    known = list(chapters)
    heads = "".join(
        f'<th scope="col">{head}</th>' for head in ("Code", "Part of the job", *COLUMNS)
    )
    parts = []
    for group in duty_groups():
        rows = "".join(
            _row(Link(text, pages.get(code, "")), code, known) for code, text in group.items.items()
        )
        parts.append(
            f'<div class="coverage-box" role="region" tabindex="0" '
            f'aria-label="{escape(group.name)}: chapters, labs and assignments">'
            f'<table class="table coverage"><caption>{escape(group.name)}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        )
    return "".join(parts)


def _row(item: Link, code: str, chapters: Iterable[Taught]) -> str:
    teach = [taught for taught in chapters if code in taught.chapter.duties]
    cells = "".join(
        f"<td>{_listed([taught.links[column] for taught in teach])}</td>"
        for column in range(len(COLUMNS))
    )
    name = item.html() if item.address else escape(item.text)
    return f'<tr><th scope="row">{code}</th><td>{name}</td>{cells}</tr>'


def _listed(links: Iterable[Link | None]) -> str:
    # Two chapters may share a lab or an assignment.
    items = "".join(f"<li>{link.html()}</li>" for link in dict.fromkeys(links) if link)
    return f"<ul>{items}</ul>" if items else NOTHING


def _fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    tables = list(doctree.findall(coverage_table))
    if not tables:
        return
    chapters = [
        _taught(app, docname, page, chapter)
        for page, chapter in _in_order(app, all_that_is_taught(Path(app.srcdir)))
    ]
    pages = {
        code: app.builder.get_relative_uri(docname, page)
        for group in duty_groups()
        for code in group.items
        if (page := page_of(code)) in app.env.found_docs
    }
    for node in tables:
        node.replace_self(raw_html(table(chapters, pages)))


def _in_order(
    app: Sphinx, chapters: Mapping[str, Chapter | Beside]
) -> list[tuple[str, Chapter | Beside]]:
    """Return the chapters that are in the book, in the order of the book."""
    order = {page: place for place, page in enumerate(_reached(app, app.config.root_doc))}
    known = [(page, chapter) for page, chapter in chapters.items() if page in app.env.found_docs]
    return sorted(known, key=lambda pair: order.get(pair[0], len(order)))


def _reached(app: Sphinx, page: str) -> list[str]:
    below = app.env.toctree_includes.get(page, [])
    return [page, *(found for each in below for found in _reached(app, each))]


def _taught(app: Sphinx, docname: str, page: str, about: Chapter | Beside) -> Taught:
    def there(name: str) -> str:
        return app.builder.get_relative_uri(docname, name)

    lab = assignment = None
    if about.lab:
        heading = app.env.titles.get(about.lab)
        name = heading.astext().removeprefix("Lab: ") if heading else about.title
        lab = Link(_first_capital(name), there(about.lab))
    if isinstance(about, Chapter):
        source = f"exercises/{about.assignment}/{about.assignment}"
        name = about.assignment.replace("-", " ")
        assignment = Link(_first_capital(name), jupyterlite_address(docname, source))
    return Taught(about, (Link(about.title, there(page)), lab, assignment))


def _first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_node(coverage_table)
    app.add_directive("coverage", Coverage)
    app.connect("doctree-resolved", _fill)
