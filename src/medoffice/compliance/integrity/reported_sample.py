"""A reader's own audit worksheet: what was overpaid for each item of a sample."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from medoffice.compliance.integrity.extrapolation import (
    Extrapolation,
    Group,
    extrapolate,
    extrapolate_by_group,
)
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

GROUP, ITEMS, OVERPAID = "group", "items", "overpaid"
NEEDED = {ITEMS: "the number of items in all", OVERPAID: "what was overpaid"}
_NAMES = {
    GROUP: ("group", "stratum", "level", "strata", "code"),
    ITEMS: ("items in all", "items", "universe", "frame", "population", "frame size", "in all"),
    OVERPAID: ("overpaid", "overpayment", "difference", "error amount", "amount in error"),
}
_AMOUNT = re.compile(r"\(?-?\$?\d[\d,]*(\.\d{1,2})?\)?")
WHOLE = "all items"


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what."""
    return match_columns(columns, _NAMES)


def reported_groups(export: Export, columns: Mapping[str, str | None]) -> list[Group]:
    """Read the groups of a sample.

    Parameters
    ----------
    export : Export
        A line for each item that was reviewed, those without an error too.
    columns : mapping of str to str or None
        As :func:`propose` gives them.

    Returns
    -------
    list of Group
        By name.

    Raises
    ------
    ExportError
        If a column is missing, a number cannot be read, or the sample cannot be.
    """
    require_columns(columns, NEEDED)
    named, items_in, overpaid_in = (columns[role] for role in (GROUP, ITEMS, OVERPAID))
    names = export.values(named) if named else [WHOLE] * len(export.rows)
    items: dict[str, int] = {}
    found: dict[str, list[int]] = {}
    for line, name, of, paid in zip(
        export.lines, names, export.values(items_in), export.values(overpaid_in), strict=True
    ):
        number = _whole(of, line, items_in)
        if items.setdefault(name, number) != number:
            raise ExportError(
                f"Line {line}: the group “{name}” has {number:,} items here and {items[name]:,} "
                "above: expected one number for each group."
            )
        found.setdefault(name, []).append(_cents(paid, line, overpaid_in))
    try:
        return [Group(name, items[name], found[name]) for name in sorted(found)]
    except ValueError as problem:
        raise ExportError(f"This sample cannot be extrapolated: {problem}.") from problem


def estimate(groups: Sequence[Group]) -> Extrapolation:
    """Return what the sample says: plain if it is one group, else by group."""
    return extrapolate(groups[0]) if len(groups) == 1 else extrapolate_by_group(groups)


def _whole(text: str, line: int, column: str | None) -> int:
    digits = text.replace(",", "").strip()
    if not digits.isascii() or not digits.isdigit() or int(digits) < 1:
        raise ExportError(f"Line {line}, column “{column}”, holds “{text}”: expected a number.")
    return int(digits)


def _cents(text: str, line: int, column: str | None) -> int:
    plain = text.strip().replace("−", "-")
    if not _AMOUNT.fullmatch(plain):
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{text}”: expected an amount such as 12.50, "
            "or 0 where all was right."
        )
    amount = int(Decimal(re.sub(r"[^\d.]", "", plain)) * 100)
    return -amount if plain.startswith(("(", "-", "$-")) else amount
