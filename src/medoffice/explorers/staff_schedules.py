"""The explorers of the chapter *Staff schedules and phones*."""

from __future__ import annotations

from medoffice.explorers.absence import absence_day
from medoffice.explorers.phone_staffing import people_on_the_phones

__all__ = ["absence_day", "people_on_the_phones"]
