"""The risk register: what could happen to patient information, how bad, and what is done about it.

45 CFR 164.308(a)(1) asks for an analysis of risks and for measures against them. It sets no scale;
three steps for how likely and three for how bad are a choice, enough to put risks in an order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Step(IntEnum):
    """How likely, or how bad."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


HIGH_FROM, MEDIUM_FROM = 6, 3


def level(likelihood: Step, impact: Step) -> str:
    """Return ``"high"``, ``"medium"`` or ``"low"``, by likelihood times impact.

    Examples
    --------
    >>> level(Step.LOW, Step.HIGH)
    'medium'
    """
    return _level(likelihood * impact)


def _level(score: int) -> str:
    return "high" if score >= HIGH_FROM else "medium" if score >= MEDIUM_FROM else "low"


@dataclass(frozen=True)
class Plan:
    """What is done about a risk.

    Parameters
    ----------
    measure, owner : str
        What, and who does it.
    due : datetime.date
        By when.
    likelihood, impact : Step
        What is left once it is done.
    done_on : datetime.date or None
        When it was.
    """

    measure: str
    owner: str
    due: date
    likelihood: Step
    impact: Step
    done_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse a plan that nobody owns."""
        for name in ("measure", "owner"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name} is empty: expected words")


@dataclass(frozen=True)
class Risk:
    """One line of the register.

    Parameters
    ----------
    asset, threat : str
        Where the patient information is, and what could happen to it.
    likelihood, impact : Step
        Before the plan.
    plan : Plan or None
        What is done about it.
    seen_in : tuple of str, default ()
        Incidents in which it happened.
    """

    asset: str
    threat: str
    likelihood: Step
    impact: Step
    plan: Plan | None = None
    seen_in: tuple[str, ...] = ()

    @property
    def score(self) -> int:
        """Likelihood times impact as things stand: after the plan once that is done, 1 to 9."""
        now = self.plan if self.plan and self.plan.done_on else self
        return now.likelihood * now.impact

    @property
    def level(self) -> str:
        """High, medium or low, as things stand."""
        return _level(self.score)

    @property
    def level_after(self) -> str:
        """What is left after the plan."""
        return level(self.plan.likelihood, self.plan.impact) if self.plan else self.level


def in_order(risks: Iterable[Risk]) -> list[Risk]:
    """Return risks, the greatest first; of equal ones first that with the greater impact."""
    return sorted(risks, key=lambda risk: (-risk.score, -risk.impact, risk.asset))


def faults(risks: Iterable[Risk], today: date) -> list[tuple[Risk, str]]:
    """Return what is wrong with a register, line by line.

    Parameters
    ----------
    risks : iterable of Risk
        The register.
    today : datetime.date
        The day it is read.

    Returns
    -------
    list of (Risk, str)
        A medium or high risk without a plan, a plan past its day, and one that changes nothing.
    """
    found = []
    for risk in risks:
        plan = risk.plan
        if plan is None:
            if risk.level != "low":
                found.append((risk, "no plan, and nobody who owns it"))
        elif plan.done_on is None and plan.due < today:
            found.append((risk, f"the plan is {(today - plan.due).days} days past its day"))
        elif plan.likelihood * plan.impact >= risk.likelihood * risk.impact:
            found.append((risk, "the plan makes the risk no smaller"))
    return found
