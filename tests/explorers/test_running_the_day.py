"""The explorer shows what the model says of waiting, and what it asks the reader to see is so."""

import pytest

from medoffice.explorers import running_the_day as page
from medoffice.operations.days.story import days
from medoffice.operations.days.waiting import cost_of_waiting


@pytest.fixture(scope="module")
def lines():
    found = {}
    for row in page.waiting_rows():
        found.setdefault(row["matter"], []).append(row["share"])
    return found


def test_every_choice_has_its_line(lines):
    (menu,) = [p for p in page.what_waiting_costs().spec()["params"] if "bind" in p]
    assert menu["bind"]["options"] == list(page.MATTERS) == list(lines)
    assert {len(shares) for shares in lines.values()} == {page.MOST // page.STEP + 1}


def test_waiting_never_gains_and_shares_are_shares(lines):
    for shares in lines.values():
        assert shares == sorted(shares)
        assert 0 <= shares[0] <= shares[-1] <= 1


def test_what_the_reader_is_to_notice_is_so(lines):
    cold, phones, appeals, dead, record = lines.values()
    assert cold[:3] == [0, 0, 0] and 0 < cold[3] < cold[5] < cold[7] < cold[-1] == 1
    assert len(set(cold)) == 5  # steps, one for each maker's hours
    assert len(set(phones)) > 8 and phones[1] > phones[0]
    assert set(appeals[:13]) == {0} and appeals[-1] == 1
    assert dead[-1] == 1 and dead[4] > 0.3
    assert set(record) == {0}


def test_waiting_below_zero_is_refused():
    monday = days()["monday"]
    with pytest.raises(ValueError, match="expected 0 or more"):
        cost_of_waiting(monday, monday.events["records"], -1)


def test_the_last_jump_of_a_line_is_where_the_matter_decides_itself(lines):
    for name, shares in lines.items():
        slug, event = page.MATTERS[name]
        event = days()[slug].events[event]
        decided = -(-(event.until - event.at) // page.STEP)
        if shares[-1] and decided < len(shares):
            assert shares[decided - 1] < shares[decided] == 1


def test_the_table_has_every_matter():
    rows = page.what_waiting_costs().table.rows
    assert len(rows) == page.MOST // page.STEP + 1
    for row in rows:
        assert list(row)[1:] == list(page.MATTERS)
