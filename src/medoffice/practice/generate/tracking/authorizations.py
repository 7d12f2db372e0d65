"""Authorizations: what was asked of a payer before a service was given, and the answer."""

from __future__ import annotations

import random
from datetime import date, timedelta

from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.services.payers import CHANGED_BY, CHANGED_GROUP, CHANGED_ON
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row, World

APPROVED, DENIED = "approved", "denied"
LONGEST_DECISION = 7  # days

# What might have been done for a diagnosis, had the payer agreed.
WISHED = {
    "M25.561": "R-JOINT",
    "M75.41": "R-JOINT",
    "M17.11": "R-JOINT",
    "D22.9": "R-EXCISE",
    "L60.0": "R-NAIL",
    "B07.9": "R-WART",
    "L57.0": "R-FREEZE",
    "J44.9": "R-SPIRO",
}


def rows(
    world: World, insured: Insured, workdays: Workdays, parameters: TrackingParameters
) -> list[Row]:
    """Write the requests, by the day of the request and the visit."""
    desk = _Desk(world, insured, workdays, parameters)
    done: dict[str, set[str]] = {}
    for charge in world.tables["charges"]:
        done.setdefault(charge["appointment_id"], set()).add(charge["service_id"])
    found: list[Row] = []
    for charge in world.tables["charges"]:
        request = desk.request(charge, done[charge["appointment_id"]])
        if request:
            found.append(request)
    found.sort(key=lambda row: (row["requested_on"], row["appointment_id"], row["service_id"]))
    world.tell(
        "new-authorization-rule",
        "authorizations",
        f"charges of {', '.join(CHANGED_GROUP)} from {CHANGED_ON} on for patients of "
        f"{CHANGED_BY} without an approved row",
        f"{CHANGED_BY} began to ask for authorization before small office procedures on "
        f"{CHANGED_ON}. The office read the notice late: hardly any was asked for at first, "
        f"{parameters.asked_after_change[-1]:.0%} by the end.",
    )
    return [{"authorization_id": f"H{n:05}", **row} for n, row in enumerate(found, 1)]


class _Desk:
    """Who asks payers for authorizations."""

    def __init__(
        self, world: World, insured: Insured, workdays: Workdays, parameters: TrackingParameters
    ) -> None:
        self._insured, self._workdays, self.p = insured, workdays, parameters
        self._rng: random.Random = world.stream("tracking-authorizations")
        self._end = world.parameters.end
        self._visits = {row["appointment_id"]: row for row in world.tables["appointments"]}
        self._rules = {
            (row["payer_id"], row["service_id"]): row["starts_on"]
            for row in world.tables["authorization_rules"]
        }

    def request(self, charge: Row, done: set[str]) -> Row | None:
        """Ask for what was done, or for what was not done because the payer refused."""
        visit = self._visits[charge["appointment_id"]]
        payer = self._insured.payer(visit["patient_id"], visit["date"])
        service = charge["service_id"]
        if self._needed(payer, service, visit["date"]):
            return self._for_done(visit, payer, service)
        wished = WISHED.get(charge["dx1"], "")
        if (
            service.startswith(("V-EST", "V-NEW"))
            and visit["type_id"] != "TELE"
            and wished not in done
            and self._needed(payer, wished, visit["date"])
            and self._rng.random() < self.p.refused
        ):
            return self._row(visit, payer, wished, *self._dates(visit), DENIED)
        return None

    def _needed(self, payer: str, service: str, day: date) -> bool:
        return self._rules.get((payer, service), date.max) <= day

    def _for_done(self, visit: Row, payer: str, service: str) -> Row | None:
        chance, day = self.p.asked, visit["date"]
        changed = payer == CHANGED_BY and service in CHANGED_GROUP
        if changed:
            shares = self.p.asked_after_change
            months = 12 * (day.year - CHANGED_ON.year) + day.month - CHANGED_ON.month
            chance = shares[min(months, len(shares) - 1)]
        if self._rng.random() < chance:
            return self._row(visit, payer, service, *self._dates(visit), APPROVED)
        if changed and self._rng.random() < self.p.asked_too_late:
            requested_on = self._workdays.on_or_after(day + timedelta(self._rng.randint(25, 60)))
            decided_on = self._workdays.after(requested_on, self._rng.randint(1, 5))
            if decided_on <= self._end:
                return self._row(visit, payer, service, requested_on, decided_on, DENIED)
        return None

    def _dates(self, visit: Row) -> tuple[date, date]:
        """Draw when it was asked for and answered: before the visit, or on the day."""
        last, rng = visit["date"], self._rng
        open_days = (last - visit["booked_on"]).days
        if open_days < 4:
            return last, last
        back = rng.randint(3, min(open_days, 14))
        requested_on = self._workdays.on_or_after(last - timedelta(back))
        decided_on = requested_on + timedelta(rng.randint(1, min(LONGEST_DECISION, back)))
        decided_on = min(self._workdays.on_or_after(decided_on), last)
        return requested_on, decided_on

    def _row(
        self,
        visit: Row,
        payer: str,
        service: str,
        requested_on: date,
        decided_on: date,
        status: str,
    ) -> Row:
        number = f"{payer}-{self._rng.randint(1_000_000, 9_999_999)}"
        return {
            "appointment_id": visit["appointment_id"],
            "service_id": service,
            "payer_id": payer,
            "requested_on": requested_on,
            "decided_on": decided_on,
            "status": status,
            "number": number if status == APPROVED else None,
        }
