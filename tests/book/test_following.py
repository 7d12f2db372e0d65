"""A page that tells of others is read again when what it tells has changed, and only then."""

import datetime
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, docutils_namespace
from sphinx_external_toc.parsing import parse_toc_yaml

from medoffice.book import (
    beside,
    chapter_card,
    chapters,
    coverage,
    credentials,
    duties,
    exams,
    fact_digests,
    fact_lists,
    glossary,
    instructors,
    passages,
    progress,
    quizzes,
    study,
    walks,
)
from medoffice.book.following import SEEN, behind, follow
from medoffice.book.instructors import assignment_notes
from medoffice.book.places import ROOT
from medoffice.book.progress.outline import topics
from medoffice.questions.cards import parts


def first_line(page):
    return Path(page).read_text().split("\n")[0]


class Tells(SphinxDirective):
    """Tell the first line of another page."""

    required_arguments = 1

    def run(self):
        other = str(Path(self.env.srcdir, self.arguments[0]))
        follow(self.env, first_line, other)
        return [nodes.paragraph(text=first_line(other))]


@pytest.fixture
def book(tmp_path):
    (tmp_path / "index.md").write_text("# Book\n\n```{toctree}\none\ntwo\n```\n")
    (tmp_path / "one.md").write_text("# One\n\n```{tells} two.md\n```\n")
    (tmp_path / "two.md").write_text("# Two\n\nA text.\n")
    return tmp_path


def read(book):
    """Build a book; return the pages that were read, and what then stands on one of them."""
    settings = {"extensions": ["myst_parser"]}
    names = []
    with docutils_namespace():
        app = Sphinx(book, None, book / "_html", book / "_trees", "dummy", settings, status=None)
        app.add_directive("tells", Tells)
        app.connect("env-get-outdated", lambda app, env, *changes: behind(env))
        app.connect("env-before-read-docs", lambda app, env, docs: names.extend(docs))
        app.build()
        return names, app.env.get_doctree("one").astext()


def test_a_page_is_read_again_when_what_it_tells_has_changed_and_only_then(book):
    assert read(book)[0] == ["index", "one", "two"]
    assert read(book)[0] == []
    (book / "two.md").write_text("# Two\n\nAnother text.\n")
    assert read(book)[0] == ["two"]
    (book / "two.md").write_text("# Three\n\nAnother text.\n")
    names, told = read(book)
    assert names == ["one", "two"]
    assert "Three" in told


def test_a_page_is_read_again_when_there_is_nothing_left_to_tell(book):
    read(book)
    (book / "two.md").unlink()
    (book / "index.md").write_text("# Book\n\n```{toctree}\none\n```\n")
    with pytest.raises(FileNotFoundError):
        read(book)


CHAPTERS, TAUGHT = chapters.chapters_of_the_book, beside.all_that_is_taught
CONTENTS, TODAY = chapters.contents, datetime.date.today
FOLLOWED = {
    "book/billing/life-of-a-claim": {CHAPTERS, CONTENTS},
    "book/certification/cards": {parts},
    "book/certification/crosswalk": {TAUGHT, CONTENTS},
    "book/certification/mock-exams": {topics, passages.titles},
    "book/certification/planner": {topics, CONTENTS},
    "book/certification/practice": {topics, passages.titles},
    "book/glossary": {glossary._pages},
    "book/instructors/assignments": {TAUGHT, assignment_notes.state},
    "book/instructors/syllabus": {TAUGHT},
    "book/orientation/coverage": {TAUGHT, CONTENTS},
    "book/compliance/safe-workplace": {TODAY, passages.title},
    "book/patients/owners-and-board": {CHAPTERS, passages.title},
    "book/progress": {topics},
    "book/reference/benchmarks": {TODAY},
    "book/reference/duties/supplies-and-equipment": {TAUGHT, CONTENTS, duties.taken_from},
    "book/reference/rules": {TODAY},
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course's pages that tell of others, as they are read; none of their code is run."""
    out = tmp_path_factory.mktemp("course")
    settings = {
        "extensions": ["myst_parser"],
        "myst_enable_extensions": ["attrs_inline", "colon_fence", "deflist"],
        "root_doc": "book/progress",
        "include_patterns": [f"{page}.md" for page in FOLLOWED],
    }
    with docutils_namespace():
        app = Sphinx(
            ROOT, None, out / "html", out / "trees", "dummy", settings, status=None, warning=None
        )
        for part in (
            chapter_card,
            coverage,
            credentials,
            duties,
            exams,
            fact_digests,
            fact_lists,
            glossary,
            instructors,
            progress,
            quizzes,
            study,
            walks,
        ):
            part.register(app)
        app.env.external_site_map = parse_toc_yaml(ROOT / "_toc.yml")
        app.builder.read()
        yield app.env


@pytest.mark.parametrize("page", FOLLOWED)
def test_each_page_that_tells_of_others_follows_them(course, page):
    assert {look for look, _ in course.metadata[page].get(SEEN, ())} == FOLLOWED[page]


def test_no_page_is_read_at_every_build(course):
    assert not course.reread_always


def test_a_text_of_a_chapter_decides_nothing_elsewhere(tmp_path):
    page = "book/scheduling/patient-access"
    text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
    copy = tmp_path / f"{page}.md"
    copy.parent.mkdir(parents=True)
    seen = set()
    for changed in (text, text + "\nOne more sentence.\n", text + "\n## One more heading\n"):
        copy.write_text(changed, encoding="utf-8")
        told = (chapters.chapters_of_the_book(tmp_path), passages.titles(tmp_path))
        seen.add(repr(told))
    assert len(seen) == 2
