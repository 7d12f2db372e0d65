"""A round of marking goes out under codes, and comes back as marks or as what is wrong."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from medoffice.grading.marking import Round, WrittenAnswer
from medoffice.grading.marking.markdown import to_html
from medoffice.grading.marking.page import html
from medoffice.grading.marking.rounds import still_there
from medoffice.grading.tasks import Row, Task, tasks, written

MEMO = Task(
    "x-memo",
    "memo",
    "Task 2. The memo",
    3,
    "Write it.",
    (Row("Lead", 2, "says it"), Row("Next", 1, "a date")),
)
STUDENTS = [f"student-{number}" for number in range(1, 9)]
ANSWERS = [WrittenAnswer(name, MEMO, f"I am text {name[-1]}.", None, True) for name in STUDENTS]


@pytest.fixture
def marking(tmp_path):
    one = Round(tmp_path, "x", "second")
    one.begin(ANSWERS, seed=7)
    return one


def rows(marking):
    with (marking.folder / "blank.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def back(marking, text):
    file = marking.folder / "back.csv"
    file.write_text(text)
    return marking.marks([MEMO], file)


DONE = (
    "answer;task;row;of;points;comment\nA02;memo;Lead;2;1,5;Good, start\nA02;memo;Next;1;1;\n"
    "A03;memo;Lead;2;2;\nA03;memo;Next;1;;\n"
)


def test_codes_tell_nothing_and_the_key_tells_all(marking):
    assert [row["answer"] for row in rows(marking)][:4] == ["A01", "A01", "A02", "A02"]
    assert "student" not in (marking.folder / "blank.csv").read_text()
    students = [place.student for place in marking.key().values()]
    assert sorted(students) == STUDENTS
    assert students != STUDENTS
    again = Round(marking.course, "y", "second")
    again.begin(ANSWERS[::-1], seed=7)
    assert again.key() == marking.key()


def test_a_code_stands_for_one_text_for_good(marking):
    before = marking.key()
    changed = replace(ANSWERS[0], text="Another text")
    coded = marking.begin([changed, *ANSWERS[4:]], seed=8)
    assert len(coded) == 5
    assert {code: marking.key()[code] for code in before} == before
    assert [one.answer.text for one in coded if one.code == "A09"] == ["Another text"]
    assert all(before[one.code].student == one.answer.student for one in coded[:-1])
    (done,), _ = back(marking, DONE)
    assert still_there([done], ANSWERS) == ([done], [])
    others = [replace(one, text="x") for one in ANSWERS]
    assert still_there([done], others) == ([], [done])


def test_marks_come_back_of_what_is_finished_and_are_kept(marking):
    assert marking.entered([MEMO]) == []
    (one,), unfinished = back(marking, DONE)
    assert unfinished == 1
    assert (one.code, one.student, one.points) == ("A02", marking.key()["A02"].student, 2.5)
    assert one.said == "Lead 1.5, Next 1.\n\nGood, start"
    marking.keep([one])
    marking.begin(ANSWERS, seed=9)
    assert marking.entered([MEMO]) == [one]
    better = replace(one, rows={"Lead": 2, "Next": 0.5})
    marking.keep([better])
    assert marking.entered([MEMO]) == [better]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("answer,row\nA01,Lead\n", "expected points among them"),
        ("answer,row,points\nA99,Lead,1\n", "line 2 of back.csv has the answer 'A99'"),
        ("answer,row,points\nA01,Load,1\n", "has the row 'Load': expected Lead, Next"),
        ("answer,row,points\nA01,Next,1.5\n", "has '1.5' points: expected a number from 0 to 1"),
        ("answer,row,points\nA01,Next,one\n", "has 'one' points"),
        (
            "answer,row,points\nA01,Next,1\nA01,Next,1\n",
            "line 3 of back.csv has the row Next",
        ),
    ],
)
def test_a_line_that_cannot_be_is_named(marking, text, message):
    with pytest.raises(ValueError, match=message):
        back(marking, text)


def test_a_round_that_was_never_begun_knows_no_code(tmp_path):
    marking = Round(tmp_path, "x", "first")
    assert marking.key() == {}
    marking.folder.mkdir(parents=True)
    with pytest.raises(ValueError, match="has the answer 'A02': expected one of this round"):
        back(marking, DONE)
    with pytest.raises(FileNotFoundError, match=r"there is no nowhere\.csv"):
        marking.marks([MEMO], Path("nowhere.csv"))


def test_the_page_names_nobody_and_shows_the_rubric_beside_each_answer(marking):
    page = html(marking, marking.begin(ANSWERS, seed=7))
    assert "student-" not in page
    assert page.count('<section class="answer"') == 8
    assert page.count('data-row="Lead" data-of="2"') == 8
    assert page.count("says it") == 8
    assert "is not shown" in page
    assert "is not shown" not in html(Round(marking.course, "x", "first"), [])


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("![x](https://example.org/seen.png)", "<img"),
        ("[x](javascript:alert)", 'href="javascript'),
        ("<img src=x onerror=alert(1)>", "<img"),
    ],
)
def test_what_a_student_wrote_is_shown_and_does_nothing(text, gone):
    assert gone not in to_html(text)
    assert to_html("| a | b |\n| - | - |\n| **1** | 2 |").count("<strong>1</strong>") == 1


def test_the_tasks_of_an_assignment_are_read_from_its_notebook():
    from medoffice.grading.course import EXERCISES

    found = tasks(EXERCISES, "operating-budget")
    assert [task.name for task in found] == [
        "plan", "flexible", "ask", "parts", "wages", "even", "memo",
    ]  # fmt: skip
    assert found[0].title == "Task 1. How many visits do we plan?"
    assert found[0].text.startswith("*Chapter The operating budget")
    (memo,) = written(EXERCISES, "operating-budget")
    assert sum(row.points for row in memo.rubric) == memo.points == 12
    assert "How this is graded" not in memo.text
