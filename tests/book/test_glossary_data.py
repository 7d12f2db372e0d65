import json
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from medoffice.book import glossary
from medoffice.book.beside import all_that_is_taught
from medoffice.book.places import CODES
from medoffice.operations.patient_experience.reading_level import reading_grade

FILE = CODES / "glossary.yml"
TERMS = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_follows_its_schema():
    schema = json.loads((CODES / "glossary.schema.json").read_text())
    problems = Draft202012Validator(schema).iter_errors(TERMS)
    assert [f"{list(problem.path)}: {problem.message}" for problem in problems] == []


def test_is_in_alphabetical_order():
    assert list(TERMS) == sorted(TERMS, key=str.casefold)


def test_no_name_stands_for_two_things():
    written = re.findall(r"^(\S[^:#]*):", FILE.read_text(encoding="utf-8"), re.MULTILINE)
    others = [
        name
        for entry in TERMS.values()
        for names in ("also", "sought")
        for name in entry.get(names, [])
    ]
    names = [name.casefold() for name in written + others]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("term", TERMS)
def test_points_to_other_terms_that_exist(term):
    targets = TERMS[term].get("see", [])
    assert [target for target in targets if target not in TERMS or target == term] == []


def test_names_chapters_that_exist_and_pages_beside_them():
    pages = {about.slug: page for page, about in all_that_is_taught().items()}
    assert {entry["chapter"] for entry in TERMS.values() if "chapter" in entry} <= set(pages)
    owners = pages["owners-and-board"]
    assert f"`/{owners}`" in glossary._explanation(TERMS["quorum"], glossary._pages())


def test_is_written_for_any_adult():
    grades = {term: reading_grade(entry["definition"]) for term, entry in TERMS.items()}
    assert {term: round(grade, 1) for term, grade in grades.items() if grade > 10} == {}
    assert sum(grades.values()) / len(grades) < 9
