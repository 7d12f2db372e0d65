"""The data of the assignment `patient-experience`: surveys, months, complaints, listed words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.surveys import COMPOSITES

if TYPE_CHECKING:
    import pandas as pd

QUESTIONS = (*COMPOSITES["access"], *COMPOSITES["office staff"])
YEAR = 2025
WORDS = {
    "bills": ("bill", "owe", "charge", "copay", "deductible"),
    "phones": ("on hold", "called", "voice mail", "the recording"),
    "front desk": ("desk", "window", "check-in", "receptionist"),
    "plan": ("Unity", "authorization", "approve"),
    "waiting": ("minutes", "days", "late"),
}
"""A list much shorter than the course's, as an office might begin one."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``answers`` (surveys of the year), ``months`` (complaints in each month), ``desk`` (best
        answers on the front desk in each month), ``complaints`` (of the year, without online
        reviews) and ``words`` (by theme).
    """
    return {
        "answers": _answers(),
        "months": _months(),
        "desk": _desk(),
        "complaints": _complaints(),
        "words": _frame(
            [{"theme": theme, "word": word} for theme, listed in WORDS.items() for word in listed]
        ),
    }


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows)


def _answers() -> pd.DataFrame:
    rows = willow_bend.answers(willow_bend.LAST.replace(month=1, day=1), willow_bend.LAST)
    made = _frame(
        [
            {"survey": row["appointment_id"]} | {name: row[name] for name in QUESTIONS}
            for row in rows
        ]
    )
    return made.astype(dict.fromkeys(QUESTIONS, "Int64"))


def _months() -> pd.DataFrame:
    made = willow_bend.series(willow_bend.COMPLAINTS)
    return _frame(
        [
            {"month": f"{month:%Y-%m}", "count": int(number)}
            for month, number in zip(made.months, made.values, strict=True)
        ]
    )


def _desk() -> pd.DataFrame:
    made = willow_bend.series("desk-helpful")
    assert made.totals
    return _frame(
        [
            {"month": f"{month:%Y-%m}", "best": round(share * number), "answered": number}
            for month, share, number in zip(made.months, made.values, made.totals, strict=True)
        ]
    )


def _complaints() -> pd.DataFrame:
    return _frame(
        [
            {
                "number": row["complaint_id"],
                "came": row["received_on"],
                "severity": row["severity"],
                "answered": row["answered_on"],
                "text": row["text"],
            }
            for row in willow_bend.complaints()
            if row["received_on"].year == YEAR and row["channel"] != willow_bend.NAMELESS
        ]
    )
