"""The data of the assignment `claims-and-denials`: a quarter of claims and what came back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.billing.claims import work_queue
from medoffice.billing.claims.denial_log import Denial, denials
from medoffice.billing.claims.first_claims import NOT_ASKED, first_claims
from medoffice.practice.money import cents

if TYPE_CHECKING:
    import pandas as pd

AS_OF = date(2025, 12, 31)
QUARTER = date(2025, 7, 1), date(2025, 9, 30)
# Denials of claims sent in the month before stand in the log as well.
LOG_FROM = date(2025, 6, 1)
REMITTANCES_OF = date(2025, 10, 6), date(2025, 10, 17)
COLUMNS = (("contractual", "CO", "45"), ("deductible", "PR", "1"), ("coinsurance", "PR", "2"),
           ("copay", "PR", "3"))  # fmt: skip


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``claims``, ``denials``, ``adjustments``, ``reasons``, ``waiting``.
    """
    return {
        "claims": _claims(),
        "denials": _denials(),
        "adjustments": _adjustments(),
        "reasons": _reasons(),
        "waiting": _waiting(),
    }


def _claims() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "claim_id": claim["claim"],
                "payer_id": claim["payer"],
                "biller": claim["biller"],
                "amount": claim["amount"] / 100,
                "injection": claim["with_injection"],
                "not_asked": claim["eligibility"] == NOT_ASKED,
            }
            for claim in first_claims(*QUARTER)
        ]
    )


def _denials() -> pd.DataFrame:
    import pandas as pd

    sent = {claim["claim"] for claim in first_claims(LOG_FROM, QUARTER[1])}
    known = [each.as_of(AS_OF) for each in denials() if each.claim_id in sent]
    return pd.DataFrame(
        [
            {
                "denial_id": each.denial_id,
                "claim_id": each.claim_id,
                "reason": each.reason,
                "cause": each.cause,
                "billed": each.amount / 100,
                "price": each.price / 100,
                "worked": each.worked_on is not None,
                "lost": each.lost / 100,
            }
            for each in known
        ]
    )


def _adjustments() -> pd.DataFrame:
    """List what two weeks of remittances of first payers did not pay, line by line."""
    import pandas as pd

    first, last = REMITTANCES_OF
    of_weeks = {
        row["remittance_id"]
        for row in practice.records("remittances")
        if first <= row["date"] <= last
    }
    first_payer = {row["claim_id"] for row in practice.records("claims") if row["rank"] == 1}
    rows = []
    for row in practice.matching("remittance_lines", "remittance_id", of_weeks):
        rows += [
            (row["claim_id"], row["line"], group, reason, cents(row[column]))
            for column, group, reason in COLUMNS
            if row[column]
        ]
    rows += [
        (row["claim_id"], row["line"], row["group_code"], row["reason"], cents(row["amount"]))
        for row in practice.matching("adjustments", "remittance_id", of_weeks)
    ]
    kept = sorted(row for row in rows if row[0] in first_payer and row[4] > 0)
    made = pd.DataFrame(kept, columns=["claim_id", "line", "group", "reason", "amount"])
    made["amount"] = made["amount"] / 100
    return made


def _reasons() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            {"reason": row["code"], "kind": row["kind"], "meaning": row["meaning"]}
            for row in practice.records("reason_codes")
            if row["list"] == "reason"
        ]
    )


def _waiting() -> pd.DataFrame:
    """List the denials that a payer could still pay and nobody has worked."""
    import pandas as pd

    history = [each.as_of(AS_OF) for each in denials() if each.posted_on <= AS_OF]
    to_patients, won = work_queue.for_patients(history), work_queue.chances(history)

    def waits(each: Denial) -> bool:
        return each.open_on(AS_OF) and each.worked_on is None and each.reason not in to_patients

    return pd.DataFrame(
        [
            {
                "denial_id": each.denial_id,
                "claim_id": each.claim_id,
                "payer_id": each.payer,
                "reason": each.reason,
                "billed": each.amount / 100,
                "price": each.price / 100,
                "chance": round(won[each.reason].chance, 2),
                "last_day": each.appeal_by,
            }
            for each in history
            if waits(each)
        ]
    )
