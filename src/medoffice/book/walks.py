"""The ``{life-of-a-claim}`` directive: visits, stop by stop, with links to what there is."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.chapters import chapters_of_the_book, contents
from medoffice.book.cited import anchor, facts
from medoffice.book.codebook.directives import anchor as table_anchor
from medoffice.book.codebook.directives import page_of
from medoffice.book.codebook.tables import tables
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.explorers import claim_life

RULES = "book/reference/rules"


class walk(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """Stands for the visits until every page is known."""


class LifeOfAClaim(SphinxDirective):
    """Insert the visits."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        # A chapter that is added is linked to.
        follow(self.env, chapters_of_the_book, Path(self.env.srcdir))
        follow(self.env, contents, Path(self.env.srcdir))
        return [walk()]


def _fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    places = list(doctree.findall(walk))
    if not places:
        return

    def there(page: str) -> str:
        return app.builder.get_relative_uri(docname, page)

    chapters = {
        chapter.slug: there(page)
        for page, chapter in chapters_of_the_book(Path(app.srcdir)).items()
        if page in app.env.found_docs
    }
    rules = {rule: f"{there(RULES)}#{anchor('rule', rule)}" for rule in facts("rule")}
    codebook = {
        name: f"{there(page_of(table.subject, app.env))}#{table_anchor(name)}"
        for name, table in tables().items()
    }
    made = claim_life.to_html(claim_life.Addresses(chapters, rules, codebook))
    for place in places:
        place.replace_self(raw_html(made))


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_node(walk)
    app.add_directive("life-of-a-claim", LifeOfAClaim)
    app.connect("doctree-resolved", _fill)
