"""The bank's side of the cash account: what cleared, and when.

Insurers' transfers arrive on the day they are entered. Cards and the day's cash and checks arrive
a working day or two later, vendors cash their checks when they like. So the bank's balance and
the ledger's differ on any day, by what is under way, and a reconciliation must show it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Entry, Journal
from medoffice.practice.generate.world import Cents, Row, World

# The story: a day's cash that reached the bank short.
SHORT_DAY_AFTER = date(2025, 9, 15)
SHORT_BY = 180_00


def bank_rows(world: World, journal: Journal) -> list[Row]:
    """List what the bank entered in the two years, each line with the entry it belongs to."""
    lines = sorted(
        _cleared(world, journal), key=lambda line: (line["date"], line["entry_id"], line["amount"])
    )
    kept = [line for line in lines if line["date"] <= world.parameters.end]
    return [{"bank_id": f"K{number:05}", **line} for number, line in enumerate(kept, start=1)]


def _cleared(world: World, journal: Journal) -> Iterator[Row]:
    rng = world.stream("ledger-bank")
    by_method = _patient_money(world)
    transfers = _transfers(world)
    short = False
    for entry in journal.in_order():
        amount = sum(cents for account, cents in entry.lines if account == chart.CASH)
        if not amount:
            continue
        if entry.source == "program_payments":
            yield _line(entry, entry.day, "insurer", amount, "")
        elif entry.source == "remittances":
            for reference, part in transfers[entry.day]:
                yield _line(entry, entry.day, "insurer", part, reference)
        elif entry.source == "patient_payments":
            for kind, part in sorted(by_method[entry.day].items()):
                missing = 0
                large = kind == "counter" and part > 2 * SHORT_BY
                if large and not short and entry.day > SHORT_DAY_AFTER:
                    short, missing = True, SHORT_BY
                    world.tell(
                        "short deposit",
                        "bank_transactions",
                        f"entry_id = {entry.number}, kind = counter",
                        f"The cash and checks of {entry.day} reached the bank "
                        f"{Cents(SHORT_BY)} short, and nobody reconciled the account.",
                    )
                day = _working_day(entry.day, 1 if kind == "card" else rng.choice((0, 1, 1, 2)))
                yield _line(entry, day, kind, part - missing, "")
        elif entry.source == "bill_payments":
            reference = entry.memo.rsplit(" ", 1)[-1]
            by_check = reference.startswith("K")
            day = _working_day(entry.day, _check_days(rng) if by_check else 1)
            yield _line(entry, day, "check" if by_check else "transfer", amount, reference)
        else:
            yield _line(entry, entry.day, "other", amount, "")


def _line(entry: Entry, day: date, kind: str, amount: int, reference: str) -> Row:
    return {
        "date": day,
        "kind": kind,
        "amount": Cents(amount),
        "reference": reference or None,
        "entry_id": entry.number,
    }


def _patient_money(world: World) -> dict[date, dict[str, int]]:
    """Add up what patients paid, by day and by the way it reaches the bank."""
    money: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in world.tables["patient_payments"]:
        kind = "counter" if row["method"] in ("cash", "check") else "card"
        money[row["received_on"]][kind] += row["amount"]
    return money


def _transfers(world: World) -> dict[date, list[tuple[str, int]]]:
    """List the insurers' payments by the day they were deposited."""
    paid: dict[date, list[tuple[str, int]]] = defaultdict(list)
    for row in world.tables["remittances"]:
        if row["amount"]:
            paid[row["deposited_on"]].append((row["remittance_id"], int(row["amount"])))
    return paid


def _working_day(day: date, later: int) -> date:
    """Give the weekday so many weekdays later."""
    while later or day.weekday() > 4:
        day += timedelta(days=1)
        later -= later > 0 and day.weekday() < 5
    return day


def _check_days(rng: random.Random) -> int:
    return 2 + min(int(rng.expovariate(0.35)), 25)
