"""The ``{progress}`` directive: the pieces of the page *Your progress*."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice import __version__, questions
from medoffice.book import script_data
from medoffice.book.chapters import certifications
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.book.progress.outline import Topic, topics
from medoffice.explorers.templates import templates_in
from medoffice.questions.exams import exams

PIECES = ("summary", "next", "chapters", "exams", "file", "record")
_TEMPLATES = templates_in(Path(__file__).parent)


class Progress(SphinxDirective):
    """Insert the piece of the page that the argument names."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        (piece,) = self.arguments
        if piece not in PIECES:
            raise self.error(f"there is no piece {piece!r}: expected one of {', '.join(PIECES)}")
        root = Path(self.env.srcdir)
        follow(self.env, topics, root)
        of_the_course = topics(root)
        made = _TEMPLATES.get_template("pieces.html").make_module(
            {
                "topics": of_the_course,
                "data": data(of_the_course),
                "version": __version__,
                "address": self._address,
            }
        )
        return [raw_html(str(getattr(made, piece)()))]

    def _address(self, page: str) -> str:
        return self.env.app.builder.get_relative_uri(self.env.docname, page)


def data(of_the_course: tuple[Topic, ...]) -> str:
    """Return what the page's script must know beside what the page shows, as JSON.

    Of each page it tells edition and key of every question of its quiz, by the question's id. What
    is in the bank for practice and exams alone has no place on a page, and is not counted.

    Parameters
    ----------
    of_the_course : tuple of Topic
        Whose pages' questions are told.
    """
    known: dict[str, Any] = {
        "questions": {
            entry.about.slug: {
                question.id: (questions.edition(question), question.key.letter)
                for question in entry.asked
            }
            for topic in of_the_course
            for entry in topic.entries
        },
        "domains": {
            code: name for exam in certifications().values() for code, name in exam.domains.items()
        },
        "exams": {key: exam.name for key, exam in exams().items()},
    }
    return script_data.inside_a_page(known)


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("progress", Progress)
