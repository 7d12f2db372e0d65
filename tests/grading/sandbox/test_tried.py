"""What a program tells of what it has tried is a hint, whatever it is."""

import pytest

from medoffice.grading.sandbox import tried


def test_each_kind_is_told_in_a_sentence():
    noted = dict.fromkeys(tried.SENTENCES, "") | {"outside": "/etc/passwd"}
    told = tried.sentences(noted)
    assert len(told) == len(tried.SENTENCES)
    assert "The program looked for something outside its folder: /etc/passwd" in told


@pytest.mark.parametrize("noted", [None, 3, "network", ["network"], {"score": 3}, {}])
def test_what_is_no_note_tells_nothing(noted):
    assert tried.sentences(noted) == ()


@pytest.mark.parametrize(
    ("place", "told"),
    [("a" * 999, "a" * tried.LONGEST_PLACE), ("a\nb", "?"), ("\ud800", "?"), ({}, "?")],
)
def test_a_place_is_told_as_far_as_it_is_one(place, told):
    assert tried.sentences({"outside": place}) == (f"{tried.SENTENCES['outside']}: {told}",)
