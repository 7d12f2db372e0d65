"""What stands between a bill and its payment: three-way match, and a look for bills paid twice.

Order, receipt and bill are laid side by side for each order line. A bill is paid for what came, at
the price that was agreed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

NO_ORDER, NOT_RECEIVED, PRICE_ABOVE_ORDER = "no order", "not received", "price above order"


@dataclass(frozen=True)
class Ordered:
    """A line of an order: units and the agreed price of one, in cents."""

    line_id: str
    item_id: str
    units: int
    price: int


@dataclass(frozen=True)
class Billed:
    """A line of a bill: for which order line, how many units, at which price in cents."""

    invoice_id: str
    line_id: str
    units: int
    price: int


@dataclass(frozen=True)
class Mismatch:
    """Why a bill line is not to be paid as it is.

    Parameters
    ----------
    reason : str
        No order, not received, or a price above that of the order.
    billed : Billed
        The line of the bill.
    item_id : str
        The item; empty without an order.
    units : int
        The units it is about.
    cents : int
        What is billed too much.
    """

    reason: str
    billed: Billed
    item_id: str
    units: int
    cents: int


def three_way_match(
    orders: Iterable[Ordered], receipts: Iterable[tuple[str, int]], bills: Iterable[Billed]
) -> list[Mismatch]:
    """Compare what was ordered, what came, and what is billed.

    Parameters
    ----------
    orders : iterable of Ordered
        Order lines.
    receipts : iterable of tuple of str and int
        Number of the order line, and units that came.
    bills : iterable of Billed
        Lines of bills, in the order they came. What came is counted for the first bill first.

    Returns
    -------
    list of Mismatch
        What differs, in the order of the bills. Units that did not come are counted at the billed
        price, a price above the order's on the units that came: together what is billed too much.
    """
    lines = {line.line_id: line for line in orders}
    left: dict[str, int] = defaultdict(int)
    for line_id, units in receipts:
        left[line_id] += units
    found = []
    for bill in bills:
        line = lines.get(bill.line_id)
        if line is None:
            found.append(Mismatch(NO_ORDER, bill, "", bill.units, bill.units * bill.price))
            continue
        came = min(bill.units, left[bill.line_id])
        left[bill.line_id] -= came
        if missing := bill.units - came:
            found.append(Mismatch(NOT_RECEIVED, bill, line.item_id, missing, missing * bill.price))
        over = bill.price - line.price
        if over > 0 and came:
            found.append(Mismatch(PRICE_ABOVE_ORDER, bill, line.item_id, came, came * over))
    return found


@dataclass(frozen=True)
class Vendor:
    """A vendor as it stands in the list."""

    vendor_id: str
    name: str
    tax_id_last4: str
    remit_to: str
    phone: str


def same_vendor(vendors: Iterable[Vendor]) -> list[tuple[Vendor, Vendor]]:
    """Find vendors that stand in the list twice.

    Two are taken as the same if at least two of tax number, address and telephone agree, however
    their names are written.
    """
    return [
        (one, other)
        for one, other in combinations(vendors, 2)
        if sum(
            bool(mine) and mine == theirs
            for mine, theirs in (
                (one.tax_id_last4, other.tax_id_last4),
                (one.remit_to, other.remit_to),
                (one.phone, other.phone),
            )
        )
        >= 2
    ]


@dataclass(frozen=True)
class Bill:
    """A bill in our books: the vendor, the vendor's number of it, its amount in cents."""

    invoice_id: str
    vendor_id: str
    number: str
    dated: date
    cents: int
    paid_on: date | None = None


def plain_number(number: str) -> str:
    """Return a bill's number without what people type in different ways.

    Case, blanks, dashes and zeros at the front of its digits do not tell two bills apart.
    """
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[^0-9A-Z]", "", number.upper()))


def billed_twice(bills: Iterable[Bill], same: Iterable[tuple[str, str]] = ()) -> list[list[Bill]]:
    """Find bills that are in the books more than once.

    Parameters
    ----------
    bills : iterable of Bill
        All bills.
    same : iterable of tuple of str
        Pairs of vendor numbers that are one vendor.

    Returns
    -------
    list of list of Bill
        Bills of one vendor with the same number and amount, in groups of two or more; the first
        of a group is the one to keep.
    """
    stands_for = _one_name(same)
    groups: dict[tuple[str, str, int], list[Bill]] = defaultdict(list)
    for bill in sorted(bills, key=lambda bill: (bill.dated, bill.invoice_id)):
        vendor = stands_for.get(bill.vendor_id, bill.vendor_id)
        groups[vendor, plain_number(bill.number), bill.cents].append(bill)
    return [group for group in groups.values() if len(group) > 1]


def _one_name(same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give one number to vendors that are the same, also over several pairs."""
    stands_for: dict[str, str] = {}
    for pair in same:
        names = {stands_for.get(vendor, vendor) for vendor in pair}
        first = min(names)
        members = {*pair, *(v for v, name in stands_for.items() if name in names)}
        stands_for.update(dict.fromkeys(members, first))
    return stands_for
