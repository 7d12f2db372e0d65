"""The labs on terms say what the models say, and every choice has an answer."""

import re
from html import unescape

import pytest

from medoffice.labs import terminology as page
from medoffice.labs.term_lab import TERMS
from medoffice.operations.terminology.drill import drill
from medoffice.operations.terminology.lexicon import find


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


class TestTerm:
    @pytest.fixture
    def lab(self):
        return page.decode_a_term()

    @pytest.mark.parametrize("term", TERMS)
    def test_each_word_on_the_list_is_read(self, lab, term):
        lab.listed.value = term
        assert said(lab.sentence).startswith(f"{term}: ")
        assert lab.still() and lab.in_words()

    def test_both_readings_of_a_part_with_two_meanings_are_told(self, lab):
        lab.listed.value = "pedal"
        assert "child; or relating to: foot" in said(lab.sentence)

    def test_what_is_unknown_is_said_to_be(self, lab):
        lab.listed.value = "gastrowugitis"
        assert "Not known: wug." in said(lab.sentence)
        assert "unknown" in said(lab.results)

    @pytest.mark.parametrize(
        ("typed", "answer"),
        [("", "Type one word"), ("two words", "Type one word"), ("table", "cannot be read")],
    )
    def test_what_cannot_be_read_is_told_in_a_sentence(self, lab, typed, answer):
        lab.term.value = typed
        assert answer in said(lab.sentence)
        assert lab.results.value == ""


class TestBuild:
    @pytest.fixture
    def lab(self):
        return page.build_a_term()

    def test_the_rule_of_the_vowel_is_told(self, lab):
        assert said(lab.sentence).startswith("pericarditis.")
        assert "loses its o before a vowel" in said(lab.results)
        lab.prefix.value, lab.first.value = None, find("gastr/o")[0]
        lab.second.value, lab.suffix.value = find("enter/o")[0], find("-logy")[0]
        assert said(lab.sentence).startswith("gastroenterology.")
        assert "keeps its o before another root" in said(lab.results)
        assert "keeps its o before a consonant" in said(lab.results)

    def test_a_word_that_is_only_built_is_not_said_to_be_in_use(self, lab):
        assert "It is in the lexicon." in said(lab.sentence)
        lab.suffix.value = find("-oma")[0]
        assert "look up whether it is in use" in said(lab.sentence)

    def test_what_cannot_be_built_is_told(self, lab):
        lab.first.value, lab.suffix.value = find("duct")[0], find("-logy")[0]
        assert "takes no combining vowel" in said(lab.sentence)
        assert lab.in_words()


class TestDrill:
    @pytest.fixture
    def lab(self):
        return page.practice_questions()

    def test_right_and_wrong_are_told_and_counted(self, lab):
        lab.answer.value = lab.question.right
        assert "Right." in said(lab.sentence) and "1 of 1 answer right" in said(lab.sentence)
        lab.place.value = 1
        lab.answer.value = (lab.question.right + 1) % 4
        assert "No: " in said(lab.sentence) and "1 of 2 answers right" in said(lab.sentence)
        assert lab.results.value.count("<tr>") == 3

    def test_an_answer_is_there_when_one_comes_back(self, lab):
        lab.answer.value = 2
        lab.place.value = 5
        assert lab.answer.value is None
        lab.place.value = 0
        assert lab.answer.value == 2

    def test_another_set_begins_anew_with_other_questions(self, lab):
        lab.answer.value = 0
        lab.which.value = 2
        assert lab.answer.value is None and lab.results.value == ""
        assert said(lab.sentence).startswith(drill(2, 10)[0].asks)


class TestVisitMap:
    def test_every_choice_has_an_answer_and_the_legs_add_up(self):
        lab = page.map_a_visit()
        for control in (lab.kind, lab.who, lab.year):
            for _, value in control.options:
                control.value = value
                minutes = re.search(r": (\d+) minutes from door", said(lab.sentence))
                assert int(minutes[1]) == round(lab.measured.door_to_door)
        assert said(lab.results).count("Check-in") == 1
        assert lab.still() and "In the waiting room" in lab.in_words()


class TestOwnNotes:
    @pytest.fixture
    def lab(self):
        return page.try_your_own_notes()

    def test_the_example_is_looked_through(self, lab):
        assert "3 of 7 notes" in said(lab.message)
        assert "[D/C: discharge, or discontinue? Ask the writer.]" in said(lab.results)

    def test_a_file_without_writers_counts_for_everybody(self, lab):
        lab.open(b"Day,Note\n1/5/26,aspirin QD\n1/6/26,aspirin daily\n", "my file")
        assert "In my file, 1 of 2 notes" in said(lab.message)
        assert "everybody" in said(lab.results)

    def test_a_file_without_notes_asks_for_the_column(self, lab):
        lab.open(b"Day,Minutes\n1/5/26,20\n", "my file")
        assert "the words of the note" in said(lab.message)
        assert lab.results.value == ""

    def test_a_clean_file_is_said_to_be_clean(self, lab):
        lab.open(b"Day,Note\n1/5/26,aspirin daily\n", "my file")
        assert "0 of 1 note" in said(lab.message)
        assert "To write otherwise:" not in said(lab.results)
