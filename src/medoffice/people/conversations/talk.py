"""A conversation under way: where it stands, what was chosen, and what it has come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from medoffice.people.conversations.scene import MEASURES, STANDINGS, Choice, Node, Scene


@dataclass(frozen=True)
class Step:
    """A moment that lies behind, and what was chosen in it."""

    node: Node
    choice: Choice


@dataclass(frozen=True)
class Talk:
    """A conversation so far. It never changes: each choice gives the next one.

    Parameters
    ----------
    scene : Scene
        What is played.
    taken : tuple of int
        The choices made, as their places in the lists, from 0.
    """

    scene: Scene
    taken: tuple[int, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """What lies behind."""
        name, behind = self.scene.opening, []
        for place in self.taken:
            node = self.scene.nodes[name]
            behind.append(Step(node, node.choices[place]))
            name = node.choices[place].leads_to
        return tuple(behind)

    @property
    def node(self) -> Node:
        """Where the conversation stands."""
        steps = self.steps
        return self.scene.nodes[steps[-1].choice.leads_to if steps else self.scene.opening]

    @property
    def ended(self) -> bool:
        """Whether it is over."""
        return self.node.ending is not None

    def choose(self, place: int) -> Talk:
        """Return the conversation after a choice.

        Parameters
        ----------
        place : int
            Which of the present node's choices, from 0.

        Raises
        ------
        ValueError
            If there is no such choice.
        """
        choices = self.node.choices
        if not 0 <= place < len(choices):
            raise ValueError(
                f"there is no choice {place} here: expected a number from 0 to {len(choices) - 1}"
                if choices
                else "the conversation is over: go back, or begin again"
            )
        return replace(self, taken=(*self.taken, place))

    def back(self) -> Talk:
        """Return the conversation without its last choice; at the beginning, as it is."""
        return replace(self, taken=self.taken[:-1])

    def measures(self) -> dict[str, int]:
        """Return what all choices together did to trust and clarity."""
        return {name: sum(getattr(step.choice, name) for step in self.steps) for name in MEASURES}

    def standings(self) -> dict[str, int]:
        """Count the choices by standing."""
        made = [step.choice.standing for step in self.steps]
        return {standing: made.count(standing) for standing in STANDINGS}


def ways(scene: Scene) -> Iterator[Talk]:
    """Give every way through a scene, from the opening to an end.

    The scene must have no circle; :mod:`.scene_lint` tells.
    """
    open_talks = [Talk(scene)]
    while open_talks:
        talk = open_talks.pop()
        if talk.ended:
            yield talk
        else:
            open_talks += [talk.choose(place) for place in range(len(talk.node.choices))]


def count_ways(scene: Scene) -> int:
    """Count the ways through a scene without walking them; it must have no circle."""

    @cache
    def count(name: str) -> int:
        node = scene.nodes[name]
        return 1 if node.ending else sum(count(choice.leads_to) for choice in node.choices)

    return count(scene.opening)
