"""Records that are watched: patients who work here, live with somebody who does, or are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.practice.generate.oversight.office import Office
from medoffice.practice.generate.services.households import surname
from medoffice.practice.generate.world import Row, World

# Staff who are patients too. A chart often bears another surname than the payroll, from before or
# after a marriage, so no search by name finds them: the list is kept by hand.
PATIENTS_AMONG_STAFF = (
    "Graham Rosethorn",
    "Daphne Meriwether",
    "Lucille Hebblethwaite",
    "Gloria Entwistle",
    "Patricia Grijalva",
)
# Staff whose family comes here, under their own surname.
WITH_FAMILY = (
    "Priscilla Saltonstall",
    "Mira Smallbone",
    "Audrey Cobblestone",
    "Imogen Beckensall",
    "Holly Thornberry",
    "Rosalind Furnival",
    "Mercedes Resendiz",
    "Roscoe Hibberd",
    "Jillian Stockbridge",
)
PUBLIC_FIGURES = 3
# Somebody whose family comes here without being on the list, and when that patient was seen.
RELATIVE_OF = "Holly Thornberry"
RELATIVE_SEEN = (date(2025, 9, 1), date(2025, 11, 7))
SELF, FAMILY, PUBLIC = "works-here", "family-works-here", "public-figure"
WORKING_AGE = (21, 66)


@dataclass
class Watched:
    """Who is watched and why; ``relative`` is a family member whom nobody put on the list."""

    selves: dict[str, str] = field(default_factory=dict)  # user -> patient
    families: dict[str, list[str]] = field(default_factory=dict)  # user -> patients
    public: list[str] = field(default_factory=list)
    relative: str | None = None
    since: dict[str, date] = field(default_factory=dict)  # patient -> day of the entry

    def rows(self) -> list[Row]:
        """Write the list in order of patients."""
        entries = [(patient, SELF, user) for user, patient in self.selves.items()]
        entries += [
            (patient, FAMILY, user) for user, them in self.families.items() for patient in them
        ]
        entries += [(patient, PUBLIC, None) for patient in self.public]
        return [
            {
                "patient_id": patient,
                "reason": reason,
                "staff_id": user,
                "watched_from": self.since[patient],
            }
            for patient, reason, user in sorted(entries)
        ]


def choose(world: World, office: Office) -> Watched:
    """Find records that fit, among patients who were seen in the last year of the tables."""
    rng, end = world.stream("oversight-watched"), world.parameters.end
    start = world.parameters.start
    seen = {
        row["patient_id"]
        for row in world.tables["appointments"]
        if row["outcome"] == "completed" and row["date"] > end - timedelta(days=365)
    }
    patients = [row for row in world.tables["patients"] if row["patient_id"] in seen]
    households: dict[tuple, list[Row]] = {}
    addresses = {row["guarantor_id"]: row for row in world.tables["guarantors"]}
    for row in patients:
        home = addresses[row["guarantor_id"]]
        households.setdefault((home["address"], home["zip"], surname(row)), []).append(row)
    hired = {row["staff_id"]: row["hired_on"] for row in office.staff}
    watched, taken = Watched(), set()

    def enter(patient: Row, user: str | None) -> str:
        taken.add(patient["patient_id"])
        since = max(start, patient["registered_on"], hired[user] if user else start)
        watched.since[patient["patient_id"]] = since
        return patient["patient_id"]

    for name in PATIENTS_AMONG_STAFF:
        user = office.id_of(name)
        given, _, family = name.partition(" ")
        fits = [
            row
            for row in patients
            if row["name"].startswith(f"{given} ") and _of_working_age(row, end)
        ]
        fits = [row for row in fits if surname(row) == family] or fits
        if user and fits:
            watched.selves[user] = enter(rng.choice(fits), user)
    for name in WITH_FAMILY:
        user, family = office.id_of(name), name.partition(" ")[2]
        homes = [
            members
            for (_, _, their), members in households.items()
            if their == family and any(_of_working_age(row, end) for row in members)
        ]
        if user and homes:
            chosen = max(rng.sample(homes, min(3, len(homes))), key=len)
            watched.families[user] = [enter(row, user) for row in chosen]
    adults = [row for row in patients if _of_working_age(row, end) and row["language"] == "English"]
    for patient in rng.sample(adults, min(PUBLIC_FIGURES, len(adults))):
        if patient["patient_id"] not in taken:
            watched.public.append(enter(patient, None))
    lately = {
        row["patient_id"]
        for row in world.tables["appointments"]
        if row["outcome"] == "completed" and RELATIVE_SEEN[0] <= row["date"] <= RELATIVE_SEEN[1]
    }
    relatives = [
        row
        for row in patients
        if surname(row) == RELATIVE_OF.partition(" ")[2]
        and row["patient_id"] in lately
        and row["patient_id"] not in taken
        and _of_working_age(row, end)
    ]
    watched.relative = rng.choice(relatives)["patient_id"] if relatives else None
    return watched


def _of_working_age(patient: Row, day: date) -> bool:
    return WORKING_AGE[0] <= (day - patient["birth_date"]).days / 365.25 < WORKING_AGE[1]
