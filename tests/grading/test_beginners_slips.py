"""What happens to people who have never programmed, and what they are told."""

import sys
from types import SimpleNamespace

import pandas as pd
import pytest

from medoffice.grading import check, compare, plain

ROWS = pd.DataFrame({"word": ["a", "b"], "days": [10, 20]})


def told(function, error_of=ROWS):
    with pytest.raises(Exception) as problem:
        function(error_of)
    return plain.what_happened(problem.value, function)


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda rows: COUNTIF(rows), "Excel's functions have other names"),  # noqa: F821
        (lambda rows: rows["days"].max()(), "Round brackets"),
        (lambda rows: rows.groupby("days").median(), "Name the column of figures first"),
        (lambda rows: rows["days"].sum() + "days", "a number and a word"),
        (lambda rows: rows[rows["days"] > 10]["days"][0], "“.iloc” asks for a place"),
        (lambda rows: rows["days"].groupby("word").mean(), "a single column knows nothing"),
    ],
)
def test_an_error_of_a_beginner_gets_a_sentence_of_its_own(function, sentence):
    assert sentence in told(function)


@pytest.mark.parametrize("unfinished", [ROWS.groupby("word")["days"], ROWS["days"].median])
def test_an_unfinished_table_asks_for_its_last_step(unfinished):
    with pytest.raises(compare.Unfit, match="last step missing"):
        compare.as_table(unfinished)


@pytest.fixture
def notebook(monkeypatch, tmp_path):
    """A notebook in which cells are run; one that Python cannot read only enters the history."""
    main = SimpleNamespace(In=[""])
    monkeypatch.setitem(sys.modules, "__main__", main)

    def run(source):
        main.In.append(source)
        file = tmp_path / f"cell_{len(main.In)}.py"
        file.write_text(source)
        exec(compile(source, str(file), "exec"), vars(main))

    return run


def checked():
    task = check.Task("double", points=1)
    task.case("for two", 2, answer=4)
    return task


def test_lines_of_before_are_not_taken_for_the_ones_on_the_screen(notebook, capsys):
    notebook("def double(number):\n    return number * 2\n")
    assert checked().points() == 1
    assert check.LINES_OF_BEFORE not in capsys.readouterr().out
    with pytest.raises(SyntaxError):
        notebook("def double(number):\n    return number * = 2\n")
    assert checked().points() == 1
    assert check.LINES_OF_BEFORE in capsys.readouterr().out


def test_dots_left_beside_a_finished_answer_do_no_harm(notebook):
    notebook("def double(number):\n    ...\n    return number * 2\n")
    assert checked().points() == 1
