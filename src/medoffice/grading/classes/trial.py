"""Try how an assignment varies: draw some editions, prove them, and see what differs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from medoffice.grading import compare
from medoffice.grading.classes import proof
from medoffice.grading.classes.edition import Edition
from medoffice.grading.course import EXERCISES


@dataclass(frozen=True)
class Tried:
    """What came of some editions of an assignment.

    Parameters
    ----------
    off : list of list of str
        For each edition, the recorded answers that were off.
    same : list of str
        Tests whose right answers are the same in all editions and in the course.
    tests : int
        How many tests there are.
    seconds : float
        Of computing.
    """

    off: list[list[str]]
    same: list[str]
    tests: int
    seconds: float


def try_editions(assignment: str, seeds: Sequence[int]) -> Tried:
    """Draw and prove editions of an assignment, in a process of its own."""
    began = time.process_time()
    known = proof.right_answers(assignment, EXERCISES)
    off, changed = [], set()
    with TemporaryDirectory() as folder:
        for seed in seeds:
            place = Path(folder) / str(seed)
            edition = Edition(seed)
            edition.write(assignment, place, known=known)
            off.append(
                [
                    str(one)
                    for one in proof.prove(assignment, place, names=edition.names(assignment))
                ]
            )
            for test, cases in proof.right_answers(assignment, place).items():
                changed |= {test for where in cases if _differ(cases[where], known[test][where])}
    same = [test.removeprefix(f"{assignment}-") for test in known if test not in changed]
    return Tried(off, same, len(known), time.process_time() - began)


def _differ(one: object, other: object) -> bool:
    """Tell whether two right answers differ by more than rounding."""
    try:
        return not compare.same(one, other, 0.0005)
    except TypeError:
        return one != other
