"""Equipment, its depreciation, and the loan that paid for some of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import month_end


def _owned(world: World) -> list[Row]:
    return [row for row in world.tables["equipment"] if row["cost"] and row["life_years"]]


def depreciated(asset: Row, day: date) -> int:
    """Give the straight-line depreciation of an asset to the end of a month, in cents.

    It begins in the month after the purchase and ends with the asset's life; no salvage value.
    """
    bought, life = asset["acquired_on"], asset["life_years"] * 12
    months = (day.year - bought.year) * 12 + day.month - bought.month
    return int(asset["cost"]) * min(max(months, 0), life) // life


def opening(world: World) -> dict[str, int]:
    """Give cost and accumulated depreciation on the first day, debits positive, in cents."""
    before = date.fromordinal(world.parameters.start.toordinal() - 1)
    old = [row for row in _owned(world) if row["acquired_on"] <= before]
    return {
        chart.EQUIPMENT: sum(int(row["cost"]) for row in old),
        chart.DEPRECIATED: -sum(depreciated(row, before) for row in old),
    }


def post(world: World, journal: Journal, parameters: LedgerParameters) -> None:
    """Enter depreciation and loan payments by the month, and what was retired."""
    before = date.fromordinal(world.parameters.start.toordinal() - 1)
    for end in months(world):
        amount = sum(
            depreciated(row, end) - depreciated(row, before)
            for row in _owned(world)
            if row["acquired_on"] <= end and (not row["retired_on"] or row["retired_on"] > before)
        )
        memo = "Depreciation of the month"
        journal.move(end, "equipment", memo, chart.DEPRECIATION, chart.DEPRECIATED, amount)
        before = end
    for row in _owned(world):
        day = row["retired_on"]
        if day and world.parameters.start <= day <= world.parameters.end:
            worn = depreciated(row, month_end(day))
            lines = {
                chart.DEPRECIATED: worn,
                chart.DEPRECIATION: int(row["cost"]) - worn,
                chart.EQUIPMENT: -int(row["cost"]),
            }
            journal.post(month_end(day), "equipment", f"Retired: {row['name']}", lines)
    for row in world.tables["equipment"]:
        if row["financing"] == "loan":
            _post_loan(world, journal, parameters, row)


def months(world: World) -> Iterator[date]:
    """Give the last day of each month of the tables."""
    day = world.parameters.start
    while day <= world.parameters.end:
        yield month_end(day)
        day = date.fromordinal(month_end(day).toordinal() + 1)


def loan_schedule(cost: int, parameters: LedgerParameters) -> list[tuple[int, int, int]]:
    """Give interest, principal and the balance left after each monthly payment, in cents.

    The payment is that of a level loan, cost x r / (1 - (1 + r)^-n); the last one clears it.
    """
    rate, count = parameters.loan_rate / 12, parameters.loan_months
    payment = round(cost * rate / (1 - (1 + rate) ** -count))
    balance, schedule = cost, []
    for number in range(1, count + 1):
        interest = round(balance * rate)
        principal = balance if number == count else payment - interest
        balance -= principal
        schedule.append((interest, principal, balance))
    return schedule


def _loan_day(bought: date, number: int) -> date:
    """Give the day of a loan's payment, the first of the months after the purchase."""
    month = bought.month - 1 + number
    return date(bought.year + month // 12, month % 12 + 1, 1)


def opening_loan(world: World, parameters: LedgerParameters) -> int:
    """Give what was owed on loans on the first day, in cents."""
    owed = 0
    for row in world.tables["equipment"]:
        if row["financing"] != "loan" or row["acquired_on"] >= world.parameters.start:
            continue
        balance = int(row["cost"])
        for number, (_, _, left) in enumerate(loan_schedule(balance, parameters), start=1):
            if _loan_day(row["acquired_on"], number) < world.parameters.start:
                balance = left
        owed += balance
    return owed


def _post_loan(world: World, journal: Journal, parameters: LedgerParameters, row: Row) -> None:
    for number, (interest, principal, _) in enumerate(
        loan_schedule(int(row["cost"]), parameters), start=1
    ):
        day = _loan_day(row["acquired_on"], number)
        if world.parameters.start <= day <= world.parameters.end:
            lines = {
                chart.LOAN: principal,
                chart.INTEREST: interest,
                chart.CASH: -principal - interest,
            }
            journal.post(day, "loan", f"Loan payment {number}: {row['name']}", lines)
