"""Who is there: clinicians, payers and patients."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.practice.generate.names import full_name
from medoffice.practice.generate.parameters import Parameters
from medoffice.practice.generate.streams import pick

PROVIDERS = [
    # id, name, credential, full-time equivalent, accepts new patients, hired on
    ("MC", "Dr. Miriam Castellane", "MD", 1.0, False, date(2009, 3, 2)),
    ("TR", "Dr. Tobias Renwick", "MD", 1.0, True, date(2011, 8, 15)),
    ("AV", "Dr. Anjali Verhoeven", "DO", 0.8, True, date(2016, 7, 11)),
    ("SO", "Dr. Samuel Oyelaran", "MD", 0.8, True, date(2018, 9, 4)),
    ("CH", "Corinne Halvorsen", "NP", 1.0, True, date(2015, 5, 18)),
    ("JT", "Jerome Tatlock", "NP", 0.8, True, date(2020, 2, 3)),
    ("LS", "Lena Strandquist", "PA", 1.0, True, date(2021, 6, 14)),
]

PAYERS = [
    ("BRD", "Broadleaf Health PPO", "commercial"),
    ("KEY", "Keystream Health Plan", "commercial"),
    ("UNI", "Unity Trades Benefit Fund", "commercial"),
    ("MCR", "Original Medicare", "medicare"),
    ("SIL", "Silvergate Advantage", "medicare-advantage"),
    ("MCD", "State Medicaid", "medicaid"),
    ("SLF", "Self-pay", "self-pay"),
    ("OTH", "Other public and workers' compensation", "other"),
]

# Chances by age group. They add up to the teaching range for a family practice: commercial
# 45-50 %, Medicare with Medicare Advantage 22-28 %, Medicaid 12-18 %, self-pay 5-8 %, other 2-4 %.
PAYER_BY_AGE = {
    "child": {"BRD": 26, "KEY": 20, "UNI": 13, "MCD": 33, "SLF": 5, "OTH": 3},
    "adult": {"BRD": 28, "KEY": 22, "UNI": 14, "MCR": 3, "SIL": 1, "MCD": 17, "SLF": 11, "OTH": 4},
    "senior": {"BRD": 2, "KEY": 1, "MCR": 60, "SIL": 34, "MCD": 1, "SLF": 1, "OTH": 1},
}

# Ages of the panel in ten-year bands, in percent (teaching values: a family practice whose
# patients are somewhat older than the population, with few infants).
AGE_BANDS = {0: 10.5, 10: 10.5, 20: 12, 30: 13.5, 40: 13.5, 50: 14.5, 60: 13.5, 70: 8.5, 80: 3.5}
AGE_BANDS_NEW = {0: 15, 10: 9, 20: 19, 30: 18, 40: 13, 50: 11, 60: 9, 70: 4.5, 80: 1.5}


@dataclass(slots=True)
class Patient:
    """A patient, with what the tables show and what only the simulation knows."""

    name: str
    born: date
    sex: str
    language: str
    payer: str
    pcp: str
    registered_on: date
    distance_miles: float
    reminder: str
    prefers: str  # "morning", "afternoon" or "any"
    leaves_on: date
    need: float  # how much more than the average of the same age the patient asks for
    seen: bool  # has had a first visit
    busy: set[int] = field(default_factory=set)  # days with a live appointment
    last_no_show: int = -1_000_000  # ordinal of the latest missed visit
    last_physical: int = -1_000_000
    number: int = 0

    def age(self, day: date) -> float:
        """Age in years on a day."""
        return (day - self.born).days / 365.25


def age_group(age: float) -> str:
    """Name the age group that decides payer and use."""
    return "child" if age < 18 else "adult" if age < 65 else "senior"


def new_patient(
    rng: random.Random, parameters: Parameters, registered: date, as_of: date, pcp: str, seen: bool
) -> Patient:
    """Make one patient, of an age that fits a panel member or a newcomer on ``as_of``."""
    band = pick(rng, AGE_BANDS if seen else AGE_BANDS_NEW)
    age = band + 10 * rng.random() if band < 80 else 80 + min(rng.expovariate(1 / 5), 19)
    born = as_of - timedelta(days=int(age * 365.25))
    sex = "F" if rng.random() < (0.5 if age < 18 else 0.57) else "M"
    language = pick(rng, {"English": 83, "Spanish": 13, "other": 4})
    payer = pick(rng, PAYER_BY_AGE[age_group(age)])
    texts = {"child": (74, 10, 10, 6), "adult": (68, 11, 13, 8), "senior": (38, 36, 14, 12)}
    reminder = pick(
        rng, dict(zip(("text", "call", "email", "none"), texts[age_group(age)], strict=True))
    )
    return Patient(
        name=full_name(rng, sex, language),
        born=born,
        sex=sex,
        language=language,
        payer=payer,
        pcp=pcp,
        registered_on=max(registered, born + timedelta(days=3)),
        distance_miles=round(min(0.3 + rng.gammavariate(1.6, 3.4), 60.0), 1),
        reminder=reminder,
        prefers=pick(rng, {"any": 60, "morning": 24, "afternoon": 16}),
        leaves_on=as_of + timedelta(days=int(rng.expovariate(parameters.leave_per_year / 365.25))),
        need=rng.gammavariate(1.6, 1 / 1.6),
        seen=seen,
    )


def panel(rng: random.Random, parameters: Parameters, day: date) -> list[Patient]:
    """Make the patients who are registered when the simulation begins on ``day``."""
    hired = {row[0]: row[5] for row in PROVIDERS}
    shares = {row[0]: row[3] * parameters.panel_load[row[0]] for row in PROVIDERS}
    patients = []
    for _ in range(parameters.patients_at_start):
        pcp = pick(rng, shares)
        # Registrations thin out with the years, back to the clinician's first day.
        back = int(min(rng.expovariate(1 / 1800), (day - hired[pcp]).days - 1))
        registered = day - timedelta(days=1 + back)
        registered -= timedelta(days=max(0, registered.weekday() - 4))
        patients.append(new_patient(rng, parameters, registered, day, pcp, seen=True))
    return patients
