"""A scene: nodes in which somebody says something, and choices that lead from one to the next.

A scene is a TOML file in ``scenes/``::

    title = "A review with Gloria"
    person = "Gloria Entwistle, biller"
    setting = "What the reader must know before it begins."
    aim = "What a good end would be."
    opening = "door"

    [nodes.door]
    text = "She comes in and says something."

    [[nodes.door.choices]]
    say = "What you answer, or do."
    leads_to = "problem"
    happens = "What comes of it."
    standing = "sound"            # or "unwise", or "unlawful"
    manual = "What a good manual would say."
    rules = ["nlra"]              # rules of datasets/rules.csv; needed where it is unlawful
    trust = 1                     # -2 to 2; left out for 0
    clarity = 0

    [nodes.agreed]
    text = "How it ends."
    ending = "good"               # or "mixed", or "bad"

Every node has choices or an ending. :mod:`.scene_lint` says what else a scene must keep.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from zlib import crc32

from medoffice.practice.forms import made

SOUND, UNWISE, UNLAWFUL = STANDINGS = ("sound", "unwise", "unlawful")
GOOD, MIXED, BAD = ENDINGS = ("good", "mixed", "bad")
MEASURES = ("trust", "clarity")
FOLDER = "scenes"


class SceneError(ValueError):
    """A scene is not written as it should be; the message names the place."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the reader may say or do.

    Parameters
    ----------
    say : str
        The words, or the deed.
    leads_to : str
        Name of the next node.
    happens : str
        What comes of it.
    standing : str
        One of :data:`STANDINGS`.
    manual : str
        What good practice advises.
    rules : tuple of str
        Ids of the rules it touches.
    trust, clarity : int
        How much more, or less, the other person trusts you, and knows what is expected.
    """

    say: str
    leads_to: str
    happens: str
    standing: str
    manual: str = ""
    rules: tuple[str, ...] = ()
    trust: int = 0
    clarity: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A moment of the conversation.

    Parameters
    ----------
    text : str
        What the reader sees and hears.
    choices : tuple of Choice
        What may be answered; none at an end.
    ending : str or None
        One of :data:`ENDINGS`, at an end.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    ending: str | None = None

    @property
    def order(self) -> tuple[int, ...]:
        """The places of the choices in the order to show them, which is not that of the file.

        Authors write the sound choice first; who sees that need not read. The order mixes them,
        and is the same each time.
        """
        mixed = sorted((crc32(each.say.encode()), at) for at, each in enumerate(self.choices))
        return tuple(at for _, at in mixed)


@dataclass(frozen=True)
class Scene:
    """A conversation with all its ways.

    Parameters
    ----------
    slug : str
        Name of its file.
    title, person, setting, aim : str
        What it is about, with whom, what one must know before, and what a good end would be.
    opening : str
        Name of the first node.
    nodes : mapping of str to Node
        All nodes by name.
    """

    slug: str
    title: str
    person: str
    setting: str
    aim: str
    opening: str
    nodes: Mapping[str, Node]


def scene_of(slug: str, content: Mapping[str, Any]) -> Scene:
    """Return a scene from what its file holds.

    Parameters
    ----------
    slug : str
        Name of the scene.
    content : mapping
        The file as plain data.

    Raises
    ------
    SceneError
        If a key is missing or unknown; the message names the scene, the node and the key.
    """
    own = dict(content)
    nodes = own.pop("nodes", {})
    return made(
        Scene,
        slug,
        own | {"slug": slug, "nodes": {name: _node(slug, name, nodes[name]) for name in nodes}},
        SceneError,
    )


def _node(slug: str, name: str, content: Mapping[str, Any]) -> Node:
    where = f"{slug}, node {name!r}"
    choices = tuple(
        made(
            Choice,
            f"{where}, choice {number}",
            each | {"rules": tuple(each.get("rules", ()))},
            SceneError,
        )
        for number, each in enumerate(content.get("choices", ()), start=1)
    )
    return made(Node, where, dict(content) | {"choices": choices}, SceneError)


@cache
def scenes() -> dict[str, Scene]:
    """Return the scenes of the course by slug, in the order of their names."""
    folder = files(__package__) / FOLDER
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return {
        name.removesuffix(".toml"): scene_of(
            name.removesuffix(".toml"),
            tomllib.loads((folder / name).read_text(encoding="utf-8")),
        )
        for name in found
    }
