"""Tell from what a check said which mistakes it found, in a form that two students can share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from medoffice.grading.check import LINES_OF_BEFORE

# The full stop of a title, as in "for Dr. Renwick", ends no sentence.
_WHERE = re.compile(r"^Not yet right .+?(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)\. ")
_LINE = re.compile(r"^Python stopped in (?:line \d+ of your cell(?:, “.*?”)?|your function)\. ")
_OWN = re.compile(r"“[^”]*”")


def mistakes(said: str) -> list[str]:
    """Return the mistakes that a check told of, each once.

    Parameters
    ----------
    said : str
        What the cell said.

    Returns
    -------
    list of str
        Sentences without what is the student's own: the line, and names in an error's words.
    """
    lines = (line.strip() for line in said.splitlines())
    told = (line for line in lines if line and not line.startswith("Right "))
    general = (_general(line) for line in told if line != LINES_OF_BEFORE)
    return list(dict.fromkeys(general))


def common(said: Iterable[str]) -> list[tuple[str, int]]:
    """Return each mistake with how many made it, the most common first."""
    counts = Counter(mistake for one in said for mistake in mistakes(one))
    return sorted(counts.items(), key=lambda found: (-found[1], found[0]))


def _general(line: str) -> str:
    problem = _WHERE.sub("", line)
    error = _LINE.sub("", problem)
    # The words of a check are its own, quotes and all; those of an error hold the student's.
    return problem if error == problem else _OWN.sub("“…”", error)
