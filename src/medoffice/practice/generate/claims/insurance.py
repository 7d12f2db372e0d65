"""Who insures a patient: what was true, what the front desk had on file, and what a plan asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from medoffice.practice.cost_sharing import SUPPLEMENT, Plan, plan_of, way_of
from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.tracking.eligibility import INACTIVE
from medoffice.practice.generate.world import Row


class Plans:
    """The plans of the table, ready for the adjudication of claims."""

    def __init__(self, rows: list[Row]) -> None:
        """Read the plans."""
        self._rows = {row["plan_id"]: row for row in rows}
        self._plans = {row["plan_id"]: plan_of(row, int) for row in rows}

    def of(self, coverage: Row) -> Plan:
        """Give the plan of a coverage."""
        return self._plans[coverage["plan_id"]]

    def payer(self, coverage: Row) -> str:
        """Give the payer of a coverage."""
        return self._rows[coverage["plan_id"]]["payer_id"]

    def is_supplement(self, coverage: Row) -> bool:
        """Tell whether a plan only supplements Medicare."""
        return self._rows[coverage["plan_id"]]["kind"] == SUPPLEMENT

    def sharing(self, coverage: Row, service: Row, video: bool) -> tuple[str, int]:
        """Tell how a plan shares the cost of a service with its member, and the copay."""
        return way_of(self._rows[coverage["plan_id"]], service["category"], video, int)


class OnFile:
    """The insurance the front desk believes in, visit after visit.

    The last answer to a check decides: the coverage that is active, or none. Without a check a
    lost coverage goes unnoticed, and a new one is noticed if the patient shows the card.
    """

    def __init__(
        self,
        checks: Iterable[Row],
        coverages: Iterable[Row],
        insured: Insured,
        plans: Plans,
        shows_card: float,
    ) -> None:
        """Start with nobody on file."""
        self._insured, self._plans, self._shows_card = insured, plans, shows_card
        self._checks = {row["appointment_id"]: row for row in checks}
        self._coverages = {row["coverage_id"]: row for row in coverages}
        self._file: dict[str, Row | None] = {}

    def at(self, booked: Row, luck: float) -> Row | None:
        """Give the primary coverage in the file at a visit; None for self-pay.

        ``luck`` is a number from 0 to 1; below ``shows_card``, the patient shows a new card.
        """
        patient_id = booked["patient_id"]
        truth = self._insured.on(patient_id, booked["date"])
        believed = self._at_first(booked, truth)
        check = self._checks.get(booked["appointment_id"])
        if check:
            believed = self._coverages[check["coverage_id"]]
            if check["answer"] == INACTIVE:
                believed = None
        elif truth is not None and luck < self._shows_card:
            believed = truth
        if self._same_payer(truth, believed):
            believed = truth
        self._file[patient_id] = believed
        return believed

    def _at_first(self, booked: Row, truth: Row | None) -> Row | None:
        """Give what is on file; at the first visit, the insurance of the day it was booked."""
        patient_id = booked["patient_id"]
        if patient_id in self._file:
            return self._file[patient_id]
        return self._insured.on(patient_id, booked["booked_on"]) or truth

    def correct(self, patient_id: str, day: date) -> Row | None:
        """Find out, after a denial, who insured the patient on a day, and note it."""
        truth = self._insured.on(patient_id, day)
        self._file[patient_id] = truth
        return truth

    def _same_payer(self, one: Row | None, other: Row | None) -> bool:
        """Tell whether a payer would find the member: it pays under whatever plan is in force."""
        if one is None or other is None:
            return one is other
        return self._plans.payer(one) == self._plans.payer(other)
