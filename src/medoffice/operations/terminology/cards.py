"""Flashcards made of the lexicon: one for each part and each abbreviation, sorted into decks.

The number of a card stays the same when lines are added, so that what a reader knows can be kept
under it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from medoffice.operations.terminology.lexicon import (
    COMBINING_FORM,
    PREFIX,
    ROOT,
    SUFFIX,
    Entry,
    lexicon,
)

PREFIXES = "Prefixes"
ROOTS = "Roots and combining forms"
SUFFIXES = "Suffixes"
ABBREVIATIONS = "Abbreviations"
NOT_WRITTEN = "Do not write: say it in words"
DECKS = (PREFIXES, ROOTS, SUFFIXES, ABBREVIATIONS, NOT_WRITTEN)
_OF_KIND = {PREFIX: PREFIXES, ROOT: ROOTS, COMBINING_FORM: ROOTS, SUFFIX: SUFFIXES}


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard.

    Parameters
    ----------
    number : str
        Its name for good, such as ``-itis`` or, for the second meaning of a part, ``ped/o 2``.
    deck : str
        One of ``DECKS``.
    front, back : str
        What is asked, and the answer.
    more : str
        An example, and how to say it.
    """

    number: str
    deck: str
    front: str
    back: str
    more: str


@cache
def cards() -> tuple[Card, ...]:
    """Return all cards, in the order of the lexicon."""
    seen: Counter[str] = Counter()
    made = []
    for entry in lexicon():
        seen[entry.part] += 1
        again = seen[entry.part]
        made.append(_card(entry, entry.part if again == 1 else f"{entry.part} {again}"))
    return tuple(made)


def deck(name: str) -> tuple[Card, ...]:
    """Return the cards of a deck.

    Raises
    ------
    ValueError
        If there is no such deck.
    """
    if name not in DECKS:
        raise ValueError(f"deck {name!r}: expected one of {', '.join(DECKS)}")
    return tuple(card for card in cards() if card.deck == name)


def _card(entry: Entry, number: str) -> Card:
    if entry.causes_errors:
        return Card(
            number,
            NOT_WRITTEN,
            entry.example,
            f"Write: {entry.write_instead}",
            f"{entry.part} is for “{entry.meaning}”. {entry.why_not}.",
        )
    said = f" ({entry.say})" if entry.say else ""
    return Card(
        number,
        _OF_KIND.get(entry.kind, ABBREVIATIONS),
        entry.part,
        _meanings(entry),
        f"{entry.example}{said}: {entry.example_meaning}.",
    )


def _meanings(entry: Entry) -> str:
    """Return what a part means; the front cannot tell which of two meanings is asked."""
    also = [other.meaning for other in lexicon() if other.part == entry.part and other is not entry]
    return f"{entry.meaning} (also: {'; '.join(also)})" if also else entry.meaning
