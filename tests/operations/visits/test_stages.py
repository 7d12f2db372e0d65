"""The stages of a visit are in order, and rest on what is there."""

import pytest

from medoffice.book.chapters import chapters_of_the_book
from medoffice.operations.visits import stages as module
from medoffice.operations.visits.legs import LEGS
from medoffice.operations.visits.stages import WHEN, stages


def test_before_comes_first_and_after_last():
    order = [WHEN.index(stage.when) for stage in stages()]
    assert order == sorted(order) and set(order) == {0, 1, 2}


def test_the_stamps_are_those_of_the_legs_in_their_order():
    stamped = [stage.stamps for stage in stages() if stage.stamps]
    assert stamped == [(leg.begins, leg.ends) for leg in LEGS]


def test_each_names_a_chapter_that_is_there():
    slugs = {chapter.slug for chapter in chapters_of_the_book().values()} | {"life-of-a-claim"}
    assert {stage.chapter for stage in stages()} <= slugs


def test_while_a_patient_waits_nobody_has_the_work():
    assert [stage.name for stage in stages() if not stage.who] == [
        "Waiting room", "In the room, waiting",
    ]  # fmt: skip
    assert {stage.people for stage in stages() if not stage.who} == {"nobody"}


@pytest.mark.parametrize(
    ("changed", "message"),
    [({"when": "never"}, "when is 'never'"), ({"who": ["plumber"]}, "who is 'plumber'")],
)
def test_what_is_not_known_is_refused(changed, message):
    raw = {
        "name": "Check-in", "when": "visit", "who": ["front-desk"], "does": "d", "system": "s",
        "leaves": "l", "wrong": "w", "chapter": "front-end",
    }  # fmt: skip
    with pytest.raises(ValueError, match=f"Check-in: {message}"):
        module._stage(raw | changed)
