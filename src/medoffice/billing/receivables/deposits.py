"""Deposits: what was posted each day, beside what the bank has for that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from medoffice import practice
from medoffice.practice.money import cents

COUNTER, CARD, INSURER = "counter", "card", "insurer"
_REACHES_AS = {"cash": COUNTER, "check": COUNTER, "card": CARD}


@dataclass(frozen=True, slots=True)
class DayTie:
    """One day's money of one kind, as posted and as the bank has it.

    Parameters
    ----------
    day : datetime.date
        The day it was posted.
    kind : str
        How it reaches the bank, such as ``"card"`` or ``"counter"``.
    posted, banked : int
        Cents.
    """

    day: date
    kind: str
    posted: int
    banked: int

    @property
    def difference(self) -> int:
        """Cents posted that did not reach the bank; below 0 if the bank has more."""
        return self.posted - self.banked


def tie_deposits(
    posted: Iterable[tuple[date, str, int]], banked: Iterable[tuple[date, str, int]]
) -> list[DayTie]:
    """Set each day's posted payments beside what reached the bank for that day.

    Parameters
    ----------
    posted, banked : iterable of (datetime.date, str, int)
        The day the money was taken, its kind, and cents. Several of one day and kind are added
        up. For the bank's lines too the day is the one the money was taken, which the deposit
        slip or the batch says, and not the day the bank entered it.

    Returns
    -------
    list of DayTie
        By day and kind, also those that tie.
    """
    sums: dict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0])
    for at, rows in enumerate((posted, banked)):
        for day, kind, amount in rows:
            sums[day, kind][at] += amount
    return [DayTie(day, kind, *sums[day, kind]) for day, kind in sorted(sums)]


def deposit_ties(first: date, last: date) -> list[DayTie]:
    """Tie the money of each day of a period to the bank.

    Parameters
    ----------
    first, last : datetime.date
        Days on which money was posted; both count.

    Returns
    -------
    list of DayTie
        By day and kind: cash and checks from the counter, patients' cards, insurers' transfers.
        Money of the last days of the records may still be under way to the bank.
    """

    def within(rows: Iterator[tuple[date, str, int]]) -> Iterator[tuple[date, str, int]]:
        return (row for row in rows if first <= row[0] <= last)

    return tie_deposits(within(_posted()), within(_banked()))


def _posted() -> Iterator[tuple[date, str, int]]:
    for row in practice.records("patient_payments"):
        yield row["received_on"], _REACHES_AS[row["method"]], cents(row["amount"])
    for row in practice.records("remittances"):
        yield row["deposited_on"], INSURER, cents(row["amount"])


def _banked() -> Iterator[tuple[date, str, int]]:
    """Give the bank's lines on the day of the ledger entry that they belong to."""
    entries = {row["entry_id"]: row for row in practice.records("ledger")}
    for row in practice.records("bank_transactions"):
        entry = entries[row["entry_id"]]
        if entry["source"] in ("patient_payments", "remittances"):
            yield entry["date"], row["kind"], cents(row["amount"])
