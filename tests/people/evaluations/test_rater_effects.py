"""Rater effects that were put in are found, others are not, and calibration takes them out."""

import random
from decimal import ROUND_HALF_UP, Decimal
from statistics import fmean, stdev

import pytest

from medoffice import practice
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.calibration import learn
from medoffice.people.evaluations.rater_effects import (
    CENTRAL,
    HALO,
    LENIENCY,
    SEVERITY,
    drift,
    rater_effects,
)
from medoffice.people.evaluations.ratings import Rating, Ratings

CRITERIA = ("work", "service", "team", "time")
EQUAL = dict.fromkeys(CRITERIA, 1)


def given(rater, rule, people=12):
    """Let a rater rate people whose true ratings lie from 2 to 4 by a rule."""
    rng = random.Random(7)
    truth = [[rng.choice((2, 3, 4)) for _ in CRITERIA] for _ in range(people)]
    return [
        Rating(rater, f"P{number}", criterion, rule(row, at))
        for number, row in enumerate(truth)
        for at, criterion in enumerate(CRITERIA)
    ]


RULES = {
    "fair": lambda row, at: row[at],
    "lenient": lambda row, at: row[at] + 1,
    "severe": lambda row, at: row[at] - 1,
    "halo": lambda row, at: round(fmean(row)),
    "central": lambda row, at: 4 if row[at] == 4 and at == 0 else 3,
}


def signs(*habits):
    ratings = Ratings(rating for habit in habits for rating in given(habit, RULES[habit]))
    found = rater_effects(ratings)
    return {effect.rater: effect.signs(willow_bend.limits()) for effect in found}


def test_each_effect_is_found_where_it_is_and_nowhere_else():
    assert signs("fair", "lenient", "severe", "halo") == {
        "lenient": [LENIENCY], "fair": [], "halo": [HALO], "severe": [SEVERITY],
    }  # fmt: skip
    assert signs("fair", "halo", "central")["central"] == [CENTRAL]


def test_the_limits_are_those_the_course_publishes():
    known = practice.benchmarks()
    limits = willow_bend.limits()
    assert [limits.shift, limits.likeness, limits.spread] == [
        known[name].value for name in ("rating.leniency", "rating.halo", "rating.central-tendency")
    ]


def test_a_rater_who_says_one_thing_throughout_shows_no_halo_but_a_narrow_spread():
    ratings = Ratings([*given("fair", RULES["fair"]), *given("flat", lambda row, at: 3)])
    (flat,) = (effect for effect in rater_effects(ratings) if effect.rater == "flat")
    assert flat.likeness is None
    assert flat.same_throughout == 1
    assert flat.signs(willow_bend.limits()) == [CENTRAL]


def test_people_whom_not_everybody_rated_make_nobody_lenient():
    ratings = [*given("fair", RULES["fair"]), *given("other", RULES["fair"])]
    ratings += [Rating("other", "star", criterion, 5) for criterion in CRITERIA]
    assert [effect.shift for effect in rater_effects(Ratings(ratings))] == [0, 0]


def test_shifts_by_weight_are_those_the_yardstick_takes_out():
    sample, shares = willow_bend.ratings("calibration"), willow_bend.weights()
    shifts = {effect.rater: effect.shift for effect in rater_effects(sample, shares)}
    assert shifts == pytest.approx(dict(learn(sample, shares).shifts))
    assert sum(shifts.values()) == pytest.approx(0)


def test_willow_bend_has_a_lenient_a_severe_and_a_halo_rater():
    found = rater_effects(willow_bend.ratings("calibration"))
    names, limits = willow_bend.names(), willow_bend.limits()
    assert [(names[effect.rater], effect.signs(limits)) for effect in found] == [
        ("Graham Rosethorn", [LENIENCY]),
        ("Dr. Tobias Renwick", [HALO]),
        ("Delphine Marchbanks", [SEVERITY]),
    ]


def test_drift_is_the_change_for_the_same_people_and_criteria():
    early = Ratings(given("fair", RULES["fair"]))
    later = Ratings(given("fair", lambda row, at: row[at] + (at == 0)))
    (moved,) = drift(early, later)
    assert (moved.pairs, moved.change, moved.same) == (48, 0.25, 0.75)
    assert drift(early, Ratings([Rating("fair", "new", "work", 3)])) == []


@pytest.mark.parametrize("shift", [0, 1])
def test_calibration_gives_the_same_whoever_rated(shift):
    ratings = Ratings(
        [*given("fair", RULES["fair"]), *given("lenient", lambda row, at: row[at] + shift)]
    )
    stick = learn(ratings, EQUAL)
    one = stick.calibrate("P1", {"fair": 3.0})
    other = stick.calibrate("P1", {"lenient": 3.0 + shift})
    assert one.score == pytest.approx(other.score)
    # Two raters who differ by a shift alone are fully trusted.
    assert one.score == pytest.approx(3.0 + shift / 2)


def test_shrinkage_by_an_independent_computation():
    # Bates' mixed model by hand: variances from the mean squares, then weights.
    sample, shares = willow_bend.ratings("calibration"), willow_bend.weights()
    stick = learn(sample, shares)
    scores = {
        person: {who: float(sample.overall(who, person, shares)) for who in sample.raters}
        for person in sample.people
    }
    import numpy as np

    matrix = np.array([list(row.values()) for row in scores.values()])
    people, raters = matrix.shape
    residual = matrix - matrix.mean(1, keepdims=True) - matrix.mean(0) + matrix.mean()
    chance = (residual**2).sum() / ((people - 1) * (raters - 1))
    spread = matrix.mean(1).var(ddof=1) - chance / raters
    kept = spread / (spread + chance / raters)
    assert stick.trust_in_score(3) == pytest.approx(kept)
    by_rater = matrix.mean(0) - matrix.mean()
    sure = by_rater.var(ddof=1) - chance / people
    taken = sure / (sure + chance / people)
    shifts = dict(zip(sample.raters, by_rater, strict=True))
    for person, row in scores.items():
        # Together the shifts are 0, so that three raters need no correction.
        expected = matrix.mean() + kept * (fmean(row.values()) - matrix.mean())
        assert stick.calibrate(person, row).score == pytest.approx(expected)
        for rater, score in row.items():
            left = score - taken * shifts[rater] - matrix.mean()
            expected = matrix.mean() + spread / (spread + chance) * left
            assert stick.calibrate(person, {rater: score}).score == pytest.approx(expected)


def test_a_spread_is_set_against_that_of_the_others():
    sample = willow_bend.ratings("calibration")
    spreads = {rater: stdev(sample.of_rater(rater)) for rater in sample.raters}
    for effect in rater_effects(sample):
        others = fmean(spread for rater, spread in spreads.items() if rater != effect.rater)
        assert effect.spread_ratio == pytest.approx(spreads[effect.rater] / others)


def test_fewer_raters_are_trusted_less_and_each_step_has_its_reason():
    stick = learn(willow_bend.ratings("calibration"), willow_bend.weights())
    assert stick.trust_in_score(1) < stick.trust_in_score(3) < 1
    made = stick.calibrate("S05", {"S13": 4.85})
    assert made.given + sum(step.change for step in made.steps) == made.score
    assert made.steps[0].change < 0 and "above the mean" in made.steps[0].reason
    assert "rests on one rater" in made.steps[1].reason


def test_a_rater_nobody_compared_is_left_as_he_is_and_says_so():
    stick = learn(willow_bend.ratings("calibration"), willow_bend.weights())
    first, _ = stick.calibrate("S03", {"MC": 3.1}).steps
    assert first.change == 0
    assert "Nothing is known of how MC rates" in first.reason


def test_overall_ratings_are_those_on_the_forms():
    forms = list(practice.records("evaluations"))
    assert len(forms) == 73
    for cycle, purpose in {(form["cycle"], form["purpose"]) for form in forms}:
        made = willow_bend.ratings(purpose, cycle)
        for form in forms:
            if (form["cycle"], form["purpose"]) != (cycle, purpose):
                continue
            shares = willow_bend.weights()
            overall = made.overall(form["rater_id"], form["staff_id"], shares)
            exact = Decimal(overall.numerator) / overall.denominator
            made_up = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
            assert made_up == Decimal(str(form["overall"]))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: Ratings([]), "no ratings"),
        (lambda: Ratings([Rating("A", "B", "C", 6)]), "A's rating of B on C is 6"),
        (lambda: Ratings([Rating("A", "B", "C", 3)] * 2), "is there twice"),
        (lambda: rater_effects(Ratings(given("A", RULES["fair"]))), "1 raters and 12 people"),
        (
            lambda: rater_effects(
                Ratings([Rating("A", "P", "work", 3), Rating("B", "Q", "work", 3)])
            ),
            "nobody was rated by every rater",
        ),
        (lambda: learn(Ratings(given("A", RULES["fair"])), {}), "service has no weight"),
        (lambda: willow_bend.ratings("annual", "2019"), "no ratings"),
    ],
)
def test_what_cannot_be_judged_is_refused(asked, said):
    with pytest.raises(ValueError, match=said):
        asked()
