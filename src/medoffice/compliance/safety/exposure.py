"""Exposure to blood: is it one, what must follow and by when, and what is missing in a file.

29 CFR 1910.1030(b), (d)(2)(vi), (f)(3)-(6) and (h). A clinician decides about care; this is the
manager's side of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from medoffice.compliance.safety import osha_clocks

# Our advice, no law: so long the cause is fresh and the container has not been changed.
FIND_CAUSE_DAYS = 7


class Way(StrEnum):
    """How it reached the worker."""

    STICK = "stick or cut"
    BITE = "bite that broke the skin"
    EYE = "eye"
    MOUTH = "mouth or nose"
    BROKEN_SKIN = "broken skin"
    WHOLE_SKIN = "whole skin"
    NO_CONTACT = "no contact"


THROUGH = frozenset(Way) - {Way.WHOLE_SKIN, Way.NO_CONTACT}


def is_exposure(way: Way, *, infectious: bool, at_work: bool = True) -> bool:
    """Tell whether it is an exposure incident.

    Parameters
    ----------
    way : Way
        How it reached the worker.
    infectious : bool
        Whether blood or other infectious material was there: a clean needle brings none.
    at_work : bool, default True
        Whether it came of doing the job.

    Examples
    --------
    >>> is_exposure(Way.STICK, infectious=True), is_exposure(Way.WHOLE_SKIN, infectious=True)
    (True, False)
    """
    return at_work and infectious and way in THROUGH


@dataclass(frozen=True)
class Step:
    """One thing that follows an exposure.

    Parameters
    ----------
    key, words : str
        Its short name, and what is done.
    due : datetime.date or None
        The last day; None if no day is set.
    at_once : bool
        Whether it is to be done at once, so that the same day may be late.
    rule : str or None
        The rule that asks for it; None if it is good practice.
    """

    key: str
    words: str
    due: date | None
    at_once: bool = False
    rule: str | None = None


@dataclass(frozen=True)
class Exposure:
    """An exposure, as far as it decides what follows.

    Parameters
    ----------
    happened : datetime.datetime
        When.
    way : Way
        How.
    evaluated : datetime.date or None
        The day the clinician's evaluation was complete; None if it is not.
    blood_drawn : datetime.date or None
        The day of the worker's first sample.
    wants_hiv_test : bool, default True
        Whether the worker agreed to the HIV test with that sample.
    source_known : bool, default True
        Whether it is known whose blood it was.
    keeps_log : bool, default False
        Whether the practice must keep the 300 log.

    Raises
    ------
    ValueError
        If the way is no exposure, or a day lies before it.
    """

    happened: datetime
    way: Way
    evaluated: date | None = None
    blood_drawn: date | None = None
    wants_hiv_test: bool = True
    source_known: bool = True
    keeps_log: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no exposure, and days out of order."""
        if self.way not in THROUGH:
            raise ValueError(f"way is {self.way!r}: that is no exposure, so nothing follows")
        for name in ("evaluated", "blood_drawn"):
            day = getattr(self, name)
            if day is not None and day < self.happened.date():
                raise ValueError(f"{name} is {day}: expected {self.happened:%Y-%m-%d} or later")


def timeline(of: Exposure) -> tuple[Step, ...]:
    """Return what follows an exposure, in the order to do it.

    Parameters
    ----------
    of : Exposure
        What happened.

    Returns
    -------
    tuple of Step
        From the first minute to the file.
    """
    day = of.happened.date()
    after = "osha.bbp.post_exposure"
    steps = [
        Step("wash", "Wash the skin, or rinse the eye or mouth", day, True, "osha.bbp.wash"),
        Step("tell", "Tell the manager and hand over the work", day, True),
        Step("evaluate", "A free, confidential medical evaluation", day, True, after),
        Step("write", "Write down how it happened, and with what", day, True,
             "osha.bbp.to_clinician"),
        Step("papers", "Give the clinician the papers", day, True, "osha.bbp.to_clinician"),
    ]  # fmt: skip
    if of.source_known:
        steps.append(
            Step("source", "Ask the source patient and test with consent", day, True, after)
        )
    steps.append(
        Step("blood", "Draw the worker's blood, with consent", day, True, "osha.bbp.baseline_blood")
    )
    if of.blood_drawn and not of.wants_hiv_test:
        kept = osha_clocks.blood_kept_until(of.blood_drawn)
        steps.append(
            Step(
                "keep-blood", "Keep the sample at least until", kept, rule="osha.bbp.baseline_blood"
            )
        )
    opinion = osha_clocks.opinion_by(of.evaluated) if of.evaluated else None
    cause = day + timedelta(FIND_CAUSE_DAYS)
    steps += [
        Step("opinion", "Give the worker the clinician's written opinion", opinion, rule=after),
        Step("follow-up", "Follow-up tests on the days the clinician sets", None, rule=after),
        Step("cause", "Find the cause and change it, with those who do the work", cause),
    ]
    if of.keeps_log:
        if of.way == Way.STICK:
            enter = osha_clocks.log_entry_by(day)
            steps.append(
                Step("log", "Enter it on the 300 log, without the name", enter,
                     rule="osha.log_entry")
            )  # fmt: skip
            steps.append(
                Step("sharps", "Enter it in the sharps log", None, rule="osha.bbp.sharps_log")
            )
        else:
            # Only a sharp always counts; a splash or a bite needs one of the other reasons.
            words = "Enter it on the 300 log, if it brings lost days or more than first aid"
            steps.append(Step("log", words, None, rule="osha.recordable"))
    steps.append(
        Step("file", "File the medical record, apart and locked", None,
             rule="osha.bbp.medical_records")
    )  # fmt: skip
    return tuple(steps)


class State(StrEnum):
    """How a step stands."""

    DONE = "done"
    DONE_LATE = "done late"
    OVERDUE = "overdue"
    OPEN = "open"


def check(of: Exposure, done: Mapping[str, date], on: date) -> dict[str, State]:
    """Return how each step stands on a day.

    Parameters
    ----------
    of : Exposure
        What happened.
    done : mapping of str to datetime.date
        The days on which steps were done, by key. What is not in writing is not there.
    on : datetime.date
        The day of the check.

    Returns
    -------
    dict of str to State
        By key, in the order of the timeline. Keeping a sample is done once its time is over, so
        it is never overdue.

    Raises
    ------
    ValueError
        If a key is no step of this timeline, or a day lies after the check.
    """
    steps = {step.key: step for step in timeline(of)}
    for key, day in done.items():
        if key not in steps:
            raise ValueError(f"done names {key!r}: expected one of {', '.join(steps)}")
        if day > on:
            raise ValueError(f"{key!r} was done on {day}: expected {on} or earlier")
    return {key: _state(step, done.get(key), on) for key, step in steps.items()}


def _state(step: Step, done: date | None, on: date) -> State:
    if step.key == "keep-blood":
        if done is None:
            return State.DONE if on > step.due else State.OPEN
        # Done means thrown away here; before its time that cannot be made good.
        return State.DONE if done >= step.due else State.OVERDUE
    if done is None:
        return State.OVERDUE if step.due and on > step.due else State.OPEN
    return State.DONE_LATE if step.due and done > step.due else State.DONE
