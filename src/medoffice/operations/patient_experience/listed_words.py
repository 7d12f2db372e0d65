"""Finding listed words and phrases in a text."""

from __future__ import annotations

import re
from functools import cache


@cache
def finder(*words: str) -> re.Pattern[str]:
    """Return what finds some words or phrases, whole, in capitals or not.

    Parameters
    ----------
    *words : str
        ``*`` stands for the rest of a word or for one word.
    """
    phrases = (r"[\w'-]*".join(map(re.escape, word.split("*"))) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)
