"""The data of the assignment `receivables`: the practice's month end of December 2025."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.billing.receivables import accounts, activity
from medoffice.billing.receivables.accounts import (
    FIRST_ANSWER,
    LAST_STATEMENTS,
    NOT_SENT,
    SECOND_PAYER,
    SENT_AGAIN,
    STATEMENTS,
    UNBILLED,
    UNWORKED,
    first_payers,
)
from medoffice.billing.receivables.credits import PATIENT, federal_payers
from medoffice.billing.receivables.deposits import deposit_ties
from medoffice.billing.receivables.month_end import last_day, month_end

if TYPE_CHECKING:
    import pandas as pd

AS_OF = date(2025, 12, 31)
FIRST_DEPOSIT = date(2025, 8, 1)
DUE = 45
"""Days after the visit from which a claim without an answer should be asked about."""

WORK = (
    (NOT_SENT, None, 0.45, 10),
    ("payer: first answer, not yet due", (FIRST_ANSWER, False), 0.0, 6),
    ("payer: first answer, late", (FIRST_ANSWER, True), 0.10, 8),
    (UNWORKED, None, 0.35, 22),
    (SENT_AGAIN, None, 0.10, 8),
    (SECOND_PAYER, None, 0.25, 9),
    (UNBILLED, None, 0.30, 4),
    (STATEMENTS, None, 0.08, 6),
    (LAST_STATEMENTS, None, 0.12, 9),
)
"""What may be worked on: its name, which balances (the stage of the same name, or a stage and
whether its answer is late), the share of its dollars that working on it brings in addition, and
minutes for each balance. Shares and minutes are teaching values."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``open-balances``, ``months``, ``visits``, ``credits``, ``deposits``, ``work``.
    """
    return {
        "open-balances": month_end(AS_OF).table(),
        "months": _months(),
        "visits": _visits(),
        "credits": _credits(),
        "deposits": _deposits(),
        "work": _work(),
    }


def _months() -> pd.DataFrame:
    import pandas as pd

    rows = []
    for month in range(1, 13):
        made = month_end(last_day(date(AS_OF.year, month, 1)))
        moved = made.month
        rows.append(
            {
                "month_end": made.as_of,
                "days": made.as_of.day,
                "charges": moved.charges / 100,
                "contractual": (moved.contractual + moved.above_contract) / 100,
                "discounts": moved.discounts / 100,
                "collected": moved.collected / 100,
                "receivables": made.closing / 100,
                "allowance": (made.closing - made.net_receivables) / 100,
            }
        )
    return pd.DataFrame(rows)


def _visits() -> pd.DataFrame:
    """Add up all that was ever posted for the visits of each quarter, by first payer."""
    import pandas as pd

    served = {row["appointment_id"]: row["date"] for row in accounts.tables()["appointments"]}
    payers = first_payers()

    def group(_: date, visit: str) -> tuple[date, str] | None:
        if visit not in payers:
            return None
        day = served[visit]
        return last_day(day.replace(month=(day.month + 2) // 3 * 3, day=1)), payers[visit]

    found = activity.grouped(accounts.tables(), group)
    return pd.DataFrame(
        [
            {
                "quarter_end": quarter,
                "payer_id": payer,
                "charges": moved.charges / 100,
                "contractual": (moved.contractual + moved.above_contract) / 100,
                "discounts": moved.discounts / 100,
                "insurers": moved.insurance / 100,
                "patients": moved.patients / 100,
                "refunds": moved.refunds / 100,
                "denied": moved.denied / 100,
                "bad_debt": moved.bad_debt / 100,
            }
            for (quarter, payer), moved in sorted(found.items())
        ]
    )


def _credits() -> pd.DataFrame:
    import pandas as pd

    federal = federal_payers(practice.records("payers"))
    rows = []
    for row in practice.records("credit_balances"):
        owed_to = row["owed_to"]
        kind = PATIENT if owed_to == PATIENT else "federal" if owed_to in federal else "payer"
        rows.append(
            {
                "credit_id": row["credit_id"],
                "owed_to": owed_to,
                "kind": kind,
                "known_on": row["arose_on"],
                "amount": row["amount"],
                "returned_on": row["resolved_on"],
            }
        )
    made = pd.DataFrame(rows)
    made["returned_on"] = pd.to_datetime(made["returned_on"])
    return made


def _deposits() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "batch": f"{tie.day} {tie.kind}",
                "day": tie.day,
                "posted": tie.posted / 100,
                "banked": tie.banked / 100,
            }
            for tie in deposit_ties(FIRST_DEPOSIT, AS_OF)
            if tie.posted or tie.banked
        ]
    )


def _work() -> pd.DataFrame:
    import pandas as pd

    rows = []
    for name, late, gain, minutes in WORK:
        stage = late[0] if late else name
        found = [
            account.amount
            for account in month_end(AS_OF).open
            if account.stage == stage
            and (late is None or ((AS_OF - account.served_on).days > DUE) == late[1])
        ]
        rows.append(
            {
                "stage": name,
                "balances": len(found),
                "dollars": sum(found) / 100,
                "gain": gain,
                "minutes": minutes,
            }
        )
    return pd.DataFrame(rows)
