"""A panel's scores by hand, and how few points of one interviewer turn a lead."""

import random
from fractions import Fraction

import pytest

from medoffice.people.hiring import willow_bend
from medoffice.people.hiring.interviews import Answer, Difference, Panel

SCORES = {
    ("A", "x"): {"q": 4, "r": 2},
    ("A", "y"): {"q": 5, "r": 4},
    ("B", "x"): {"q": 3, "r": 4},
    ("B", "y"): {"q": 4, "r": 4},
}
ANSWERS = tuple(
    Answer(candidate, interviewer, question, score)
    for (candidate, interviewer), given in SCORES.items()
    for question, score in given.items()
)


def test_scores_by_hand():
    """A: 2/3 × 4.5 + 1/3 × 3 = 4; B: 2/3 × 3.5 + 1/3 × 4 = 11/3."""
    panel = Panel(ANSWERS, {"q": 2, "r": 1})
    assert panel.ranking() == [("A", Fraction(4)), ("B", Fraction(11, 3))]
    assert panel.lead() == Fraction(1, 3)
    assert panel.points_of_lead() == 1
    assert panel.differences() == [Difference("A", "r", 2, 4)]
    assert panel.agreement() == Fraction(3, 4)


def test_a_must_counts_nothing_and_the_order_turns():
    assert Panel(ANSWERS, {"q": 0, "r": 1}).first() == ["B"]


def test_one_interviewer_alone():
    panel = Panel(ANSWERS, {"q": 1, "r": 1})
    assert panel.alone("x").ranking() == [("B", Fraction(7, 2)), ("A", Fraction(3))]
    assert panel.without({"A"}).lead() == 0


def test_the_lead_in_points_against_trying_them_out():
    """Take points off the first on the heaviest question, in fine steps: when is the lead gone?"""
    draw = random.Random(14)
    for _ in range(60):
        weights = {"q": draw.randint(0, 5), "r": draw.randint(1, 5)}
        answers = tuple(each._replace(score=draw.randint(1, 5)) for each in ANSWERS)
        panel = Panel(answers, weights)
        (_, best), (_, second) = panel.ranking()
        one_point = Fraction(max(weights.values()), 2 * sum(weights.values()))
        tried = next(n for n in range(40) if best - n * one_point <= second)
        assert panel.points_of_lead() == tried


@pytest.mark.parametrize(
    ("answers", "weights", "says"),
    [
        ((*ANSWERS[:-1], ANSWERS[-1]._replace(score=6)), {"q": 1, "r": 1}, "'r' is 6"),
        ((*ANSWERS, ANSWERS[0]), {"q": 1, "r": 1}, "scored 'A' twice on 'q'"),
        (ANSWERS[:-1], {"q": 1, "r": 1}, "'B' has no score of 'y' on 'r'"),
        (ANSWERS, {"q": 1}, "'r' has no weight"),
        (ANSWERS, {"q": 0, "r": 0}, "no question counts"),
        ((), {"q": 1}, "no question counts"),
    ],
)
def test_refusals(answers, weights, says):
    with pytest.raises(ValueError, match=says):
        Panel(answers, weights)


class TestWillowBend:
    def test_the_open_post_has_a_clear_first(self):
        panel = willow_bend.interviewed("O3")
        assert panel.first() == ["K57"]
        assert all(panel.alone(each).first() == ["K57"] for each in panel.interviewers)
        assert panel.points_of_lead() >= 5

    def test_the_hire_of_summer_was_a_tie(self):
        """The first declined; of those left, one point of one interviewer parts two."""
        left = willow_bend.interviewed("O2").without({"K42"})
        assert left.first() == ["K40"]
        assert left.points_of_lead() == 1
        assert "K30" in left.alone("S13").first()
