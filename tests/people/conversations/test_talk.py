"""A conversation goes where its choices lead, back again, and adds up what they did."""

import pytest

from medoffice.people.conversations.scene import scenes
from medoffice.people.conversations.talk import Talk


@pytest.fixture
def talk():
    return Talk(scenes()["review-meeting"])


def test_a_choice_leads_on_and_back_leads_back(talk):
    nxt = talk.choose(0)
    assert nxt.node is talk.scene.nodes["door"]
    assert nxt.back() == talk == talk.back()
    assert nxt.choose(1).back() == nxt
    assert nxt.steps[0].node is talk.node


def test_a_choice_that_is_not_there_is_refused(talk):
    with pytest.raises(ValueError, match="no choice 3 here: expected a number from 0 to 2"):
        talk.choose(3)
    while not talk.ended:
        talk = talk.choose(0)
    with pytest.raises(ValueError, match="the conversation is over"):
        talk.choose(0)


def test_what_the_choices_did_is_added_up(talk):
    # The form taken as it is (-1 trust), then the sentence taken out (+2 trust, +1 clarity).
    on = talk.choose(1).choose(0)
    assert on.measures() == {"trust": 1, "clarity": 1}
    assert on.standings() == {"sound": 1, "unwise": 1, "unlawful": 0}
