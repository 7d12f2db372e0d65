"""Hostile and broken programs: what each gets, and that it reaches nobody else."""

import json
from pathlib import Path

import pytest
import yaml

KINDS = yaml.safe_load((Path(__file__).parent / "running.yml").read_text(encoding="utf-8"))
OUTPUT = 1 << 18  # bytes that a cell may show in the class
SECRETS = ("a-line-that-only-the-grader-may-read", "stands-in-a-hidden-test", "root:x:0:0")


@pytest.mark.parametrize("name", KINDS)
def test_it_gets_what_it_must_get(the_class, name):
    kind, graded = KINDS[name], the_class.by_student[name]
    share = graded.grades["survey-share"]
    assert (share.score, share.of) == (kind["score"], 3)
    assert kind.get("said", "Right on the four visits.") in share.said
    assert graded.grades["survey-total"].score == kind.get("rest", 2)
    assert kind.get("shown", "") in the_class.shown(name)
    flags = "\n".join(graded.flags)
    assert kind["flag"] in flags if "flag" in kind else not flags


@pytest.mark.parametrize("name", KINDS)
def test_it_takes_no_secret_out(the_class, name):
    told = json.dumps(the_class.by_student[name].as_dict())
    code = json.dumps(KINDS[name]["code"])
    assert [secret for secret in SECRETS if secret in told and secret not in code] == []


def test_the_honest_are_graded_as_if_they_were_alone(the_class):
    honest = [one for name, one in the_class.by_student.items() if name.startswith("honest")]
    assert [(one.score, one.flags) for one in honest] == [(5, ())] * 3
    assert "worked away" in the_class.shown("honest-2")


def test_everybody_is_graded_once(the_class):
    assert len(the_class.by_student) == len(KINDS) + 3


def test_nothing_outside_has_changed(the_class):
    assert the_class.after == the_class.before


def test_nobody_was_called(the_class):
    assert the_class.called == 0


def test_no_flood_is_kept(the_class):
    sizes = {name: len(json.dumps(one.as_dict())) for name, one in the_class.by_student.items()}
    assert max(sizes.values()) < 2 * OUTPUT, sizes


def test_nothing_runs_on(the_class):
    assert the_class.running == set()


def test_the_next_finds_nothing_of_those_before(the_class):
    assert "/student/survey ['data'] ['visits.csv']" in the_class.shown("honest-3")
