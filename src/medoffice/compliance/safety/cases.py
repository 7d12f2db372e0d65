"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from medoffice.compliance.safety import exposure, injury_rates, osha_clocks

FILE = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True)
class Case:
    """A case worked out by hand.

    Parameters
    ----------
    id, kind, title : str
        Its name, what is asked, and the situation in a few words.
    given, expected : dict
        The situation and the answer.
    by_hand, cite : str
        How the answer was found, and the law.
    rules : list of str
        Ids of the course's rules.
    traps : list of int
        Which of the commonly taught mistakes it would show.
    """

    id: str
    kind: str
    title: str
    given: dict[str, Any]
    expected: dict[str, Any]
    by_hand: str
    cite: str
    rules: list[str]
    traps: tuple[int, ...] = ()


@cache
def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    import yaml

    return tuple(Case(**case) for case in yaml.safe_load(FILE.read_text(encoding="utf-8")))


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
