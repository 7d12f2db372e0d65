"""What the office keeps track of: eligibility, authorizations, referrals, results."""

from __future__ import annotations

from bisect import bisect_left

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
    checks = eligibility.rows(world, insured, workdays, parameters)
    logged = bisect_left(checks, parameters.logged_from, key=lambda row: row["checked_on"])
    world.unlogged["eligibility_checks"] = checks[:logged]
    world.tables |= {
        "eligibility_checks": checks[logged:],
        "authorizations": authorizations.rows(world, insured, workdays, parameters),
        "referrals": referrals.rows(world, workdays, parameters),
        "results": results.rows(world, workdays, parameters),
    }
