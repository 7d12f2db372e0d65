"""The practice's tables as billing looks things up in them: a row by its id, a contract's price."""

from __future__ import annotations

from functools import cache
from typing import Any

from medoffice import practice
from medoffice.practice.prices import PriceList, Prices


def row(table: str, name: str) -> dict[str, Any]:
    """Give a row of ``plans``, ``services``, ``payers`` or another table by its id.

    Parameters
    ----------
    table : str
        Name of a table whose id is the singular of it, such as `plan_id`.
    name : str
        The id.

    Raises
    ------
    ValueError
        If there is no such row; the message names those there are.
    """
    rows = _rows(table)
    if name not in rows:
        raise ValueError(f"{name!r} is not in the table {table}; it has: {', '.join(rows)}")
    return rows[name]


@cache
def prices() -> Prices:
    """Give the practice's fee schedules, read once."""
    return Prices(practice.records("fee_schedules"), practice.records("providers"))


@cache
def price_list() -> PriceList:
    """Give the practice's fee schedules by payer and service, whoever gives the service."""
    return PriceList(practice.records("fee_schedules"))


@cache
def _rows(table: str) -> dict[str, dict[str, Any]]:
    key = f"{table.removesuffix('s')}_id"
    return {found[key]: found for found in practice.records(table)}
