"""Who lives with whom, and who answers for the bills: guarantors.

The appointment book knows patients one by one. Here some of one surname are found to be families:
children get a parent, who is a patient or not; some adults live with a spouse.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.names import full_name
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.generate.world import Row

COMMERCIAL = ("BRD", "KEY", "UNI")
MOST_CHILDREN = 4
GROWN_UP = 18  # years

# Towns by how far they lie, with ZIP codes from the range that the Postal Service does not use.
TOWNS = (
    (2.0, "Willow Bend", "00011"),
    (5.0, "Cedar Hollow", "00012"),
    (9.0, "Millrace", "00013"),
    (16.0, "Fox Prairie", "00014"),
    (200.0, "Lantern Ridge", "00015"),
)
TREES = (
    *("Alder", "Aspen", "Basswood", "Beech", "Birch", "Buckeye", "Catalpa", "Chestnut", "Cypress"),
    *("Dogwood", "Elder", "Elm", "Hawthorn", "Hazel", "Hickory", "Holly", "Juniper", "Larch"),
    *("Laurel", "Linden", "Locust", "Magnolia", "Maple", "Mulberry", "Oak", "Pecan", "Poplar"),
    *("Redbud", "Rowan", "Sassafras", "Spruce", "Sumac", "Sycamore", "Tamarack", "Tupelo"),
)
KINDS = ("Street", "Lane", "Avenue", "Court", "Road")
STREETS = [f"{tree} {kind}" for tree in TREES for kind in KINDS]


@dataclass
class Household:
    """People at one address; the head is a patient, or a parent who is none."""

    head: Row | None
    parent_name: str = ""  # where the head is no patient
    spouse: Row | None = None
    children: list[Row] = field(default_factory=list)

    @property
    def members(self) -> list[Row]:
        """The patients of the household, head first."""
        adults = [person for person in (self.head, self.spouse) if person]
        return [*adults, *self.children]


def find(
    patients: list[Row], start: date, rng: random.Random, parameters: ServiceParameters
) -> list[Household]:
    """Group the patients into households, each patient in exactly one, in order of patients."""
    by_surname: dict[str, list[Household]] = defaultdict(list)
    households, children = [], []
    for patient in patients:
        if is_child(patient, start):
            children.append(patient)
            continue
        household = _spouse(patient, by_surname[surname(patient)], rng, parameters)
        if household is None:
            household = Household(head=patient)
            by_surname[surname(patient)].append(household)
            households.append(household)
    for child in children:
        candidates = by_surname[surname(child)]
        household = _parents(child, candidates, rng, parameters)
        if household is None:
            given = full_name(rng, rng.choice("FM"), child["language"]).split(" ")[0]
            household = Household(head=None, parent_name=f"{given} {surname(child)}")
            candidates.append(household)
            households.append(household)
        household.children.append(child)
    return households


def surname(patient: Row) -> str:
    """Give the patient's surname."""
    return patient["name"].split(" ", 1)[1]


def is_child(patient: Row, start: date) -> bool:
    """Tell whether somebody else answers for the bills of a patient.

    That is so for who was younger than 18 on the first day, or when registered after it.
    """
    day = max(start, patient["registered_on"])
    return (day - patient["birth_date"]).days < GROWN_UP * 365.25


def _spouse(
    patient: Row, households: list[Household], rng: random.Random, parameters: ServiceParameters
) -> Household | None:
    """Let an adult move in with a spouse, if there is one and they live together."""
    for household in households:
        head = household.head
        if (
            head
            and household.spouse is None
            and head["sex"] != patient["sex"]
            and abs((head["birth_date"] - patient["birth_date"]).days) < 9 * 365
            and (head["payer_id"] == patient["payer_id"] or rng.random() < 0.15)
            and rng.random() < parameters.lives_with_spouse
        ):
            household.spouse = patient
            return household
    return None


def _parents(
    child: Row, households: list[Household], rng: random.Random, parameters: ServiceParameters
) -> Household | None:
    """Find the household a child belongs to, or None for one with no patient in it yet."""
    suitable = [household for household in households if _may_raise(household, child)]
    with_patient = [household for household in suitable if household.head]
    without = [household for household in suitable if not household.head]
    if with_patient and rng.random() < parameters.child_of_patient:
        # Siblings are more likely than only children.
        weights = [1 + 3 * len(household.children) for household in with_patient]
        return rng.choices(with_patient, weights)[0]
    if without and rng.random() < 0.6:
        return rng.choice(without)
    return None


def _may_raise(household: Household, child: Row) -> bool:
    """Tell whether a child may belong to a household: ages, payer, number of children."""
    if len(household.children) >= MOST_CHILDREN:
        return False
    head = household.head
    if head is None:
        ages = [abs((c["birth_date"] - child["birth_date"]).days) for c in household.children]
        same = household.children[0]["payer_id"] == child["payer_id"]
        return same and min(ages) > 300 and max(ages) < 12 * 365
    years = (child["birth_date"] - head["birth_date"]).days / 365.25
    if not 19 <= years <= 42:
        return False
    if any(abs((c["birth_date"] - child["birth_date"]).days) <= 300 for c in household.children):
        return False
    if child["payer_id"] in COMMERCIAL:
        return head["payer_id"] == child["payer_id"]
    return head["payer_id"] in (child["payer_id"], "SLF", "MCD")


def guarantor_rows(households: list[Household], rng: random.Random) -> list[Row]:
    """Write the guarantors, and enter each patient's; people of one household share the address.

    An adult answers for himself or herself, the head of the household for its children. The
    distance from home to the practice becomes the same for the whole household.
    """
    adults: list[tuple[str, Row | None, Household]] = []
    for household in households:
        if household.head is None:
            adults.append((household.parent_name, None, household))
        adults += [(p["name"], p, household) for p in (household.head, household.spouse) if p]
    rows, address = [], {}
    for number, (name, patient, household) in enumerate(adults, 1):
        guarantor_id = f"G{number:05}"
        if patient:
            patient["guarantor_id"] = guarantor_id
        if id(household) not in address:
            address[id(household)] = _address(household, rng)
            for child in household.children:
                child["guarantor_id"] = guarantor_id
        street, town, zip_code, phone = address[id(household)]
        rows.append(
            {
                "guarantor_id": guarantor_id,
                "name": name,
                "address": street,
                "city": town,
                "zip": zip_code,
                "phone": phone,
            }
        )
    return rows


def _address(household: Household, rng: random.Random) -> tuple[str, str, str, str]:
    miles = household.members[0]["distance_miles"]
    for member in household.members:
        member["distance_miles"] = miles
    _, town, zip_code = next(entry for entry in TOWNS if miles <= entry[0])
    street = f"{rng.randint(1, 999)} {rng.choice(STREETS)}"
    return street, town, zip_code, f"555-01{rng.randint(0, 99):02}"
