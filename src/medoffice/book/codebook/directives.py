"""What pages write to show the codebook: three directives and the role ``{table}``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from posixpath import relpath

from docutils import nodes
from jinja2 import Environment
from markupsafe import Markup, escape
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from medoffice.book.codebook import diagram, files
from medoffice.book.codebook.tables import (
    Link,
    in_words,
    links,
    pointing_to,
    subjects,
    tables,
)
from medoffice.book.markup import raw_html
from medoffice.explorers.templates import templates_in

OVERVIEW = "book/reference/data"
REST = "others"


def page_of(subject: str, env: BuildEnvironment) -> str:
    """Return the page that describes a subject's tables: its own, or the overview."""
    own = f"{OVERVIEW}/{subject}"
    return own if own in env.found_docs else OVERVIEW


def anchor(table: str) -> str:
    """Return the HTML id of a table's description."""
    return nodes.make_id(f"table-{table}")


def address(table: str, env: BuildEnvironment) -> str:
    """Return where a table is described, as seen from the page that is being read."""
    page = page_of(tables()[table].subject, env)
    start = Path(env.docname).parent.as_posix() or "."
    there = "" if page == env.docname else relpath(f"{page}.html", start)
    return f"{there}#{anchor(table)}"


def size(number: int) -> str:
    """Return a file's size as a reader sees it."""
    if number < 100_000:
        return f"{max(1, round(number / 1000))} KB"
    return f"{number / 1e6:.1f} MB"


@cache
def _engine() -> Environment:
    engine = templates_in(Path(__file__).parent)
    engine.filters |= {
        "lower_first": lambda text: text[:1].lower() + text[1:],
        "breakable": lambda name: Markup("_<wbr>").join(escape(name).split("_")),
    }
    engine.globals |= {
        "rows": lambda table: f"{table.rows:,} row{'s' if table.rows != 1 else ''}",
        "size": size,
    }
    return engine


class _FromTheData(SphinxDirective):
    def macros(self) -> object:
        """Return the templates, with addresses as seen from this page."""
        start = Path(self.env.docname).parent.as_posix() or "."
        seen_from_here = {
            "address": lambda table: address(table, self.env),
            "file": lambda name: relpath(f"{files.FOLDER}/{name}", start),
        }
        return _engine().get_template("codebook.html").make_module(seen_from_here)

    def words(self, macro: str, *arguments: object) -> nodes.raw:
        """Return what a template makes of something."""
        return raw_html(str(getattr(self.macros(), macro)(*arguments)))

    def drawing(self, names: Iterable[str], label: str) -> list[nodes.Node]:
        """Return the diagram of some tables and of those they point to, with it in words."""
        shown = links(names)
        wanted = {*names, *(key.target for key in shown)}
        groups = {
            in_words(subject): [name for name in members if name in wanted]
            for subject, members in subjects().items()
        }
        groups = {heading: members for heading, members in groups.items() if members}
        return [raw_html(diagram.svg(groups, shown, label)), self.words("in_words", shown)]


class Codebook(_FromTheData):
    """Describe each table of a subject; of all subjects without a page if it is "others"."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        known = subjects()
        if self.arguments[0] == REST:
            names = [
                name
                for subject, members in known.items()
                if page_of(subject, self.env) == OVERVIEW
                for name in members
            ]
        elif self.arguments[0] in known:
            names = list(known[self.arguments[0]])
        else:
            raise self.error(
                f"there is no subject {self.arguments[0]!r} in the data; the subjects are: "
                f"{', '.join(known)}, or {REST!r} for those without a page of their own."
            )
        return [self._section(name) for name in names]

    def _section(self, name: str) -> nodes.section:
        table = tables()[name]
        section = nodes.section(ids=[anchor(name)], names=[anchor(name)])
        section += nodes.title("", table.title)
        section += self.words("entry", table, _distinct(pointing_to(name)))
        return section


def _distinct(keys: list[Link]) -> list[str]:
    return list(dict.fromkeys(key.table for key in keys))


class DataMap(_FromTheData):
    """Draw how tables hang together: of one subject, or of the whole practice."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        subject = self.arguments[0] if self.arguments else None
        names = list(subjects()[subject]) if subject else list(tables())
        whose = f"the tables of {in_words(subject).lower()}" if subject else "all tables"
        return self.drawing(names, f"Diagram of {whose}: which points to which. In words below.")


class TableList(_FromTheData):
    """List every table by subject, with its size and its file."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        return [
            self.words("overview", in_words(subject), [tables()[name] for name in names])
            for subject, names in subjects().items()
        ]


class Files(_FromTheData):
    """Offer all data as one workbook and as one zip."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        sizes = {file.suffix: file.stat().st_size for file in files.kept().iterdir()}
        return [self.words("files", files.NAME, sizes, len(tables()))]


class TableRole(SphinxRole):
    """Name a table, with a link to its description."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link, or the error."""
        if self.text not in tables():
            text = f"there is no table {self.text!r}; the tables are: {', '.join(tables())}"
            message = self.inliner.reporter.error(text, line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        link = nodes.reference("", "", internal=True, refuri=address(self.text, self.env))
        link += nodes.literal("", self.text)
        return [link], []


def register(app: Sphinx) -> None:
    """Add the directives and the role."""
    app.add_directive("codebook", Codebook)
    app.add_directive("data-map", DataMap)
    app.add_directive("table-list", TableList)
    app.add_directive("data-files", Files)
    app.add_role("table", TableRole())
