"""The conversation lab says what its scene says, by mouse and by keyboard, to the end and back."""

import re
import tomllib
from html import unescape

import pytest

from medoffice import practice
from medoffice.labs.conversation import SMALL_SCENE, conversation
from medoffice.labs.conversation_lab import STANDING
from medoffice.people.conversations.scene import SOUND, UNLAWFUL, scene_of, scenes
from medoffice.people.conversations.scene_lint import faults


@pytest.fixture
def lab():
    return conversation()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def press(lab, standing):
    """Press the first button whose choice has a standing, and return the choice."""
    node = lab.talk.node
    number = next(n for n, at in enumerate(node.order) if node.choices[at].standing == standing)
    lab.buttons[number].click()
    return node.choices[node.order[number]]


def shown(lab):
    return [each.description for each in lab.buttons if each.layout.display != "none"]


def test_it_opens_with_the_review_and_its_choices(lab):
    scene = scenes()["review-meeting"]
    assert lab.scene.value is scene
    assert scene.setting.strip() in said(lab.told)
    opening = scene.nodes[scene.opening]
    assert sorted(text[3:] for text in shown(lab)) == sorted(c.say for c in opening.choices)
    assert lab.back.disabled


def test_each_choice_tells_its_consequence_the_law_and_good_practice(lab):
    press(lab, SOUND)
    choice = press(lab, UNLAWFUL)
    text = said(lab.told)
    assert choice.happens in text
    assert f"{STANDING[UNLAWFUL]}. Trust −2" in text
    for rule in choice.rules:
        assert f"The law says: {practice.rules()[rule].statement}" in text
        assert practice.rules()[rule].citation in text
    assert f"Good practice: {choice.manual}" in text
    assert lab.talk.node.text.strip() in text


def test_one_can_go_back_and_begin_again(lab):
    before = said(lab.told), shown(lab)
    press(lab, SOUND)
    lab.back.click()
    assert (said(lab.told), shown(lab)) == before
    press(lab, SOUND)
    press(lab, SOUND)
    lab.again.click()
    assert (said(lab.told), shown(lab)) == before


@pytest.mark.parametrize("slug", sorted(scenes()))
def test_a_careful_reader_reaches_a_good_end_with_a_summary(lab, slug):
    lab.scene.value = scenes()[slug]
    while not lab.talk.ended:
        press(lab, SOUND)
    assert shown(lab) == []
    assert "A good end." in said(lab.told)
    assert f"{len(lab.talk.taken)} choices: {len(lab.talk.taken)} sound, 0 unwise" in said(
        lab.behind
    )
    assert not lab.again.disabled


def test_the_summary_says_what_would_have_been_sound(lab):
    press(lab, SOUND)
    choice = press(lab, UNLAWFUL)
    press(lab, UNLAWFUL)
    assert lab.talk.ended
    assert choice.say in said(lab.behind)
    assert said(lab.behind).count("Sound would have been:") == 2
    assert "2 against the law" in lab.in_words()


def test_the_still_shows_the_choices_as_a_list(lab):
    still = lab.still()
    assert 'role="status"' not in still
    for text in shown(lab):
        assert text[3:] in unescape(still)
        assert text in lab.in_words()


def test_a_scene_of_the_readers_own_comes_first():
    own = scene_of("own", tomllib.loads(SMALL_SCENE.replace("She asks", "<b>She</b> asks")))
    assert faults(own, practice.rules()) == []
    lab = conversation(own)
    assert lab.scene.value is own
    assert "&lt;b&gt;She&lt;/b&gt; asks" in lab.told.value
