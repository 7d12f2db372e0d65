"""What "Your progress" says there is to do is what the course has."""

import json
import re

import pytest
import yaml

from medoffice import questions
from medoffice.book.chapters import chapters_of_the_book
from medoffice.book.places import ROOT
from medoffice.book.progress import directive
from medoffice.book.progress.outline import topics


def test_each_chapter_is_there_once_with_its_labs_and_times():
    entries = [entry for topic in topics() for entry in topic.chapters]
    chapters = chapters_of_the_book()
    assert {entry.page: entry.chapter for entry in entries} == chapters
    assert len(entries) == len(chapters)
    labs = [lab for entry in entries for lab in entry.labs]
    assert len(labs) == len({lab.name for lab in labs})
    assert all((ROOT / f"{lab.page}.ipynb").is_file() for lab in labs)
    planned = sum(chapter.read_minutes + chapter.lab_minutes for chapter in chapters.values())
    assert sum(topic.minutes for topic in topics()) == planned


@pytest.fixture
def course(tmp_path):
    """A course with one chapter, and what its contents say."""
    page = "book/scheduling/patient-access"
    for name in (f"{page}.md", "book/scheduling/index.md"):
        copy = tmp_path / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    lab = {"file": "notebooks/scheduling/patient-access", "title": "Lab: patient access"}
    part = {"file": "book/scheduling/index", "sections": [{"file": page, "sections": [lab]}]}

    def write(change=lambda part: None):
        change(part)
        toc = {"root": "book/index", "parts": [{"caption": "The job", "chapters": [part]}]}
        (tmp_path / "_toc.yml").write_text(yaml.safe_dump(toc), encoding="utf-8")
        return tmp_path

    return write


def test_a_topic_is_called_as_its_page_and_a_lab_as_in_the_contents(course):
    (topic,) = topics(course())
    assert topic.title == "Scheduling"
    assert [lab.title for lab in topic.chapters[0].labs] == ["patient access"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda part: part["sections"].clear(), "book/scheduling/patient-access"),
        (lambda part: part["sections"][0].pop("sections"), "notebooks/scheduling/patient-access"),
    ],
)
def test_a_chapter_or_a_lab_that_the_contents_lack_is_named(course, change, said):
    with pytest.raises(ValueError, match=f"_toc.yml: expected {said}"):
        topics(course(change))


def test_the_page_knows_the_questions_as_the_quizzes_show_them():
    known = json.loads(directive.data(topics(), directive.questions_by_chapter()))["questions"]
    assert sum(map(len, known.values())) == len(questions.load())
    quiz = questions.render_html("patient-access")
    shown = re.findall(r'data-question="(.*?)" data-key="(.)" data-edition="(.*?)"', quiz)
    assert known["patient-access"] == {name: [edition, key] for name, key, edition in shown}
