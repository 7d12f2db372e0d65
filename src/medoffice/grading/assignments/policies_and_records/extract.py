"""The data of the assignment `policies-and-records`: policies, signatures, boxes, letters, results.

Policies, signatures and results are those of the practice. The boxes and the patients' letters are
invented.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from medoffice import practice
from medoffice.compliance.records import willow_bend
from medoffice.compliance.records.policy_register import register
from medoffice.compliance.records.retention import StateLaw
from medoffice.compliance.records.willow_bend import BOXES, TUESDAY

if TYPE_CHECKING:
    import pandas as pd

STATE = StateLaw(7)
"""What somebody read in the state's law: 7 years for a chart, and nothing yet on children."""
# A letter, when it came, when the patient was told of a delay, and when it was answered.
LETTERS = (
    ("L1", date(2025, 8, 4), None, date(2025, 9, 30)),
    ("L2", date(2025, 8, 18), None, date(2025, 10, 27)),
    ("L3", date(2025, 8, 25), date(2025, 10, 20), date(2025, 11, 14)),
    ("L4", date(2025, 9, 2), date(2025, 11, 4), date(2025, 11, 24)),
    ("L5", date(2025, 9, 15), date(2025, 11, 14), date(2025, 12, 19)),
    ("L6", date(2025, 10, 6), None, None),
    ("L7", date(2025, 10, 14), date(2025, 12, 8), None),
    ("L8", date(2025, 12, 1), None, None),
)


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``policies``, ``asked`` (who was asked to sign), ``clocks`` (of the boxes), ``boxes``,
        ``letters`` (requests for a correction) and ``results`` (of tests).
    """
    return {
        "policies": _policies(),
        "asked": _asked(),
        "clocks": _clocks(),
        "boxes": _boxes(),
        "letters": _letters(),
        "results": _results(),
    }


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows)


def _policies() -> pd.DataFrame:
    withdrawn = {row["policy_id"]: row["retired_on"] for row in practice.records("policies")}
    return _frame(
        [
            {
                "policy": entry.number,
                "title": entry.title,
                "owner": entry.owner,
                "due": entry.due,
                "withdrawn": withdrawn[entry.number],
            }
            for entry in sorted(register(TUESDAY), key=lambda entry: entry.number)
        ]
    )


def _asked() -> pd.DataFrame:
    """Tell who was asked to sign the newest version, also those who have left since."""
    staff = {row["staff_id"]: row for row in practice.records("staff")}
    newest = {entry.number: entry.version for entry in register(TUESDAY)}
    signed = {
        (row["policy_id"], row["staff_id"]): row["signed_on"]
        for row in practice.records("policy_attestations")
        if row["version"] == newest[row["policy_id"]]
    }
    missing = {
        (entry.number, number): None for entry in register(TUESDAY) for number in entry.unsigned
    }
    rows = [
        {
            "policy": policy,
            "person": number,
            "left": staff[number]["left_on"],
            "signed": on,
        }
        for (policy, number), on in sorted({**missing, **signed}.items())
    ]
    return _frame([row for row in rows if row["policy"] in {policy for policy, _ in missing}])


def _clocks() -> pd.DataFrame:
    rules = practice.rules()
    return _frame(
        [
            {
                "box": box.number,
                "clock": rules[claim.rule].title if claim.rule else "State law",
                "through": claim.through,
            }
            for box in BOXES
            for claim in box.answer(STATE).claims
        ]
    )


def _boxes() -> pd.DataFrame:
    return _frame(
        [
            {
                "box": box.number,
                "label": box.label,
                "through": box.answer(STATE).claims[0].through,
                "held": bool(box.hold),
                "state_law": "not read" if box.answer(STATE).ask_state else "settled",
            }
            for box in BOXES
        ]
    )


def _letters() -> pd.DataFrame:
    names = ("letter", "received", "told", "answered")
    return _frame([dict(zip(names, letter, strict=True)) for letter in LETTERS])


def _results() -> pd.DataFrame:
    before, after = willow_bend.before_and_after()
    return _frame(
        [
            {
                "result": row["result_id"],
                "resulted": row["resulted_on"],
                "told": row["patient_told_on"],
            }
            for row in practice.records("results")
            if row["resulted_on"] and before.first <= row["resulted_on"] <= after.last
        ]
    )
