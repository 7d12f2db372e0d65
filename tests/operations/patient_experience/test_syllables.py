"""Syllables by the spelling, against words counted by ear."""

import pytest

from medoffice.operations.patient_experience.syllables import syllables

SPOKEN = {
    1: (
        "the are our use make made called asked missed used times notes read build don't can't "
        "year you yes your while were there here where same side hours week weeks"
    ),
    2: (
        "any ago waited needed changes charges little table people trouble titles create react "
        "reason special patient patients patience client science quiet trial marriage prior union "
        "million question senior language fluent frequent issue value tuesday fluid recruit "
        "beyond payer lawyer trying going being seeing didn't couldn't isn't doesn't statement "
        "careful lately safety something sometimes every business different interest medicine "
        "several letter answer sorry complaint complaints doctor vaccine received written "
        "happened because before sixty eighty minutes monday records request office"
    ),
    3: (
        "promises services offices area idea created theater video media initial period serious "
        "previous various attention decision behavior medium usual actual annual continued museum "
        "employer anyone everyone copying settlement supplement hospital appointment manager "
        "insurance privacy physician referral pharmacy telephone requested carefully medical "
        "policy policies family"
    ),
    4: (
        "experience convenience society diagnosis material appreciate immediate associate "
        "evaluate january continuous apologize apology interpreter available responsible "
        "information"
    ),
    5: ("inconvenience immediately unfortunately authorization individual investigation"),
}


@pytest.mark.parametrize("number", SPOKEN)
def test_words_of_an_office_have_the_syllables_one_hears(number):
    words = SPOKEN[number].split()
    assert {word: syllables(word) for word in words} == dict.fromkeys(words, number)


def test_case_and_apostrophes_change_nothing():
    assert [syllables(word) for word in ("Patient’s", "PATIENT'S", "doesn’t")] == [2, 2, 2]


def test_what_has_no_vowel_is_one_breath():
    assert syllables("hmm") == 1
