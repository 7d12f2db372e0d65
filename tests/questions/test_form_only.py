"""The guesser who sees only the form finds what is planted, and nothing where nothing is."""

from dataclasses import replace

import pytest

from medoffice.questions import form_only, load

LETTERS = "ABCD"


@pytest.fixture
def bank(question):
    """Make questions of four files, with the option at a place as key and a form for the key."""

    def make(form, many=48):
        plain = question()
        made = []
        for number in range(many):
            # The key wanders, and nothing of the form goes with it.
            key = (number * 7 + number // 4) % 4
            options = tuple(
                replace(
                    option,
                    text=f"Do step {(number + place) % 9} with the other things, then go on",
                    right=place == key,
                )
                for place, option in enumerate(plain.options)
            )
            options = tuple(
                replace(option, text=form(option.text)) if option.right else option
                for option in options
            )
            made.append(replace(plain, id=f"q{number}", options=options, file=f"f{number % 4}.yml"))
        return made

    return make


def test_where_the_form_tells_nothing_nobody_beats_chance(bank):
    single, together = form_only.guess(bank(lambda text: text))
    assert not single.beats_chance and not together.beats_chance
    assert single.chance == 0.25 and single.asked == 48


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text + ", and write it down",
        lambda text: text.removesuffix(", then go on"),
        lambda text: "Usually " + text,
        lambda text: text.replace("other things", "vaccine refrigerator"),
    ],
    ids=["longer", "shorter", "hedged", "echoes the stem"],
)
def test_a_form_that_goes_with_the_key_is_found(bank, form):
    single, together = form_only.guess(bank(form))
    assert single.accuracy > 0.9 and single.beats_chance
    assert together.accuracy > 0.9 and together.beats_chance
    found = list(form_only.check(bank(form)))
    assert [(each.rule, each.level) for each in found] == [("form-only", "error")] * 2


def test_what_marks_the_keys_of_one_file_is_no_cue_for_the_others(bank):
    planted = bank(lambda text: "Usually " + text)
    plain = bank(lambda text: text)
    mixed = [p if p.file == "f0.yml" else q for p, q in zip(planted, plain, strict=True)]
    _, together = form_only.guess(mixed)
    assert together.accuracy < 0.6


def test_the_interval_is_wilsons():
    # 10 of 40: Wilson 1927, by hand.
    low, high = form_only.Guesses("x", 10, 40, 0.25).interval
    assert (round(low, 4), round(high, 4)) == (0.1419, 0.4019)


def test_one_file_is_not_enough_to_learn_and_to_try(question):
    with pytest.raises(ValueError, match="questions of 1 files"):
        form_only.guess([question()])


def test_the_cues_are_as_described(question):
    found = form_only.cues(question({"A": "Usually 3 days, as Ms. Lee said"}))
    assert found["hedges"][0] == found["figures"][0] == found["reasons"][0] == 1
    assert found["names"][0] == 2 and found["commas and the like"][0] == 1
    assert found["position C"] == (0, 0, 1, 0)


def test_our_questions_are_guessed_no_better_than_by_chance():
    assert [str(finding) for finding in form_only.check(load())] == []
