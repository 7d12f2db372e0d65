"""Eligibility: the front desk asks the payer whether a patient is insured on the day of a visit.

What is asked about is the coverage in the file. It is out of date when the patient changed plans
and nobody noticed; a check finds out, and a visit without one goes on with the old coverage.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from medoffice.practice.generate.services.coverages import Insured, payer_of
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row, World

ACTIVE, INACTIVE, NOT_FOUND, NO_ANSWER = "active", "inactive", "not-found", "no-answer"
AHEAD = 2  # working days before the visit
CORRECTED_AFTER = timedelta(days=45)  # a denial comes back by then


def rows(
    world: World, insured: Insured, workdays: Workdays, parameters: TrackingParameters
) -> list[Row]:
    """Write the checks, by day and visit."""
    first = workdays.on_or_after(world.parameters.start)
    desk = Desk(insured, workdays, first, world.stream("tracking-eligibility"), parameters)
    found: list[tuple[date, Row, Row, str]] = []
    for visit in world.tables["appointments"]:
        found += desk.prepare(visit)
    # The sort is stable, so that two checks of one visit keep their order.
    found.sort(key=lambda entry: entry[0])
    world.tell(
        "monday-checks",
        "eligibility_checks",
        f"visits on Mondays from {parameters.mondays_from} on without a row",
        "The front desk stopped checking coverage for Mondays: about "
        f"{parameters.checked_on_mondays:.0%} of those visits are checked, against "
        f"{parameters.checked:.0%} on other days. Claims of patients whose plan had changed "
        f"are then denied. The log begins on {parameters.logged_from}.",
    )
    return [
        {
            "coverage_id": coverage["coverage_id"],
            "appointment_id": visit["appointment_id"],
            "checked_on": day,
            "answer": answer,
        }
        for day, visit, coverage, answer in found
    ]


class Desk:
    """The front desk, with the coverage it has on file for each patient."""

    def __init__(
        self,
        insured: Insured,
        workdays: Workdays,
        first: date,
        rng: random.Random,
        parameters: TrackingParameters,
    ) -> None:
        """Start on the first day with an empty file."""
        self._first = first
        self._insured, self._workdays, self._rng, self.p = insured, workdays, rng, parameters
        self._file: dict[str, Row | None] = {}
        self._corrected_on: dict[str, date] = {}

    def prepare(self, visit: Row) -> list[tuple[date, Row, Row, str]]:
        """Check the coverage for a visit, if anybody does; give day, visit, coverage, answer."""
        day = self._day(visit)
        if day is None:
            return []
        patient_id = visit["patient_id"]
        truth = self._insured.on(patient_id, visit["date"])
        believed = self._believed(visit, truth)
        if believed is None and truth is None:
            return []
        checks = []
        if self._rng.random() < self._chance(visit["date"]):
            checks = self._check(believed, truth)
            if checks and checks[-1][1] in (ACTIVE, INACTIVE):
                believed = checks[-1][0] if checks[-1][1] == ACTIVE else None
        elif truth is not believed:
            if truth is not None and self._rng.random() < self.p.shows_new_card:
                believed = truth
            else:
                self._corrected_on.setdefault(patient_id, visit["date"] + CORRECTED_AFTER)
        self._file[patient_id] = believed
        return [(day, visit, coverage, answer) for coverage, answer in checks]

    def _day(self, visit: Row) -> date | None:
        """Give the day to check on: ahead if there is time, else at check-in."""
        day = max(self._workdays.before(visit["date"], AHEAD), self._first)
        if visit["booked_on"] >= day:
            return visit["date"] if visit["outcome"] == "completed" else None
        if visit["cancelled_on"] and visit["cancelled_on"] <= day:
            return None
        return day

    def _believed(self, visit: Row, truth: Row | None) -> Row | None:
        """Give the coverage on file; at first that of the day the visit was booked."""
        patient_id = visit["patient_id"]
        if patient_id not in self._file:
            return self._insured.on(patient_id, visit["booked_on"]) or truth
        believed = self._file[patient_id]
        same_payer = (
            truth is not None
            and believed is not None
            and payer_of(truth["plan_id"]) == payer_of(believed["plan_id"])
        )
        if same_payer or self._corrected_on.get(patient_id, date.max) <= visit["date"]:
            self._corrected_on.pop(patient_id, None)
            return truth
        return believed

    def _chance(self, day: date) -> float:
        lapsed = day.weekday() == 0 and day >= self.p.mondays_from
        return self.p.checked_on_mondays if lapsed else self.p.checked

    def _check(self, believed: Row | None, truth: Row | None) -> list[tuple[Row, str]]:
        """Ask the payer; when the coverage has ended, ask the patient for the new one."""
        rng = self._rng
        fate = rng.random()
        if believed is not None and fate < self.p.answer_missing:
            return [(believed, NO_ANSWER)]
        if believed is not None and believed is truth:
            if fate < self.p.answer_missing + self.p.number_mistyped:
                return [(believed, NOT_FOUND), (believed, ACTIVE)]
            return [(believed, ACTIVE)]
        checks = [] if believed is None else [(believed, INACTIVE)]
        if truth is not None and rng.random() < self.p.new_card_found:
            checks.append((truth, ACTIVE))
        return checks
