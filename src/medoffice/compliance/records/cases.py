"""The hand-checked cases: what was worked out by hand, and what the models say of it.

The cases stand in ``cases.yml``. Each cites the law it rests on, and the rules of the course.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from medoffice.compliance.records import (
    amendment,
    information_blocking,
    policy_register,
    regulatory_calendar,
    release,
)
from medoffice.compliance.records.retention import Answer, Paper, StateLaw
from medoffice.compliance.records.retention import answer as retained
from medoffice.compliance.records.schedule import Event, Who
from medoffice.practice import hand_cases
from medoffice.practice.hand_cases import Case

FILE = Path(__file__).with_suffix(".yml")


def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    return hand_cases.read(FILE)


def answer(case: Case) -> dict[str, Any]:
    """Return what the models say of a case, in the form of what was expected."""
    return _ANSWERS[case.kind](**case.given)


def paper(
    kind: str,
    days: dict[str, date] | None = None,
    reached: list[str] | None = None,
    state: dict[str, int] | None = None,
    **known: Any,
) -> Paper:
    """Return a paper from words: names of days, of whom it is about, and of the state's figures."""
    return Paper(
        kind,
        {Event[name]: when for name, when in (days or {}).items()},
        frozenset(Who[name] for name in reached or ()),
        state=StateLaw(**state) if state else None,
        **known,
    )


def _keep(day: date, **known: Any) -> dict[str, Any]:
    made: Answer = retained(paper(**known))
    return {
        "verdict": made.verdict(day).name,
        "through": made.winner.through if made.winner else None,
        "wins": (made.winner.rule or "state") if made.winner else None,
    }


def _release(
    day: date, ground: str, authorization: dict[str, Any] | None = None, **known: Any
) -> dict[str, Any]:
    form = release.Authorization(**authorization) if authorization is not None else None
    request = release.Request(release.Ground[ground], authorization=form, **known)
    made = release.decide(request, day)
    return {
        "verdict": made.verdict.name,
        "extent": made.extent.name,
        "missing": len(made.missing),
        "due": made.due,
    }


def _policy(day: date, rule: str | None, months: int, **days: date) -> dict[str, Any]:
    policy = {
        "policy_id": "A",
        "title": "A policy",
        "owner_role": "office-manager",
        "rule_id": rule,
        "review_months": months,
        "retired_on": days.get("withdrawn"),
    }
    version = {
        "policy_id": "A",
        "version": 1,
        "effective_on": days["written"],
        "reviewed_on": days.get("reviewed"),
    }
    (entry,) = policy_register.register(day, [policy], [version])
    return {"state": entry.state(day).name, "overdue": entry.days_overdue(day)}


def _calendar(day: date, rule: str) -> dict[str, Any]:
    (entry,) = [
        each
        for each in regulatory_calendar.calendar(day, day)
        if each.rule.rule_id == rule and each.what is not regulatory_calendar.What.CHECK
    ]
    return {"what": entry.what.name, "to_do": entry.to_do, "biller": "biller" in entry.roles}


def _blocking(
    day: date,
    actor: str = "PROVIDER",
    exemption: str | None = None,
    met: list[str] | None = None,
    **known: Any,
) -> dict[str, Any]:
    habit = information_blocking.Habit(
        information_blocking.Actor[actor],
        exemption=information_blocking.Exemption[exemption] if exemption else None,
        met=frozenset(met or ()),
        **known,
    )
    verdict = information_blocking.judge(habit, day)
    return {"verdict": verdict.name, "missing": len(habit.missing)}


def _infeasible(received: date) -> dict[str, Any]:
    return {"answer_by": information_blocking.infeasible_answer_by(received)}


def _blocking_cost(referred: date, actor: str = "PROVIDER", **programs: bool) -> dict[str, Any]:
    made = information_blocking.cost(information_blocking.Actor[actor], referred, **programs)
    return {
        "mips_zero": made.mips_zero,
        "out_until": made.shared_savings_until,
        "penalty": made.penalty,
    }


def _amend(**known: Any) -> dict[str, Any]:
    made = amendment.decide(amendment.Request(**known))
    return {
        "verdict": made.verdict.name,
        "grounds": len(made.grounds),
        "due": made.clock and made.clock.due,
    }


def _refusal(request: dict[str, Any], ground: str, **known: Any) -> dict[str, Any]:
    letter = amendment.Refusal(ground=amendment.Ground[ground], **known)
    return {"faults": len(letter.faults(amendment.Request(**request)))}


_ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "keep": _keep,
    "release": _release,
    "policy": _policy,
    "calendar": _calendar,
    "blocking": _blocking,
    "infeasible": _infeasible,
    "blocking_cost": _blocking_cost,
    "amend": _amend,
    "refusal": _refusal,
}
