"""Kappa and the intraclass correlations give what was published, and say what they cannot."""

from fractions import Fraction

import pytest

from medoffice.people.evaluations.agreement import LINEAR, QUADRATIC, Agreement, compare
from medoffice.people.evaluations.reliability import (
    ABSOLUTE,
    CONSISTENCY,
    FORMS,
    ONE_WAY,
    mean_squares,
)
from medoffice.people.evaluations.willow_bend import CALIBRATION, ratings, weights

# Ratings of anxiety by raters 2 and 3 in R's package irr, as statsmodels tests its own kappa.
SECOND = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
THIRD = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]
# Shrout and Fleiss (1979), table 2.
SHROUT_FLEISS = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]
]  # fmt: skip


def test_kappa_of_words_without_an_order():
    # The example in the documentation of scikit-learn.
    first = ["negative", "positive", "negative", "neutral", "positive"]
    second = ["negative", "positive", "negative", "neutral", "negative"]
    assert compare(first, second).kappa() == Fraction("0.6875")


@pytest.mark.parametrize(
    ("counts", "kappa"),
    [
        (((20, 5), (10, 15)), 0.4),
        (((45, 15), (25, 15)), 0.1304),
        (((25, 35), (5, 35)), 0.2593),
    ],
)
def test_kappa_of_published_tables(counts, kappa):
    assert float(Agreement(counts).kappa()) == pytest.approx(kappa, abs=5e-5)


def test_the_same_percent_agreement_gives_another_kappa_where_ratings_are_rarer():
    one, other = Agreement(((45, 15), (25, 15))), Agreement(((25, 35), (5, 35)))
    assert one.observed == other.observed == Fraction(3, 5)
    assert one.kappa() < other.kappa()
    assert other.marginals == ((60, 40), (30, 70))


@pytest.mark.parametrize(
    ("weights", "kappa"),
    [("unweighted", -0.006289308), (LINEAR, 0.1459075), (QUADRATIC, 0.2520325)],
)
def test_weighted_kappa(weights, kappa):
    assert float(compare(SECOND, THIRD).kappa(weights)) == pytest.approx(kappa, abs=5e-8)


@pytest.mark.parametrize(
    ("one", "other", "kappas"),
    [
        ("S03", "S13", (-0.09826589595375723, 0.025695931477516143, 0.17334669338677366)),
        ("S03", "TR", (-0.0011641443538998875, 0.08064516129032262, 0.1974169741697417)),
        ("S13", "TR", (0.056024558710667804, 0.11956521739130443, 0.19712793733681466)),
    ],
)
def test_the_kappas_of_the_practice_are_those_of_scikit_learn(one, other, kappas):
    # cohen_kappa_score of scikit-learn 1.9.1, with labels 1 to 5.
    sample = ratings(CALIBRATION)
    pair = compare(sample.given(one), sample.given(other), sample.scale)
    ours = [float(pair.kappa(how)) for how in ("unweighted", LINEAR, QUADRATIC)]
    assert ours == pytest.approx(list(kappas), abs=1e-12)


@pytest.mark.parametrize(
    ("form", "single", "of_mean", "ends"),
    [
        (ONE_WAY, -0.031900, -0.102223, (-0.28, 0.39)),
        (ABSOLUTE, 0.185366, 0.405695, (-0.03, 0.53)),
        (CONSISTENCY, 0.503235, 0.752418, (0.15, 0.80)),
    ],
)
def test_the_correlations_of_the_practice_are_those_of_pingouin(form, single, of_mean, ends):
    # intraclass_corr of pingouin 0.7.0, which rounds the ends of its intervals to two places.
    told = mean_squares(ratings(CALIBRATION).scores(weights()))
    assert (told.icc(form), told.icc(form, of_mean=True)) == pytest.approx(
        (single, of_mean), abs=5e-7
    )
    assert told.interval(form) == pytest.approx(ends, abs=5.1e-3)


def test_weights_count_steps_of_the_scale_and_not_of_what_was_used():
    # Nobody gave a 5, so that 4 and 6 are two steps apart only on the whole scale.
    whole = compare(SECOND, THIRD, range(1, 7)).kappa(LINEAR)
    assert whole != compare(SECOND, THIRD).kappa(LINEAR)


def test_two_raters_who_say_one_thing_throughout_have_no_kappa():
    assert compare([3, 3, 3], [3, 3, 3], range(1, 6)).kappa() is None
    assert compare([1, 2, 3], [1, 2, 3]).kappa() == 1


@pytest.mark.parametrize(
    ("form", "single", "of_mean"),
    [
        (ONE_WAY, 0.1657, 0.4428),
        (ABSOLUTE, 0.2898, 0.6201),
        (CONSISTENCY, 0.7148, 0.9093),
    ],
)
def test_the_six_forms_of_the_intraclass_correlation(form, single, of_mean):
    told = mean_squares(SHROUT_FLEISS)
    assert told.icc(form) == pytest.approx(single, abs=5e-5)
    assert told.icc(form, of_mean=True) == pytest.approx(of_mean, abs=5e-5)


def test_the_mean_squares_of_the_published_table():
    told = mean_squares(SHROUT_FLEISS)
    made = (told.between, told.within, told.between_raters, told.error)
    assert [round(each, 2) for each in made] == [11.24, 6.26, 32.49, 1.02]


@pytest.mark.parametrize(
    ("form", "of_mean", "ends"),
    [
        # As R's package psych prints them for this table.
        (ONE_WAY, False, (-0.133, 0.723)),
        (ABSOLUTE, False, (0.019, 0.761)),
        (CONSISTENCY, False, (0.342, 0.946)),
        (ONE_WAY, True, (-0.884, 0.912)),
        (ABSOLUTE, True, (0.071, 0.927)),
        (CONSISTENCY, True, (0.676, 0.986)),
    ],
)
def test_the_intervals_are_those_of_other_software(form, of_mean, ends):
    low, high = mean_squares(SHROUT_FLEISS).interval(form, of_mean=of_mean)
    assert (low, high) == pytest.approx(ends, abs=1e-3)


def test_scores_without_any_difference_have_no_correlation():
    told = mean_squares([[3, 3], [3, 3]])
    assert [told.icc(form) for form in FORMS] == [None] * 3
    with pytest.raises(ValueError, match="there is no interval"):
        told.interval(ABSOLUTE)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: compare([1, 2], [1]), "2 and 1 cases"),
        (lambda: compare([1, 7], [1, 2], range(1, 6)), "a rating is 7"),
        (lambda: compare([1], [1]).kappa("cubic"), "weights is 'cubic'"),
        (lambda: Agreement(((1, 2),)), "as many columns as rows"),
        (lambda: Agreement(((0, 0), (0, 0))), "no case"),
        (lambda: mean_squares([[1, 2]]), "1 people and 2 raters"),
        (lambda: mean_squares([[1, 2], [1]]), "row 2 has 1 scores"),
        (lambda: mean_squares(SHROUT_FLEISS).icc(4), "form is 4"),
        (lambda: mean_squares(SHROUT_FLEISS).interval(1, confidence=95), "confidence is 95"),
    ],
)
def test_what_cannot_be_compared_is_refused(asked, said):
    with pytest.raises(ValueError, match=said):
        asked()
