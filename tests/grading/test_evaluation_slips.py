"""Each likely mistake of the assignment on evaluations is one of its own, told without a figure."""

import re
from itertools import combinations

import pandas as pd
import pytest

from medoffice.grading import compare
from medoffice.grading.assignments.staff_evaluations import slips

RATINGS = pd.DataFrame(
    [
        (rater, person, line, weight, rating)
        for rater, person, given in (
            ("Hale", "Ada", (4, 2, 5)), ("Hale", "Bo", (3, 3, 3)), ("Hale", "Cy", (1, 2, 3)),
            ("Lund", "Ada", (2, 1, 3)), ("Lund", "Bo", (3, 3, 4)), ("Lund", "Cy", (3, 3, 3)),
        )
        for line, weight, rating in zip(("Q", "S", "T"), (40, 30, 10), given, strict=True)
    ],
    columns=["rater", "person", "criterion", "weight", "rating"],
)  # fmt: skip
FORMS = pd.DataFrame(
    [
        ("Hale", "Ada", 4.5), ("Hale", "Bo", 3.5), ("Lund", "Ada", 3.2), ("Lund", "Bo", 2.0),
        ("Lund", "Dot", 1.0),
    ],
    columns=["rater", "person", "overall"],
)  # fmt: skip
FIRST = pd.Series([1, 2, 2, 3, 3, 3, 4, 4, 5, 5])
SECOND = pd.Series([1, 2, 3, 3, 3, 4, 4, 5, 5, 5])
REVIEWS = pd.DataFrame(
    [("Ada", "Hale", 4.6), ("Bo", "Lund", 2.0), ("Cy", "Owner", 3.0)],
    columns=["person", "rater", "overall"],
)
KNOWN = pd.Series({"Hale": 0.8, "Lund": -0.7})
STAFF = pd.DataFrame(
    [
        ("Ada", 3.5, 25.0, 2080), ("Bo", 2.4, 20.0, 2080), ("Cy", 4.8, 21.0, 1000),
        ("Dot", 2.5, 20.0, 1500),
    ],
    columns=["person", "overall", "rate", "hours"],
)  # fmt: skip
TASKS = {
    "OVERALL": [(RATINGS,)],
    "SHIFTS": [(FORMS,)],
    "ONE_NUMBER": [(RATINGS,)],
    "KAPPA": [(FIRST, SECOND)],
    "CALIBRATED": [(REVIEWS, KNOWN, 3.4, 0.6)],
    # Some of these mistakes show only where money is short, and one only where it is not.
    "RAISES": [(STAFF, 0.04, 0.02, 1500), (STAFF, 0.04, 0.02, 9000)],
}
EACH = [
    pytest.param(task, sentence, id=f"{task}-{number}")
    for task in TASKS
    for number, sentence in enumerate(getattr(slips, task))
]


@pytest.mark.parametrize("task", TASKS)
def test_no_two_mistakes_of_a_task_are_the_same_on_all_data(task):
    for one, other in combinations(getattr(slips, task).values(), 2):
        assert not all(compare.same(one(*given), other(*given), 0.004) for given in TASKS[task])


@pytest.mark.parametrize(("task", "sentence"), EACH)
def test_a_sentence_holds_no_figure(task, sentence):
    assert not re.search(r"\d", sentence)
