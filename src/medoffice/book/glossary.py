"""The ``{glossary-of-terms}`` directive: ``book/_data/glossary.yml`` as Sphinx's own glossary.

The same terms are written to ``glossary.json``, which a page fetches when a reader asks what a term
means, and the search when it looks for one under another name.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book import script_data
from medoffice.book.beside import all_that_is_taught
from medoffice.book.following import follow
from medoffice.book.places import CODES

TERMS = CODES / "glossary.yml"
READ_BY_SCRIPTS = "glossary.json"


@cache
def read() -> dict[str, dict[str, Any]]:
    """Return the terms with what ``glossary.schema.json`` says each may have."""
    return yaml.safe_load(TERMS.read_text(encoding="utf-8"))


def _pages() -> dict[str, str]:
    return {about.slug: page for page, about in all_that_is_taught().items()}


class GlossaryOfTerms(SphinxDirective):
    """Insert every term with its definition, related terms and chapter, in alphabetical order.

    The letters stand above, each a link to the first term that begins with it.
    """

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.env.note_dependency(str(TERMS))
        follow(self.env, _pages)
        terms, pages = read(), _pages()
        lines = ["```{glossary}", ":sorted:", ""]
        for term, entry in terms.items():
            lines += [term, f"  {_explanation(entry, pages)}", ""]
        lines.append("```")
        holder = nodes.container()
        self.state.nested_parse(StringList(lines, str(TERMS)), 0, holder)
        return [_letters(holder), *holder.children]


def _letters(terms: nodes.Element) -> nodes.bullet_list:
    """Return the letters that terms begin with, each with a link to the first of them."""
    first: dict[str, nodes.term] = {}
    for term in terms.findall(nodes.term):
        first.setdefault(term.astext()[0].upper(), term)
    links = [
        nodes.reference("", letter, internal=True, refid=term["ids"][0])
        for letter, term in first.items()
    ]
    items = [nodes.list_item("", nodes.paragraph("", "", link)) for link in links]
    return nodes.bullet_list("", *items, classes=["letters"])


def _explanation(entry: dict[str, Any], pages: dict[str, str]) -> str:
    sentences = [" ".join(entry["definition"].split())]
    if entry.get("see"):
        sentences.append(
            "See also " + ", ".join(f"{{term}}`{term}`" for term in entry["see"]) + "."
        )
    if entry.get("chapter") in pages:
        sentences.append(f"Taught in {{doc}}`/{pages[entry['chapter']]}`.")
    return " ".join(sentences)


def for_scripts(app: Sphinx) -> dict[str, dict[str, Any]]:
    """Return each term by its place on the page of the glossary.

    ``term`` and ``also`` are its names, ``sought`` is what else people type who look for it,
    ``says`` what it means, ``chapter`` the address and the title of the page that teaches it, from
    the root of the site.
    """
    places, pages, told = app.env.get_domain("std").objects, _pages(), {}
    for term, entry in read().items():
        _, anchor = places["term", term]
        told[anchor] = {
            "term": term,
            "also": entry.get("also", []),
            "sought": entry.get("sought", []),
            "says": " ".join(entry["definition"].split()),
        }
        page = pages.get(entry.get("chapter"))
        if page in app.env.titles:
            told[anchor]["chapter"] = [f"{page}.html", app.env.titles[page].astext()]
    return told


def register(app: Sphinx) -> None:
    """Add the directive, and write the terms for the site's scripts."""
    app.add_directive("glossary-of-terms", GlossaryOfTerms)
    script_data.write(
        app, READ_BY_SCRIPTS, for_scripts, lambda app: (_pages(), script_data.titles(app))
    )
