"""Patterns of the schemas are put into words that fit what the pattern takes."""

import re

import pytest

from medoffice import practice
from medoffice.practice.patterns import in_words

PATTERNS = {
    field["constraints"]["pattern"]
    for name in practice.tables()
    for field in practice.schema(name)["fields"]
    if "pattern" in field.get("constraints", {})
}


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_every_pattern_of_the_schemas_has_words(pattern):
    assert re.fullmatch(r"[A-Za-z0-9, -]+", in_words(pattern))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("PO[0-9]{4}", "PO and four digits"),
        ("555-01[0-9]{2}", "555-01 and two digits"),
        ("[0-9]{1,3}", "one to three digits"),
        ("[A-Z]{0,2}[0-9]", "up to two capital letters and a digit"),
        ("[A-Z]{3,4}", "three or four capital letters"),
        ("[KTD][0-9]{5}", "one of K, T or D and five digits"),
        ("S[0-9]{2}|[A-Z]{2}", "S and two digits, or two capital letters"),
        ("[A-Z](\\.[0-9]{1,4})?", "a capital letter and perhaps a point and one to four digits"),
        ("[a-z_]+(\\.[a-z_]+)*", "small letters or underscores, in parts with a point between"),
    ],
)
def test_words(pattern, words):
    assert in_words(pattern) == words


def test_what_has_no_words_is_shown():
    with pytest.raises(ValueError, match=re.escape(r"the part '\\d+' of the pattern")):
        in_words(r"A\d+")
