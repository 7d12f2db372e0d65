"""A change of law marks the questions it touches."""

from dataclasses import replace
from datetime import date

import pytest

from medoffice.questions import changes, load

RULE = "overpayment.60day"


@pytest.fixture(scope="module")
def facts():
    return changes.facts_now()


@pytest.fixture(scope="module")
def asked():
    return [question for question in load() if RULE in question.rests_on]


@pytest.fixture
def read(facts):
    return {RULE: changes.AsRead.of(facts[RULE].statement)}


def changed(facts, **change):
    return {**facts, RULE: replace(facts[RULE], **change)}


def of_the_rule(found):
    return [each for each in found if each.fact == RULE]


def test_our_questions_were_held_against_the_rules_as_they_are(facts):
    found = changes.touched(changes.all_asked(), facts, changes.read_file())
    assert [str(each) for each in found] == []


def test_another_number_marks_each_question_that_still_holds_the_old_one(asked, facts, read):
    statement = facts[RULE].statement
    assert "60 days" in statement
    now = changed(facts, statement=statement.replace("60 days", "45 days"))
    found = of_the_rule(changes.touched(asked, now, read))
    assert len(found) == len(asked) > 3
    told = [each.why for each in found]
    assert told[0] == "no longer says 60"
    # Those without the number come last: they only rest on what was reworded.
    assert sorted(told) == told and told[-1].startswith("reads otherwise")


def test_other_words_mark_each_question_that_rests_on_them(asked, facts, read):
    now = changed(facts, statement=facts[RULE].statement + " Ask counsel.")
    found = of_the_rule(changes.touched(asked, now, read))
    assert {each.question for each in found} == {question.id for question in asked}
    assert {each.why for each in found} == {
        "reads otherwise than when the question was held against it"
    }


@pytest.mark.parametrize("column", ["checked_on", "changed_on"])
def test_a_rule_looked_at_in_a_later_year_marks_its_questions(asked, facts, read, column):
    now = changed(facts, **{column: date(2028, 1, 3)})
    found = of_the_rule(changes.touched(asked, now, read))
    assert len(found) == len(asked)
    assert "2028-01-03" in found[0].why
    later = [replace(question, reviewed=2028) for question in asked]
    assert of_the_rule(changes.touched(later, now, read)) == []


def test_a_rule_that_was_never_written_down_marks_nothing(asked, facts):
    assert of_the_rule(changes.touched(asked, facts, {})) == []


def test_what_is_written_down_is_read_again(tmp_path, asked, facts, read):
    file = tmp_path / "as_read.csv"
    changes.write_file(asked, facts, file)
    assert changes.read_file(file)[RULE] == read[RULE]
    assert changes.touched(asked, facts, changes.read_file(file)) == []


def test_numbers_are_compared_without_commas():
    assert changes.numbers("$14,308 to $28,619 in 60 days, 2.5%") == {
        "14308", "28619", "60", "2.5",
    }  # fmt: skip
