"""The bills that come whether or not anything is ordered: rent, power, software, insurance."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.parameters import StockParameters, price_level
from medoffice.practice.generate.world import World
from medoffice.practice.months import add_months, month_end

EVERY_MONTH = tuple(range(1, 13))
QUARTERLY = (1, 4, 7, 10)

# Power is dear in summer, gas in winter; snow falls from December to March (teaching values).
SUMMER_POWER = (0.92, 0.88, 0.86, 0.88, 0.98, 1.16, 1.30, 1.28, 1.10, 0.92, 0.84, 0.88)
WINTER_GAS = (2.3, 2.1, 1.6, 0.9, 0.5, 0.3, 0.25, 0.25, 0.3, 0.7, 1.2, 1.6)
SNOW = (1.7, 1.6, 1.2, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.7, 1.2)


@dataclass(frozen=True)
class Standing:
    """A bill that comes again and again."""

    vendor: str
    memo: str
    account: str
    dollars: float  # at the prices of 2024
    months: tuple[int, ...] = EVERY_MONTH
    day: int = 1
    covers: int = 0  # months ahead it pays for; 0: the month just ended
    spread: float = 0.0  # of the logarithm, from bill to bill
    season: tuple[float, ...] | None = None
    per_visit: float = 0.0  # dollars for each completed visit of the month just ended
    rises_in: int | None = 1  # month of the yearly rise; None: fixed
    rise: float | None = None  # its size; None: overheads' usual rise
    chance: float = 1.0  # that it comes at all
    first: date = date.min
    last: date = date.max


# Dollars are teaching values, set so that the shares of revenue are those of a family practice.
STANDING = [
    Standing("millrace", "Rent", "5300", 15_400, covers=1, rises_in=7),
    Standing("cedarflats", "Electricity", "5310", 930, day=6, spread=0.05, season=SUMMER_POWER),
    Standing("harrow", "Gas", "5310", 190, day=9, spread=0.08, season=WINTER_GAS),
    Standing("water", "Water and sewer", "5310", 118, day=12, spread=0.06),
    Standing("starling", "Telephone and internet", "5320", 1_120, covers=1, rises_in=None),
    Standing("evenfall", "Answering service", "5320", 330, day=3, spread=0.06, per_visit=0.08,
             last=date(2025, 10, 31)),
    # Renewed with a base fee 12 % higher: see the contract.
    Standing("evenfall", "Answering service", "5320", 370, day=3, spread=0.06, per_visit=0.08,
             first=date(2025, 11, 1)),
    Standing("brightsill", "Cleaning", "5330", 1_230, day=28, rises_in=9),
    Standing("redlatch", "Medical waste", "5330", 302, day=5, spread=0.07, rise=0.06),
    Standing("confetti", "Shredding", "5330", 92, day=8),
    Standing("ivorylane", "Linen", "5330", 148, day=10, spread=0.05),
    Standing("foliate", "Health record and practice management, 7 clinicians", "5400", 4_795,
             covers=1, rise=0.04),
    Standing("lanternfish", "Network and help desk", "5400", 1_650, covers=1, rises_in=4),
    Standing("lanternfish", "Projects and repairs by the hour", "5400", 540, day=26, spread=0.5,
             chance=0.35),
    Standing("pingpost", "Reminders", "5400", 520, covers=1, last=date(2025, 1, 31)),
    Standing("nudgeline", "Reminders", "5400", 465, covers=1, rises_in=None,
             first=date(2025, 2, 1)),
    Standing("faxwren", "Electronic fax", "5400", 117, covers=1, rises_in=6),
    Standing("slatework", "Office software", "5400", 380, covers=1),
    Standing("relaypoint", "Claims sent", "5410", 235, day=2, per_visit=0.29),
    Standing("clearfold", "Statements printed and mailed", "5410", 60, day=4, per_visit=0.52),
    Standing("sparrow", "Card fees", "5410", 25, day=2, per_visit=0.41),
    Standing("chartlight", "Coding review", "5410", 880, months=(3, 6, 9, 12), day=20),
    Standing("oakshelter", "Professional liability", "5500", 14_600, QUARTERLY, covers=3,
             rise=0.05),
    Standing("hearthgate", "Business owner's policy", "5510", 8_700, (3,), covers=12, rise=0.07),
    Standing("hearthgate", "Cyber policy", "5510", 4_300, (6,), covers=12, rise=0.09),
    Standing("hearthgate", "Workers' compensation", "5510", 1_750, QUARTERLY, covers=3),
    Standing("grayling", "Tests billed to the practice", "5230", 0, day=3, spread=0.05,
             per_visit=1.5),
    Standing("penhallow", "Bookkeeping", "5600", 950, day=15),
    Standing("penhallow", "Tax returns and year-end", "5600", 4_700, (4,), day=18),
    Standing("ashdown", "Legal advice", "5600", 1_350, day=24, spread=0.5, chance=0.16),
    Standing("tallyhouse", "Payroll processing", "5600", 440, day=27, spread=0.02),
    Standing("trueline", "Background checks", "5600", 118, day=16, spread=0.3, chance=0.5),
    Standing("porchlight", "Website and listings", "5610", 720, day=7),
    Standing("porchlight", "Community health fair", "5610", 1_400, (5, 10), day=19, spread=0.1),
    Standing("licensing", "Staff courses and certifications", "5620", 640, (2, 6, 10), day=11,
             spread=0.2),
    Standing("calder", "Inspection and calibration round", "5700", 940, (2, 5, 8, 11), day=14),
    Standing("calder", "Repair", "5700", 460, day=21, spread=0.5, chance=0.35),
    Standing("fennel", "Heating and cooling service", "5700", 610, (4, 10), day=17),
    Standing("fennel", "Repair", "5700", 520, day=23, spread=0.4, chance=0.14),
    Standing("greenlawn", "Grounds and snow", "5700", 205, day=25, season=SNOW),
    Standing("duplicata", "Copier lease", "5700", 310, covers=1, rises_in=None),
    Standing("stampwell", "Postage", "5220", 225, day=13, spread=0.12),
    Standing("larkfield", "Liquid nitrogen and oxygen", "5210", 168, day=18, spread=0.08),
    Standing("polyphone", "Interpreting", "5900", 30, day=5, spread=0.12, per_visit=0.16),
    Standing("springhouse", "Water and coffee", "5900", 96, day=10, spread=0.06),
    Standing("watchkeep", "Alarm", "5900", 225, QUARTERLY, covers=3, rises_in=None),
]  # fmt: skip

CONFERENCE_FEE = 1_380  # dollars, with travel
# Licences and memberships, in dollars: every so many years, by credential.
FEES = [
    ("State licence", {"MD": 640, "DO": 640, "NP": 240, "PA": 240}, 2),
    ("Controlled-substance registration", {"MD": 888, "DO": 888, "NP": 888, "PA": 888}, 3),
    ("Membership and certification", {"MD": 980, "DO": 980, "NP": 340, "PA": 340}, 1),
]


def overhead_bills(world: World, parameters: StockParameters) -> list[Bill]:
    """Make every bill that is not for goods, from two months before the first day."""
    rng = world.stream("stock-overheads")
    visits = Counter(
        row["date"].replace(day=1)
        for row in world.tables["appointments"]
        if row["outcome"] == "completed"
    )
    first = add_months(world.parameters.start.replace(day=1), -2)
    bills = []
    for standing in STANDING:
        month = first
        while month <= world.parameters.end:
            if month.month in standing.months:
                bills += _standing_bill(rng, standing, month, visits, parameters)
            month = add_months(month, 1)
    bills += _conferences(world, parameters)
    bills += _fees(world, parameters)
    return [bill for bill in bills if bill.dated <= world.parameters.end]


def _standing_bill(
    rng: random.Random,
    standing: Standing,
    month: date,
    visits: Counter[date],
    parameters: StockParameters,
) -> Iterator[Bill]:
    """Make the bill of one month, if it comes."""
    dated = month.replace(day=standing.day)
    comes = rng.random() < standing.chance
    luck = math.exp(rng.gauss(0.0, standing.spread) - standing.spread**2 / 2)
    if not comes or not standing.first <= dated <= standing.last:
        return
    if standing.covers:
        begins = month if standing.day <= 15 else add_months(month, 1)
        ends = add_months(begins, standing.covers) - timedelta(days=1)
    else:
        begins = add_months(month, -1)
        ends = month_end(begins)
    dollars = standing.dollars + standing.per_visit * _visits(visits, begins)
    if standing.season:
        dollars *= standing.season[begins.month - 1]
    if standing.rises_in:
        # What rises in July stood at last year's level until June.
        year = begins.year if begins.month >= standing.rises_in else begins.year - 1
        year += standing.rises_in > 1
        rise = parameters.yearly_rise if standing.rise is None else standing.rise
        dollars *= price_level(year, rise)
    yield Bill(
        standing.vendor,
        dated,
        round(dollars * luck * 100),
        standing.account,
        standing.memo,
        (begins, ends),
    )


def _visits(visits: Counter[date], month: date) -> float:
    """Count a month's visits; before the first day take the average month."""
    if month in visits:
        return visits[month]
    return sum(visits.values()) / max(len(visits), 1)


def _conferences(world: World, parameters: StockParameters) -> Iterator[Bill]:
    """Bill each clinician's yearly conference, five weeks before it."""
    seen = set()
    for row in world.tables["closures"]:
        who = row["provider_id"], row["date"].year
        if row["reason"] == "conference" and who not in seen:
            seen.add(who)
            level = price_level(row["date"].year, parameters.yearly_rise)
            yield Bill(
                "midlands",
                row["date"] - timedelta(days=35),
                round(CONFERENCE_FEE * level * 100),
                "5620",
                f"Conference, {row['provider_id']}",
            )


def _fees(world: World, parameters: StockParameters) -> Iterator[Bill]:
    """Bill each clinician's licences and memberships in a month of their own."""
    start, end = world.parameters.start, world.parameters.end
    for place, provider in enumerate(world.tables["providers"]):
        for shift, (memo, dollars, every) in enumerate(FEES):
            month = 1 + (5 * place + 4 * shift) % 12
            for year in range(start.year, end.year + 1):
                if (year + place) % every == 0:
                    level = price_level(year, parameters.yearly_rise)
                    yield Bill(
                        "licensing",
                        date(year, month, 15),
                        round(dollars[provider["credential"]] * level * 100),
                        "5620",
                        f"{memo}, {provider['provider_id']}",
                    )
