"""A case worked out by hand before a model was asked: one form for all chapters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Case:
    """A case worked out by hand.

    Parameters
    ----------
    id, kind, title : str
        Its name, what is asked, and the situation in a few words.
    given, expected : dict
        The situation and the answer.
    by_hand, cite : str
        How the answer was found, and the law.
    rules : list of str
        Ids of the course's rules.
    traps : list of int
        Which of the commonly taught mistakes it would show.
    published : str, default ""
        The source, if the figures are a published example's.
    """

    id: str
    kind: str
    title: str
    given: dict[str, Any]
    expected: dict[str, Any]
    by_hand: str
    cite: str
    rules: list[str]
    traps: tuple[int, ...] = ()
    published: str = ""


@cache
def read(file: Path) -> tuple[Case, ...]:
    """Return the cases of a YAML file, in its order."""
    import yaml

    return tuple(Case(**case) for case in yaml.safe_load(file.read_text(encoding="utf-8")))
