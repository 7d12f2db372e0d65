"""How many syllables an English word has, by its spelling; needs no dictionary."""

from __future__ import annotations

import re

# Vowels side by side that are spoken apart.
_APART = re.compile(
    r"(?<![tcg])ia(?!ge)|(?<=[tc])iat|(?<![tscgxlnv])io|(?<=v)io(?!r)|iu|iet"
    r"|(?<!t)(?<![ni]c)ien[ct]|ier\b|(?<![qg])ua|uou|(?<![qgb])ue(?=[nl])|(?<=[lr])ui(?=[dn])|eum|[eou]ing|ideo"
    r"|\b(?:cre|are|ide|the|re(?=act))a|(?<=[^aeiouw])y(?=[aeiou])|[ds]n't"
)
# Vowels inside a word that nobody speaks.
_SILENT_INSIDE = re.compile(
    r"[aeiouy][^aeiouy]*[^aeiouyl]e"
    r"(?=(?:ment|ful(?:ly)?|ly|ness|less|ty|thing|times?|where|how|body|fore)s?\b)"
    r"|(?<=ev)e(?=r[yi])|(?<=bus)i(?=ness)|(?<=diff)e(?=ren)|(?<=int)e(?=res)|(?<=sev)e(?=ral)"
    r"|(?<=med)i(?=cine)|(?<=whil)e"
)
# The last e of a word, also before s and d, unless a letter needs it.
_SILENT_LAST = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouyl]l)(?:e|(?<![sxzcg])(?<![sc]h)es|(?<![td])ed)\b"
)
_SPLIT = re.compile(r"(?<=[aeiou])y(?=[aeiou])")
_GROUP = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Return how many syllables a word has.

    Parameters
    ----------
    word : str
        Letters, and apostrophes.

    Returns
    -------
    int
        At least 1. Counted by groups of vowels, less those that are silent, so it misses a few
        words, and names more often.
    """
    spoken = _SPLIT.sub("w", re.sub(r"['’]s$", "", word.lower().replace("’", "'")))
    groups = len(_GROUP.findall(spoken))
    silent = len(_SILENT_INSIDE.findall(spoken)) + len(_SILENT_LAST.findall(spoken))
    return max(1, groups + len(_APART.findall(spoken)) - silent)
