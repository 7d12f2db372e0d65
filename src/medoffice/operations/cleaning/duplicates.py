"""Finding patients with more than one record: probabilistic record linkage.

Each field of two records that agrees speaks for one patient and each that does not speaks
against it, the more so the rarer an agreement by chance is. Added up, that gives a probability.

Source: I. P. Fellegi and A. B. Sunter, "A theory for record linkage", Journal of the American
Statistical Association 64 (1969). The chances below are teaching values, guided by how duplicate
records really differ: B. H. Just and others, "Why patient matching is a challenge", Perspectives
in Health Information Management 13 (2016).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import log2

from medoffice.operations.cleaning.names import (
    CLOSE,
    DIFFERENT,
    EXACT,
    compare_given,
    compare_surnames,
)

UNKNOWN = "unknown"

# How often a field of two records of ONE patient is the same, close and different.
_OF_ONE_PATIENT = {
    "surname": {EXACT: 0.60, CLOSE: 0.25, DIFFERENT: 0.15},
    "given": {EXACT: 0.62, CLOSE: 0.28, DIFFERENT: 0.10},
    "born": {EXACT: 0.75, CLOSE: 0.20, DIFFERENT: 0.05},
    "sex": {EXACT: 0.99, DIFFERENT: 0.01},
}
# How often a field of two patients is close by chance. How often it is the same by chance is
# counted in the records themselves.
_CLOSE_BY_CHANCE = {"surname": 0.002, "given": 0.008, "born": 0.005, "sex": 0.0}


@dataclass(frozen=True)
class PatientRecord:
    """What a record says of who a patient is.

    Parameters
    ----------
    account : str
        Its number.
    surname, given : str
        As :func:`medoffice.operations.cleaning.names.split_name` gives them.
    born : datetime.date or None
        Birth date; None if unknown.
    sex : str
        First letter, small; empty if unknown.
    """

    account: str
    surname: str
    given: str
    born: date | None
    sex: str


@dataclass(frozen=True)
class Pair:
    """Two records that may be of one patient.

    Parameters
    ----------
    one, other : PatientRecord
        The records, in order of account.
    probability : float
        That they are, from 0 to 1.
    reasons : dict of str to str
        For each field how the two compare: same, close, different or unknown.
    """

    one: PatientRecord
    other: PatientRecord
    probability: float
    reasons: dict[str, str]


def same_name_and_birth_date(records: Iterable[PatientRecord]) -> list[tuple[str, str]]:
    """Find records alike in name and birth date to the letter, as a spreadsheet would.

    Returns
    -------
    list of tuple of str
        Pairs of accounts.
    """
    by_key: dict[tuple, list[str]] = defaultdict(list)
    for record in records:
        if record.born:
            by_key[record.surname, record.given, record.born].append(record.account)
    return [pair for accounts in by_key.values() for pair in combinations(sorted(accounts), 2)]


def probable_duplicates(
    records: Sequence[PatientRecord], at_least: float = 0.5, share: float = 0.03
) -> list[Pair]:
    """Find pairs of records that are probably of one patient.

    Parameters
    ----------
    records : sequence of PatientRecord
        Each account once. The time taken grows with the number of records that share a birth
        date, or a surname and the beginning of a given name or the other way round; other pairs
        are not looked at.
    at_least : float, default 0.5
        Smallest probability of a pair to be told.
    share : float, default 0.03
        Share of patients you expect to have a second record.

    Returns
    -------
    list of Pair
        The most probable first.

    Raises
    ------
    ValueError
        If `at_least` or `share` is not between 0 and 1, or an account stands twice.
    """
    for name, value in (("at_least", at_least), ("share", share)):
        if not 0 < value < 1:
            raise ValueError(f"{name} is {value!r}: expected a number between 0 and 1")
    twice = [a for a, times in Counter(r.account for r in records).items() if times > 1]
    if twice:
        raise ValueError(f"account {twice[0]!r} stands twice in records: expected each one once")
    if len(records) < 2:
        return []
    weights = _weights(records)
    # Of n(n-1)/2 pairs, about n x share are of one patient: the odds before any field is read.
    before = log2(share * 2 / (len(records) - 1))
    found = []
    for one, other in _worth_a_look(records):
        reasons = _compared(one, other)
        odds = before + sum(weights[field].get(how, 0.0) for field, how in reasons.items())
        probability = 1 / (1 + 2.0**-odds)
        if probability >= at_least:
            found.append(Pair(one, other, probability, reasons))
    return sorted(found, key=lambda pair: (-pair.probability, pair.one.account, pair.other.account))


def _weights(records: Sequence[PatientRecord]) -> dict[str, dict[str, float]]:
    """Work out what each way of comparing speaks for, in bits."""
    weights = {}
    for field, of_one in _OF_ONE_PATIENT.items():
        same = _same_by_chance([getattr(record, field) for record in records])
        close = _CLOSE_BY_CHANCE[field]
        by_chance = {EXACT: same, CLOSE: close, DIFFERENT: 1 - same - close}
        weights[field] = {how: log2(chance / by_chance[how]) for how, chance in of_one.items()}
    return weights


def _same_by_chance(values: Sequence[object]) -> float:
    """Give the chance that two records picked at random have the same value."""
    counts = Counter(value for value in values if value)
    total = sum(counts.values())
    return sum((n / total) ** 2 for n in counts.values()) if total else 0.5


def _worth_a_look(
    records: Sequence[PatientRecord],
) -> Iterator[tuple[PatientRecord, PatientRecord]]:
    """Give each pair of records that share enough to be compared, once."""
    blocks: dict[tuple, list[PatientRecord]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.account):
        surname, given = record.surname, record.given
        blocks["born", record.born].append(record)
        blocks["surname", surname, given[:1]].append(record)
        blocks["given", given, surname[:1]].append(record)
        blocks["names", *sorted((surname, given))].append(record)
    blocks.pop(("born", None), None)
    seen = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if (one.account, other.account) not in seen:
                seen.add((one.account, other.account))
                yield one, other


def _compared(one: PatientRecord, other: PatientRecord) -> dict[str, str]:
    surname = compare_surnames(one.surname, other.surname)
    given = compare_given(one.given, other.given)
    if DIFFERENT in (surname, given) and (one.surname, one.given) == (other.given, other.surname):
        # Typed into each other's field.
        surname = given = CLOSE
    return {
        "surname": surname,
        "given": given,
        "born": _compare_dates(one.born, other.born),
        "sex": UNKNOWN
        if not (one.sex and other.sex)
        else (EXACT if one.sex == other.sex else DIFFERENT),
    }


def _compare_dates(one: date | None, other: date | None) -> str:
    """Compare birth dates; close are two that one slip with the digits explains."""
    if one is None or other is None:
        return UNKNOWN
    if one == other:
        return EXACT
    if one.year != other.year:
        slipped = (one.month, one.day) == (other.month, other.day) and _one_slip_in_digits(
            f"{one.year}", f"{other.year}"
        )
    else:
        slipped = (
            one.month == other.month
            or one.day == other.day
            or (one.month, one.day) == (other.day, other.month)
        )
    return CLOSE if slipped else DIFFERENT


def _one_slip_in_digits(one: str, other: str) -> bool:
    """Tell whether one digit differs, or two digits are swapped."""
    off = [at for at, pair in enumerate(zip(one, other, strict=True)) if len(set(pair)) > 1]
    return len(off) == 1 or (len(off) == 2 and sorted(one) == sorted(other))


def persons(accounts: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give each account the lowest account of the same patient.

    Parameters
    ----------
    accounts : iterable of str
        All accounts.
    pairs : iterable of tuple of str
        Accounts of one patient, two by two. Whoever is paired with the same one is one patient.
    """
    first = {account: account for account in accounts}

    def root(account: str) -> str:
        while first[account] != account:
            account = first[account]
        return account

    for pair in pairs:
        low, high = sorted(root(account) for account in pair)
        first[high] = low
    return {account: root(account) for account in first}


@dataclass(frozen=True)
class Score:
    """How well a search did.

    Parameters
    ----------
    found, right, wanted : int
        Pairs told; of these, true ones; true ones in all.
    """

    found: int
    right: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the pairs told that are right; 1 if none was told."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the true pairs that were told; 1 if there are none."""
        return self.right / self.wanted if self.wanted else 1.0


def score(found: Iterable[tuple[str, str]], true: Collection[tuple[str, str]]) -> Score:
    """Compare pairs found with the true ones, whatever the order within a pair."""
    told = {tuple(sorted(pair)) for pair in found}
    wanted = {tuple(sorted(pair)) for pair in true}
    return Score(len(told), len(told & wanted), len(wanted))
