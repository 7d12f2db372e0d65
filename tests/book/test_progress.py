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
    entries = [entry for topic in topics() for entry in topic.entries]
    others = [entry for entry in entries if entry.chapter is None]
    entries = [entry for entry in entries if entry.chapter]
    chapters = chapters_of_the_book()
    assert {entry.page: entry.chapter for entry in entries} == chapters
    assert len(entries) == len(chapters)
    planned = sum(chapter.read_minutes + chapter.lab_minutes for chapter in chapters.values())
    planned += sum(entry.lab_minutes for entry in others)
    assert sum(topic.minutes for topic in topics()) == planned


def test_each_lab_of_the_course_counts_once():
    labs = [lab.page for topic in topics() for entry in topic.entries for lab in entry.labs]
    there = (ROOT / "notebooks").glob("*/*.ipynb")
    assert sorted(labs) == sorted(
        path.relative_to(ROOT).with_suffix("").as_posix() for path in there
    )


OTHER_LAB = {"file": "notebooks/scheduling/phone-floor", "title": "Lab: the phone floor"}


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
        (lambda part: part["sections"].append(OTHER_LAB), "notebooks/scheduling/phone-floor"),
    ],
)
def test_a_chapter_or_a_lab_that_the_contents_lack_is_named(course, change, said):
    with pytest.raises(ValueError, match=f"_toc.yml: expected {said}"):
        topics(course(change))


def test_labs_of_a_page_that_is_no_chapter_count_with_the_time_it_says(course):
    page = {"file": "book/scheduling/other", "sections": [OTHER_LAB]}
    root = course(lambda part: part["sections"].append(page))
    other = root / "book/scheduling/other.md"
    other.write_text("---\nchapter: false\nlab_minutes: 20\n---\n\n# Another page\n")
    (topic,) = topics(root)
    assert [entry.lab_minutes for entry in topic.entries] == [40, 20]
    assert topic.entries[1].title == "Another page" and len(topic.chapters) == 1
    other.write_text("---\nchapter: false\n---\n\n# Another page\n")
    with pytest.raises(ValueError, match=r"other\.md: key 'lab_minutes' is None"):
        topics(root)


def test_the_page_knows_the_questions_as_the_quizzes_show_them():
    known = json.loads(directive.data(topics(), directive.questions_by_chapter()))["questions"]
    assert sum(map(len, known.values())) == len(questions.load())
    quiz = questions.render_html("patient-access")
    shown = re.findall(r'data-question="(.*?)" data-key="(.)" data-edition="(.*?)"', quiz)
    assert known["patient-access"] == {name: [edition, key] for name, key, edition in shown}
