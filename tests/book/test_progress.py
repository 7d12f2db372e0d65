"""What "Your progress" says there is to do is what the course has."""

import json
import re

import pytest
import yaml

from medoffice import questions
from medoffice.book.beside import pages_beside
from medoffice.book.chapters import chapters_of_the_book
from medoffice.book.places import ROOT
from medoffice.book.progress import directive
from medoffice.book.progress.outline import topics


def test_each_chapter_is_there_once_with_its_labs_and_times():
    entries = [entry for topic in topics() for entry in topic.entries]
    chapters, beside = chapters_of_the_book(), pages_beside()
    assert {entry.page: entry.chapter for entry in entries if entry.chapter} == chapters
    assert {entry.page: entry.about for entry in entries if not entry.chapter} == beside
    assert len(entries) == len(chapters) + len(beside)
    planned = [about.read_minutes + about.lab_minutes for about in (chapters | beside).values()]
    assert sum(topic.minutes for topic in topics()) == sum(planned)


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


BESIDE = """---
chapter: false
beside:
  goes_with: patient-access
  minutes: {read: 15, lab: 20}
  objectives: [{text: Count calls., duties: [D6], cmm: [CMM6], cmpe: [OM]}]
  lab: notebooks/scheduling/phone-floor
---

# Another page
"""


def test_a_page_beside_a_chapter_counts_with_the_time_it_says(course):
    page = {"file": "book/scheduling/other", "sections": [OTHER_LAB]}
    root = course(lambda part: part["sections"].append(page))
    other = root / "book/scheduling/other.md"
    other.write_text(BESIDE)
    (topic,) = topics(root)
    assert [entry.about.lab_minutes for entry in topic.entries] == [40, 20]
    assert topic.entries[1].about.title == "Another page" and len(topic.chapters) == 1
    head, _, _ = BESIDE.partition("beside:")
    other.write_text(f"{head}---\n\n# Another page\n")
    with pytest.raises(ValueError, match=r"other\.md: has labs below it, and neither .* 'beside'"):
        topics(root)
    lab = "  lab: notebooks/scheduling/phone-floor\n"
    other.write_text(BESIDE.replace(lab, "").replace(", lab: 20", ""))
    with pytest.raises(ValueError, match=r"other\.md: key 'beside\.lab' is missing"):
        topics(root)


def test_a_page_with_questions_says_what_it_goes_with(course):
    root = course(lambda part: part["sections"].append({"file": "book/scheduling/other"}))
    other = root / "book/scheduling/other.md"
    other.write_text("---\nchapter: false\n---\n\n# Other\n\n```{quiz} strategy\n```\n")
    with pytest.raises(ValueError, match=r"other\.md: has questions, and neither .* 'beside'"):
        topics(root)


def test_the_page_knows_the_questions_as_the_quizzes_show_them():
    known = json.loads(directive.data(topics()))["questions"]
    # The others are for practice and exams alone, and stand on no page.
    on_pages = [one for one in questions.load() if not one.file.endswith("-more.yml")]
    assert sorted(name for asked in known.values() for name in asked) == sorted(
        question.id for question in on_pages
    )
    for slug, chapter in (("patient-access", "patient-access"), ("owners-and-board", "strategy")):
        file = slug if slug != chapter else None
        quiz = questions.render_html(chapter, file=file)
        shown = re.findall(r'data-question="(.*?)" data-key="(.)" data-edition="(.*?)"', quiz)
        assert known[slug] == {name: [edition, key] for name, key, edition in shown}
