"""How many to book when some will not come, and who pays for it with waiting.

Two answers are given: exact where every visit takes one slot (`exact_choices`), and by
simulation for real visits (`simulated_choices`). Both weigh what the clinic gains against
what patients and staff pay. The weights are the clinic's own to set: no formula knows them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import simulate
from medoffice.scheduling.exact import SlotSession, bookings_of, slot_session
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.templates import Template, overbook


def overflow_probability(booked: int, no_show: float, capacity: int) -> float:
    """Return the chance that more patients come than there are places.

    Parameters
    ----------
    booked : int
        Patients booked; each comes or not on his or her own.
    no_show : float
        Probability that a booked patient does not come.
    capacity : int
        Places.

    Returns
    -------
    float
        Upper tail of the binomial distribution.

    Raises
    ------
    ValueError
        If a count is below 0, or the probability is out of range.

    Examples
    --------
    >>> round(overflow_probability(22, 0.2, 20), 7)
    0.0479615
    """
    for name, count in (("booked", booked), ("capacity", capacity)):
        if count < 0:
            raise ValueError(f"{name} is {count!r}: expected 0 or more")
    _check_no_show(no_show)
    show = 1 - no_show
    return math.fsum(
        math.comb(booked, came) * show**came * no_show ** (booked - came)
        for came in range(capacity + 1, booked + 1)
    )


def rule_of_thumb(capacity: int, no_show: float) -> float:
    """Return the number to book so that as many come, on average, as there are places.

    It is where to start looking, not where to stop: on half of all days or so more will
    come than the average, and somebody waits.

    Parameters
    ----------
    capacity : int
        Places in the session.
    no_show : float
        Probability that a booked patient does not come, below 1.

    Returns
    -------
    float
        capacity / (1 - no_show), not rounded.

    Raises
    ------
    ValueError
        If the capacity is below 0, or the probability is out of range or 1.

    Notes
    -----
    L. R. LaGanga and S. R. Lawrence, "Clinic overbooking to improve patient access and
    provider productivity", Decision Sciences 38 (2007), 251-276.
    """
    if capacity < 0:
        raise ValueError(f"capacity is {capacity!r}: expected 0 or more")
    _check_no_show(no_show)
    if no_show == 1:
        raise ValueError("no_show is 1: nobody comes, however many are booked")
    return capacity / (1 - no_show)


def _check_no_show(no_show: float) -> None:
    if not 0 <= no_show <= 1:
        raise ValueError(f"no_show is {no_show!r}: expected a probability between 0 and 1")


@dataclass(frozen=True, slots=True)
class Weights:
    """What the clinic says a visit, a minute of waiting and a minute of overtime are worth.

    Any unit does, as long as it is the same for all three: dollars, or points.

    Parameters
    ----------
    extra_served : float
        Gain from one more patient seen.
    wait_minute : float
        Loss from one minute one patient waits.
    overtime_minute : float
        Loss from one minute past the end of the session.

    Raises
    ------
    ValueError
        If a weight is below 0.
    """

    extra_served: float
    wait_minute: float
    overtime_minute: float

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        for name in ("extra_served", "wait_minute", "overtime_minute"):
            weight = getattr(self, name)
            if not 0 <= weight < math.inf:
                raise ValueError(f"{name} is {weight!r}: expected a number, 0 or more")

    def utility(self, served: float, wait: float, overtime: float) -> float:
        """Return what a session is worth: patients served less waiting less overtime.

        Parameters
        ----------
        served : float
            Patients, or patients more than in the plan compared with.
        wait, overtime : float
            Minutes, or minutes more than in the plan compared with.

        Returns
        -------
        float
            In the unit of the weights.

        Notes
        -----
        The form of LaGanga and Lawrence (2007), linear in each part. Linear waiting means
        that one patient's hour weighs as much as twelve patients' five minutes.
        """
        return (
            self.extra_served * served - self.wait_minute * wait - self.overtime_minute * overtime
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """One number of extra patients, and what it leads to.

    Parameters
    ----------
    extra : int
        Patients booked on top of the plan.
    served : float
        Patients seen in a session.
    wait : float
        Waits of all patients of a session, in minutes.
    overtime : float
        Minutes past the end of the session.
    utility : Estimate
        What the session is worth more than without overbooking. Its standard error is 0 in
        the exact model.
    """

    extra: int
    served: float
    wait: float
    overtime: float
    utility: Estimate


def best(choices: Sequence[Choice]) -> Choice:
    """Return the choice of highest utility; of equals the one with fewest extra patients."""
    if not choices:
        raise ValueError("choices is empty: expected at least one")
    return max(choices, key=lambda choice: (choice.utility.mean, -choice.extra))


def _check_most_extra(most_extra: int) -> None:
    if most_extra < 0:
        raise ValueError(f"most_extra is {most_extra!r}: expected 0 or more")


def exact_choices(
    template: Template, no_show: float, weights: Weights, *, most_extra: int
) -> tuple[Choice, ...]:
    """Weigh 0, 1, 2, ... extra patients where every visit takes exactly one slot.

    Parameters
    ----------
    template : Template
        The plan without overbooking; slots of one length that fill the session.
    no_show : float
        Probability that a booked patient does not come.
    weights : Weights
        What things are worth to the clinic.
    most_extra : int
        Largest number of extra patients to weigh; they are spread evenly.

    Returns
    -------
    tuple of Choice
        From 0 extra patients up.

    Raises
    ------
    ValueError
        If the template does not fit the exact model, or a number is out of range.
    """
    _check_most_extra(most_extra)
    minutes = template.slots[0].length if template.slots else 0.0
    choices: list[Choice] = []
    plain = 0.0
    for extra in range(most_extra + 1):
        expected = slot_session(bookings_of(overbook(template, extra), no_show))
        wait, overtime = expected.wait * minutes, expected.overtime * minutes
        worth = weights.utility(expected.shows, wait, overtime)
        if extra == 0:
            plain = worth
        choices.append(Choice(extra, expected.shows, wait, overtime, Estimate(worth - plain, 0.0)))
    return tuple(choices)


def simulated_choices(
    template: Template,
    clinic: Clinic,
    weights: Weights,
    *,
    most_extra: int,
    days: int = 1000,
    seed: int = 1,
) -> tuple[Choice, ...]:
    """Weigh 0, 1, 2, ... extra patients by simulating each number on the same days.

    Parameters
    ----------
    template : Template
        The plan without overbooking.
    clinic : Clinic
        How patients and clinicians behave.
    weights : Weights
        What things are worth to the clinic.
    most_extra : int
        Largest number of extra patients to weigh; they are spread evenly.
    days, seed : int
        As for :func:`medoffice.scheduling.day.simulate`.

    Returns
    -------
    tuple of Choice
        From 0 extra patients up. The utility's standard error is that of the difference from
        0 extra patients on the same days.

    Raises
    ------
    ValueError
        If a number is out of range.
    """
    _check_most_extra(most_extra)
    runs = [
        simulate(overbook(template, extra), clinic, days=days, seed=seed)
        for extra in range(most_extra + 1)
    ]
    worth = [
        [weights.utility(day.seen, day.wait, day.overtime) for day in run.days] for run in runs
    ]
    return tuple(
        Choice(
            extra,
            run.seen.mean,
            run.estimate("wait").mean,
            run.overtime.mean,
            Estimate.of([more - plain for more, plain in zip(by_day, worth[0], strict=True)]),
        )
        for extra, (run, by_day) in enumerate(zip(runs, worth, strict=True))
    )


@dataclass(frozen=True)
class FilledSession:
    """How far a session was filled as patients called, one after the other.

    Parameters
    ----------
    bookings : tuple of tuple of float
        For each slot, the probability of coming of each patient given it.
    utilities : tuple of float
        What the session was worth after 0, 1, 2, ... patients. Its last value is the highest.
    """

    bookings: tuple[tuple[float, ...], ...]
    utilities: tuple[float, ...]


def call_in(
    shows: Sequence[float], slots: int, weights: Weights, *, slot_minutes: float
) -> FilledSession:
    """Book callers one by one, each in the slot best for the session, until it stops paying.

    Nobody booked is moved later, as on the phone. Every visit takes exactly one slot.

    Parameters
    ----------
    shows : sequence of float
        Probability of coming of each caller, in order of calling.
    slots : int
        Slots in the session.
    weights : Weights
        What things are worth to the clinic.
    slot_minutes : float
        Length of a slot.

    Returns
    -------
    FilledSession

    Raises
    ------
    ValueError
        If there is no slot, or a number is out of range.

    Notes
    -----
    The policy of K. Muthuraman and M. Lawley, "A stochastic overbooking model for outpatient
    clinical scheduling with no-shows", IIE Transactions 40 (2008), 820-837, who prove that
    the worth first rises and then falls, so that it is right to stop at the first call that
    lowers it. Here a visit takes one slot; in their paper its length is exponential.
    """
    if slots < 1:
        raise ValueError(f"slots is {slots!r}: expected 1 or more")
    if not slot_minutes > 0:
        raise ValueError(f"slot_minutes is {slot_minutes!r}: expected minutes above 0")
    bookings: list[tuple[float, ...]] = [()] * slots
    utilities = [0.0]
    for show in shows:
        worth, at = max(
            (_worth(slot_session(_added(bookings, at, show)), weights, slot_minutes), -at)
            for at in range(slots)
        )
        if worth < utilities[-1]:
            break
        bookings = _added(bookings, -at, show)
        utilities.append(worth)
    return FilledSession(tuple(bookings), tuple(utilities))


def _added(bookings: list[tuple[float, ...]], at: int, show: float) -> list[tuple[float, ...]]:
    return [(*slot, show) if number == at else slot for number, slot in enumerate(bookings)]


def _worth(session: SlotSession, weights: Weights, minutes: float) -> float:
    return weights.utility(session.shows, session.wait * minutes, session.overtime * minutes)
