"""How far two markers agree, by published examples and by what their points must give."""

import pytest

from medoffice.grading.marking import Marked, Round, settling
from medoffice.grading.marking.agreement import Pair, agree, apart, by_row, pairs
from medoffice.grading.marking.rounds import Place
from medoffice.grading.tasks import Row, Task

TASK = Task("x-memo", "memo", "Task 2", 12, "", (Row("Lead", 2, ""), Row("Next", 10, "")))


def test_the_weighted_kappa_is_that_of_r_irr():
    # The data set "anxiety" of R's package irr, raters 2 and 3, squared weights. Nobody gave a 5,
    # and irr counts steps between the ratings that were given, so its 6 stands here as 5.
    first = [3, 5, 4, 5, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
    second = [2, 1, 4, 4, 3, 2, 1, 5, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]
    found = agree("anxiety", 6, first, second)
    assert found.kappa == pytest.approx(0.2520325)
    assert found.same == 4 / 20
    assert found.difference == pytest.approx(sum(second) / 20 - sum(first) / 20)


def test_the_intraclass_correlation_is_that_of_shrout_and_fleiss_for_two_of_their_raters():
    # Raters 1 and 4 of Shrout and Fleiss (1979), by their formula for ICC(2,1).
    first, second = [9, 6, 8, 7, 10, 6], [8, 2, 8, 6, 9, 7]
    n, k = 6, 2
    grand = sum(first + second) / 12
    people = [(a + b) / 2 for a, b in zip(first, second, strict=True)]
    raters = [sum(first) / n, sum(second) / n]
    bms = k * sum((mean - grand) ** 2 for mean in people) / (n - 1)
    jms = n * sum((mean - grand) ** 2 for mean in raters) / (k - 1)
    all_squares = sum((score - grand) ** 2 for score in first + second)
    ems = (all_squares - bms * (n - 1) - jms * (k - 1)) / ((n - 1) * (k - 1))
    published = (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n)
    found = agree("x", 10, first, second)
    assert found.icc == pytest.approx(published)
    assert found.icc_interval[0] < found.icc < found.icc_interval[1]


def test_a_stricter_marker_shows_in_the_difference_and_its_interval():
    found = agree("x", 12, [8, 9, 7.5, 10], [7, 8, 6.5, 9])
    assert (found.difference, found.interval, found.same) == (-1, (-1, -1), 0)
    by_scipy = agree("x", 12, [8, 9, 7, 10], [7, 8, 7, 8])
    from scipy.stats import ttest_rel

    ends = ttest_rel([7, 8, 7, 8], [8, 9, 7, 10]).confidence_interval()
    assert by_scipy.interval == pytest.approx(tuple(ends))


def test_full_agreement_and_too_little_to_tell():
    same = agree("x", 4, [1, 2, 3.5], [1, 2, 3.5])
    assert (same.kappa, same.icc, same.icc_interval, same.same) == (1, 1, None, 1)
    flat = agree("x", 4, [2, 2], [2, 2])
    assert (flat.kappa, flat.icc) == (None, None)
    one = agree("x", 4, [2], [3])
    assert (one.interval, one.icc) == (None, None)
    with pytest.raises(ValueError, match="expected one of 0"):
        agree("x", 4, [5], [1])


def marked(student, lead, rest, code="A01"):
    return Marked(code, Place(student, "memo", ""), {"Lead": lead, "Next": rest}, "")


def test_rows_are_compared_where_both_gave_them():
    first = [marked("ada", 2, 8), marked("bo", 1, 5), marked("cy", 0, 5)]
    second = [marked("bo", 1, 7), marked("ada", 2, 6)]
    lead, rest = by_row(TASK, first, second)
    assert (lead.name, lead.answers, lead.same, lead.kappa) == ("Lead", 2, 1, 1)
    assert (rest.difference, rest.same) == (0, 0)
    assert by_row(TASK, [], second) == []


def test_who_is_far_apart_has_to_talk_the_furthest_first():
    second = [marked("ada", 2, 5), marked("bo", 0, 2), marked("cy", 1, 1), marked("new", 1, 1)]
    first = {("ada", "memo"): 8.2, ("bo", "memo"): 8.0, ("cy", "memo"): 4.0}
    found = pairs(first, second)
    assert [pair.student for pair in found] == ["ada", "bo", "cy"]
    # A tenth of twelve points is fine.
    assert [pair.student for pair in apart(found, [TASK])] == ["bo", "cy"]
    assert [pair.student for pair in apart(found, [TASK], 0.5)] == ["bo", "cy", "ada"]
    small = Task("x-memo", "memo", "", 4, "", ())
    assert apart([Pair("A01", "ada", "memo", 2, 3)], [small]) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("answer,first,second\nA01,1,2\n", "has no column settled"),
        ("answer,first,second,settled\nA77,1,2,2\n", "line 2 of s.csv has the answer 'A77'"),
        (
            "answer,first,second,settled\nA01,1,2,13\n",
            "'13' settled: expected a number",
        ),
        ("answer,first,second,settled\nA01,1,2,two\n", "'two' settled"),
    ],
)
def test_what_cannot_be_settled_on_is_named(tmp_path, text, message):
    marking = Round(tmp_path, "x", "second")
    marking.folder.mkdir(parents=True)
    (marking.folder / "key.csv").write_text("answer,student,task,text\nA01,ada,memo,0\n")
    file = tmp_path / "s.csv"
    file.write_text(text)
    with pytest.raises(ValueError, match=message):
        settling.read(file, marking, [TASK])
