"""The cards and questions as files for other programs, to download from the site."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.edition import moment_of
from medoffice.questions import load, load_scenarios
from medoffice.questions.cards import cards
from medoffice.questions.exports import anki, canvas, entries, moodle, table
from medoffice.questions.exports.entries import COURSE

SOURCES = ("questions", "datasets/rules.csv", "book/_data", "src/medoffice/questions")
"""What the files are made of."""


def files(moment: datetime) -> dict[str, bytes]:
    """Return the files by name.

    Parameters
    ----------
    moment : datetime.datetime
        When the cards and questions last changed.
    """
    asked = entries(load(), load_scenarios())
    return {
        "flashcards.apkg": anki.cards(cards(), moment),
        "questions.apkg": anki.questions(asked, moment),
        "questions-moodle.xml": moodle.quiz(asked),
        "questions-canvas.zip": canvas.package(asked, f"{COURSE}: practice questions"),
        "questions.csv": table.table(asked),
    }


def write_all(folder: Path) -> list[str]:
    """Write the files into a folder, and return their names."""
    made = files(moment_of(*SOURCES))
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return list(made)


class QuestionColumns(SphinxDirective):
    """Insert what each column of the table of questions holds."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        self.env.note_dependency(table.__file__)
        rows = [f"| `{name}` | {holds} |" for name, holds in table.COLUMNS.items()]
        box = nodes.container()
        lines = StringList(["| column | what it holds |", "| --- | --- |", *rows], table.__file__)
        self.state.nested_parse(lines, 0, box)
        return list(box.children)


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("question-columns", QuestionColumns)
