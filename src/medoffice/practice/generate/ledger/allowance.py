"""The allowance: receivables stand at gross charges, and much of that will never be paid."""

from __future__ import annotations

from medoffice.practice.generate.ledger import chart
from medoffice.practice.generate.ledger.equipment import months
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.generate.world import World


def post(world: World, journal: Journal, parameters: LedgerParameters) -> None:
    """Bring the allowance, at each month's end, to its share of the receivables then open."""
    allowed = 0
    for end in months(world):
        wanted = round(parameters.allowance_share * journal.balance(chart.RECEIVABLE, end))
        memo = "Allowance brought to its share of receivables"
        journal.move(
            end, "allowance", memo, chart.ALLOWANCE_CHANGE, chart.ALLOWANCE, wanted - allowed
        )
        allowed = wanted
