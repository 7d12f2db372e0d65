"""What is done at a visit, and which level of visit is coded.

Every chance here is a teaching value, chosen so that the mix of services is that of a family
practice: levels of visits, tests, small procedures, injections.
"""

from __future__ import annotations

import random
from datetime import date

from medoffice.practice.generate.services.catalogue import WAIVED_WITH_MODIFIER
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.generate.services.vaccines import Vaccines
from medoffice.practice.generate.services.visit import SEPARATE, VIDEO, WAIVED, Line, Visit
from medoffice.practice.generate.streams import pick

# Minutes with the clinician that are usual for a kind of visit, to score a longer one higher.
USUAL_MINUTES = {"NEW": 33.0, "EST": 19.0, "PHYS": 31.0, "SAME": 16.5, "TELE": 16.0}
# Scores above which a visit is of level 3, 4 and 5.
LEVELS = {
    "NEW": (-2.1, -0.15, 1.9),
    "EST": (-2.1, -0.25, 2.3),
    "PHYS": (-2.1, -0.25, 2.3),  # a physical too soon to be charged as one
    "SAME": (-1.7, 0.4, 2.9),
    "TELE": (-1.6, 0.25, 2.9),
}
# How the others differ from each other, in the same scores.
HABITS = {"MC": 0.12, "TR": 0.05, "AV": 0.0, "CH": -0.08, "JT": -0.12, "LS": -0.15}

# Reasons to come with something new: diagnosis and weight for children and for adults.
NEW_CONCERNS = {
    "J06.9": (22, 14),
    "J02.9": (14, 6),
    "J02.0": (6, 2),
    "J01.90": (3, 8),
    "J20.9": (2, 5),
    "H66.90": (14, 2),
    "B34.9": (7, 3),
    "A08.4": (6, 3),
    "H10.9": (6, 2),
    "J45.901": (3, 2),
    "N39.0": (2, 8),
    "N76.0": (0, 3),
    "L30.9": (5, 5),
    "B07.9": (5, 4),
    "L02.91": (2, 4),
    "L57.0": (0, 6),
    "D22.9": (1, 6),
    "L60.0": (2, 3),
    "H61.23": (1, 4),
    "M54.50": (1, 9),
    "M25.561": (2, 6),
    "M75.41": (0, 3),
    "S93.401A": (4, 3),
    "S61.411A": (4, 4),
    "R10.9": (4, 5),
    "R51.9": (3, 4),
    "R07.9": (0, 3),
    "R42": (0, 3),
    "R53.83": (1, 5),
    "K59.00": (4, 2),
}
WINTER = frozenset((11, 12, 1, 2, 3))
ONLY_WOMEN = frozenset(("N76.0",))

# What a diagnosis brings with it: service, units, chance. R-INJECT goes before its drug.
WORKUP = {
    "J06.9": (("L-COVID", 1, 0.22), ("L-FLU", 1, 0.12)),
    "J10.1": (("L-FLU", 1, 1.0),),
    "U07.1": (("L-COVID", 1, 1.0),),
    "J02.9": (("L-STREP", 1, 0.85),),
    "J02.0": (("L-STREP", 1, 1.0),),
    "B34.9": (("L-COVID", 1, 0.25),),
    "J45.901": (("R-NEB", 1, 0.7), ("O-ALBUTEROL", 3, 0.7), ("R-SPIRO", 1, 0.2)),
    "J20.9": (("R-NEB", 1, 0.12), ("O-ALBUTEROL", 3, 0.12)),
    "N39.0": (("L-URINE", 1, 0.95), ("L-PREG", 1, 0.08)),
    "N76.0": (("L-WET", 1, 0.8), ("L-URINE", 1, 0.3)),
    "B07.9": (("R-WART", 1, 0.75),),
    "L02.91": (("R-ABSCESS", 1, 0.6),),
    "L57.0": (("R-FREEZE", 1, 0.8),),
    "D22.9": (("R-BIOPSY", 1, 0.6), ("R-EXCISE", 1, 0.2)),
    "L60.0": (("R-NAIL", 1, 0.5),),
    "H61.23": (("R-EAR", 1, 0.8),),
    "M25.561": (("R-JOINT", 1, 0.32), ("J-STEROID", 4, 0.32)),
    "M75.41": (("R-JOINT", 1, 0.4), ("J-STEROID", 4, 0.4)),
    "M17.11": (("R-JOINT", 1, 0.28), ("J-STEROID", 4, 0.28)),
    "M54.50": (("R-INJECT", 1, 0.06), ("J-KETOROLAC", 4, 0.06)),
    "S61.411A": (("R-SUTURE", 1, 0.6),),
    "R10.9": (("L-URINE", 1, 0.4), ("L-DRAW", 1, 0.2), ("L-PREG", 1, 0.08)),
    "R51.9": (("R-INJECT", 1, 0.08), ("J-KETOROLAC", 4, 0.08)),
    "G43.909": (("R-INJECT", 1, 0.1), ("J-KETOROLAC", 4, 0.1)),
    "R07.9": (("R-ECG", 1, 0.9), ("L-DRAW", 1, 0.3)),
    "R42": (("L-GLUCOSE", 1, 0.4), ("R-ECG", 1, 0.25)),
    "R53.83": (("L-DRAW", 1, 0.4),),
    "J01.90": (("R-INJECT", 1, 0.04), ("J-CEFTRIAXONE", 2, 0.04)),
    "H66.90": (("R-INJECT", 1, 0.03), ("J-CEFTRIAXONE", 2, 0.03)),
    "L30.9": (("R-INJECT", 1, 0.05), ("J-DEXAMETHASONE", 8, 0.05)),
    "E11.9": (("L-A1C", 1, 0.6),),
    "E11.65": (("L-A1C", 1, 0.8), ("L-GLUCOSE", 1, 0.3)),
    "R73.03": (("L-A1C", 1, 0.35),),
    "E78.5": (("L-LIPID", 1, 0.1),),
    "I10": (("L-DRAW", 1, 0.06), ("R-ECG", 1, 0.05)),
    "E03.9": (("L-DRAW", 1, 0.2),),
    "N18.31": (("L-DRAW", 1, 0.2),),
    "I48.91": (("L-INR", 1, 0.35), ("R-ECG", 1, 0.2)),
    "I25.10": (("R-ECG", 1, 0.15),),
    "J44.9": (("R-SPIRO", 1, 0.2),),
    "J45.909": (("R-SPIRO", 1, 0.2),),
    "E53.8": (("R-INJECT", 1, 0.75), ("J-B12", 1, 0.75)),
    "E66.9": (("P-WEIGHT", 1, 0.15),),
    "Z30.42": (("R-INJECT", 1, 1.0), ("J-DEPO", 150, 1.0), ("L-PREG", 1, 0.2)),
    "Z30.430": (("R-IUD", 1, 1.0), ("O-IUD", 1, 1.0), ("L-PREG", 1, 0.9)),
    "Z30.017": (("R-IMPLANT", 1, 1.0), ("O-IMPLANT", 1, 1.0), ("L-PREG", 1, 0.9)),
}
# Done on another day than the visit that found it, so the visit itself is not charged beside it.
ALONE = frozenset(("Z30.42", "Z30.430", "Z30.017"))
PREVENTIVE_AGES = (1, 5, 12, 18, 40, 65)
PREVENTIVE_FROM = (0, 1, 5, 12, 18, 40, 65)
OSTEOPATH = "AV"


class Care:
    """Decides, visit by visit in the order of days, what is charged."""

    def __init__(
        self,
        rng: random.Random,
        vaccines: Vaccines,
        parameters: ServiceParameters,
    ) -> None:
        """Start with an empty memory of yearly services."""
        self.rng, self.vaccines, self.p = rng, vaccines, parameters
        self.last_wellness: dict[str, date] = {}
        self.habits = HABITS | {parameters.codes_high: parameters.codes_high_by}

    def charge(self, visit: Visit) -> None:
        """Fill in the lines of a visit, the visit itself first."""
        if visit.kind == "PHYS" and self._wellness_due(visit):
            self._physical(visit)
        elif visit.kind == "NEW" and self.rng.random() < (0.5 if visit.age < 18 else 0.18):
            self._first_physical(visit)
        else:
            self._problem(visit)
        if visit.kind != "TELE":
            self.vaccines.give(visit)
        self._modify(visit)

    def _wellness_due(self, visit: Visit) -> bool:
        """Tell whether a physical may be charged as one: Medicare pays one in twelve months."""
        last = self.last_wellness.get(visit.patient_id)
        return not (visit.medicare and last and (visit.day - last).days < 335)

    def _physical(self, visit: Visit) -> None:
        rng = self.rng
        first_time = visit.patient_id not in self.last_wellness
        self.last_wellness[visit.patient_id] = visit.day
        dx = self._exam(visit)
        if visit.medicare:
            new_to_medicare = 65 <= visit.age < 66
            if new_to_medicare and first_time and rng.random() < 0.75:
                visit.add("P-WELCOME", dx)
            else:
                visit.add("P-AWV-1" if first_time and rng.random() < 0.22 else "P-AWV", dx)
            if visit.has("P-AWV"):
                self._maybe(visit, "P-MOOD", "Z13.31", 0.35)
                self._maybe(visit, "P-ALCOHOL", dx, 0.12)
        else:
            visit.add(f"P-EST-{_preventive_age(visit.age)}", dx)
            if visit.age < 3:
                self._maybe(visit, "P-CHILD", dx, 0.7)
        self._screen(visit, dx)
        # Something else was found and treated as well.
        chance = (0.06 if visit.age < 18 else 0.18) + 0.07 * min(len(visit.chronic), 3)
        if rng.random() < chance:
            reason = rng.choice(visit.chronic) if visit.chronic else self._concern(visit)
            level = 4 if rng.random() < 0.3 else 3
            visit.lines.insert(1, Line(f"V-EST-{level}", reason))
            self._work_up(visit, reason, 0.6)

    def _first_physical(self, visit: Visit) -> None:
        dx = self._exam(visit)
        visit.add(f"P-NEW-{_preventive_age(visit.age)}", dx)
        self.last_wellness[visit.patient_id] = visit.day
        self._screen(visit, dx)

    def _exam(self, visit: Visit) -> str:
        """Draw the diagnosis of a routine exam."""
        abnormal = self.rng.random() < (0.12 if visit.age < 18 else 0.3)
        if visit.age < 18:
            return "Z00.121" if abnormal else "Z00.129"
        return "Z00.01" if abnormal else "Z00.00"

    def _screen(self, visit: Visit, dx: str) -> None:
        """Add the screening tests of the age."""
        age = visit.age
        if age < 18:
            if 0.9 <= age < 2.5:
                self._maybe(visit, "L-HGB", dx, 0.6)
                self._maybe(visit, "L-LEAD", dx, 0.6)
            return
        self._maybe(visit, "L-DRAW", dx, 0.2)
        self._maybe(visit, "L-LIPID", dx, 0.12)
        if visit.female and 21 <= age < 66 and self.rng.random() < 0.24:
            visit.add("P-PAP", "Z12.4")
            if visit.medicare:
                visit.add("P-PELVIC", "Z12.4")
        if 45 <= age < 76:
            self._maybe(visit, "L-FIT", "Z12.11", 0.16)

    def _problem(self, visit: Visit) -> None:
        """Charge a visit for something new or for what is chronic."""
        rng = self.rng
        reason = self._reason(visit)
        start = "V-NEW" if visit.kind == "NEW" else "V-EST"
        alone = reason in ALONE and rng.random() < 0.7
        if not alone or visit.kind == "TELE":
            line = Line(f"{start}-{self._level(visit)}", reason)
            line.dx2 = next((dx for dx in visit.chronic if dx != reason), None)
            visit.lines.append(line)
        else:
            visit.add("V-EST-2", reason)
        if visit.medicare and visit.chronic and visit.kind in ("EST", "TELE"):
            self._maybe(visit, "V-LONG", reason, 0.3)
        if visit.kind == "TELE":
            return
        self._work_up(visit, reason)
        for other in visit.chronic:
            if other != reason:
                self._work_up(visit, other, 0.4 if visit.kind == "EST" else 0.12)
        if visit.kind == "EST" and visit.medicare:
            self._maybe(visit, "P-MOOD", "Z13.31", 0.02)
        if reason == "M54.50" and visit.provider_id == OSTEOPATH:
            self._maybe(visit, "R-HANDS", reason, 0.6)

    def _reason(self, visit: Visit) -> str:
        """Draw what the visit is about."""
        rng = self.rng
        if visit.kind in ("EST", "TELE", "NEW"):
            if visit.kind == "EST" and visit.female and 15 <= visit.age < 46:
                fate = rng.random()
                for dx, chance in (("Z30.42", 0.035), ("Z30.430", 0.014), ("Z30.017", 0.012)):
                    if fate < chance:
                        return dx
                    fate -= chance
            if visit.chronic and rng.random() < (0.78 if visit.kind != "NEW" else 0.6):
                return rng.choice(visit.chronic)
        return self._concern(visit)

    def _concern(self, visit: Visit) -> str:
        """Draw something new: in winter more flu, and each year its COVID-19."""
        rng, month = self.rng, visit.day.month
        if month in WINTER and rng.random() < 0.09:
            return "J10.1"
        if rng.random() < (0.06 if month in WINTER or month in (8, 9) else 0.02):
            return "U07.1"
        column = int(visit.age >= 18)
        reasons = {
            dx: weights[column]
            for dx, weights in NEW_CONCERNS.items()
            if visit.female or dx not in ONLY_WOMEN
        }
        return pick(rng, reasons)

    def _work_up(self, visit: Visit, reason: str, part: float = 1.0) -> None:
        """Add what a diagnosis brings; what belongs together is done together or not at all."""
        fate = self.rng.random() / part
        for service_id, units, chance in WORKUP.get(reason, ()):
            if service_id.startswith(("L-", "P-")):
                fate = self.rng.random() / part
            if service_id == "L-PREG" and not (visit.female and 14 <= visit.age < 50):
                continue
            if fate < chance and not visit.has(service_id):
                visit.add(service_id, reason, units)

    def _maybe(self, visit: Visit, service_id: str, dx: str, chance: float) -> None:
        if self.rng.random() < chance and not visit.has(service_id):
            visit.add(service_id, dx)

    def _level(self, visit: Visit) -> int:
        """Draw the level: more conditions and more time make it higher, and so do habits."""
        longer = visit.minutes / USUAL_MINUTES[visit.kind] - 1
        score = (
            1.1 * longer
            + 0.32 * (min(len(visit.chronic), 4) - 1.5)
            + self.rng.gauss(0, 1)
            + self.habits[visit.provider_id]
        )
        return 2 + sum(score > limit for limit in LEVELS[visit.kind])

    @staticmethod
    def _modify(visit: Visit) -> None:
        """Set the modifiers that follow from what else is on the lines."""
        beside = any(line.service_id[0] in "PRA" for line in visit.lines[1:]) or (
            visit.lines[0].service_id[0] == "P"
        )
        for line in visit.lines:
            if line.service_id.startswith(("V-EST", "V-NEW")):
                line.modifier = VIDEO if visit.kind == "TELE" else SEPARATE if beside else None
            elif visit.kind == "TELE":
                line.modifier = VIDEO
            elif line.service_id in WAIVED_WITH_MODIFIER:
                line.modifier = WAIVED


def _preventive_age(age: float) -> int:
    """Give the age from which a preventive service of this age counts."""
    return PREVENTIVE_FROM[sum(age >= limit for limit in PREVENTIVE_AGES)]
