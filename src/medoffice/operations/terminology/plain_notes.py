"""Abbreviations found in the text of a note, and the same note in words.

A short abbreviation has the letters of an ordinary word, so each one that causes errors has a
pattern of its own: ``U`` counts as *unit* only behind a figure, ``CC`` as *cubic centimeter* too,
and else as the chief complaint. All others are found as they are written in the lexicon, capitals
included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from medoffice.operations.terminology.lexicon import Entry, abbreviations

LONGEST_TEXT = 20_000
"""Letters of a note; a longer text is not a note."""

_DOSE = r"\s?(?:mg|mcg|g|mL|ml|units?|tablets?|tabs?)\b(?!/d?L)"
"""A unit of a dose; a result such as 1.0 mg/dL may need its zero."""

_AFTER_AS = "A|ABOVE|BEFORE|BELOW|DIRECTED|IF|NEEDED|OF|ORDERED|PER|SOON|THE|TOLD|WELL"
"""What follows the word *as* in a text that is all in capitals."""

_CLOSED = r"(?<![\w.]){}(?!\w)"
"""A word of its own, with a point behind it or without."""

PATTERNS: Mapping[str, str] = {
    ".X mg": r"(?<![\d.,])\.\d+" + _DOSE,
    "X.0 mg": r"(?<![\d.,])\d+\.0+" + _DOSE,
    "@": r"(?<![\w.])@(?=\s?\d)",
    "<": r"(?<![-<=])<=?(?=\s?\d)",
    ">": r"(?<![-<=>])>=?(?=\s?\d)",
    "AD": _CLOSED.format(r"(?:AD|A\.D\.)"),
    "AS": _CLOSED.format(rf"(?:AS(?! (?:{_AFTER_AS})\b)|A\.S\.)"),
    "AU": _CLOSED.format(r"(?:AU|A\.U\.)"),
    "OD": _CLOSED.format(r"(?:OD|O\.D\.|o\.d\.)"),
    "OS": _CLOSED.format(r"(?:OS|O\.S\.)"),
    "OU": _CLOSED.format(r"(?:OU|O\.U\.)"),
    "cc": r"(?<=\d)\s?(?:cc|CC)(?!\w)",
    "D/C": _CLOSED.format(r"[Dd]/[Cc]"),
    "HS": _CLOSED.format(r"(?:HS|hs|[Hh]\.[Ss]\.)(?! (?:diploma|graduate|senior|student))"),
    "IU": r"(?:(?<=\d)|(?<![\w.]))\s?(?:IU|iu|I\.U\.)(?!\w)",
    "MS": _CLOSED.format(r"MS(?! (?:Excel|Office|Outlook|Teams|Word)\b)"),
    "MSO4": _CLOSED.format(r"[Mm][Ss][Oo]4"),
    "MgSO4": _CLOSED.format(r"[Mm][Gg][Ss][Oo]4"),
    "QD": _CLOSED.format(r"(?:QD|qd|[Qq]\.[Dd]\.)"),
    "QOD": _CLOSED.format(r"(?:QOD|qod|[Qq]\.[Oo]\.[Dd]\.)"),
    "SC": _CLOSED.format(r"SC(?! \d{5})"),
    "SQ": _CLOSED.format(r"(?:SQ|sq|[Ss]ub ?[Qq])"),
    "U": r"(?<=\d)\s?[Uu](?![\w.])",
    "µg": r"(?<![A-Za-z])[µμ]g(?!\w)",
}
"""How each abbreviation that causes errors is found; the lexicon has no other such."""

ASK = ("D/C", "MS")
"""Abbreviations with two meanings, of which only the writer knows the one that was meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """An abbreviation in a text.

    Parameters
    ----------
    start, end : int
        Where it stands; ``text[start:end]`` is how it is written.
    written : str
        How it is written there.
    entry : Entry
        What it is.
    """

    start: int
    end: int
    written: str
    entry: Entry

    @property
    def instead(self) -> str:
        """The words for it; a question to the writer where nobody else can tell."""
        part = self.entry.part
        if part in ASK:
            return f"[{self.written.strip()}: {self.entry.meaning}? Ask the writer.]"
        if part == "X.0 mg":
            return re.sub(r"\.0+", "", self.written)
        if part == ".X mg":
            return f"0{self.written}"
        words = self.entry.write_instead.split(", or ")[-1] or _first_sense(self.entry.meaning)
        if self.written in ("<=", ">="):
            return f"{words} or equal to"
        # A unit may stand close to its figure, as in 10U.
        return {"U": f" {words}s", "IU": f" {words}s", "cc": f" {words}"}.get(part, words)


def findings(text: str) -> tuple[Found, ...]:
    """Return the abbreviations in a text, in the order in which they stand there.

    Parameters
    ----------
    text : str
        A note, of at most 20,000 letters. Of two abbreviations in one place the longer counts.

    Raises
    ------
    ValueError
        If the text is longer.
    """
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"text of {len(text):,} letters: expected {LONGEST_TEXT:,} or fewer")
    found = sorted(_each(text), key=lambda one: (one.start, one.start - one.end))
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def to_rewrite(text: str) -> tuple[Found, ...]:
    """Return those of a text that cause errors and are not to be written."""
    return tuple(one for one in findings(text) if one.entry.causes_errors)


def in_words(text: str) -> str:
    """Return the text with each abbreviation in words, as a patient could read it."""
    return _with(text, findings(text))


def rewritten(text: str) -> str:
    """Return the text with only those abbreviations in words that are not to be written."""
    return _with(text, to_rewrite(text))


def _with(text: str, found: Iterable[Found]) -> str:
    made, at = "", 0
    for one in found:
        made = _beside(_beside(made, text[at : one.start]), one.instead)
        at = one.end
    return _beside(made, text[at:])


def _beside(words: str, more: str) -> str:
    """Return two pieces of a text, with a blank where two words or a figure would run together."""
    apart = words[-1:].isalnum() and more[:1].isalnum()
    return f"{words} {more}" if apart else words + more


def _each(text: str) -> Iterator[Found]:
    for entry, pattern in _compiled():
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), match.group(), entry)


@cache
def _compiled() -> tuple[tuple[Entry, re.Pattern[str]], ...]:
    return tuple(
        (
            entry,
            re.compile(
                PATTERNS[entry.part]
                if entry.causes_errors
                else rf"(?<![\w/.]){_any_first(entry.part)}s?(?![\w/])"
            ),
        )
        for entry in abbreviations()
    )


def _any_first(part: str) -> str:
    """Return a pattern for an abbreviation; one such as Hx may begin with a small letter."""
    first, *rest = part
    if part[1:] == "x":
        return f"[{first}{first.casefold()}]{''.join(rest)}"
    return re.escape(part)


def _first_sense(meaning: str) -> str:
    """Return a meaning without the explanation that may follow it."""
    return meaning.partition(":")[0]
