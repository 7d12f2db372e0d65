"""Roles and tasks, read from ``scope.toml`` beside this module.

No answer here says what one state's law is. It says where the law of the states must be read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class Answer(StrEnum):
    """Who may do a task."""

    LICENSE = "license"
    STATE = "state"
    ANYBODY = "anybody"
    NO = "no"

    @property
    def in_words(self) -> str:
        """The answer as a reader sees it; the flag stands where state law decides."""
        return {
            Answer.LICENSE: "by license",
            Answer.STATE: "⚑ state law",
            Answer.ANYBODY: "if trained",
            Answer.NO: "no",
        }[self]


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody of the care team.

    Parameters
    ----------
    slug, title, initials : str
        The role, and what stands behind the name; empty if nothing does.
    licensed_by, does : str
        Who gives the license, and the work.
    figures : tuple of str
        Ids of benchmarks that say more.
    """

    slug: str
    title: str
    initials: str
    licensed_by: str
    does: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is done in the office, and who may do it.

    Parameters
    ----------
    name : str
        The task.
    answers : mapping of str to Answer
        By slug of a role.
    look_up : str
        The question to take to the state's board.
    rules : tuple of str
        Ids of federal rules that bear on it.
    """

    name: str
    answers: Mapping[str, Answer]
    look_up: str
    rules: tuple[str, ...] = ()

    @property
    def state_decides(self) -> bool:
        """Whether the answer for some role is state law's."""
        return Answer.STATE in self.answers.values()


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "scope.toml").read_text("utf-8"))


@cache
def roles() -> Mapping[str, Role]:
    """Return the roles by slug."""
    return {
        slug: Role(slug, **raw | {"figures": tuple(raw.get("figures", ()))})
        for slug, raw in _read()["roles"].items()
    }


@cache
def tasks() -> tuple[Task, ...]:
    """Return the tasks, those that need the most training first.

    Raises
    ------
    ValueError
        If a task names an answer or a role that there is not.
    """
    return tuple(_task(raw) for raw in _read()["tasks"])


def _task(raw: Mapping[str, Any]) -> Task:
    unknown = set(raw["answers"]) - set(roles())
    if unknown:
        raise ValueError(
            f"{raw['name']}: roles {sorted(unknown)}, expected some of {list(roles())}"
        )
    answers = {slug: Answer(said) for slug, said in raw["answers"].items()}
    return Task(raw["name"], answers, raw["look_up"], tuple(raw.get("rules", ())))
