"""Terms are built by the rules of the combining vowel, and read back as they were built."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice.operations.terminology.builder import build
from medoffice.operations.terminology.decoder import decode
from medoffice.operations.terminology.lexicon import (
    COMBINING_FORM,
    PREFIX,
    SUFFIX,
    find,
    word_parts,
)


def _parts(split):
    return [find(part)[0] for part in split.split(" + ")]


@pytest.mark.parametrize(
    ("split", "term"),
    [
        ("gastr/o + -itis", "gastritis"),
        ("gastr/o + -scopy", "gastroscopy"),
        ("gastr/o + enter/o + -logy", "gastroenterology"),
        ("peri- + cardi/o + -itis", "pericarditis"),
        ("cardi/o + -itis", "carditis"),
        ("hypo- + ox/o + -ia", "hypoxia"),
        ("exo- + ophthalm/o + -ia", "exophthalmia"),
        ("intra- + arteri/o + -al", "intra-arterial"),
        ("salping/o + oophor/o + -ectomy", "salpingo-oophorectomy"),
        ("chol/e + lith/o + -iasis", "cholelithiasis"),
        ("ab- + duct + -ion", "abduction"),
        ("tachy- + -pnea", "tachypnea"),
        ("rhin/o + -rrhea", "rhinorrhea"),
    ],
)
def test_a_term_is_built_by_the_rules(split, term):
    assert build(_parts(split)) == term


@pytest.mark.parametrize(
    ("split", "message"),
    [
        ("gastr/o", "at least two parts"),
        ("gastr/o + enter/o", "then one suffix"),
        ("-itis + gastr/o", "prefixes, then roots"),
        ("gastr/o + hyper- + -itis", "prefixes, then roots"),
        ("gastr/o + -itis + -ic", "then one suffix"),
        ("BP + -itis", "BP is an abbreviation"),
        ("duct + -logy", "takes no combining vowel"),
    ],
)
def test_what_cannot_be_built_is_refused(split, message):
    with pytest.raises(ValueError, match=message):
        build(_parts(split))


def _of(kind):
    return st.sampled_from([entry for entry in word_parts() if entry.kind == kind])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_of(PREFIX), max_size=1),
    st.lists(_of(COMBINING_FORM), min_size=1, max_size=2),
    _of(SUFFIX),
)
def test_what_was_built_is_read_back(prefixes, roots, suffix):
    parts = [*prefixes, *roots, suffix]
    readings = decode(build(parts), limit=60)
    assert parts in [[piece.entry for piece in reading.pieces] for reading in readings]
    assert [reading.cost for reading in readings] == sorted(r.cost for r in readings)
