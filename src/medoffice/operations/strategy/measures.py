"""The lines of the practice's scorecard: what each counts, which way is better, and its target."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Better(StrEnum):
    """Which way a measure should go."""

    UP = "higher"
    DOWN = "lower"


class Shown(StrEnum):
    """How a value is written."""

    SHARE = "percent"
    DOLLARS = "dollars"
    DAYS = "days"
    PER_THOUSAND = "per 1,000"
    NUMBER = "number"


PATIENTS, WORK, TEAM, MONEY = "Patients", "Work", "Team", "Money"
VIEWS = (PATIENTS, WORK, TEAM, MONEY)
"""The four sides from which the scorecard looks at the practice.

After R. S. Kaplan and D. P. Norton, "The Balanced Scorecard", Harvard Business Review, January to
February 1992.
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """A line of a scorecard.

    Parameters
    ----------
    key : str
        Short name, as the table of months has it.
    name : str
        What the reader sees.
    counted : str
        What is divided by what.
    shown : Shown
        How a value is written.
    better : Better
        Which way is better.
    target : float
        Where it should be, in the unit of the values.
    why : str
        Where the target comes from.
    view : str
        One of :data:`VIEWS`.
    owner : str
        Who answers for it, by role.
    """

    key: str
    name: str
    counted: str
    shown: Shown
    better: Better
    target: float
    why: str
    view: str
    owner: str

    def value(self, numerator: int, denominator: int) -> float:
        """Return a value from what was counted.

        Raises
        ------
        ValueError
            If nothing could have been counted.
        """
        if denominator <= 0:
            raise ValueError(f"{self.key}: the denominator is {denominator}; expected more than 0")
        scale = 1000 if self.shown is Shown.PER_THOUSAND else 1
        return scale * numerator / denominator

    def meets(self, value: float) -> bool:
        """Tell whether a value is at its target or beyond."""
        return value >= self.target if self.better is Better.UP else value <= self.target

    def written(self, value: float) -> str:
        """Return a value as a reader sees it."""
        if self.shown is Shown.SHARE:
            return f"{value:.1%}"
        if self.shown is Shown.DOLLARS:
            return f"{'−' if value <= -0.5 else ''}${abs(value):,.0f}"
        if self.shown is Shown.DAYS:
            return f"{value:.1f} days"
        if self.shown is Shown.NUMBER:
            return f"{value:,.6g}"
        return f"{value:.1f}"


TEACHING = "our own choice"
MEASURES = (
    Measure(
        "rating", "Clinician rated 9 or 10", "Ratings of 9 or 10 ÷ ratings that came",
        Shown.SHARE, Better.UP, 0.82, TEACHING, PATIENTS, "office manager",
    ),
    Measure(
        "phones", "Callers who hung up", "Calls given up ÷ calls that came",
        Shown.SHARE, Better.DOWN, 0.05, "a published goal", PATIENTS,
        "front desk lead",
    ),
    Measure(
        "complaints", "Complaints per 1,000 visits", "Complaints ÷ completed visits × 1,000",
        Shown.PER_THOUSAND, Better.DOWN, 2.5, TEACHING, PATIENTS, "office manager",
    ),
    Measure(
        "no-shows", "No-shows", "No-shows ÷ (no-shows + completed visits)",
        Shown.SHARE, Better.DOWN, 0.07, "a published average", WORK, "front desk lead",
    ),
    Measure(
        "told", "Results told within 7 days", "Told in 7 days ÷ results that came",
        Shown.SHARE, Better.UP, 0.95, "our own policy", WORK, "nurse lead",
    ),
    Measure(
        "denials", "Claims denied at first",
        "First claims refused ÷ first claims answered",
        Shown.SHARE, Better.DOWN, 0.05, "a published goal", WORK,
        "billers",
    ),
    Measure(
        "overtime", "Overtime", "Hours of overtime ÷ hours worked", Shown.SHARE, Better.DOWN,
        0.02, TEACHING, TEAM, "office manager",
    ),
    Measure(
        "visits", "Visits, of those planned", "Completed visits ÷ planned visits",
        Shown.SHARE, Better.UP, 1.0, "the budget", MONEY, "office manager",
    ),
    Measure(
        "result", "Result less budget", "Income less expenses, less the same planned",
        Shown.DOLLARS, Better.UP, 0.0, "the budget", MONEY, "office manager",
    ),
    Measure(
        "days-in-ar", "Net days in receivables",
        "Net receivables ÷ net revenue a day, 3 months",
        Shown.DAYS, Better.DOWN, 40.0, "a published goal", MONEY,
        "billers",
    ),
)  # fmt: skip
BY_KEY = {measure.key: measure for measure in MEASURES}
