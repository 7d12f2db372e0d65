"""The grammar of X12: elements make a segment, segments make a transaction."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date

ELEMENT, COMPONENT, REPETITION, END = "*", ":", "^", "~"
# What a value may not hold, since it ends an element, a component, a repetition or a segment.
_DELIMITERS = str.maketrans(dict.fromkeys(ELEMENT + COMPONENT + REPETITION + END, " "))


def segment(name: str, *elements: str | int | None) -> str:
    """Write a segment without its end sign; empty elements at the end are left off.

    Parameters
    ----------
    name : str
        The segment's identifier, such as ``"NM1"``.
    *elements : str, int or None
        The elements in order; None or an empty text leaves one out.
    """
    return _joined(ELEMENT, (name, *elements))


def composite(*components: str | int | None) -> str:
    """Write an element made of several components; empty ones at the end are left off."""
    return _joined(COMPONENT, components)


def _joined(sign: str, parts: Iterable[str | int | None]) -> str:
    return sign.join("" if part is None else str(part) for part in parts).rstrip(sign)


def text(value: str, longest: int = 60) -> str:
    """Write words as the standard wants them: capitals without accents, and no delimiter."""
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    return " ".join(plain.translate(_DELIMITERS).upper().split())[:longest].rstrip()


def amount(cents: int) -> str:
    """Write an amount of money in dollars, without zeros at the end: 27650 as 276.5."""
    sign, size = ("-" if cents < 0 else ""), abs(int(cents))
    dollars, rest = divmod(size, 100)
    return f"{sign}{dollars}.{rest:02}".rstrip("0").rstrip(".") if rest else f"{sign}{dollars}"


def share(part: float) -> str:
    """Write a share as a decimal fraction: 0.2 as .2."""
    return f"{part:.4f}".rstrip("0").removeprefix("0")


def day(when: date) -> str:
    """Write a date: 2025-10-06 as 20251006."""
    return f"{when:%Y%m%d}"
