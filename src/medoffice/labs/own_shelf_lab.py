"""The reader's own shelf: reorder points and par levels from a list of what was taken."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.budgeting.stock.reported_use import (
    DAY,
    ITEM,
    NEEDED,
    UNITS,
    ItemLevels,
    Supply,
    Used,
    levels_of,
    propose,
    reported_use,
)
from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.reorder_lab import CYCLES, REVIEWS
from medoffice.labs.wording import count, short_day, wide_table

SAMPLE = """Date,Item,Qty
01/06/2025,Exam gloves M,15
01/06/2025,Table paper,8
01/13/2025,Exam gloves M,24
01/13/2025,Table paper,9
01/13/2025,Flu test,4
01/20/2025,Exam gloves M,15
01/20/2025,Table paper,5
01/27/2025,Exam gloves M,22
01/27/2025,Table paper,9
01/27/2025,Flu test,2
02/03/2025,Exam gloves M,24
02/03/2025,Table paper,a box
02/04/2025,Flu test,23
02/10/2025,Exam gloves M,17
02/10/2025,Table paper,9
02/11/2025,Flu test,10
02/17/2025,Exam gloves M,16
02/17/2025,Table paper,8
02/18/2025,Flu test,14
"""
NAMES = {DAY: "Date", ITEM: "Item", UNITS: "Units taken"}
DAYS = {count(days, "day"): days for days in (1, 2, 3, 5, 7, 10, 14, 21)}
LATE = {"on the day": 0, **{f"{count(days, 'day')} late": days for days in (1, 2, 3, 5, 7, 14)}}
HEADINGS = [
    "Item", "Used a week", "Spread of a week", "Used until goods come", "Safety stock", "Order at",
    "Order up to", "Weeks with use",
]  # fmt: skip
MOST_ITEMS = 40
TO_DO = (
    "Make a table of what was <strong>taken from the shelf</strong>: a line for each time, with "
    "the date, the item and the units. Three months or more are good. Begin on a Monday and end "
    "on a Sunday, since weeks are counted from Monday. A vendor's list of your orders will do for "
    "a start. But orders come in lumps, so its safety stock is too large. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns. Say how long goods take, how late one delivery of ten comes, and how often "
    "you look at the shelf. All items get the same: for another vendor change it and read those "
    "items. Mend rows that are set aside, since their weeks count as if nothing was taken. Round "
    "orders to whole packs.",
)


@dataclass(frozen=True)
class Answer:
    """The weeks of a list, its levels, and the rows that were set aside."""

    used: Used
    levels: list[ItemLevels]
    problems: tuple[str, ...]


class OwnShelfLab(OwnColumnsLab):
    """Plan the levels of the reader's own items."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.days = controls.choice("Goods come after", DAYS, 3)
        self.late = controls.choice("One delivery of ten is", LATE, 2)
        self.service = controls.choice(
            "Deliveries in time", controls.shares(0.8, 0.9, 0.95, 0.98, 0.995), 0.95
        )
        self.review = controls.choice("We look at the shelf", REVIEWS, 7)
        self.cycle = controls.choice("An order lasts", CYCLES, 28)
        settings = [self.days, self.late, self.service, self.review, self.cycle]
        self._watch(settings, self.refresh)
        super().__init__(after=[controls.group("The shelf", settings)])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Answer:
        """Return the levels of the items in the file, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        used, problems = reported_use(self.file, own_file.chosen(self.columns))
        supply = Supply(
            self.days.value, self.late.value, self.service.value, self.review.value,
            self.cycle.value,
        )  # fmt: skip
        return Answer(used, levels_of(used, supply), problems)

    def _sentence(self, made: Answer) -> str:
        first = made.levels[0]
        return (
            f"In {self.name}: {count(len(made.levels), 'item')} over "
            f"{count(made.used.number, 'week')} from {short_day(made.used.first_week)} on. "
            f"{first.item}: order at {first.levels.point:,}, up to {first.levels.par:,}. "
            f"{count(len(made.problems), 'row')} set aside."
        )

    def _rows(self, made: Answer) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                each.item,
                f"{each.week.mean:,.1f}",
                f"{each.week.sd:,.1f}",
                f"{each.until_delivery.mean:,.1f}",
                f"{each.safety:,.1f}",
                f"{each.levels.point:,}",
                f"{each.levels.par:,}",
                f"{each.weeks_used} of {made.used.number}",
            ]
            for each in made.levels[:MOST_ITEMS]
        ]

    def _shown(self, made: Answer, *, still: bool) -> str:
        more = f"the {MOST_ITEMS} most used of " if len(made.levels) > MOST_ITEMS else ""
        caption = f"Levels in units, the most used first: {more}{count(len(made.levels), 'item')}"
        return wide_table(caption, *self._rows(made)) + own_file.set_aside(made.problems)
