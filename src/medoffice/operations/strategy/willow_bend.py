"""Willow Bend's own plan: what it is for, its SWOT, its three objectives, and Medicare's volume.

The plan and the contract are invented; the figures in them are worked out from the records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

from medoffice import practice
from medoffice.operations.strategy.choosing import Idea
from medoffice.operations.strategy.objectives import KeyResult, Objective, Plan, Step
from medoffice.operations.strategy.quality_program import Volume
from medoffice.operations.strategy.scorecard import Line, scorecard
from medoffice.operations.strategy.swot import Box, Item, Rests
from medoffice.operations.strategy.value_contract import Contract
from medoffice.practice.money import cents

AS_OF = date(2025, 12, 1)
MEDICARE, ADVANTAGE = "MCR", "SIL"
PERIOD = date(2024, 10, 1), date(2025, 9, 30)
"""Twelve months, as CMS counts them, from October to September."""
MISSION = "Care that people in this town can reach, understand and afford to come back to."
HOURS = 120
"""Hours the manager and the team have for new things in a half year. A teaching value."""


@cache
def lines() -> Mapping[str, Line]:
    """Return the scorecard of December 2025 by key."""
    return {line.measure.key: line for line in scorecard(AS_OF)}


@cache
def medicare_volume() -> Mapping[str, Volume]:
    """Return what was done for patients of Original Medicare, by clinician.

    A service counts if something was allowed for it. A patient who saw two clinicians counts with
    each of them.
    """
    visits = {
        row["appointment_id"]: row
        for row in practice.records(
            "appointments", ["appointment_id", "date", "provider_id", "patient_id"]
        )
        if PERIOD[0] <= row["date"] <= PERIOD[1]
    }
    of_claim = {
        row["claim_id"]: visits[row["appointment_id"]]
        for row in practice.records("claims", ["claim_id", "appointment_id", "payer_id", "rank"])
        if row["payer_id"] == MEDICARE and row["rank"] == 1 and row["appointment_id"] in visits
    }
    charges: dict[str, int] = defaultdict(int)
    services: dict[str, int] = defaultdict(int)
    patients: dict[str, set[str]] = defaultdict(set)
    for row in practice.records("remittance_lines", ["claim_id", "allowed"]):
        visit = of_claim.get(row["claim_id"])
        if visit and row["allowed"]:
            who = visit["provider_id"]
            charges[who] += cents(row["allowed"])
            services[who] += 1
            patients[who].add(visit["patient_id"])
    found = {
        row["provider_id"]: Volume(
            charges[row["provider_id"]],
            len(patients[row["provider_id"]]),
            services[row["provider_id"]],
        )
        for row in practice.records("providers")
    }
    together = len(set().union(*patients.values()))
    found[""] = Volume(sum(charges.values()), together, sum(services.values()))
    return found


def group_volume() -> Volume:
    """Return the same for all clinicians together; a patient of two of them counts once."""
    return medicare_volume()[""]


def member_months(payer: str = ADVANTAGE, year: int = 2025) -> int:
    """Return how many member months a payer paid care management for in a year."""
    return sum(
        row["members"]
        for row in practice.records("program_payments")
        if row["payer_id"] == payer and row["month"].year == year
    )


TODAY = Contract(benchmark=985_00, share=0, fee=6_00)
OFFER = Contract(
    benchmark=985_00, share=0.5, least=0.02, quality_gate=0.6, loss_share=0, most=0.1, fee=3_00
)
TWO_SIDED = Contract(
    benchmark=985_00, share=0.6, least=0.02, quality_gate=0.6, loss_share=0.4, most=0.1, fee=3_00
)
SPREAD = 14_000_00
"""Standard deviation of what a member costs the plan in a year. A teaching value."""


def items() -> tuple[Item, ...]:
    """Return the practice's SWOT after it was worked over."""
    found = lines()

    def seen(key: str) -> str:
        line = found[key]
        return (
            f"{line.measure.name}: {line.measure.written(line.value)} in {AS_OF:%B %Y}, "
            f"{line.measure.written(line.chart.median)} in the middle month of the first year"
        )

    return (
        Item(Box.STRENGTH, "Patients rate our clinicians well", Rests.MEASURE, seen("rating"),
             "none: keep it"),
        Item(Box.STRENGTH, "We pay hardly any overtime", Rests.MEASURE, seen("overtime"),
             "none: keep it"),
        Item(Box.WEAKNESS, "Results reach patients late", Rests.MEASURE, seen("told"),
             "Every result reaches its patient in a week"),
        Item(Box.WEAKNESS, "More claims are refused at first", Rests.MEASURE, seen("denials"),
             "Claims go out right the first time"),
        Item(Box.WEAKNESS, "Complaints have doubled", Rests.MEASURE, seen("complaints"),
             "Every result reaches its patient in a week"),
        Item(Box.OPPORTUNITY, "Silvergate offers to share what it saves", Rests.MARKET,
             "its letter of December, with the quality gate", "none yet: see the arithmetic"),
        Item(Box.OPPORTUNITY, "Medicare pays by quality", Rests.RULE, "mips.scale",
             "We know our score before it is final"),
        Item(Box.THREAT, "An urgent care center opens in May", Rests.MARKET,
             "its building permit in the town paper", "Every result reaches its patient in a week"),
        Item(Box.THREAT, "A score below the mark costs up to nine percent of Medicare",
             Rests.RULE, "mips.threshold", "We know our score before it is final"),
    )  # fmt: skip


RELATED = (
    ("Results reach patients late", "An urgent care center opens in May"),
    ("Complaints have doubled", "An urgent care center opens in May"),
    ("Results reach patients late", "Silvergate offers to share what it saves"),
    ("Patients rate our clinicians well", "An urgent care center opens in May"),
)


def plan() -> Plan:
    """Return the plan for the first half of 2026."""
    found = lines()
    first, last = date(2026, 1, 12), date(2026, 6, 30)

    def result(key: str, target: float) -> KeyResult:
        line = found[key]
        scale = 100 if line.measure.shown == "percent" else 1
        return KeyResult(
            line.measure.name.lower(),
            line.measure.shown,
            round(line.value * scale, 1),
            target,
            line.measure.counted,
        )

    return Plan(
        MISSION,
        (
            Objective(
                "Every result reaches its patient in a week",
                "Care that people can understand begins with hearing what was found.",
                "the nurse lead", first, last,
                (result("told", 94), result("complaints", 3.5)),
                (
                    Step("two people look into the inbox at 8 and at 1, with their names on the "
                         "board", "the nurse lead", date(2026, 1, 19)),
                    Step("normal results go out by portal or letter the same day",
                         "the medical assistants", date(2026, 2, 2)),
                ),
            ),
            Objective(
                "Claims go out right the first time",
                "A bill that is right the first time is part of care one can afford.",
                "the billing lead", first, last,
                (result("denials", 6.5),),
                (
                    Step("the three largest causes, each with one person who ends it",
                         "the office manager", date(2026, 2, 16)),
                ),
            ),
            Objective(
                "We know our score before it is final",
                "What Medicare pays us decides what we can offer.",
                "the office manager", first, last,
                (KeyResult("quality goals met", "goals", 0, 3,
                           "measures at their goal, of nine, by quarter"),),
                (
                    Step("look up each clinician’s status, and report what counts each quarter",
                         "the office manager", date(2026, 3, 31)),
                ),
            ),
        ),
    )  # fmt: skip


IDEAS = (
    Idea("answer results within a week", 24_000_00, 0.7, 1_500_00, 45),
    Idea("end the three largest causes of denials", 60_000_00, 0.6, 4_000_00, 50),
    Idea("a second line for the phones at 8:00", 22_000_00, 0.5, 6_000_00, 20),
    Idea("a new website", 15_000_00, 0.3, 12_000_00, 60),
    Idea("open on Saturdays", 90_000_00, 0.3, 58_000_00, 90),
    Idea("texts to fill canceled slots", 18_000_00, 0.6, 2_400_00, 25),
)
"""Ideas from the staff meeting. All figures are teaching values."""


def quality_goals_met(quarter: date = date(2025, 10, 1)) -> tuple[int, int]:
    """Return how many of the practice's quality goals are met in a quarter, and how many it has."""
    goals = {row["measure_id"]: row["goal_percent"] for row in practice.records("quality_measures")}
    over: dict[str, int] = defaultdict(int)
    under: dict[str, int] = defaultdict(int)
    for row in practice.records("quality_results"):
        if row["quarter"] == quarter:
            over[row["measure_id"]] += row["numerator"]
            under[row["measure_id"]] += row["denominator"]
    met = sum(100 * over[key] >= goal * under[key] for key, goal in goals.items())
    return met, len(goals)
