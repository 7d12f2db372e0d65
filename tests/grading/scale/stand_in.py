"""What the workers run in place of the engine. They import it by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from medoffice.grading.engine import Assignment, Grade, Graded

POINTS = {"grade": True, "grade_id": "sum-test", "points": 2, "solution": False}
WRITING = {"grade": True, "grade_id": "memo", "points": 4, "solution": True}
NOTEBOOK = {
    "cells": [
        {"cell_type": "code", "metadata": {"nbgrader": POINTS}},
        {"cell_type": "markdown", "metadata": {"nbgrader": WRITING}},
    ]
}
ASSIGNMENT = Assignment("sums", NOTEBOOK, NOTEBOOK, {"data/visits.csv": b"a,b\n"})


def graded_by_what_it_says(assignment: Assignment, submission: Path, sandbox) -> Graded:
    """Stand in for the engine: a submission's text says what happens to what grades it."""
    text = (submission / "sums.ipynb").read_text()
    if text.startswith("kill"):
        has_started = Path(text.partition(" ")[2], str(os.getpid()))
        while not has_started.exists():
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "slow":
        time.sleep(0.4)
    if text == "fail":
        raise ValueError("no engine fails like that")
    score = Grade(float(len(text)), 2.0, str(os.getpid()))
    beside = sorted(file.name for file in submission.rglob("*"))
    return Graded(
        submission.parent.name, submission.name, {"sum-test": score}, {}, (*beside,), 0, 0
    )
