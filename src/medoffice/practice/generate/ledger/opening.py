"""How the practice stood on its first day, and the last of the old system's receivables."""

from __future__ import annotations

import math
from datetime import date, timedelta

from medoffice.practice.generate.ledger import chart, costs, equipment
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.world import World

DOLLAR = 100


def post(world: World, journal: Journal, parameters: LedgerParameters, payroll: int) -> None:
    """Enter the balances of the first day; equity is what is left.

    Parameters
    ----------
    world, journal, parameters
        The practice, its journal, and how it stood.
    payroll : int
        Pay earned before the first day and paid after it, in cents.
    """
    lines = {
        chart.CASH: parameters.opening_cash * DOLLAR,
        chart.LEGACY_RECEIVABLE: parameters.legacy_receivable * DOLLAR,
        **costs.opening_stock(world),
        **equipment.opening(world),
        chart.PAYABLE: -costs.opening_payable(world),
        chart.ACCRUED_PAYROLL: -payroll,
        chart.LOAN: -equipment.opening_loan(world, parameters),
    }
    lines[chart.EQUITY] = -sum(lines.values())
    journal.post(world.parameters.start, "opening", "Balances of the first day", lines)


def run_off(world: World, journal: Journal, parameters: LedgerParameters) -> None:
    """Collect the old system's receivables, each Friday less, and give up the rest after a year."""
    rng = world.stream("ledger-legacy")
    total = parameters.legacy_receivable * DOLLAR
    collectable = total * parameters.legacy_collected
    start = world.parameters.start
    last = min(date(start.year, 12, 31), world.parameters.end)
    half_life, collected = parameters.legacy_half_life_weeks, 0
    friday = start + timedelta(days=(4 - start.weekday()) % 7)
    week = 1
    while friday <= last:
        reached = collectable * (1 - math.exp(-week * math.log(2) / half_life))
        amount = min(round((reached - collected) * rng.uniform(0.75, 1.25)), total - collected)
        if amount > 0:
            memo = "Payments on accounts of the old system"
            journal.move(friday, "legacy", memo, chart.CASH, chart.LEGACY_RECEIVABLE, amount)
            collected += amount
        friday, week = friday + timedelta(days=7), week + 1
    memo = "Accounts of the old system given up"
    journal.move(last, "legacy", memo, chart.BAD_DEBT, chart.LEGACY_RECEIVABLE, total - collected)
