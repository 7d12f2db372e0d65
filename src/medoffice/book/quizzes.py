"""The ``{quiz}`` directive: a chapter's questions, each with its explanations."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice import questions
from medoffice.book import passages
from medoffice.book.following import follow
from medoffice.book.markup import raw_html

QUIZ = re.compile(r"^```\{quiz\} (?P<chapter>\S+)\n(?::file: (?P<file>\S+)\n)?", re.MULTILINE)


def asked_on(text: str) -> list[questions.Question]:
    """Return the questions of the quiz in a page's text, in the order in which it numbers them."""
    return [
        question
        for quiz in QUIZ.finditer(text)
        for question in questions.load(quiz["chapter"])
        if quiz["file"] is None or question.file == f"{quiz['file']}.yml"
    ]


class Quiz(SphinxDirective):
    """Insert the questions of the chapter the argument names.

    A chapter that asks on two pages keeps their questions in two files; the option ``file`` says
    whose stand here.
    """

    required_arguments = 1
    option_spec: ClassVar = {"file": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        chapter = self.arguments[0]
        for bank in Path(self.env.srcdir, "questions").glob("*.yml"):
            self.env.note_dependency(str(bank))
        try:
            links = {
                question.passage: self._link(question.passage)
                for question in questions.load(chapter)
            }
            made = questions.render_html(chapter, file=self.options.get("file"), links=links)
        except (KeyError, ValueError) as error:
            raise self.error(f"no quiz for {chapter!r}: {error}") from error
        return [raw_html(made)]

    def _link(self, name: str) -> questions.Link:
        """Return what leads from this page to a passage."""
        course = Path(self.env.srcdir)
        passage = passages.find(name, course)
        follow(self.env, passages.title, name, course)
        address = self.env.app.builder.get_relative_uri(self.env.docname, passage.page)
        return questions.Link(passage.title, f"{address}#{passage.anchor}")


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("quiz", Quiz)
