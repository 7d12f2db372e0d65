"""The linter names each fault a scene can have, and where."""

import copy

import pytest

from medoffice.people.conversations.scene import SceneError, scene_of
from medoffice.people.conversations.scene_lint import faults

RULES = {"nlra"}


def choice(**changes):
    made = {
        "say": "Yes.", "leads_to": "well", "happens": "She nods.", "standing": "sound",
        "manual": "Say yes.",
    }  # fmt: skip
    return made | changes


SMALL = {
    "title": "Small",
    "person": "Somebody",
    "setting": "A room.",
    "aim": "A yes.",
    "opening": "door",
    "nodes": {
        "door": {
            "text": "Well?",
            "choices": [
                choice(leads_to="again"),
                choice(say="No.", leads_to="badly", standing="unlawful", rules=["nlra"]),
            ],
        },
        "again": {
            "text": "Sure?",
            "choices": [choice(), choice(say="No.", leads_to="badly", standing="unwise")],
        },
        "well": {"text": "Good.", "ending": "good"},
        "badly": {"text": "Bad.", "ending": "bad"},
    },
}


def small():
    return copy.deepcopy(SMALL)


def found(content):
    return "\n".join(faults(scene_of("small", content), RULES))


def test_a_sound_scene_has_no_faults():
    assert found(small()) == ""


def first_choice(**changes):
    def change(scene):
        scene["nodes"]["door"]["choices"][0].update(changes)

    return change


def node(name, **changes):
    def change(scene):
        scene["nodes"].setdefault(name, {}).update(changes)

    return change


FAULTS = {
    "leads to 'nowhere', which is no node": first_choice(leads_to="nowhere"),
    "opens with 'attic', which is no node": lambda scene: scene.update(opening="attic"),
    "aim is empty": lambda scene: scene.update(aim=" "),
    "node 'cellar': cannot be reached": node("cellar", text="Dark.", ending="bad"),
    "goes round in a circle": lambda scene: scene["nodes"]["again"]["choices"][0].update(
        leads_to="door"
    ),
    "node 'well': is an end and has choices": node("well", choices=[choice(), choice()]),
    "has 1 choices and no ending": lambda scene: scene["nodes"]["again"]["choices"].pop(),
    "node 'again': has no sound choice": lambda scene: scene["nodes"]["again"]["choices"][0].update(
        standing="unwise"
    ),
    "happens is empty; each choice has words and a consequence": first_choice(happens=""),
    "says neither what a rule nor what the manual": first_choice(manual=""),
    "is called unlawful and names no rule": first_choice(standing="unlawful"),
    "'made.up' is no rule": first_choice(rules=["made.up"]),
    "standing is 'fine'": first_choice(standing="fine"),
    "say has 400 characters": first_choice(say="x" * 400),
    "trust is 5": first_choice(trust=5),
    "ending is 'happy'": node("well", ending="happy"),
    "node 'well': has no text": node("well", text=""),
    "sound choices alone lead to no good end": node("well", ending="mixed"),
    "sound choices alone can lead to a bad end": first_choice(leads_to="badly"),
}


@pytest.mark.parametrize("words", FAULTS)
def test_each_fault_is_named(words):
    scene = small()
    FAULTS[words](scene)
    assert words in found(scene)


def test_a_key_that_is_wrong_or_missing_is_named_with_its_place():
    scene = small()
    scene["nodes"]["door"]["choices"][1]["sey"] = "No."
    with pytest.raises(SceneError, match="small, node 'door', choice 2: 'sey' is no key"):
        scene_of("small", scene)
    scene = small()
    del scene["nodes"]["again"]["choices"][0]["leads_to"]
    with pytest.raises(SceneError, match="node 'again', choice 1: expected the key 'leads_to'"):
        scene_of("small", scene)
