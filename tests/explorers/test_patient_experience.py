"""The explorers of patient experience show what the models say, whatever the reader picks."""

from itertools import pairwise

import pytest

from medoffice.explorers import patient_experience as page
from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.surveys import COMPOSITES, change


@pytest.fixture(scope="module")
def worse():
    return page.is_it_worse()


@pytest.fixture(scope="module")
def better():
    return page.who_is_better()


def menus(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def test_every_choice_has_its_months_and_its_verdict(worse):
    rows, made = page.month_rows(), menus(worse)
    pairs = {(measure, limits) for measure in made["measure"] for limits in made["limits"]}
    assert {(row["measure"], row["limits"]) for row in rows} == pairs
    assert len(rows) == 24 * len(pairs)
    assert {(row["measure"], row["limits"]) for row in page.verdict_rows()} == pairs


def test_a_mark_is_large_where_a_rule_is_met(worse):
    for row in page.month_rows():
        assert (row["what"] == page.SIGNAL) == (row["why"] != "none"), row
    told = [row for row in worse.table.rows if row["Rules met"] != "none"]
    assert told[0]["Month"] == "May 2025" and len(told) == 8


def signals_of(measure):
    """The months marked as signals, for each choice of limits in turn."""
    return [
        {row["month"][:7] for row in page.month_rows()
         if (row["measure"], row["limits"], row["what"]) == (measure, limits, page.SIGNAL)}
        for limits in page.LIMITS
    ]  # fmt: skip


def test_limits_of_all_months_hide_first_signals_and_make_new_ones_and_limits_anew_have_none(worse):
    complaints, *_ = menus(worse)["measure"]
    before, everything, anew = signals_of(complaints)
    assert {"2025-05", "2025-06"} <= before - everything
    assert len({month for month in everything - before if month.startswith("2024")}) == 2
    assert anew == set()
    since = [row for row in page.month_rows() if row["measure"] == complaints][-1]
    assert f"{since['lower']:.1f} to {since['upper']:.1f}" in " ".join(worse.notice).replace(
        "\n", " "
    )


def test_december_is_no_new_signal_of_complaints(worse):
    said = {(row["measure"], row["limits"]): row["said"] for row in page.verdict_rows()}
    complaints, *_ = menus(worse)["measure"]
    first, _, anew = (said[complaints, limits] for limits in page.LIMITS)
    assert "no new signal" in first and "since May 2025" in first
    assert "noise" in anew
    # As wide as a phone shows them.
    assert max(len(line) for words in said.values() for line in words.split("\n")) <= 36


def apart(asked, span):
    """Pairs of clinicians whose intervals do not meet."""
    ends = {
        name: box.interval()
        for name, box in willow_bend.by_clinician(page.ASKED[asked], *page.SPANS[span]).items()
    }
    return {(low, high) for low in ends for high in ends if ends[low][1] < ends[high][0]}


def test_every_line_lies_on_the_axis():
    first, last = page.AXIS
    assert all(first <= row["low"] <= row["high"] <= last for row in page.clinician_rows())


def test_in_access_one_stands_below_and_one_above_even_in_a_quarter():
    assert ("Renwick", "Strandquist") in apart("access", "October to December 2025")
    ends = {name for pair in apart("access", "2025") for name in pair}
    assert all("Renwick" in pair or "Strandquist" in pair for pair in apart("access", "2025"))
    assert len(ends) == 7


def test_of_the_ratings_one_pair_is_apart_and_only_in_both_years():
    found = [apart("rated 9 or 10", span) for span in page.SPANS]
    assert found == [set(), set(), {("Renwick", "Strandquist")}]


def test_in_a_quarter_neighbors_and_ends_all_overlap_and_in_access_one_is_apart():
    rating, span = page.ASKED["rated 9 or 10"], page.SPANS["October to December 2025"]
    boxes = list(willow_bend.by_clinician(rating, *span).values())
    ends = [box.interval() for box in boxes]
    assert max(low for low, _ in ends) < min(high for _, high in ends)
    assert change(boxes[-1], boxes[0])[0] < 0
    access = willow_bend.by_clinician(COMPOSITES["access"], *page.SPANS["both years"])
    *others, last = access.items()
    assert last[0] == "Renwick"
    assert all(box.interval()[0] > last[1].interval()[1] for _, box in others)


def test_in_communication_all_lie_close_together():
    boxes = willow_bend.by_clinician(COMPOSITES["communication"], *page.SPANS["both years"])
    shares = [box.share for box in boxes.values()]
    assert shares[0] - shares[-1] < 0.04
    assert all(change(after, before)[0] < 0 for before, after in pairwise(boxes.values()))


def test_they_can_be_read_without_a_chart(worse, better):
    for explorer in (worse, better):
        assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
        assert len(explorer.to_html()) < 150_000
