"""What each benchmark, each rule and each figure of a rule must hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from medoffice.practice.agreement.form import Agreement, Complaint, Rows

# Units of a benchmark that has no figure: a formula, or what a study found.
WITHOUT_FIGURE = ("identity", "finding")
OVER = ("vacated", "expired")
AS_OF = re.compile(r"\bas of\b", re.IGNORECASE)
# How a sentence says a small number without digits.
WORDS = {
    1: "once|yearly|one|(?:a|each|every) (?:day|week|month|year)",
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
}  # fmt: skip


def reviewed_after_checked(table: str) -> Callable[[dict[str, Rows]], Iterator[Complaint]]:
    """Make the rule that a fact is to be reviewed after it was checked."""

    def rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
        for number, row in tables[table]:
            if row["review_by"] <= row["checked_on"]:
                yield number, "review_by", "a day after checked_on"

    return rule


def figure_or_span(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a benchmark has a figure or a span, and that a span has two ends in order."""
    for number, row in tables["benchmarks"]:
        value, low, high, span = row["value"], row["low"], row["high"], row["span"]
        if (low is None) != (high is None):
            yield number, "high" if high is None else "low", "both ends of the span, or neither"
        elif low is not None and low > high:
            yield number, "high", f"{low:g}, the lower end, or more"
        elif (span is None) != (low is None):
            yield number, "span", "what low and high are, and nothing where there are none"
        elif value is None and low is None and row["unit"] not in WITHOUT_FIGURE:
            yield number, "value", f"a figure or a span, or the unit {' or '.join(WITHOUT_FIGURE)}"


def dates_fit_status(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a rule's dates are in order and fit what the rule says of its status."""
    for number, row in tables["rules"]:
        status, effective, ends = row["status"], row["effective"], row["ends"]
        if effective and ends and ends < effective:
            yield number, "ends", f"{effective}, when it took effect, or later"
        if status == "proposed" and effective:
            yield number, "effective", "no date for a rule that is only proposed"
        if status in OVER and not ends:
            yield number, "ends", f"the day it ended, for a rule that is {status}"
        if status not in OVER and ends and row["review_by"] > ends:
            yield number, "review_by", f"{ends}, the last day it holds, or earlier"
        if (row["changed_on"] is None) != (row["changed"] is None):
            missing = "changed_on" if row["changed_on"] is None else "changed"
            yield number, missing, "both what changed and when, or neither"
        if row["changed_on"] and row["changed_on"] > row["checked_on"]:
            yield number, "changed_on", f"{row['checked_on']}, when it was checked, or earlier"


def one_date_of_checking(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a statement does not say "as of": the day we looked stands in its own column.

    How old the newest report is that we found is another matter, and may be said.
    """
    for number, row in tables["rules"]:
        if AS_OF.search(row["statement"]):
            yield number, "statement", "no 'as of'; the day of the check stands in checked_on"


def one_figure_at_a_time(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the periods of one figure are in order and do not overlap."""
    by_figure: dict[tuple[str, str], Rows] = defaultdict(list)
    for number, row in tables["rule_values"]:
        by_figure[row["rule_id"], row["name"]].append((number, row))
        first, last = row["effective_from"], row["effective_to"]
        if first and last and last < first:
            yield number, "effective_to", f"{first}, the first day, or later"
    for rows in by_figure.values():
        rows.sort(key=lambda entry: entry[1]["effective_from"] or date.min)
        for (_, before), (number, after) in pairwise(rows):
            end = before["effective_to"]
            if end is None or end >= (after["effective_from"] or date.min):
                expected = (
                    f"a day after {end}, the last of the figure before"
                    if end
                    else ("no second figure: the one before has no last day")
                )
                yield number, "effective_from", expected


def said_in_its_rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the latest figure of each name stands in its rule's statement.

    So that what a model computes with and what a reader reads cannot part.
    """
    statements = {row["rule_id"]: row["statement"] for _, row in tables["rules"]}
    in_time = sorted(
        tables["rule_values"], key=lambda entry: entry[1]["effective_from"] or date.min
    )
    latest = {(row["rule_id"], row["name"]): (number, row) for number, row in in_time}
    for number, row in latest.values():
        if not _says(statements[row["rule_id"]], row["value"]):
            yield number, "value", "a figure that stands in the rule's statement"


def _says(statement: str, figure: float) -> bool:
    written = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", statement)
    if figure in {float(number.replace(",", "")) for number in written}:
        return True
    word = WORDS.get(figure)
    return bool(word) and re.search(rf"\b(?:{word})\b", statement, re.IGNORECASE) is not None


RULES: list[Agreement] = [
    ("benchmarks", (), reviewed_after_checked("benchmarks")),
    ("benchmarks", (), figure_or_span),
    ("rules", (), reviewed_after_checked("rules")),
    ("rules", (), dates_fit_status),
    ("rules", (), one_date_of_checking),
    ("rule_values", (), one_figure_at_a_time),
    ("rule_values", ("rules",), said_in_its_rule),
]
