"""Rules and benchmarks damaged on purpose: each fault is found, with its row and column."""

import csv
import datetime
import json
import shutil

import pytest

from medoffice import practice
from medoffice.practice import due

TABLES = ("benchmarks", "rules", "rule_values")
TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """Copy the tables of facts, and return a function that changes a cell of the copy."""
    package = practice.descriptor()
    package["resources"] = [r for r in package["resources"] if r["name"] in TABLES]
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    (tmp_path / "schemas").mkdir()
    for name in TABLES:
        for file in (f"{name}.csv", f"schemas/{name}.json"):
            shutil.copy(practice.folder() / file, tmp_path / file)
    monkeypatch.setenv("MEDOFFICE_DATASETS", str(tmp_path))

    def change(table: str, key: dict[str, str], **cells: str) -> int:
        path = tmp_path / f"{table}.csv"
        with path.open(newline="") as file:
            rows = list(csv.DictReader(file))
        (at,) = [n for n, row in enumerate(rows) if key.items() <= row.items()]
        rows[at] |= cells
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return at + 2  # as a spreadsheet counts

    return change


def test_an_undamaged_copy_has_no_fault(copy):
    assert practice.check() == []


RULE = {"rule_id": "hipaa.access.deadline"}
PROPOSED = {"rule_id": "modifier25.proposal_2027"}
VACATED = {"rule_id": "hipaa.repro.vacated"}
ENDING = {"rule_id": "telehealth.dea"}
BENCHMARK = {"benchmark_id": "no-show.mgma"}
RANGE = {"benchmark_id": "ar-days.good"}
DAYS = {"rule_id": "hipaa.access.deadline", "name": "days"}
LIMIT = {"rule_id": "stark.nonmonetary_2026", "effective_from": "2026-01-01"}


@pytest.mark.parametrize(
    ("table", "key", "cells", "column", "expected"),
    [
        ("rules", RULE, {"citation": ""}, "citation", "a value"),
        ("rules", RULE, {"status": "law"}, "status", "one of in-force"),
        ("rules", RULE, {"rule_id": "tcpa.texts"}, "rule_id", "used once"),
        ("rules", RULE, {"review_by": "2026-11-20"}, "review_by", "a day after checked_on"),
        ("rules", PROPOSED, {"effective": "2027-01-01"}, "effective", "only proposed"),
        ("rules", VACATED, {"ends": ""}, "ends", "the day it ended"),
        ("rules", VACATED, {"ends": "2020-01-01"}, "ends", "when it took effect, or later"),
        ("rules", ENDING, {"review_by": "2027-01-31"}, "review_by", "the last day it holds"),
        ("rules", RULE, {"changed_on": "2026-01-01"}, "changed", "both"),
        (
            "rules",
            PROPOSED,
            {"statement": "As of July 2026 it is only proposed."},
            "statement",
            "the day of the check stands in checked_on",
        ),
        (
            "rules",
            RULE,
            {"changed_on": "2027-01-01", "changed": "Shorter."},
            "changed_on",
            "when it was checked",
        ),
        ("benchmarks", BENCHMARK, {"citation": ""}, "citation", "a value"),
        ("benchmarks", BENCHMARK, {"value": "about 7"}, "value", "a number"),
        ("benchmarks", BENCHMARK, {"value": ""}, "value", "a figure or a span"),
        ("benchmarks", RANGE, {"high": "20"}, "high", "30, the lower end, or more"),
        ("benchmarks", RANGE, {"high": ""}, "high", "both ends"),
        ("benchmarks", RANGE, {"span": ""}, "span", "what low and high are"),
        ("rule_values", DAYS, {"rule_id": "hipaa.nowhere"}, "rule_id", "of the table rules"),
        ("rule_values", DAYS, {"value": "31"}, "value", "stands in the rule's statement"),
        ("rule_values", LIMIT, {"effective_from": "2025-06-01"}, "effective_from", "a day after"),
        ("rule_values", LIMIT, {"effective_to": "2025-12-01"}, "effective_to", "the first day"),
    ],
)
def test_a_fault_is_found_in_its_row_and_column(copy, table, key, cells, column, expected):
    row = copy(table, key, **cells)
    found = [fault for fault in practice.check() if fault.file == f"{table}.csv"]
    assert len(found) == 1
    # Of two rows with the same key the later one is named.
    assert found[0].row == row or "used once" in expected
    assert found[0].column == column
    assert expected in str(found[0])


def test_a_rule_past_its_review_warns_and_is_no_fault(copy):
    copy("rules", RULE, review_by="2026-11-24")
    with pytest.warns(due.PastReviewWarning, match="hipaa.access.deadline"):
        due.warn_of_past_review(TODAY)
    assert practice.check() == []


def test_the_report_lists_what_is_late_and_what_comes(copy):
    copy("rules", RULE, review_by="2026-11-24")
    copy("benchmarks", BENCHMARK, review_by="2026-11-25")
    late, soon = due.report(TODAY).split("due within 60 days:")
    assert "2026-11-24  hipaa.access.deadline" in late
    assert "45 CFR 164.524(b)(2)" in late
    assert "no-show.mgma" in soon and "no-show.mgma" not in late


def test_nothing_late_gives_no_warning(copy, recwarn):
    due.warn_of_past_review(TODAY)
    assert not [w for w in recwarn if issubclass(w.category, due.PastReviewWarning)]
