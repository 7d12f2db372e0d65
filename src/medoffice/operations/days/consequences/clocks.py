"""Matters that may wait, and until when: the clocks of the law and of the practice's own policy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Self

from medoffice.compliance.privacy import notices, requests
from medoffice.compliance.safety import osha_clocks
from medoffice.operations.days.consequences.effect import Effect, known
from medoffice.operations.days.costs import NOTHING, Costs
from medoffice.operations.days.office import Office
from medoffice.operations.days.setting import Setting
from medoffice.operations.patient_experience.triage import triage


def _day(day: date) -> str:
    return f"{day:%A, %B} {day.day}, {day.year}"


def _complaint(day: date, *, harmed: bool = False) -> str:
    reply, *_, answer = triage(day, failed=True, harmed=harmed).due
    return (
        f"Our own policy: somebody replies by {_day(reply.day)}, "
        f"and the answer goes out by {_day(answer.day)}."
    )


def _records(day: date) -> str:
    due = requests.clock(requests.Kind.COPY, day).first_due
    return f"Federal law: the copy is due by {_day(due)}, without an extension."


def _breach(day: date) -> str:
    # The state does not matter for so few people.
    told = notices.notices(day, {"one state": 1}).patients
    return f"If it is a breach, the patients are told by {_day(told)} at the latest."


def _admission(day: date) -> str:
    noon = datetime.combine(day, time(12))
    by = osha_clocks.report_by(osha_clocks.Severe.ADMISSION, noon, noon, noon)
    hours = (by - noon) // timedelta(hours=1)
    return f"OSHA hears of a hospital admission within {hours} hours of our learning of it."


def _opinion(day: date) -> str:
    due = osha_clocks.opinion_by(day)
    return f"If seen today, the worker has the written opinion by {_day(due)}."


CLOCKS: dict[str, Callable[[date], str]] = {
    "complaint": _complaint,
    "complaint-harm": lambda day: _complaint(day, harmed=True),
    "records": _records,
    "breach": _breach,
    "admission": _admission,
    "opinion": _opinion,
}
"""What runs, by name."""


@dataclass(frozen=True)
class Clock(Effect):
    """A clock that begins to run today. It costs nothing yet; the debrief says when it ends.

    Parameters
    ----------
    runs : str
        Which, one of :data:`CLOCKS`.
    """

    kind: ClassVar[str] = "clock"
    runs: str

    @classmethod
    def bill(cls, effects: Sequence[Self], setting: Setting, office: Office) -> Costs:
        """Return nothing."""
        for each in effects:
            known(cls.kind, "runs", each.runs, CLOCKS)
        return NOTHING

    def note(self, setting: Setting) -> str:
        """Return until when the matter may wait."""
        return CLOCKS[self.runs](setting.on)
