"""The ``{duty}`` directive: all that the course has for one duty of the job."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.beside import Beside, all_that_is_taught
from medoffice.book.breadcrumbs import in_order
from medoffice.book.chapters import Chapter, contents, duty_groups
from medoffice.book.following import follow
from medoffice.book.lab_links import jupyterlite_address
from medoffice.book.markup import raw_html
from medoffice.book.places import CODES, ROOT
from medoffice.book.quizzes import QUIZ, asked_on

DUTIES = "Duties"  # the group of duties.yml whose items have a page each
FOLDER = "book/reference/duties"
OFFERED = re.compile(r"\{download\}`(?P<text>[^<`]+?)\s*<(?:\.\./)+downloads/(?P<file>[^>`]+)>`")


def page_of(code: str) -> str | None:
    """Return the page of an item of the job, without suffix, or None if it has none."""
    (duties,) = (group.items for group in duty_groups() if group.name == DUTIES)
    if code not in duties:
        return None
    return f"{FOLDER}/{nodes.make_id(duties[code])}"


def offered(text: str) -> list[tuple[str, str]]:
    """Return the downloads of a chapter's text: what each is called, and its file."""
    return [(match["text"], match["file"]) for match in OFFERED.finditer(text)]


def taken_from(page: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return what a duty's page takes from a chapter's text: its downloads, and its quizzes."""
    text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
    return offered(text), QUIZ.findall(text)


def serving(code: str, order: Iterable[str]) -> list[tuple[str, Chapter | Beside]]:
    """Return what serves an item of the job: chapters, and pages beside them, by their pages.

    Parameters
    ----------
    code : str
        The item.
    order : iterable of str
        The pages of the book in their order.
    """
    known = all_that_is_taught()
    taught = [(page, known[page]) for page in order if page in known]
    return [(page, about) for page, about in taught if code in about.duties]


class Duty(SphinxDirective):
    """Insert what there is to learn, to do and to take to work for the duty with a code."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        (code,) = self.arguments
        if self.env.docname != page_of(code):
            raise self.error(f"the page of {code} is {page_of(code)}, not {self.env.docname}")
        self.env.note_dependency(str(CODES / "duties.yml"))
        follow(self.env, all_that_is_taught)
        follow(self.env, contents)
        chapters = serving(code, in_order(self.env.external_site_map))
        for page, _ in chapters:
            follow(self.env, taken_from, page)
        return [
            self._section("Learn it", _learn(code, chapters)),
            self._section("Do it", _labs(chapters), self._assignments(chapters)),
            self._section("Take it to work", _downloads(chapters)),
            self._section("Check yourself", (), self._questions(code, chapters)),
        ]

    def _section(self, title: str, lines: Iterable[str], links: str = "") -> nodes.section:
        section = nodes.section(
            ids=[nodes.make_id(title)], names=[nodes.fully_normalize_name(title)]
        )
        section += nodes.title("", title)
        self.state.nested_parse(StringList(list(lines), "duties.py"), 0, section)
        if links:
            section += raw_html(f"<ul>{links}</ul>")
        return section

    def _assignments(self, chapters: list[tuple[str, Chapter | Beside]]) -> str:
        # Two chapters may share an assignment, or a lab.
        names = dict.fromkeys(
            about.assignment for _, about in chapters if isinstance(about, Chapter)
        )
        return "".join(
            _link(
                jupyterlite_address(self.env.docname, f"exercises/{name}/{name}"),
                f"Assignment: {name.replace('-', ' ')}",
            )
            for name in names
        )

    def _questions(self, code: str, chapters: list[tuple[str, Chapter | Beside]]) -> str:
        for bank in Path(self.env.srcdir, "questions").glob("*.yml"):
            self.env.note_dependency(str(bank))
        links = []
        for page, chapter in chapters:
            address = self.env.app.builder.get_relative_uri(self.env.docname, page)
            text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
            asked = [
                f'<a href="{escape(address)}#quiz-{question.id}">question {number}</a>'
                for number, question in enumerate(asked_on(text), start=1)
                if code in question.duties
            ]
            if asked:
                links.append(f"<li>{escape(chapter.title)}: {', '.join(asked)}</li>")
        return "".join(links)


def _link(address: str, text: str) -> str:
    return f'<li><a href="{escape(address)}">{escape(text)}</a></li>'


def _labs(chapters: list[tuple[str, Chapter | Beside]]) -> Iterator[str]:
    for lab in dict.fromkeys(about.lab for _, about in chapters if about.lab):
        yield f"- {{doc}}`/{lab}`"


def _learn(code: str, chapters: list[tuple[str, Chapter | Beside]]) -> Iterator[str]:
    for page, chapter in chapters:
        yield f"**{{doc}}`/{page}`** ({chapter.read_minutes} minutes to read). After it you can"
        yield ""
        for objective in chapter.objectives:
            if code in objective.duties:
                yield f"- {objective.text[:1].lower()}{objective.text[1:]}"
        yield ""


def _downloads(chapters: list[tuple[str, Chapter | Beside]]) -> Iterator[str]:
    found = [
        download
        for page, _ in chapters
        for download in offered((ROOT / f"{page}.md").read_text(encoding="utf-8"))
    ]
    for text, file in dict.fromkeys(found):
        yield f"- {{download}}`{text} </book/downloads/{file}>`"


def register(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("duty", Duty)
