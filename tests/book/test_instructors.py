"""The guide for instructors: its plans tie out, its notes are whole, and its commands exist."""

import re
import shlex
from dataclasses import replace

import pytest

from medoffice.book.beside import all_that_is_taught
from medoffice.book.chapters import chapters_of_the_book
from medoffice.book.instructors import assignment_notes, directives, syllabus
from medoffice.book.places import ROOT
from medoffice.grading.__main__ import parser
from medoffice.grading.course import assignments

GUIDE = {page.stem: page.read_text() for page in (ROOT / "book/instructors").glob("*.md")}
PLANS = (12, 6)
CHAPTERS = chapters_of_the_book()
TAUGHT = all_that_is_taught()
MOST_HOURS = {12: 9, 6: 9.5}


@pytest.mark.parametrize("number", PLANS)
def test_each_chapter_and_page_beside_one_has_one_week_after_what_it_requires(number):
    pages = [page for week in syllabus.weeks(number) for page in week.pages]
    assert sorted(pages) == sorted(TAUGHT)
    taught = set()
    for chapter in (CHAPTERS[page] for page in pages if page in CHAPTERS):
        assert set(chapter.requires) <= taught, chapter.slug
        taught.add(chapter.slug)


@pytest.mark.parametrize("number", PLANS)
def test_work_is_handed_in_once_and_not_before_its_chapters(number):
    taught, handed_in = set(), []
    for week in syllabus.weeks(number):
        taught |= {*week.pages}
        handed_in += week.graded
        for slug in week.graded:
            assert taught.issuperset(assignment_notes.notes(slug).chapters), slug
        assert week.graded, week.title
    assert len(handed_in) == len(set(handed_in))
    if number == 12:
        assert sorted(handed_in) == assignments()


@pytest.mark.parametrize("number", PLANS)
def test_the_hours_tie_out_with_the_chapters(number):
    weeks = syllabus.weeks(number)
    minutes = syllabus.minutes_of_assignments(CHAPTERS)
    expected = sum(one.read_minutes + one.lab_minutes for one in TAUGHT.values())
    expected += sum(minutes[slug] for week in weeks for slug in week.graded)
    assert sum(week.minutes for week in weeks) == expected
    assert max(week.minutes for week in weeks) <= MOST_HOURS[number] * 60
    lines = directives.of_weeks(weeks)
    assert f"**{expected / 60:.1f} hours" in lines[0]
    assert sum(bool(re.match(r"\| \d+\. ", line)) for line in lines) == number


def test_the_share_of_the_checks_is_the_one_that_the_guide_gives():
    assert "from a half to three quarters come\nfrom checks" in GUIDE["syllabus"]
    notes = [assignment_notes.notes(slug) for slug in assignments()]
    shares = {one.slug: 1 - one.points_by_hand / one.points for one in notes}
    assert {slug: share for slug, share in shares.items() if not 0.5 <= share <= 0.75} == {}


def test_two_chapters_must_agree_on_the_time_of_their_assignment(monkeypatch):
    (page, one), *_ = CHAPTERS.items()
    with pytest.raises(ValueError, match="but another chapter says"):
        syllabus.minutes_of_assignments(
            {page: one, "other": replace(one, assignment_minutes=one.assignment_minutes + 1)}
        )


@pytest.mark.parametrize(
    ("plans", "reason"),
    [
        ("{6: []}", "has 0 of them"),
        ("{12: []}", "expected 12"),
        (
            "{6: [&a {title: T, chapters: [nowhere], graded: []}, *a, *a, *a, *a, *a]}",
            "'nowhere' in chapters",
        ),
    ],
)
def test_a_plan_that_is_wrong_is_refused(monkeypatch, tmp_path, plans, reason):
    file = tmp_path / "syllabus.yml"
    file.write_text(plans)
    monkeypatch.setattr(syllabus, "PLANS", file)
    with pytest.raises(ValueError, match=reason):
        syllabus.weeks(6)


def test_each_assignment_has_three_to_five_questions_to_talk_about():
    prompts = assignment_notes.prompts()
    assert sorted(prompts) == assignments()
    assert {slug: len(of_it) for slug, of_it in prompts.items() if not 3 <= len(of_it) <= 5} == {}
    said = [prompt for of_it in prompts.values() for prompt in of_it]
    assert len(said) == len(set(said))


def test_the_page_of_assignments_shows_each_of_them_once():
    parts = re.findall(r"```\{assignment-notes\} (\w+)", GUIDE["assignments"])
    shown = [notes.slug for part in parts for notes in assignment_notes.of_part(part)]
    assert sorted(shown) == assignments()


@pytest.mark.parametrize("slug", assignments())
def test_notes_tell_of_each_task_what_goes_wrong(slug):
    notes = assignment_notes.notes(slug)
    for task in notes.tasks:
        told = notes.samples if task.rubric else notes.mistakes
        assert len(told.get(task.name, ())) >= 2, task.title
    shown = "\n".join(directives.of_assignment(notes))
    assert f"{notes.points:g} points" in shown
    assert all(prompt in shown for prompt in notes.prompts)


def test_the_commands_of_the_guide_can_be_typed():
    lines = [
        line
        for text in GUIDE.values()
        for line in re.findall(r"python -m medoffice\.grading ([^`\n]+)", text.replace("\\\n", " "))
        if line != "--help"
    ]
    assert len(lines) > 15
    reads = parser()
    for line in lines:
        reads.parse_args(shlex.split(line))


def test_the_headings_of_the_guide_are_those_of_the_summary():
    commands = ROOT / "src/medoffice/grading/commands"
    said = "".join(file.read_text() for file in commands.glob("*.py"))
    (table,) = re.findall(r"\| heading \|.*\n\| --- .*\n((?:\|.*\n)+)", GUIDE["running-a-class"])
    headings = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    assert len(headings) == 9
    assert [heading for heading in headings if f'"{heading}"' not in said] == []
