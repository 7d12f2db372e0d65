"""Money as it is reckoned: in whole cents, so that sums are exact."""

from __future__ import annotations


def cents(dollars: float | None) -> int:
    """Give an amount read from a table in whole cents; an empty cell is 0."""
    return round((dollars or 0) * 100)
