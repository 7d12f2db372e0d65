"""The labs on hiring say what their models say, and every choice has an answer."""

import re
from html import unescape

import pytest

from medoffice.labs import hiring


def said(lab):
    widget = getattr(lab, "sentence", None) or lab.message
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_the_hire_of_summer_is_a_tie_once_the_first_declined():
    lab = hiring.rank_candidates()
    assert "K57 leads" in said(lab) and "firm" in said(lab)
    lab.opening.value, lab.left_out.value = "O2", True
    assert "K40 leads K30 by as much as 1 point" in said(lab)
    lab.whose.value = "second"
    assert "the same score" in said(lab)
    assert "Talk about these answers" not in lab.results.value  # one alone differs from nobody


def test_one_person_otherwise_clears_the_call_and_two_turn_it_around():
    lab = hiring.compare_groups()
    assert "0.64" in said(lab) and "5 more people gave no answer" in said(lab)
    lab.otherwise.value = 1
    assert "within four fifths" in said(lab)
    lab.otherwise.value = 2
    assert said(lab).startswith("Of “White” 3 of 9 passed, of “people of color” 7 of 14")


def test_the_first_weeks_by_law_alone():
    lab = hiring.plan_the_first_weeks()
    lab.shown.value = lab.shown.options[1][1]
    assert lab.results.value.count("<tr>") == 1 + 7
    lab.role.value = "front-desk"
    assert "Bloodborne" not in lab.results.value


@pytest.mark.parametrize(
    "make", [hiring.rank_candidates, hiring.compare_groups, hiring.plan_the_first_weeks]
)
def test_every_choice_has_an_answer(make):
    lab = make()
    for control in [each for each in vars(lab).values() if hasattr(each, "options")]:
        for _, value in control.options:
            control.value = value
            assert said(lab) and "None" not in lab.in_words()
        assert said(lab) in lab.in_words()


class TestOwnList:
    def test_the_example(self):
        own = hiring.your_own_applicants()
        assert "2 of 6 passed, of “A” 3 of 5" in said(own)
        assert "1 line left out" in said(own)
        own.meanings["Withdrew"].value = "turned down"
        assert "of “A” 3 of 6" in said(own)

    def test_who_withdrew_after_the_interview_did_not_pass(self):
        own = hiring.your_own_applicants()
        own.open(b"Sex,Outcome\nF,Withdrew after interview\nF,Not hired\nM,Hired\n", "mine")
        assert own.meanings["Withdrew after interview"].value == "left out"
        assert "“F” 0 of 1 passed, of “M” 1 of 1" in said(own)

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("who,what\n1,2\n", "Choose the column for the group and the outcome."),
            ("Sex,Outcome\nF,hired\nF,rejected\n", "1 group is left to compare"),
            ("Sex,Outcome\n" + "".join(f"g{n},hired\n" for n in range(13)), "13 different words"),
        ],
    )
    def test_files_that_cannot_be_compared(self, text, says):
        own = hiring.your_own_applicants()
        own.open(text.encode(), "mine")
        assert says in said(own)
