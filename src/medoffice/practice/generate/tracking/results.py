"""Results: tests sent out and imaging, who looked at what came back, and who told the patient."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.tracking.parameters import TrackingParameters
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.generate.world import Row, World

# Test: days until its result, from and to; share abnormal; whether the patient must go elsewhere.
TESTS = {
    "blood-count": (1, 2, 0.14, False),
    "metabolic-panel": (1, 2, 0.20, False),
    "lipids": (1, 2, 0.36, False),
    "thyroid": (1, 3, 0.15, False),
    "urine-culture": (2, 3, 0.46, False),
    "throat-culture": (2, 3, 0.10, False),
    "pap": (6, 12, 0.06, False),
    "pathology": (4, 9, 0.17, False),
    "x-ray": (0, 6, 0.22, True),
    "ultrasound": (3, 20, 0.30, True),
    "ct": (3, 14, 0.28, True),
    "mri": (5, 24, 0.45, True),
    "mammogram": (5, 40, 0.09, True),
    "bone-density": (7, 40, 0.42, True),
}
# What is drawn for, by diagnosis; a blood count where nothing is said.
BLOOD = {
    "E03.9": ("thyroid",),
    "E11.65": ("metabolic-panel",),
    "E11.9": ("metabolic-panel",),
    "E78.5": ("lipids",),
    "I10": ("metabolic-panel",),
    "N18.31": ("metabolic-panel",),
    "R07.9": ("metabolic-panel",),
    "R10.9": ("blood-count", "metabolic-panel"),
    "R53.83": ("blood-count", "thyroid"),
    "Z00.00": ("metabolic-panel", "lipids"),
    "Z00.01": ("metabolic-panel", "lipids"),
}
# Ordered by the service and by the diagnosis of a line, with the share of lines.
AFTER_SERVICE = {
    "P-PAP": ("pap", 1.0),
    "R-BIOPSY": ("pathology", 1.0),
    "R-EXCISE": ("pathology", 1.0),
    "L-STREP": ("throat-culture", 0.25),
}
IMAGING = {
    "M25.561": (("x-ray", 0.25), ("mri", 0.04)),
    "M75.41": (("x-ray", 0.25), ("mri", 0.08)),
    "M54.50": (("x-ray", 0.12), ("mri", 0.05)),
    "S93.401A": (("x-ray", 0.42),),
    "J20.9": (("x-ray", 0.12),),
    "R07.9": (("x-ray", 0.22),),
    "R10.9": (("ultrasound", 0.14), ("ct", 0.05)),
    "R51.9": (("ct", 0.07),),
    "M81.0": (("bone-density", 0.16),),
}
MAMMOGRAM_AGES, MAMMOGRAM_SHARE = (40, 75), 0.36

REVIEWED_AFTER = {0: 46, 1: 34, 2: 13, 3: 5, 4: 2}  # working days
REVIEWED_LATE_AFTER = {2: 10, 3: 16, 4: 20, 5: 20, 6: 14, 8: 12, 10: 8}
TOLD_AFTER = {0: 48, 1: 30, 2: 13, 3: 6, 5: 3}


def rows(world: World, workdays: Workdays, parameters: TrackingParameters) -> list[Row]:
    """Write the results by the day they were ordered, as the log stood on the last day."""
    inbox = _Inbox(world, workdays, parameters)
    found = [inbox.follow(visit, test) for visit, test in _orders(world, inbox.rng)]
    world.tell(
        "results-unreviewed",
        "results",
        f"results of visits of {parameters.no_cover} that came from {parameters.no_cover_from} on "
        "on a day she was away (closures), with an empty reviewed_on",
        "Nobody was named to read her results while she was away, and some were never read. "
        "Abnormal ones are among them.",
    )
    return [{"result_id": f"T{number:05}", **row} for number, row in enumerate(found, 1)]


def _orders(world: World, rng: random.Random) -> Iterator[tuple[Row, str]]:
    """Give each test ordered, with its visit, in the order of the charges; none twice a visit."""
    visits = {row["appointment_id"]: row for row in world.tables["appointments"]}
    patients = {row["patient_id"]: row for row in world.tables["patients"]}
    given: tuple[str, set[str]] = "", set()
    for charge in world.tables["charges"]:
        visit = visits[charge["appointment_id"]]
        if given[0] != visit["appointment_id"]:
            given = visit["appointment_id"], set()
        for test in _of_line(charge, visit, patients[visit["patient_id"]], rng):
            if test not in given[1]:
                given[1].add(test)
                yield visit, test


def _of_line(charge: Row, visit: Row, patient: Row, rng: random.Random) -> Iterator[str]:
    service, dx = charge["service_id"], charge["dx1"]
    if service == "L-DRAW":
        yield from BLOOD.get(dx, ("blood-count",))
    if service == "L-URINE" and dx == "N39.0" and rng.random() < 0.5:
        yield "urine-culture"
    test, share = AFTER_SERVICE.get(service, ("", 0.0))
    if rng.random() < share:
        yield test
    if service.startswith(("V-EST", "V-NEW")):
        for test, share in IMAGING.get(dx, ()):
            if rng.random() < share:
                yield test
    if service.startswith(("P-EST", "P-NEW", "P-AWV")) and patient["sex"] == "F":
        youngest, oldest = MAMMOGRAM_AGES
        age = (visit["date"] - patient["birth_date"]).days / 365.25
        if youngest <= age < oldest and rng.random() < MAMMOGRAM_SHARE:
            yield "mammogram"


class _Inbox:
    """Where results come in, and wait for the clinician who ordered them."""

    def __init__(self, world: World, workdays: Workdays, parameters: TrackingParameters) -> None:
        self.rng: random.Random = world.stream("tracking-results")
        self._workdays, self.p, self._end = workdays, parameters, world.parameters.end
        self._away = {(row["provider_id"], row["date"]) for row in world.tables["closures"]}

    def follow(self, visit: Row, test: str) -> Row:
        """Follow one test from the order to the patient."""
        rng, p = self.rng, self.p
        shortest, longest, abnormal, elsewhere = TESTS[test]
        row = {
            "appointment_id": visit["appointment_id"],
            "test": test,
            "ordered_on": visit["date"],
            "resulted_on": None,
            "abnormal": None,
            "reviewed_on": None,
            "patient_told_on": None,
        }
        if elsewhere and rng.random() < p.never_done:
            return row
        day = visit["date"] + timedelta(rng.randint(shortest, longest))
        row["resulted_on"] = self._by_the_end(day)
        if row["resulted_on"] is None:
            return row
        row["abnormal"] = "yes" if rng.random() < abnormal else "no"
        row["reviewed_on"] = self._reviewed(visit["provider_id"], row["resulted_on"])
        if row["reviewed_on"] and rng.random() >= p.not_told:
            told_on = self._workdays.after(row["reviewed_on"], pick(rng, TOLD_AFTER))
            row["patient_told_on"] = self._by_the_end(told_on)
        return row

    def _reviewed(self, provider_id: str, resulted_on: date) -> date | None:
        """Draw the day the clinician looks at a result, or None for one nobody looks at."""
        rng, p = self.rng, self.p
        unread = p.not_reviewed
        away = (provider_id, resulted_on) in self._away
        if away and provider_id == p.no_cover and resulted_on >= p.no_cover_from:
            unread = p.not_reviewed_when_away
        if rng.random() < unread:
            return None
        slow = provider_id == p.slow_reviewer and resulted_on >= p.slow_from
        after = pick(rng, REVIEWED_LATE_AFTER if slow else REVIEWED_AFTER)
        return self._by_the_end(self._workdays.after(resulted_on, after))

    def _by_the_end(self, day: date) -> date | None:
        """Give the working day on or after a day, or None if it lies after the years."""
        day = self._workdays.on_or_after(day)
        return day if day <= self._end else None
