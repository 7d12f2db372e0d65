"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from medoffice.compliance.integrity import false_claims
from medoffice.compliance.integrity.exclusion import Listed, Screened, screen
from medoffice.compliance.integrity.overpayment_clock import Overpayment, within_lookback
from medoffice.compliance.integrity.program import may_be_contact
from medoffice.compliance.integrity.screening_log import checks
from medoffice.practice import hand_cases
from medoffice.practice.hand_cases import Case

FILE = Path(__file__).with_suffix(".yml")


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    return hand_cases.read(FILE)


def answer(case: Case) -> dict[str, Any]:
    """Return what the models say of a case, in the form of what was expected."""
    return _ANSWERS[case.kind](**case.given)


def _screen(ours: dict[str, Any], listed: dict[str, Any]) -> dict[str, Any]:
    former = tuple(ours.pop("former", ())) if "former" in (ours := dict(ours)) else ()
    hits = screen([Screened("1", former=former, **ours)], [Listed("1", **listed)])
    return {"how": list(hits[0].how), "verdict": hits[0].verdict.split(":")[0]} if hits else {}


def _checks(decided: date, started: date, made: list[date], today: date) -> dict[str, Any]:
    found = checks(decided, started, made, today)
    return {
        "before_start": found.before_start,
        "due": found.due,
        "unchecked": [f"{month:%Y-%m}" for month in found.unchecked],
    }


_ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "clock": lambda **days: {"due": Overpayment(**days).due},
    "lookback": lambda paid, identified: {"within": within_lookback(paid, identified)},
    "screen": _screen,
    "checks": _checks,
    "cost": lambda **given: dict(zip(("least", "most"), false_claims.cost(**given), strict=True)),
    "suit": lambda **days: {"until": false_claims.last_day_of_suit(**days)},
    "patient_gift": lambda **given: {"against": false_claims.gift_to_patient(**given)},
    "physician_gift": lambda **given: {"against": false_claims.gift_to_physician(**given)},
    "waiver": lambda **given: {"against": false_claims.waiver_of_copay(**given)},
    "contact": lambda role: {"may": may_be_contact(role)},
}
