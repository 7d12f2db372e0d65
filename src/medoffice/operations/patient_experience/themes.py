"""Themes found in complaints by listed words, each with the words that gave the reason."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from medoffice.operations.patient_experience.listed_words import finder

LIST = Path(__file__).with_name("themes.toml")


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and the words by which it is known.

    Parameters
    ----------
    title : str
        What it is called for a reader.
    words : tuple of str
        Words and phrases, in lower case. ``*`` stands for the rest of a word or for one word.
    """

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A theme found in a text.

    Parameters
    ----------
    theme : str
        The theme's name in the list.
    words : tuple of str
        What the text says, each as it stands there: the reasons.
    """

    theme: str
    words: tuple[str, ...]


@cache
def our_themes() -> Mapping[str, Theme]:
    """Return the themes of the list, by name."""
    return read_themes(LIST.read_text(encoding="utf-8"))


def read_themes(text: str) -> dict[str, Theme]:
    """Read a list of themes as TOML: for each a title and words.

    Raises
    ------
    ValueError
        If a theme has no title or no words; the message names it.
    """
    themes = {}
    for name, entry in tomllib.loads(text).items():
        title, words = entry.get("title"), entry.get("words")
        if not title or not words:
            raise ValueError(f"the theme {name!r} is {entry!r}: expected a title and words")
        for word in words:
            if not word.strip(" *") or word != word.lower():
                raise ValueError(f"{name!r} has the word {word!r}: expected letters in lower case")
        themes[name] = Theme(title, tuple(words))
    return themes


def find_themes(text: str, themes: Mapping[str, Theme] | None = None) -> list[Found]:
    """Return the themes of a text, the one with the most reasons first.

    A list of words is crude: it takes no notice of "not", and misses what nobody listed. But
    everybody can see why a text was sorted as it was, and mend the list. Read what it leaves out.

    Parameters
    ----------
    text : str
        A complaint, in the patient's words.
    themes : mapping of str to Theme, optional
        By default ours.

    Returns
    -------
    list of Found
        Empty if no listed word stands in the text. Themes with as many reasons stand in the
        order of the list.
    """
    spoken = text.replace("’", "'")
    found = []
    for name, theme in (our_themes() if themes is None else themes).items():
        matches = (finder(word).search(spoken) for word in theme.words)
        hits = tuple(match.group() for match in matches if match)
        if hits:
            found.append(Found(name, hits))
    return sorted(found, key=lambda theme: -len(theme.words))


def count_themes(texts: Iterable[str], themes: Mapping[str, Theme] | None = None) -> Counter[str]:
    """Return in how many texts each theme was found; a text may count for several."""
    return Counter(found.theme for text in texts for found in find_themes(text, themes))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well the list agrees with a person who read the same texts.

    Parameters
    ----------
    texts, found, first, none : int
        Texts read; texts in which the person's theme was among those found; in which it stood
        first; and in which nothing was found.
    """

    texts: int
    found: int
    first: int
    none: int


def agreement(
    read: Iterable[tuple[str, str]], themes: Mapping[str, Theme] | None = None
) -> Agreement:
    """Compare the list with a person's reading.

    Parameters
    ----------
    read : iterable of tuple of str
        Texts, each with the theme that a person gave it.
    themes : mapping of str to Theme, optional
        By default ours.

    Returns
    -------
    Agreement
        On texts that were read when the list was written it flatters: test on new ones.
    """
    return agreement_of((find_themes(text, themes), theme) for text, theme in read)


def agreement_of(read: Iterable[tuple[Sequence[Found], str]]) -> Agreement:
    """Compare what was found already with a person's reading.

    Parameters
    ----------
    read : iterable of tuple
        What :func:`find_themes` gave for a text, and the theme that a person gave it.
    """
    texts = found = first = none = 0
    for hits, theme in read:
        names = [hit.theme for hit in hits]
        texts += 1
        found += theme in names
        first += names[:1] == [theme]
        none += not names
    return Agreement(texts, found, first, none)
