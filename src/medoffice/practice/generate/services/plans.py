"""The health plans of Willow Bend's patients, and what each asks of the patient."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.practice.generate.world import Cents, Row

# Medicare's deductible for Part B, in dollars (yearly notices of CMS).
PART_B_DEDUCTIBLE = {
    2016: 166,
    2017: 183,
    2018: 183,
    2019: 185,
    2020: 198,
    2021: 203,
    2022: 233,
    2023: 226,
    2024: 240,
    2025: 257,
}


MONEY = (
    "copay",
    "telehealth_copay",
    "deductible",
    "family_deductible",
    "oop_max",
    "family_oop_max",
)


@dataclass(frozen=True)
class Plan:
    """One plan; money in dollars. Terms of commercial plans are teaching values."""

    plan_id: str
    payer_id: str
    name: str
    kind: str
    copay: int = 0
    telehealth_copay: int = 0
    coinsurance: float = 0.0
    deductible: int = 0
    family_deductible: int | None = None
    oop_max: int | None = None
    family_oop_max: int | None = None
    labs_free: bool = False


PLANS = (
    Plan("BRD-PPO", "BRD", "Broadleaf PPO 1500", "ppo", 30, 10, 0.2, 1500, 3000, 6500, 13000),
    Plan("BRD-SEL", "BRD", "Broadleaf Select 500", "ppo", 20, 10, 0.1, 500, 1000, 4000, 8000),
    Plan("BRD-HSA", "BRD", "Broadleaf Saver 3200", "hdhp", 0, 0, 0.1, 3200, 6400, 7000, 14000),
    Plan("KEY-HMO", "KEY", "Keystream Neighborhood", "hmo", 25, 0, 0.0, 0, 0, 4500, 9000, True),
    Plan("KEY-PLS", "KEY", "Keystream Plus 2000", "ppo", 35, 15, 0.2, 2000, 4000, 7500, 15000),
    Plan("UNI-ACT", "UNI", "Unity Trades Active", "fund", 20, 20, 0.1, 300, 900, 3000, 6000),
    Plan(
        "SIL-HMO",
        "SIL",
        "Silvergate Advantage One",
        "medicare-advantage",
        10,
        0,
        0.2,
        0,
        None,
        4900,
    ),
    Plan(
        "SIL-PPO",
        "SIL",
        "Silvergate Advantage Open",
        "medicare-advantage",
        20,
        10,
        0.2,
        0,
        None,
        6700,
    ),
    Plan("MCD-STD", "MCD", "State Medicaid", "medicaid", labs_free=True),
    Plan(
        "OTH-MIL",
        "OTH",
        "Military families' program",
        "military",
        30,
        30,
        0.2,
        180,
        361,
        1200,
        4000,
    ),
    Plan("OTH-VET", "OTH", "Veterans' care in the community", "veterans", labs_free=True),
    Plan("OTH-WCO", "OTH", "Workers' compensation", "workers-compensation", labs_free=True),
    Plan("BRD-SUP", "BRD", "Broadleaf Medicare Supplement G", "medigap"),
    Plan("UNI-RET", "UNI", "Unity Trades Retiree", "medigap"),
)


def plans(first_year: int, last_year: int) -> list[Plan]:
    """List the plans; Original Medicare is one plan a year, because its deductible changes."""
    medicare = [
        Plan(
            medicare_plan(year),
            "MCR",
            f"Original Medicare, Part B, {year}",
            "medicare",
            coinsurance=0.2,
            deductible=PART_B_DEDUCTIBLE[year],
            labs_free=True,
        )
        for year in range(first_year, last_year + 1)
    ]
    return sorted([*PLANS, *medicare], key=lambda plan: plan.plan_id)


def medicare_plan(year: int) -> str:
    """Name the plan that is Original Medicare in a year."""
    return f"MCR-{year}"


def plan_rows(first_year: int, last_year: int) -> list[Row]:
    """Write the plans as rows of the table."""
    return [
        vars(plan) | {name: _cents(getattr(plan, name)) for name in MONEY}
        for plan in plans(first_year, last_year)
    ]


def _cents(dollars: int | None) -> Cents | None:
    return None if dollars is None else Cents(100 * dollars)
