"""A pattern of the schemas in plain words: ``B[0-9]{5}`` is *B and five digits*.

Schemas say how a key is written in the notation of regular expressions, which few readers of a
codebook know. Only the parts of it that the schemas use are put into words.
"""

from __future__ import annotations

import re

NUMBERS = ("up", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
RANGES = {"0-9": "digit", "A-Z": "capital letter", "a-z": "small letter"}
MARKS = {"-": "hyphen", "_": "underscore", ".": "point"}
_PART = re.compile(
    r"(?P<literal>(?:[A-Za-z0-9]|-(?=\d))+(?![?*+{]))"
    r"|(?P<mark>[-_]|\\\.)"
    r"|\[(?P<choice>[^]]+)\](?P<count>\{[0-9,]+\}|\+)?"
    r"|\((?P<group>[^()]+)\)\?"
)
_WITH_POINTS = re.compile(r"(?P<part>\[[^]]+\]\+)\(\\\.(?P=part)\)[*+]")


def in_words(pattern: str) -> str:
    """Return how a text of some pattern is written.

    Parameters
    ----------
    pattern : str
        A pattern of the schemas.

    Raises
    ------
    ValueError
        If it holds a part that has no words here; the message shows it.

    Examples
    --------
    >>> in_words("B[0-9]{5}")
    'B and five digits'
    >>> in_words("[A-Z]{3}-[0-9]{7}|undated")
    'three capital letters, a hyphen and seven digits, or undated'
    """
    if found := _WITH_POINTS.fullmatch(pattern):
        return f"{_sequence(found['part'])}, in parts with a point between"
    ways = re.split(r"\|(?![^(]*\))", pattern)
    return ", or ".join(_sequence(way) for way in ways)


def _sequence(pattern: str) -> str:
    parts, at = [], 0
    while at < len(pattern):
        found = _PART.match(pattern, at)
        if not found:
            raise ValueError(f"the part {pattern[at:]!r} of the pattern {pattern!r} has no words")
        parts.append(_part(found))
        at = found.end()
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _part(found: re.Match[str]) -> str:
    if found["literal"]:
        return found["literal"]
    if found["mark"]:
        return f"a {MARKS[found['mark'].lstrip(chr(92))]}"
    if found["group"]:
        return f"perhaps {_sequence(found['group'])}"
    return _counted(found["choice"], found["count"])


def _counted(choice: str, count: str | None) -> str:
    """Put a choice of characters, and how many of them there are, into words."""
    kinds = re.findall(r"[0-9A-Za-z]-[0-9A-Za-z]|.", choice)
    named = [RANGES.get(kind) or MARKS.get(kind) for kind in kinds]
    if not all(named):
        return _one_of(kinds)
    if count is None:
        return " or ".join(f"a {name}" for name in named)
    many = " or ".join(f"{name}s" for name in named)
    if count == "+":
        return many
    least, _, most = count.strip("{}").partition(",")
    if not most:
        return f"{NUMBERS[int(least)]} {many}"
    between = "or" if int(least) and int(most) == int(least) + 1 else "to"
    return f"{NUMBERS[int(least)]} {between} {NUMBERS[int(most)]} {many}"


def _one_of(kinds: list[str]) -> str:
    *first, last = [kind.replace("-", " to ") for kind in kinds]
    return f"one of {', '.join(first)} or {last}" if first else f"one from {last}"
