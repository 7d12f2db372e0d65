"""What the stock room and the bills may be told, with the source of each figure."""

from __future__ import annotations

from dataclasses import dataclass

# Before this year prices are lower by the yearly rise, after it higher.
PRICES_OF = 2024


@dataclass(frozen=True)
class StockParameters:
    """How well the stock room is run and how fast prices rise.

    All are teaching values, chosen so that a well run office shows through with its slips.
    """

    # Doses lost for each dose given: dropped, drawn up and refused. Vaccine programs accept up
    # to 5 % in all; a well run office stays at 1 to 3 %.
    waste_share: float = 0.009

    # Times somebody takes the lot in front and not the one that expires first.
    breach_share: float = 0.02

    # Order lines that come short, and how many of those never come in full.
    short_line_share: float = 0.05
    never_completed_share: float = 0.2

    # Lines of a count that differ from the book: doses are recorded one by one, supplies by hand.
    dose_count_off_share: float = 0.03
    supply_count_off_share: float = 0.20

    # Standard deviations of demand kept as safety stock: 1.65 leaves 5 % of cycles short.
    safety_factor: float = 1.65

    # How much overheads rise in a year where no contract says otherwise.
    yearly_rise: float = 0.03

    # Bills that are paid a week or two late.
    paid_late_share: float = 0.05

    # Readings of the refrigerator and the freezer that nobody took.
    missing_reading_share: float = 0.015

    def __post_init__(self) -> None:
        """Refuse what cannot be simulated, and say why."""
        for name, value in vars(self).items():
            if name != "safety_factor" and not 0 <= value < 1:
                raise ValueError(f"{name} is {value}; a share from 0 up to 1 was expected")
        if not 0 <= self.safety_factor <= 4:
            raise ValueError(f"safety_factor is {self.safety_factor}; 0 to 4 was expected")


def price_level(year: int, yearly_rise: float) -> float:
    """Give prices of a year as a multiple of those of 2024."""
    return (1 + yearly_rise) ** (year - PRICES_OF)
