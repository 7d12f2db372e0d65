import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn

from medoffice.toolbox import documents, fields
from medoffice.toolbox.fields import Field


class TestFields:
    def test_text_is_cut_into_plain_pieces_and_fields(self):
        assert fields.parse("On {date: the day} you paid {amount}; {check: kept}.") == [
            "On ", Field("date", "the day"), " you paid ", Field("text", "amount"), "; ",
            Field("check", "kept"), ".",
        ]  # fmt: skip

    def test_a_field_to_choose_from_knows_its_choices(self):
        assert fields.parse("{choose: level | first | second}") == [
            Field("choose", "level", ("first", "second"))
        ]

    @pytest.mark.parametrize("text", ["a {b", "a} b", "{choose: level}", "{choose: level | one}"])
    def test_a_field_that_is_not_whole_is_refused(self, text):
        with pytest.raises(ValueError, match=re.escape(text)):
            fields.parse(text)


@pytest.fixture(scope="module")
def made():
    document = documents.begin("Letters", "Goes with a chapter.", ["Put it on your letterhead."])
    documents.heading(document, "A letter")
    documents.text(document, "On {date: the day} we wrote **twice** to {name}.")
    documents.bullets(document, ["{check: The note}", "A point"])
    documents.table(document, ["What", "Who"], [["Ask", "{who}"]], [4, 2], "Who does what")
    return Document(io.BytesIO(documents.saved(document)))


def controls(document):
    return list(document.element.body.iter(qn("w:sdt")))


def test_a_field_is_a_control_with_a_name_and_a_number_of_its_own(made):
    names = [each.find(f".//{qn('w:alias')}").get(qn("w:val")) for each in controls(made)]
    numbers = {each.find(f".//{qn('w:id')}").get(qn("w:val")) for each in controls(made)}
    assert names == ["the day", "name", "The note", "who"]
    assert len(numbers) == 4


def test_strong_words_lose_their_asterisks(made):
    strong = [run.text for paragraph in made.paragraphs for run in paragraph.runs if run.bold]
    assert strong == ["twice"]
    assert "*" not in made.element.xml


def test_what_to_tick_is_no_bullet_as_well(made):
    assert [p.text for p in made.paragraphs if p.style.name == "List Bullet"] == ["A point"]


def test_word_takes_a_document_for_one_of_today(made):
    mode = made.settings.element.find(f".//{qn('w:compatSetting')}")
    assert (mode.get(qn("w:name")), mode.get(qn("w:val"))) == ("compatibilityMode", "15")
