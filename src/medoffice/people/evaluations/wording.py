"""What to look at again in a written review: character, absolutes, vagueness, matters of law.

A list of words and no judge. It knows nothing of what happened; a sentence it does not mark may
still be unfair, and one it marks may be right. It asks, and the writer answers. What a rule may
protect is marked with the rule; all else is advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

CHARACTER, ABSOLUTE, VAGUE, PROTECTED, NO_INSTANCE = (
    "character",
    "absolute",
    "vague",
    "protected",
    "no instance",
)
WHY = {
    CHARACTER: "It says what the person is like. Say what was done, so that it can be seen again.",
    ABSOLUTE: "One day on which it was otherwise makes it untrue. Count instead.",
    VAGUE: "Nobody can tell when this is done. Say what is to be seen, how often, and by when.",
    PROTECTED: "It touches what the law may protect. Leave it out unless counsel has read it.",
    NO_INSTANCE: "No day, count or case stands in it. Take one from the evidence log.",
}
WORDS = {
    CHARACTER: (
        r"attitude", r"laz\w+", r"nice", r"a pleasure", r"pleasant", r"careless\w*", r"sloppy",
        r"unprofessional\w*", r"negative\w*", r"difficult person", r"team player", r"hard worker",
        r"moody", r"emotional", r"abrasive", r"aggressive", r"bossy", r"unreliable", r"unmotivated",
        r"motivated", r"lacks (?:drive|commitment|interest)", r"seriously", r"smart", r"immature",
        r"stubborn", r"dishonest", r"natural", r"gifted", r"the best we have", r"solid", r"spirit",
        r"choose to work with", r"personality", r"good fit",
    ),
    ABSOLUTE: (
        r"always", r"never", r"constantly", r"every time", r"all the time", r"no more",
        r"completely", r"totally",
    ),
    VAGUE: (
        r"often", r"sometimes", r"usually", r"tends? to", r"room to grow", r"keep it up",
        r"do better", r"be better", r"try harder", r"more effort", r"gets? on with things",
        r"doing fine", r"good job", r"great job", r"as needed", r"and so on", r"etc",
    ),
}  # fmt: skip
PROTECTED_BY = {
    ("pwfa", "title7.decisions"): (r"pregnan\w+", r"maternity"),
    ("fmla.call_in", "retaliation.work"): (r"fmla", r"(?:medical|family) leave"),
    ("ada.medical_questions", "fmla.call_in"): (r"sick leave", r"sick", r"illness"),
    ("ada.medical_questions",): (
        r"disab\w+", r"diagnos\w+", r"therapy", r"medication she", r"medication he",
    ),
    ("title7.religion", "title7.decisions"): (r"church", r"relig\w+", r"sabbath"),
    ("title7.decisions",): (
        r"too old", r"young\w*", r"energetic", r"at (?:her|his|their) age", r"retire\w*",
        r"accent", r"her english", r"his english", r"race", r"ethnic\w*", r"husband", r"wife",
        r"her children", r"his children", r"child ?care",
    ),
    ("nlra",): (r"union", r"talk\w* about (?:her|his|their) pay"),
    ("retaliation.work",): (
        r"complain(?:ed|t|ts|ing) (?:to|about) (?:the )?(?:state|osha|labor|pay|hours|overtime)\w*",
        r"attorney", r"lawsuit",
    ),
}  # fmt: skip
"""Words on what the law may protect, by the rules that may protect it."""


def _finder(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


FINDERS = [(kind, (), _finder(words)) for kind, words in WORDS.items()] + [
    (PROTECTED, rules, _finder(words)) for rules, words in PROTECTED_BY.items()
]
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
INSTANCE = re.compile(rf"\d|\b(?:{NUMBERS}|once|half)\b|\b(?:{MONTHS})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Remark:
    """Something to look at again.

    Parameters
    ----------
    kind : str
        Character, absolute, vague, protected, or no instance.
    words : str
        The words as they stand in the text; empty for the last kind.
    why : str
        What to ask of them.
    rules : tuple of str, default ()
        Ids of the course's rules that may protect what the words touch; none for what only good
        practice advises.
    """

    kind: str
    words: str
    why: str
    rules: tuple[str, ...] = ()


def remarks(text: str) -> list[Remark]:
    """Mark what to look at again in a text about a person's work.

    Parameters
    ----------
    text : str
        A comment, a line of a review, or the whole of one.

    Returns
    -------
    list of Remark
        In the order of the text, each word once; whether it holds an instance comes last.
    """
    found: dict[tuple[str, str], tuple[int, tuple[str, ...]]] = {}
    for kind, rules, finder in FINDERS:
        for match in finder.finditer(text):
            found.setdefault((kind, match.group().lower()), (match.start(), rules))
    marked = [
        Remark(kind, text[start : start + len(words)], WHY[kind], rules)
        for (kind, words), (start, rules) in sorted(found.items(), key=lambda pair: pair[1])
    ]
    if text.strip() and not INSTANCE.search(text):
        marked.append(Remark(NO_INSTANCE, "", WHY[NO_INSTANCE]))
    return marked
