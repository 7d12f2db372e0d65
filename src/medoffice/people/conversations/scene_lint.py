"""What every scene must keep: ``python -m medoffice.people.conversations.scene_lint``.

Every way ends. Every node can be reached. Each choice has a consequence, and says what a rule or
good practice has to say to it. Who chooses soundly throughout never ends badly.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Iterator
from graphlib import CycleError, TopologicalSorter

from medoffice import command_line
from medoffice.people.conversations.scene import (
    BAD,
    ENDINGS,
    GOOD,
    MEASURES,
    SOUND,
    STANDINGS,
    UNLAWFUL,
    Choice,
    Scene,
    scenes,
)

LONGEST = {"say": 330, "happens": 420, "manual": 420}
"""Characters; what is said must fit a button on a phone."""
FEWEST_CHOICES, MOST_CHOICES = 2, 4
STRONGEST = 2


def faults(scene: Scene, rules: Container[str]) -> list[str]:
    """Return what is wrong with a scene, a sentence each; nothing if it is sound.

    Parameters
    ----------
    scene : Scene
        The scene.
    rules : container of str
        Ids of the rules that may be cited.
    """
    broken = [*_opening(scene), *_links(scene)]
    if broken:
        # The ways cannot be walked before every step leads somewhere.
        return broken
    return [*_nodes(scene), *_choices(scene, rules), *_ways(scene)]


def _opening(scene: Scene) -> Iterator[str]:
    for name in ("title", "person", "setting", "aim"):
        if not getattr(scene, name).strip():
            yield f"{scene.slug}: {name} is empty"
    if scene.opening not in scene.nodes:
        yield f"{scene.slug}: opens with {scene.opening!r}, which is no node"


def _links(scene: Scene) -> Iterator[str]:
    for where, choice in _each_choice(scene):
        if choice.leads_to not in scene.nodes:
            yield f"{where}: leads to {choice.leads_to!r}, which is no node"


def _nodes(scene: Scene) -> Iterator[str]:
    for name, node in scene.nodes.items():
        where = f"{scene.slug}, node {name!r}"
        if not node.text.strip():
            yield f"{where}: has no text"
        if node.ending is not None:
            if node.ending not in ENDINGS:
                yield f"{where}: ending is {node.ending!r}; expected one of {', '.join(ENDINGS)}"
            if node.choices:
                yield f"{where}: is an end and has choices; expected one or the other"
        elif not FEWEST_CHOICES <= len(node.choices) <= MOST_CHOICES:
            yield (
                f"{where}: has {len(node.choices)} choices and no ending; expected "
                f"{FEWEST_CHOICES} to {MOST_CHOICES} choices, or an ending"
            )
        elif not any(choice.standing == SOUND for choice in node.choices):
            yield f"{where}: has no sound choice; a reader must be able to do well from anywhere"


def _choices(scene: Scene, rules: Container[str]) -> Iterator[str]:
    for where, choice in _each_choice(scene):
        if choice.standing not in STANDINGS:
            expected = ", ".join(STANDINGS)
            yield f"{where}: standing is {choice.standing!r}; expected one of {expected}"
        for name in ("say", "happens"):
            if not getattr(choice, name).strip():
                yield f"{where}: {name} is empty; each choice has words and a consequence"
        if not choice.manual.strip() and not choice.rules:
            yield f"{where}: says neither what a rule nor what the manual has to say to it"
        if choice.standing == UNLAWFUL and not choice.rules:
            yield f"{where}: is called unlawful and names no rule"
        for rule in choice.rules:
            if rule not in rules:
                yield f"{where}: {rule!r} is no rule of datasets/rules.csv"
        for name, most in LONGEST.items():
            if len(text := getattr(choice, name)) > most:
                yield f"{where}: {name} has {len(text)} characters; expected at most {most}"
        for name in MEASURES:
            if abs(getattr(choice, name)) > STRONGEST:
                yield f"{where}: {name} is {getattr(choice, name)}; expected -2 to 2"


def _ways(scene: Scene) -> Iterator[str]:
    leads = {
        name: {choice.leads_to for choice in node.choices} for name, node in scene.nodes.items()
    }
    reached = _reached(scene.opening, leads)
    for name in scene.nodes:
        if name not in reached:
            yield f"{scene.slug}, node {name!r}: cannot be reached"
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        circle = " to ".join(reversed(error.args[1]))
        yield f"{scene.slug}: goes round in a circle, {circle}; every way must end"
    soundly = _reached(
        scene.opening,
        {
            name: {choice.leads_to for choice in node.choices if choice.standing == SOUND}
            for name, node in scene.nodes.items()
        },
    )
    ends = {scene.nodes[name].ending for name in soundly}
    if GOOD not in ends:
        yield f"{scene.slug}: sound choices alone lead to no good end"
    if BAD in ends:
        yield f"{scene.slug}: sound choices alone can lead to a bad end"


def _reached(opening: str, leads: dict[str, set[str]]) -> set[str]:
    found, ahead = set(), {opening}
    while ahead:
        name = ahead.pop()
        found.add(name)
        ahead |= leads[name] - found
    return found


def _each_choice(scene: Scene) -> Iterator[tuple[str, Choice]]:
    for name, node in scene.nodes.items():
        for number, choice in enumerate(node.choices, start=1):
            yield f"{scene.slug}, node {name!r}, choice {number}", choice


def main() -> None:
    """Check every scene of the course, and say what is wrong."""
    from medoffice import practice

    known = practice.rules()
    found = [fault for scene in scenes().values() for fault in faults(scene, known)]
    for fault in found:
        print(fault)
    if found:
        sys.exit(f"{len(found)} faults in the scenes")
    print(f"{len(scenes())} scenes, nothing to mend")


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
