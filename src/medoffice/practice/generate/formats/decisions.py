"""What a remittance's line says, taken apart: a decision, one taken back, or both."""

from __future__ import annotations

from collections.abc import Iterator

from medoffice.practice.generate.formats.records import Records
from medoffice.practice.generate.world import Row
from medoffice.practice.x12.claims import Adjustment
from medoffice.practice.x12.remittances import PaidLine

# Reasons that have a column of their own.
COLUMNS = {
    "contractual": ("CO", "45"),
    "deductible": ("PR", "1"),
    "coinsurance": ("PR", "2"),
    "copay": ("PR", "3"),
}


def decided(records: Records, claim: Row, decision: Row) -> Iterator[PaidLine]:
    """Give what was taken back about a line, with negative amounts, then what was decided.

    A table has one row for a line of a remittance; in a remittance file a decision that is taken
    back and the one made anew stand apart.
    """
    adjustments = [
        Adjustment(*reason, decision[column])
        for column, reason in COLUMNS.items()
        if decision[column]
    ] + [
        Adjustment(row["group_code"], row["reason"], row["amount"], row["remark"])
        for row in records.reasons(decision)
    ]
    charge = records.charge(claim, decision["line"])
    for sign in (-1, 1):
        members = tuple(one for one in adjustments if one.amount * sign > 0)
        paid = decision["paid"] if decision["paid"] * sign > 0 else 0
        if members or paid:
            yield PaidLine(
                decision["line"],
                records.procedure(claim, decision["line"]),
                sign * charge["amount"],
                paid,
                charge["units"],
                max(decision["allowed"], 0) if sign > 0 else 0,
                members,
            )
