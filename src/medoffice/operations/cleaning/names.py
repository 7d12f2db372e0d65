"""Names as they stand in records: made alike, and compared."""

from __future__ import annotations

import re
import unicodedata

# Short names, by the name they stand for: common American ones, far from all.
_SHORT_NAMES = {
    "abigail": "abby gail", "albert": "al bert", "alexander": "alex", "alfred": "al fred",
    "andrew": "andy drew", "anthony": "tony", "arnold": "arnie", "arthur": "art artie",
    "barbara": "barb", "beatrice": "bea trixie", "benjamin": "ben benny", "bernard": "bernie",
    "bethany": "beth", "calvin": "cal", "catherine": "cathy kate", "charles": "charlie chuck",
    "christopher": "chris", "clifford": "cliff", "clinton": "clint", "constance": "connie",
    "curtis": "curt", "daniel": "dan danny", "david": "dave", "deborah": "deb debbie",
    "dennis": "denny", "dominic": "dom", "dolores": "lola", "donald": "don", "dorothy": "dot",
    "edgar": "ed eddie", "edith": "edie", "edmund": "ed eddie", "eduardo": "eddie lalo",
    "edward": "ed eddie", "elizabeth": "beth betty liz", "eugene": "gene", "evelyn": "evie",
    "florence": "flo", "frances": "fran", "francis": "frank", "franklin": "frank",
    "frederick": "fred", "gerald": "gerry jerry", "gilbert": "gil", "gregory": "greg",
    "guadalupe": "lupe", "harold": "hal harry", "harriet": "hattie", "henry": "hank harry",
    "herbert": "herb", "ignacio": "nacho", "isabel": "belle izzy", "james": "jim jimmy",
    "jerome": "jerry", "jillian": "jill", "jeffrey": "jeff", "john": "jack johnny",
    "joseph": "joe", "josephine": "jo josie", "judith": "judy", "katherine": "kate kathy",
    "kenneth": "ken kenny", "laurence": "larry", "lawrence": "larry", "leonard": "len lenny",
    "leticia": "lety", "lorraine": "lori", "louis": "lou", "lucille": "lucy",
    "madeline": "maddie", "margaret": "maggie meg peg peggy", "marjorie": "marge margie",
    "martin": "marty", "marvin": "marv", "matthew": "matt", "melvin": "mel", "michael": "mike",
    "mildred": "millie", "mitchell": "mitch", "nathan": "nate", "nicholas": "nick",
    "patricia": "pat patty tricia", "patrick": "pat", "peter": "pete", "philip": "phil",
    "randall": "randy", "raymond": "ray", "rebecca": "becky", "reginald": "reggie",
    "richard": "dick rich rick", "robert": "bob bobby rob", "roberta": "bobbie robbie",
    "ronald": "ron", "rosalind": "roz", "russell": "russ", "samuel": "sam", "sidney": "sid",
    "stanley": "stan", "stephen": "steve", "stuart": "stu", "susan": "sue susie",
    "tabitha": "tabby", "tamara": "tammy", "terence": "terry", "teresa": "terry tess",
    "theodore": "ted theo", "thomas": "tom", "timothy": "tim", "valerie": "val",
    "victor": "vic", "vincent": "vin vince", "vivian": "viv", "wallace": "wally",
    "walter": "walt", "wesley": "wes", "william": "bill will", "winifred": "winnie",
    "yolanda": "yoli", "zachary": "zach zack",
}  # fmt: skip
_IS_SHORT_FOR = {(short, name) for name, shorts in _SHORT_NAMES.items() for short in shorts.split()}

EXACT, CLOSE, DIFFERENT = "same", "close", "different"


def plain(name: str) -> str:
    """Make names alike: small letters, no accents, and nothing but letters, blanks and hyphens."""
    letters = unicodedata.normalize("NFD", mended(name)).casefold()
    return " ".join(re.findall(r"[a-z]+(?:-[a-z]+)*", re.sub(r"[^a-z\s-]", "", letters)))


def mended(text: str) -> str:
    """Put letters right that a system took for others, where that is possible: ``Ã‘`` is Ñ."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def split_name(name: str) -> tuple[str, str]:
    """Split a name into surname and given name, made alike: ``LAST, FIRST`` or ``First Last``."""
    if "," in name:
        surname, _, given = name.partition(",")
    else:
        given, _, surname = name.strip().rpartition(" ")
    return plain(surname), plain(given)


def compare_surnames(one: str, other: str) -> str:
    """Tell whether two surnames are the same, close or different.

    Close are one slip of the pen apart, or share a part of a double name.
    """
    if one == other:
        return EXACT
    parts = set(re.split("[ -]", one)), set(re.split("[ -]", other))
    if len(parts[0]) != len(parts[1]) and parts[0] & parts[1]:
        return CLOSE
    return CLOSE if one_slip_apart(one, other) else DIFFERENT


def compare_given(one: str, other: str) -> str:
    """Tell whether two given names are the same, close or different.

    Close are one slip of the pen apart, or one is a short form of the other.
    """
    if one == other:
        return EXACT
    if {(one, other), (other, one)} & _IS_SHORT_FOR or one_slip_apart(one, other):
        return CLOSE
    return DIFFERENT


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one letter too many, too few, mistaken, or two swapped make the difference.

    That is a Damerau-Levenshtein distance of 1 (F. J. Damerau, "A technique for computer
    detection and correction of spelling errors", Communications of the ACM 7, 1964), which
    found these four to be most misspellings.
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:] and len(rest) > 1)
    )
