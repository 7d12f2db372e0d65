"""What to look at again in a written review: character, absolutes, vagueness, matters of law.

A list of words and no judge. It knows nothing of what happened; a sentence it does not mark may
still be unfair, and one it marks may be right. It asks, and the writer answers.
"""

from __future__ import annotations

import re
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
    PROTECTED: (
        r"pregnan\w+", r"maternity", r"fmla", r"(?:sick|medical|family) leave", r"disab\w+",
        r"illness", r"sick", r"diagnos\w+", r"therapy", r"medication she", r"medication he",
        r"too old", r"young\w*", r"energetic", r"at (?:her|his|their) age", r"retire\w*", r"church",
        r"relig\w+", r"sabbath", r"accent", r"her english", r"his english", r"husband", r"wife",
        r"her children", r"his children", r"child ?care", r"race", r"ethnic\w*", r"union",
        r"complain(?:ed|t|ts|ing) (?:to|about) (?:the )?(?:state|osha|labor|pay|hours|overtime)\w*",
        r"talk\w* about (?:her|his|their) pay", r"attorney", r"lawsuit",
    ),
}  # fmt: skip
FINDERS = {
    kind: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for kind, words in WORDS.items()
}
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
    """

    kind: str
    words: str
    why: str


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
    found: dict[tuple[str, str], int] = {}
    for kind, finder in FINDERS.items():
        for match in finder.finditer(text):
            found.setdefault((kind, match.group().lower()), match.start())
    marked = [
        Remark(kind, text[start : start + len(words)], WHY[kind])
        for (kind, words), start in sorted(found.items(), key=lambda pair: pair[1])
    ]
    if text.strip() and not INSTANCE.search(text):
        marked.append(Remark(NO_INSTANCE, "", WHY[NO_INSTANCE]))
    return marked
