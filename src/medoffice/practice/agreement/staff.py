"""What the staff list must agree on within itself."""

from __future__ import annotations

from collections.abc import Iterator

from medoffice.practice.agreement.form import Agreement, Complaint, Rows


def left_after_hired(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that whoever left was hired before, and gave a reason; and nobody else did."""
    for number, row in tables["staff"]:
        if row["left_on"] and row["left_on"] < row["hired_on"]:
            yield number, "left_on", f"{row['hired_on']}, the first day, or later"
        if bool(row["left_on"]) != bool(row["left_reason"]):
            wanted = "a reason" if row["left_on"] else "no reason for one who is still here"
            yield number, "left_reason", wanted


def paid_by_hour_or_year(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask for an hourly rate or an annual salary, as the pay basis says, and not both."""
    for number, row in tables["staff"]:
        for basis, column in (("hourly", "hourly_rate"), ("salary", "annual_salary")):
            if (row[column] is not None) != (row["pay_basis"] == basis):
                wanted = "no amount" if row[column] is not None else "an amount"
                yield number, column, f"{wanted} for someone paid by {row['pay_basis']}"
        if row["exempt"] and row["pay_basis"] == "hourly":
            yield number, "exempt", "false: exempt posts are paid a salary (29 CFR 541.602)"


def licence_in_full(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a credential comes with its number and its last day, and none without."""
    for number, row in tables["staff"]:
        for column in ("licence_number", "licence_expires"):
            if (row[column] is not None) != (row["credential"] is not None):
                wanted = "a value" if row["credential"] else "nothing without a credential"
                yield number, column, wanted


RULES: list[Agreement] = [
    ("staff", (), left_after_hired),
    ("staff", (), paid_by_hour_or_year),
    ("staff", (), licence_in_full),
]
