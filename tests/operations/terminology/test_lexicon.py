"""The lexicon keeps its form, and its examples are split into the parts they stand for."""

import json
from collections import Counter
from dataclasses import asdict
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import (
    ABBREVIATION,
    COMBINING_FORM,
    LOSE_VOWEL,
    PREFIX,
    ROOT,
    SUFFIX,
    abbreviations,
    find,
    lexicon,
    word_parts,
)

SCHEMA = json.loads(
    (files("medoffice.operations.terminology") / "lexicon.schema.json").read_text("utf-8")
)
ORDER = (PREFIX, ROOT, COMBINING_FORM, SUFFIX, ABBREVIATION)


def test_every_line_has_the_form_of_the_schema():
    validator = Draft202012Validator(SCHEMA)
    faults = [
        f"{entry.part}: {error.json_path} {error.message}"
        for entry in lexicon()
        for error in validator.iter_errors(asdict(entry))
    ]
    assert faults == []


def test_it_is_large_enough_and_in_order():
    assert len(word_parts()) >= 300
    assert len(abbreviations()) >= 100
    keys = [(ORDER.index(entry.kind), entry.letters.casefold()) for entry in lexicon()]
    assert keys == sorted(keys)


def test_no_line_stands_twice():
    lines = Counter((entry.part, entry.meaning) for entry in lexicon())
    assert [line for line, times in lines.items() if times > 1] == []


def test_the_same_example_means_the_same_wherever_it_stands():
    told = {}
    for entry in word_parts():
        told.setdefault(entry.example, set()).add((entry.example_meaning, entry.say))
    assert {example: said for example, said in told.items() if len(said) > 1} == {}


def test_each_example_reads_as_a_whole_and_has_its_part():
    for entry in word_parts():
        readings = decode(entry.example)
        assert readings, entry.example
        assert not readings[0].unknown, (entry.example, readings[0].split)
        assert entry.part in readings[0].split.split(" + "), (entry.example, readings[0].split)


def test_a_note_has_its_abbreviation():
    for entry in abbreviations():
        if "X" not in entry.part:
            assert entry.part in entry.example


def test_prefixes_that_lose_their_vowel_are_in_the_lexicon():
    assert set(LOSE_VOWEL) <= {entry.part for entry in word_parts()}


@pytest.mark.parametrize("part", ["U", "IU", "QD", "QOD", "X.0 mg", ".X mg", "MS", "MSO4", "MgSO4"])
def test_the_official_do_not_use_list_is_complete(part):
    (entry,) = find(part)
    assert entry.listed_by == "Joint Commission"


@pytest.mark.parametrize("written", ["q.d.", "Q.D.", "qd", " QD "])
def test_an_abbreviation_is_found_however_it_is_written(written):
    assert find(written)[0].write_instead == "daily"


def test_the_spelling_tells_a_volume_from_a_complaint():
    assert [entry.meaning for entry in find("cc")] == ["cubic centimeter", "chief complaint"]
    assert [entry.meaning for entry in find("CC")] == ["chief complaint", "cubic centimeter"]
    assert find("no such thing") == ()
