"""The lease-or-buy lab: what each way costs in money of today, without code."""

from __future__ import annotations

from fractions import Fraction

import ipywidgets

from medoffice.budgeting.capital.lease_or_buy import Compared, Money
from medoffice.budgeting.capital.offers import COPIERS, offers
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars, percent, plain_table, wide_table

TRY_THIS = (
    "Read the sentence for the copiers. Which way is cheaper, and by how much?",
    "Let the copiers bring 20% of their price at the end. Does the answer turn? Who will buy a "
    "copier that is five years old?",
    "Choose the ultrasound. Which rent would you ask the lessor for, and why that one?",
    "Let service cost double, once for each thing. Who carries that risk if you lease?",
    "Set the tax to 0%, then to 40%. Both ways get cheaper. Why?",
)
WHAT_TO_NOTICE = (
    "A sum of rents is not comparable with a price paid today. Money of today is.",
    "The rent at which both cost the same is the figure to negotiate with.",
    "Depreciation is equal each year here, as in the practice's books. Federal tax rules may let "
    "you write it off faster, which makes buying cheaper. Ask the accountant.",
    "The figures do not know how sure you are to need the thing in five years. You do.",
)
FLOWS = ["Year", "Lease, after tax", "Purchase, after tax"]
FIGURES = ["Figure", "Here"]


def _shares(*percents: str) -> list[tuple[str, Fraction]]:
    return [(f"{each}%", Fraction(each) / 100) for each in percents]


def money_choices() -> tuple[ipywidgets.Dropdown, ipywidgets.Dropdown]:
    """Return the lists for what a loan costs and for the tax."""
    return (
        controls.choice(
            "A loan costs, a year", _shares("5", "6.9", "8", "10", "12"), Fraction(69, 1000)
        ),
        controls.choice("Tax on one more dollar", _shares("0", "20", "30", "40"), Fraction(3, 10)),
    )


class LeaseLab(ChoiceLab):
    """Set a lease against a purchase, after tax."""

    def __init__(self) -> None:
        self.what = controls.choice("What", [(name, name) for name in offers()], COPIERS)
        self.months = controls.choice(
            "Years of the lease", [("3 years", 36), ("4 years", 48), ("5 years", 60)], 60
        )
        self.rent = controls.choice(
            "Rent",
            [
                ("20% less", Fraction(-1, 5)),
                ("10% less", Fraction(-1, 10)),
                ("as offered", Fraction(0)),
                ("10% more", Fraction(1, 10)),
            ],
            Fraction(0),
        )
        self.resale = controls.choice(
            "Brings at the end, of its price", _shares("0", "5", "10", "20", "30"), Fraction(1, 20)
        )
        self.service = controls.choice(
            "Service, if bought",
            [("as offered", Fraction(1)), ("half more", Fraction(3, 2)), ("double", Fraction(2))],
            Fraction(1),
        )
        self.rate, self.tax = money_choices()
        offered = [self.what, self.months, self.rent, self.resale, self.service]
        money = [self.rate, self.tax]
        self._lay_out(
            controls.group("The offers", offered),
            controls.group("Money", money),
            watched=[*offered, *money],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        offer = offers()[self.what.value]
        self.compared = Compared(
            offer.lease(self.months.value, self.rent.value),
            offer.purchase(self.resale.value, self.service.value),
            Money(rate=self.rate.value, tax=self.tax.value),
        )

    def _sentence(self) -> str:
        found = self.compared
        better = "Leasing" if found.lease_saves > 0 else "Buying"
        return (
            f"{self.what.value}: in money of today, leasing costs {_cents(found.cost_of_lease)} "
            f"after tax, buying {_cents(found.cost_of_purchase)}. {better} is cheaper by "
            f"{_cents(abs(found.lease_saves))}. Both cost the same at a rent of "
            f"{_cents(found.highest_rent)} a month; asked is {_cents(found.lease.monthly)}."
        )

    def _picture(self) -> Picture:
        named = [
            ("Lease", float(self.compared.cost_of_lease)),
            ("Purchase", float(self.compared.cost_of_purchase)),
        ]
        title = f"{self.what.value}: cost after tax, in money of today"
        return bars(named, title, "lease-bars", lambda value: dollars(round(value)))

    def _flows(self) -> list[list[str]]:
        return [
            ["today" if year == 0 else f"{year}", _money(lease), _money(purchase)]
            for year, lease, purchase in self.compared.by_year()
        ]

    def _figures(self) -> list[list[str]]:
        found = self.compared
        hidden = found.interest_in_the_lease()
        least = found.lowest_resale
        return [
            ["All rents, before tax", _money(found.all_rents)],
            ["Price, before tax", _money(found.purchase.price)],
            ["Interest hidden in the lease, a year", "none" if hidden is None else percent(hidden)],
            ["Highest rent that is no worse than buying", _cents(found.highest_rent)],
            [
                "Least it must bring at the end for buying to be no worse",
                "nothing" if least <= 0 else _money(least),
            ],
        ]

    def _tables(self) -> str:
        return wide_table("What decides", FIGURES, self._figures()) + wide_table(
            "What is paid, year by year", FLOWS, self._flows()
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(FIGURES, self._figures()),
                plain_table(FLOWS, self._flows()),
            ]
        )


def _money(amount: Fraction | int) -> str:
    return dollars(round(amount))


def _cents(amount: Fraction | int) -> str:
    return dollars(round(amount), exact=True)
