"""The books: every other subject's money, in one ledger that balances."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.practice.generate.ledger import (
    allowance,
    bank,
    budget,
    chart,
    costs,
    equipment,
    opening,
    pay,
    programs,
    revenue,
)
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.world import World

TABLES = (
    "program_payments",
    "accounts",
    "ledger",
    "budget",
    "budget_drivers",
    "bank_transactions",
)


def make(world: World) -> None:
    """Enter everything, take out the owners' share, and set the budgets beside it."""
    parameters, journal = LedgerParameters(), Journal()
    opening.post(world, journal, parameters, pay.opening(world))
    opening.run_off(world, journal, parameters)
    revenue.post(world, journal)
    allowance.post(world, journal, parameters)
    payments = programs.rows(world, parameters)
    programs.post(payments, journal)
    costs.post_bills(world, journal)
    costs.post_stock(world, journal)
    pay.post(world, journal)
    equipment.post(world, journal, parameters)
    _post_bank_fees(world, journal, parameters)
    _distribute(world, journal, parameters)
    world.tables |= {
        "program_payments": payments,
        "accounts": chart.rows(),
        "ledger": journal.rows(),
        "budget": budget.budget_rows(world, journal, parameters),
        "budget_drivers": budget.driver_rows(world),
        "bank_transactions": bank.bank_rows(world, journal),
    }


def _post_bank_fees(world: World, journal: Journal, parameters: LedgerParameters) -> None:
    for end in equipment.months(world):
        fee = parameters.bank_fee * opening.DOLLAR
        journal.move(end, "bank", "Bank fee", chart.OTHER_EXPENSE, chart.CASH, fee)


def _distribute(world: World, journal: Journal, parameters: LedgerParameters) -> None:
    """Pay out, on the last weekday of each quarter, the cash above what is to be kept."""
    kept = parameters.cash_kept * opening.DOLLAR
    for end in equipment.months(world):
        if end.month % 3:
            continue
        day = _weekday_before(end)
        spare = (journal.balance(chart.CASH, day) - kept) // 100_000 * 100_000
        if spare > 0:
            memo = "Distribution to the owner"
            journal.move(day, "distribution", memo, chart.DISTRIBUTIONS, chart.CASH, spare)


def _weekday_before(day: date) -> date:
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day
