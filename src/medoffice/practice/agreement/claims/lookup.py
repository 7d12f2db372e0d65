"""Finding rows by what they hold, and writing amounts, for the rules on claims."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from medoffice.practice.agreement.form import Rows, cents

NP_PA = ("NP", "PA")

Row = dict[str, Any]


def by(rows: Rows, column: str) -> dict[Any, Row]:
    """Give the rows by a column whose values are not repeated."""
    return {row[column]: row for _, row in rows}


def grouped(rows: Rows, *columns: str) -> dict[Any, Rows]:
    """Group numbered rows by one column, or by several as a tuple."""
    groups: dict[Any, Rows] = defaultdict(list)
    for number, row in rows:
        key = tuple(row[column] for column in columns)
        groups[key if len(columns) > 1 else key[0]].append((number, row))
    return groups


def charge_of_line(tables: dict[str, Rows]) -> dict[tuple[str, int], Row]:
    """Give the charge that each claim line bills: the one of that number at the claim's visit.

    A line whose visit has no such charge is left out.
    """
    charges = {(row["appointment_id"], row["line"]): row for _, row in tables["charges"]}
    visit = {row["claim_id"]: row["appointment_id"] for _, row in tables["claims"]}
    lines = ((row["claim_id"], row["line"]) for _, row in tables["claim_lines"])
    return {
        (claim, line): charges[visit[claim], line]
        for claim, line in lines
        if (visit[claim], line) in charges
    }


def total(rows: Rows, column: str = "amount") -> int:
    """Add up a column of amounts, in cents."""
    return sum(cents(row[column]) for _, row in rows)


def dollars(amount: int) -> str:
    """Write cents as dollars."""
    return f"{amount / 100:.2f}"


def price_column(providers: Rows) -> dict[str, str]:
    """Tell which column of the fee schedules holds for each clinician."""
    return {
        row["provider_id"]: "allowed_np_pa" if row["credential"] in NP_PA else "allowed"
        for _, row in providers
    }
