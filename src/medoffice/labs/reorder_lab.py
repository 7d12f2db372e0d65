"""The reorder planner: an item's levels of today beside planned ones, over two years of use."""

from __future__ import annotations

from medoffice.budgeting.stock import willow_bend
from medoffice.budgeting.stock.planner import ItemPlan, Settings, Tried, plan_item
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.shelf_picture import shelf
from medoffice.labs.wording import count, dollars, percent, plain_table, short_day, wide_table

# One of each kind: run out, piled up, seasonal, dear, and a few that are well set.
ITEMS = (
    "M045", "M078", "M072", "M089", "M094", "M035", "M036", "M028", "M004", "M005", "M024", "M042",
    "M086",
)  # fmt: skip
REVIEWS = {"every week": 7, "every 2 weeks": 14, "every 4 weeks": 28}
CYCLES = {"2 weeks": 14, "4 weeks": 28, "8 weeks": 56}
LATER = {"when they did": 0, "a week later": 7, "two weeks later": 14}
LEARN = {"both years, tried on both": False, "2024, tried on 2025": True}
PLANNED, TODAY = "the planned levels", "the levels of today"
TRY_THIS = (
    "Begin with the table paper. Show <em>the levels of today</em>, then the planned ones. What "
    "does it cost to have paper on every exam table?",
    "Choose the procedure trays. How much money comes off the shelf, and what is lost by it?",
    "Choose the influenza tests. In which months are they missing? Then raise the share of "
    "deliveries in time to 99.5%. Does that mend it?",
    "Choose the pneumococcal vaccine. Go from 80% to 99.5%, and watch the money on the shelf. "
    "Then look at the shelf only every 4 weeks.",
    "Plan with 2024 and try it on 2025: that is what a manager can do. Which items fare worse?",
)
WHAT_TO_NOTICE = (
    "The reorder point has two parts: what is used until the goods come, and safety stock for a "
    "busy week or a late truck. Only the second one depends on how sure you want to be.",
    "A level of today that is below the use until delivery runs out again and again. One far above "
    "it is money on a shelf, and some of it expires.",
    "A season is no accident. The average of a year is too low for winter and too high for summer: "
    "set a level for each season.",
    "Looking seldom costs as much as slow trucks do: the days between two looks count like days of "
    "delivery.",
    "The last steps to certainty are the dearest. Spend them on what a patient cannot wait for.",
)


class ReorderLab(ChoiceLab):
    """Plan reorder point and par level of an item, and see how the shelf would have fared."""

    def __init__(self) -> None:
        names = [(willow_bend.items()[item]["name"], item) for item in ITEMS]
        self.item = controls.choice("Item", names, "M045")
        self.show = controls.choice("Show", [(kind, kind) for kind in (TODAY, PLANNED)], TODAY)
        self.service = controls.choice(
            "Deliveries in time", controls.shares(0.8, 0.9, 0.95, 0.98, 0.995), 0.95
        )
        self.review = controls.choice("We look at the shelf", REVIEWS, 7)
        self.cycle = controls.choice("An order lasts", CYCLES, 28)
        self.later = controls.choice("Goods come", LATER, 0)
        self.learn = controls.choice("Planned with the use of", LEARN, False)
        looked_at = [self.item, self.show]
        planned = [self.service, self.review, self.cycle, self.later, self.learn]
        self._lay_out(
            controls.group("The shelf", looked_at),
            controls.group("The plan", planned),
            watched=[*looked_at, *planned],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.made: ItemPlan = plan_item(
            self.item.value,
            Settings(
                self.service.value, self.review.value, self.cycle.value, self.later.value,
                self.learn.value,
            ),
        )  # fmt: skip

    @property
    def shown(self) -> Tried:
        """The pair of levels whose shelf is drawn."""
        return self.made.planned if self.show.value == PLANNED else self.made.today

    def _sentence(self) -> str:
        made = self.made
        return (
            f"{made.name}: today we order at {made.today.levels.point:,}, up to "
            f"{made.today.levels.par:,}; {_short(made.today)}, with "
            f"{dollars(made.today.mean_cents)} on the shelf. Planned: order at "
            f"{made.planned.levels.point:,}, up to {made.planned.levels.par:,}; "
            f"{_short(made.planned)}, with {dollars(made.planned.mean_cents)} on the shelf."
        )

    def _picture(self) -> Picture:
        levels = self.shown.levels
        title = f"{self.made.name} on the shelf, with {self.show.value}"
        weeks = self.shown.fared.by_week()
        return shelf(weeks, self.made.first_day, levels.point, levels.par, title)

    def _tables(self) -> str:
        caption = f"How the shelf would have fared from {short_day(self.made.first_day)} on"
        return wide_table(caption, *fared_rows(self.made)) + wide_table(
            f"Where the planned reorder point comes from, in units ({self.made.unit})",
            *point_rows(self.made),
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        tables = (fared_rows(self.made), point_rows(self.made))
        return "\n\n".join([self._sentence(), *(plain_table(*table) for table in tables)])


Rows = tuple[list[str], list[list[str]]]


def _short(tried: Tried) -> str:
    if not tried.fared.days_short:
        return "never short"
    return f"short on {count(tried.fared.days_short, 'day')}"


def fared_rows(made: ItemPlan) -> Rows:
    """Return what came of both pairs of levels."""
    both = (made.today, made.planned)
    rows = [
        ["Reorder point", *(f"{tried.levels.point:,}" for tried in both)],
        ["Par level", *(f"{tried.levels.par:,}" for tried in both)],
        ["Deliveries in time, by the formula", *(percent(tried.service) for tried in both)],
        ["Days on which some were missing", *(f"{tried.fared.days_short:,}" for tried in both)],
        ["Units missing", *(f"{tried.fared.units_short:,}" for tried in both)],
        ["Units on the shelf, on average", *(f"{tried.fared.mean_on_hand:,.1f}" for tried in both)],
        ["Money on the shelf, on average", *(dollars(tried.mean_cents) for tried in both)],
        ["Orders a year", *(f"{tried.orders_a_year:.1f}" for tried in both)],
    ]
    return ["Measure", "Today", "Planned"], rows


def point_rows(made: ItemPlan) -> Rows:
    """Return the parts of the planned reorder point."""
    rows = [
        ["Use a day, on average", f"{made.use.mean:.2f}"],
        ["Days from order to delivery, on average", f"{made.lead.mean:.1f}"],
        [
            "Used until a delivery, with the days between two looks",
            f"{made.until_delivery.mean:.1f}",
        ],
        ["Standard deviation of that", f"{made.until_delivery.sd:.1f}"],
        ["Safety stock", f"{made.safety:.1f}"],
        ["Reorder point, rounded up", f"{made.planned.levels.point:,}"],
    ]
    return ["What it is", "Figure"], rows
