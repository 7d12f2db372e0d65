"""The bars of a visit hang together, and the chart begins with the visit of the chapter."""

from itertools import groupby, pairwise

import pytest

from medoffice.explorers import meet_willow_bend as explorers
from medoffice.operations.trail import EXAMPLES


def test_each_bar_begins_where_the_last_one_ended():
    for visit, bars in groupby(explorers.bars(), key=lambda bar: bar["visit"]):
        bars = list(bars)
        assert bars[0]["before"] == 0, visit
        for one, next_ in pairwise(bars):
            assert one["after"] == pytest.approx(next_["before"])
        # What the chart asks the reader to notice.
        assert bars[-1]["after"] == pytest.approx(0)


def test_a_step_is_named_once_in_a_visit():
    """Bars of one name would be drawn over each other."""
    for visit, bars in groupby(explorers.bars(), key=lambda bar: bar["visit"]):
        names = [bar["step"] for bar in bars]
        assert len(names) == len(set(names)), visit


def test_every_example_can_be_chosen_and_the_table_shows_the_first():
    made = explorers.one_visit()
    spec = made.spec()
    (menu,) = [param for param in spec["params"] if param["name"] == "visit"]
    assert menu["bind"]["options"] == list(EXAMPLES)
    assert menu["value"] == explorers.FIRST
    assert made.table.rows[-1]["Owed after it"] == "$0.00"
