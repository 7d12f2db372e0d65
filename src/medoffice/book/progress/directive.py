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
        bank = questions_by_chapter()
        made = _TEMPLATES.get_template("pieces.html").make_module(
            {
                "topics": of_the_course,
                "asked": {chapter: len(known) for chapter, known in bank.items()},
                "data": data(of_the_course, bank),
                "version": __version__,
                "address": self._address,
            }
        )
        return [raw_html(str(getattr(made, piece)()))]

    def _address(self, page: str) -> str:
        return self.env.app.builder.get_relative_uri(self.env.docname, page)


def questions_by_chapter() -> dict[str, dict[str, tuple[str, str]]]:
    """Return edition and key of every question, by its id, by the slug of its chapter."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for question in questions.load():
        of_chapter = found.setdefault(question.chapter, {})
        of_chapter[question.id] = (questions.edition(question), question.key.letter)
    return found


def data(of_the_course: tuple[Topic, ...], bank: dict[str, dict[str, tuple[str, str]]]) -> str:
    """Return what the page's script must know beside what the page shows, as JSON.

    Parameters
    ----------
    of_the_course : tuple of Topic
        Whose chapters' questions are told.
    bank : dict
        As :func:`questions_by_chapter` returns it.
    """
    slugs = [entry.chapter.slug for topic in of_the_course for entry in topic.chapters]
    known: dict[str, Any] = {
        "questions": {slug: bank.get(slug, {}) for slug in slugs},
        "domains": {
            code: name for exam in certifications().values() for code, name in exam.domains.items()
        },
        "exams": {key: exam.name for key, exam in exams().items()},
    }
    return script_data.inside_a_page(known)


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("progress", Progress)
