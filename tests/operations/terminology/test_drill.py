"""Practice questions are the same for the same seed, and have one right answer each."""

from random import Random

import pytest

from medoffice.operations.terminology.drill import _part, _safe_writing, _term, drill
from medoffice.operations.terminology.lexicon import find


def test_the_same_seed_gives_the_same_questions():
    assert drill(7, 20) == drill(7, 20)
    assert drill(7, 20) != drill(8, 20)


def test_each_question_has_four_different_answers_and_is_asked_once():
    for seed in range(5):
        questions = drill(seed, 100)
        assert len({question.asks for question in questions}) == 100
        for question in questions:
            assert len(set(question.options)) == 4
            assert 0 <= question.right < 4
            assert question.because


def test_the_four_kinds_come_in_turn():
    asked = [question.asks for question in drill(3, 4)]
    assert asked[0].startswith("What does") and asked[1].startswith("What does")
    assert asked[2].endswith("stand for?")
    assert asked[3].startswith("A note says")


def test_no_wrong_answer_shares_a_sense_with_the_right_one():
    for seed in range(5):
        for question in drill(seed, 100):
            right = set(question.options[question.right].split(", "))
            others = [o for n, o in enumerate(question.options) if n != question.right]
            assert all(right.isdisjoint(other.split(", ")) for other in others), question


@pytest.mark.parametrize("part", ["ped/o", "cyst/o", "myel/o", "kerat/o", "cervic/o"])
def test_the_other_meaning_of_the_same_part_is_never_wrong(part):
    entry, other = find(part)
    for seed in range(300):
        assert other.meaning not in _part(Random(seed), entry).options


def test_wrong_answers_are_those_of_look_alikes():
    (abduction,) = [entry for entry in find("ab-")]
    assert "moving toward the middle of the body" in _term(Random(1), abduction).options
    assert "too little, under" in _part(Random(1), find("hyper-")[0]).options
    assert "morphine sulfate" in _safe_writing(Random(1), find("MS")[0]).options


def test_the_full_name_is_not_wrong_for_the_short_name_of_a_drug():
    for part in ("MSO4", "MgSO4"):
        for seed in range(100):
            assert (
                "the full name of the drug"
                not in _safe_writing(Random(seed), find(part)[0]).options
            )


@pytest.mark.parametrize("how_many", [0, 101])
def test_too_many_or_none_is_refused(how_many):
    with pytest.raises(ValueError, match="expected 1 to 100"):
        drill(1, how_many)
