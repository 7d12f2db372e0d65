"""Structured interviews: the same questions, anchored scores, each interviewer alone.

A score is a judgment. So the model also says where interviewers differ, and how many points one
of them would have to change until another candidate leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil
from typing import NamedTuple

LOWEST, HIGHEST = 1, 5
# Two interviewers who heard the same answer and differ by this much talk about it.
TALK_OVER = 2


class Answer(NamedTuple):
    """What one interviewer gave one answer of one candidate."""

    candidate: str
    interviewer: str
    question: str
    score: int


class Difference(NamedTuple):
    """An answer on which the panel differs: the lowest and the highest score it got."""

    candidate: str
    question: str
    low: int
    high: int


@dataclass(frozen=True)
class Panel:
    """The scores of one opening's interviews.

    Parameters
    ----------
    answers : tuple of Answer
        Every score that was given.
    weights : mapping of str to int
        For each question how much it counts. A question that is a must and not a matter of
        degree has the weight 0.

    Raises
    ------
    ValueError
        If a score is not from 1 to 5 or was given twice, a question has no weight, no question
        counts, or a candidate was not asked the same questions by the same people as the others.
    """

    answers: tuple[Answer, ...]
    weights: Mapping[str, int]

    def __post_init__(self) -> None:
        """Refuse scores that cannot be compared."""
        self._check_scores()
        asked = {
            name: frozenset((each.interviewer, each.question) for each in given)
            for name, given in self._by_candidate.items()
        }
        usual = max(asked.values(), key=len, default=frozenset())
        for name, pairs in asked.items():
            missing = sorted(usual - pairs)
            if missing:
                interviewer, question = missing[0]
                raise ValueError(
                    f"candidate {name!r} has no score of {interviewer!r} on {question!r}: a "
                    "structured interview asks everyone the same, so expected one"
                )
        if not any(self.weights[question] for _, question in usual):
            raise ValueError("no question counts: expected a weight above 0, and scores to weigh")

    def _check_scores(self) -> None:
        seen = set()
        for answer in self.answers:
            if not LOWEST <= answer.score <= HIGHEST or answer.score != int(answer.score):
                raise ValueError(
                    f"score of {answer.candidate!r} on {answer.question!r} is {answer.score}: "
                    f"expected a whole number from {LOWEST} to {HIGHEST}"
                )
            if answer.question not in self.weights:
                raise ValueError(
                    f"question {answer.question!r} has no weight: expected one of "
                    f"{', '.join(self.weights)}"
                )
            if answer[:3] in seen:
                raise ValueError(
                    f"{answer.interviewer!r} scored {answer.candidate!r} twice on "
                    f"{answer.question!r}: expected one score"
                )
            seen.add(answer[:3])

    @cached_property
    def _by_candidate(self) -> dict[str, list[Answer]]:
        grouped = defaultdict(list)
        for answer in self.answers:
            grouped[answer.candidate].append(answer)
        return dict(grouped)

    @cached_property
    def interviewers(self) -> list[str]:
        """Who scored."""
        return sorted({answer.interviewer for answer in self.answers})

    @cached_property
    def questions(self) -> list[str]:
        """What was asked."""
        return sorted({answer.question for answer in self.answers})

    def share(self, question: str) -> Fraction:
        """Return the share of a question in all that was asked."""
        return Fraction(self.weights[question], sum(self.weights[each] for each in self.questions))

    def mean(self, candidate: str, question: str) -> Fraction:
        """Return what the interviewers gave one answer, on average."""
        given = [
            answer.score for answer in self._by_candidate[candidate] if answer.question == question
        ]
        return Fraction(sum(given), len(given))

    def score(self, candidate: str) -> Fraction:
        """Return a candidate's weighted score, from 1 to 5."""
        return sum(
            (self.share(question) * self.mean(candidate, question) for question in self.questions),
            Fraction(0),
        )

    def ranking(self) -> list[tuple[str, Fraction]]:
        """Return the candidates with their scores, the highest first."""
        scored = [(name, self.score(name)) for name in self._by_candidate]
        return sorted(scored, key=lambda pair: (-pair[1], pair[0]))

    def first(self) -> list[str]:
        """Return who leads; several if they have the same score."""
        (_, best), *_ = ranking = self.ranking()
        return [name for name, score in ranking if score == best]

    def alone(self, interviewer: str) -> Panel:
        """Return the panel as if one interviewer had been the only one."""
        return Panel(
            tuple(answer for answer in self.answers if answer.interviewer == interviewer),
            self.weights,
        )

    def without(self, candidates: Collection[str]) -> Panel:
        """Return the panel without candidates who are no longer there."""
        return Panel(
            tuple(answer for answer in self.answers if answer.candidate not in candidates),
            self.weights,
        )

    def differences(self, limit: int = TALK_OVER) -> list[Difference]:
        """Return the answers on which interviewers differ by a number of points or more.

        The panel talks about these before it ranks; the largest come first.
        """
        found = []
        for name, given in self._by_candidate.items():
            for question in self.questions:
                scores = [answer.score for answer in given if answer.question == question]
                if max(scores) - min(scores) >= limit:
                    found.append(Difference(name, question, min(scores), max(scores)))
        return sorted(found, key=lambda each: (each.low - each.high, each))

    def agreement(self, within: int = 1) -> Fraction:
        """Return the share of answers whose scores lie within so many points of each other."""
        answers = len(self._by_candidate) * len(self.questions)
        return 1 - Fraction(len(self.differences(within + 1)), answers)

    def lead(self) -> Fraction:
        """Return how far the first is ahead of the second; 0 if they are level or alone."""
        ranking = self.ranking()
        return ranking[0][1] - ranking[1][1] if len(ranking) > 1 else Fraction(0)

    def points_of_lead(self) -> int:
        """Return how many points of one interviewer the lead is worth.

        One point of one interviewer, on the question that counts the most, moves a score by that
        question's share divided by the number of interviewers. The figure is the smallest
        number of such points that takes the whole lead away. 1 or 2 is a tie in all but name.
        """
        largest = max(self.share(question) for question in self.questions)
        return ceil(self.lead() / (largest / len(self.interviewers)))


def panel(
    rows: Iterable[Mapping[str, object]], weights: Mapping[str, int], candidates: Collection[str]
) -> Panel:
    """Return the panel of some candidates from rows of the table ``interview_scores``.

    Parameters
    ----------
    rows : iterable of mapping
        Rows with ``candidate_id``, ``interviewer_id``, ``question_id`` and ``score``.
    weights : mapping of str to int
        Weight of each question.
    candidates : collection of str
        Whose rows to take.
    """
    return Panel(
        tuple(
            Answer(
                str(row["candidate_id"]),
                str(row["interviewer_id"]),
                str(row["question_id"]),
                int(row["score"]),  # type: ignore[call-overload]
            )
            for row in rows
            if row["candidate_id"] in candidates
        ),
        weights,
    )
