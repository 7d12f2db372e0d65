"""Terms are split as a dictionary splits them, and what is no term is not made one."""

from pathlib import Path

import pytest
import yaml

from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import word_parts

TERMS = yaml.safe_load(Path(__file__).with_name("terms.yml").read_text(encoding="utf-8"))
# What a clinic writes every day, much of it with a prefix or a suffix of the lexicon in it.
NO_TERMS = """
    again against agency also annual answer antique appointment balance billing calendar call
    chair clinic coffee comic contract copay counter desk document doctor dollar email employee
    family form friend front garden hospital hour insurance invoice letter manager medical
    meeting member message minute monday money month morning music nurse office open order
    panic paper parking patient payment pencil person phone pretend printer proud record
    referral refund report return schedule screen signal staff subject supply table taxi
    telephone temporary ticket today transfer traffic try uniform union visit water week window
"""


@pytest.mark.parametrize(("term", "split"), TERMS.items())
def test_a_term_is_split_as_a_dictionary_does(term, split):
    assert decode(term)[0].split == split


def test_the_terms_are_not_those_of_the_lexicon():
    assert len(TERMS) >= 60
    lexicon = {entry.example for entry in word_parts()}
    assert len(set(TERMS) - lexicon) >= 60


@pytest.mark.parametrize("word", NO_TERMS.split())
def test_an_ordinary_word_has_no_whole_reading(word):
    assert [reading.split for reading in decode(word) if not reading.unknown] == []


@pytest.mark.parametrize(
    "word", ["table", "monday", "printer", "x", "itis", "re", "zzzz", "schoolboyitis"]
)
def test_where_little_is_known_nothing_is_said(word):
    assert decode(word) == ()


@pytest.mark.parametrize(
    ("term", "unknown"),
    [("xyzitis", "xyz"), ("gastrowugitis", "wug"), ("hypowugemia", "wug"), ("cardiologyx", "")],
)
def test_what_is_unknown_is_named_and_the_rest_is_read(term, unknown):
    best = decode(term)[0]
    assert best.unknown
    assert "".join(piece.text for piece in best.pieces) == term
    if unknown:
        assert best.unknown == (unknown,)
        assert f"{unknown}?" in best.meaning


def test_a_root_of_two_letters_does_not_lose_one():
    best = decode("endarterectomy")[0]
    assert best.pieces[-1].entry.part == "-ectomy"
    assert "my/o" not in best.split and "rect/o" not in best.split


@pytest.mark.parametrize(
    ("term", "meanings"),
    [
        ("pedal", {"relating to: child", "relating to: foot"}),
        ("cystic", {"relating to: bladder", "relating to: sac"}),
        ("myelitis", {"inflammation: spinal cord", "inflammation: bone marrow"}),
        ("keratitis", {"inflammation: cornea", "inflammation: horny tissue"}),
        ("cervicitis", {"inflammation: neck", "inflammation: neck of the uterus"}),
    ],
)
def test_a_part_of_two_meanings_gives_both(term, meanings):
    assert meanings <= {reading.meaning for reading in decode(term)}


def test_like_parts_are_not_mixed_up():
    assert decode("ileal")[0].split == "ile/o + -al"
    assert decode("iliac")[0].split == "ili/o + -ac"
    assert decode("pyuria")[0].split == "py/o + -uria"
    assert decode("ureteritis")[0].split == "ureter/o + -itis"
    assert decode("urethritis")[0].split == "urethr/o + -itis"
    assert decode("hidrosis")[0].split == "hidr/o + -osis"


def test_few_long_parts_come_before_many_short_ones():
    first, second = decode("cholecystectomy")[:2]
    assert first.split == "cholecyst/o + -ectomy"
    assert second.split == "chol/e + cyst/o + -ectomy"
    assert first.cost < second.cost


def test_letters_that_begin_many_words_are_rather_part_of_a_root():
    first, second = decode("biopsy")
    assert (first.split, second.split) == ("bi/o + -opsy", "bi- + -opsy")


def test_a_vowel_against_the_rule_is_read_and_held_to_be_less_likely():
    kept, dropped = decode("gastroitis")[0], decode("gastritis")[0]
    assert kept.split == dropped.split == "gastr/o + -itis"
    assert kept.cost > dropped.cost


def test_the_meaning_is_read_from_the_suffix():
    assert decode("Gastro-Enteritis")[0].meaning == "inflammation: stomach; intestine"


def test_limit_is_how_many_and_keeps_the_best():
    assert decode("cystic", limit=1) == decode("cystic")[:1]


@pytest.mark.parametrize("term", ["", "two words", "h3", "é", "a" * 61])
def test_what_is_no_word_is_refused(term):
    with pytest.raises(ValueError, match="expected one word of 1 to 60 letters"):
        decode(term)


def test_no_reading_is_refused():
    with pytest.raises(ValueError, match="expected 1 or more"):
        decode("cystic", limit=0)
