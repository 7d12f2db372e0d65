"""What is done and what it costs: services, payers' terms, who is insured, and charges."""

from __future__ import annotations

from medoffice.practice.generate.services import charges, households, payers, plans, prices
from medoffice.practice.generate.services.catalogue import SERVICES
from medoffice.practice.generate.services.coverages import Insured, Register
from medoffice.practice.generate.services.diagnoses import DIAGNOSES
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.generate.world import World

TABLES = (
    "services",
    "diagnoses",
    "plans",
    "contracts",
    "fee_schedules",
    "authorization_rules",
    "guarantors",
    "coverages",
    "charges",
)


def make(world: World) -> None:
    """Set up the catalogue and the payers' terms, insure the patients, and charge the visits."""
    parameters, tables = ServiceParameters(), world.tables
    start, end = world.parameters.start, world.parameters.end
    payers.complete(tables["payers"])
    rules = payers.authorization_rules(start, end)
    controlled = {rule["service_id"] for rule in rules}
    tables["services"] = [service.row(service.service_id in controlled) for service in SERVICES]
    tables["diagnoses"] = [
        dict(zip(("dx", "name", "category"), row, strict=True)) for row in DIAGNOSES
    ]
    tables["plans"] = plans.plan_rows(start.year, end.year)
    tables["contracts"] = prices.contract_rows(start, end)
    tables["fee_schedules"] = prices.fee_schedule_rows(start, end)
    tables["authorization_rules"] = rules
    found = households.find(
        tables["patients"], start, world.stream("services-households"), parameters
    )
    tables["guarantors"] = households.guarantor_rows(found, world.stream("services-addresses"))
    tables["coverages"] = Register(start, end, world.stream("services-coverages"), parameters).rows(
        found
    )
    tables["charges"] = charges.rows(world, Insured(tables["coverages"]), parameters)
