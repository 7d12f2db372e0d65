"""What trainings, their requirements and their completions must agree on."""

from __future__ import annotations

from collections.abc import Iterator

from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.agreement.time_clock import employed, people


def law_has_a_rule(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a training with a due date by law names its rule."""
    for number, row in tables["trainings"]:
        if row["basis"] == "law" and row["rule_id"] is None:
            yield number, "rule_id", "the rule that says so, for a training due by law"


def completed_in_the_role(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that people completed trainings of their role, while employed, once asked for."""
    staff = people(tables)
    needed = {(row["training_id"], row["role"]) for _, row in tables["training_requirements"]}
    for number, row in tables["training_completions"]:
        person = staff[row["staff_id"]]
        if (row["training_id"], person["role"]) not in needed:
            yield number, "training_id", f"a training of the role {person['role']}"
        if not employed(person, row["completed_on"]):
            yield number, "completed_on", "a day on which the person was employed"


RULES: list[Agreement] = [
    ("trainings", (), law_has_a_rule),
    ("training_completions", ("staff", "training_requirements"), completed_in_the_role),
]
