"""What the practice records to watch over itself.

Complaints, incidents, surveys, policies, quality measures, and who opened which record.
"""

from __future__ import annotations

from medoffice.practice.generate.oversight import (
    access_log,
    complaints,
    incidents,
    measures,
    policies,
    surveys,
    watched,
)
from medoffice.practice.generate.oversight.office import Office
from medoffice.practice.generate.oversight.parameters import OversightParameters
from medoffice.practice.generate.world import World

TABLES = (
    "watched_records",
    "complaints",
    "incidents",
    "surveys_sent",
    "survey_responses",
    "policies",
    "policy_versions",
    "policy_attestations",
    "quality_measures",
    "quality_results",
    "ehr_access_log",
)


def make(world: World) -> None:
    """Take complaints and incident reports, ask patients, keep the policies, count quality."""
    parameters, office = OversightParameters(), Office(world)
    records = watched.choose(world, office)
    received = complaints.receive(world, office, records, parameters)
    sent, answers = surveys.rows(world, parameters)
    world.tables |= {
        "watched_records": records.rows(),
        "complaints": [complaint.row for complaint in received],
        "incidents": incidents.rows(world, office, received),
        "surveys_sent": sent,
        "survey_responses": answers,
        "policies": policies.policy_rows(world),
        "policy_versions": policies.version_rows(world),
        "policy_attestations": policies.attestation_rows(world, office),
        "quality_measures": measures.measure_rows(),
        "quality_results": measures.result_rows(world),
    }
    world.tables["ehr_access_log"] = access_log.log_rows(world, office, records, received)
