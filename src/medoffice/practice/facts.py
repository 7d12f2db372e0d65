"""What the course cites: published benchmarks and federal rules, each with its source and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from medoffice.practice import package
from medoffice.practice.reading import records


@dataclass(frozen=True)
class Benchmark:
    """A published figure, in our own words.

    ``value`` is None where the source gives only a span, a formula or a finding; ``span`` says
    what ``low`` and ``high`` are.
    """

    benchmark_id: str
    title: str
    topic: str
    statement: str
    value: float | None
    low: float | None
    high: float | None
    span: str | None
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
    title: str
    area: str
    statement: str
    applies: str | None
    citation: str
    status: str
    effective: date | None
    ends: date | None
    changed_on: date | None
    changed: str | None
    trap: str | None
    checked_on: date
    review_by: date
    standing: str


def benchmarks() -> dict[str, Benchmark]:
    """Give the published figures the course compares with, by id."""
    return {row["benchmark_id"]: Benchmark(**row) for row in _rows("benchmarks")}


def rules() -> dict[str, Rule]:
    """Give the federal rules the course states, by id."""
    return {row["rule_id"]: Rule(**row) for row in _rows("rules")}


def _rows(name: str) -> tuple[dict[str, Any], ...]:
    """Read a table of facts once while its file stays: a page asks for rule after rule."""
    return _read(name, package.state(package.path(name)))


@lru_cache(maxsize=8)
def _read(name: str, file: tuple[str, int, int]) -> tuple[dict[str, Any], ...]:
    return tuple(records(name))


def rule_value(rule_id: str, name: str, on: date | None = None) -> float:
    """Give a figure of a rule, such as a deadline or an amount.

    Parameters
    ----------
    rule_id : str
        The rule, as in the table of rules.
    name : str
        The figure's name within the rule, as in the table ``rule_values``.
    on : datetime.date, optional
        The day for which the figure is asked. May be left out for a figure that has stood
        in one form.

    Returns
    -------
    float
        The figure, in the unit the table gives with it.

    Raises
    ------
    ValueError
        If there is no such rule or figure, if the figure changed and no day is given, or if it
        did not hold on the day; the message says what there is.

    Examples
    --------
    >>> rule_value("hipaa.access.deadline", "days")
    30.0
    >>> rule_value("cf.2026", "others", on=date(2026, 3, 1))
    33.4009
    """
    of_rule = [row for row in _rows("rule_values") if row["rule_id"] == rule_id]
    if not of_rule:
        raise ValueError(f"the rule {rule_id!r} has no figures in the table rule_values")
    periods = [row for row in of_rule if row["name"] == name]
    if not periods:
        names = ", ".join(dict.fromkeys(row["name"] for row in of_rule))
        raise ValueError(f"the rule {rule_id!r} has no figure {name!r}; it has: {names}")
    if on is None:
        if len(periods) > 1:
            raise ValueError(f"{name!r} of {rule_id!r} has changed; say for which day you ask")
        return periods[0]["value"]
    for row in periods:
        first, last = row["effective_from"] or date.min, row["effective_to"] or date.max
        if first <= on <= last:
            return row["value"]
    known = "; ".join(
        f"from {row['effective_from'] or 'the start'} to {row['effective_to'] or 'further notice'}"
        for row in periods
    )
    raise ValueError(f"{name!r} of {rule_id!r} has no figure for {on}; there are: {known}")


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
    return [(name, fact) for name, fact in _by_review() if fact.review_by < today]


def due_for_review(today: date, days: int) -> list[tuple[str, Benchmark | Rule]]:
    """List the facts to check again within ``days`` from ``today``, the first due first.

    Parameters
    ----------
    today : datetime.date
        The day to judge by. What was due before it is in :func:`past_review`.
    days : int
        How far to look ahead.

    Returns
    -------
    list of tuple
        The id and the benchmark or rule.
    """
    return [
        (name, fact) for name, fact in _by_review() if 0 <= (fact.review_by - today).days <= days
    ]


def _by_review() -> list[tuple[str, Benchmark | Rule]]:
    facts = {**rules(), **benchmarks()}
    return sorted(facts.items(), key=lambda entry: (entry[1].review_by, entry[0]))
