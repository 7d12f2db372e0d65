"""What each benchmark and rule must hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from medoffice.practice.agreement.form import Agreement, Complaint, Rows


def reviewed_after_checked(table: str) -> Callable[[dict[str, Rows]], Iterator[Complaint]]:
    """Make the rule that a fact is to be reviewed after it was checked."""

    def rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
        for number, row in tables[table]:
            if row["review_by"] <= row["checked_on"]:
                yield number, "review_by", "a day after checked_on"

    return rule


RULES: list[Agreement] = [
    ("benchmarks", (), reviewed_after_checked("benchmarks")),
    ("rules", (), reviewed_after_checked("rules")),
]
