"""Which rule wins: how long a paper is kept, and whether it may be destroyed on a day.

Every rule on a paper is a floor, so the one with the latest day wins. Nothing that bears on a
charge, a suit or an audit is destroyed while that runs, whatever the schedule says. A day that is
not known keeps a paper, and so does a state law that nobody has looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from medoffice.compliance.records.schedule import SCHEDULE, Duty, Event, Who
from medoffice.practice.months import add_months

ADULT = 18
"""Age at which a patient is flagged as of age; a few states say 19 or 21."""


@dataclass(frozen=True)
class StateLaw:
    """What the reader looked up in the law of the state.

    Parameters
    ----------
    years : int
        Years to keep a medical record after the last service.
    minors_until_age : int or None
        Age to which the record of a child is kept at the least; None if the state names none.
    """

    years: int
    minors_until_age: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no state can say."""
        if self.years < 0:
            raise ValueError(f"years is {self.years}: expected 0 or more")
        if self.minors_until_age is not None and self.minors_until_age < ADULT:
            raise ValueError(
                f"minors_until_age is {self.minors_until_age}: expected an age of {ADULT} or more"
            )


@dataclass(frozen=True)
class Paper:
    """A paper, or a box of them that are alike.

    Parameters
    ----------
    kind : str
        A key of the schedule.
    days : mapping of Event to datetime.date
        The days that are known.
    reached : collection of Who
        Whom it is about, as far as a rule asks: who paid, whether somebody was let go.
    born : datetime.date or None
        The patient's birth date, for a medical record.
    held : bool
        Whether it bears on a charge, a suit, an audit or an investigation that still runs.
    state : StateLaw or None
        The state's law, if it was looked up.
    """

    kind: str
    days: Mapping[Event, date] = field(default_factory=dict)
    reached: frozenset[Who] = frozenset()
    born: date | None = None
    held: bool = False
    state: StateLaw | None = None

    def __post_init__(self) -> None:
        """Refuse a kind that is not in the schedule, and a birth after the service."""
        if self.kind not in SCHEDULE:
            raise ValueError(f"kind is {self.kind!r}: expected one of {', '.join(SCHEDULE)}")
        service = self.days.get(Event.SERVICE)
        if self.born and service and service < self.born:
            raise ValueError(f"the service on {service} is before the birth on {self.born}")

    @property
    def of_a_child(self) -> bool:
        """Whether the patient was not of age at the last service."""
        service = self.days.get(Event.SERVICE)
        return bool(self.born and service and service < add_months(self.born, 12 * ADULT))


@dataclass(frozen=True)
class Claim:
    """What one rule asks for a paper.

    Parameters
    ----------
    rule : str or None
        Id of the rule; None for the state's law.
    through : datetime.date or None
        Last day on which it must be kept; None if the clock has not begun or its day is not known.
    runs_from : Event
        The first of the days that its clock runs from.
    waits_for : Event or None
        The day that is missing.
    """

    rule: str | None
    through: date | None
    runs_from: Event
    waits_for: Event | None = None


class Verdict(StrEnum):
    """What may be done with a paper."""

    HELD = "keep it: something that it bears on still runs"
    UNKNOWN = "keep it: the day that a clock runs from has not come, or is not known"
    KEEP = "keep it: a rule still asks for it"
    ASK_STATE = "keep it until state law and contracts are read: no federal rule here asks for it"
    MAY_GO = "no rule looked at asks for it any more"


@dataclass(frozen=True)
class Answer:
    """How long a paper is kept.

    Parameters
    ----------
    claims : tuple of Claim
        What each rule asks, the winner first.
    held, ask_state, of_a_child : bool
        Whether it is held; whether state law must be looked up first; whether it is a child's.
    """

    claims: tuple[Claim, ...]
    held: bool
    ask_state: bool
    of_a_child: bool

    @property
    def winner(self) -> Claim | None:
        """The claim that keeps it longest: one whose day is not known before any that is."""
        return self.claims[0] if self.claims else None

    @property
    def may_go_on(self) -> date | None:
        """First day on which no rule looked at asks for it; None while that cannot be said."""
        if self.held or self.ask_state or not self.claims or self.claims[0].through is None:
            return None
        return self.claims[0].through + timedelta(days=1)

    def verdict(self, on: date) -> Verdict:
        """Return what may be done on a day."""
        if self.held:
            return Verdict.HELD
        if self.winner and self.winner.waits_for:
            return Verdict.UNKNOWN
        if self.winner and self.winner.through and on <= self.winner.through:
            return Verdict.KEEP
        return Verdict.ASK_STATE if self.ask_state else Verdict.MAY_GO


def answer(paper: Paper) -> Answer:
    """Return how long a paper is kept, and which rule wins.

    Parameters
    ----------
    paper : Paper
        The paper.

    Returns
    -------
    Answer
        The claims of all rules that reach it, the longest first.

    Examples
    --------
    A form I-9 of somebody hired in 2020 who left in 2026: a year after the end is the later day.

    >>> days = {Event.HIRED: date(2020, 5, 4), Event.LEFT: date(2026, 2, 27)}
    >>> answer(Paper("i9", days)).winner.through
    datetime.date(2027, 2, 27)
    """
    series = SCHEDULE[paper.kind]
    claims = [
        _claim(duty, paper.days)
        for duty in series.duties
        if duty.who is Who.EVERYBODY or duty.who in paper.reached
    ]
    if series.state_decides and paper.state:
        claims.append(_of_state(paper, paper.state))
    claims.sort(key=lambda claim: claim.through or date.max, reverse=True)
    unsaid = paper.of_a_child and paper.state and paper.state.minors_until_age is None
    return Answer(
        tuple(claims),
        paper.held,
        not claims or (series.state_decides and (paper.state is None or bool(unsaid))),
        paper.of_a_child,
    )


def _claim(duty: Duty, days: Mapping[Event, date]) -> Claim:
    for event in duty.after:
        if event not in days:
            return Claim(duty.rule, None, duty.after[0], waits_for=event)
    maybe = (duty.if_later,) if duty.if_later in days else ()
    start = max(days[event] for event in (*duty.after, *maybe) if event)
    return Claim(duty.rule, add_months(start, 12 * duty.years), duty.after[0])


def _of_state(paper: Paper, state: StateLaw) -> Claim:
    service = paper.days.get(Event.SERVICE)
    if service is None:
        return Claim(None, None, Event.SERVICE, waits_for=Event.SERVICE)
    through = add_months(service, 12 * state.years)
    if paper.of_a_child and paper.born and state.minors_until_age:
        through = max(through, add_months(paper.born, 12 * state.minors_until_age))
    return Claim(None, through, Event.SERVICE)
