"""Each wrong "fact" of compliance law is met by a case that was worked out by hand."""

from pathlib import Path

import pytest
import yaml

from medoffice import practice
from medoffice.compliance.integrity import cases as integrity
from medoffice.compliance.privacy import cases as privacy
from medoffice.compliance.records import cases as records
from medoffice.compliance.safety import cases as safety

TRAPS = Path(__file__).parents[1] / "book" / "traps.yml"
AREAS = {
    "privacy and security", "workplace safety", "fraud and compliance",
    "records and information sharing",
}  # fmt: skip
CASES = [case for topic in (privacy, safety, integrity, records) for case in topic.cases()]


def of_compliance():
    rules = practice.rules()
    wrong = yaml.safe_load(TRAPS.read_text())
    return [each for each in wrong if {rules[rule].area for rule in each["rules"]} & AREAS]


@pytest.mark.parametrize("trap", of_compliance(), ids=lambda trap: trap["rules"][0])
def test_a_case_meets_the_trap(trap):
    assert [case.id for case in CASES if set(case.rules) & set(trap["rules"])]


def test_there_are_sixty_cases_and_more_each_with_its_law():
    assert len(CASES) >= 60 and len(of_compliance()) >= 16
    assert all(case.cite and case.by_hand and case.rules for case in CASES)
