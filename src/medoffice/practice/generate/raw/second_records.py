"""Second records of a patient already on file, with the slips that hide them.

The kinds follow what Just and colleagues found in 398,939 confirmed duplicates (Perspectives in
Health Information Management, 2016): names misspelled or swapped, then other fields.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from medoffice.practice.generate.names import SURNAMES, SURNAMES_SPANISH
from medoffice.practice.generate.streams import pick

_SHORT = """
    Abigail=Abby Albert=Al Arnold=Arnie Arthur=Art Beatrice=Bea Benjamin=Ben Bernard=Bernie
    Bethany=Beth Calvin=Cal Clifford=Cliff Clinton=Clint Constance=Connie Curtis=Curt
    Deborah=Debbie Dennis=Denny Dominic=Dom Edgar=Ed Edmund=Ed Eduardo=Eddie Eugene=Gene
    Evelyn=Evie Florence=Flo Frances=Fran Francis=Frank Franklin=Frank Gerald=Jerry Gilbert=Gil
    Gregory=Greg Guadalupe=Lupe Harold=Hal Harriet=Hattie Henry=Hank Herbert=Herb Ignacio=Nacho
    Isabel=Izzy Jerome=Jerry Jillian=Jill Josefina=Pepa Josephine=Josie Judith=Judy Kenneth=Ken
    Laurence=Larry Leticia=Lety Lorraine=Lori Louis=Lou Lucille=Lucy Madeline=Maddie
    Margaret=Peggy Marjorie=Margie Martin=Marty Marvin=Marv Melvin=Mel Mildred=Millie
    Mitchell=Mitch Nathan=Nate Patrice=Pat Philip=Phil Randall=Randy Raymond=Ray Rebecca=Becky
    Reginald=Reggie Roberta=Bobbie Ronald=Ron Rosalind=Roz Russell=Russ Samuel=Sam Sidney=Sid
    Socorro=Coco Stanley=Stan Stuart=Stu Susan=Sue Tabitha=Tabby Tamara=Tammy Terence=Terry
    Teresa=Terry Theodore=Ted Valerie=Val Victor=Vic Vincent=Vince Vivian=Viv Wallace=Wally
    Walter=Walt Wesley=Wes Winifred=Winnie Zachary=Zach
"""
SHORT_NAMES = dict(pair.split("=") for pair in _SHORT.split())


@dataclass(frozen=True)
class Person:
    """What a record says of who a patient is."""

    given: str
    surname: str
    born: date
    sex: str
    language: str


Change = Callable[[random.Random, Person], Person]


def _letters_swapped(rng: random.Random, word: str) -> str:
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _misspelled(rng: random.Random, word: str) -> str:
    """Slip once: two letters swapped, one left out, one doubled, or one mistaken."""
    for _ in range(20):
        at = rng.randrange(1, len(word))
        wrong = rng.choice(
            [
                _letters_swapped(rng, word) if len(word) > 3 else word,
                word[:at] + word[at + 1 :],
                word[: at + 1] + word[at:],
                word[:at] + rng.choice("aeinorst") + word[at + 1 :],
            ]
        )
        if wrong.lower() != word.lower():
            return wrong
    return word + "e"


def misspelled_surname(rng: random.Random, person: Person) -> Person:
    """Misspell the surname."""
    return replace(person, surname=_misspelled(rng, person.surname))


def misspelled_given(rng: random.Random, person: Person) -> Person:
    """Misspell the given name."""
    return replace(person, given=_misspelled(rng, person.given))


def short_name(rng: random.Random, person: Person) -> Person:
    """Use the name friends use, where there is one."""
    short = SHORT_NAMES.get(person.given)
    return replace(person, given=short) if short else misspelled_given(rng, person)


def other_surname(rng: random.Random, person: Person) -> Person:
    """Take another surname, before or after a marriage; add the second one in Spanish names."""
    if person.language == "Spanish":
        return replace(person, surname=f"{person.surname}-{rng.choice(SURNAMES_SPANISH)}")
    return replace(person, surname=rng.choice([n for n in SURNAMES if n != person.surname]))


def swapped_names(rng: random.Random, person: Person) -> Person:
    """Put the names into each other's place."""
    return replace(person, given=person.surname, surname=person.given)


def without_accents(rng: random.Random, person: Person) -> Person:
    """Leave the accents out, where there are any."""

    def plain(name: str) -> str:
        return "".join(
            c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)
        )

    bare = replace(person, given=plain(person.given), surname=plain(person.surname))
    return bare if bare != person else misspelled_surname(rng, person)


def swapped_digits(rng: random.Random, person: Person) -> Person:
    """Swap two digits of the birth date, or its day and month."""
    born = person.born
    year = f"{born.year}"
    tries = [
        (born.year, born.day, born.month),
        (int(year[:2] + year[3] + year[2]), born.month, born.day),
        (born.year, born.month, int(f"{born.day:02}"[::-1])),
        (born.year, int(f"{born.month:02}"[::-1]), born.day),
    ]
    rng.shuffle(tries)
    for parts in tries:
        try:
            wrong = date(*parts)
        except ValueError:
            continue
        if wrong != born and wrong.year <= 2025:
            return replace(person, born=wrong)
    return replace(person, born=born.replace(year=born.year - 10))


# Chances of each kind. A changed surname is kept for adult women, as in life.
KINDS: dict[str, tuple[Change, int]] = {
    "misspelled-surname": (misspelled_surname, 22),
    "misspelled-given-name": (misspelled_given, 18),
    "short-name": (short_name, 14),
    "other-surname": (other_surname, 14),
    "swapped-names": (swapped_names, 5),
    "accents-left-out": (without_accents, 5),
    "swapped-digits": (swapped_digits, 16),
    "two-slips": (lambda rng, p: swapped_digits(rng, misspelled_surname(rng, p)), 6),
}


def second_record(rng: random.Random, person: Person, adult: bool) -> tuple[str, Person]:
    """Make a second record of a patient.

    Returns
    -------
    tuple
        The kind of slip, and the record.
    """
    kind = pick(rng, {kind: chance for kind, (_, chance) in KINDS.items()})
    if kind == "other-surname" and not (adult and person.sex == "F"):
        kind = "misspelled-surname"
    return kind, KINDS[kind][0](rng, person)
