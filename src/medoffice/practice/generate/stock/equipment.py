"""What the practice owns and leases, what it cost, and when it was looked after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.days import Calendar
from medoffice.practice.generate.stock.vendors import VENDOR_ID
from medoffice.practice.generate.world import Cents, Row, World
from medoffice.practice.months import add_months


@dataclass(frozen=True)
class Asset:
    """One piece of equipment, or a set bought together."""

    name: str
    place: str
    vendor: str
    bought_on: date
    dollars: int  # price paid; 0 for a leased one
    life_years: int | None  # for straight-line depreciation, without salvage value
    financing: str = "owned"
    check_months: int | None = None  # between two inspections or calibrations
    checked_by: str = ""  # the vendor who does it; "": our own staff
    checked_in: int = 2  # a month of the year in which it is due
    retired_on: date | None = None


# Prices and lives are teaching values; lives follow the five to ten years usual for such equipment.
ASSETS = [
    Asset("Exam tables, manual, 8", "exam rooms", "ridgeline", date(2014, 9, 15), 9_840, 15),
    Asset("Exam tables, powered, 6", "exam rooms", "ridgeline", date(2019, 7, 8), 31_500, 15,
          check_months=12, checked_by="calder"),
    Asset("Wheelchair scale", "hallway", "ridgeline", date(2019, 7, 8), 2_150, 10,
          check_months=12, checked_by="calder"),
    Asset("Scales, 4", "exam rooms", "ridgeline", date(2017, 3, 20), 1_720, 10,
          check_months=12, checked_by="calder"),
    Asset("Vital-signs monitors, 6", "exam rooms", "ridgeline", date(2021, 10, 4), 11_700, 7,
          check_months=12, checked_by="calder"),
    Asset("Wall diagnostic sets, 14", "exam rooms", "ridgeline", date(2016, 5, 9), 12_880, 10),
    Asset("Electrocardiograph", "procedure room", "ridgeline", date(2020, 2, 17), 3_950, 7,
          check_months=12, checked_by="calder"),
    Asset("Spirometer", "procedure room", "ridgeline", date(2022, 1, 24), 2_280, 7,
          check_months=3, checked_in=1),
    Asset("Audiometer", "exam rooms", "ridgeline", date(2018, 8, 13), 1_640, 8,
          check_months=12, checked_by="calder", checked_in=5),
    Asset("Autoclave", "clean utility", "ridgeline", date(2018, 4, 16), 5_420, 10,
          check_months=6, checked_by="calder"),
    Asset("Automated external defibrillators, 2", "hallway", "ridgeline", date(2021, 6, 1), 3_100,
          8, check_months=3, checked_in=3),
    Asset("Centrifuge", "laboratory", "ridgeline", date(2019, 11, 11), 1_280, 10,
          check_months=12, checked_by="calder", checked_in=8),
    Asset("Hemoglobin A1c analyzer", "laboratory", "bellhaven", date(2023, 7, 1), 0, None, "loaned",
          check_months=6, checked_in=1),
    Asset("Urine analyzer", "laboratory", "ridgeline", date(2021, 3, 22), 1_150, 5,
          check_months=6, checked_in=4),
    Asset("Vaccine refrigerator, 25 cubic feet", "laboratory", "ridgeline", date(2017, 6, 26),
          7_850, 10, check_months=12, checked_by="fennel", checked_in=4),
    Asset("Vaccine freezer, 5 cubic feet", "laboratory", "ridgeline", date(2020, 12, 14), 4_300, 10,
          check_months=12, checked_by="fennel", checked_in=4),
    Asset("Ultrasound, portable", "procedure room", "ridgeline", date(2023, 5, 15), 38_400, 7,
          "loan", check_months=12, checked_by="calder", checked_in=5),
    Asset("Electrosurgical unit", "procedure room", "ridgeline", date(2016, 10, 3), 2_640, 8,
          check_months=12, checked_by="calder"),
    Asset("Dermatoscopes, 3", "exam rooms", "ridgeline", date(2022, 9, 12), 3_360, 5),
    Asset("Waiting-room furniture", "waiting room", "paperwhite", date(2019, 6, 24), 14_600, 7),
    Asset("Workstations and monitors, 22", "whole office", "cobalt", date(2020, 8, 3), 26_400, 5,
          retired_on=date(2025, 8, 29)),
    Asset("Tablets for check-in, 6", "front desk", "cobalt", date(2023, 10, 9), 3_540, 4),
    Asset("Server, firewall and battery", "network closet", "cobalt", date(2022, 11, 7), 12_900, 5,
          check_months=6, checked_by="lanternfish", checked_in=5),
    Asset("Telephone sets and switch", "whole office", "starling", date(2018, 10, 1), 16_200, 8),
    Asset("Copiers, 2", "front desk, back office", "duplicata", date(2022, 4, 1), 0, None, "leased",
          check_months=6, checked_by="duplicata", checked_in=4),
    Asset("Exam lights, 6", "exam rooms", "ridgeline", date(2024, 4, 8), 5_940, 10),
    Asset("Blood-pressure monitors for lending, 12", "clean utility", "ridgeline",
          date(2024, 10, 21), 1_320, 3),
    Asset("Electric hand dryers and cabinets", "rest rooms", "ridgeline", date(2025, 2, 24), 2_890,
          10),
    Asset("Temperature loggers with alarm, 2", "laboratory", "frostmark", stories.ALARM_BOUGHT,
          1_180, 5, check_months=12, checked_by="frostmark", checked_in=7),
    Asset("Workstations and monitors, 22", "whole office", "cobalt", date(2025, 8, 18), 29_700, 5),
]  # fmt: skip
LEASED_MONTHLY = {"Copiers, 2": 310}

# Inspections done late (teaching value), and one forgotten: the refrigerator's of 2025.
LATE_SHARE = 0.22
FORGOTTEN = ("Vaccine refrigerator, 25 cubic feet", 2025)


def equipment_rows(world: World) -> list[Row]:
    """List what the practice had by the last day, in order of purchase."""
    assets = _assets(world)
    return [
        {
            "equipment_id": equipment_id,
            "name": asset.name,
            "place": asset.place,
            "vendor_id": VENDOR_ID[asset.vendor],
            "financing": asset.financing,
            "acquired_on": asset.bought_on,
            "cost": Cents(asset.dollars * 100) if asset.dollars else None,
            "life_years": asset.life_years,
            "lease_monthly": _lease(asset),
            "check_months": asset.check_months,
            "retired_on": _by(world, asset.retired_on),
        }
        for equipment_id, asset in assets.items()
    ]


def maintenance_rows(world: World, calendar: Calendar) -> list[Row]:
    """List the inspections that fell due, those done late and those not done at all."""
    rng = world.stream("stock-maintenance")
    rows = []
    for equipment_id, asset in _assets(world).items():
        for due in _due_dates(asset, world.parameters.start, world.parameters.end):
            late = rng.random() < LATE_SHARE
            days = rng.randint(8, 60) if late else rng.randint(-12, 0)
            done = calendar.next_open(due + timedelta(days=days))
            if (asset.name, due.year) == FORGOTTEN:
                done = None
            rows.append(
                {
                    "equipment_id": equipment_id,
                    "due_on": due,
                    "done_on": _by(world, done),
                    "vendor_id": VENDOR_ID[asset.checked_by] if asset.checked_by else None,
                }
            )
    return sorted(rows, key=lambda row: (row["due_on"], row["equipment_id"]))


def equipment_bills(world: World) -> list[Bill]:
    """Bill what was bought in the years of the tables."""
    return [
        Bill(asset.vendor, asset.bought_on, asset.dollars * 100, "1500", asset.name)
        for asset in ASSETS
        if asset.financing == "owned"
        and world.parameters.start <= asset.bought_on <= world.parameters.end
    ]


def _assets(world: World) -> dict[str, Asset]:
    """List the assets bought by the last day, numbered from the oldest."""
    bought = sorted(
        (asset for asset in ASSETS if asset.bought_on <= world.parameters.end),
        key=lambda asset: (asset.bought_on, asset.name),
    )
    return {f"E{number:02}": asset for number, asset in enumerate(bought, 1)}


def _lease(asset: Asset) -> Cents | None:
    return Cents(LEASED_MONTHLY[asset.name] * 100) if asset.financing == "leased" else None


def _due_dates(asset: Asset, start: date, end: date) -> Iterator[date]:
    """Give the days on which an asset was to be inspected while it was here."""
    if asset.check_months is None:
        return
    first = max(start, asset.bought_on + timedelta(days=30))
    last = min(end, asset.retired_on or end)
    due = date(first.year - 1, asset.checked_in, 15)
    while due <= last:
        if due >= first:
            yield due
        due = add_months(due, asset.check_months)


def _by(world: World, day: date | None) -> date | None:
    """Give a day that has come by the last day of the tables, else nothing."""
    return day if day is not None and day <= world.parameters.end else None
