"""Who may do what: each task has an answer for each role, and rests on rules that are there."""

import pytest

from medoffice import practice
from medoffice.operations.care_team import scope
from medoffice.operations.care_team.scope import Answer, roles, tasks

ASKED = (
    "physician", "nurse-practitioner", "physician-assistant", "registered-nurse", "lpn",
    "medical-assistant", "front-desk",
)  # fmt: skip


def test_each_task_answers_for_each_role():
    assert len(tasks()) >= 12
    for task in tasks():
        assert tuple(task.answers) == ASKED, task.name


def test_what_state_law_decides_says_what_to_look_up():
    flagged = [task for task in tasks() if task.state_decides]
    assert len(flagged) >= 8
    assert all(task.look_up.endswith("?") for task in flagged)


def test_the_rules_and_figures_are_there():
    assert {rule for task in tasks() for rule in task.rules} <= set(practice.rules())
    assert {one for role in roles().values() for one in role.figures} <= set(practice.benchmarks())


def test_nobody_without_a_license_judges_or_prescribes():
    for task in tasks()[:4]:
        assert {task.answers["medical-assistant"], task.answers["front-desk"]} == {Answer.NO}


def test_the_flag_is_said_in_words_too():
    assert Answer.STATE.in_words == "⚑ state law"
    assert len({answer.in_words for answer in Answer}) == len(Answer)


def test_a_role_that_is_not_there_is_refused():
    raw = {"name": "Fix the roof", "answers": {"plumber": "license"}, "look_up": "Who?"}
    with pytest.raises(ValueError, match=r"Fix the roof: roles \['plumber'\]"):
        scope._task(raw)
