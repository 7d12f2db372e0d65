"""Information blocking: whom the rule binds, what it asks of a practice, and what it costs whom.

45 CFR part 171. An exception is a safe place: whoever meets all its conditions is covered. What
lies outside is not forbidden for that, but is judged by its facts. So the model says *change it*,
and never that somebody broke the law.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from medoffice import practice
from medoffice.practice.months import add_months
from medoffice.practice.workdays import Workdays, federal_holidays

ALL_INFORMATION_SINCE = date(2022, 10, 6)
"""Before this day only the core data of certified software counted (45 CFR 171.103)."""
PROVIDERS_PAY_SINCE = date(2024, 7, 31)
SHARED_SAVINGS_SINCE = date(2025, 1, 1)
"""Since when a provider may be put out of the Shared Savings Program (89 FR 54662)."""


class Actor(StrEnum):
    """Who does it."""

    PROVIDER = "a health care provider"
    DEVELOPER = "a maker of certified health software"
    NETWORK = "a health information network or exchange"
    OTHER = "somebody else"


class Exemption(StrEnum):
    """The ten exceptions; the first six are reasons not to share, the others ways of sharing."""

    HARM = "preventing harm"
    PRIVACY = "privacy"
    SECURITY = "security"
    INFEASIBLE = "a request that cannot be met"
    UPKEEP = "system upkeep"
    CARE_ACCESS = "protecting access to care"
    MANNER = "manner"
    FEES = "fees"
    LICENSING = "licensing"
    NETWORK = "the national network"


CONDITIONS: Mapping[Exemption, Mapping[str, str]] = MappingProxyType(
    {
        Exemption.HARM: {
            "belief": "a reason to believe that holding back lowers a risk of harm",
            "this_patient": "a clinician who treats the patient judged this case, or the data "
            "are thought wrong",
            "kind_of_harm": "a harm for which HIPAA lets access be refused",
            "no_broader": "no more is held back than needed",
            "review": "the patient keeps any right to have the judgment reviewed",
            "written": "a written policy, or a finding written down for this case",
        },
        Exemption.PRIVACY: {
            "ground": "a law asks for something first that is missing, HIPAA lets this request "
            "be refused, or the patient asked not to share",
            "alike": "the same for all who ask alike",
            "written": "a written policy, or the reason written down for this case",
        },
        Exemption.SECURITY: {
            "risk": "it guards the information against a risk that is named",
            "tailored": "it is fitted to that risk",
            "alike": "the same for all who ask alike",
            "written": "a written policy, or a finding for this case that nothing milder would do",
        },
        Exemption.INFEASIBLE: {
            "reason": "one of the reasons that the rule names",
            "answered": "an answer in writing, with the reason, in time",
        },
        Exemption.UPKEEP: {
            "upkeep": "it keeps or makes the system better",
            "no_longer": "it lasts no longer than needed",
            "alike": "the same for all who ask alike",
        },
        Exemption.CARE_ACCESS: {
            "belief": "a good-faith belief that sharing could expose somebody to legal action for "
            "lawful reproductive care",
            "no_broader": "no more is held back than needed",
            "written": "a written policy, or a finding written down for this case",
        },
        Exemption.MANNER: {
            "cannot": "the way asked for is not possible, or no terms could be agreed",
            "offered": "another way is offered, in the order the rule gives, without delay",
        },
        Exemption.FEES: {
            "cost": "a fee that follows the cost, by the same measure for all",
            "not_patient": "no fee for a patient's own electronic access",
        },
        Exemption.LICENSING: {
            "terms": "terms offered in time, reasonable and the same for all",
        },
        Exemption.NETWORK: {
            "both": "both sides share through the national network",
            "agreed": "the one who asks can get what is asked for there",
        },
    }
)
"""The conditions of each exception in short; the regulation has more words."""

BOUND_BY_LESS = frozenset({Actor.DEVELOPER, Actor.NETWORK})


class Verdict(StrEnum):
    """What to say of a habit or an act."""

    NOT_BOUND = "the rule does not bind whoever does it"
    NOT_COVERED = "this information is not covered"
    NO_INTERFERENCE = "it does not get in the way"
    LAW_ASKS = "a law asks for it"
    EXCEPTION = "an exception covers it"
    CHANGE = "no exception covers it: change it, and ask counsel about the past"
    OUTSIDE = "no exception covers it, and nobody knows it to be unreasonable: look again"


@dataclass(frozen=True)
class Habit:
    """What somebody does with electronic health information, as a habit or once.

    Parameters
    ----------
    actor : Actor
        Who does it.
    electronic, in_record_set : bool
        Whether the information is electronic, and whether a patient could ask for it under HIPAA.
    interferes : bool
        Whether it is likely to prevent or discourage access, exchange or use, or delay it without
        need.
    required_by_law : bool
        Whether a law asks for it.
    exemption : Exemption or None
        The exception that it is meant to rest on.
    met : frozenset of str
        The conditions of that exception that are met; keys of :data:`CONDITIONS`.
    known : bool
        Whether a provider knows that it is unreasonable; of others, whether they should know that
        it gets in the way.
    """

    actor: Actor = Actor.PROVIDER
    electronic: bool = True
    in_record_set: bool = True
    interferes: bool = True
    required_by_law: bool = False
    exemption: Exemption | None = None
    met: frozenset[str] = field(default_factory=frozenset)
    known: bool = True

    def __post_init__(self) -> None:
        """Refuse a condition that the exception does not have."""
        known = CONDITIONS[self.exemption] if self.exemption else {}
        for condition in self.met:
            if condition not in known:
                raise ValueError(
                    f"met holds {condition!r}: expected conditions of "
                    f"{self.exemption or 'no exception'}, {', '.join(known) or 'none'}"
                )

    @property
    def missing(self) -> tuple[str, ...]:
        """What the exception asks for and is not there, in words."""
        if self.exemption is None:
            return ()
        asked = CONDITIONS[self.exemption]
        return tuple(words for name, words in asked.items() if name not in self.met)


def judge(habit: Habit, on: date) -> Verdict:
    """Return what to say of a habit on a day.

    Parameters
    ----------
    habit : Habit
        The habit.
    on : datetime.date
        The day.

    Returns
    -------
    Verdict
        The first question that settles it, in the order in which the regulation asks them.

    Raises
    ------
    ValueError
        If the day lies before October 6, 2022, when less information was covered.

    Examples
    --------
    All results wait until the clinician has called: no clinician judged any one case.

    >>> hold = Habit(exemption=Exemption.HARM, met=frozenset({"belief", "written"}))
    >>> judge(hold, date(2026, 3, 2)).name
    'CHANGE'
    """
    if on < ALL_INFORMATION_SINCE:
        raise ValueError(f"on is {on}: expected {ALL_INFORMATION_SINCE} or later")
    if habit.actor is Actor.OTHER:
        return Verdict.NOT_BOUND
    if not (habit.electronic and habit.in_record_set):
        return Verdict.NOT_COVERED
    if not habit.interferes:
        return Verdict.NO_INTERFERENCE
    if habit.required_by_law:
        return Verdict.LAW_ASKS
    if habit.exemption and not habit.missing:
        return Verdict.EXCEPTION
    return Verdict.CHANGE if habit.known else Verdict.OUTSIDE


def infeasible_answer_by(received: date) -> date:
    """Return by when somebody hears in writing that a request cannot be met.

    Parameters
    ----------
    received : datetime.date
        The day the request came in. Business days are Mondays to Fridays without federal holidays.
    """
    days = int(practice.rule_value("infoblock.infeasible", "business_days"))
    closed = federal_holidays(received, received + timedelta(days=3 * days))
    return Workdays(closed).after(received, days)


@dataclass(frozen=True)
class Cost:
    """What follows when OIG finds that an actor blocked information.

    Parameters
    ----------
    mips_zero : int or None
        The year in which the Promoting Interoperability part of MIPS scores zero.
    shared_savings_until : datetime.date or None
        Until when at the least the provider may be out of the Shared Savings Program, if it is
        put out on the day of the referral.
    penalty : bool
        Whether a penalty in money, up to $1 million a violation, is possible.
    """

    mips_zero: int | None = None
    shared_savings_until: date | None = None
    penalty: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no consequence is set for this actor yet."""
        return not (self.mips_zero or self.shared_savings_until or self.penalty)


def cost(actor: Actor, referred: date, *, mips: bool = False, shared_savings: bool = False) -> Cost:
    """Return what a finding costs, by who it is about and when OIG refers it.

    Parameters
    ----------
    actor : Actor
        Who was found to have blocked information.
    referred : datetime.date
        The day OIG refers a provider's case to CMS, or finds against another actor.
    mips, shared_savings : bool, default False
        Whether a provider reports to MIPS, and takes part in the Shared Savings Program.

    Raises
    ------
    ValueError
        If the actor is bound by nothing.
    """
    if actor is Actor.OTHER:
        raise ValueError("actor is somebody else: expected one whom the rule binds")
    if actor in BOUND_BY_LESS:
        return Cost(penalty=True)
    if referred < PROVIDERS_PAY_SINCE:
        return Cost()
    years = int(practice.rule_value("infoblock.disincentives", "shared_savings_years_least"))
    out = shared_savings and referred >= SHARED_SAVINGS_SINCE
    return Cost(
        mips_zero=referred.year if mips else None,
        shared_savings_until=add_months(referred, 12 * years) if out else None,
    )
