"""Words to look at again in a posting or an interview: what is unlawful, and what is unwise.

Lists of patterns and no judge: ``wording.toml`` for postings and ``questions.toml`` for interviews.
They know words, one sentence at a time, and not what was meant. What they mark may be right, and
what they do not mark may still be wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNLAWFUL, UNWISE = "unlawful", "unwise"
BARRED, EVIDENCE = "barred", "evidence"
KINDS = (UNLAWFUL, BARRED, EVIDENCE, UNWISE)
"""The gravest first."""

# A sentence that says whom nobody is preferred by speaks of what is protected, and prefers nobody.
DISCLAIMS = re.compile(
    r"\bregardless of\b|\bwithout regard to\b|\bequal.opportunity\b|\bwe choose by\b"
    r"|\b(?:do|does) not discriminate\b|\bnot by (?:race|sex|age)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?;\n]*(?:[.!?;](?!\s|$)[^.!?;\n]*)*[.!?;]?")
# These end in a point, and no sentence ends with them.
SHORTENED = re.compile(r"\b(u)\.\s?(s)\.(?= ?\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One thing to look for.

    Parameters
    ----------
    name : str
        Its name in the list.
    kind : str
        Unlawful or unwise in a posting; barred, evidence or unwise in an interview.
    title : str
        What the words touch.
    says : tuple of re.Pattern
        How it is said.
    unless : re.Pattern or None
        Words that show the sentence means something else.
    why, instead : str
        What the reader is told.
    rules : tuple of str
        Rules of the course: those it breaks or, where it is unwise, comes near to.
    catches, spares : tuple of str
        Sentences that prove the entry: it must mark the first and not the second.
    """

    name: str
    kind: str
    title: str
    says: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    why: str
    instead: str
    rules: tuple[str, ...]
    catches: tuple[str, ...]
    spares: tuple[str, ...]

    def found_in(self, sentence: str) -> list[re.Match[str]]:
        """Return the words of a sentence that it marks, in order, none of them twice."""
        if self.unless and self.unless.search(sentence):
            return []
        found: list[re.Match[str]] = []
        matches = (match for pattern in self.says for match in pattern.finditer(sentence))
        for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
            if not found or match.start() >= found[-1].end():
                found.append(match)
        return found


@dataclass(frozen=True)
class Mark:
    """Words that were found.

    Parameters
    ----------
    entry : Entry
        What was found.
    words : str
        As they stand in the text.
    at : int
        Where they begin in the text.
    """

    entry: Entry
    words: str
    at: int


@cache
def of_postings() -> tuple[Entry, ...]:
    """Return what to look for in a posting."""
    return _of_file("wording.toml")


@cache
def of_interviews() -> tuple[Entry, ...]:
    """Return what to look for in the questions of an interview."""
    return _of_file("questions.toml")


def _of_file(name: str) -> tuple[Entry, ...]:
    return read(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def read(text: str) -> tuple[Entry, ...]:
    """Read a list of entries as TOML.

    Raises
    ------
    ValueError
        If an entry lacks something, has a kind that is none, or is against the law and names no
        rule; the message names the entry.
    """
    return tuple(_entry(name, told) for name, told in tomllib.loads(text).items())


def _entry(name: str, told: dict) -> Entry:
    for key in ("kind", "title", "says", "why", "instead", "rules", "catches", "spares"):
        if key not in told:
            raise ValueError(f"entry {name!r} has no {key!r}")
    if told["kind"] not in KINDS:
        raise ValueError(
            f"kind of entry {name!r} is {told['kind']!r}: expected one of {', '.join(KINDS)}"
        )
    if told["kind"] != UNWISE and not told["rules"]:
        raise ValueError(
            f"entry {name!r} is {told['kind']} and names no rule: expected one or more"
        )
    unless = told.get("unless")
    return Entry(
        name,
        told["kind"],
        told["title"],
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in told["says"]),
        re.compile(unless, re.IGNORECASE) if unless else None,
        told["why"],
        told["instead"],
        tuple(told["rules"]),
        tuple(told["catches"]),
        tuple(told["spares"]),
    )


def marks(text: str, entries: Iterable[Entry] | None = None) -> list[Mark]:
    """Mark what to look at again.

    Parameters
    ----------
    text : str
        A posting, a part of one, or the questions of an interview.
    entries : iterable of Entry, optional
        What to look for; by default what a posting is searched for.

    Returns
    -------
    list of Mark
        The gravest kind first, each kind in the order of the text.

    Examples
    --------
    >>> [(mark.entry.kind, mark.words) for mark in marks("Recent grads with a can-do attitude.")]
    [('unlawful', 'Recent grads'), ('unwise', 'can-do attitude')]
    """
    entries = of_postings() if entries is None else tuple(entries)
    made = [
        Mark(entry, sentence[found.start() : found.end()].strip(), start + found.start())
        for start, sentence in _sentences(text)
        if not DISCLAIMS.search(sentence)
        for entry in entries
        for found in entry.found_in(sentence)
    ]
    return sorted(made, key=lambda mark: (KINDS.index(mark.entry.kind), mark.at))


def _sentences(text: str) -> Iterable[tuple[int, str]]:
    # Same length, so that places stay those of the text.
    read_as = SHORTENED.sub(lambda met: met.group().replace(".", "\u2024"), text)
    read_as = read_as.replace("’", "'")
    for met in SENTENCE.finditer(read_as):
        if met.group().strip():
            yield met.start(), met.group().replace("\u2024", ".")


@dataclass(frozen=True)
class Gap:
    """Something that a posting does not say.

    Parameters
    ----------
    title : str
        What is missing.
    why : str
        Why it belongs there.
    rules : tuple of str
        Rules of the course that it has to do with.
    """

    title: str
    why: str
    rules: tuple[str, ...] = ()


CATCH_ALL = re.compile(
    r"\b(?:other|any|all)? ?(?:duties|tasks|work|projects) (?:as )?(?:assigned|needed|required)\b"
    r"|\bas needed\b|\bwhatever is needed\b",
    re.IGNORECASE,
)
VERBS = re.compile(
    r"\b(?:run|hire|train|schedul|review|supervis|lead|build|explain|write|answer|keep|see that|buy"
    r"|report|check|post|manag|plan|hear|hold|order|prepar|count|call|enter|cover|mak|save|stop|room"
    r"|submit|follow|meet|handl|direct|monitor|oversee|develop|coordinat|ensur)\w*\b",
    re.IGNORECASE,
)
FEWEST_DUTIES = 3
ASKED: Sequence[tuple[str, Gap]] = (
    (
        r"\$ ?\d",
        Gap(
            "what the job pays",
            "People who want more or less cost you calls, and some states ask for the range.",
            ("pay.posting",),
        ),
    ),
    (
        r"\bexempt\b",
        Gap(
            "whether overtime is paid",
            "Exempt or non-exempt: the tests of the job decide, not the title.",
            ("flsa.exempt_tests",),
        ),
    ),
    (
        r"\bessential functions?\b",
        Gap(
            "the essential functions",
            "Written before the posting, they are evidence of what the job is.",
            ("ada.essential_functions",),
        ),
    ),
    (
        r"\baccommodat\w+",
        Gap(
            "a word on accommodation",
            "Who needs one to apply must know whom to ask.",
            ("ada.interactive",),
        ),
    ),
    (
        r"\bequal.opportunity\b|\bnot by (?:race|sex|age)\b|\bwithout regard to\b",
        Gap(
            "how you choose",
            "No federal law asks a private practice for the sentence. It tells everybody that they "
            "may apply.",
        ),
    ),
    (r"\breports? to\b", Gap("whom the job reports to", "It says how much may be decided.")),
    (
        r"\bapply\b|\bapplications?\b|\bsend (?:us|your)\b",
        Gap("how to apply, and by when", "Without it, people call."),
    ),
)


def gaps(text: str) -> list[Gap]:
    """Return what a posting does not say.

    Parameters
    ----------
    text : str
        The whole posting.

    Returns
    -------
    list of Gap
        None for a text that says it all, or for an empty one.

    Notes
    -----
    A posting whose only task is "duties as assigned" is told of first: the words are harmless
    behind a list of tasks, and worthless without one.
    """
    if not text.strip():
        return []
    found = [gap for pattern, gap in ASKED if not re.search(pattern, text, re.IGNORECASE)]
    if CATCH_ALL.search(text):
        named = {met.group().lower() for met in VERBS.finditer(CATCH_ALL.sub("", text))}
        if len(named) < FEWEST_DUTIES:
            found.insert(
                0,
                Gap(
                    "the tasks: there is only a catch-all",
                    "“Duties as assigned” behind a list is fine. Alone it tells nobody what the "
                    "job is, and is no evidence of its essential functions.",
                    ("ada.essential_functions",),
                ),
            )
    return found
