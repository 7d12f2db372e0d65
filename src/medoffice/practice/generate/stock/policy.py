"""When to order and how much: reorder points and par levels of a periodic review."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import fmean, pstdev

from medoffice.practice.generate.stock.demand import Dose
from medoffice.practice.generate.stock.items import BY_KEY, ITEMS, Item
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.vendors import SUPPLIERS

# An order should last so many days: A items are ordered often, C items seldom (teaching values).
CYCLE_DAYS = {"A": 14, "B": 28, "C": 56}
# A: the items that make up the first 80 % of value used, B the next 15 %, C the rest.
A_UP_TO, B_UP_TO = 0.80, 0.95

# Levels set long ago by rule of thumb, as multiples of what they should be.
RULES_OF_THUMB = {"tray": 4.0, "label": 3.5, "handout": 3.5, "wipe": 0.3, "table-paper": 0.2}
PEAK_WEEKS = 8


@dataclass(frozen=True)
class Level:
    """How one item is reordered: at ``point`` or below, up to ``par``; in units."""

    abc: str
    point: int
    par: int


def levels(
    given: dict[date, list[Dose]],
    asked: dict[date, dict[str, int]],
    parameters: StockParameters,
) -> dict[str, Level]:
    """Set the levels of every item from what is used in a week."""
    use = _use_by_week(given, asked)
    classes = _classes(use)
    return {item.key: _level(item, use[item.key], classes[item.key], parameters) for item in ITEMS}


def _use_by_week(
    given: dict[date, list[Dose]], asked: dict[date, dict[str, int]]
) -> dict[str, list[int]]:
    """Add up each item's use in each week."""
    weeks = sorted({day.isocalendar()[:2] for day in (*given, *asked)})
    place = {week: number for number, week in enumerate(weeks)}
    use = {item.key: [0] * len(weeks) for item in ITEMS}
    for day, found in given.items():
        for dose in found:
            use[dose.item.key][place[day.isocalendar()[:2]]] += dose.units
    for day, wanted in asked.items():
        for key, units in wanted.items():
            use[key][place[day.isocalendar()[:2]]] += units
    return use


def _classes(use: dict[str, list[int]]) -> dict[str, str]:
    """Sort the items into A, B and C by the value used."""
    value = {key: sum(weeks) * BY_KEY[key].cents for key, weeks in use.items()}
    total, so_far = max(sum(value.values()), 1), 0
    classes = defaultdict(lambda: "C")
    for key in sorted(value, key=lambda key: (-value[key], key)):
        share = so_far / total
        classes[key] = "A" if share < A_UP_TO else "B" if share < B_UP_TO else "C"
        so_far += value[key]
    return classes


def _level(item: Item, weeks: list[int], abc: str, parameters: StockParameters) -> Level:
    """Reorder point: use until the next delivery, and safety stock; par: that and a cycle's use."""
    if not any(weeks):
        return Level(abc, 0, 0)
    supplier = SUPPLIERS[item.vendor]
    a_day = (_peak(weeks) if item.service else fmean(weeks)) / 7
    lead = 1.4 * (supplier.promised_days + supplier.late_share * supplier.late_days)
    days = lead + 7 * supplier.every_weeks
    safety = parameters.safety_factor * pstdev(weeks) * math.sqrt(days / 7)
    factor = RULES_OF_THUMB.get(item.key, 1.0)
    point = math.ceil((a_day * days + safety) * factor)
    cycle = math.ceil(a_day * CYCLE_DAYS[abc] * max(factor, 1.0))
    return Level(abc, point, point + max(cycle, item.pack))


def _peak(weeks: Iterable[int]) -> float:
    """Give the mean week of the busiest eight weeks in a row."""
    weeks = list(weeks)
    spans = [weeks[n : n + PEAK_WEEKS] for n in range(max(len(weeks) - PEAK_WEEKS, 0) + 1)]
    return max(fmean(span) for span in spans)
