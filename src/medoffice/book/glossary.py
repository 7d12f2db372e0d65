"""The ``{glossary-of-terms}`` directive: ``book/_data/glossary.yml`` as Sphinx's own glossary."""

from __future__ import annotations

from typing import Any

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.chapters import chapters_of_the_book
from medoffice.book.places import CODES

TERMS = CODES / "glossary.yml"


class GlossaryOfTerms(SphinxDirective):
    """Insert every term with its definition, related terms and chapter, in alphabetical order."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.env.note_dependency(str(TERMS))
        terms = yaml.safe_load(TERMS.read_text(encoding="utf-8"))
        pages = {chapter.slug: page for page, chapter in chapters_of_the_book().items()}
        lines = ["```{glossary}", ":sorted:", ""]
        for term, entry in terms.items():
            lines += [term, f"  {_explanation(entry, pages)}", ""]
        lines.append("```")
        holder = nodes.container()
        self.state.nested_parse(StringList(lines, str(TERMS)), 0, holder)
        return holder.children


def _explanation(entry: dict[str, Any], pages: dict[str, str]) -> str:
    sentences = [" ".join(entry["definition"].split())]
    if entry.get("see"):
        sentences.append(
            "See also " + ", ".join(f"{{term}}`{term}`" for term in entry["see"]) + "."
        )
    if entry.get("chapter") in pages:
        sentences.append(f"Chapter: {{doc}}`/{pages[entry['chapter']]}`.")
    return " ".join(sentences)


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("glossary-of-terms", GlossaryOfTerms)
