"""The reader's own offers: each thing leased or bought, after tax, in money of today."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.budgeting.capital.lease_or_buy import Compared, Money
from medoffice.budgeting.capital.reported_offers import (
    LIFE,
    MONTHS,
    NEEDED,
    PRICE,
    RENT,
    RESALE,
    SERVICE,
    WHAT,
    Offered,
    propose,
    reported_offers,
)
from medoffice.labs import controls, own_file
from medoffice.labs.lease_lab import money_choices
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, dollars, wide_table

SAMPLE = """Thing,Monthly rent,Term,Price,Useful life,Service,Residual value
Two copiers,$310.00,60,"$11,800.00",5,95.00,590
Vaccine refrigerator,260.00,60,"11,200.00",10,45.00,"2,500"
Autoclave,180.00,three years,"6,900.00",8,,500
"""
NAMES = {
    WHAT: "What is offered", RENT: "Rent a month", MONTHS: "Months of the lease", PRICE: "Price",
    LIFE: "Useful life, years", SERVICE: "Service a month, if bought", RESALE: "Brings at the end",
}  # fmt: skip
HEADINGS = [
    "What", "Lease, today", "Buy, today", "Cheaper", "By", "Asked a month",
    "Same cost at a rent of",
]  # fmt: skip
TO_DO = (
    "Make a table with a line for each thing that may be leased or bought: the rent a month, the "
    "months of the lease, the price, and the useful life in years. Two more columns make it right: "
    "what <strong>service</strong> costs a month if you buy and the rent includes it, and what the "
    "thing <strong>brings at the end</strong> of the lease. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns. Say what a loan costs you, and how much of one more dollar goes to tax. "
    "Ask the accountant for both.",
)


@dataclass(frozen=True)
class Answer:
    """The offers of a file, each compared, and the rows that were set aside."""

    compared: tuple[tuple[Offered, Compared], ...]
    problems: tuple[str, ...]


class OwnOffersLab(OwnColumnsLab):
    """Compare leases and purchases of the reader's own."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS
    NAMES = NAMES
    NEEDED = NEEDED

    def __init__(self) -> None:
        self.rate, self.tax = money_choices()
        self._watch([self.rate, self.tax], self.refresh)
        super().__init__(after=[controls.group("Money", [self.rate, self.tax])])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Answer:
        """Return the offers of the file, compared as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        offers, problems = reported_offers(self.file, own_file.chosen(self.columns))
        money = Money(rate=self.rate.value, tax=self.tax.value)
        return Answer(tuple((offer, offer.compared(money)) for offer in offers), problems)

    def _sentence(self, made: Answer) -> str:
        leased = sum(found.lease_saves > 0 for _, found in made.compared)
        return (
            f"In {self.name}: leasing is cheaper for {leased} of "
            f"{count(len(made.compared), 'thing')}. "
            f"{count(len(made.problems), 'row')} set aside."
        )

    def _rows(self, made: Answer) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                offer.what,
                dollars(round(found.cost_of_lease)),
                dollars(round(found.cost_of_purchase)),
                "lease" if found.lease_saves > 0 else "buy",
                dollars(round(abs(found.lease_saves))),
                dollars(round(found.lease.monthly), exact=True),
                dollars(round(found.highest_rent), exact=True),
            ]
            for offer, found in made.compared
        ]

    def _shown(self, made: Answer, *, still: bool) -> str:
        caption = "What each way costs after tax, in money of today"
        return wide_table(caption, *self._rows(made)) + own_file.set_aside(made.problems)
