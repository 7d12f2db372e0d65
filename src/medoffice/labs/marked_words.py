"""Words that a checker marked, as the lines of a table: what is unlawful, and what is unwise."""

from __future__ import annotations

from collections.abc import Iterable

from medoffice import practice
from medoffice.people.postings.wording import (
    BARRED,
    EVIDENCE,
    UNLAWFUL,
    UNWISE,
    Gap,
    Mark,
)

MARKS = ["Words", "Which", "Why", "Instead", "Rules"]
GAPS = ["Not said", "Why it belongs there", "Rules"]
# Said in words, as a color alone says nothing to many. No phone paints these signs as pictures.
SIGNS = {
    UNLAWFUL: "✕ Unlawful",
    BARRED: "✕ Barred",
    EVIDENCE: "▲ Evidence",
    UNWISE: "○ Unwise",
}


def rows(marks: Iterable[Mark]) -> list[list[str]]:
    """Return a line for each mark."""
    return [
        [
            f"“{mark.words}”",
            f"{SIGNS[mark.entry.kind]}: {mark.entry.title}",
            mark.entry.why,
            mark.entry.instead,
            cited(mark.entry.rules, near=mark.entry.kind == UNWISE),
        ]
        for mark in marks
    ]


def told(marks: Iterable[Mark]) -> str:
    """Return the marks as lines of text, without the rules."""
    return "\n".join(
        f"{words} | {which} | {instead}" for words, which, _, instead, _ in rows(marks)
    )


def gap_rows(gaps: Iterable[Gap]) -> list[list[str]]:
    """Return a line for each thing that is not said."""
    return [[gap.title, gap.why, cited(gap.rules, near=True)] for gap in gaps]


def cited(rules: Iterable[str], *, near: bool) -> str:
    """Return rules with their citations; those that words only come near to are told so."""
    known = practice.rules()
    told = "; ".join(f"{known[rule].title} ({known[rule].citation})" for rule in rules)
    if not told:
        return "Good practice"
    return f"Has to do with: {told}" if near else told


def counted(marks: Iterable[Mark]) -> str:
    """Return how many marks of each kind there are, such as ``2 unlawful, 1 unwise``."""
    kinds = [mark.entry.kind for mark in marks]
    words = [
        f"{kinds.count(kind)} {SIGNS[kind].split()[-1].lower()}"
        for kind in SIGNS
        if kinds.count(kind)
    ]
    return ", ".join(words) or "nothing marked"
