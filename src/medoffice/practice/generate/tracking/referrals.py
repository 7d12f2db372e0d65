"""Referrals: patients sent on to a specialist, and whether a report came back."""

from __future__ import annotations

import random
from datetime import date, timedelta

from medoffice.practice.generate.streams import lognormal, pick
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row, World

ROUTINE, URGENT = "routine", "urgent"

# Where a diagnosis leads, and for how many visits with it.
REASONS = {
    "I25.10": ("cardiology", 0.22),
    "I48.91": ("cardiology", 0.26),
    "R07.9": ("cardiology", 0.50),
    "D22.9": ("dermatology", 0.24),
    "L57.0": ("dermatology", 0.17),
    "L30.9": ("dermatology", 0.14),
    "M17.11": ("orthopedics", 0.20),
    "M25.561": ("orthopedics", 0.26),
    "M75.41": ("orthopedics", 0.27),
    "M54.50": ("physical-therapy", 0.44),
    "S93.401A": ("physical-therapy", 0.20),
    "R10.9": ("gastroenterology", 0.34),
    "K21.9": ("gastroenterology", 0.10),
    "Z12.11": ("gastroenterology", 0.20),
    "F41.1": ("behavioral-health", 0.22),
    "F32.A": ("behavioral-health", 0.26),
    "F90.9": ("behavioral-health", 0.14),
    "E11.65": ("endocrinology", 0.24),
    "E03.9": ("endocrinology", 0.07),
    "E11.9": ("eye-care", 0.27),
    "N18.31": ("nephrology", 0.20),
    "J44.9": ("pulmonology", 0.19),
    "J45.909": ("allergy", 0.12),
    "J30.9": ("allergy", 0.12),
    "G43.909": ("neurology", 0.19),
    "R51.9": ("neurology", 0.19),
    "R42": ("ear-nose-throat", 0.24),
    "H66.90": ("ear-nose-throat", 0.12),
    "G47.33": ("sleep-medicine", 0.22),
    "N76.0": ("gynecology", 0.15),
    "Z12.4": ("gynecology", 0.09),
    "N39.0": ("urology", 0.09),
}
# Usual days until the specialist sees the patient.
WAIT = {
    "allergy": 30,
    "behavioral-health": 38,
    "cardiology": 20,
    "dermatology": 42,
    "ear-nose-throat": 24,
    "endocrinology": 45,
    "eye-care": 18,
    "gastroenterology": 36,
    "gynecology": 20,
    "nephrology": 30,
    "neurology": 46,
    "orthopedics": 13,
    "physical-therapy": 8,
    "pulmonology": 27,
    "sleep-medicine": 30,
    "urology": 26,
}
URGENT_SHARE, URGENT_FOR = 0.07, {"R07.9": 0.45, "I48.91": 0.2, "D22.9": 0.2, "R51.9": 0.15}
URGENT_SHORTER = 0.22
SENT_AFTER = {0: 35, 1: 38, 2: 17, 3: 7, 5: 3}  # working days


def rows(world: World, workdays: Workdays, parameters: TrackingParameters) -> list[Row]:
    """Write the referrals in the order they were made, as the list stood on the last day."""
    clerk = _Clerk(world, workdays, parameters)
    visits = {row["appointment_id"]: row for row in world.tables["appointments"]}
    found: list[Row] = []
    for charge in world.tables["charges"]:
        specialty, chance = REASONS.get(charge["dx1"], ("", 0.0))
        # One reason is one referral, however many lines of the visit name it.
        if not charge["service_id"].startswith(("V-", "P-")) or clerk.rng.random() >= chance:
            continue
        visit = visits[charge["appointment_id"]]
        if clerk.is_new(visit, specialty):
            found.append(clerk.refer(visit, specialty, charge["dx1"]))
    _tell(world, parameters)
    return [{"referral_id": f"R{number:05}", **row} for number, row in enumerate(found, 1)]


class _Clerk:
    """Who sends referrals and follows them."""

    def __init__(self, world: World, workdays: Workdays, parameters: TrackingParameters) -> None:
        self.rng: random.Random = world.stream("tracking-referrals")
        self._workdays, self.p, self._end = workdays, parameters, world.parameters.end
        self._last: dict[tuple[str, str], date] = {}

    def is_new(self, visit: Row, specialty: str) -> bool:
        """Tell whether the patient was not sent to the specialty within half a year."""
        key = visit["patient_id"], specialty
        before = self._last.get(key)
        if before and (visit["date"] - before).days < 182:
            return False
        self._last[key] = visit["date"]
        return True

    def refer(self, visit: Row, specialty: str, dx: str) -> Row:
        """Follow one referral as far as it goes."""
        rng, ordered_on = self.rng, visit["date"]
        urgent = rng.random() < URGENT_FOR.get(dx, URGENT_SHARE)
        row = {
            "appointment_id": visit["appointment_id"],
            "specialty": specialty,
            "urgency": URGENT if urgent else ROUTINE,
            "ordered_on": ordered_on,
            "sent_on": self._sent(ordered_on, urgent),
            "booked_for": None,
            "seen_on": None,
            "report_on": None,
            "closed_on": None,
        }
        if row["sent_on"] is None:
            return row
        arranged_on = self._workdays.after(row["sent_on"], rng.randint(1, 8))
        if rng.random() >= self.p.booked or arranged_on > self._end:
            if rng.random() < self.p.declined:
                row["closed_on"] = self._by_the_end(row["sent_on"] + timedelta(rng.randint(30, 75)))
            return row
        wait = max(lognormal(rng, WAIT[specialty] * (URGENT_SHORTER if urgent else 1), 0.4), 1)
        row["booked_for"] = self._workdays.on_or_after(arranged_on + timedelta(round(wait)))
        if rng.random() >= self.p.seen or row["booked_for"] > self._end:
            return row
        row["seen_on"] = row["booked_for"]
        if rng.random() < self.p.reported:
            row["report_on"] = self._by_the_end(row["seen_on"] + timedelta(rng.randint(1, 18)))
        if row["report_on"] and rng.random() < self.p.closed:
            row["closed_on"] = self._by_the_end(row["report_on"] + timedelta(rng.randint(0, 5)))
        return row

    def _sent(self, ordered_on: date, urgent: bool) -> date | None:
        """Draw the day a referral leaves the office, or None for one that never does."""
        rng, p = self.rng, self.p
        lost = urgent and p.urgent_lost_from <= ordered_on <= p.urgent_lost_to
        if rng.random() >= p.sent or (lost and rng.random() < 0.6):
            return None
        days = 0 if urgent else pick(rng, SENT_AFTER)
        if p.unsent_from <= ordered_on <= p.unsent_to and not urgent:
            return self._workdays.after(p.unsent_to, 1 + rng.randint(0, 4))
        sent_on = self._workdays.after(self._workdays.on_or_after(ordered_on), days)
        return sent_on if sent_on <= self._end else None

    def _by_the_end(self, day: date) -> date | None:
        """Give the working day on or after a day, or None if it lies after the years."""
        day = self._workdays.on_or_after(day)
        return day if day <= self._end else None


def _tell(world: World, parameters: TrackingParameters) -> None:
    world.tell(
        "referrals-unsent",
        "referrals",
        f"routine referrals ordered from {parameters.unsent_from} to {parameters.unsent_to}: "
        "sent_on minus ordered_on",
        "For three weeks nobody sent referrals; they left the office in the week after.",
    )
    world.tell(
        "urgent-referrals-lost",
        "referrals",
        f"urgent referrals ordered from {parameters.urgent_lost_from} to "
        f"{parameters.urgent_lost_to} with an empty sent_on",
        "More than half of the urgent referrals of these weeks never left the office, and no "
        "list of open referrals was read.",
    )
