"""Survey answers scored: the share of best answers to a question, and a composite of questions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from medoffice.scheduling.intervals import difference, wilson

FREQUENCY = range(1, 5)  # never, sometimes, usually, always
RATINGS = range(11)
RATING = "rating"
# The best answers: "always", and a rating of 9 or 10.
BEST = 4
BEST_RATINGS = (9, 10)
# The questions of each composite, as the table survey_responses names them.
COMPOSITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "access": ("soon_when_ill", "soon_for_checkup", "answer_same_day"),
        "communication": ("explained", "listened", "respected", "enough_time"),
        "office staff": ("desk_helpful", "desk_respectful"),
        "coordination": ("knew_history", "results_followed_up", "medicines_discussed"),
    }
)
# Below so many people a share is shown as a count only. A teaching value: even 30 people leave
# a good share uncertain by about 14 points either way.
FEWEST_PEOPLE = 30

Answers = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class TopBox:
    """The share of best answers, and how sure it is.

    Parameters
    ----------
    share : float
        Between 0 and 1.
    people : int
        How many people answered at least one of the questions.
    missing : int
        Questions left empty, over all people. Whoever skips a question is not in its share.
    effective : float
        The number of independent answers that would be as sure as these. Answers of one person
        go together, so it lies below the number of answers.
    """

    share: float
    people: int
    missing: int
    effective: float

    @property
    def few(self) -> bool:
        """Tell whether so few people answered that a percentage would say too much."""
        return self.people < FEWEST_PEOPLE

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return Wilson's interval of the share, by the effective number of answers."""
        return wilson(self.share * self.effective, self.effective, confidence)


def is_best(question: str, answer: int) -> bool:
    """Tell whether an answer is in the top box.

    Raises
    ------
    ValueError
        If the question cannot have the answer.
    """
    possible = RATINGS if question == RATING else FREQUENCY
    if isinstance(answer, bool) or not isinstance(answer, int) or answer not in possible:
        raise ValueError(
            f"{question} is {answer!r}: expected a whole number from {possible[0]} to "
            f"{possible[-1]}, or nothing if it was not answered"
        )
    return answer in BEST_RATINGS if question == RATING else answer == BEST


def score(answers: Iterable[Answers], questions: str | Sequence[str]) -> TopBox:
    """Score one question, or several as a composite.

    A composite is the mean of the top-box shares of its questions, each over those who answered
    it: a question that few could answer weighs as much as the others.

    Parameters
    ----------
    answers : iterable of mapping of str to int or None
        One survey each: the answer to each question, ``None`` where it is empty.
    questions : str or sequence of str
        A question, or the questions of a composite, such as ``COMPOSITES["access"]``.

    Returns
    -------
    TopBox
        Not adjusted for age and health of those who answered, as official scores are.

    Raises
    ------
    ValueError
        If no question is named, nobody answered one of them, or an answer is impossible; the
        message names survey, question and value.

    Notes
    -----
    The top box and the composite are those of CG-CAHPS (AHRQ; measure 0005 of the Partnership for
    Quality Measurement). The variance of a composite is that of a mean of ratios, linearized, with
    people as the units (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 6.4); the
    effective number is the one at which a plain share would have that variance.
    """
    asked = (questions,) if isinstance(questions, str) else tuple(questions)
    if not asked:
        raise ValueError("questions is empty: expected at least one")
    surveys = [_best(number, answer, asked) for number, answer in enumerate(answers, 1)]
    shares, answered = [], []
    for place, question in enumerate(asked):
        best = [survey[place] for survey in surveys if survey[place] is not None]
        if not best:
            raise ValueError(f"nobody answered {question}: expected at least one answer")
        shares.append(sum(best) / len(best))
        answered.append(len(best))
    people = sum(any(best is not None for best in survey) for survey in surveys)
    share = math.fsum(shares) / len(shares)
    variance = math.fsum(_pull(survey, shares, answered) ** 2 for survey in surveys)
    # All alike: luck cannot be measured, and the fewest answers to a question are all we have.
    effective = share * (1 - share) / variance if variance else min(answered)
    missing = len(surveys) * len(asked) - sum(answered)
    return TopBox(share, people, missing, effective)


def change(before: TopBox, after: TopBox, confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval for how far a share has risen; one that holds 0 tells no change.

    Parameters
    ----------
    before, after : TopBox
        Of different people, such as two quarters.
    confidence : float, default 0.95
        Level of confidence, between 0 and 1.

    Returns
    -------
    tuple of float
        Lower and upper end, as shares: 0.05 is five points.
    """
    return difference(
        after.share * after.effective,
        after.effective,
        before.share * before.effective,
        before.effective,
        confidence,
    )


def _best(number: int, answers: Answers, asked: Sequence[str]) -> list[bool | None]:
    try:
        return [
            None if answers[question] is None else is_best(question, answers[question])
            for question in asked
        ]
    except KeyError as error:
        raise ValueError(f"survey {number} has no question {error}") from None
    except ValueError as error:
        raise ValueError(f"survey {number}: {error}") from None


def _pull(survey: Sequence[bool | None], shares: Sequence[float], answered: Sequence[int]) -> float:
    """Return how far one person moves the composite from where it lies."""
    return math.fsum(
        (best - share) / count
        for best, share, count in zip(survey, shares, answered, strict=True)
        if best is not None
    ) / len(shares)
