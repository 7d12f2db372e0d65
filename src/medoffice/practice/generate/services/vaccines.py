"""Which vaccines are given at a visit, and how giving them is charged.

A simplified schedule: enough to make children's visits, the flu season and Medicare's rules look
as they do in a family practice. It is not clinical advice.
"""

from __future__ import annotations

import random

from medoffice.practice.generate.services.visit import STATE_SUPPLIED, Visit

DX = "Z23"

# Chance that a patient who comes in person, and has not had this season's vaccine, gets it.
FLU_BY_MONTH = {9: 0.42, 10: 0.58, 11: 0.46, 12: 0.30, 1: 0.08, 2: 0.03}
COVID_BY_MONTH = {9: 0.09, 10: 0.12, 11: 0.08, 12: 0.04}

# Children: vaccine, youngest and oldest age in years, doses, chance at each preventive visit.
SCHEDULE = (
    ("X-HEPB", 0.0, 1.5, 3, 0.75),
    ("X-DTAP-5", 0.15, 2.0, 4, 0.85),
    ("X-PNEUMO", 0.15, 2.0, 4, 0.85),
    ("X-ROTA", 0.15, 0.62, 2, 0.85),
    ("X-MMR", 1.0, 2.0, 1, 0.8),
    ("X-CHICKEN", 1.0, 2.0, 1, 0.8),
    ("X-HEPA", 1.0, 3.0, 2, 0.7),
    ("X-DTAP-4", 4.0, 7.0, 1, 0.55),
    ("X-MMR", 4.0, 7.0, 1, 0.5),
    ("X-CHICKEN", 4.0, 7.0, 1, 0.5),
    ("X-TDAP", 11.0, 13.0, 1, 0.6),
    ("X-MENING", 11.0, 13.0, 1, 0.6),
    ("X-HPV", 11.0, 15.0, 2, 0.5),
    ("X-MENING", 16.0, 18.0, 1, 0.55),
)
# Adults: vaccine, youngest and oldest age, doses in the two years, chance at a preventive visit
# and at a follow-up, and whether Medicare pays it under Part B.
ADULTS = (
    ("X-TDAP", 19, 65, 1, 0.08, 0.01, False),
    ("X-HPV", 18, 27, 2, 0.09, 0.01, False),
    ("X-HEPB-A", 19, 60, 2, 0.03, 0.005, True),
    ("X-SHINGLES", 50, 65, 2, 0.10, 0.012, False),
    ("X-PNEUMO", 65, 110, 1, 0.16, 0.03, True),
)
# Medicare has codes of its own for giving these.
MEDICARE_ADMIN = {
    "X-FLU": "A-FLU",
    "X-FLU-HD": "A-FLU",
    "X-PNEUMO": "A-PNEUMO",
    "X-HEPB-A": "A-HEPB",
}
STATE_SUPPLIED_UNTIL = 19  # years


class Vaccines:
    """Remembers who had which vaccine, and gives what is due."""

    def __init__(self, rng: random.Random) -> None:
        """Start with nobody vaccinated in the years."""
        self.rng = rng
        self.doses: dict[tuple, int] = {}

    def give(self, visit: Visit) -> None:
        """Add the lines for the vaccines of a visit in person."""
        given = [*self._scheduled(visit), *self._seasonal(visit)]
        if not given:
            return
        if visit.age < STATE_SUPPLIED_UNTIL and visit.payer in ("MCD", "SLF"):
            self._administered(visit, len(given), STATE_SUPPLIED)
            return
        for vaccine in given:
            visit.add(vaccine, DX)
        if visit.medicare:
            for vaccine in given:
                if vaccine in MEDICARE_ADMIN:
                    visit.add(MEDICARE_ADMIN[vaccine], DX)
            given = [vaccine for vaccine in given if vaccine not in MEDICARE_ADMIN]
        self._administered(visit, len(given), None)

    @staticmethod
    def _administered(visit: Visit, count: int, modifier: str | None) -> None:
        if count:
            visit.add("A-FIRST", DX, modifier=modifier)
        if count > 1:
            visit.add("A-NEXT", DX, count - 1, modifier)

    def _scheduled(self, visit: Visit) -> list[str]:
        """Draw the vaccines of the age; none when sick and none twice."""
        rng, age, preventive = self.rng, visit.age, visit.kind == "PHYS"
        if visit.kind == "SAME":
            return []
        if age < 18:
            if not preventive and rng.random() > 0.25:
                return []
            due = [
                (vaccine, youngest, doses, chance)
                for vaccine, youngest, oldest, doses, chance in SCHEDULE
                if youngest <= age < oldest
            ]
        else:
            due = [
                (vaccine, youngest, doses, at_physical if preventive else otherwise)
                for vaccine, youngest, oldest, doses, at_physical, otherwise, part_b in ADULTS
                if youngest <= age < oldest and (part_b or not visit.medicare)
            ]
        return [
            vaccine
            for vaccine, youngest, doses, chance in due
            if rng.random() < chance and self._note(visit, (vaccine, youngest), doses)
        ]

    def _seasonal(self, visit: Visit) -> list[str]:
        """Draw the vaccines of the winter."""
        rng, month = self.rng, visit.day.month
        season = visit.day.year - (month < 7)
        less = 0.5 if visit.kind == "SAME" else 1.0
        found = []
        chance = FLU_BY_MONTH.get(month, 0.0) * less * (1.2 if visit.age >= 65 else 1.0)
        if visit.age >= 0.5 and rng.random() < chance and self._note(visit, ("flu", season), 1):
            found.append("X-FLU-HD" if visit.age >= 65 else "X-FLU")
        chance = COVID_BY_MONTH.get(month, 0.0) * less * (1.8 if visit.age >= 65 else 0.6)
        if visit.age >= 12 and rng.random() < chance and self._note(visit, ("covid", season), 1):
            found.append("X-COVID")
        return found

    def _note(self, visit: Visit, what: tuple, most: int) -> bool:
        """Note a dose, unless the patient has had as many as are due."""
        key = (visit.patient_id, *what)
        if self.doses.get(key, 0) >= most:
            return False
        self.doses[key] = self.doses.get(key, 0) + 1
        return True
