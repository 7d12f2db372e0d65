"""What is exported: single questions and parts of scenarios alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from medoffice.questions.bank import Question
from medoffice.questions.scenarios import Choice, Number, Order, Part, Scenario, Step

LETTERS = "ABCDEF"
COURSE = "The Medical Office Manager"
LICENSE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = (
    f"From “{COURSE}, an open course”. You may share and change it if you name the course: "
    f"CC BY 4.0, {LICENSE_ADDRESS}. The questions are our own; none is copied from an exam. The "
    "course is not affiliated with, approved by or endorsed by PAHCOM, MGMA, ACMPE, AHIMA or "
    "AAPC. US federal law only, as of the year beside each question; not legal advice."
)
"""Stands in every file that is made."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is asked, with what it is asked about.

    Parameters
    ----------
    id : str
        Its name for good: of a question, or ``scenario/part``.
    chapter : str
        Slug of the chapter.
    reviewed : int
        The year in which somebody last read it.
    part : Part
        What is asked: one of ``Choice``, ``Order`` and ``Number``. A question of the bank is a
        choice of the form "single".
    scenario : Scenario or None
        What a part of a scenario is asked about.
    """

    id: str
    chapter: str
    reviewed: int
    part: Part
    scenario: Scenario | None = None

    @property
    def said(self) -> str:
        """The year of its law and figures, as a sentence."""
        return f"Reviewed {self.reviewed}."

    @property
    def key(self) -> str:
        """The right answer: a letter, letters with commas, or a number."""
        part = self.part
        if isinstance(part, Choice):
            return ", ".join(part.keys)
        if isinstance(part, Order):
            place = {step: letter for letter, step in self.lettered().items()}
            return ", ".join(place[step] for step in part.steps)
        assert isinstance(part, Number)
        return figure(part.answer)

    def lettered(self) -> dict[str, Step]:
        """Return the steps of an order by their letters, as they are shown."""
        return dict(zip(LETTERS, self.mixed(), strict=False))

    def mixed(self) -> tuple[Step, ...]:
        """Return the steps of an order as they are shown: mixed, and always in the same way."""
        assert isinstance(self.part, Order)

        def place(step: Step) -> bytes:
            return hashlib.sha256(f"{self.id}\n{step.text}".encode()).digest()

        steps = tuple(sorted(self.part.steps, key=place))
        # Never the answer itself.
        return steps if steps != self.part.steps else (*steps[1:], steps[0])


def figure(value: float) -> str:
    """Return a number as people type it: no exponent, no needless zeros."""
    return f"{value:.10f}".rstrip("0").rstrip(".")


def entries(questions: Iterable[Question], scenarios: Iterable[Scenario] = ()) -> tuple[Entry, ...]:
    """Return questions and the parts of scenarios as what is exported, in this order.

    Parameters
    ----------
    questions : iterable of Question
        Single questions, as of :func:`medoffice.questions.load`.
    scenarios : iterable of Scenario, optional
        As of :func:`medoffice.questions.load_scenarios`.
    """
    single = [Entry(one.id, one.chapter, one.reviewed, _choice(one)) for one in questions]
    parts = [
        Entry(f"{one.id}/{part.id}", one.chapter, one.reviewed, part, one)
        for one in scenarios
        for part in one.parts
    ]
    return (*single, *parts)


def _choice(question: Question) -> Choice:
    return Choice(
        id=question.id,
        form="single",
        asks=question.stem,
        cmm=question.cmm,
        cmpe=question.cmpe,
        duties=question.duties,
        difficulty=question.difficulty,
        level=question.level,
        rests_on=question.rests_on,
        passage=question.passage,
        allow=question.allow,
        options=question.options,
    )
