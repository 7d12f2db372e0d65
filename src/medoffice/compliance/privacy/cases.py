"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from medoffice.compliance.privacy import breach, notices, penalties, requests, safeguards
from medoffice.people.training import grounds
from medoffice.people.training.catalog import Training
from medoffice.practice import hand_cases
from medoffice.practice.hand_cases import Case

FILE = Path(__file__).with_suffix(".yml")


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    return hand_cases.read(FILE)


def answer(case: Case) -> dict[str, Any]:
    """Return what the models say of a case, in the form of what was expected."""
    return _ANSWERS[case.kind](**case.given)


def _decide(
    factors: dict[str, str] | None = None, exception: str | None = None, **known: bool
) -> dict[str, Any]:
    incident = breach.Incident(
        factors={
            breach.Factor[name]: breach.Reading[reading]
            for name, reading in (factors or {}).items()
        },
        exception=breach.SafeException[exception] if exception else None,
        **known,
    )
    made = breach.decide(incident)
    return {"verdict": made.verdict.name, "tell": made.must_tell}


def _notices(people: dict[str, int], **days: Any) -> dict[str, Any]:
    discovered = notices.discovery(**days)
    made = notices.notices(discovered, people)
    return {
        "discovered": discovered,
        "patients": made.patients,
        "hhs": made.hhs,
        "media": sorted(made.media),
    }


def _request(kind: str, **days: date) -> dict[str, Any]:
    made = requests.clock(requests.Kind[kind], **days)
    return {"due": made.due, "extended": made.extended}


def _penalty(on: date, violations: int = 1, **known: Any) -> dict[str, Any]:
    made = penalties.penalty(penalties.tier(**known), violations, on)
    return {"tier": made.tier.value, "least": made.least, "most": made.most}


def _copy(**cents: int) -> dict[str, int]:
    made = requests.CopyCost(**cents)
    return {"lawful": made.lawful, "too_much": made.too_much}


def _measure(measure: str, **office: bool) -> dict[str, str]:
    asked = safeguards.MEASURES[measure].asked
    found = safeguards.verdict(asked, safeguards.Office(**office))
    return {"asked": asked.name, "verdict": found.name}


def _training(rule: str) -> dict[str, str]:
    yearly = Training("T", "once a year", 30, 12, True, rule, None, {})
    return {"ground": grounds.ground(yearly)}


_ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "breach": _decide,
    "notices": _notices,
    "associate": lambda discovered: {"due": notices.associate_due(discovered)},
    "police": lambda **days: {"until": notices.held_by_police(**days)},
    "substitute": lambda failed: {"how": notices.substitute_notice(failed)},
    "request": _request,
    "copy": _copy,
    "penalty": _penalty,
    "measure": _measure,
    "training": _training,
}
