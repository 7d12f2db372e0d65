"""Letters that answer a complaint: templates, what is missing, and what to look at again."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from medoffice.operations.patient_experience.listed_words import finder
from medoffice.operations.patient_experience.reading_level import ReadingLevel, reading_level

TEMPLATES = Path(__file__).with_name("letters.toml")
PUBLIC = "review"
"""The letter that anybody can read."""
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A letter to fill in.

    Parameters
    ----------
    title, use_when : str
        What it is, and when to take it.
    paragraphs : tuple of str
        Its text, with the names of fields in braces.
    """

    title: str
    use_when: str
    paragraphs: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what belongs into it, in order, each once."""
        return tuple(dict.fromkeys(_FIELD.findall(" ".join(self.paragraphs))))


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph that a letter holds where a right is at stake.

    Parameters
    ----------
    title : str
        When it belongs there.
    rule : str
        Id of the rule behind it.
    text : str
        The paragraph, with the names of fields in braces.
    """

    title: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Words to look at again.

    Parameters
    ----------
    words : tuple of str
        In small letters; ``*`` stands for the rest of a word or for one word.
    why, instead : str
        What is wrong with them, and what to write.
    only : str
        The letter in which alone they are wrong; empty for all.
    """

    words: tuple[str, ...]
    why: str
    instead: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of a letter to look at again: as they stand there, why, and what to write instead."""

    words: str
    why: str
    instead: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter, as far as it is filled in.

    Parameters
    ----------
    title : str
        What letter it is.
    paragraphs : tuple of str
        Its text; what is missing stands in square brackets.
    missing : tuple of str
        What is missing, in words.
    remarks : tuple of Remark
        What to look at again, in the order of the text.
    level : ReadingLevel
        How hard it is to read.
    """

    title: str
    paragraphs: tuple[str, ...]
    missing: tuple[str, ...]
    remarks: tuple[Remark, ...]
    level: ReadingLevel

    @property
    def text(self) -> str:
        """The letter as plain text."""
        return "\n\n".join(self.paragraphs)

    @property
    def may_go(self) -> bool:
        """Tell whether nothing is missing, nothing is marked, and it is plain enough."""
        return not self.missing and not self.remarks and self.level.plain


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))


@cache
def templates() -> Mapping[str, Template]:
    """Return the letters, by name."""
    return MappingProxyType(
        {
            name: Template(entry["title"], entry["use_when"], tuple(entry["paragraphs"]))
            for name, entry in _file()["letter"].items()
        }
    )


@cache
def clauses() -> Mapping[str, Clause]:
    """Return the paragraphs on rights, by name."""
    return MappingProxyType({name: Clause(**entry) for name, entry in _file()["clause"].items()})


@cache
def fields() -> Mapping[str, str]:
    """Return what belongs into each field, in words."""
    return MappingProxyType(dict(_file()["field"]))


@cache
def wordings() -> tuple[Wording, ...]:
    """Return the words to look at again."""
    return tuple(
        Wording(**{**entry, "words": tuple(entry["words"])}) for entry in _file()["wording"]
    )


def write(letter: str, answers: Mapping[str, str], rights: Collection[str] = ()) -> Draft:
    """Write a letter.

    Parameters
    ----------
    letter : str
        Name of the template.
    answers : mapping of str to str
        What belongs into its fields. What is empty or left out is marked as missing.
    rights : collection of str, optional
        Names of the paragraphs on rights that it holds, before the signature. A public reply
        holds none.

    Returns
    -------
    Draft

    Raises
    ------
    ValueError
        If there is no such letter, no such paragraph, or no such field; or a public reply is to
        hold a paragraph on rights.
    """
    if letter not in templates():
        raise ValueError(f"letter is {letter!r}: expected one of {', '.join(templates())}")
    for name in rights:
        if name not in clauses():
            raise ValueError(f"rights has {name!r}: expected some of {', '.join(clauses())}")
    for name in answers:
        if name not in fields():
            raise ValueError(f"answers has {name!r}: expected some of {', '.join(fields())}")
    if letter == PUBLIC and rights:
        raise ValueError("rights: a public reply speaks to nobody in particular; expected none")
    template = templates()[letter]
    *body, last = template.paragraphs
    added = [clause.text for name, clause in clauses().items() if name in rights]
    raw = [*body, *added, last]
    missing: dict[str, str] = {}

    def filled(match: re.Match[str]) -> str:
        name = match.group(1)
        given = answers.get(name, "").strip()
        if given:
            return given
        missing[name] = fields()[name]
        return f"[{fields()[name]}]"

    paragraphs = tuple(_tidy(_FIELD.sub(filled, paragraph)) for paragraph in raw)
    text = "\n\n".join(paragraphs)
    return Draft(
        template.title,
        paragraphs,
        tuple(missing.values()),
        tuple(remarks(text, letter)),
        reading_level(text),
    )


def remarks(text: str, letter: str = "") -> list[Remark]:
    """Mark words to look at again.

    A list of words is no judge: a letter without a mark may still be cold, and a marked one right.

    Parameters
    ----------
    text : str
        A letter.
    letter : str, optional
        Which one; words that are wrong only in another are not marked.

    Returns
    -------
    list of Remark
        In the order of the text, each words once.
    """
    spoken = text.replace("’", "'")
    found: dict[str, tuple[int, Remark]] = {}
    for wording in wordings():
        if wording.only and wording.only != letter:
            continue
        for match in finder(*wording.words).finditer(spoken):
            words = text[match.start() : match.end()]
            found.setdefault(
                words.lower(), (match.start(), Remark(words, wording.why, wording.instead))
            )
    return [remark for _, remark in sorted(found.values(), key=lambda each: each[0])]


def _tidy(paragraph: str) -> str:
    """Take away the second of two full stops, which comes in where an answer ends with one."""
    return re.sub(r"([.?!])\.", r"\1", paragraph)
