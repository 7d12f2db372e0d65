"""What the office keeps track of: eligibility, authorizations, referrals, results."""

from __future__ import annotations

from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.tracking import authorizations, eligibility, referrals, results
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import World

TABLES = ("eligibility_checks", "authorizations", "referrals", "results")


def make(world: World) -> None:
    """Check coverage before visits, ask payers, send patients on, and wait for results."""
    parameters, workdays = TrackingParameters(), Workdays(world)
    insured = Insured(world.tables["coverages"])
    world.tables |= {
        "eligibility_checks": eligibility.rows(world, insured, workdays, parameters),
        "authorizations": authorizations.rows(world, insured, workdays, parameters),
        "referrals": referrals.rows(world, workdays, parameters),
        "results": results.rows(world, workdays, parameters),
    }
