"""Each class has names of its own, so that a published answer stops at the first of them."""

import ast
import csv
import json
import re
import sys
from functools import cache
from types import SimpleNamespace

import pandas as pd
import pytest

from medoffice.grading import check
from medoffice.grading.answers import answers
from medoffice.grading.classes import renaming
from medoffice.grading.classes.names import Choices, choices
from medoffice.grading.course import EXERCISES, assignments

TOY = Choices(
    functions={"late": "overdue, behind"},
    columns={"due": "due_on, last_day", "year": "in_year, season", "a_b": "both, two"},
    arguments={"steps": "rows, lines"},
)
NAMES = TOY.chosen("aabaa")


@cache
def cells(assignment):
    file = EXERCISES / "source" / assignment / f"{assignment}.ipynb"
    return json.loads(file.read_text(encoding="utf-8"))["cells"]


def code_of(assignment):
    code = ["".join(cell["source"]) for cell in cells(assignment) if cell["cell_type"] == "code"]
    return re.sub(r"#.*", "", "\n".join(code))


def columns_of(assignment):
    files = (EXERCISES / "source" / assignment / "data").glob("*.csv")
    return {name for file in files for name in next(csv.reader(file.open(encoding="utf-8")))}


@pytest.mark.parametrize("assignment", assignments())
def test_names_are_of_things_that_are_there_and_no_two_are_the_same(assignment):
    ours, code, columns = choices(assignment), code_of(assignment), columns_of(assignment)
    every = ours.all()
    others = [name for names in every.values() for name in names]
    assert len(set(others)) == len(others)
    assert all(len(names) > 1 for names in every.values())
    used = {name for name in [*others] if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", code)}
    assert not used, "stand in the notebook for something else"
    assert not {name for name in every if name not in columns and name not in code}
    # What is a column by that name, too, is called the same, or the text would be wrong.
    for part in (ours.functions, ours.arguments):
        assert not set(part) & columns - set(ours.columns)
        assert all(part[name] == ours.columns[name] for name in set(part) & set(ours.columns))


@pytest.mark.parametrize("assignment", assignments())
def test_each_published_answer_says_a_name_that_no_class_has(assignment):
    """Below its first line, too. That it does not pass is proved of each edition handed out."""
    ours = choices(assignment)
    names = ours.chosen(("ab" * len(ours.all()))[: len(ours.all())])
    for answer in answers(assignment):
        if answer.is_right:
            there = renaming.code(answer.code, names)
            assert there != answer.code
            head = renaming.first_line(answer.code, names)
            assert head == answer.code or there != head, f"{answer.task}/{answer.name}"
            back = renaming.code(there, names.back)
            assert ast.dump(ast.parse(back)) == ast.dump(ast.parse(answer.code))


def test_code_is_changed_where_a_name_stands_and_nowhere_else():
    there = renaming.code(
        "def late(steps, day):  # due, a_b\n"
        '    due = steps["due"].dt.year + steps.year  # no column\n'
        "    task.due(), steps.due.sum()\n"
        '    print(f"{steps} {due} {steps[\'due\']} due", "due late", "of a_b", len(steps))\n'
        '    kept = steps.query("due > 3 and year == 1").assign(year=1, other=due)\n'
        "    return late(steps=kept, day=pd.Timedelta(due=1)), kept.due\n",
        NAMES,
    )
    assert there == (
        'def overdue(rows, day):  # due, both\n'
        '    due = rows["due_on"].dt.year + rows.year  # no column\n'
        "    task.due(), rows.due_on.sum()\n"
        '    print(f"{rows} {due} {rows[\'due_on\']} due", "due late", "of both", len(rows))\n'
        '    kept = rows.query("due_on > 3 and season == 1").assign(season=1, other=due)\n'
        '    return overdue(rows=kept, day=pd.Timedelta(due=1)), kept.due_on\n'
    )  # fmt: skip
    assert renaming.code("def late(:\n    steps", NAMES) == "def late(:\n    steps"


def test_of_a_text_only_the_code_is_changed():
    text = (
        "Complete `late`. What is due is `due`; `steps['due']`, `pd.Timedelta(due=3)`, `a/late/`."
    )
    assert renaming.prose(text, NAMES) == (
        "Complete `overdue`. What is due is `due_on`; `rows['due_on']`, `pd.Timedelta(due=3)`, "
        "`a/late/`."
    )


def test_a_likely_mistake_is_known_on_a_table_of_the_class_and_told_with_its_names():
    def mistake(steps, column):
        return steps.set_index("due")[column]

    given = pd.DataFrame({"due_on": ["May", "June"], "both": [3, 4]})
    found = NAMES.of_course(mistake)(given, "both")
    assert (found.name, found.index.name, list(found)) == ("both", "due_on", [3, 4])
    assert list(given) == ["due_on", "both"]
    told = NAMES.told("You counted “due”, and not a_b. What is due is due.")
    assert told == "You counted “due_on”, and not both. What is due is due."


@pytest.fixture
def task(monkeypatch):
    """Tries an answer, and returns what is said of it."""
    from medoffice.grading.classes import names as module

    monkeypatch.setattr(module, "choices", lambda assignment: TOY)
    table = pd.DataFrame({"due_on": [1, 2], "season": [3, 4]})

    def tried(source):
        namespace = {}
        exec(source, namespace)
        monkeypatch.setitem(sys.modules, "__main__", SimpleNamespace(**namespace))
        task = check.of_class("toy", "aabaa").Task("overdue", points=2)
        task.case("for two steps", table, answer=3)
        try:
            return task.points()
        except check.NotYet as problem:
            return str(problem)

    return tried


def test_who_hands_in_an_answer_to_another_notebook_is_told_so(task):
    assert task("def overdue(rows): return rows['due_on'].sum()") == 2
    said = task("def late(steps): return steps['due'].sum()")
    assert "Your cell makes late, and this notebook asks for overdue." in said
    said = task("def overdue(rows): return rows['due'].sum()")
    assert "Your class has no “due”: that is a name in another class's notebook." in said
    said = task("def overdue(rows): return rows[['last_day']].sum()")
    assert "Your class has no “last_day”" in said
    said = task("def overdue(rows): return steps['due_on'].sum()")
    assert "Your class has no “steps”" in said
    said = task("def overdue(rows): return rows['dew'].sum()")
    assert "There is no column or row called “dew”" in said


def test_letters_that_choose_nothing_are_refused():
    for letters in ("", "aab", "aabaac", "zzzzz"):
        with pytest.raises(ValueError, match="expected 5 letters, one for each name"):
            TOY.chosen(letters)
