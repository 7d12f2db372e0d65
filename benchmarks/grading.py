"""Time the grading of a class: nbgrader's own way and ours in one run, and larger classes by ours.

Run it with ``python benchmarks/grading.py [submissions] [assignment] [size ...]``. By default the
class is small, for a minute or two; with ``200 receivables 500 2000`` half an hour or more.
A class hands in the recorded answers to an assignment, right and wrong, over and over. It is graded
by ``nbgrader autograde`` and by us, in a sandbox if there is one, and each cell must get the same
points and the same message both times. Then only we grade classes of the sizes named, to see
whether time and memory stay what they are.
"""

from __future__ import annotations

import logging
import os
import resource
import subprocess
import sys
import sysconfig
import tempfile
import threading
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from medoffice.grading import engine, rehearsal, sandbox
from medoffice.grading.answers import answers
from medoffice.grading.course import ALONE

SUBMISSIONS = 30
ASSIGNMENT = "receivables"


@dataclass
class Run:
    """What grading a class took, and what it gave."""

    size: int
    seconds: float
    computing: float
    grades: dict[str, dict[str, engine.Grade]]
    megabytes: float

    def line(self, name: str) -> str:
        """Return it as a line of a table."""
        return (
            f"{name:24}{self.size:12,}{self.seconds:10.1f}{self.seconds / self.size:14.3f}"
            f"{self.computing / self.size:14.3f}{self.megabytes:10,.0f}"
        )


HEADING = (
    f"{'':24}{'submissions':>12}{'seconds':>10}{'s/submission':>14}{'computing':>14}{'MB':>10}"
)


def dealt(assignment: str, size: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Give a class of a size its answers: the student, and the cells by grade id."""
    hands = rehearsal.students(assignment, answers(assignment)).values()
    for number, cells in enumerate(islice(cycle(hands), size), start=1):
        code = {grade_id: answer.code for grade_id, answer in cells.items()}
        yield f"student-{number:05}", code


def processes() -> dict[int, tuple[int, float]]:
    """Return parent and seconds of computing of all processes of this machine."""
    found = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        found[int(place.name)] = int(fields[1]), sum(map(int, fields[11:15])) / 100
    return found


def family() -> dict[int, float]:
    """Return the seconds of computing of this process and of each that it has started."""
    everyone = processes()
    ours = {os.getpid()}
    while True:
        more = {pid for pid, (parent, _) in everyone.items() if parent in ours} - ours
        if not more:
            return {pid: everyone[pid][1] for pid in ours}
        ours |= more


def megabytes(pid: int) -> float:
    """Return the memory of a process, with its part of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


class Watched:
    """Measures the most memory that this process and its children hold while a body runs."""

    def __enter__(self) -> Watched:
        self.megabytes = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(2):
            # Of these alone: to ask for the memory of every process takes long on a busy machine.
            self.megabytes = max(self.megabytes, sum(map(megabytes, family())))


def by_us(
    assignment: engine.Assignment,
    submissions: Iterable[Path],
    within: sandbox.Sandbox | None,
    keep: bool = True,
) -> Run:
    """Grade with our engine, and measure."""
    began, before = perf_counter(), sum(family().values())
    grades, size = {}, 0
    with Watched() as watched:
        for one in engine.grade_many(assignment, submissions, sandbox=within):
            size += 1
            if keep:
                grades[one.student] = one.grades
    seconds = perf_counter() - began
    computing = sum(family().values()) - before
    return Run(size, seconds, computing, grades, watched.megabytes)


def by_nbgrader(course: Path, assignment: str, size: int) -> Run:
    """Grade with ``nbgrader autograde``, and measure."""
    command = [Path(sysconfig.get_path("scripts")) / "nbgrader", "autograde", assignment]
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    began, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with Watched() as watched:
        subprocess.run(
            command,
            cwd=course,
            check=True,
            capture_output=True,
            env={**os.environ, "PATH": path, ALONE: "1"},
        )
    seconds, after = perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    computing = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    grades = rehearsal.grades_of(course, assignment)
    return Run(size, seconds, computing, grades, watched.megabytes)


def main(size: int, name: str, larger: Sequence[int]) -> None:
    warnings.simplefilter("ignore")
    logging.disable()
    within = sandbox.choose(allow_unsandboxed=True)
    print(f"{name}, {'in a sandbox' if within else 'without a sandbox'}")
    print(HEADING)
    with tempfile.TemporaryDirectory() as place:
        course = rehearsal.new_course(Path(place), name)
        for student, cells in dealt(name, size):
            rehearsal.hand_in(course, name, student, cells)
        assignment = engine.Assignment.load(course, name)
        submissions = sorted(course.glob(f"submitted/*/{name}"))
        ours = by_us(assignment, submissions, within)
        print(ours.line("ours"), flush=True)
        theirs = by_nbgrader(course, name, size)
        print(theirs.line("nbgrader autograde"))
    assert ours.grades == theirs.grades, "ours gave other points or messages"
    cells = sum(len(cells) for cells in theirs.grades.values())
    print(f"{theirs.seconds / ours.seconds:.1f} times as fast; {cells:,} cells, all the same")
    for many in larger:
        with tempfile.TemporaryDirectory() as place:
            for student, cells in dealt(name, many):
                rehearsal.fill_in(assignment.released, cells, Path(place) / student / name)
            again = by_us(assignment, Path(place).glob(f"*/{name}"), within, keep=False)
            print(again.line("ours"), flush=True)


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    sizes = [int(each) for each in sys.argv[3:]]
    main(int(given.get(0, SUBMISSIONS)), given.get(1, ASSIGNMENT), sizes)
