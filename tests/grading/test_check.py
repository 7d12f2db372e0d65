import io
import re
import sys
import warnings

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from medoffice.grading import check, written


@pytest.fixture
def task(monkeypatch):
    """Make a task with a student's answer in the notebook's name space."""

    def make(answer, **options):
        monkeypatch.setattr(sys.modules["__main__"], "mean_wait", answer, raising=False)
        return check.Task("mean_wait", **{"points": 4, **options})

    return make


SLIPS = {
    "You took the sum.": lambda waits: waits.sum(),
    "You took the largest.": lambda waits: waits.max(),
}
TWO = pd.Series([10, 20])
THREE = pd.Series([0, 0, 30])


def two_cases(task):
    task.case("for two patients", TWO, answer=15, worth=1)
    task.case("for three patients", THREE, answer=lambda waits: waits.mean(), worth=3)
    return task


def test_a_right_answer_gets_all_points(task, capsys):
    assert two_cases(task(lambda waits: waits.mean())).points() == 4
    assert capsys.readouterr().out == "Right for two patients.\nRight for three patients.\n"


def test_each_case_earns_its_worth(task, capsys):
    half_right = two_cases(task(lambda waits: waits.median()))
    assert half_right.points() == 1
    assert "Not yet right for three patients. The answer is too low." in capsys.readouterr().out


def test_points_follow_the_cases_that_are_there(task, capsys):
    """In the student version, without hidden tests, a right answer passes nbgrader's validation."""
    only_visible = task(lambda waits: waits.mean())
    only_visible.case("for two patients", TWO, answer=15)
    assert only_visible.points() == 4


def test_nothing_right_is_raised_as_a_sentence(task):
    with pytest.raises(check.NotYet, match=r"Not yet right .*, or .*\. The answer is too high\."):
        two_cases(task(lambda waits: waits.mean() + len(waits))).points()


def test_a_likely_mistake_is_recognised(task):
    with pytest.raises(check.NotYet, match="You took the sum"):
        two_cases(task(lambda waits: float(waits.sum()), slips=SLIPS)).points()


def test_the_mistake_that_explains_most_is_told_once(task):
    """On the three patients sum and largest are the same; on the two they are not."""
    with pytest.raises(check.NotYet) as told:
        two_cases(task(lambda waits: waits.max(), slips=SLIPS)).points()
    assert str(told.value).count("You took") == 1
    assert "You took the largest." in str(told.value)


def test_a_typed_in_number_earns_nothing_even_where_it_is_right(task):
    with pytest.raises(check.NotYet, match="the same answer whatever data"):
        two_cases(task(lambda waits: 15)).points()


def test_the_same_right_answer_twice_is_no_typed_in_number(task):
    twice = task(lambda waits: waits.mean())
    twice.case("once", TWO, answer=15)
    twice.case("again", pd.Series([15]), answer=15)
    assert twice.points() == 4


def blank(waits):
    waits = waits.dropna()
    ...


def unimplemented(waits):
    raise NotImplementedError


@pytest.mark.parametrize("answer", [blank, unimplemented])
def test_a_blank_answer_is_not_called_wrong(task, answer):
    with pytest.raises(check.NotYet) as told:
        two_cases(task(answer)).points()
    assert str(told.value) == check.NOT_ANSWERED


def test_three_dots_inside_an_answer_do_not_make_it_blank(task):
    assert two_cases(task(lambda waits: waits.to_numpy()[...].mean())).points() == 4


def without_return(waits):
    waits.mean()


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (without_return, "start with “return”"),
        (None, "Python does not find mean_wait"),
        (15, "no longer a function"),
    ],
)
def test_an_answer_that_is_no_answer_gets_its_sentence(task, answer, sentence):
    with pytest.raises(check.NotYet, match=sentence):
        two_cases(task(answer)).points()


def misspelt(waits):
    total = waits.sum()
    return total + totl  # noqa: F821


def missing_column(waits):
    return pd.DataFrame({"wait": waits})["waits"].mean()


def divides(waits):
    return 1 // int(waits.sum() * 0)


def mixes(waits):
    return "a" + 1


def no_such_method(waits):
    return waits.average()


def too_far(waits):
    return list(waits)[9]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (misspelt, "does not know the name “totl”"),
        (missing_column, "no column or row called “waits”"),
        (divides, "divided by zero"),
        (mixes, "do not fit together"),
        (no_such_method, "nothing called “average”"),
        (too_far, "counts from zero"),
    ],
)
def test_an_error_is_told_in_plain_words_with_the_students_line(task, answer, sentence):
    with pytest.raises(check.NotYet) as told:
        two_cases(task(answer)).points()
    assert sentence in str(told.value)
    assert re.search(r"Python stopped in line \d+ of your cell, “return .*”", str(told.value))


def test_jupyter_shows_the_sentences_and_nothing_else():
    shell = InteractiveShell()
    shown = []
    shell._showtraceback = lambda kind, error, lines: shown.extend(lines)
    shell.run_cell("from medoffice.grading.check import NotYet\nraise NotYet('One.\\nTwo.')")
    assert shown == ["One.", "Two."]


def test_prints_and_warnings_of_an_answer_stay_out_of_the_cell(task, capsys):
    def noisy(waits):
        print("here I am")
        print("and here", file=sys.stderr)
        warnings.warn("soon to go", FutureWarning, stacklevel=1)
        return waits.mean()

    assert two_cases(task(noisy)).points() == 4
    told = capsys.readouterr()
    assert told.err == ""
    assert "here" not in told.out


def test_an_answer_cannot_spoil_the_data_for_the_next_case(task):
    def spoils(waits):
        mean = waits.mean()
        waits[:] = 0
        return mean

    waits = pd.Series([10, 20])
    both = task(spoils)
    both.case("once", waits, answer=15)
    both.case("again", waits, answer=lambda waits: waits.mean())
    assert both.points() == 4


def test_show_prints_what_a_function_gives_or_why_not(monkeypatch, capsys):
    main = sys.modules["__main__"]
    monkeypatch.setattr(main, "good", lambda waits: waits.mean(), raising=False)
    monkeypatch.setattr(main, "bad", misspelt, raising=False)
    monkeypatch.setattr(main, "empty", blank, raising=False)
    for name in ("good", "bad", "empty", "nowhere"):
        check.show(name, name, TWO)
    good, bad, empty, nowhere = io.StringIO(capsys.readouterr().out).read().splitlines()
    assert good == "good: 15.0"
    assert "does not know the name" in bad
    assert empty == "empty: not answered yet"
    assert nowhere == "nowhere: not answered yet"


def test_a_function_that_is_written_anew_is_no_longer_blank():
    def half(waits): ...

    assert written._is_blank(half)
    half.__code__ = (lambda waits: 1).__code__
    assert not written._is_blank(half)
