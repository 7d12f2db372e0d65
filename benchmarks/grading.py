"""Time the grading of a class with nbgrader's own kernels and with forked ones, in one run.

Run it with ``python benchmarks/grading.py [submissions] [assignment]``. A class hands in the
recorded answers to an assignment, right and wrong, over and over. nbgrader grades it twice, and
each cell must get the same points and the same message both times. Besides, it is measured how much
memory of its own a kernel takes once it has imported pandas.
"""

from __future__ import annotations

import logging
import resource
import sys
import tempfile
import warnings
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

import nbformat
from nbgrader.preprocessors import Execute

from medoffice.grading import kernels, rehearsal
from medoffice.grading.answers import answers
from medoffice.grading.kernels import warmed
from medoffice.grading.kernels.execute import ExecuteInForkedKernel

SUBMISSIONS = 27
ASSIGNMENT = "receivables"
OWN_MEMORY = """
import pandas, pathlib
lines = pathlib.Path("/proc/self/smaps_rollup").read_text().splitlines()
print(sum(int(line.split()[1]) for line in lines if line.startswith("Private")))
"""


@dataclass
class Run:
    """What grading the class took, and what it gave."""

    seconds: float
    computing: float
    grades: dict[str, dict[str, rehearsal.Grade]]


def class_of(folder: Path, assignment: str, size: int) -> Path:
    """Make a course in which a class of a size has handed in its answers."""
    course = rehearsal.new_course(folder, assignment)
    dealt = rehearsal.submissions(answers(assignment))
    for number, one in enumerate(islice(cycle(dealt), size), start=1):
        cells = {f"{assignment}-{answer.task}-answer": answer.code for answer in one}
        rehearsal.hand_in(course, assignment, f"student-{number:04}", cells)
    return course


def computing() -> float:
    """Return the seconds of computing so far, of this process, its kernels and what forks them."""
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    stat = Path(f"/proc/{warmed.shared().pid}/stat").read_text().rpartition(")")[2].split()
    ticks = sum(map(int, stat[11:15]))  # its own and those of the kernels it has waited for
    return sum(one.ru_utime + one.ru_stime for one in own) + ticks / 100


def grade(course: Path, assignment: str, fresh_kernels: bool) -> Run:
    """Grade the class, and measure."""
    began, before = perf_counter(), computing()
    grades = rehearsal.autograde(course, assignment, fresh_kernels=fresh_kernels)
    return Run(perf_counter() - began, computing() - before, grades)


def own_megabytes(step: type[Execute]) -> float:
    """Return the memory that a kernel shares with no other process."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(OWN_MEMORY)])
    executed, _ = step().preprocess(notebook, {"metadata": {"path": tempfile.gettempdir()}})
    return int(executed.cells[0].outputs[0].text) / 1024


def main(size: int, assignment: str) -> None:
    if not kernels.can_fork():
        raise SystemExit("Kernels are forked on Linux only, so there is nothing to compare here.")
    warnings.simplefilter("ignore")
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        course = class_of(Path(folder), assignment, size)
        fresh, forked = (grade(course, assignment, fresh_kernels=kind) for kind in (True, False))
    assert forked.grades == fresh.grades, "forked kernels gave other points or messages"
    cells = sum(len(cells) for cells in fresh.grades.values())
    print(f"{size} submissions of {assignment}; {cells} graded cells, each the same both times")
    print(f"{'':24}{'fresh kernels':>15}{'forked':>10}{'ratio':>8}")
    for name, a, b in (
        ("seconds", fresh.seconds, forked.seconds),
        ("seconds a submission", fresh.seconds / size, forked.seconds / size),
        ("computing a submission", fresh.computing / size, forked.computing / size),
        ("MB of a kernel's own", own_megabytes(Execute), own_megabytes(ExecuteInForkedKernel)),
    ):
        print(f"{name:24}{a:15.2f}{b:10.2f}{a / b:8.1f}")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(int(given.get(0, SUBMISSIONS)), given.get(1, ASSIGNMENT))
