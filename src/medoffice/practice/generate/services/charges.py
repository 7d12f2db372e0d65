"""Charges: what was done at each completed visit, and when it was entered."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from medoffice.practice.generate.services.care import Care
from medoffice.practice.generate.services.catalogue import BY_ID
from medoffice.practice.generate.services.coverages import Insured
from medoffice.practice.generate.services.diagnoses import CHRONIC
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.generate.services.vaccines import Vaccines
from medoffice.practice.generate.services.visit import Visit, chronic_age
from medoffice.practice.generate.streams import lognormal, pick
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Cents, Row, World

# Days from the visit until its charges are entered, before weekends (teaching values).
LAG_DAYS = {0: 34, 1: 34, 2: 17, 3: 8, 4: 4, 5: 2, 6: 1}
LONGEST_LAG = 30


def chronic_conditions(patients: list[Row], middle: date, rng: random.Random) -> dict[str, list]:
    """Draw what each patient lives with, from the shares of the age half way through the years."""
    found = {}
    for patient in patients:
        age = (middle - patient["birth_date"]).days / 365.25
        column = chronic_age(age)
        mine = [dx for dx, shares in CHRONIC.items() if rng.random() < shares[column]]
        if "E11.65" in mine:
            mine = [dx for dx in mine if dx not in ("E11.9", "R73.03")]
        elif "E11.9" in mine:
            mine = [dx for dx in mine if dx != "R73.03"]
        found[patient["patient_id"]] = mine
    return found


def visits(world: World, insured: Insured, parameters: ServiceParameters) -> Iterator[Visit]:
    """Give the completed visits in the order of the book, each with its lines."""
    start, end = world.parameters.start, world.parameters.end
    patients = {row["patient_id"]: row for row in world.tables["patients"]}
    chronic = chronic_conditions(
        world.tables["patients"], start + (end - start) / 2, world.stream("services-chronic")
    )
    care = Care(
        world.stream("services-care"), Vaccines(world.stream("services-vaccines")), parameters
    )
    for row in world.tables["appointments"]:
        if row["outcome"] != "completed":
            continue
        patient = patients[row["patient_id"]]
        visit = Visit(
            appointment_id=row["appointment_id"],
            patient_id=row["patient_id"],
            provider_id=row["provider_id"],
            kind=row["type_id"],
            day=row["date"],
            minutes=_minutes(row["ended"]) - _minutes(row["started"]),
            born=patient["birth_date"],
            female=patient["sex"] == "F",
            payer=insured.payer(row["patient_id"], row["date"]),
            chronic=chronic[row["patient_id"]],
        )
        care.charge(visit)
        yield visit


def rows(world: World, insured: Insured, parameters: ServiceParameters) -> list[Row]:
    """Write the charges of all visits, as they stood in the system on the last day."""
    rng = world.stream("services-entry")
    workdays = Workdays(world)
    written: list[Row] = []
    lost = 0
    for visit in visits(world, insured, parameters):
        entered_on = _entered(visit, workdays, rng, parameters)
        if _is_lost(visit, rng, parameters):
            lost += 1
            continue
        if entered_on > world.parameters.end:
            continue
        for number, line in enumerate(visit.lines, 1):
            written.append(
                {
                    "appointment_id": visit.appointment_id,
                    "line": number,
                    "service_id": line.service_id,
                    "units": line.units,
                    "modifier": line.modifier,
                    "dx1": line.dx1,
                    "dx2": line.dx2,
                    "amount": Cents(BY_ID[line.service_id].fee * line.units),
                    "entered_on": entered_on,
                }
            )
    _tell(world, parameters, lost)
    return written


def _entered(
    visit: Visit, workdays: Workdays, rng: random.Random, parameters: ServiceParameters
) -> date:
    """Draw the working day on which the charges of a visit are entered."""
    lag = pick(rng, LAG_DAYS)
    if visit.provider_id == parameters.signs_late and visit.day >= parameters.signs_late_from:
        lag = round(lognormal(rng, parameters.signs_late_days, 0.45))
    return workdays.on_or_after(visit.day + timedelta(days=min(lag, LONGEST_LAG)))


def _is_lost(visit: Visit, rng: random.Random, parameters: ServiceParameters) -> bool:
    """Tell whether the charge of a video visit never reached the billers."""
    return (
        visit.kind == "TELE"
        and parameters.lost_from <= visit.day <= parameters.lost_to
        and rng.random() < parameters.lost_share
    )


def _tell(world: World, parameters: ServiceParameters, lost: int) -> None:
    world.tell(
        "missed-charges",
        "charges",
        f"completed TELE visits from {parameters.lost_from} to {parameters.lost_to} "
        "without a row in charges",
        f"{lost} video visits were never billed: an update of the video link cut the way to the "
        "billers, and nobody compared visits with charges.",
    )
    world.tell(
        "late-signer",
        "charges",
        f"visits of provider {parameters.signs_late} from {parameters.signs_late_from} on: "
        "entered_on minus the visit's date",
        f"The charge lag rises from about 1 day to about {parameters.signs_late_days:g}: notes "
        "are signed late, and charges cannot be entered before.",
    )
    world.tell(
        "high-coder",
        "charges",
        f"V-EST and V-NEW lines of provider {parameters.codes_high}, share of levels 4 and 5",
        "Codes visibly higher than the peers, though the minutes with the patient and the "
        "number of conditions are the same.",
    )


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
