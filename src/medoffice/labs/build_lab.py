"""The building lab: parts put together by the rules of the combining vowel."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import plain_table, wide_table
from medoffice.operations.terminology.builder import build
from medoffice.operations.terminology.decoder import VOWELS
from medoffice.operations.terminology.lexicon import (
    COMBINING_FORM,
    PREFIX,
    STEMS,
    SUFFIX,
    Entry,
    word_parts,
)

NONE = "none"
HEADINGS = ["Part", "Means", "Rule"]
TRY_THIS = (
    "Build the word for inflammation of the sac around the heart.",
    "Leave out the prefix. Put the stomach and the intestine together, and end in <em>-logy</em>. "
    "Which vowels stand, and which fall?",
    "Build the word for a small head, and the word for removal of the gallbladder.",
    "Build a word that nobody uses. Does the lab tell you?",
)
WHAT_TO_NOTICE = (
    "The vowel stays before a consonant and between two roots, and falls before a suffix that "
    "begins with a vowel.",
    "The parts stand in one order: prefix, root, suffix. You read them from the end.",
    "Rules make words that nobody uses, too. Only a dictionary, or a colleague, tells which are in "
    "use.",
)


def _options(*kinds: str) -> list[tuple[str, Entry]]:
    return [
        (f"{entry.part} ({entry.meaning})", entry) for entry in word_parts() if entry.kind in kinds
    ]


class BuildLab(ChoiceLab):
    """Put parts together."""

    def __init__(self) -> None:
        prefixes, roots, suffixes = _options(PREFIX), _options(*STEMS), _options(SUFFIX)
        nothing: list[tuple[str, Entry | None]] = [(NONE, None)]
        self.prefix = controls.choice("Prefix", nothing + prefixes, _of(prefixes, "peri-"))
        self.first = controls.choice("Root", roots, _of(roots, "cardi/o"))
        self.second = controls.choice("Another root", nothing + roots, None)
        self.suffix = controls.choice("Suffix", suffixes, _of(suffixes, "-itis"))
        parts = [self.prefix, self.first, self.second, self.suffix]
        self._lay_out(
            controls.group("The parts", parts),
            watched=parts,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        chosen = (self.prefix, self.first, self.second, self.suffix)
        self.parts = [control.value for control in chosen if control.value]
        try:
            self.term, self.problem = build(self.parts), ""
        except ValueError as error:
            self.term, self.problem = "", str(error)

    def _sentence(self) -> str:
        if self.problem:
            return f"{self.problem[0].upper()}{self.problem[1:]}."
        *before, last = self.parts
        meaning = f"{last.meaning}: {'; '.join(part.meaning for part in before)}"
        known = {entry.example for entry in word_parts()}
        used = (
            "It is in the lexicon."
            if self.term in known
            else "It is built by the rule; look up whether it is in use."
        )
        return f"{self.term}. Read from the end: {meaning}. {used}"

    def _rows(self) -> list[list[str]]:
        following = [*self.parts[1:], None]
        return [
            [part.part, part.meaning, _rule(part, after)]
            for part, after in zip(self.parts, following, strict=True)
        ]

    def _tables(self) -> str:
        return wide_table("The parts, and what becomes of the vowel", HEADINGS, self._rows(),
                          of_words=True)  # fmt: skip

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return f"{self._sentence()}\n\n{plain_table(HEADINGS, self._rows())}"


def _of(options: list[tuple[str, Entry]], part: str) -> Entry:
    return next(entry for _, entry in options if entry.part == part)


def _rule(part: Entry, after: Entry | None) -> str:
    """Say what becomes of a part's vowel before the next part."""
    if after is None:
        return "stands at the end"
    if part.kind != COMBINING_FORM:
        return "stands in front" if part.kind == PREFIX else "has no vowel of its own"
    if after.kind in STEMS:
        return f"keeps its {part.vowel} before another root"
    if after.letters[0] in VOWELS:
        return f"loses its {part.vowel} before a vowel"
    return f"keeps its {part.vowel} before a consonant"
