"""Letters are whole only when filled in, and cold, rash or telling words are marked."""

import pytest

from medoffice import practice
from medoffice.operations.patient_experience.letters import (
    PUBLIC,
    clauses,
    fields,
    remarks,
    templates,
    wordings,
    write,
)
from medoffice.operations.patient_experience.reading_level import reading_level

GOOD = {
    "name": "Ms. Sample",
    "told_on": "November 28",
    "what": "you have asked three times for your record.",
    "owner": "Audrey Pell, the nurse lead,",
    "answer_by": "December 5",
    "found": "Your first form came on October 20. It lay in a tray. We were late.",
    "done": "Your record went out today.",
    "next": "The nurse lead reads that tray each day.",
    "why": "The plan sets the copay, and we have to ask for it.",
    "offer": "You may pay it in three parts.",
    "steps": "I read the log and asked two people.",
    "closed_on": "December 8",
    "contact": "me at 555-0142",
    "signed": "The office manager",
}
# Words of plain good letters, which nothing may mark.
PLAIN = (
    "I am sorry that you had to wait 80 minutes.",
    "You are right. We did not call you back, and I am sorry.",
    "The sign now says how late we run. Audrey changes it each half hour.",
    "We booked the wrong knee. The right one is on November 14.",
    "If I have something wrong, please call me.",
    "Nobody told you what the test would cost. We should have.",
    "You may also complain to your health plan.",
    "The nurse who gave the shot checked the lot. It was in date.",
)


@pytest.mark.parametrize("letter", templates())
def test_each_letter_is_whole_plain_and_unmarked_once_it_is_filled_in(letter):
    made = write(letter, GOOD)
    assert made.missing == () and made.remarks == () and made.may_go, made
    assert "[" not in made.text and "{" not in made.text and ".." not in made.text
    assert made.text.count(GOOD["contact"]) == 1


@pytest.mark.parametrize("letter", templates())
def test_each_answer_left_out_is_named_once_and_keeps_the_letter_in(letter):
    for name in templates()[letter].fields:
        made = write(letter, GOOD | {name: " "})
        assert made.missing == (fields()[name],)
        assert f"[{fields()[name]}]" in made.text and not made.may_go


def test_every_field_is_asked_for_by_a_letter_and_every_rule_is_known():
    asked = {name for template in templates().values() for name in template.fields}
    assert asked == set(fields())
    assert {clause.rule for clause in clauses().values()} <= set(practice.rules())


def test_rights_stand_before_the_signature_in_the_order_of_the_list():
    made = write("grievance", GOOD, ["privacy", "language"])
    assert made.paragraphs[-1] == GOOD["signed"]
    assert [p[:12] for p in made.paragraphs[-3:-1]] == ["You can have", "You may also"]
    assert len(made.paragraphs) == len(write("grievance", GOOD).paragraphs) + 2


@pytest.mark.parametrize("name", clauses())
def test_a_paragraph_on_rights_is_short_and_no_harder_than_a_letter(name):
    text = clauses()[name].text.format(contact=GOOD["contact"])
    assert reading_level(text).grade < 8.1


def test_every_listed_word_is_found_and_told_what_to_write_instead():
    for wording in wordings():
        for word in wording.words:
            text = f"Well, {word.replace('*', 's')} indeed."
            letter = wording.only or "recovery"
            assert any(remark.why == wording.why for remark in remarks(text, letter)), word
        assert wording.why and wording.instead


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_are_not_marked(text):
    assert remarks(text, "recovery") == []


def test_a_public_reply_may_not_tell_that_the_writer_is_a_patient():
    told = "We looked at your chart, and your appointment was on time."
    assert [remark.words for remark in remarks(told, PUBLIC)] == ["your chart", "your appointment"]
    assert remarks(told, "recovery") == []


def test_remarks_come_in_the_order_of_the_text_each_once():
    text = "Unfortunately we’re SORRY IF you waited. Sorry if that was long. It is our policy."
    assert [r.words for r in remarks(text)] == ["Unfortunately", "SORRY IF", "our policy"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("poem", {}), "letter is 'poem': expected one of acknowledge"),
        (("recovery", {"gnome": "x"}), "answers has 'gnome': expected some of name"),
        (("recovery", {}, ["money"]), "rights has 'money': expected some of language"),
        ((PUBLIC, {}, ["privacy"]), "a public reply speaks to nobody"),
    ],
)
def test_what_is_not_there_is_refused(arguments, says):
    with pytest.raises(ValueError, match=says):
        write(*arguments)
