"""A visit as its charges see it: who, when, with whom, what for; and the lines it ends with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.services.diagnoses import CHRONIC_AGES

# Modifiers, in our words. 25: this visit stands beside another service of the same day. GT: by
# video. QW: a test that needs no laboratory certificate beyond the waiver. SL: the state supplied
# the vaccine.
SEPARATE, VIDEO, WAIVED, STATE_SUPPLIED = "25", "GT", "QW", "SL"


@dataclass(slots=True)
class Line:
    """One service of a visit."""

    service_id: str
    dx1: str
    units: int = 1
    modifier: str | None = None
    dx2: str | None = None


@dataclass(slots=True)
class Visit:
    """A completed visit, and the lines found for it so far."""

    appointment_id: str
    patient_id: str
    provider_id: str
    kind: str
    day: date
    minutes: int  # with the clinician
    born: date
    female: bool
    payer: str
    chronic: list[str]
    lines: list[Line] = field(default_factory=list)

    @property
    def age(self) -> float:
        """Age on the day, in years."""
        return (self.day - self.born).days / 365.25

    @property
    def medicare(self) -> bool:
        """Whether Medicare or a Medicare Advantage plan pays."""
        return self.payer in ("MCR", "SIL")

    def add(self, service_id: str, dx1: str, units: int = 1, modifier: str | None = None) -> None:
        """Add a line."""
        self.lines.append(Line(service_id, dx1, units, modifier))

    def has(self, service_id: str) -> bool:
        """Tell whether a service is among the lines."""
        return any(line.service_id == service_id for line in self.lines)


def chronic_age(age: float) -> int:
    """Give the place of an age in the table of chronic conditions."""
    return sum(age >= limit for limit in CHRONIC_AGES)
