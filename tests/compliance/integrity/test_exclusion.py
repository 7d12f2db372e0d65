"""Names: the measures against others' programs and examples, and what a search finds and clears."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from medoffice.compliance.integrity import willow_bend
from medoffice.compliance.integrity.exclusion import (
    ANOTHER,
    ASK,
    ONE_SLIP,
    ORDER,
    SWAPPED,
    VERIFY,
    Listed,
    Screened,
    agreement,
    found,
    one_slip_apart,
    screen,
)
from medoffice.compliance.integrity.names import PersonName, firm_words, plain
from medoffice.compliance.integrity.nearness import slips, soundex

# Examples of the National Archives' page on Soundex, and of the American rules for h and w.
ARCHIVES = {
    "Washington": "W252", "Lee": "L000", "Gutierrez": "G362", "Pfister": "P236", "Jackson": "J250",
    "Tymczak": "T522", "Ashcraft": "A261", "Robert": "R163", "Rupert": "R163",
}  # fmt: skip


@given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
def test_slips_are_those_of_rapidfuzz(one, other):
    assert slips(one, other) == OSA.distance(one, other)


@pytest.mark.parametrize(("name", "code"), ARCHIVES.items())
def test_soundex_is_that_of_the_national_archives(name, code):
    assert soundex(name).upper() == code


def test_a_name_is_read_in_either_order_without_title_and_suffix():
    expected = PersonName("anna", "b", "omalley stone")
    assert PersonName.read("Dr. Anna B. O'Malley-Stone, MD") == expected
    assert PersonName.read("O'Malley-Stone, Anna B.") == expected
    assert plain("  Søren  MÜLLER ") == "soren muller"
    assert firm_words("Harrow & Sons, Inc.") == ["harrow", "sons"]


def test_the_practices_search_finds_all_that_is_planted_and_says_why_for_each():
    hits = screen(willow_bend.everybody(), willow_bend.exclusion_list())
    assert found(hits, willow_bend.PLANTED) == (2, 12, 0)
    assert found(filter(lambda hit: hit.exact, hits), willow_bend.PLANTED) == (1, 2, 1)
    assert [hit.verdict for hit in hits] == [VERIFY] * 2 + [ASK] * 5 + [ANOTHER] * 7
    assert all(hit.how and hit.because for hit in hits)
    assert {hit.ours.number for hit in hits if hit.verdict == VERIFY} == {"S13", "S31"}


def test_nobody_planted_is_cleared_and_those_who_left_are_not_looked_up():
    hits = screen(willow_bend.everybody(), willow_bend.exclusion_list())
    cleared = {(hit.ours.number, hit.listed.number) for hit in hits if hit.verdict == ANOTHER}
    assert not cleared & set(willow_bend.PLANTED)
    looked_up = {one.name for one in willow_bend.everybody()}
    assert "Maeve Kirkbride" not in looked_up
    assert {"Holly Thornberry", "Dr. Samuel Oyelaran", "Ivory Lane Linen"} <= looked_up


def test_short_names_need_more_than_one_slip_and_words_may_change_places():
    listed = Listed("1", first="ANN", last="LEA")
    assert agreement(Screened("1", "Ann Lee"), listed) == ("sounds alike", "the same name")
    assert agreement(Screened("1", "Ann Leb"), listed) == ()
    firm = Listed("1", firm="SUPPLY HOUSE MARLOW")
    assert agreement(Screened("1", "Marlow Supply House", firm=True), firm) == (ORDER,)
    assert agreement(Screened("1", "Marlow Supply House"), firm) == ()
    turned = Listed("1", first="Ostrander", last="Kim")
    assert agreement(Screened("1", "Kim Ostrander"), turned) == (SWAPPED,)
    assert agreement(Screened("1", "Bo Kestrelman"), Listed("1", first="Bo", last="Kestrelmann")) \
        == (ONE_SLIP, "the same name")  # fmt: skip


@given(st.dates(date(1930, 1, 1), date(2010, 12, 31)))
def test_the_same_birth_date_is_verified_and_never_cleared(born):
    listed = [Listed("1", first="ANN", last="LEA", born=born)]
    (hit,) = screen([Screened("1", "Ann Lea", born=born)], listed)
    assert hit.verdict == VERIFY
    if born.day <= 12:
        assert one_slip_apart(born, date(born.year, born.day, born.month))


def test_what_cannot_be_screened_is_refused_in_words():
    with pytest.raises(ValueError, match="line 'E9' of the list: expected a last name or"):
        Listed("E9", first="ANN")
    with pytest.raises(ValueError, match="name is 'You': expected a first and a last name"):
        screen([Screened("1", "You")], [Listed("1", last="Lea")])
