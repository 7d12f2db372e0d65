"""What payers pay for looking after their members, besides visits: so much a member and month."""

from __future__ import annotations

from datetime import date

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.equipment import months
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.world import Cents, Row, World

PAID_ON_DAY = 20


def rows(world: World, parameters: LedgerParameters) -> list[Row]:
    """Count each program's members on the first of each month, and what is paid for them."""
    payer_of = {row["plan_id"]: row["payer_id"] for row in world.tables["plans"]}
    primary = [row for row in world.tables["coverages"] if row["rank"] == 1]
    table = []
    for end in months(world):
        first = end.replace(day=1)
        covered = [
            payer_of[row["plan_id"]]
            for row in primary
            if row["starts_on"] <= first and (row["ends_on"] is None or row["ends_on"] >= first)
        ]
        for payer, rate in parameters.program_cents:
            members = covered.count(payer)
            table.append(
                {
                    "month": first,
                    "payer_id": payer,
                    "members": members,
                    "rate": Cents(rate),
                    "amount": Cents(members * rate),
                    "paid_on": _paid_on(first),
                }
            )
    return table


def post(payments: list[Row], journal: Journal) -> None:
    """Enter each program payment on its day."""
    for row in payments:
        memo = f"Care-management payment of {row['payer_id']} for {row['members']:,} members"
        amount = int(row["amount"])
        journal.move(row["paid_on"], "program_payments", memo, chart.CASH, chart.PROGRAMS, amount)


def _paid_on(first: date) -> date:
    """Give the first weekday from the 20th of the month on."""
    day = first.replace(day=PAID_ON_DAY)
    later = max(7 - day.weekday(), 0) if day.weekday() > 4 else 0
    return date.fromordinal(day.toordinal() + later)
