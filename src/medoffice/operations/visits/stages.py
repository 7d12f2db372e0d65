"""The stages of a visit, read from ``stages.toml`` beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from medoffice.operations.care_team.scope import roles

BEFORE, VISIT, AFTER = "before", "visit", "after"
WHEN = (BEFORE, VISIT, AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Something that happens on the way of a visit.

    Parameters
    ----------
    name : str
        What it is called.
    when : str
        ``before``, ``visit`` or ``after``.
    who : tuple of str
        Roles of the care team that do it, by slug; nobody, while the patient waits.
    does, system, leaves, wrong : str
        What is done, in which system, what one can look up afterward, and what goes wrong.
    chapter : str
        Slug of the chapter that teaches it.
    stamps : tuple of str
        The two stamps of the appointment book between which it lies; empty if it has none.
    """

    name: str
    when: str
    who: tuple[str, ...]
    does: str
    system: str
    leaves: str
    wrong: str
    chapter: str
    stamps: tuple[str, ...] = ()

    @property
    def people(self) -> str:
        """Who does it, in words."""
        named = roles()
        return ", ".join(named[slug].title for slug in self.who) or "nobody"


@cache
def stages() -> tuple[Stage, ...]:
    """Return the stages in order.

    Raises
    ------
    ValueError
        If a stage names a time or a role that there is not.
    """
    text = (files(__package__) / "stages.toml").read_text("utf-8")
    return tuple(_stage(dict(raw)) for raw in tomllib.loads(text)["stages"])


def _stage(raw: dict) -> Stage:
    stamps = tuple(raw.pop(name) for name in ("from", "to") if name in raw)
    stage = Stage(**raw | {"who": tuple(raw["who"])}, stamps=stamps)
    if stage.when not in WHEN:
        raise ValueError(f"{stage.name}: when is {stage.when!r}, expected one of {WHEN}")
    for slug in stage.who:
        if slug not in roles():
            raise ValueError(f"{stage.name}: who is {slug!r}, expected one of {tuple(roles())}")
    return stage
