"""What the course cites: every rule and figure with its source, in words any manager can read."""

import datetime
import re
from pathlib import Path

import pytest
import yaml

from medoffice import practice
from medoffice.operations.patient_experience.reading_level import reading_grade

ROOT = Path(__file__).parents[2]
FACTS = {"rule": practice.rules, "benchmark": practice.benchmarks}
CITED = re.compile(r"\{(rule|benchmark)\}`([^`]+)`")
# A law, a regulation, a manual, a court case, or the agency that says so.
AUTHORITY = re.compile(
    r"\d+ (USC|CFR|FR) |Manual|CMS|OIG|HHS|OMB|OSHA|NLRB|EEOC|law|Code| v\. |Act,|20\d\d"
)
SERVICE_CODE = re.compile(r"(?<![\d.])\b\d{4}[0-9FTU]\b")
# Grade 10 is the aim. A list of official names, such as the seven elements, reads higher.
HARDEST = 16


@pytest.mark.parametrize("kind", FACTS)
def test_a_page_cites_only_what_is_there(kind):
    known = FACTS[kind]()
    for page in (ROOT / "book").rglob("*.md"):
        named = {name for what, name in CITED.findall(page.read_text()) if what == kind}
        assert named <= set(known), page


def test_a_question_rests_only_on_what_is_there():
    known = {**practice.rules(), **practice.benchmarks()}
    for bank in (ROOT / "questions").glob("*.yml"):
        for question in yaml.safe_load(bank.read_text()):
            assert set(question.get("rests_on", [])) <= set(known), question["id"]


def test_no_name_means_both_a_rule_and_a_benchmark():
    assert not set(practice.rules()) & set(practice.benchmarks())


@pytest.mark.parametrize("kind", FACTS)
def test_facts_are_written_for_any_adult(kind):
    grades = {name: reading_grade(row.statement) for name, row in FACTS[kind]().items()}
    assert {name: grade for name, grade in grades.items() if grade > HARDEST} == {}
    assert sum(grades.values()) / len(grades) < 10


def test_every_rule_names_an_authority():
    without = {name for name, row in practice.rules().items() if not AUTHORITY.search(row.citation)}
    assert without == {"carc.common", "cred.caqh", "osha.trir_formula"}


def test_nothing_was_checked_in_the_future():
    today = datetime.date.today()
    late = [row for kind in FACTS.values() for row in kind().values() if row.checked_on > today]
    assert late == []


def test_no_service_code_of_the_american_medical_association_is_printed():
    for name, row in practice.rules().items():
        assert SERVICE_CODE.findall(f"{row.statement} {row.trap} {row.changed}") == [], name


@pytest.mark.parametrize(
    ("rule", "figure", "on", "expected"),
    [
        ("hipaa.access.deadline", "days", None, 30),
        ("hipaa.breach.hhs_large", "people", None, 500),
        ("flsa.threshold", "weekly", None, 684),
        ("nsa.gfe_dispute", "over_estimate", None, 400),
        ("cmp.gifts", "per_year", None, 75),
        ("appeals.aic_2026", "court", datetime.date(2025, 12, 31), 1900),
        ("appeals.aic_2026", "court", datetime.date(2026, 1, 1), 1960),
    ],
)
def test_a_model_takes_its_figures_from_the_rules(rule, figure, on, expected):
    assert practice.rule_value(rule, figure, on=on) == expected


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("hipaa.nothing", "days"), "'hipaa.nothing' has no figures"),
        (("hipaa.access.deadline", "weeks"), "no figure 'weeks'; it has: days, extension_days"),
        (("stark.nonmonetary_2026", "limit"), "has changed; say for which day"),
        (
            ("stark.nonmonetary_2026", "limit", datetime.date(2027, 1, 1)),
            "no figure for 2027-01-01; there are: from 2025-01-01 to 2025-12-31",
        ),
    ],
)
def test_a_figure_that_is_not_there_is_explained(asked, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        practice.rule_value(*asked)
