import pytest

from medoffice.grading.assignments.patient_access import session
from medoffice.grading.check import NOT_ANSWERED
from medoffice.grading.compare import Unfit


def test_a_morning_is_read_line_by_line():
    template = session.read("start kind patients\n08:00 ahead 2\n\n10:20, Same-Day, 1  # calls\n")
    assert [(slot.start, slot.booked, slot.held) for slot in template.slots] == [
        (0, 2, False),
        (140, 1, True),
    ]
    assert template.session == 240


@pytest.mark.parametrize("text", ["", "start kind patients\n# Write here.\n...\n"])
def test_an_empty_morning_is_not_answered(text):
    with pytest.raises(Unfit, match=NOT_ANSWERED):
        session.read(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("08:00 ahead", "three parts"),
        ("eight ahead 1", "time of day"),
        ("08:00 urgent 1", "neither"),
        ("08:00 ahead two", "whole number"),
        ("07:40 ahead 1", "does not fit in the morning"),
        ("11:50 ahead 1", "does not fit in the morning"),
        ("08:00 ahead 1\n08:10 ahead 1", "less than a visit"),
        ("09:00 ahead 1\n08:00 ahead 1", "out of order"),
        (["08:00"], "three quotes"),
    ],
)
def test_an_impossible_morning_gets_its_sentence(text, sentence):
    with pytest.raises(Unfit, match=sentence):
        session.read(text)


def test_todays_morning_and_the_wish_can_be_tried_out(capsys):
    session.try_out(session.TODAY, no_show=0.1)
    session.try_out(session.WISH, no_show=0.1)
    today, wish = capsys.readouterr().out.split("Places: ")[1:]
    assert today.startswith("12, of them same-day: 0")
    assert wish.startswith("18, of them same-day: 0")


def test_trying_out_an_impossible_morning_says_why(capsys):
    session.try_out("08:00 ahead", no_show=0.1)
    assert "three parts" in capsys.readouterr().out
