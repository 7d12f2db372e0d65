"""The month-end lab: a month against its budget, taken apart until somebody can act on it."""

from __future__ import annotations

from datetime import date

from medoffice.budgeting import books, explained, flexible
from medoffice.budgeting.bridge import bridge
from medoffice.budgeting.flexible import REST, VOLUME
from medoffice.budgeting.variances import Variance
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.budget_lab import payer_names
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, dollars, plain_table, wide_table

YEAR = 2025
PERIODS = {
    **{f"{date(YEAR, month, 1):%B}": (month, month) for month in range(1, 13)},
    **{f"quarter {number}": (3 * number - 2, 3 * number) for number in (1, 2, 3, 4)},
    "the year": (1, 12),
}
LIMITS = {"$1,000": 100_000, "$2,000": 200_000, "$5,000": 500_000, "$10,000": 1_000_000}
GOOD, BAD = "what made the result better", "what made it worse"
TRY_THIS = (
    "Begin with December. Which line would you ask about first, and whom?",
    "Choose <em>quarter 4</em>. It is on budget to within a few hundred dollars. Show what made it "
    "better, then what made it worse. What cancels what?",
    "Follow vaccines through the four quarters, and then look at the year.",
    "Choose <em>the year</em> and read revenue by payer. Whose visits fell, and whose grew?",
    "Set the limit to $10,000 for a month. What would you have missed?",
)
WHAT_TO_NOTICE = (
    "The same four questions in the same order: how many came, who came, what did a visit bring, "
    "what did it cost?",
    "Every step has its amount, and all of them add up to the cent. A report with a line called "
    "<em>other</em> hides what nobody asked.",
    "F and U say what a difference does to the result. They do not say who is right: a low rate of "
    "pay is favorable until people leave.",
)
Rows = tuple[list[str], list[list[str]]]


class MonthLab(ChoiceLab):
    """A period of the practice against its budget."""

    def __init__(self) -> None:
        self.period = controls.choice("Period of 2025", PERIODS, PERIODS["December"])
        self.limit = controls.choice("Ask from", LIMITS, LIMITS["$2,000"])
        self.view = controls.choice("Picture", [(view, view) for view in (BAD, GOOD)], BAD)
        chosen = [self.period, self.limit, self.view]
        self._lay_out(
            controls.group("The report", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        first, last = self.period.value
        self.months = tuple(date(YEAR, month, 1) for month in range(first, last + 1))
        self.report = flexible.report(self.months)
        self.bridge = bridge(self.months)
        self.revenue = explained.revenue_variance(self.months)

    @property
    def asked(self) -> list[flexible.Compared]:
        """The lines whose price and spending is off by the limit or more, the largest first."""
        found = [
            line
            for line in self.report.lines.values()
            if abs(line.variance.part(REST).amount) >= self.limit.value
        ]
        return sorted(found, key=lambda line: -abs(line.variance.part(REST).amount))

    def _sentence(self) -> str:
        planned, flexed, actual = self.report.sums()
        return (
            f"Planned {dollars(planned)}, made {dollars(actual)}: {_effect(actual - planned)}. "
            f"{self.report.visits:,} visits came instead of {self.report.planned_visits:,}: volume "
            f"explains {_effect(flexed - planned)}, price and spending {_effect(actual - flexed)}. "
            f"Ask about {count(len(self.asked), 'line')}."
        )

    def _picture(self) -> Picture:
        worse = self.view.value == BAD
        steps = [
            (part.name, abs(part.amount))
            for part in self.bridge.parts
            if part.amount and (part.amount < 0) == worse
        ]
        return bars(steps or [("nothing", 0)], f"Steps: {self.view.value}", "month", dollars)

    def _tables(self) -> str:
        return (
            wide_table("From budget to books, step by step", *bridge_rows(self))
            + wide_table("Lines to ask about", *asked_rows(self))
            + wide_table("Revenue of visits by payer", *payer_rows(self))
            + wide_table("Does it add up?", *check_rows(self))
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        tables = (bridge_rows(self), asked_rows(self), payer_rows(self), check_rows(self))
        return "\n\n".join([self._sentence(), *(plain_table(*table) for table in tables)])


def bridge_rows(lab: MonthLab) -> Rows:
    """Return the steps from the budgeted result to the one in the books."""
    planned, _, actual = lab.report.sums()
    rows = [["Budgeted result", dollars(planned)]]
    rows += [[part.name, _effect(part.amount)] for part in lab.bridge.parts]
    return ["Step", "Dollars"], [*rows, ["Result in the books", dollars(actual)]]


def asked_rows(lab: MonthLab) -> Rows:
    """Return the lines to ask about, at the visits that came."""
    rows = [
        [
            line.account.name,
            *(dollars(abs(amount)) for amount in (line.planned, line.flexible, line.actual)),
            *(_effect(line.variance.part(part).amount) for part in (VOLUME, REST)),
        ]
        for line in lab.asked
    ]
    headings = ["Line", "Budget", "Flexible", "Actual", "Volume", "Price and spending"]
    return headings, rows or [["none", *[""] * 5]]


def payer_rows(lab: MonthLab) -> Rows:
    """Return quantity, mix and price of each payer."""
    volume, price = lab.revenue.part("volume"), lab.revenue.part("price")
    lines, parts = explained.payer_lines(lab.months), (volume.part("quantity"), volume.part("mix"))
    rows = [
        [
            payer_names()[payer],
            f"{line.planned_units:,}",
            f"{line.units:,}",
            *(_effect(part.part(payer).amount) for part in (*parts, price)),
        ]
        for payer, line in lines.items()
    ]
    return ["Payer", "Planned", "Came", "Quantity", "Mix", "Price"], rows


def check_rows(lab: MonthLab) -> Rows:
    """Return three ways to the same difference, and what is left between them."""
    planned, _, actual = lab.report.sums()
    by_line: Variance = lab.report.variance()
    ledger = books.total(books.actual(), lab.months) - books.total(books.budgeted(), lab.months)
    ways = (
        ("Ledger less budget", ledger),
        ("Lines, volume and the rest", by_line.amount),
        ("Steps of the bridge", lab.bridge.amount),
    )
    rows = [
        [name, dollars(amount, exact=True), dollars(amount - (actual - planned), exact=True)]
        for name, amount in ways
    ]
    return ["Way", "Difference from budget", "Left over"], rows


def _effect(cents: int) -> str:
    letter = " F" if cents > 0 else " U" if cents < 0 else ""
    return f"{dollars(abs(cents))}{letter}"
