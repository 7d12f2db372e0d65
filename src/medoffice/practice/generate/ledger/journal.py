"""The journal: every entry has a day, a source, and debits that equal its credits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.ledger.chart import TYPES
from medoffice.practice.generate.world import Cents, Row


@dataclass(slots=True)
class Entry:
    """One entry; a line's amount in cents is positive for a debit and negative for a credit."""

    day: date
    source: str
    memo: str
    lines: list[tuple[str, int]]
    number: str = ""


@dataclass
class Journal:
    """Entries as they are made; numbered at the end, by day."""

    entries: list[Entry] = field(default_factory=list)

    def move(self, day: date, source: str, memo: str, debit: str, credit: str, amount: int) -> None:
        """Debit one account and credit another; a negative amount the other way round."""
        self.post(day, source, memo, {debit: amount, credit: -amount})

    def post(self, day: date, source: str, memo: str, lines: dict[str, int]) -> None:
        """Enter lines that add up to nothing, debits positive.

        Raises
        ------
        ValueError
            If debits and credits differ, or an account is not in the chart.
        """
        unknown = [account for account in lines if account not in TYPES]
        if unknown:
            raise ValueError(f"{source} on {day}: there is no account {unknown[0]!r}")
        if total := sum(lines.values()):
            raise ValueError(
                f"{source} on {day}: debits exceed credits by {Cents(total)}; they must be equal"
            )
        kept = [(account, amount) for account, amount in lines.items() if amount]
        if kept:
            self.entries.append(Entry(day, source, memo, kept))

    def in_order(self) -> list[Entry]:
        """Give the entries by day, in the order they were made within a day, and number them."""
        self.entries.sort(key=lambda entry: entry.day)
        for number, entry in enumerate(self.entries, start=1):
            entry.number = f"J{number:05}"
        return self.entries

    def rows(self) -> list[Row]:
        """List the lines of all entries: debits first, one side of each line empty."""
        rows = []
        for entry in self.in_order():
            lines = sorted(entry.lines, key=lambda line: line[1] < 0)
            for number, (account, amount) in enumerate(lines, start=1):
                rows.append(
                    {
                        "entry_id": entry.number,
                        "line": number,
                        "date": entry.day,
                        "account_id": account,
                        "debit": Cents(amount) if amount > 0 else None,
                        "credit": Cents(-amount) if amount < 0 else None,
                        "source": entry.source,
                        "memo": entry.memo,
                    }
                )
        return rows

    def balance(self, account: str, through: date | None = None) -> int:
        """Give an account's debits less its credits, in cents, to the end of a day."""
        return sum(
            amount
            for entry in self.entries
            if through is None or entry.day <= through
            for name, amount in entry.lines
            if name == account
        )
