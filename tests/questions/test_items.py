"""The statistics of items are those of published examples, and silent where nothing is known."""

from math import sqrt
from statistics import correlation, pstdev

import pytest
from scipy.stats import pearsonr

from medoffice.questions import items

# Nine people, eleven questions, right or wrong: the example of pingouin's cronbach_alpha.
ROWS = [
    *("11111111111", "11111111010", "11101101100", "11111000100", "11110010000"),
    *("11111000000", "01011000010", "11100000000", "10010000000"),
]
PEOPLE = [{f"Q{n}": float(mark) for n, mark in enumerate(row, start=1)} for row in ROWS]
OF = dict.fromkeys(PEOPLE[0], 1.0)


def test_difficulty_and_reliability_are_those_published():
    found = items.analyze(PEOPLE, OF)
    assert [round(item.difficulty, 3) for item in found] == [
        0.889, 0.889, 0.778, 0.778, 0.667, 0.333, 0.333, 0.333, 0.333, 0.333, 0.111,
    ]  # fmt: skip
    told = items.reliability(PEOPLE, OF)
    assert told.alpha == pytest.approx(0.8016949152542373)
    totals = [sum(row.values()) for row in PEOPLE]
    assert totals == [11, 9, 7, 6, 5, 5, 4, 3, 2]
    assert told.error == pytest.approx(pstdev(totals) * sqrt(1 - 0.8016949152542373))


def test_the_correlation_of_an_item_with_given_totals_is_the_published_point_biserial():
    # J. D. Brown, "Point-biserial correlation coefficients", JALT Testing & Evaluation SIG
    # Newsletter 5 (2001): table 2, where the rest of the test is what is left of the total.
    totals = [50, 45, 45, 40, 35, 30, 30, 25]
    for item, published in [((1, 1, 1, 1, 0, 0, 0, 0), 0.91), ((0, 0, 0, 0, 1, 1, 1, 1), -0.91)]:
        rows = [{"item": a, "rest": total} for a, total in zip(item, totals, strict=True)]
        found = items.analyze(rows, {"item": 1, "rest": 50})[0].discrimination
        # Brown rounds the standard deviation to 8.29; unrounded it is 0.9045.
        assert found == pytest.approx(published, abs=0.006)
    # SciPy's documentation of pointbiserialr.
    rows = [{"item": a, "rest": b} for a, b in zip((0, 0, 0, 1, 1, 1, 1), range(7), strict=True)]
    found = items.analyze(rows, {"item": 1, "rest": 6})[0].discrimination
    assert found == pytest.approx(0.8660254037844386)


def test_discrimination_is_corrected_as_by_the_formula_for_removing_an_item():
    # J. C. Nunnally, Psychometric Theory (1978): from the correlation with the whole total.
    totals = [sum(row.values()) for row in PEOPLE]
    whole = pstdev(totals)
    for item in items.analyze(PEOPLE, OF):
        column = [row[item.name] for row in PEOPLE]
        own, r = pstdev(column), correlation(column, totals)
        corrected = (r * whole - own) / sqrt(whole**2 + own**2 - 2 * r * whole * own)
        assert item.discrimination == pytest.approx(corrected)
        assert item.discrimination < r


@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_the_interval_is_scipys(confidence):
    one, other = [1, 3, 2, 5, 4, 7, 6], [2, 1, 4, 3, 7, 5, 6]
    theirs = pearsonr(one, other)
    ours = items.interval(theirs.statistic, 7, confidence)
    assert ours == pytest.approx(tuple(theirs.confidence_interval(confidence)))


def test_where_nothing_can_be_said_nothing_is_said():
    same = [{"a": 1.0, "b": float(n)} for n in range(5)]
    found = items.analyze(same, {"a": 1, "b": 4})
    assert [item.discrimination for item in found] == [None, None]
    assert items.analyze([], {"a": 1}) == []
    assert items.interval(0.5, 3) is None
    assert items.interval(1, 9) == (1, 1)
    assert items.reliability(PEOPLE, {"Q1": 1}) is None
    assert items.reliability([{"a": 1, "b": 1}] * 3, {"a": 1, "b": 1}) is None


def item(difficulty=0.6, discrimination=0.4, people=40):
    return items.Item("x", 4, people, difficulty, 1, 1, discrimination, None)


@pytest.mark.parametrize(
    ("asked", "beginnings"),
    [
        (item(), []),
        (item(difficulty=0.29), ["Hard"]),
        (item(difficulty=0.91), ["Easy"]),
        (item(discrimination=-0.01), ["Those who do well"]),
        (item(discrimination=0.09), ["It hardly"]),
        (item(discrimination=0.19), ["It goes with the rest only"]),
        (item(discrimination=-0.5, people=29), []),
        (item(discrimination=None), []),
    ],
)
def test_what_to_look_at_depends_on_the_limits_and_on_how_many_there_are(asked, beginnings):
    found = asked.signs()
    assert len(found) == len(beginnings)
    for sentence, beginning in zip(found, beginnings, strict=True):
        assert sentence.startswith(beginning)


def test_what_is_missing_or_cannot_be_is_named():
    with pytest.raises(ValueError, match="person 2 has no points for b"):
        items.analyze([{"a": 1, "b": 1}, {"a": 1}], {"a": 1, "b": 1})
    with pytest.raises(ValueError, match="a has 0 points to be had"):
        items.analyze([{"a": 0}], {"a": 0})
    with pytest.raises(ValueError, match=r"correlation is 1\.1"):
        items.interval(1.1, 9)
    with pytest.raises(ValueError, match="confidence is 1"):
        items.interval(0.5, 9, 1)
