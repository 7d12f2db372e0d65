"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from medoffice.compliance.safety import exposure, injury_rates, osha_clocks
from medoffice.practice import hand_cases
from medoffice.practice.hand_cases import Case

FILE = Path(__file__).with_suffix(".yml")


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    return hand_cases.read(FILE)


def answer(case: Case) -> dict[str, Any]:
    """Return what the models say of a case, in the form of what was expected."""
    return _ANSWERS[case.kind](**case.given)


def _counts(care: str = "none", **known: Any) -> dict[str, Any]:
    made = injury_rates.Injury(care=injury_rates.Care(care), **known)
    return {"counts": made.counts, "days": made.days}


def _report(what: str, **known: Any) -> dict[str, datetime | None]:
    return {"by": osha_clocks.report_by(osha_clocks.Severe[what], **known)}


def _posting(year: int) -> dict[str, date]:
    first, last = osha_clocks.posting(year)
    return {"first": first, "last": last}


def _certificate(issued: date) -> dict[str, date]:
    return {
        "ends": osha_clocks.certificate_ends(issued),
        "bill": osha_clocks.renewal_bill_about(issued),
    }


_ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "exposure": lambda way, **known: {"exposure": exposure.is_exposure(exposure.Way[way], **known)},
    "counts": _counts,
    "rate": lambda count, hours: {"rate": injury_rates.rate(count, hours)},
    "log": lambda **known: {"log": osha_clocks.must_keep_log(**known)},
    "posting": _posting,
    "report": _report,
    "vaccine": lambda **day: {"by": osha_clocks.vaccine_offer_by(**day)},
    "plan": lambda **day: {"by": osha_clocks.plan_review_by(**day)},
    "training": lambda **days: {"by": osha_clocks.training_by(**days)},
    "fit_test": lambda **day: {"by": osha_clocks.fit_test_by(**day)},
    "opinion": lambda **day: {"by": osha_clocks.opinion_by(**day)},
    "sample": lambda **day: {"until": osha_clocks.blood_kept_until(**day)},
    "own_records": lambda **day: {"by": osha_clocks.records_for_worker_by(**day)},
    "record": lambda **day: {"until": osha_clocks.medical_record_until(**day)},
    "training_record": lambda **day: {"until": osha_clocks.training_record_until(**day)},
    "citation": lambda **days: vars(osha_clocks.citation(**days)),
    "retaliation": lambda **day: {"by": osha_clocks.retaliation_complaint_by(**day)},
    "certificate": _certificate,
}
KINDS = tuple(_ANSWERS)
