"""The figures of the page *Owners, boards and the manager*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from medoffice import practice
from medoffice.budgeting.vendors import renewals
from medoffice.practice.money import cents

YEAR = 2025
OWNER, CANDIDATE = "MC", "AV"
RECORD, MALPRACTICE, LEASE = "VC10", "VC19", "VC07"
# From here the owner signs an order; the table of purchase orders says so.
ORDER_LIMIT = 2_500_00
# From here all owners vote: a limit that the page proposes.
VOTE_LIMIT = 25_000_00


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    bills = bills_of(YEAR)
    signed = [bill for bill in bills if bill >= ORDER_LIMIT]
    large = [bill for bill in bills if bill >= VOTE_LIMIT]
    record, malpractice, lease = (_contract(number) for number in (RECORD, MALPRACTICE, LEASE))
    years = record.ends_on.year - record.starts_on.year + 1
    return {
        "bills": str(len(bills)),
        "bills-total": _dollars(sum(bills)),
        "bills-signed": str(len(signed)),
        "bills-signed-share": f"{len(signed) / len(bills):.0%}",
        "bills-signed-money": f"{sum(signed) / sum(bills):.0%}",
        "bills-voted": str(len(large)),
        "order-limit": _dollars(ORDER_LIMIT),
        "vote-limit": _dollars(VOTE_LIMIT),
        "orders-signed": str(len(orders_signed())),
        "record-month": _dollars((record.yearly or 0) // 12),
        "record-years": str(years),
        "record-whole": _dollars((record.yearly or 0) * years),
        "premium": _dollars(malpractice.yearly or 0),
        "policy-ended": f"{malpractice.ends_on:%B} {malpractice.ends_on.day}, "
        f"{malpractice.ends_on.year}",
        "lease-ends": f"{lease.ends_on:%B %Y}",
        "largest-refund": _dollars(max(_refunds()), exact=True),
        "verhoeven-since": str(_provider(CANDIDATE)["hired_on"].year),
    }


@cache
def bills_of(year: int) -> tuple[int, ...]:
    """Return the vendors' bills dated in a year, in cents."""
    rows = practice.records("vendor_invoices", ["invoice_date", "amount"])
    return tuple(cents(row["amount"]) for row in rows if row["invoice_date"].year == year)


@cache
def orders() -> tuple[tuple[int, str | None], ...]:
    """Return each order's worth in cents, and who signed it."""
    lines = Counter()
    for row in practice.records("purchase_order_lines"):
        lines[row["po_id"]] += row["quantity"] * cents(row["unit_price"])
    signed = practice.records("purchase_orders", ["po_id", "approved_by"])
    return tuple((lines[row["po_id"]], row["approved_by"]) for row in signed)


def orders_signed() -> list[int]:
    """Return the worth of each order that the owner signed, in cents."""
    return [worth for worth, by in orders() if by == OWNER]


def drawn_not_paid() -> frozenset[str]:
    """Return the clinicians who take a draw in place of a salary: the owners."""
    rows = practice.records("provider_pay", ["provider_id", "kind"])
    return frozenset(row["provider_id"] for row in rows if row["kind"] == "draw")


def _refunds() -> Iterable[int]:
    return (cents(row["amount"]) for row in practice.records("refunds", ["amount"]))


def _provider(number: str) -> dict:
    rows = practice.records("providers")
    return next(row for row in rows if row["provider_id"] == number)


def _contract(number: str) -> renewals.Contract:
    return next(each for each in renewals.contracts() if each.number == number)


def _dollars(amount: int, *, exact: bool = False) -> str:
    return f"${amount / 100:,.{2 if exact else 0}f}"
