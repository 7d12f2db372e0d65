"""The ``{study-planner}`` directive: the form of the planner, and what its script must know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book import script_data
from medoffice.book.chapters import certifications, contents
from medoffice.book.credentials import teaching
from medoffice.book.following import follow
from medoffice.book.markup import raw_html
from medoffice.book.progress.outline import Topic, topics
from medoffice.book.study.templates import TEMPLATES
from medoffice.questions.exams import exams, half

# Where a block of the plan leads to, by its kind: pages that may not be there.
PAGES = {
    "practice": "book/certification/practice",
    "mock": "book/certification/mock-exams",
    "cards": "book/certification/cards",
}
WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
MONDAY = 1


class StudyPlanner(SphinxDirective):
    """Insert the planner."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        root = Path(self.env.srcdir)
        follow(self.env, topics, root)
        follow(self.env, contents, root)
        known = course(topics(root))
        for chapter in known["chapters"]:
            for which in ("page", "labPage"):
                chapter[which] = self._address(chapter[which])
        there = self.env.found_docs
        known["pages"] = {
            kind: self._address(page) for kind, page in PAGES.items() if page in there
        }
        made = TEMPLATES.get_template("planner.html").render(
            exams=exams(),
            outlines=certifications(),
            week=[(number % 7, WEEK[number % 7]) for number in range(MONDAY, MONDAY + 7)],
            hours=hours(known["chapters"]),
            data=script_data.inside_a_page(known),
        )
        return [raw_html(made)]

    def _address(self, page: str) -> str:
        return self.env.app.builder.get_relative_uri(self.env.docname, page)


def course(of_the_course: tuple[Topic, ...]) -> dict[str, Any]:
    """Return exams, names of domains and chapters, as ``study-plan.js`` takes them.

    A page beside a chapter is planned as a chapter is; it may have no lab and no questions.

    Parameters
    ----------
    of_the_course : tuple of Topic
        The parts of the book with their chapters.
    """
    pages = {entry.page: entry.about for topic in of_the_course for entry in topic.entries}
    return {
        "exams": {
            key: {
                "name": exam.name,
                "outline": exam.outline,
                "minutes": exam.minutes,
                "half": half(exam)[1],
                "scenarios": exam.scenarios,
                "shares": dict(exam.shares),
                # In the order of the crosswalk: what has the most for a domain stands first.
                "taught": {
                    code: [pages[page].slug for page in teaching(exam.outline, code, pages)]
                    for code in exam.shares
                },
            }
            for key, exam in exams().items()
        },
        "domains": {
            code: name
            for known in certifications().values()
            for code, name in known.domains.items()
        },
        "chapters": [
            {
                "slug": entry.about.slug,
                "title": entry.about.title,
                "page": entry.page,
                "read": entry.about.read_minutes,
                "lab": entry.about.lab_minutes,
                "labs": [lab.name for lab in entry.labs],
                # Of several labs no page has all; the chapter leads to each.
                "labPage": entry.labs[0].page if len(entry.labs) == 1 else entry.page,
                "questions": len(entry.asked),
                "cmm": entry.about.cmm,
                "cmpe": entry.about.cmpe,
            }
            for topic in of_the_course
            for entry in topic.entries
        ],
    }


def hours(chapters: list[dict[str, Any]]) -> dict[str, int]:
    """Return how long all chapters, and all labs, are planned to take, in whole hours."""
    reading = sum(chapter["read"] + chapter["questions"] for chapter in chapters)
    return {
        "reading": round(reading / 60),
        "labs": round(sum(chapter["lab"] for chapter in chapters) / 60),
    }


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("study-planner", StudyPlanner)
