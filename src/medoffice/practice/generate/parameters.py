"""What the generator may be told, with the source of each figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.no_show import NoShowModel

PROVIDER_IDS = ("MC", "TR", "AV", "SO", "CH", "JT", "LS")
TYPE_IDS = ("NEW", "EST", "PHYS", "SAME", "TELE")


@dataclass(frozen=True)
class Parameters:
    """Everything that shapes the two years of Willow Bend.

    "Teaching value" marks a figure chosen so that the practice behaves as a family practice
    does, where no published figure was at hand.
    """

    seed: int = 2024

    # Two full calendar years; the simulation starts a year earlier, so that on the first day
    # the book is full and each patient has a year of history.
    start: date = date(2024, 1, 1)
    end: date = date(2025, 12, 31)
    warm_up_days: int = 364

    # The book is open this far ahead (teaching value; a common setting is 90 to 120 days).
    horizon_days: int = 120

    # The panel. 1,300 to 1,500 patients for each full-time clinician, fewer than the 2,505 per
    # physician of the MGMA Cost Survey 2014, because nurse practitioners and a physician
    # assistant carry panels here and because 2,500 has been called unworkable (Raffoul 2016).
    patients_at_start: int = 9_000
    leave_per_year: float = 0.09  # teaching value

    # How the panel is shared out, relative to a clinician's hours. Dr. Renwick's panel has
    # outgrown his hours; Lena Strandquist keeps hers small enough for open access.
    panel_load: dict[str, float] = field(
        default_factory=lambda: {
            "MC": 1.50,
            "TR": 1.78,
            "AV": 1.02,
            "SO": 1.00,
            "CH": 1.12,
            "JT": 0.98,
            "LS": 0.58,
        }
    )

    # Requests the average patient makes in a year, before follow-up visits. Together with
    # follow-ups they give about two kept visits a year (teaching values; checked against the
    # AAFP Practice Profile's 61 office visits a week for a full-time family physician).
    acute_per_year: float = 1.05
    routine_per_year: float = 0.86
    physicals_per_year: float = 0.52
    new_patients_per_day: float = 7.0

    # Share of routine and of acute requests for which a video visit is asked (teaching values).
    video_share_routine: float = 0.13
    video_share_acute: float = 0.10

    # How long a patient will wait for the own clinician before asking for another one, in days:
    # the median, and the spread of the logarithm. New patients wait longer; AMN Healthcare 2025
    # found 23.5 days for a first family-medicine visit.
    patience_days: float = 12.0
    patience_days_new: float = 24.0
    patience_spread: float = 0.75
    # Dr. Renwick's patients would rather wait than see somebody else.
    patience_for: dict[str, float] = field(default_factory=lambda: {"TR": 1.75, "MC": 1.3})

    # Share of offered days a patient turns down (teaching value).
    turns_down_day: float = 0.30

    # Share of booked visits cancelled, by longest lead in days; share of those with less than
    # 24 hours' notice; share rebooked (teaching values).
    cancelled_by_lead: tuple[tuple[int, float], ...] = (
        (0, 0.015),
        (2, 0.05),
        (7, 0.10),
        (14, 0.15),
        (28, 0.20),
        (366, 0.26),
    )
    cancelled_late_share: float = 0.28
    rebooks_after_cancelling: float = 0.62
    rebooks_after_no_show: float = 0.40

    no_show: NoShowModel = field(default_factory=NoShowModel)

    # Minutes with the clinician, mean by visit type. NAMCS puts the mean physician visit at 18
    # to 23 minutes; the spread of the logarithm is a teaching value.
    clinician_minutes: dict[str, float] = field(
        default_factory=lambda: {"NEW": 33.0, "EST": 19.0, "PHYS": 31.0, "SAME": 16.5, "TELE": 16.0}
    )
    clinician_spread: float = 0.36
    notes_minutes: float = 7.0  # between two patients: notes, orders, interruptions

    # Arrival relative to the appointed time, in minutes: early on average (teaching value).
    punctuality_mean: float = -11.0
    punctuality_spread: float = 8.0
    rooms_per_clinician: int = 2

    def __post_init__(self) -> None:
        """Refuse what cannot be simulated, and say why."""
        if self.end < self.start:
            raise ValueError(f"end is {self.end}, before start ({self.start})")
        if self.warm_up_days < 0:
            raise ValueError(f"warm_up_days is {self.warm_up_days}; 0 or more were expected")
        if self.patients_at_start < 100:
            raise ValueError(
                f"patients_at_start is {self.patients_at_start}; at least 100 were expected"
            )
        if not 30 <= self.horizon_days <= 366:
            raise ValueError(f"horizon_days is {self.horizon_days}; 30 to 366 were expected")
        if self.rooms_per_clinician < 1:
            raise ValueError(
                f"rooms_per_clinician is {self.rooms_per_clinician}; at least 1 was expected"
            )
        _refuse_other_keys("panel_load", self.panel_load, PROVIDER_IDS)
        _refuse_other_keys("clinician_minutes", self.clinician_minutes, TYPE_IDS)
        if unknown := set(self.patience_for) - set(PROVIDER_IDS):
            raise ValueError(
                f"patience_for names {sorted(unknown)}; "
                f"some of {sorted(PROVIDER_IDS)} were expected"
            )
        for name, bands in (
            ("cancelled_by_lead", self.cancelled_by_lead),
            ("no_show.rate_by_lead", self.no_show.rate_by_lead),
        ):
            last = max((longest for longest, _ in bands), default=0)
            if last < self.horizon_days:
                raise ValueError(
                    f"{name} ends at {last} days; a band up to horizon_days "
                    f"({self.horizon_days}) or longer was expected"
                )
        for longest, rate in self.cancelled_by_lead:
            if not 0 <= rate < 1:
                raise ValueError(
                    f"cancelled_by_lead: the rate up to {longest} days is {rate}; "
                    "a share from 0 up to 1 was expected"
                )
        leads = [longest for longest, _ in self.cancelled_by_lead]
        if leads != sorted(set(leads)):
            raise ValueError(f"cancelled_by_lead: lead times {leads} must rise from band to band")
        for name in ("panel_load", "clinician_minutes", "patience_for"):
            for key, value in getattr(self, name).items():
                if not value > 0:
                    raise ValueError(f"{name} of {key} is {value}; more than 0 was expected")
        for name in (
            "leave_per_year",
            "video_share_routine",
            "video_share_acute",
            "turns_down_day",
            "cancelled_late_share",
            "rebooks_after_cancelling",
            "rebooks_after_no_show",
        ):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(
                    f"{name} is {getattr(self, name)}; a share from 0 up to 1 was expected"
                )
        for name in (
            "acute_per_year",
            "routine_per_year",
            "physicals_per_year",
            "new_patients_per_day",
            "patience_days",
            "patience_days_new",
            "patience_spread",
            "clinician_spread",
            "notes_minutes",
            "punctuality_spread",
        ):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} is {getattr(self, name)}; more than 0 was expected")


def _refuse_other_keys(name: str, values: dict[str, float], expected: tuple[str, ...]) -> None:
    """Refuse a parameter that does not have one value for each clinician or visit type."""
    if set(values) != set(expected):
        raise ValueError(
            f"{name} names {sorted(values)}; one value for each of {sorted(expected)} was expected"
        )
