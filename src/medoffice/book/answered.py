"""Whether the passage that a question names still speaks of what is asked.

No program can tell whether a section answers a question: a person looked at each. But a section
that was rewritten, or a name that slipped into the next line, shares few words with the question,
and that is found here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from medoffice import practice
from medoffice.book import passages
from medoffice.book.passages import Passage
from medoffice.book.places import ROOT

SHARED = 3
"""So many content words stand in a question and in its passage at least."""

COMMON = 0.2
"""A word in more than this share of all sections is no content word."""

ROLE = re.compile(r"\{(rule|benchmark)\}`([^`]+)`")
ENDINGS = re.compile(r"(ing|ed|es|e|s|ly)$")


@dataclass(frozen=True)
class Asked:
    """Something the course asks: its id, the passage it names, and its words with the answer."""

    id: str
    passage: str
    text: str


def strangers(asked: list[Asked], root: Path = ROOT) -> Iterator[str]:
    """Yield a sentence for each question that shares too few words with its passage.

    Parameters
    ----------
    asked : list of Asked
        Questions, or parts of scenarios.
    root : pathlib.Path, optional
        Where the course is.

    Raises
    ------
    PassageError
        If a question names a passage that is not there.
    """
    common = _common(root)
    for each in asked:
        passage = passages.find(each.passage, root)
        said = words(each.text) - common
        shared = said & _words_of(passage)
        # A short question, such as a sum, has few words to share.
        if len(shared) < min(SHARED, len(said)):
            yield (
                f"{each.id}: {each.passage} shares with it {', '.join(sorted(shared)) or 'nothing'}"
                f"; expected {SHARED} of its words: {', '.join(sorted(said))}"
            )


def words(text: str) -> frozenset[str]:
    """Return the words of a text without their endings."""
    return frozenset(ENDINGS.sub("", word) for word in re.findall(r"[a-z]{3,}", text.lower()))


def full_text(passage: Passage) -> str:
    """Return a passage's title and text, with the rules and benchmarks that it shows."""
    facts = {}
    if ROLE.search(passage.text):
        facts = {"rule": practice.rules(), "benchmark": practice.benchmarks()}

    def told(role: re.Match) -> str:
        fact = facts[role[1]].get(role[2])
        return fact.statement if fact else ""

    return f"{passage.title} {ROLE.sub(told, passage.text)}"


@lru_cache(maxsize=2048)
def _words_of(passage: Passage) -> frozenset[str]:
    return words(full_text(passage))


@lru_cache(maxsize=2)
def _common(root: Path) -> frozenset[str]:
    sections = [_words_of(passage) for passage in passages.passages(root).values()]
    counted = Counter(word for section in sections for word in section)
    return frozenset(word for word, count in counted.items() if count > COMMON * len(sections))
