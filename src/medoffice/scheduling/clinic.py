"""How a clinic's patients and clinicians behave on the day, apart from the template."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from medoffice.scheduling.templates import Template

WALK_IN = "walk-in"

ON_TIME = NormalDist(0, 0)
"""Everybody arrives at the minute."""

SHAPES = ("lognormal", "exponential")

MOST_SAME_DAY_REQUESTS = 500
"""Beyond some 700 the chance of no request at all is too small for a computer's numbers."""


@dataclass(frozen=True)
class Clinic:
    """What happens around a template: who comes, when, and how long visits take.

    The clinicians share one queue. Where each has a list of his or her own, simulate each
    clinician alone.

    Parameters
    ----------
    no_show : float or mapping of str to float, default 0
        Probability that a booked patient does not come, 0 to 1; or one for each kind of slot.
    visit_minutes : float or mapping of str to float, default 20
        Mean minutes a clinician spends on a visit; or one for each kind of slot, with
        ``"walk-in"`` for walk-ins.
    visit_cv : float, default 0.5
        Coefficient of variation of the minutes of a visit (standard deviation over mean).
        0 makes every visit take its mean. Not used by the exponential shape, where it is 1.
    visit_shape : {"lognormal", "exponential"}, default "lognormal"
        Shape of the distribution of the minutes of a visit.
    lateness : NormalDist or sequence of float, default ON_TIME
        Minutes after the appointed time at which patients arrive, below 0 when early:
        a normal distribution, or a list of values seen in practice to draw from.
    walk_ins_per_hour : float, default 0
        Mean number of patients without an appointment in an hour of the session (Poisson).
    same_day_requests : float, optional
        Mean number of people who call that day for a held slot (Poisson), 500 at most. By
        default every held slot is filled.
    clinicians : int, default 1
        Clinicians who see the patients of the template.
    late_start : float, default 0
        Minutes after the start of the session at which the clinicians begin.

    Raises
    ------
    ValueError
        If a value is out of its range.
    """

    no_show: float | Mapping[str, float] = 0.0
    visit_minutes: float | Mapping[str, float] = 20.0
    visit_cv: float = 0.5
    visit_shape: str = "lognormal"
    lateness: NormalDist | Sequence[float] = ON_TIME
    walk_ins_per_hour: float = 0.0
    same_day_requests: float | None = None
    clinicians: int = 1
    late_start: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        for where, value in _named("no_show", self.no_show):
            if not 0 <= value <= 1:
                raise ValueError(f"{where} is {value!r}: expected a probability between 0 and 1")
        for where, value in _named("visit_minutes", self.visit_minutes):
            if not 0 < value < math.inf:
                raise ValueError(f"{where} is {value!r}: expected minutes above 0")
        for name in ("visit_cv", "walk_ins_per_hour", "late_start", "same_day_requests"):
            value = getattr(self, name)
            if value is not None and not 0 <= value < math.inf:
                raise ValueError(f"{name} is {value!r}: expected a number, 0 or more")
        if (self.same_day_requests or 0) > MOST_SAME_DAY_REQUESTS:
            raise ValueError(
                f"same_day_requests is {self.same_day_requests!r}: expected "
                f"{MOST_SAME_DAY_REQUESTS} at most"
            )
        if self.visit_shape not in SHAPES:
            raise ValueError(f"visit_shape is {self.visit_shape!r}: expected one of {SHAPES}")
        if not isinstance(self.clinicians, int) or self.clinicians < 1:
            raise ValueError(f"clinicians is {self.clinicians!r}: expected a whole number, 1 up")
        if not isinstance(self.lateness, NormalDist):
            if len(self.lateness) == 0:
                raise ValueError("lateness is empty: expected at least one value to draw from")
            if not all(math.isfinite(minutes) for minutes in self.lateness):
                raise ValueError("lateness holds a value that is no number of minutes")

    def no_show_of(self, kind: str) -> float:
        """Return the no-show probability of one kind of slot."""
        return _of_kind("no_show", self.no_show, kind)

    def visit_minutes_of(self, kind: str) -> float:
        """Return the mean minutes of one kind of visit."""
        return _of_kind("visit_minutes", self.visit_minutes, kind)

    def check_fits(self, template: Template) -> None:
        """Raise a ValueError if the template's session is over before the clinicians begin."""
        if self.late_start >= template.session:
            raise ValueError(
                f"late_start is {self.late_start!r}: expected less than the session's "
                f"{template.session!r} minutes"
            )


def _named(name: str, value: float | Mapping[str, float]) -> list[tuple[str, float]]:
    if isinstance(value, Mapping):
        return [(f"{name}[{kind!r}]", one) for kind, one in value.items()]
    return [(name, value)]


def _of_kind(name: str, value: float | Mapping[str, float], kind: str) -> float:
    if not isinstance(value, Mapping):
        return value
    if kind not in value:
        raise ValueError(f"{name} has no value for {kind!r}: expected one for each kind of slot")
    return value[kind]
