"""The explorer shows the audit's minutes, and what it asks the reader to see is so."""

import pytest

from medoffice.explorers import wage_and_hour as page
from medoffice.people.hours import willow_bend


@pytest.fixture(scope="module")
def lines():
    made = {}
    for row in page.rounding_rows():
        made.setdefault((row["worker"], row["way"]), []).append(row["minutes"])
    return made


def test_there_is_a_line_for_every_choice(lines):
    explorer = page.rounding_over_time()
    (menu,) = [p for p in explorer.spec()["params"] if "bind" in p]
    assert set(lines) == {(who, way) for who in menu["bind"]["options"] for way in page.WAYS}
    assert {len(line) for line in lines.values()} == {16}


def test_the_solid_line_ends_at_the_minutes_of_the_audit(lines):
    lost = dict.fromkeys(page.DESK, 0)
    for week in willow_bend.weeks():
        if page.FIRST <= week.week <= page.LAST and week.who in lost:
            lost[week.who] += week.rounding
    for who, minutes in lost.items():
        assert lines[willow_bend.names()[who], page.TRIMMED][-1] == minutes


def test_what_the_reader_is_to_notice_is_so(lines):
    for (_, way), line in lines.items():
        if way == page.TRIMMED:
            assert line == sorted(line) and line[-1] > 500
        if way == page.NEAREST_5:
            assert max(map(abs, line)) <= 30
    ends = {who: line[-1] for (who, way), line in lines.items() if way == page.NEAREST_15}
    assert ends["Patricia Grijalva"] == max(ends.values()) > 90
    assert abs(ends["Rosalind Furnival"]) < 15
