"""The scenes of the course keep the rules of a scene, and say what the records say."""

import subprocess
import sys

import pytest

from medoffice import practice
from medoffice.people.conversations.scene import BAD, GOOD, SOUND, UNLAWFUL, scenes
from medoffice.people.conversations.scene_lint import faults
from medoffice.people.conversations.talk import Talk, count_ways, ways

ALL = sorted(scenes())


@pytest.mark.parametrize("slug", ALL)
def test_a_scene_has_no_faults(slug):
    assert faults(scenes()[slug], practice.rules()) == []


def test_the_scenes_of_the_chapter_are_there_and_the_review_is_rich():
    assert {"review-meeting", "front-desk-conflict", "harassment-report"} <= set(ALL)
    review = scenes()["review-meeting"]
    assert sum(node.ending is None for node in review.nodes.values()) >= 12


@pytest.mark.parametrize("slug", ALL)
def test_who_is_careful_at_every_step_ends_well_and_within_reason(slug):
    # "Careful" takes the first sound choice; it must not take an hour.
    talk = Talk(scenes()[slug])
    while not talk.ended:
        sound = [c.standing == SOUND for c in talk.node.choices]
        talk = talk.choose(sound.index(True))
    assert talk.node.ending == GOOD
    assert 5 <= len(talk.taken) <= 14
    assert min(talk.measures().values()) > 0


@pytest.mark.parametrize("slug", ALL)
def test_an_unlawful_choice_never_gains_trust_and_its_rules_hold_today(slug):
    rules = practice.rules()
    for node in scenes()[slug].nodes.values():
        for choice in node.choices:
            assert all(rules[rule].status in ("in-force", "guidance") for rule in choice.rules)
            if choice.standing == UNLAWFUL:
                assert choice.trust <= 0


def test_the_place_of_a_choice_does_not_give_it_away():
    first = [
        node.choices[node.order[0]].standing == SOUND
        for scene in scenes().values()
        for node in scene.nodes.values()
        if node.choices
    ]
    assert 0.2 < sum(first) / len(first) < 0.6


def test_bad_ends_can_be_reached_and_come_of_bad_choices():
    for scene in scenes().values():
        bad = [talk for talk in ways(scene) if talk.node.ending == BAD]
        assert bad
        assert all(talk.steps[-1].choice.standing != SOUND for talk in bad)
        assert count_ways(scene) == sum(1 for _ in ways(scene))


def test_the_facts_of_the_review_are_those_of_the_records():
    notes = {row["note_id"]: row for row in practice.records("evidence_notes")}
    assert notes["N048"]["staff_id"] == "S12"
    assert "seven had no modifier" in notes["N048"]["note"]
    assert [str(notes[n]["noted_on"]) for n in ("N040", "N044")] == ["2025-06-11", "2025-07-23"]
    (review,) = (r for r in practice.records("evaluations") if r["evaluation_id"] == "E065")
    assert (review["staff_id"], review["overall"]) == ("S12", 2.4)
    assert review["comment"] in scenes()["review-meeting"].setting


def test_the_linter_runs_from_the_command_line():
    done = subprocess.run(
        [sys.executable, "-m", "medoffice.people.conversations.scene_lint"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "nothing to mend" in done.stdout
