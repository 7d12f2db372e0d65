"""The data of the assignment `daily-management`: two weeks of visits, three lists of the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from medoffice import practice

if TYPE_CHECKING:
    import pandas as pd

FIRST, LAST = date(2025, 12, 1), date(2025, 12, 12)
TIMES = {"start": "due", "arrived": "arrived", "started": "started", "ended": "ended"}
NOBODY_ELSE = "me"

# What follows is invented for the assignment. A log of three days: what, minutes, who else could.
LOG = (
    ("question about the schedule", 4, "front desk lead"), ("vendor", 20, NOBODY_ELSE),
    ("printer", 12, "front desk lead"), ("question about the schedule", 3, "front desk lead"),
    ("upset patient", 15, NOBODY_ELSE), ("call-off", 10, NOBODY_ELSE),
    ("key to the supply room", 6, "nurse lead"), ("question about the schedule", 5, NOBODY_ELSE),
    ("refill question", 8, "nurse lead"), ("owner", 10, NOBODY_ELSE),
    ("printer", 9, "front desk lead"), ("question about the schedule", 6, "front desk lead"),
    ("refill question", 5, "nurse lead"), ("upset patient", 20, NOBODY_ELSE),
    ("key to the supply room", 4, "nurse lead"), ("vendor", 8, "front desk lead"),
    ("question about the schedule", 4, "front desk lead"), ("call-off", 12, NOBODY_ELSE),
    ("refill question", 11, NOBODY_ELSE), ("owner", 15, NOBODY_ELSE),
    ("printer", 7, NOBODY_ELSE), ("question about the schedule", 5, "front desk lead"),
    ("key to the supply room", 5, "nurse lead"), ("upset patient", 12, "nurse lead"),
)  # fmt: skip
LINES = (
    "refrigerators read", "drugs locked", "results handed over", "paper off counters",
    "cash counted by two", "coverage of tomorrow", "unconfirmed on a list", "greeting changed",
    "doors and alarm",
)  # fmt: skip
CLOSERS = ("ms", "ib", "vh", "pg", "ag")
NOT_BEGUN = date(2025, 12, 5)
UNDONE = {
    "coverage of tomorrow": (date(2025, 12, 2), date(2025, 12, 4), date(2025, 12, 8),
                             date(2025, 12, 11)),
    "unconfirmed on a list": (date(2025, 12, 1), date(2025, 12, 9), date(2025, 12, 10)),
    "refrigerators read": (date(2025, 12, 3), date(2025, 12, 10)),
    "paper off counters": (date(2025, 12, 4),),
}  # fmt: skip
# Matter, whether it can harm, minutes of work, dollars lost if late, minute after which it is late.
MATTERS = (
    ("a needle stick", "yes", 15, 0, 20),
    ("a critical result", "yes", 5, 0, 30),
    ("the vaccine refrigerator", "no", 16, 5200, 60),
    ("an angry patient", "no", 15, 140, 30),
    ("appeals due today", "no", 14, 2780, 200),
    ("two empty places", "no", 3, 270, 40),
    ("the phone line", "no", 6, 310, 45),
    ("the copier salesman", "no", 30, 40, 45),
    ("next week's schedule", "no", 40, 60, 400),
    ("a blocked exit", "yes", 6, 0, 90),
    ("unconfirmed patients", "no", 4, 95, 150),
    ("a payer's call before noon", "no", 12, 140, 75),
)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``visits`` of two weeks, a ``log`` of interruptions, the closing list (``checks``), and the
        ``matters`` of a morning.
    """
    import pandas as pd

    return {
        "visits": _visits(),
        "log": pd.DataFrame(LOG, columns=["kind", "minutes", "who"]),
        "checks": _checks(),
        "matters": pd.DataFrame(
            MATTERS, columns=["matter", "harms", "takes", "loss", "late_after"]
        ),
    }


def _visits() -> pd.DataFrame:
    import pandas as pd

    names = {row["provider_id"]: row["name"] for row in practice.records("providers")}
    columns = ("appointment_id", "provider_id", "date", "outcome", *TIMES)
    return pd.DataFrame(
        [
            {
                "visit": row["appointment_id"],
                "clinician": names[row["provider_id"]],
                **{
                    name: f"{row[column]:%Y-%m-%d %H:%M}" if row[column] else None
                    for column, name in TIMES.items()
                },
            }
            for row in practice.records("appointments", columns)
            if FIRST <= row["date"] <= LAST and row["outcome"] in ("completed", "no-show")
        ]
    )


def _checks() -> pd.DataFrame:
    import pandas as pd

    days = [FIRST + timedelta(days=at) for at in range((LAST - FIRST).days + 1)]
    return pd.DataFrame(
        [
            {
                "date": day,
                "line": line,
                "initials": None
                if day == NOT_BEGUN or day in UNDONE.get(line, ())
                else CLOSERS[day.day % len(CLOSERS)],
            }
            for day in days
            if day.weekday() < 5
            for line in LINES
        ]
    )
