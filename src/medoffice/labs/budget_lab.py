"""The budget lab: next year's budget from the ledger, by a few drivers to choose from."""

from __future__ import annotations

from datetime import date
from functools import cache
from math import ceil

from medoffice import practice
from medoffice.budgeting import willow_bend
from medoffice.budgeting.books import FIXED, STEP, VARIABLE
from medoffice.budgeting.cash import CashMonth
from medoffice.budgeting.drivers import Budget, next_year
from medoffice.budgeting.next_cash import practice_cash
from medoffice.budgeting.ties import Tie, ties
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars, plain_table, wide_table

LINES, MONTHS, CASH = "revenue by payer", "visits by month", "cash by month"
DRAWS = {"nothing": 0, "$10,000 a quarter": 1_000_000, "$20,000 a quarter": 2_000_000}
TRY_THIS = (
    "Leave all as it is and read the result. Then let visits fall by 3%. By how much does the "
    "result fall, and why by so much more than 3%?",
    "Set the raise to nothing, then to 4%. How many more visits a day pay for a raise of 4%? "
    "(Look at break-even.)",
    "Hire a medical assistant from July. What do commercial plans have to pay more, or how much "
    "must visits grow, until the result is what it was?",
    "Show <em>cash by month</em> and take out $20,000 a quarter. In which month is the account "
    "lowest, and is it the month with the lowest result?",
)
WHAT_TO_NOTICE = (
    "Most costs do not care how many come. So a few visits more or fewer go nearly whole into the "
    "result.",
    "No change of the allowance is planned, and none was left out by mistake: this year's is in "
    "the first column.",
    "Result and cash part ways: visits are paid weeks later, bills a month later, and what owners "
    "take out is in no result at all.",
    "Each line under <em>Do the books agree?</em> ends in $0.00. A budget that does not start from "
    "the books is a wish.",
)


@cache
def payer_names() -> dict[str, str]:
    """Return the payers' names by their short ones."""
    return {row["payer_id"]: row["name"] for row in practice.records("payers")}


def change(tenths: int) -> str:
    """Write a change in tenths of a percent."""
    if not tenths:
        return "no change"
    return f"{abs(tenths) / 10:g}% {'more' if tenths > 0 else 'less'}"


def _changes(label: str, tenths: tuple[int, ...], value: int):
    return controls.choice(label, [(change(each), each) for each in tenths], value)


class BudgetLab(ChoiceLab):
    """Next year's budget of the practice."""

    def __init__(self) -> None:
        self.growth = _changes("Visits a working day", (-50, -30, 0, 10, 20, 40), 0)
        self.commercial = _changes("Commercial plans pay", (-20, 0, 20, 40, 60), 20)
        self.medicare = _changes("Original Medicare pays", (-30, 0, 30), 0)
        self.prices = _changes("What we buy costs", (0, 25, 50), 25)
        self.pay_raise = _changes("Pay from April", (0, 20, 30, 40), 30)
        hires = [("nobody new", None), ("one more from January", 1), ("one more from July", 7)]
        self.hire = controls.choice("Medical assistants", hires, None)
        self.drawn = controls.choice("Owners take out", DRAWS, 0)
        self.view = controls.choice("Show", [(view, view) for view in (LINES, MONTHS, CASH)], LINES)
        income = [self.growth, self.commercial, self.medicare]
        costs = [self.prices, self.pay_raise, self.hire]
        rest = [self.drawn, self.view]
        self._lay_out(
            controls.group("What comes in", income),
            controls.group("What it costs", costs),
            controls.group("Cash, and the picture", rest),
            watched=[*income, *costs, *rest],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        drivers = willow_bend.expected(
            self.growth.value,
            self.commercial.value,
            self.medicare.value,
            self.prices.value,
            self.pay_raise.value,
            self.hire.value,
        )
        self.base = willow_bend.base()
        self.made: Budget = next_year(self.base, drivers)
        self.cash: tuple[CashMonth, ...] = practice_cash(
            self.base, self.made, willow_bend.LEAST_CASH, self.drawn.value
        )
        self.structure = willow_bend.structure(self.made)

    @property
    def break_even_a_day(self) -> float:
        """Visits a working day at which the year makes neither profit nor loss."""
        return float(self.structure.break_even()) / sum(self.made.days)

    def _sentence(self) -> str:
        made, base = self.made, self.base
        better = made.result - base.result
        lowest = min(self.cash, key=lambda month: month.closing)
        at = date(made.year, 1 + self.cash.index(lowest), 1)
        return (
            f"{made.year}: {sum(made.visits):,} visits on {sum(made.days)} days, "
            f"{sum(made.visits) / sum(made.days):.1f} a day. The result is {dollars(made.result)}, "
            f"{dollars(abs(better))} {'more' if better >= 0 else 'less'} than in {base.year}. "
            f"Break-even: {ceil(self.structure.break_even()):,} visits, or "
            f"{self.break_even_a_day:.1f} a day. Cash is lowest at the end of {at:%B}, with "
            f"{dollars(lowest.closing)}."
        )

    def _picture(self) -> Picture:
        made, view = self.made, self.view.value
        months = [f"{date(made.year, month, 1):%B}" for month in range(1, 13)]
        if view == MONTHS:
            return bars(zip(months, made.visits, strict=True), f"Visits in {made.year}", "budget")
        if view == CASH:
            # Bars begin at 0; what is below is told in the table.
            named = [(name, max(0, m.closing)) for name, m in zip(months, self.cash, strict=True)]
            return bars(named, f"Cash at the end of each month of {made.year}", "budget", dollars)
        named = [(payer_names()[payer], sum(line)) for payer, line in made.revenue.items()]
        return bars(named, f"Net revenue by payer, {made.year}", "budget", dollars)

    def _tables(self) -> str:
        return (
            wide_table("Income and expenses", *statement_rows(self))
            + wide_table("How costs behave, and break-even", *shape_rows(self))
            + wide_table("Cash", *cash_rows(self))
            + wide_table("Do the books agree?", *tie_rows(ties(self.base, self.made)))
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        tables = (
            statement_rows(self), shape_rows(self), cash_rows(self),
            tie_rows(ties(self.base, self.made)),
        )  # fmt: skip
        return "\n\n".join([self._sentence(), *(plain_table(*table) for table in tables)])


Rows = tuple[list[str], list[list[str]]]


def statement_rows(lab: BudgetLab) -> Rows:
    """Return the income statement of both years, line by line."""
    lines = willow_bend.statement(lab.base, lab.made, payer_names().items())
    return (
        ["Line", str(lab.base.year), str(lab.made.year), "Change"],
        [[name, *(dollars(a) for a in (before, now, now - before))] for name, before, now in lines],
    )


def shape_rows(lab: BudgetLab) -> Rows:
    """Return what a visit brings and costs, and what is paid whatever comes."""
    made, shape = lab.made, lab.structure
    rows = [
        ["A visit brings", dollars(round(shape.price), exact=True)],
        ["Variable cost of a visit", dollars(round(shape.variable), exact=True)],
        ["Left of a visit (contribution margin)", dollars(round(shape.margin), exact=True)],
        ["Variable costs of the year", dollars(made.costs(VARIABLE))],
        ["Pay, taxes and benefits (step)", dollars(made.costs(STEP))],
        ["Fixed costs", dollars(made.costs(FIXED))],
        ["Break-even, visits a working day", f"{lab.break_even_a_day:.1f}"],
    ]
    return ["Measure", "Figure"], rows


def cash_rows(lab: BudgetLab) -> Rows:
    """Return the cash budget by month."""
    rows = [
        [
            f"{date(lab.made.year, at, 1):%b}",
            *map(dollars, (m.opening, m.receipts, m.payments, m.closing, m.short)),
        ]
        for at, m in enumerate(lab.cash, start=1)
    ]
    missing = f"Missing to {dollars(willow_bend.LEAST_CASH)}"
    return ["Month", "Opening", "In", "Out", "Closing", missing], rows


def tie_rows(made: tuple[Tie, ...]) -> Rows:
    """Return each figure as two ways of adding up have it, to the cent."""
    rows = [
        [t.figure, *(dollars(amount, exact=True) for amount in (t.one, t.other, t.difference))]
        for t in made
    ]
    return ["Figure", "In the budget", "Ledger, or by month", "Difference"], rows
