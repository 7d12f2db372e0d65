"""Time how long the gradebook takes to keep the marks of a class.

Run it with ``python benchmarks/gradebook.py [submissions ...]``. Each class is entered twice into a
gradebook of its own: once new, and once again with other points. A submission may take 20
milliseconds of computing, whatever the size of the class, and memory must not grow with it. The
time by the clock holds the waiting for the disk as well, and for whatever else the machine does.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from time import perf_counter, process_time

from medoffice.grading import rehearsal
from medoffice.grading.engine import Grade, Graded
from medoffice.grading.gradebook import Gradebook

ASSIGNMENT = "operating-budget"
SIZES = (100, 500, 2000)
LIMIT = 20.0
"""Milliseconds that a submission may take."""


def gradings(course: Path, size: int, share: float) -> Iterator[Graded]:
    """Make up the gradings of a class that gets a share of all points."""
    file = course / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    text = file.read_text(encoding="utf-8")
    about = [cell["metadata"].get("nbgrader", {}) for cell in json.loads(text)["cells"]]
    grades = {
        one["grade_id"]: Grade(
            None if one["solution"] else round(one["points"] * share, 2), one["points"], "Right."
        )
        for one in about
        if one.get("grade")
    }
    for number in range(size):
        notebook = json.loads(text)
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
            if cell["cell_type"] == "code":
                cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "12\n" * 40}]
        yield Graded(f"student-{number:04}", ASSIGNMENT, grades, notebook, (), 0.1, 60.0)


def enter(course: Path, size: int, share: float) -> tuple[float, float, float]:
    """Return the seconds to open the gradebook, and to enter a class, by the clock and computing.

    What it takes to make the class up is not counted.
    """
    opened = -perf_counter()
    with Gradebook(course, by="benchmark") as gradebook:
        opened += perf_counter()
        clock = computing = 0.0
        for graded in chain(gradings(course, size, share), [None]):
            clock, computing = clock - perf_counter(), computing - process_time()
            if graded:
                gradebook.write(graded)
            else:
                gradebook.flush()
            clock, computing = clock + perf_counter(), computing + process_time()
    return opened, clock, computing


def main() -> None:
    """Print what each class took, and fail where it took too long."""
    logging.disable(logging.CRITICAL)
    slow = False
    print("submissions           open    by the clock      computing   memory")
    for size in [int(one) for one in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            course = rehearsal.new_course(Path(folder), ASSIGNMENT)
            for what, share in (("new", 0.5), ("again", 0.75)):
                opened, clock, computing = enter(course, size, share)
                each = 1000 * computing / size
                slow |= each > LIMIT
                most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(
                    f"{size:11} {what:6} {opened:6.2f}s {1000 * clock / size:7.1f}ms each "
                    f"{each:7.1f}ms each {most:5.0f}MB"
                )
    sys.exit(f"A submission took more than {LIMIT:g} milliseconds." if slow else 0)


if __name__ == "__main__":
    main()
