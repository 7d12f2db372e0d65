"""The practice's deposits: what was posted each day, beside what its bank has for that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from medoffice import practice
from medoffice.billing.posting import DayTie, tie_deposits
from medoffice.practice.money import cents

COUNTER, CARD, INSURER = "counter", "card", "insurer"
_REACHES_AS = {"cash": COUNTER, "check": COUNTER, "card": CARD}


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
