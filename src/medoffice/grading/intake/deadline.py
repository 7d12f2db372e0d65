"""When an assignment is due, for a class and for single students, and what came after that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.intake.record import Intake


@dataclass(frozen=True)
class Deadline:
    """When an assignment is due.

    All times are in UTC, without a time zone.

    Parameters
    ----------
    due : datetime or None
        For everybody; None if nobody said.
    agreed : dict of str to datetime
        Until when single students have time, where that is later.
    """

    due: datetime | None = None
    agreed: Mapping[str, datetime] = field(default_factory=dict)

    @classmethod
    def read(cls, gradebook: Gradebook, assignment: str) -> Deadline:
        """Read it from a gradebook; there is none if the assignment is not in it."""
        try:
            return cls(gradebook.released(assignment).due, gradebook.extensions(assignment))
        except LookupError:
            return cls()

    def of(self, student: str) -> datetime | None:
        """Return when it is due for a student."""
        return self.agreed.get(student, self.due)

    def has_time(self, student: str, now: datetime | None = None) -> bool:
        """Tell whether a student was given more time, and that is not over yet."""
        now = now or datetime.now(UTC).replace(tzinfo=None)
        return student in self.agreed and now <= self.agreed[student]

    def is_late(self, intake: Intake) -> bool:
        """Tell whether an attempt came too late, by its time or else by what its source says.

        A source that says no more than “late” means the deadline of the class, and so nothing
        where more time was agreed on.
        """
        due = self.of(intake.student)
        if due and intake.when:
            return intake.when > due
        return intake.is_late and intake.student not in self.agreed

    def is_open(self, intake: Intake) -> bool:
        """Tell whether nobody can say here if an attempt came by the time that was agreed on.

        Its source says that it was late, and not when. What was received by that time came by it.
        """
        until = self.agreed.get(intake.student)
        return bool(until and intake.is_late and not intake.when and intake.received > until)
