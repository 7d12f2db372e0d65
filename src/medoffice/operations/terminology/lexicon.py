"""Word parts and abbreviations, read from ``lexicon.csv`` beside this module.

``lexicon.schema.json`` says what each column holds. Where one spelling has two meanings, as
``ped/o`` has (child, foot), each has a line of its own.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PREFIX = "prefix"
ROOT = "root"
COMBINING_FORM = "combining form"
SUFFIX = "suffix"
ABBREVIATION = "abbreviation"
STEMS = (ROOT, COMBINING_FORM)
"""The kinds that carry what a term is about; a combining form is a root with its vowel."""


LOSE_VOWEL = ("anti-", "endo-", "epi-", "exo-", "hypo-", "meta-", "para-")
"""Prefixes whose last vowel may fall before another, as in parenteral and hypoxia."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word part or an abbreviation.

    Parameters
    ----------
    part : str
        As a dictionary prints it: ``hyper-``, ``duct``, ``cardi/o``, ``-itis``, ``BP``.
    kind : str
        ``prefix``, ``root``, ``combining form``, ``suffix`` or ``abbreviation``.
    meaning : str
        In plain words.
    example, example_meaning : str
        A term, or a note with the abbreviation, that has it, and what that means.
    say : str
        How to say a part's example, the stressed syllable in capitals; how to say an
        abbreviation, empty if letter by letter.
    specialty : str
        Where one meets it most; empty if everywhere.
    why_not, write_instead, listed_by : str
        Of an abbreviation that causes errors: what goes wrong, what to write instead, and whose
        list of such abbreviations has it. Else empty.
    """

    part: str
    kind: str
    meaning: str
    example: str
    example_meaning: str
    say: str = ""
    specialty: str = ""
    why_not: str = ""
    write_instead: str = ""
    listed_by: str = ""

    @property
    def letters(self) -> str:
        """The part without hyphen and combining vowel: ``cardi`` of ``cardi/o``."""
        return self.part.strip("-").partition("/")[0]

    @property
    def vowel(self) -> str:
        """The combining vowel; empty if it takes none."""
        return self.part.partition("/")[2] if self.kind == COMBINING_FORM else ""

    @property
    def may_lose_vowel(self) -> bool:
        """Whether it is a prefix whose last vowel may fall before another."""
        return self.part in LOSE_VOWEL

    @property
    def causes_errors(self) -> bool:
        """Whether it is an abbreviation not to be written."""
        return bool(self.why_not)


@cache
def lexicon() -> tuple[Entry, ...]:
    """Return all entries in the order of the file."""
    text = (files(__package__) / "lexicon.csv").read_text("utf-8")
    return tuple(Entry(**row) for row in csv.DictReader(text.splitlines()))


def word_parts() -> tuple[Entry, ...]:
    """Return the entries that terms are made of."""
    return tuple(entry for entry in lexicon() if entry.kind != ABBREVIATION)


def abbreviations() -> tuple[Entry, ...]:
    """Return the abbreviations."""
    return tuple(entry for entry in lexicon() if entry.kind == ABBREVIATION)


def find(part: str) -> tuple[Entry, ...]:
    """Return the entries of a part or an abbreviation, the likelier first.

    An abbreviation is found in any case and with points between its letters (``q.d.``). One
    written exactly so comes before one that differs in case: ``cc`` is a volume, ``CC`` the
    chief complaint.

    Parameters
    ----------
    part : str
        As printed in the lexicon, or an abbreviation as written in a note.
    """
    wanted = part.strip()
    same = [entry for entry in lexicon() if entry.part == wanted]
    alike = [entry for entry in lexicon() if _plain(entry.part) == _plain(wanted)]
    return (*same, *(entry for entry in alike if entry not in same))


def _plain(part: str) -> str:
    return part.replace(".", "").casefold()
