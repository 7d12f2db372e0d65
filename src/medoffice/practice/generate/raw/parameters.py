"""How often the faults occur. All are teaching values, unless a source is named."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class RawParameters:
    """How dirty the exported reports are, and which quarter they cover.

    Each share is the chance of the fault in one row, from 0 to 1.
    """

    first: date = date(2025, 7, 1)
    last: date = date(2025, 9, 30)

    # Second records of patients already on file. Studies of large systems find more (Just 2016).
    duplicate_patients: float = 0.03
    # A mix of slips, in the order in which Just 2016 finds them: names before birth dates.
    other_date_format: float = 0.03
    no_such_day: float = 0.003
    wrong_year: float = 0.003
    day_and_month_swapped: float = 0.004
    other_time_format: float = 0.03
    time_without_half: float = 0.012
    times_out_of_order: float = 0.012
    other_amount_format: float = 0.08
    letters_in_amount: float = 0.004
    other_word: float = 0.05
    missing_status: float = 0.006
    repeated_line: float = 0.009
    placeholder: float = 0.003
    garbled_letters: float = 0.15  # of the names with an accent
    test_lines: int = 14

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.last < self.first:
            raise ValueError(f"last is {self.last}, before first ({self.first})")
        if self.test_lines < 0:
            raise ValueError(f"test_lines is {self.test_lines}; 0 or more were expected")
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, float) and not 0 <= value <= 1:
                raise ValueError(f"{field.name} is {value}; a share from 0 to 1 was expected")
