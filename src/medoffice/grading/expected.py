"""What a check expects of an answer to some data: the right one, and what likely mistakes give.

It is worked out when it is needed. Where a class is graded, the judge sets :data:`expect` to its
own way, which works it out once for all submissions.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from medoffice.grading.compare import Answer
from medoffice.grading.written import quietly

Slips = Mapping[str, Callable[..., object]]
"""Likely mistakes: what to tell the student, and the function that makes the mistake."""


class Expected:
    """What is expected of an answer to some data.

    Parameters
    ----------
    given : tuple
        What the student's function is given.
    answer : object or callable
        The right answer, or a function of the data that returns it.
    slips : mapping of str to callable
        Likely mistakes.
    """

    def __init__(self, given: tuple, answer: object, slips: Slips) -> None:
        self.given = given
        self.answer = answer
        self.slips = slips

    @cached_property
    def right(self) -> Any:
        """The right answer."""
        return self.answer(*copy.deepcopy(self.given)) if callable(self.answer) else self.answer

    @cached_property
    def mistaken(self) -> dict[str, Any]:
        """The answer that each mistake gives, by its sentence."""
        found = {}
        for sentence, mistake in self.slips.items():
            try:
                found[sentence] = quietly(mistake, self.given)
            except Exception:  # a mistake may be impossible on some data
                continue
        return found

    @cached_property
    def right_answer(self) -> Answer:
        """The right answer, to compare with."""
        return Answer(self.right)

    @cached_property
    def mistaken_answers(self) -> dict[str, Answer]:
        """The answer that each mistake gives, to compare with."""
        return {sentence: Answer(wrong) for sentence, wrong in self.mistaken.items()}


def anew(task: str, where: str, given: tuple, answer: object, slips: Slips) -> Expected:
    """Work out what is expected, for this case alone."""
    return Expected(given, answer, slips)


expect: Callable[[str, str, tuple, object, Slips], Expected] = anew
"""Says what a task's case expects: it is given the task, which data, and what `Expected` takes."""
