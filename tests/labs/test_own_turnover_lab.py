"""The lab over a reader's own roster: the example by hand, other exports, and plain refusals."""

import re
from html import unescape

import pytest

from medoffice.labs.conversation import try_your_own_roster


@pytest.fixture
def own():
    return try_your_own_roster()


def said(own):
    return unescape(re.sub(r"<[^>]+>", "", own.message.value))


def row(own, first):
    found = re.search(rf'<th scope="row">{first}</th>(.*?)</tr>', own.results.value)
    return re.findall(r"<td>(.*?)</td>", found[1])


def test_the_example_by_hand(own):
    # 2025: two at the desk all year or but for a gap of 44 days; one of them left on March 28.
    desk = 1 + (87 + 234) / 365
    assert row(own, "front desk") == [
        "1", f"{desk:.1f}", f"{1 / desk:.1%}", f"{100 / desk:.0f} points",
    ]  # fmt: skip
    assert "1 person left in 2025" in said(own)
    assert "Of 2 people hired in 2024, 2 left within twelve months." in said(own)
    assert row(own, "hours") == ["1"]
    assert said(own) in own.in_words()


def test_the_year_can_be_changed(own):
    own.year.value = 2024
    assert "2 people left in 2024" in said(own)
    assert row(own, "medical assistant")[0] == "1"


def test_a_roster_of_another_system_is_read(own):
    own.open(b"Position;Start Date;Last Day\nRN;2020-01-06;\nRN;2021-01-04;2023-06-30\n", "“r”")
    assert "In “r”, 1 person left in 2023" in said(own)
    assert row(own, "RN")[0] == row(own, "Everyone")[0] == "1"
    assert "Why people left" not in own.results.value


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Job,Hired,Left\nMA,2020-01-06,soon\n", "Line 2, column “Left”, holds “soon”"),
        (b"Job,Hired,Left\nMA,2020-01-06,2019-01-06\n", "Line 2 left on 2019-01-06, before"),
        (b"Job,Hired,Left\nMA,2020-01-06,\n", "Nobody in the file has a last day"),
        (b"Job,Begun,Gone\nMA,2020-01-06,\n", "Choose the column for the first day"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(own, content, words):
    own.open(content, "“r”")
    assert words in said(own)
    assert "Choose" in own.in_words() or words in own.in_words()
