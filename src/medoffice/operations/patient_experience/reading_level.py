"""How hard a letter is to read, and which of its sentences and words make it so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from medoffice.operations.patient_experience.syllables import syllables

# What a letter to patients should not exceed: teaching values. Many adults read with ease at the
# sixth to eighth grade.
HIGHEST_GRADE = 8.0
LONGEST_SENTENCE = 20
LONG_WORD = 4

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_END = re.compile(r"[.?!](?=\s|$)")


def reading_grade(text: str) -> float:
    """Return the US school grade a text asks for (Flesch and Kincaid).

    Parameters
    ----------
    text : str
        One sentence at least.

    Returns
    -------
    float
        0.39 × words per sentence + 11.8 × syllables per word − 15.59.

    Raises
    ------
    ValueError
        If the text has no word.

    Notes
    -----
    J. P. Kincaid et al., "Derivation of new readability formulas", Naval Technical Training
    Command, Research Branch Report 8-75 (1975). Syllables are counted by the spelling, which
    misses a few.
    """
    words = _WORD.findall(text)
    if not words:
        raise ValueError(f"text is {text!r}: expected at least one word")
    sentences = max(1, len(_END.findall(text)))
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """How hard a letter is to read.

    Parameters
    ----------
    grade : float
        The school grade.
    long_sentences : tuple of str
        Sentences of more than 20 words, as they stand.
    long_words : tuple of str
        Words of 4 or more syllables, each once, in the order they come.
    """

    grade: float
    long_sentences: tuple[str, ...]
    long_words: tuple[str, ...]

    @property
    def plain(self) -> bool:
        """Tell whether the grade is one that most patients read with ease."""
        return self.grade <= HIGHEST_GRADE


def reading_level(text: str) -> ReadingLevel:
    """Return the grade of a letter, with what to shorten first.

    Raises
    ------
    ValueError
        If the text has no word.
    """
    grade = reading_grade(text)
    sentences = (sentence.strip() for sentence in re.split(r"(?<=[.?!])\s+|\n{2,}", text))
    long_words = (word for word in _WORD.findall(text) if syllables(word) >= LONG_WORD)
    return ReadingLevel(
        grade,
        tuple(line for line in sentences if len(_WORD.findall(line)) > LONGEST_SENTENCE),
        tuple(dict.fromkeys(long_words)),
    )
