"""Offers to lease and to buy in a table of the reader's own.

A row that cannot be read is set aside with a sentence that names it; the rest is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.budgeting.capital.lease_or_buy import YEAR, Compared, Lease, Money, Purchase
from medoffice.operations.cleaning.amounts import read_amount
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

WHAT, RENT, MONTHS, PRICE, LIFE, SERVICE, RESALE = (
    "what", "rent", "months", "price", "life", "service", "resale",
)  # fmt: skip
NEEDED = {
    WHAT: "what is offered", RENT: "the rent", MONTHS: "the months of the lease",
    PRICE: "the price", LIFE: "the useful life",
}  # fmt: skip
LONGEST = 240
"""Months: a longer lease or life is taken for a slip."""

_NAMES = {
    WHAT: ("what", "thing", "item", "equipment", "offer", "description", "name"),
    RENT: ("rent", "rent a month", "monthly rent", "lease a month", "monthly", "lease payment",
           "monthly payment", "rent per month", "lease"),
    MONTHS: ("months", "lease months", "term", "term months", "lease term", "months of the lease"),
    PRICE: ("price", "purchase price", "cost", "to buy", "buy"),
    LIFE: ("useful life", "life", "life years", "useful life years", "years"),
    SERVICE: ("service", "service a month", "monthly service", "maintenance", "service per month"),
    RESALE: ("resale", "brings at the end", "worth at the end", "residual", "residual value"),
}  # fmt: skip


@dataclass(frozen=True)
class Offered:
    """One thing that may be leased or bought.

    Parameters
    ----------
    what : str
        The thing.
    lease : Lease
        The one way.
    purchase : Purchase
        The other, with the service that the rent includes.
    """

    what: str
    lease: Lease
    purchase: Purchase

    def compared(self, money: Money) -> Compared:
        """Return both ways in money of today."""
        return Compared(self.lease, self.purchase, money)


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what."""
    return match_columns(columns, _NAMES)


def reported_offers(
    export: Export, columns: Mapping[str, str | None]
) -> tuple[tuple[Offered, ...], tuple[str, ...]]:
    """Read a table of offers.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        For each role a column; service and resale may be None, and count as 0.

    Returns
    -------
    tuple of Offered, tuple of str
        The offers, and a sentence for each row that was set aside.

    Raises
    ------
    ExportError
        If a needed column is not chosen, one is chosen twice, or no row can be read.
    """
    require_columns(columns, NEEDED)
    chosen = {role: export.values(column) for role, column in columns.items() if column}
    made, problems = [], []
    for at, line in enumerate(export.lines):
        cells = {role: values[at] for role, values in chosen.items()}
        try:
            made.append(_offered(cells))
        except _CellError as unfit:
            problems.append(f"Line {line}, column “{columns[unfit.role]}”: {unfit}.")
    if not made:
        raise ExportError(f"No offer of the table can be read. {problems[0]}")
    return tuple(made), tuple(problems)


class _CellError(ValueError):
    """A cell that does not fit, and the role of its column."""

    def __init__(self, role: str, message: str) -> None:
        super().__init__(message)
        self.role = role


def _offered(cells: Mapping[str, str]) -> Offered:
    if not cells[WHAT]:
        raise _CellError(WHAT, "found nothing: expected the name of the thing")
    months = _whole(cells, MONTHS, 1, "months", LONGEST)
    life = _whole(cells, LIFE, YEAR, "years", LONGEST)
    return Offered(
        cells[WHAT],
        Lease(monthly=_money(cells, RENT), months=months),
        Purchase(
            price=_money(cells, PRICE),
            life_months=life,
            upkeep=_money(cells, SERVICE),
            resale=_money(cells, RESALE),
        ),
    )


def _money(cells: Mapping[str, str], role: str) -> int:
    text = cells.get(role, "")
    if not text and role not in NEEDED:
        return 0
    try:
        amount = read_amount(text)
    except ValueError as problem:
        raise _CellError(role, str(problem)) from None
    if amount < 0 or (amount == 0 and role in NEEDED):
        raise _CellError(role, f"found {text!r}: expected an amount above 0")
    return amount


def _whole(cells: Mapping[str, str], role: str, each: int, unit: str, most: int) -> int:
    """Return a number of months or years, in months."""
    text = cells[role].lower().removesuffix(unit).removesuffix(unit[:-1]).strip()
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 0 < number * each <= most:
        raise _CellError(
            role, f"found {cells[role]!r}: expected whole {unit}, from 1 to {most // each}"
        )
    return number * each
