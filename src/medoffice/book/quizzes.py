"""The ``{quiz}`` directive: a chapter's questions, each with its explanations."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.markup import raw_html


class Quiz(SphinxDirective):
    """Insert the questions of the chapter the argument names.

    A chapter that asks on two pages keeps their questions in two files; the option ``file`` says
    whose stand here.
    """

    required_arguments = 1
    option_spec: ClassVar = {"file": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        from medoffice import questions

        for bank in Path(self.env.srcdir, "questions").glob("*.yml"):
            self.env.note_dependency(str(bank))
        try:
            return [
                raw_html(questions.render_html(self.arguments[0], file=self.options.get("file")))
            ]
        except (KeyError, ValueError) as error:
            raise self.error(f"no quiz for {self.arguments[0]!r}: {error}") from error


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("quiz", Quiz)
