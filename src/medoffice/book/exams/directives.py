"""The directives ``{practice}`` and ``{mock-exam}``, and the file with the questions.

Each inserts its tool, which the scripts in ``book/assets/exams/`` bring to life. With an argument
it inserts a table instead: ``{practice} counts`` of what there is, ``{mock-exam} blueprints`` of
what each exam asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice import questions
from medoffice.book import passages, script_data
from medoffice.book.chapters import certifications
from medoffice.book.credentials import CREDENTIALS, format_is_published
from medoffice.book.exams import bank_file
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.book.progress.outline import topics
from medoffice.explorers.templates import templates_in
from medoffice.questions.exams import Blueprint, Exam, exams
from medoffice.questions.scenarios import load_scenarios

FILE = "exam-bank.json"
PIECES = ("practice", "practice-counts", "mock-exam", "mock-exam-blueprints")
_TEMPLATES = templates_in(Path(__file__).parent)


@dataclass(frozen=True)
class Choices:
    """What a reader can practice: a group of choices.

    Each is a value, its words, how many items it has, and how many of these are in scenarios.
    Where `are_places`, a link can lead to a choice by the code at the end of its value.
    """

    name: str
    options: tuple[tuple[str, str, int, int], ...]
    are_places: bool = False


def duration(minutes: int) -> str:
    """Return minutes in words: "1 hour 30 minutes"."""
    parts = ((minutes // 60, "hour"), (minutes % 60, "minute"))
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count)


def choices(held: Mapping[str, Any]) -> tuple[Choices, ...]:
    """Return what can be practiced, from what the file with the questions holds."""
    of_scenarios = [item for item in held["items"] if "scenario" in item]

    def counted(count: Callable[[list[Any]], Counter], name: str) -> tuple[int, int]:
        return count(held["items"])[name], count(of_scenarios)[name]

    def by(field: str) -> Callable[[list[Any]], Counter]:
        return lambda items: Counter(item[field] for item in items)

    groups = [
        Choices(
            f"A domain of the {outline.upper()}",
            tuple(
                (f"{outline}:{code}", name, *counts)
                for code, name in certification.domains.items()
                if (counts := counted(by(outline), code))[0]
            ),
            are_places=True,
        )
        for outline, certification in certifications().items()
    ]
    chapters = tuple(
        (f"chapter:{slug}", title, *counted(by("chapter"), slug))
        for slug, (title, _) in held["chapters"].items()
    )
    beside = tuple(
        (f"page:{address}", title, *counted(bank_file.answering, address))
        for address, title in held["beside"].items()
    )
    return (*groups, Choices("A chapter", chapters), Choices("A page beside a chapter", beside))


def render(name: str, held: Mapping[str, Any], root: str, described: Mapping[str, Exam]) -> str:
    """Return the HTML of a tool or a table.

    Parameters
    ----------
    name : str
        One of :data:`PIECES`.
    held : mapping
        What the file with the questions holds.
    root : str
        What leads from the page to the root of the site, such as ``../../``.
    described : mapping of str to Exam
        The exams.
    """
    plans: dict[str, dict[str, Blueprint]] = {
        key: bank_file.blueprints(exam, held["items"]) for key, exam in described.items()
    }
    return _TEMPLATES.get_template(f"{name}.html").render(
        bank=f"{root}{FILE}?v={bank_file.digest(script_data.as_text(held))}",
        root=root,
        count=len(held["items"]),
        of_scenarios=sum("scenario" in item for item in held["items"]),
        scenarios=held["scenarios"],
        groups=choices(held),
        exams=described,
        plans=plans,
        format_is_published={key: format_is_published(exam) for key, exam in described.items()},
        domains=held["domains"],
        duration=duration,
    )


def of_the_course(root: Path) -> dict[str, Any]:
    """Return what the file holds for the course in a folder."""
    entries = [entry for topic in topics(root) for entry in topic.entries]
    chapters = {
        entry.chapter.slug: (entry.chapter.title, f"{entry.page}.html")
        for entry in entries
        if entry.chapter
    }
    place = {slug: number for number, slug in enumerate(chapters)}

    def passage(name: str) -> tuple[str, str]:
        found = passages.find(name, root)
        return found.title, f"{found.page}.html#{found.anchor}"

    return bank_file.contents(
        sorted(questions.load(), key=lambda one: place[one.chapter]),
        load_scenarios(),
        exams(),
        {code: name for each in certifications().values() for code, name in each.domains.items()},
        passage=passage,
        chapter=chapters.__getitem__,
        beside={f"{entry.page}.html": entry.about.title for entry in entries if not entry.chapter},
    )


class Tool(SphinxDirective):
    """Insert a tool, or its table that the argument names."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        course = Path(self.env.srcdir)
        follow(self.env, topics, course)
        follow(self.env, passages.titles, course)
        self.env.note_dependency(str(CREDENTIALS))
        piece = "-".join((self.name, *self.arguments))
        if piece not in PIECES:
            raise self.error(f"there is no {piece}: expected one of {', '.join(PIECES)}")
        root = "../" * self.env.docname.count("/")
        try:
            held = of_the_course(course)
            return [raw_html(render(piece, held, root, exams()))]
        except (KeyError, ValueError) as error:
            raise self.error(f"no {piece}: {error}") from error


def _read_of_the_pages(app: Sphinx) -> object:
    course = Path(app.srcdir)
    return topics(course), passages.titles(course)


def _of_the_build(app: Sphinx) -> dict[str, Any]:
    return of_the_course(Path(app.srcdir))


def register(app: Sphinx) -> None:
    """Add the directives, and have the file written when all pages are."""
    for name in ("practice", "mock-exam"):
        app.add_directive(name, Tool)
    script_data.write(app, FILE, _of_the_build, _read_of_the_pages)
