"""Willow Bend Family Medicine: its tables, and the generator that makes them.

``practice.load("appointments")`` gives a table. Importing this package takes the standard
library alone, so that a lab in the browser starts at once.
"""

from medoffice.practice.cells import BadCell, Fault
from medoffice.practice.checking import check
from medoffice.practice.facts import (
    Benchmark,
    Rule,
    benchmarks,
    due_for_review,
    past_review,
    rule_value,
    rules,
)
from medoffice.practice.package import (
    descriptor,
    folder,
    raw_report,
    raw_reports,
    schema,
    tables,
)
from medoffice.practice.reading import load, matching, records

__all__ = [
    "BadCell",
    "Benchmark",
    "Fault",
    "Rule",
    "benchmarks",
    "check",
    "descriptor",
    "due_for_review",
    "folder",
    "load",
    "matching",
    "past_review",
    "raw_report",
    "raw_reports",
    "records",
    "rule_value",
    "rules",
    "schema",
    "tables",
]
