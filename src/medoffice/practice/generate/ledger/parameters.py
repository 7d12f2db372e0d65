"""What the ledger may be told, with the source of each figure. All are teaching values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LedgerParameters:
    """How the practice stood on its first day, and how it handles money since.

    Amounts are whole dollars.
    """

    # What patients and insurers would still pay of the old system's accounts: about 40 days of
    # charges, net of contractual adjustments. Nearly all of it came in during the first year.
    legacy_receivable: int = 352_000
    legacy_collected: float = 0.965
    legacy_half_life_weeks: float = 3.2

    # Share of open receivables that contracts, discounts and bad debt will take. The books hold
    # receivables at gross charges, so this allowance stands against them at each month's end.
    allowance_share: float = 0.42

    # What two payers pay each month for every patient they cover, for care management and
    # quality, in cents: most primary care practices have some such income.
    program_cents: tuple[tuple[str, int], ...] = (("BRD", 200), ("SIL", 600))

    opening_cash: int = 248_000
    # The owner takes out, at the end of each quarter, what is above this balance.
    cash_kept: int = 240_000

    loan_rate: float = 0.069  # a year
    loan_months: int = 60
    bank_fee: int = 48  # a month

    # How far the budget was off, by account: the spread of its error from one account to the next.
    budget_error: float = 0.025

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for name in ("legacy_collected", "allowance_share", "loan_rate", "budget_error"):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(
                    f"{name} is {getattr(self, name)}; a share from 0 up to 1 was expected"
                )
        for name in (
            "legacy_receivable",
            "legacy_half_life_weeks",
            "opening_cash",
            "cash_kept",
            "loan_months",
            "bank_fee",
        ):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} is {getattr(self, name)}; more than 0 was expected")
