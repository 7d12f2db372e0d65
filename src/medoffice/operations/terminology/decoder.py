"""A term split into its parts, also one that nobody listed.

A term is prefixes, then roots, then one suffix. Between them stands the combining vowel: it is
kept before a consonant and between two roots, and dropped before a suffix that begins with a
vowel. All ways to cover the term with parts of the lexicon are weighed, each place in the term
once (dynamic programming), and the cheapest are the likeliest: few parts, spelled by the rule.
What no part covers is said to be unknown, and never guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from typing import NamedTuple

from medoffice.operations.terminology.lexicon import (
    PREFIX,
    STEMS,
    SUFFIX,
    Entry,
    word_parts,
)

VOWELS = "aeiouy"
LONGEST = 60
"""Letters; the longest term in use has 45."""

PART = 2
"""What each part costs, so that few long parts win over many short ones."""
SHORT_PREFIX = 1
"""What a prefix of one or two letters costs on top, since such letters begin many words."""
SHORTEST_ALONE = 4
"""Letters of a suffix that says enough without a root: apnea is a term, as ``a-`` and ``-pnea``,
but ``re-`` and ``-al`` make an ordinary word."""
SHORTEST_ROOT = 2
"""Letters of a root that it keeps all: ``m`` alone is not ``my/o``."""
IRREGULAR = 1
"""What it costs that a vowel is kept or dropped against the rule."""
UNKNOWN = 100
"""What an unknown stretch costs: more than any reading without one."""
UNKNOWN_LETTER = 10
"""What each letter of it costs on top."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the term: its letters, and the entry it is read as, None if unknown."""

    text: str
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a term; of two, the one of lower cost is the likelier.

    Parameters
    ----------
    pieces : tuple of Piece
        Together they spell the term.
    cost : int
        See the constants of this module.
    """

    pieces: tuple[Piece, ...]
    cost: int

    @property
    def unknown(self) -> tuple[str, ...]:
        """The stretches that no part of the lexicon explains."""
        return tuple(piece.text for piece in self.pieces if piece.entry is None)

    @property
    def split(self) -> str:
        """The parts as a dictionary prints them: ``gastr/o + -itis``; ``xyz?`` if unknown."""
        return " + ".join(
            piece.entry.part if piece.entry else f"{piece.text}?" for piece in self.pieces
        )

    @property
    def meaning(self) -> str:
        """The meanings as one reads a term: the suffix first, then from the beginning on."""
        *before, last = (
            piece.entry.meaning if piece.entry else f"{piece.text}?" for piece in self.pieces
        )
        return f"{last}: {'; '.join(before)}"


class _Step(NamedTuple):
    """A piece that may come next: where it ends, how it ends, what it costs."""

    piece: Piece
    end: int
    ending: str
    cost: int


# How the piece before ended.
_START = "start"
_PREFIX = "prefix"
_VOWEL = "root with its vowel"
_BARE = "root without vowel"
_SUFFIX = "suffix"
_UNKNOWN = "unknown"


def decode(term: str, limit: int = 5) -> tuple[Reading, ...]:
    """Return the likeliest readings of a term, the best first.

    If no reading covers the whole term, the best that leaves a stretch unknown are returned, if
    they know more letters than they do not, among them a root or a suffix that says enough. Else
    there is none: it is no term that can be read from its parts, as most words of every day are
    not. A few are spelled like terms all the same (``history`` as ``hist/o + or/o + -y``): a
    reading says what a word would mean if it were a term, not that it is one.

    Parameters
    ----------
    term : str
        A single word; capitals, and hyphens between its parts, make no difference.
    limit : int, default 5
        How many readings to return at most.

    Raises
    ------
    ValueError
        If the term is not one word of 1 to 60 letters, or the limit is below 1.
    """
    letters = term.strip().casefold().replace("-", "")
    if not re.fullmatch(rf"[a-z]{{1,{LONGEST}}}", letters):
        raise ValueError(f"term {term!r}: expected one word of 1 to {LONGEST} letters from a to z")
    if limit < 1:
        raise ValueError(f"limit {limit}: expected 1 or more readings")

    @cache
    def rest(start: int, before: str) -> tuple[tuple[int, tuple[Piece, ...]], ...]:
        """Return the cheapest ways to read the letters from ``start`` on, with their cost."""
        if start == len(letters):
            return ((0, ()),) if before in (_SUFFIX, _UNKNOWN) else ()
        ways = (
            (step.cost + cost, (step.piece, *pieces))
            for step in _steps(letters, start, before)
            for cost, pieces in rest(step.end, step.ending)
        )
        return tuple(nsmallest(limit, ways, key=lambda way: way[0]))

    readings = [Reading(pieces, cost) for cost, pieces in rest(0, _START) if len(pieces) > 1]
    whole = tuple(reading for reading in readings if not reading.unknown)
    return whole or tuple(reading for reading in readings if _worth_telling(reading))


def _says_enough(entry: Entry) -> bool:
    return entry.kind in STEMS or (entry.kind == SUFFIX and len(entry.letters) >= SHORTEST_ALONE)


def _worth_telling(reading: Reading) -> bool:
    """Tell whether a reading with unknown stretches knows more than it does not."""
    unknown = len("".join(reading.unknown))
    letters = len("".join(piece.text for piece in reading.pieces))
    telling = any(piece.entry and _says_enough(piece.entry) for piece in reading.pieces)
    return telling and 2 * unknown < letters


def _steps(letters: str, start: int, before: str) -> Iterator[_Step]:
    """Yield the pieces that may begin at a place, given how the piece before ended."""
    if before == _SUFFIX:
        return
    for entry in _beginning_with(letters[start : start + 1]):
        for text, ending, cost in _spellings(entry, before):
            end = start + len(text)
            if letters.startswith(text, start) and _may_follow(letters[end:], entry, text, ending):
                yield _Step(Piece(text, entry), end, ending, PART + cost)
    if before != _UNKNOWN:
        for end in range(start + 1, len(letters) + 1):
            cost = UNKNOWN + UNKNOWN_LETTER * (end - start)
            yield _Step(Piece(letters[start:end], None), end, _UNKNOWN, cost)


@cache
def _beginning_with(letter: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in word_parts() if entry.letters.startswith(letter))


def _spellings(entry: Entry, before: str) -> Iterator[tuple[str, str, int]]:
    """Yield how a part may be spelled here, how it then ends, and what is irregular about it."""
    letters = entry.letters
    if entry.kind == PREFIX and before in (_START, _PREFIX):
        short = SHORT_PREFIX if len(letters) <= 2 else 0
        yield letters, _PREFIX, short
        if entry.may_lose_vowel:
            yield letters[:-1], _PREFIX, short + IRREGULAR
    elif entry.kind in STEMS:
        cost = IRREGULAR if before == _BARE else 0
        if letters[-1] in VOWELS and len(letters) > SHORTEST_ROOT:
            yield letters[:-1], _BARE, cost
        yield letters, _BARE, cost
        if entry.vowel:
            yield letters + entry.vowel, _VOWEL, cost
    elif entry.kind == SUFFIX and (before not in (_START, _PREFIX) or _says_enough(entry)):
        kept = before == _VOWEL and letters[0] in VOWELS
        yield letters, _SUFFIX, IRREGULAR if kept else 0


def _may_follow(after: str, entry: Entry, text: str, ending: str) -> bool:
    """Tell whether a piece so spelled may stand before the letters after it."""
    if ending == _SUFFIX:
        return not after
    dropped = len(text) < len(entry.letters)
    if dropped and entry.kind in STEMS:
        # cardi/o and -itis share their i: carditis.
        return after.startswith(entry.letters[-1])
    if dropped or ending == _BARE:
        return after[:1] in tuple(VOWELS)
    return bool(after)
