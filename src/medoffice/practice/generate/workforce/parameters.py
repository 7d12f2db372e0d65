"""What shapes the work of the staff, with the source of each figure.

"Teaching value" marks a figure chosen so that the office behaves as a family practice does, where
no published figure was at hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TimeOff:
    """How much the staff are away."""

    # Vacation and sick days in one bank: working days a year for a full-time person (teaching
    # value), of which so many are taken as whole weeks and as single days.
    paid_days: int = 18
    weeks: int = 2
    single_days: int = 2
    # Nobody takes vacation in the first months.
    waiting_days: int = 90
    # Calls on the day itself, by someone of average reliability (teaching value).
    call_offs_per_year: float = 3.6

    def __post_init__(self) -> None:
        """Refuse what cannot be planned."""
        if not 0 <= self.paid_days <= 60:
            raise ValueError(f"paid_days is {self.paid_days}; 0 to 60 were expected")
        if not 0 <= 5 * self.weeks + self.single_days <= 60:
            raise ValueError(
                f"weeks and single_days come to {5 * self.weeks + self.single_days} days; "
                "0 to 60 were expected"
            )
        if not 0 <= self.call_offs_per_year <= 50:
            raise ValueError(
                f"call_offs_per_year is {self.call_offs_per_year}; 0 to 50 were expected"
            )


@dataclass(frozen=True)
class Pay:
    """What an employer pays on top of the wages, and how pay rises."""

    # Social Security and Medicare, the employer's half: 6.2 % up to the wage base of the year and
    # 1.45 % without limit (26 USC 3111), in hundredths of a percent.
    social_security: int = 620
    medicare: int = 145
    wage_base: tuple[tuple[int, int], ...] = (
        (2016, 118_500),
        (2017, 127_200),
        (2018, 128_400),
        (2019, 132_900),
        (2020, 137_700),
        (2021, 142_800),
        (2022, 147_000),
        (2023, 160_200),
        (2024, 168_600),
        (2025, 176_100),
        (2026, 184_500),
    )
    # Federal unemployment tax after the usual credit (26 USC 3301, 3302), and a state's (teaching
    # value; each state sets its own), in hundredths of a percent of the first dollars of a year.
    federal_unemployment: int = 60
    federal_unemployment_base: int = 7_000
    state_unemployment: int = 250
    state_unemployment_base: int = 10_000
    # The practice's part of the health plan for one person and pay period, in cents in 2024, and
    # its rise a year; the plan begins after a wait (teaching values; an employer's average part
    # for single coverage was about $7,600 in 2024, more than a small practice usually pays).
    health_plan: int = 245_00
    health_plan_rise: float = 0.06
    health_plan_wait_days: int = 60
    # The practice adds to the 401(k) plan what the person puts in, up to this percent of pay,
    # after half a year (teaching values).
    match_percent: int = 3
    match_wait_days: int = 180
    # Raise in January by the rating of November before: from this rating on, so much in
    # hundredths of a percent (teaching values).
    raises: tuple[tuple[float, int], ...] = ((4.5, 450), (3.5, 350), (2.5, 250), (0.0, 0))
    # Wages before 2024 were lower by this a year (teaching value).
    usual_raise: float = 0.03

    def base(self, year: int) -> int:
        """Give the Social Security wage base of a year in dollars, the nearest one if unknown."""
        known = [amount for first, amount in self.wage_base if first <= year]
        return known[-1] if known else self.wage_base[0][1]


@dataclass(frozen=True)
class Phones:
    """Who calls, how long they wait and how long a call takes."""

    # Calls about a visit for each visit booked by telephone: some callers find no time that suits.
    calls_per_booking: float = 1.15
    # Other calls on an average day: refills, results, referrals, bills (teaching value).
    other_calls: float = 78.0
    # Their share by weekday, Monday first (teaching values).
    by_weekday: tuple[float, ...] = (1.28, 1.04, 0.96, 0.90, 0.82)
    # Seconds of a call with the work after it, and of a caller's patience, both exponential as in
    # the Erlang-A model (teaching values).
    handle_seconds: float = 165.0
    patience_seconds: float = 240.0
    # People of the front desk who are with patients and not on the phones.
    at_the_desk: int = 2
    within_seconds: int = 20

    def __post_init__(self) -> None:
        """Refuse what is no telephone traffic."""
        for name in ("calls_per_booking", "other_calls", "handle_seconds", "patience_seconds"):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} is {getattr(self, name)}; more than 0 was expected")


# The week in which three people called off, and who: it begins on a Sunday.
SHORT_WEEK = date(2025, 3, 9)
SHORT_WEEK_ABSENT = {
    "Maeve Kirkbride": (date(2025, 3, 10), date(2025, 3, 11), date(2025, 3, 12)),
    "Imogen Beckensall": (date(2025, 3, 11), date(2025, 3, 12)),
    "Edmund Charlesworth": (date(2025, 3, 11), date(2025, 3, 12), date(2025, 3, 13)),
}
SHORT_WEEK_BONUS = 75_00
# Weeks of the flu vaccine, for whose extra work the medical assistants were promised a bonus.
VACCINE_WEEKS = (
    date(2024, 10, 6),
    date(2024, 10, 13),
    date(2024, 10, 20),
    date(2025, 10, 5),
    date(2025, 10, 12),
    date(2025, 10, 19),
)
VACCINE_BONUS = 50_00

# Meals of this person are unpaid, but often interrupted by the phones.
INTERRUPTED = "Patricia Grijalva"
INTERRUPTED_DAYS = (date(2025, 2, 3), date(2025, 11, 26))
INTERRUPTED_SHARE = 0.55

# From this pay period on, the front desk's punches are rounded against them: in up, out down.
TRIMMED_FROM = date(2025, 9, 7)
