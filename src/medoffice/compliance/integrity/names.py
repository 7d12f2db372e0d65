"""Names of people and firms as a list and a personnel file write them, in one plain form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TITLES = frozenset({"dr", "mr", "mrs", "ms"})
_SUFFIXES = frozenset({
    "jr", "sr", "ii", "iii", "iv", "md", "do", "np", "pa", "rn", "lpn", "ma", "phd",
})  # fmt: skip
_LEGAL_FORMS = frozenset({
    "inc", "incorporated", "llc", "llp", "lp", "pllc", "pc", "co", "company", "corp",
    "corporation", "ltd",
})  # fmt: skip
_SMALL_WORDS = frozenset({"and", "the", "of"})
# First names that stand for each other, the long form first. Common ones, not all.
_SHORT_FORMS = (
    "alexander alex", "alice ali", "andrew andy drew", "anthony tony", "barbara barb",
    "catherine katherine kathryn kate cathy kathy katie", "charles charlie chuck",
    "christopher chris", "daniel dan danny", "david dave", "deborah debra deb debbie",
    "delphine della", "donald don", "dorothy dot dottie", "edmund edward ed eddie ted",
    "elizabeth liz beth betty eliza elsie", "francis frank", "gloria glo", "gregory greg",
    "james jim jimmy", "jennifer jen jenny", "jillian gillian jill", "john jack johnny",
    "joseph joe", "judith judy", "kenneth ken", "lawrence larry", "leonard len", "lucille lucy",
    "margaret maggie meg peggy", "matthew matt", "mercedes mercy", "michael mike",
    "nicholas nick", "patricia pat patty trish tricia", "priscilla cilla", "rebecca becky",
    "regina gina", "richard rick dick", "robert bob bobby rob", "ronald ron",
    "rosalind rosalyn roz", "samuel sam", "stephen steven steve", "susan sue", "terence terry",
    "theodore theo", "theresa teresa terri", "thomas tom", "tobias toby", "valerie val",
    "victoria vicky", "william bill billy will",
)  # fmt: skip
_FAMILIES = tuple(frozenset(line.split()) for line in _SHORT_FORMS)


def plain(text: str) -> str:
    """Return a name in small letters, without accents and with a blank for each other sign.

    An apostrophe goes without a blank: O'Brien and OBrien are one name.

    Examples
    --------
    >>> plain("Rocío  PEÑALOZA-O'Brien")
    'rocio penaloza obrien'
    """
    spread = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss").replace("ø", "o"))
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’.]", "", bare)).split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, in plain form.

    Parameters
    ----------
    first, middle, last : str
        The parts; a last name may have several words.
    """

    first: str
    middle: str
    last: str

    @classmethod
    def of(cls, first: str, middle: str, last: str) -> PersonName:
        """Return a name whose parts are known, as on the exclusion list."""
        words = [word for word in plain(last).split() if word not in _SUFFIXES]
        return cls(plain(first), plain(middle), " ".join(words))

    @classmethod
    def read(cls, text: str) -> PersonName:
        """Return a name written in one piece, first name first or ``last, first middle``.

        Raises
        ------
        ValueError
            If there are not two parts.
        """
        family, comma, given = text.partition(",")
        if comma and plain(given) and plain(given) not in _SUFFIXES:
            first, *middle = plain(given).split()
            return cls.of(first, " ".join(middle), family)
        # A double name keeps its hyphen until it is known to be the last one.
        words = [word for word in text.replace(",", " ").split() if plain(word)]
        words = [word for word in words if plain(word) not in _TITLES | _SUFFIXES]
        if len(words) < 2:
            raise ValueError(f"name is {text!r}: expected a first and a last name")
        return cls.of(words[0], " ".join(words[1:-1]), words[-1])

    def __str__(self) -> str:
        """Return the name as one reads it."""
        return " ".join(part.title() for part in (self.first, self.middle, self.last) if part)


def same_first_name(one: str, other: str) -> bool:
    """Tell whether two first names are usual forms of one, such as Bob and Robert."""
    return any(one in family and other in family for family in _FAMILIES)


def firm_words(text: str) -> list[str]:
    """Return the words that make a firm's name, without its legal form and small words.

    Examples
    --------
    >>> firm_words("The Larkfield Med. Supply Co., Inc.")
    ['larkfield', 'med', 'supply']
    """
    return [word for word in plain(text).split() if word not in _LEGAL_FORMS | _SMALL_WORDS]
