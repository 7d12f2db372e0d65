"""What the tables of one practice must agree on, beyond the limits of each cell.

One module for each subject; each has a list ``RULES``.
"""

from medoffice.practice.agreement import (
    appointments,
    claims,
    evaluations,
    facts,
    hiring,
    ledger,
    oversight,
    payroll,
    phones,
    purchases,
    services,
    staff,
    stock,
    time_clock,
    tracking,
    training,
)
from medoffice.practice.agreement.form import Agreement, Rows

RULES: list[Agreement] = [
    *appointments.RULES,
    *staff.RULES,
    *time_clock.RULES,
    *payroll.RULES,
    *phones.RULES,
    *evaluations.RULES,
    *training.RULES,
    *hiring.RULES,
    *services.RULES,
    *tracking.RULES,
    *claims.RULES,
    *stock.RULES,
    *purchases.RULES,
    *ledger.RULES,
    *oversight.RULES,
    *facts.RULES,
]

__all__ = ["RULES", "Agreement", "Rows"]
