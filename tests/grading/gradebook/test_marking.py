"""Written work is marked, marked again by somebody else, and settled, all in the gradebook."""

import csv

import pytest

from medoffice.grading import __main__
from medoffice.grading.commands.summary import INCOMPLETE
from medoffice.grading.gradebook import Why

ASSIGNMENT = "operating-budget"
MEMO = f"{ASSIGNMENT}-memo"
ROWS = {"Lead": 2, "Volume": 2, "Lines": 3, "Timing": 2, "Break-even": 1, "Next": 2}


@pytest.fixture
def handed_in(classroom):
    classroom.enter(
        classroom.graded("ada", memo="First memo"),
        classroom.graded("bo", memo="Second <b>memo</b>"),
        classroom.graded("cy", memo=None),
    )
    return classroom


def command(classroom, *words):
    return __main__.main([words[0], ASSIGNMENT, *words[1:], "--course", str(classroom.course)])


def give(classroom, which, points):
    """Mark a round: the share of each row's points by student."""
    folder = classroom.course / "marking" / ASSIGNMENT / which
    with (folder / "key.csv").open(newline="") as file:
        student = {row["answer"]: row["student"] for row in csv.DictReader(file)}
    lines = ["answer,task,row,of,points,comment"]
    for code, who in student.items():
        for row, of in ROWS.items():
            comment = "Well said." if row == "Lead" else ""
            lines.append(f"{code},memo,{row},{of},{points[who] * of:g},{comment}")
    (folder / "back.csv").write_text("\n".join(lines))
    return str(folder / "back.csv")


def marks(classroom):
    with classroom.gradebook() as gradebook:
        there = gradebook.submissions(ASSIGNMENT)
        return {who: (one.marks[MEMO].manual, one.marks[MEMO].waits) for who, one in there.items()}


def test_from_the_page_to_the_gradebook_to_a_second_marker_to_what_they_settle(handed_in, capsys):
    assert command(handed_in, "mark") == 0
    page = handed_in.course / "marking" / ASSIGNMENT / "first" / "marking.html"
    text = page.read_text()
    assert "First memo" in text
    assert "&lt;b&gt;memo" in text
    assert text.count('<section class="answer"') == 2  # the blank one got its 0
    assert "Marks of the strong sample" in text
    assert (
        command(handed_in, "mark", "--read", give(handed_in, "first", {"ada": 1, "bo": 0.5})) == 0
    )
    assert marks(handed_in) == {"ada": (12, False), "bo": (6, False), "cy": (None, False)}
    with handed_in.gradebook() as gradebook:
        remark = gradebook.submissions(ASSIGNMENT)["bo"].remarks[MEMO]
    assert remark == "Lead 1, Volume 1, Lines 1.5, Timing 1, Break-even 0.5, Next 1.\n\nWell said."
    assert command(handed_in, "mark") == 1  # nothing waits
    assert "2 answers entered, 2 with other points" in " ".join(capsys.readouterr().out.split())

    assert command(handed_in, "second", "--draw", "--seed", "3") == 0
    assert (
        command(handed_in, "second", "--compare", give(handed_in, "second", {"ada": 1, "bo": 1}))
        == 0
    )
    told = " ".join(capsys.readouterr().out.split())  # lines end where the window does
    assert "2 answers, 50% with the same points, second less first +3.00" in told
    folder = handed_in.course / "marking" / ASSIGNMENT / "second"
    agreement = (folder / "agreement.html").read_text()
    assert "Few answers." in agreement
    assert "Agreement on each row of the rubric" in agreement
    with (folder / "to-settle.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["student"], row["first"], row["second"]) == ("bo", "6", "12")

    lines = (folder / "to-settle.csv").read_text().replace(",,", ",8.5,timing is there")
    (folder / "to-settle.csv").write_text(lines)
    assert command(handed_in, "second", "--settle", str(folder / "to-settle.csv")) == 0
    assert marks(handed_in)["bo"] == (8.5, False)
    with handed_in.gradebook() as gradebook:
        last = gradebook.log(student="bo", cell=MEMO)[-1]
        remark = gradebook.submissions(ASSIGNMENT)["bo"].remarks[MEMO]
    assert (last.before, last.after, last.why) == (6, 8.5, Why.SETTLED)
    assert last.note == "first marker 6, second 12: timing is there"
    assert remark.endswith("Well said.\n\nTwo markers agreed on 8.5 points.")


def test_what_cannot_be_done_is_said(handed_in, capsys):
    assert command(handed_in, "second", "--draw") == 1
    assert "is marked yet" in capsys.readouterr().err
    assert command(handed_in, "second", "--compare", "nowhere.csv") == 1
    assert "there is no nowhere.csv" in capsys.readouterr().err
    assert command(handed_in, "mark") == 0
    assert command(handed_in, "mark", "--read", give(handed_in, "first", {"ada": 2, "bo": 0})) == 1
    assert "expected a number from 0 to 2" in capsys.readouterr().err
    assert marks(handed_in)["ada"] == (None, True)


def test_marks_for_an_earlier_text_are_not_entered(handed_in, capsys):
    assert command(handed_in, "mark") == 0
    saved = give(handed_in, "first", {"ada": 1, "bo": 1})
    handed_in.enter(handed_in.graded("ada", memo="A better memo"))
    assert command(handed_in, "mark", "--read", saved) == INCOMPLETE
    assert marks(handed_in) == {"ada": (None, True), "bo": (12, False), "cy": (None, False)}
    told = " ".join(capsys.readouterr().out.split())  # lines end where the window does
    assert "has handed in another text since (1):" in told
    assert "(ada)" in told
    # The new text has a code of its own, and the old page goes on being read.
    assert command(handed_in, "mark") == 0
    assert command(handed_in, "mark", "--read", saved) == INCOMPLETE
    assert marks(handed_in)["ada"] == (None, True)
