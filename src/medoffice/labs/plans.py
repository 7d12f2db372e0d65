"""A plan for one morning: what a reader sets, and the template and clinic it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import NormalDist

from medoffice.scheduling import templates
from medoffice.scheduling.clinic import Clinic
from medoffice.scheduling.day import Summary, Visit, simulate, timeline
from medoffice.scheduling.templates import Template

OPENS_AT = 8 * 60
SESSION = 240
DAYS = 200
SEED = 5

HELD_FOR_SAME_DAY = 0.5

# Patients asked to come together on the hour: as many as the hour has slots.
SLOTS_AN_HOUR = {10: 6, 15: 4, 20: 3, 30: 2}

# Someone who called this morning seldom forgets: the share in Willow Bend's book, rounded.
SAME_DAY_NO_SHOW = 0.03

# "early" is how Dr. Renwick's patients come, in minutes after the hour they were given, rounded.
PUNCTUALITY = {
    "exact": NormalDist(0, 0),
    "early": NormalDist(-10, 8),
    "late": NormalDist(5, 15),
}


def _paired_until_ten(session: float, length: float) -> Template:
    """Return what Dr. Renwick asks for: two patients in every slot of the first two hours."""
    plain = templates.stream(session, length)
    slots = tuple(replace(slot, overbooked=1) if slot.start < 120 else slot for slot in plain.slots)
    return Template("double booking", session, slots)


_TEMPLATES: dict[str, Callable[[int], Template]] = {
    "stream": lambda length: templates.stream(SESSION, length),
    "bailey-welch": lambda length: templates.bailey_welch(SESSION, length),
    "wave": lambda length: templates.wave(SESSION, length, SLOTS_AN_HOUR[length]),
    "modified-wave": lambda length: templates.modified_wave(SESSION, length, SLOTS_AN_HOUR[length]),
    "double-booking": lambda length: _paired_until_ten(SESSION, length),
    "open-access": lambda length: templates.open_access(SESSION, length, HELD_FOR_SAME_DAY),
}


@dataclass(frozen=True)
class Plan:
    """What a reader can set for a morning from 8:00 to noon.

    Parameters
    ----------
    template : str
        One of ``stream``, ``bailey-welch``, ``wave``, ``modified-wave``, ``double-booking``
        and ``open-access``.
    slot_minutes : int
        Length of a slot: 10, 15, 20 or 30 minutes.
    extra : int
        Patients booked on top, spread over the morning.
    no_show : float
        Share of the patients booked ahead who do not come, 0 to 1.
    visit_minutes : float
        How long visits really take, on average.
    visit_cv : float
        How much visits differ in length: standard deviation over mean.
    punctuality : str
        One of ``exact``, ``early`` and ``late``.
    walk_ins_per_hour : float
        People without an appointment, on average.
    late_start : int
        Minutes after 8:00 at which the first patient is taken.
    """

    template: str = "stream"
    slot_minutes: int = 20
    extra: int = 0
    no_show: float = 0.1
    visit_minutes: float = 19
    visit_cv: float = 0.4
    punctuality: str = "early"
    walk_ins_per_hour: float = 0
    late_start: int = 0

    def as_template(self) -> Template:
        """Return the template with its extra patients."""
        return templates.overbook(_TEMPLATES[self.template](self.slot_minutes), self.extra)

    def as_clinic(self) -> Clinic:
        """Return the clinic around the template."""
        held = self.as_template().held
        return Clinic(
            no_show={"visit": self.no_show, "same-day": min(self.no_show, SAME_DAY_NO_SHOW)},
            visit_minutes=self.visit_minutes,
            visit_cv=self.visit_cv,
            lateness=PUNCTUALITY[self.punctuality],
            walk_ins_per_hour=self.walk_ins_per_hour,
            same_day_requests=float(held) if held else None,
            late_start=self.late_start,
        )

    def over_many_days(self) -> Summary:
        """Return what the plan comes to; every plan meets the same patients."""
        return _over_many_days(self)

    def one_day(self, day: int) -> tuple[Visit, ...]:
        """Return one of those mornings, patient by patient; the first is day 0."""
        return timeline(self.as_template(), self.as_clinic(), day=day, seed=SEED)


# One side of a comparison stays as it is while the reader moves the other.
@lru_cache(maxsize=16)
def _over_many_days(plan: Plan) -> Summary:
    return simulate(plan.as_template(), plan.as_clinic(), days=DAYS, seed=SEED)
