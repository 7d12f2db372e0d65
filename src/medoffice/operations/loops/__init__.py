"""Referral and result loops: which are closed, which are in time, which are late or lost.

A loop begins with an order and ends when somebody has read the answer or told the patient. Each
step has a limit in days. As of a date, every loop is closed, open (in time), overdue at one step,
or lost: overdue, and nothing has moved for a long time.

Importing this package takes the standard library alone.
"""

from medoffice.operations.loops.figures import Loops, Month, StepFigures
from medoffice.operations.loops.limits import (
    ABNORMAL,
    NORMAL,
    ROUTINE,
    TURNAROUND,
    URGENT,
    Limits,
)
from medoffice.operations.loops.logs import (
    REFERRAL_STEPS,
    RESULT_STEPS,
    read_log,
    referral_loops,
    result_loops,
)
from medoffice.operations.loops.state import CLOSED, LOST, OPEN, OVERDUE, STATES, Loop, Step

__all__ = [
    "ABNORMAL",
    "CLOSED",
    "LOST",
    "NORMAL",
    "OPEN",
    "OVERDUE",
    "REFERRAL_STEPS",
    "RESULT_STEPS",
    "ROUTINE",
    "STATES",
    "TURNAROUND",
    "URGENT",
    "Limits",
    "Loop",
    "Loops",
    "Month",
    "Step",
    "StepFigures",
    "read_log",
    "referral_loops",
    "result_loops",
]
