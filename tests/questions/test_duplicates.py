"""A question that is asked again with other numbers or in other words of its own is found."""

from dataclasses import replace

import pytest

from medoffice.questions import BankError, duplicates, load

OTHERS = [
    "A payer denies a claim as filed too late. What proves that it left the office in time?",
    "The owner asks how many visits pay for one more assistant. Which two figures do you need?",
    "A candidate mentions her pregnancy in the interview. What do you write into the notes?",
    "Two records of one patient were merged by mistake. Who has to hear of it today?",
    "The copier's lease renews itself unless notice is given. By which day is the letter due?",
]


@pytest.fixture
def asked(question):
    """Make questions that have little in common, and one more with the stem that is given."""

    def make(stem, **changes):
        plain = question()
        options = tuple(replace(option, text=f"Step {option.letter}") for option in plain.options)
        others = [
            replace(plain, id=f"other-{number}", stem=text, options=options)
            for number, text in enumerate(OTHERS)
        ]
        return [plain, *others, replace(plain, id="again", stem=stem, **changes)]

    return make


def test_the_same_question_with_other_numbers_is_an_error(asked):
    again = "This morning, vaccine refrigerator 14 was found open. What do you do first?"
    (finding,) = duplicates.check(asked(again))
    assert (finding.rule, finding.level, finding.question) == ("near-duplicate", "error", "again")
    assert "'sample-cold-room'" in finding.message


def test_another_question_on_the_same_thing_passes(asked):
    other = asked("Which reading of the vaccine refrigerator do you tell the maker?")
    assert list(duplicates.check(other)) == []
    nearest = duplicates.nearest(other, 1)
    assert [(pair.first, pair.second) for pair in nearest] == [("sample-cold-room", "again")]


def test_the_parts_of_one_scenario_are_not_compared(asked):
    first, *others, again = asked("The vaccine refrigerator was found open. What do you do first?")
    parts = [replace(first, id="case/one"), *others, replace(again, id="case/two")]
    assert list(duplicates.check(parts)) == []
    parts[-1] = replace(again, id="next-case/two")
    assert len(list(duplicates.check(parts))) == 1


def test_an_id_that_was_retired_is_not_used_again(write_bank, sound):
    folder = write_bank(sound)
    (folder / "retired.txt").write_text("# taken out\nsample-cold-room\n")
    with pytest.raises(BankError, match=r"'sample-cold-room': id: also used in retired\.txt"):
        load(folder=folder)
    (folder / "retired.txt").write_text("# taken out\nsample-warm-room\n")
    assert len(load(folder=folder)) == 1
