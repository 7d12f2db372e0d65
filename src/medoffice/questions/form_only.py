"""How well somebody does who sees only the options' form, and knows nothing of the subject.

The guesser sees of each option how long it is, where it stands and how it is worded: words it
shares with the stem or the other options, hedges, reasons, figures, commas. It learns from some
files of the bank which of these mark a key, and is tried on the others. If it does better than
chance there, the form gives answers away.

A tree or a forest would find more in a larger bank; with some hundred questions they only learn
these by heart. So there are two learners: the one cue that did best, and all cues together in a
conditional logit, which is what naive Bayes would be if the cues did not depend on each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from medoffice.questions.bank import Question
from medoffice.questions.writing import SMALLEST_BANK, Finding

RIDGE = 10.0
"""Weight of the squared coefficients: so many questions' worth of doubt about each cue."""

Z = 1.96  # 95% confidence

HEDGES = frozenset(
    [
        "about",
        "can",
        "could",
        "generally",
        "likely",
        "mainly",
        "may",
        "might",
        "most",
        "mostly",
        "often",
        "perhaps",
        "probably",
        "rarely",
        "seldom",
        "some",
        "sometimes",
        "usually",
    ]
)
ABSOLUTES = frozenset(
    [
        "always",
        "any",
        "completely",
        "each",
        "every",
        "everybody",
        "must",
        "never",
        "nobody",
        "none",
        "nothing",
        "only",
    ]
)
REASONS = frozenset(["as", "because", "for", "since", "so"])
CONDITIONS = frozenset(["if", "once", "unless", "until", "when", "while"])
NEGATIONS = frozenset(
    ["neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without"]
)
JOINTS = frozenset(["and", "or"])


@dataclass(frozen=True)
class Guesses:
    """What a guesser got right.

    Parameters
    ----------
    name : str
        Of the guesser.
    right : float
        Questions it got; where it wavers between two options, half of one.
    asked : int
        How many it was asked.
    chance : float
        Share that blind chance gets.
    """

    name: str
    right: float
    asked: int
    chance: float

    @property
    def accuracy(self) -> float:
        """Share of the questions it got."""
        return self.right / self.asked

    @property
    def interval(self) -> tuple[float, float]:
        """Where its accuracy lies with 95% confidence, by Wilson's method."""
        share, n = self.accuracy, self.asked
        middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
        reach = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return middle - reach, middle + reach

    @property
    def beats_chance(self) -> bool:
        """Whether the whole interval lies above chance."""
        return self.interval[0] > self.chance

    def __str__(self) -> str:
        """Return the line of the report."""
        low, high = self.interval
        return (
            f"{self.name}: {self.accuracy:.1%} of {self.asked} right, 95% interval {low:.1%} to "
            f"{high:.1%}, chance {self.chance:.1%}"
        )


def guess(questions: Sequence[Question]) -> tuple[Guesses, Guesses]:
    """Return what the best single cue gets, and what all cues together get.

    Parameters
    ----------
    questions : sequence of Question
        Those with one right option of four are asked. Each file is left out once: what was
        learned from the others is tried on it. Nothing is drawn, so the result is always the same.

    Returns
    -------
    tuple of Guesses
        The single cue, then all together.

    Raises
    ------
    ValueError
        If fewer than two files ask such a question.
    """
    return _guess(tuple(question for question in questions if _can_be_asked(question)))


def check(questions: Sequence[Question]) -> Iterator[Finding]:
    """Yield an error for each guesser that does better than chance.

    Parameters
    ----------
    questions : sequence of Question
        The whole bank. Of a small one, or of one in a single file, nothing can be said.
    """
    asked = [question for question in questions if _can_be_asked(question)]
    if len(asked) < SMALLEST_BANK or len({question.file for question in asked}) < 2:
        return
    for guesses in guess(asked):
        if guesses.beats_chance:
            yield Finding("form-only", "error", "", "", f"the form tells: {guesses}")


def _can_be_asked(question: Question) -> bool:
    return len(question.options) == 4 and sum(option.right for option in question.options) == 1


@lru_cache(maxsize=2)
def _guess(questions: tuple[Question, ...]) -> tuple[Guesses, Guesses]:
    # Imported here because the quiz of a page needs none of it.
    import numpy as np

    files = np.array([question.file for question in questions])
    names = sorted(set(files))
    if len(names) < 2:
        raise ValueError(f"questions of {len(names)} files: expected two or more, to learn and try")
    tables = [cues(question) for question in questions]
    seen = np.array([list(zip(*table.values(), strict=True)) for table in tables], dtype=float)
    keys = np.array(
        [next(n for n, o in enumerate(q.options) if o.right) for q in questions], dtype=int
    )
    # Only how an option differs from the others of its question can tell.
    seen -= seen.mean(axis=1, keepdims=True)
    spread = seen.std(axis=(0, 1))
    seen = seen[:, :, spread > 0] / spread[spread > 0]
    both = np.concatenate([seen, -seen], axis=2)
    rewards = np.stack([_hits(both[:, :, cue], keys) for cue in range(both.shape[2])], axis=1)
    single = together = 0.0
    for name in names:
        held = files == name
        best = rewards[~held].mean(axis=0).argmax()
        single += rewards[held, best].sum()
        weights = _learn(seen[~held], keys[~held])
        together += _hits(seen[held] @ weights, keys[held]).sum()
    return (
        Guesses("best single cue", float(single), len(questions), 0.25),
        Guesses("all cues together", float(together), len(questions), 0.25),
    )


def _hits(scores, keys):
    """Return the share of each point that somebody gets who takes the option scored highest."""
    best = scores >= scores.max(axis=1, keepdims=True) - 1e-9
    return best[range(len(keys)), keys] / best.sum(axis=1)


def _learn(seen, keys):
    """Return the weights of a conditional logit with a ridge, by Newton's method."""
    import numpy as np

    weights = np.zeros(seen.shape[2])
    right = seen[range(len(keys)), keys].sum(axis=0)
    for _ in range(25):
        scores = seen @ weights
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        expected = np.einsum("qo,qoc->qc", shares, seen)
        slope = right - expected.sum(axis=0) - RIDGE * weights
        curve = np.einsum("qo,qoc,qod->cd", shares, seen, seen) - expected.T @ expected
        step = np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
        weights += step
        if abs(step).max() < 1e-6:
            break
    return weights


def cues(question: Question) -> dict[str, tuple[float, ...]]:
    """Return what the form of each option shows, one figure for each option.

    Parameters
    ----------
    question : Question
        With any number of options.
    """
    texts = [option.text for option in question.options]
    words = [re.findall(r"[a-z]+", text.lower().replace("'s", "")) for text in texts]
    roots = [_roots(text) for text in texts]
    stem = _roots(question.stem)
    lengths = [len(text) for text in texts]
    middle = sum(lengths) / len(lengths)
    numbers = _numbers(texts)
    found: dict[str, list[float]] = {
        "length": lengths,
        "longest": [length == max(lengths) for length in lengths],
        "shortest": [length == min(lengths) for length in lengths],
        "far from the middle length": [abs(length - middle) for length in lengths],
        "words": [len(each) for each in words],
        "length of its words": [sum(map(len, each)) / max(len(each), 1) for each in words],
        "words of the stem": [len(each & stem) for each in roots],
        "share of words from the stem": [len(each & stem) / max(len(each), 1) for each in roots],
        "words of the other options": [
            sum(len(each & other) for other in roots) - len(each) for each in roots
        ],
        "figures": [len(re.findall(r"\d+", text)) for text in texts],
        "names": [len(re.findall(r"(?<=\s)[A-Z]", text)) for text in texts],
        "commas and the like": [len(re.findall(r"[,;:]", text)) for text in texts],
        "smallest number": [bool(numbers) and each == min(numbers) for each in numbers or texts],
        "largest number": [bool(numbers) and each == max(numbers) for each in numbers or texts],
        "number between": [
            bool(numbers) and min(numbers) < each < max(numbers) for each in numbers or texts
        ],
    }
    for name, kind in (
        ("hedges", HEDGES),
        ("absolute words", ABSOLUTES),
        ("reasons", REASONS),
        ("conditions", CONDITIONS),
        ("negations", NEGATIONS),
        ("joints", JOINTS),
    ):
        found[name] = [sum(word in kind for word in each) for each in words]
    for place, letter in enumerate("ABCD"):
        found[f"position {letter}"] = [number == place for number in range(len(texts))]
    return {name: tuple(map(float, figures)) for name, figures in found.items()}


def _roots(text: str) -> frozenset[str]:
    """Return the longer words of a text without their endings."""
    found = re.findall(r"[a-z]{4,}", text.lower())
    return frozenset(re.sub(r"(ing|ed|es|s|ly)$", "", word) for word in found)


def _numbers(texts: Sequence[str]) -> list[float]:
    """Return the numbers of options that hold one each, or nothing."""
    found = [re.findall(r"\d[\d,]*(?:\.\d+)?", text) for text in texts]
    if any(len(each) != 1 for each in found):
        return []
    return [float(each[0].replace(",", "")) for each in found]
