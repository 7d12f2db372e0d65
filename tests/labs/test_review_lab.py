"""The review lab shows what the notes bear, and its draft is a document that Word can open."""

import io
import re
from base64 import b64decode
from html import unescape

import docx
import pytest
from docx.oxml.ns import qn

from medoffice.labs.review_document import file_name, review_document
from medoffice.labs.staff_evaluations import write_a_review
from medoffice.labs.word_file import ACCENT, WordFile
from medoffice.toolbox import documents, sheets


@pytest.fixture
def lab():
    return write_a_review()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def opened(content):
    return docx.Document(io.BytesIO(content))


def lines(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def test_the_review_begins_as_the_supervisor_left_it(lab):
    assert "2.40 as Delphine Marchbanks gave it" in said(lab.sentence)
    assert "2.40 as you have it now" in said(lab.sentence)
    assert "all 3 notes are concerns" in said(lab.results)
    assert lab.summary.value == "Must take the job more seriously."


def test_another_rating_changes_the_overall_one_and_what_is_missing(lab):
    before = len(lab.draft.gaps())
    claims = next(each for each in lab.ratings if each.description == "Claims")
    claims.value = 1
    assert "2.20 as you have it now" in said(lab.sentence)
    assert len(lab.draft.gaps()) == before - 1


def test_words_are_looked_at_and_the_law_is_told_from_good_practice(lab):
    assert "Good practice" in said(lab.results)
    assert "The law may protect it" not in said(lab.results)
    lab.summary.value = "On October 8 seven of ten claims lacked the modifier, since her pregnancy."
    assert "The law may protect it: Pregnant workers (42 USC 2000gg" in said(lab.results)
    assert "Good practice" not in said(lab.results)


def test_every_employee_has_a_review(lab):
    for _, who in lab.whose.options:
        lab.whose.value = who
        assert lab.draft.person == lab.names[who]
        given = lab.reviews[who][2]
        assert lab.draft.overall == given
        assert [each.description for each in lab.ratings] == [
            line.title for line in lab.form.criteria
        ]
        assert lab.draft.person in lab.in_words()


def test_nobody_who_left_is_reviewed(lab):
    names = [name for name, _ in lab.whose.options]
    assert len(names) == 17
    assert not any("Marchbanks" in name or "Peñaloza" in name for name in names)


def test_the_link_holds_the_document_of_the_review_shown(lab):
    lab.whose.value = "S20"
    assert 'download="review-grijalva-2025.docx"' in lab.saving.value
    content = b64decode(re.search(r"base64,([^\"]+)", lab.saving.value)[1])
    assert content == review_document(lab.draft, lab.summary.value, lab.agreed.value)
    words = lines(opened(content))
    assert "Performance review: Patricia Grijalva" in words
    for note in lab.draft.notes:
        assert any(note.words in line for line in words)
    for goal in lab.draft.goals:
        assert goal.goal in words


def test_each_column_has_a_heading(lab):
    assert '<th scope="col"></th>' not in lab.results.value


def test_the_still_holds_no_file(lab):
    assert "base64" not in lab.still()
    assert "Gloria Entwistle" in lab.still()


def test_what_is_typed_reaches_the_document_as_it_is(lab):
    typed = "Ten claims a month & no copying <by March>\nSeen by both\x07"
    words = lines(opened(review_document(lab.draft, agreed=typed)))
    assert "Ten claims a month & no copying <by March>\nSeen by both" in words


def test_the_document_has_the_look_of_the_downloads():
    ours = WordFile("A title")
    ours.heading("First")
    ours.heading("Second", 2)
    ours.bullets(["a point"])
    ours.table(("One", "Two"), [("1", "2")], (1, 2), "two figures")
    made = opened(ours.content())
    other = documents.begin("A title", "About it")
    for name in ("Title", "Heading 1", "Heading 2"):
        mine, theirs = made.styles[name], other.styles[name]
        assert mine.font.size == theirs.font.size
        assert mine.font.color.rgb == theirs.font.color.rgb
    assert ACCENT == sheets.ACCENT
    section, theirs = made.sections[0], other.sections[0]
    assert (section.page_width, section.left_margin) == (theirs.page_width, theirs.left_margin)
    assert [p.style.name for p in made.paragraphs] == [
        "Title", "Heading 1", "Heading 2", "List Bullet", "Normal",
    ]  # fmt: skip
    assert made.core_properties.title == "A title"
    foot = made.sections[0].footer._element.iter(qn("w:t"))
    assert "".join(each.text for each in foot) == "A title  |  Page 1 of 1"


def test_a_table_heads_each_page_and_speaks_of_itself():
    ours = WordFile("A title")
    ours.table(("One", "Two"), [("1", "2")], (1, 2), "two figures")
    (table,) = opened(ours.content()).tables
    assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == "two figures"
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[1].cells] == ["1", "2"]


def test_the_same_draft_gives_the_same_bytes(lab):
    assert review_document(lab.draft) == review_document(lab.draft)
    assert re.fullmatch(r"[\w-]+\.docx", file_name(lab.draft))
