"""From charges to money: claims, payers' decisions, denials, and what patients pay."""

from __future__ import annotations

from medoffice.practice.generate.claims import rows, stories
from medoffice.practice.generate.claims.office import Office
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.world import World

TABLES = (
    "edit_rules",
    "claims",
    "claim_lines",
    "claim_edits",
    "reason_codes",
    "remittances",
    "remittance_lines",
    "adjustments",
    "denials",
    "patient_payments",
    "statements",
    "collection_accounts",
    "write_offs",
    "credit_balances",
    "refunds",
)


def make(world: World) -> None:
    """Run the billing office for two years and note what was billed, paid, denied and left open."""
    parameters = ClaimParameters()
    office = Office(world, parameters)
    office.run()
    world.tables |= rows.tables(office)
    stories.tell(world, office, parameters)
