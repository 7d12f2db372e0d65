"""List the rules and benchmarks to check again: ``python -m medoffice.practice.due``.

First those past the day on which they were to be checked, then those due in the next 60 days.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import date

from medoffice import command_line
from medoffice.practice.facts import Benchmark, Rule, due_for_review, past_review

AHEAD = 60  # days

WHAT_TO_DO = """
Look each up at its source. Write what it says now, the day on which you looked (checked_on) and the
day to look again (review_by) into its row of datasets/rules.csv or datasets/benchmarks.csv."""


class PastReviewWarning(UserWarning):
    """A rule or a benchmark should have been checked again by now."""


def warn_of_past_review(today: date) -> None:
    """Warn of the facts past their date of review, all in one warning that lists them.

    Parameters
    ----------
    today : datetime.date
        The day to judge by.
    """
    late = past_review(today)
    if late:
        message = f"Past the date of review ({len(late)}; see make rules-due):\n{_listing(late)}"
        warnings.warn(message, PastReviewWarning, stacklevel=2)


def _listing(facts: Iterable[tuple[str, Benchmark | Rule]]) -> str:
    return "\n".join(f"{fact.review_by}  {name}: {fact.title}" for name, fact in facts)


def report(today: date) -> str:
    """Say what is past its date of review and what is due soon.

    Parameters
    ----------
    today : datetime.date
        The day to judge by.
    """
    late, soon = past_review(today), due_for_review(today, AHEAD)
    parts = [f"{len(late)} past the date of review:"] if late else ["Nothing is past its review."]
    for name, fact in late:
        parts += [f"{fact.review_by}  {name}", f"  {fact.statement}", f"  {fact.citation}"]
    parts.append(f"{len(soon)} due within {AHEAD} days{':' if soon else '.'}")
    if soon:
        parts.append(_listing(soon))
    if late or soon:
        parts.append(WHAT_TO_DO)
    return "\n".join(parts)


def main() -> None:
    """Print the report for today."""
    print(report(date.today()))


if __name__ == "__main__":
    command_line.takes_nothing(__spec__, __doc__)
    main()
