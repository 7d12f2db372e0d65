"""A page beside a chapter says which one it goes with, and what is wrong is named."""

from types import SimpleNamespace

import pytest
import yaml

from medoffice.book import chapter_card
from medoffice.book.beside import all_that_is_taught, pages_beside, read_beside
from medoffice.book.chapters import ChapterError, chapters_of_the_book, without_chapter
from medoffice.book.places import ROOT

PAGE = "book/scheduling/other.md"
CHAPTER = "book/scheduling/patient-access.md"


def declared(**changes):
    codes = {"duties": ["D6"], "cmm": ["CMM6"], "cmpe": ["OM"]}
    aims = [{"text": "Count calls.", **codes}, {"text": "Do it.", **codes, "cmpe": ["OG", "OM"]}]
    return {"goes_with": "patient-access", "minutes": {"read": 15}, "objectives": aims} | changes


def page(beside, chapter=False, head="# Another page\n"):
    return f"---\n{yaml.safe_dump({'chapter': chapter, 'beside': beside})}---\n\n{head}"


@pytest.fixture
def course(tmp_path):
    """A course with one chapter, to which a page can be added."""

    def write(text, name=PAGE):
        for file, content in ((CHAPTER, (ROOT / CHAPTER).read_text()), (name, text)):
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(content)
        return tmp_path

    return write


def test_a_sound_page_is_read_and_serves_what_its_objectives_serve(course):
    (beside,) = pages_beside(course(page(declared()))).values()
    assert (beside.slug, beside.title, beside.goes_with) == (
        "other",
        "Another page",
        "patient-access",
    )
    assert (beside.read_minutes, beside.lab_minutes, beside.lab) == (15, 0, "")
    assert beside.cmpe == ("OM", "OG") and beside.duties == ("D6",)


def test_a_wrong_chapter_is_refused_with_page_value_and_what_was_expected(course):
    with pytest.raises(ChapterError) as error:
        pages_beside(course(page(declared(goes_with="patient-acces"))))
    said = "key 'beside.goes_with' is 'patient-acces': expected the slug of a chapter, one of "
    assert str(error.value) == f"{PAGE}: {said}patient-access"


def test_a_chapters_name_is_refused(course):
    with pytest.raises(ChapterError, match="a chapter is called 'patient-access', too"):
        pages_beside(course(page(declared()), "book/billing/patient-access.md"))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (page("strategy"), "key 'beside' is 'strategy': expected goes_with"),
        (page(declared(), chapter={"slug": "other"}), "a key 'beside' and 'chapter' is not false"),
        (page(declared(minutes={})), "'beside.minutes': 'read' is a required property"),
        (page(declared(goes_with="Patient access")), "'beside.goes_with': 'Patient access'"),
        (page(declared(color="blue")), "'beside': Additional properties .*'color'"),
        (page(declared(minutes={"read": 15, "lab": 20})), "of the keys 'beside.lab' and"),
        (page(declared(lab="notebooks/a/b")), "of the keys 'beside.lab' and"),
        (page(declared(), head="No title\n"), "no heading"),
        (
            page(declared(objectives=[declared()["objectives"][0] | {"cmpe": ["XX"]}])),
            "'beside.objectives.0.cmpe': there is no code 'XX'",
        ),
    ],
)
def test_what_is_wrong_is_named_with_page_and_key(made, said):
    with pytest.raises(ChapterError, match=f"{PAGE}.*{said}"):
        read_beside(PAGE, made)


def test_the_button_at_its_end_marks_a_page_and_that_of_a_chapter_a_chapter(course):
    app = SimpleNamespace(srcdir=course(page(declared())))
    for name, told in ((PAGE, ("other", "page")), (CHAPTER, ("patient-access", "chapter"))):
        context = {}
        chapter_card._name_the_chapter(app, name.removesuffix(".md"), "", context, None)
        assert (context["chapter_slug"], context["chapter_kind"]) == told


def test_other_pages_are_none_and_names_are_their_own():
    assert read_beside("book/index.md", "---\nchapter: false\n---\n# Hello\n") is None
    taught = all_that_is_taught().values()
    assert len({about.slug for about in taught}) == len(taught)
    assert len(taught) == len(chapters_of_the_book()) + len(pages_beside())


def test_the_card_says_what_a_page_goes_with_and_jupyter_does_not_see_the_block():
    owners = pages_beside()["book/patients/owners-and-board"]
    made = chapter_card.card(owners, ("Strategy and measures", "strategy.html"))
    assert '<dd><a href="strategy.html">Strategy and measures</a></dd>' in made
    assert "<dd>40 minutes to read</dd>" in made and "After this page you can" in made
    text = page(declared())
    assert "goes_with" not in without_chapter(text)
    assert without_chapter(text).count("\n") == text.count("\n")
