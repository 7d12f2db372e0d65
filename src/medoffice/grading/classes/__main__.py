"""Try the ways in which assignments vary: ``python -m medoffice.grading.classes --help``.

For each assignment some editions are drawn and proved. It is said how many were good, which
recorded answers spoiled the others, and which tasks have the same answers in all of them, because
they rest on no table.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from medoffice.grading.classes import figures, tables
from medoffice.grading.classes.edition import Edition
from medoffice.grading.classes.trial import try_editions
from medoffice.grading.course import EXERCISES, assignments


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line, and return how many assignments need a look."""
    parser = argparse.ArgumentParser(
        prog="python -m medoffice.grading.classes",
        description="Draw editions of assignments, and prove that each recorded answer gets what "
        "it must get on them.",
    )
    parser.add_argument("assignment", nargs="*", help="slugs; by default all assignments")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3], metavar="NUMBER")
    options = parser.parse_args(arguments)
    need_a_look = 0
    with ProcessPoolExecutor() as executor:
        chosen = options.assignment or assignments()
        jobs = {one: executor.submit(try_editions, one, options.seeds) for one in chosen}
        for assignment, job in jobs.items():
            tried = job.result()
            good = sum(not off for off in tried.off)
            need_a_look += not good or bool(_said(assignment, options.seeds))
            print(
                f"{assignment}: {good} of {len(tried.off)} editions good, other answers in "
                f"{tried.tests - len(tried.same)} of {tried.tests} tests, {tried.seconds:.0f} s",
                *(f"    off: {what} (in {n})" for what, n in _counted(tried.off)),
                *([f"    the same in all: {', '.join(tried.same)}"] if tried.same else []),
                *(f"    {line}" for line in _said(assignment, options.seeds)),
                sep="\n",
                flush=True,
            )
    return need_a_look


def _counted(off: list[list[str]]) -> list[tuple[str, int]]:
    return Counter(what for edition in off for what in edition).most_common()


def _said(assignment: str, seeds: Sequence[int]) -> list[str]:
    """Say which figures of the text are not accounted for."""
    base = tables.read(EXERCISES / "source" / assignment / "data")
    lost = {
        word
        for seed in seeds
        for word in figures.lost(assignment, Edition(seed).tables(assignment), base)
    }
    typed = figures.unaccounted(assignment)
    lines = [f"typed, and not accounted for: {one} ({cells[0]})" for one, cells in typed.items()]
    lines += [f"quoted, and not in each edition: {word}" for word in sorted(lost)]
    return lines


if __name__ == "__main__":
    sys.exit(main())
