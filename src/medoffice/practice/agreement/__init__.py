"""What the tables of one practice must agree on, beyond the limits of each cell.

One module for each subject; each has a list ``RULES``.
"""

from medoffice.practice.agreement import (
    appointments,
    facts,
    purchases,
    services,
    staff,
    stock,
    tracking,
)
from medoffice.practice.agreement.form import Agreement, Rows

RULES: list[Agreement] = [
    *appointments.RULES,
    *staff.RULES,
    *services.RULES,
    *tracking.RULES,
    *stock.RULES,
    *purchases.RULES,
    *facts.RULES,
]

__all__ = ["RULES", "Agreement", "Rows"]
