"""The explorer shows the model's ranges, and what it asks the reader to see is so."""

import pytest

from medoffice.compliance.safety import willow_bend
from medoffice.explorers import safe_workplace as page


@pytest.fixture(scope="module")
def by():
    return {(page.SIZES[row["size"]], row["cases"]): row for row in page.rate_rows()}


def test_every_choice_has_its_points(by):
    (menu,) = [p for p in page.small_counts().spec()["params"] if "bind" in p]
    assert menu["bind"]["options"] == list(page.SIZES)
    assert len(by) == len(page.SIZES) * (page.MOST_CASES + 1)


def test_what_the_reader_is_to_notice_is_so(by):
    one = by[10, 1]
    assert one["rate"] == 10 == 5 * page.USUAL and one["low"] < page.USUAL < one["high"]
    assert by[10, 2]["low"] > page.USUAL
    assert by[10, 0]["high"] > page.USUAL * 5
    widths = [by[size, 2]["high"] - by[size, 2]["low"] for size in page.SIZES.values()]
    assert widths == sorted(widths, reverse=True)


def test_the_size_said_to_be_willow_bends_is(by):
    assert round(willow_bend.hours(2024) / page.FULL_TIME_HOURS) == 23
    assert willow_bend.hours(2025) / page.FULL_TIME_HOURS == pytest.approx(23, abs=0.7)
