import pytest
import yaml

from medoffice.book.chapters import (
    ChapterError,
    chapters_of_the_book,
    read_chapter,
    without_chapter,
)

PAGE = "book/scheduling/patient-access.md"


@pytest.fixture
def declared():
    codes = {"duties": ["D6"], "cmm": ["CMM6"], "cmpe": ["OM"]}
    return {
        "slug": "patient-access",
        "part": "scheduling",
        "title": "Patient access",
        "summary": "Measure how long patients wait, and choose a schedule.",
        "minutes": {"read": 30, "lab": 40, "assignment": 120},
        "requires": [],
        **codes,
        "objectives": [{"text": f"Measure number {n}.", **codes} for n in range(3)],
        "lab": "notebooks/scheduling/patient-access",
        "assignment": "patient-access",
        "reviewed_on": "2026-11-24",
    }


def page(declared):
    return f"---\n{yaml.safe_dump({'chapter': declared})}---\n\n# Title\n"


def test_a_sound_chapter_is_read(declared):
    chapter = read_chapter(PAGE, page(declared))
    assert chapter.slug == "patient-access"
    assert chapter.objectives[0].duties == ("D6",)
    assert chapter.reviewed_on.year == 2026


def test_a_date_need_not_be_quoted(declared):
    text = page(declared).replace("'2026-11-24'", "2026-11-24")
    assert "reviewed_on: 2026-11-24" in text
    assert read_chapter(PAGE, text).reviewed_on.day == 24


def test_a_page_may_say_that_it_is_no_chapter():
    assert read_chapter("book/index.md", "---\nchapter: false\n---\n# Hello\n") is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"minutes": {"read": 30, "lab": 40}}, ["'chapter.minutes'", "assignment"]),
        ({"slug": "Patient Access"}, ["'chapter.slug'", "Patient Access"]),
        ({"objectives": []}, ["'chapter.objectives'"]),
        ({"duties": ["D99"]}, ["'chapter.duties'", "D99", "D11"]),
        ({"cmpe": ["XX"]}, ["'chapter.cmpe'", "XX", "OG"]),
        ({"color": "blue"}, ["'chapter'", "color"]),
        ({"part": "billing"}, ["'chapter.part'", "book/billing/patient-access.md"]),
    ],
)
def test_what_is_wrong_is_named_with_page_and_key(declared, change, said):
    with pytest.raises(ChapterError) as error:
        read_chapter(PAGE, page(declared | change))
    assert all(word in str(error.value) for word in [PAGE, *said])


def test_a_wrong_code_deep_in_an_objective_is_found(declared):
    declared["objectives"][2] = declared["objectives"][2] | {"cmm": ["CMM77"]}
    with pytest.raises(ChapterError, match=r"chapter\.objectives\.2\.cmm.*CMM77"):
        read_chapter(PAGE, page(declared))


@pytest.mark.parametrize("text", ["# No front matter\n", "---\ntitle: x\n---\n# No chapter key\n"])
def test_a_page_that_says_nothing_is_refused(text):
    with pytest.raises(ChapterError, match=PAGE):
        read_chapter(PAGE, text)


def test_hiding_the_chapter_keeps_every_line_where_it_was(declared):
    text = page(declared)
    hidden = without_chapter(text)
    assert "slug" not in hidden
    assert hidden.count("\n") == text.count("\n")
    assert hidden.endswith("# Title\n")


def test_every_chapter_of_the_book_is_sound_and_slugs_are_its_own():
    slugs = [chapter.slug for chapter in chapters_of_the_book().values()]
    assert slugs and len(slugs) == len(set(slugs))
