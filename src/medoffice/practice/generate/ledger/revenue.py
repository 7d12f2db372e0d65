"""Charges, payments and write-offs in the ledger: one entry a day for each kind of posting."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from medoffice.practice import receivables
from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.world import World

# For each kind of posting: the entry's words, and the account against accounts receivable.
_AGAINST = {
    receivables.CHARGE: ("charges", "Charges entered", chart.CHARGES),
    receivables.INSURANCE_PAYMENT: ("remittances", "Insurance payments", chart.CASH),
    receivables.CONTRACTUAL: ("adjustments", "Contractual adjustments", chart.CONTRACTUAL),
    receivables.PATIENT_PAYMENT: ("patient_payments", "Patient payments", chart.CASH),
    receivables.REFUND: ("refunds", "Refunds", chart.CASH),
}
# What kinds of write-off are not the patient's bad debt.
_WRITE_OFF_ACCOUNTS = {
    "self-pay-discount": chart.SELF_PAY_DISCOUNT,
    "bad-debt": chart.BAD_DEBT,
    "bad-debt-recovery": chart.BAD_DEBT,
    "small-balance": chart.BAD_DEBT,
}


def post(world: World, journal: Journal) -> None:
    """Enter what changed the patients' accounts, so that receivables equal the subledger."""
    totals: dict[tuple[date, str], int] = defaultdict(int)
    for posting in receivables.postings(world.tables, cents=int):
        totals[posting.day, posting.kind] += posting.amount
    for (day, kind), amount in sorted(totals.items()):
        if kind in _AGAINST:
            source, memo, account = _AGAINST[kind]
            journal.move(day, source, memo, chart.RECEIVABLE, account, amount)
    written_off: dict[tuple[date, str], int] = defaultdict(int)
    for row in world.tables["write_offs"]:
        account = _WRITE_OFF_ACCOUNTS.get(row["kind"], chart.DENIED)
        written_off[row["date"], account] += row["amount"]
    for (day, account), amount in sorted(written_off.items()):
        journal.move(day, "write_offs", "Written off", account, chart.RECEIVABLE, amount)
