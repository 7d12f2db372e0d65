"""Terms built from their parts, by the rules of the combining vowel."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from medoffice.operations.terminology.decoder import VOWELS
from medoffice.operations.terminology.lexicon import PREFIX, STEMS, SUFFIX, Entry


def build(parts: Sequence[Entry]) -> str:
    """Return the term that the parts make.

    The combining vowel is kept before a consonant and between two roots, and dropped before a
    suffix that begins with a vowel. A vowel that would stand twice is written once
    before a suffix (``cardi/o`` and ``-itis``: carditis) and after a prefix that may lose it
    (hypoxia). Else both are kept with a hyphen between (salpingo-oophorectomy).

    Parameters
    ----------
    parts : sequence of Entry
        Prefixes, then roots or combining forms, then one suffix; at least two in all.

    Raises
    ------
    ValueError
        If a part stands where its kind cannot, or a root without combining vowel meets a
        consonant.
    """
    _check_order(parts)
    term = ""
    for part, following in pairwise(parts):
        term += _spelled_before(part, following)
    return term + parts[-1].letters


def _spelled_before(part: Entry, following: Entry) -> str:
    """Return a part as spelled before the next."""
    first = following.letters[0]
    spelled = part.letters
    if part.kind in STEMS and (following.kind in STEMS or first not in VOWELS):
        spelled += part.vowel
        if not part.vowel and first not in VOWELS:
            raise ValueError(
                f"{part.part} takes no combining vowel: expected a part that begins with a vowel "
                f"after it, not {following.part}"
            )
    if spelled[-1] != first or first not in VOWELS:
        return spelled
    falls = part.may_lose_vowel or (part.kind in STEMS and following.kind == SUFFIX)
    return spelled[:-1] if falls else f"{spelled}-"


def _check_order(parts: Sequence[Entry]) -> None:
    shown = " + ".join(part.part for part in parts)
    if len(parts) < 2:
        raise ValueError(f"{shown or 'no part'}: expected at least two parts")
    ranks = []
    for part in parts:
        if part.kind not in (PREFIX, *STEMS, SUFFIX):
            raise ValueError(f"{part.part} is an {part.kind}: expected parts of words")
        ranks.append(0 if part.kind == PREFIX else 1 if part.kind in STEMS else 2)
    if ranks != sorted(ranks) or ranks.count(2) != 1:
        raise ValueError(f"{shown}: expected prefixes, then roots, then one suffix")
