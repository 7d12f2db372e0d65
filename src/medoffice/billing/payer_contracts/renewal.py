"""The offer that the chapter on payer contracts is about, and what comes of it.

Keystream's contract of record ends on March 31, 2026. The letter with its offer is made up for
the course; it stands in no table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from medoffice.billing.payer_contracts import contracts
from medoffice.billing.payer_contracts.contracts import Item, Terms
from medoffice.billing.payer_contracts.decided import DecidedLine

PAYER = "KEY"
YEAR_FROM, LAST = date(2025, 1, 1), date(2025, 12, 31)
OFFER = Terms(136, 106, {"vaccine": 95, "preventive": 120})
OFFERED_DAYS = 45
"""Days within which the payer would pay, in place of those it takes now."""

PARTS = {
    "Office visits": ("visit",),
    "Preventive visits": ("preventive",),
    "Procedures, vaccinations": ("procedure", "vaccine-admin"),
    "Vaccines": ("vaccine",),
    "Tests, drugs and devices": ("lab", "injection", "other"),
}
"""Categories of services as a manager would speak of them."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one part of the services brings in a year under two contracts, in cents."""

    part: str
    now: int
    then: int

    @property
    def by(self) -> int:
        """How much more it would be."""
        return self.then - self.now


def value_by_part(mix: Iterable[Item], terms: Terms) -> dict[str, int]:
    """Return what each part of the services brings in a year under a contract, in cents."""
    found = contracts.value_by_category(mix, terms)
    return {part: sum(found.get(name, 0) for name in names) for part, names in PARTS.items()}


def changes(mix: Iterable[Item], now: Terms, then: Terms) -> list[Change]:
    """Return what each part of the services brings in a year under two contracts.

    Parameters
    ----------
    mix : iterable of Item
        The services of a year.
    now, then : Terms
        The two contracts.
    """
    mix = list(mix)
    before, after = (value_by_part(mix, terms) for terms in (now, then))
    return [Change(part, before[part], after[part]) for part in PARTS]


def paid_by(lines: Iterable[DecidedLine], payer_id: str) -> int:
    """Return what a payer itself paid for some lines, in cents."""
    return sum(line.paid for line in lines if line.payer_id == payer_id)


def visits_of(lines: Iterable[DecidedLine], payer_id: str) -> int:
    """Return how many claims of a payer were allowed, one for each visit."""
    return len({line.claim_id for line in lines if line.payer_id == payer_id and line.allowed})
