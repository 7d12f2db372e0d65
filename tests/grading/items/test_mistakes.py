"""Which mistake was made is read from what a check said."""

import pytest

from medoffice.grading.answers import answers
from medoffice.grading.check import ALWAYS_THE_SAME, LINES_OF_BEFORE, NOT_ANSWERED
from medoffice.grading.items.mistakes import common, mistakes


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", []),
        ("Right on the six visits.\nRight on other visits.", []),
        (NOT_ANSWERED, [NOT_ANSWERED]),
        (ALWAYS_THE_SAME, [ALWAYS_THE_SAME]),
        (
            f"{LINES_OF_BEFORE}\nRight on two.\nNot yet right on three, or on four. You left one "
            "out. Look again.",
            ["You left one out. Look again."],
        ),
        (
            'Not yet right on two. Python stopped in line 3 of your cell, “a = b["x. y"]”. There '
            "is no column or row called “x. y” there.",
            ["There is no column or row called “…” there."],
        ),
        (
            "Not yet right on two. Python stopped in your function. It is too deep.",
            ["It is too deep."],
        ),
        (
            "Not yet right on two, or for Dr. Renwick, or for Ms. Ott. That is a percentage.",
            ["That is a percentage."],
        ),
        (
            "Not yet right on a. One.\nNot yet right on b. Two.\nNot yet right on c. One.",
            ["One.", "Two."],
        ),
    ],
)
def test_a_mistake_is_told_without_what_is_the_students_own(said, found):
    assert mistakes(said) == found


def test_the_most_common_mistake_comes_first():
    said = ["Not yet right on a. Two.", "Not yet right on b. One.\nNot yet right on c. Two.", ""]
    assert common(said) == [("Two.", 2), ("One.", 1)]


def test_the_mistakes_of_the_recorded_answers_are_kept_apart():
    """Two answers that are told different things are not counted as one mistake."""
    told = [answer.says[0] for answer in answers("operating-budget") if not answer.is_right]
    said = [f"Not yet right on the six lines, or on other data. {words}." for words in told]
    assert len(common(said)) == len(set(told))
