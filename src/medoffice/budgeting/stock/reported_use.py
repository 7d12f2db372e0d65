"""What was taken from the shelf, in a list that a reader kept or exported, and levels from it.

A row that cannot be read is set aside with a sentence that names it; the rest is kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import NormalDist, median_low

from medoffice.budgeting.stock.reorder import (
    Levels,
    Varying,
    plan,
    safety_stock,
    use_until_delivery,
)
from medoffice.operations.cleaning.dates import read_date
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

DAY, ITEM, UNITS = "day", "item", "units"
NEEDED = {DAY: "the date", ITEM: "the item", UNITS: "the units taken"}
FEWEST_WEEKS = 6
NEAR = timedelta(days=731)
"""A date further than this from the middle one is taken for a slip of the year."""
NINE_OF_TEN = NormalDist().inv_cdf(0.9)

_NAMES = {
    DAY: ("date", "date taken", "day", "issued", "issued on", "issue date", "date used", "used on",
          "transaction date"),
    ITEM: ("item", "item name", "description", "product", "supply", "name", "item description"),
    UNITS: ("quantity", "qty", "units", "taken", "used", "units taken", "qty issued",
            "quantity issued", "quantity used", "qty used", "issued qty", "amount"),
}  # fmt: skip
_UNITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True)
class Used:
    """What a list says.

    Parameters
    ----------
    first_week : datetime.date
        The Monday of the first week.
    weeks : mapping of str to tuple of float
        For each item the units of every week, from the first to the last of the list; 0 where
        nothing was taken.
    """

    first_week: date
    weeks: Mapping[str, tuple[float, ...]]

    @property
    def number(self) -> int:
        """Weeks in the list."""
        return len(next(iter(self.weeks.values())))


@dataclass(frozen=True)
class Supply:
    """How goods come and how the shelf is kept.

    Parameters
    ----------
    days : float
        Days from order to delivery, as usual.
    late : float
        Days by which one delivery of ten comes later than that, or more.
    service : float
        Share of deliveries that should come before the shelf is empty.
    review_days, cycle_days : float
        Days between two looks at the shelf, and days an order should last.
    """

    days: float
    late: float
    service: float
    review_days: float
    cycle_days: float

    @property
    def lead(self) -> Varying:
        """Days to delivery, taken as normal: one of ten lies beyond the mean and 1.28 spreads."""
        return Varying(self.days, self.late / NINE_OF_TEN)


@dataclass(frozen=True)
class ItemLevels:
    """The levels of an item.

    Parameters
    ----------
    item : str
        Its name in the list.
    week, until_delivery : Varying
        Units a week, and units until a delivery with the days between two looks.
    safety : float
        Safety stock.
    levels : Levels
        Reorder point and par level.
    weeks_used : int
        Weeks in which any was taken.
    """

    item: str
    week: Varying
    until_delivery: Varying
    safety: float
    levels: Levels
    weeks_used: int


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what."""
    return match_columns(columns, _NAMES)


def reported_use(export: Export, columns: Mapping[str, str | None]) -> tuple[Used, tuple[str, ...]]:
    """Read a list of what was taken.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        The columns of :data:`DAY`, :data:`ITEM` and :data:`UNITS`.

    Returns
    -------
    Used, tuple of str
        The weeks, Monday to Sunday, and a sentence for each row that was set aside.

    Raises
    ------
    ExportError
        If a column is not chosen or chosen twice, if no row can be read, or if the list covers
        fewer than six weeks.
    """
    require_columns(columns, NEEDED)
    days = [read_date(value) for value in export.values(columns[DAY])]
    known = [day.value for day in days if day.value]
    middle = median_low(known) if known else None
    taken: dict[str, dict[date, float]] = defaultdict(lambda: defaultdict(float))
    problems = []
    cells = zip(
        export.lines, days, export.values(columns[DAY]), export.values(columns[ITEM]),
        export.values(columns[UNITS]), strict=True,
    )  # fmt: skip
    for line, day, written, item, units in cells:
        if day.value is None or abs(day.value - middle) > NEAR:
            problems.append(
                f"Line {line}, column “{columns[DAY]}”: found {written!r}: expected a day such as "
                "03/28/2025, within two years of the others."
            )
        elif not item:
            problems.append(f"Line {line}: no item is named.")
        elif not _UNITS.fullmatch(units):
            problems.append(
                f"Line {line}, column “{columns[UNITS]}”: found {units!r}: expected units taken, "
                "such as 12."
            )
        else:
            monday = day.value - timedelta(days=day.value.weekday())
            taken[item][monday] += float(units.replace(",", ""))
    if not taken:
        raise ExportError(f"No row of the list can be read. {problems[0]}")
    mondays = {monday for weeks in taken.values() for monday in weeks}
    first, number = min(mondays), (max(mondays) - min(mondays)).days // 7 + 1
    if number < FEWEST_WEEKS:
        raise ExportError(
            f"The list covers {number} weeks: expected {FEWEST_WEEKS} or more, since a spread "
            "needs weeks to be measured on."
        )
    every = [first + timedelta(weeks=week) for week in range(number)]
    return (
        Used(first, {item: tuple(weeks[at] for at in every) for item, weeks in taken.items()}),
        tuple(problems),
    )


def levels_of(used: Used, supply: Supply) -> list[ItemLevels]:
    """Return the levels of each item, the most used first.

    Parameters
    ----------
    used : Used
        From :func:`reported_use`.
    supply : Supply
        How goods come, the same for all items.
    """
    made = []
    for item, weeks in used.weeks.items():
        daily = Varying.daily(weeks)
        until = use_until_delivery(daily, supply.lead, supply.review_days)
        levels = plan(
            daily, supply.lead, supply.service,
            review_days=supply.review_days, cycle_days=supply.cycle_days,
        )  # fmt: skip
        made.append(
            ItemLevels(
                item, Varying.of(weeks), until, safety_stock(until, supply.service), levels,
                sum(units > 0 for units in weeks),
            )
        )  # fmt: skip
    return sorted(made, key=lambda each: (-each.week.mean, each.item))
