"""What the course cites: published benchmarks and federal rules, each with its source and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.practice.reading import records


@dataclass(frozen=True)
class Benchmark:
    """A published figure, in our own words."""

    benchmark_id: str
    topic: str
    statement: str
    value: str
    unit: str
    year: str
    citation: str
    checked_on: date
    review_by: date
    standing: str


@dataclass(frozen=True)
class Rule:
    """A federal rule, in our own words; general education, not legal advice."""

    rule_id: str
    area: str
    statement: str
    citation: str
    effective: date | None
    checked_on: date
    review_by: date
    standing: str


def benchmarks() -> dict[str, Benchmark]:
    """Give the published figures the course compares with, by id."""
    return {row["benchmark_id"]: Benchmark(**row) for row in records("benchmarks")}


def rules() -> dict[str, Rule]:
    """Give the federal rules the course states, by id."""
    return {row["rule_id"]: Rule(**row) for row in records("rules")}


def past_review(today: date) -> list[tuple[str, Benchmark | Rule]]:
    """List the facts that should have been checked again before ``today``, the oldest first.

    Parameters
    ----------
    today : datetime.date
        The day to judge by.

    Returns
    -------
    list of tuple
        The id and the benchmark or rule.
    """
    facts = {**rules(), **benchmarks()}
    late = [(name, fact) for name, fact in facts.items() if fact.review_by < today]
    return sorted(late, key=lambda entry: (entry[1].review_by, entry[0]))
