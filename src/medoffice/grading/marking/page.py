"""The page on which written answers are marked: the answer, and the rubric beside it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from medoffice.grading import pages
from medoffice.grading.marking.markdown import to_html
from medoffice.grading.marking.rounds import Coded, Round
from medoffice.grading.marking.samples import samples

SCRIPT = Path(pages.__file__).with_name("marking.js")


def html(marking: Round, coded: Sequence[Coded]) -> str:
    """Return the page, one file that asks no other host.

    Parameters
    ----------
    marking : Round
        The round.
    coded : sequence of Coded
        Its answers, by task.
    """
    script = SCRIPT.read_text(encoding="utf-8")
    there = samples(marking.course, marking.assignment)
    return pages.render(
        "marking.html",
        round=marking,
        is_second=marking.name == "second",
        tasks=[
            (task, list(answers), [one for one in there if one.task == task.name])
            for task, answers in groupby(coded, key=lambda one: one.answer.task)
        ],
        total=len(coded),
        to_html=to_html,
        # Marks that are kept in the browser belong to answers of this round and of this folder.
        edition=f"{marking.assignment}.{marking.name}.{_hash(str(marking.course.resolve()))[:12]}",
        script=Markup(script),
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    """Return the digest of a text as a browser takes it, which runs a script by its digest."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
