"""Quality measures by clinician and quarter: who counts, and who of them had what was due.

The ideas are those of public measures of primary care, in our own words. Who counts follows from
patients, visits and diagnoses. What the practice itself did follows from charges and visits; what
it cannot see there (a blood pressure, a test done elsewhere) is drawn once for each patient.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import month_end

DIABETES = frozenset(("E11.9", "E11.65"))
HYPERTENSION = frozenset(("I10",))
A1C, FIT = frozenset(("L-A1C",)), frozenset(("L-FIT",))
FLU = frozenset(("X-FLU", "X-FLU-HD"))
WELLNESS = frozenset(("P-AWV", "P-AWV-1", "P-WELCOME"))
MOOD = frozenset(("P-MOOD",))
CHILD_CHECKUP = "PHYS"
YEAR = timedelta(days=365)


@dataclass
class Known:
    """A patient as the measures see one, at the end of a quarter."""

    patient: Row
    age: float
    did: frozenset[str]  # services and diagnoses of the last twelve months
    kinds: frozenset[str]  # of visits in the last twelve months
    draws: dict[str, float]  # one for each measure, the patient's own
    provider: str


@dataclass(frozen=True)
class Measure:
    """One measure; ``recorded`` is the share for whom it is on record though not done here."""

    measure_id: str
    title: str
    denominator: str
    numerator: str
    goal: int
    counts: Callable[[Known], bool]
    done: Callable[[Known], bool]
    recorded: float = 0.0
    better_each_quarter: float = 0.0
    by_provider: dict[str, float] = field(default_factory=dict)

    @property
    def from_tables(self) -> bool:
        """Whether numerator and denominator both follow from the other tables."""
        return self.recorded == 0


MEASURES = (
    Measure(
        "QM1",
        "Blood pressure under control",
        "Patients of 18 to 85 with high blood pressure noted at a visit in the last twelve months",
        "Of them, those whose last blood pressure was below 140/90",
        70,
        lambda k: 18 <= k.age < 86 and not k.did.isdisjoint(HYPERTENSION),
        lambda k: False,
        recorded=0.64,
        better_each_quarter=0.012,
        by_provider={"TR": -0.07, "CH": 0.05, "LS": 0.04},
    ),
    Measure(
        "QM2",
        "Hemoglobin A1c tested",
        "Patients of 18 to 75 with diabetes noted at a visit in the last twelve months",
        "Of them, those with a hemoglobin A1c test here in the last twelve months",
        85,
        lambda k: 18 <= k.age < 76 and not k.did.isdisjoint(DIABETES),
        lambda k: not k.did.isdisjoint(A1C),
    ),
    Measure(
        "QM3",
        "Mammogram",
        "Women of 50 to 74 with a visit in the last twelve months",
        "Of them, those with a mammogram on record in the last two years",
        75,
        lambda k: 50 <= k.age < 75 and k.patient["sex"] == "F",
        lambda k: False,
        recorded=0.67,
        better_each_quarter=0.006,
        by_provider={"TR": -0.09, "AV": 0.07, "MC": 0.04},
    ),
    Measure(
        "QM4",
        "Screening for colorectal cancer",
        "Patients of 45 to 75 with a visit in the last twelve months",
        "Of them, those with a test of the stool here in the last twelve months, or a colonoscopy "
        "on record",
        65,
        lambda k: 45 <= k.age < 76,
        lambda k: not k.did.isdisjoint(FIT),
        recorded=0.49,
        better_each_quarter=0.008,
        by_provider={"TR": -0.06, "SO": 0.05},
    ),
    Measure(
        "QM5",
        "Influenza vaccine",
        "Patients of 6 months or older with a visit in the last twelve months",
        "Of them, those vaccinated here in the last twelve months, or elsewhere on record",
        50,
        lambda k: k.age >= 0.5,
        lambda k: not k.did.isdisjoint(FLU),
        recorded=0.17,
    ),
    Measure(
        "QM6",
        "Screening for depression",
        "Patients of 12 or older with a visit in person in the last twelve months",
        "Of them, those with a depression questionnaire on record in the last twelve months",
        75,
        lambda k: k.age >= 12 and k.kinds != frozenset(("TELE",)),
        lambda k: not k.did.isdisjoint(MOOD),
        recorded=0.58,
        better_each_quarter=0.02,
        by_provider={"LS": 0.12, "JT": 0.06, "TR": -0.1},
    ),
    Measure(
        "QM7",
        "Tobacco: asked, and helped to stop",
        "Patients of 12 or older with two visits or more in the last twelve months",
        "Of them, those asked about tobacco who do not use it, or were offered help",
        90,
        lambda k: k.age >= 12 and "two" in k.did,
        lambda k: False,
        recorded=0.86,
        by_provider={"CH": 0.04, "SO": -0.05},
    ),
    Measure(
        "QM8",
        "Medicare wellness visit",
        "Patients of 65 or older with Medicare and a visit in the last twelve months",
        "Of them, those with a wellness visit here in the last twelve months",
        60,
        lambda k: k.age >= 65 and k.patient["payer_id"] in ("MCR", "SIL"),
        lambda k: not k.did.isdisjoint(WELLNESS),
    ),
    Measure(
        "QM9",
        "Check-up of children and teenagers",
        "Patients of 3 to 17 with a visit in the last twelve months",
        "Of them, those with a check-up here in the last twelve months",
        70,
        lambda k: 3 <= k.age < 18,
        lambda k: CHILD_CHECKUP in k.kinds,
    ),
)


def measure_rows() -> list[Row]:
    """List the measures in words."""
    return [
        {
            "measure_id": measure.measure_id,
            "title": measure.title,
            "denominator": measure.denominator,
            "numerator": measure.numerator,
            "goal_percent": measure.goal,
            "source": "tables" if measure.from_tables else "tables and chart",
        }
        for measure in MEASURES
    ]


def result_rows(world: World) -> list[Row]:
    """Count each measure for each clinician's own patients, at the end of each quarter.

    Each looks back twelve months, so the first is the fourth quarter of a year in the system.
    """
    draws = _draws(world)
    quarters = list(_quarter_ends(world.parameters.start, world.parameters.end))
    rows = []
    for number, end in enumerate(quarters):
        count: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        for known in _known(world.tables, end, draws):
            for measure in MEASURES:
                if measure.counts(known):
                    cell = count[measure.measure_id, known.provider]
                    cell[1] += 1
                    cell[0] += measure.done(known) or _on_record(measure, known, number)
        rows += [
            {
                "quarter": date(end.year, end.month - 2, 1),
                "measure_id": measure.measure_id,
                "provider_id": provider["provider_id"],
                "numerator": int(count[measure.measure_id, provider["provider_id"]][0]),
                "denominator": count[measure.measure_id, provider["provider_id"]][1],
            }
            for measure in MEASURES
            for provider in world.tables["providers"]
        ]
    return rows


def counted(
    tables: dict[str, Iterable[Row]], end: date
) -> dict[tuple[str, str], tuple[int | None, int]]:
    """Count numerators and denominators from the other tables alone.

    Parameters
    ----------
    tables : dict
        Rows of patients, appointments and charges.
    end : date
        Last day of the twelve months.

    Returns
    -------
    dict
        For measure and clinician: numerator (None where it also rests on the chart), denominator.
    """
    count: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for known in _known(tables, end, {}):
        for measure in MEASURES:
            if measure.counts(known):
                cell = count[measure.measure_id, known.provider]
                cell[1] += 1
                cell[0] += measure.done(known)
    whole = {measure.measure_id for measure in MEASURES if measure.from_tables}
    return {key: (done if key[0] in whole else None, of) for key, (done, of) in count.items()}


def _draws(world: World) -> dict[str, dict[str, float]]:
    rng: random.Random = world.stream("oversight-measures")
    return {
        row["patient_id"]: {measure.measure_id: rng.random() for measure in MEASURES}
        for row in world.tables["patients"]
    }


def _on_record(measure: Measure, known: Known, quarter: int) -> bool:
    share = measure.recorded + measure.by_provider.get(known.provider, 0.0)
    share += measure.better_each_quarter * quarter
    return measure.recorded > 0 and known.draws[measure.measure_id] < share


def _known(
    tables: dict[str, Iterable[Row]], end: date, draws: dict[str, dict[str, float]]
) -> Iterable[Known]:
    """Give the patients with a completed visit in the twelve months up to a day."""
    did: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[str]] = defaultdict(set)
    visitor: dict[str, str] = {}
    for row in tables["appointments"]:
        if row["outcome"] == "completed" and end - YEAR < row["date"] <= end:
            who = visitor[row["appointment_id"]] = row["patient_id"]
            if kinds[who]:
                did[who].add("two")
            kinds[who].add(row["type_id"])
    for row in tables["charges"]:
        if row["appointment_id"] in visitor:
            did[visitor[row["appointment_id"]]] |= {row["service_id"], row["dx1"], row["dx2"]}
    for patient in tables["patients"]:
        who = patient["patient_id"]
        if who in kinds:
            yield Known(
                patient,
                (end - patient["birth_date"]).days / 365.25,
                frozenset(did[who]),
                frozenset(kinds[who]),
                draws.get(who, {}),
                patient["pcp_id"],
            )


def _quarter_ends(start: date, end: date) -> Iterable[date]:
    day = start
    while day <= end:
        last = month_end(day)
        if last.month % 3 == 0 and last - YEAR >= start - timedelta(days=1) and last <= end:
            yield last
        day = last + timedelta(days=1)
