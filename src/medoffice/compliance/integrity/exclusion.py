"""Exclusion screening: who of ours may be on the list, why we think so, and what to do next.

A name alone proves nothing, in either direction. So each hit says how the names agree; a second
identifier then clears it, or sends it on to be verified with the list's owner.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from medoffice.compliance.integrity.names import PersonName, firm_words, same_first_name
from medoffice.compliance.integrity.nearness import slips, soundex

SAME = "the same name"
FORMER = "a former name"
PART = "one part of a double name"
SHORT = "a usual short form"
INITIAL = "the same initial"
MIDDLE = "the middle name used as the first"
ONE_SLIP = "one letter differs"
SOUND = "sounds alike"
SWAPPED = "first and last name changed places"
ORDER = "the same words in another order"
ABBREVIATED = "a word is shortened"

ANOTHER = "another one: clear it, and keep why"
VERIFY = "may be the same: verify today"
ASK = "nothing to compare: ask, then verify"
VERDICTS = (VERIFY, ASK, ANOTHER)

SHORTEST_WITH_SLIP = 5
"""Letters a name needs before one slip counts: of shorter names too many are one letter apart."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the exclusion list.

    Parameters
    ----------
    number : str
        Its number in our copy of the list.
    first, middle, last, firm : str
        The name known when it was excluded: a person's, or a firm's.
    born : datetime.date, optional
        A person's birth date; None if the list has none.
    npi : str, default ""
        The national provider number, if the list has one.
    excluded_on : datetime.date, optional
        Since when.
    state, general : str, default ""
        The state, and the kind of work, as the list says.
    """

    number: str
    first: str = ""
    middle: str = ""
    last: str = ""
    firm: str = ""
    born: date | None = None
    npi: str = ""
    excluded_on: date | None = None
    state: str = ""
    general: str = ""

    def __post_init__(self) -> None:
        """Refuse a line that names nobody, or a person and a firm at once."""
        if bool(self.firm) == bool(self.last):
            raise ValueError(
                f"line {self.number!r} of the list: expected a last name or a firm's name"
            )

    @property
    def name(self) -> str:
        """The name as one reads it."""
        return self.firm or " ".join(filter(None, (self.first, self.middle, self.last)))


@dataclass(frozen=True, slots=True)
class Screened:
    """Somebody to look up.

    Parameters
    ----------
    number, name : str
        A person's or a firm's.
    role : str, default ""
        What he, she or it does for the practice.
    firm : bool, default False
        Whether it is a firm.
    former : tuple of str, default ()
        Former last names.
    born : datetime.date, optional
        As in the personnel file; None if it is not known.
    npi : str, default ""
        The national provider number, if there is one.
    """

    number: str
    name: str
    role: str = ""
    firm: bool = False
    former: tuple[str, ...] = ()
    born: date | None = None
    npi: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody of ours beside a line of the list, with the reasons.

    Parameters
    ----------
    ours, listed
        The two.
    how : tuple of str
        How the names agree: of a person first the last name, then the first; of a firm all that
        had to be overlooked.
    verdict : str
        What to do: one of :data:`VERDICTS`.
    because : str
        What the second identifier says.
    """

    ours: Screened
    listed: Listed
    how: tuple[str, ...]
    verdict: str
    because: str

    @property
    def exact(self) -> bool:
        """Whether a search for the very same name would have found it."""
        return set(self.how) == {SAME}

    @property
    def why(self) -> str:
        """How the names agree, in words: of a person, each name by itself if they differ."""
        if len(set(self.how)) == 1 or self.how == (FORMER, SAME):
            return self.how[0]
        last, first = ("the same" if how == SAME else how for how in self.how)
        return f"last name: {last}; first name: {first}"


def screen(ours: Iterable[Screened], listed: Iterable[Listed]) -> list[Hit]:
    """Look everybody up, and explain each hit.

    Parameters
    ----------
    ours : iterable of Screened
        Staff, clinicians, owners, candidates, vendors.
    listed : iterable of Listed
        The list.

    Returns
    -------
    list of Hit
        What to do today first.

    Raises
    ------
    ValueError
        If a person's name has fewer than two parts.
    """
    lines = list(listed)
    hits = [
        Hit(one, line, how, *_second_look(one, line))
        for one in ours
        for line in lines
        if (how := agreement(one, line))
    ]
    return sorted(hits, key=lambda hit: (VERDICTS.index(hit.verdict), hit.ours.number))


def agreement(one: Screened, line: Listed) -> tuple[str, ...]:
    """Say how two names agree; nothing if they are too far apart to be looked at."""
    if one.firm != bool(line.firm):
        return ()
    if one.firm:
        return _firms(firm_words(one.name), firm_words(line.firm))
    ours = PersonName.read(one.name)
    theirs = PersonName.of(line.first, line.middle, line.last)
    first = _first_names(ours, theirs)
    if first and (last := _last_names(ours.last, theirs.last)):
        return last, first
    before = (PersonName.of("", "", name).last for name in one.former)
    if first and any(_last_names(name, theirs.last) for name in before):
        return FORMER, first
    if (ours.first, ours.last) == (theirs.last, theirs.first):
        return (SWAPPED,)
    return ()


def _last_names(ours: str, theirs: str) -> str | None:
    if ours == theirs or ours.replace(" ", "") == theirs.replace(" ", ""):
        return SAME
    if set(ours.split()) & set(theirs.split()):
        return PART
    return _spelled_alike(ours, theirs)


def _first_names(ours: PersonName, theirs: PersonName) -> str | None:
    one, other = ours.first, theirs.first
    if one == other:
        return SAME
    if same_first_name(one, other):
        return SHORT
    if other in ours.middle.split() or one in theirs.middle.split():
        return MIDDLE
    if 1 in (len(one), len(other)) and one[:1] == other[:1]:
        return INITIAL
    return _spelled_alike(one, other)


def _spelled_alike(one: str, other: str) -> str | None:
    if min(len(one), len(other)) >= SHORTEST_WITH_SLIP and slips(one, other) == 1:
        return ONE_SLIP
    # Soundex alone puts Duckworth beside Dixert: two slips at most keep it to one name.
    if one and other and soundex(one) == soundex(other) and slips(one, other) <= 2:
        return SOUND
    return None


def _firms(ours: list[str], theirs: list[str]) -> tuple[str, ...]:
    if not ours or not theirs:
        return ()
    if "".join(ours) == "".join(theirs):
        return (SAME,)
    if sorted(ours) == sorted(theirs):
        return (ORDER,)
    return tuple(_word_by_word(ours, theirs))


def _word_by_word(ours: list[str], theirs: list[str]) -> list[str]:
    """Say what must be overlooked; nothing if more than one word is of another name."""
    if len(ours) != len(theirs):
        return [ONE_SLIP] if slips("".join(ours), "".join(theirs)) == 1 else []
    apart = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    if len(apart) > 1:
        return []
    ((one, other),) = apart
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return [ABBREVIATED]
    spelled = _spelled_alike(one, other)
    return [spelled] if spelled else []


def _second_look(one: Screened, line: Listed) -> tuple[str, str]:
    """Return the verdict by the best second identifier there is, and what that says."""
    if one.npi and line.npi:
        if one.npi == line.npi:
            return VERIFY, "the national provider number is the same"
        return ANOTHER, "the national provider number is another"
    if one.firm:
        return ASK, "the list on the web shows no tax number: ask for the whole number"
    if one.born is None or line.born is None:
        whose = "our file" if one.born is None else "the list"
        return ASK, f"{whose} has no birth date"
    if one.born == line.born:
        return VERIFY, "the birth date is the same"
    if one_slip_apart(one.born, line.born):
        return VERIFY, "the birth date looks like a slip of the same one"
    return ANOTHER, "the birth date is another"


def one_slip_apart(one: date, other: date) -> bool:
    """Tell whether two dates may be one: a digit differs, or day and month changed places.

    A slip must not clear anybody.
    """
    digits = zip(f"{one:%Y%m%d}", f"{other:%Y%m%d}", strict=True)
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return swapped or sum(a != b for a, b in digits) == 1


def found(hits: Iterable[Hit], planted: Iterable[tuple[str, str]]) -> tuple[int, int, int]:
    """Count what a search found of what is known to be there.

    Parameters
    ----------
    hits : iterable of Hit
        What it found.
    planted : iterable of tuple of str
        Number of ours and number on the list, for each pair that is one and the same.

    Returns
    -------
    tuple of int
        Found rightly, found in vain, missed.
    """
    pairs = {(hit.ours.number, hit.listed.number) for hit in hits}
    there = set(planted)
    return len(pairs & there), len(pairs - there), len(there - pairs)
