"""The receivables lab: the dashboard of a month end, each figure tied to the books."""

from __future__ import annotations

from datetime import date
from functools import cache

from medoffice import practice
from medoffice.billing.receivables.accounts import CREDIT, PATIENT, by_stage
from medoffice.billing.receivables.activity import Tie
from medoffice.billing.receivables.aging import Aging
from medoffice.billing.receivables.month_end import MonthEnd, month_end
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars, long_date, percent, plain_table, wide_table

ENDS = tuple(
    date(2025, month, day)
    for month, day in ((6, 30), (7, 31), (8, 31), (9, 30), (10, 31), (11, 30), (12, 31))
)
EVERYBODY = "everybody"
GROSS, NET = "gross charges (AAFP)", "net revenue (HFMA)"
AGE, PLACE = "how old it is", "where it waits"
OLD = 90
TRY_THIS = (
    "Look at December by <em>where it waits</em>. Which bar needs somebody tomorrow morning?",
    "Choose <em>patients</em> and <em>how old it is</em>, then Broadleaf Health PPO. Who is older?",
    "Go from September to December. Receivables rose and fell by a lot. Did the days move as much?",
    "Change <em>days by</em>. The money is the same: which figure would you put in a report, and "
    "what would you write beside it?",
)
WHAT_TO_NOTICE = (
    "Most of the money is young and waits for a payer's first answer. That is how the business "
    "works. The rest waits for somebody in the office.",
    "Credits are a line of their own. Netted, they would hide old balances.",
    "Every line under <em>Do the books agree?</em> ends in 0.00. If one does not, stop: a report "
    "that does not tie is not sent.",
)


@cache
def owner_names() -> dict[str, str]:
    """Return who may owe, by the word the models use."""
    names = {row["payer_id"]: row["name"] for row in practice.records("payers")}
    return {**names, PATIENT: "Patients", CREDIT: "Owed back"}


class ReceivablesLab(ChoiceLab):
    """The practice's receivables at the end of a month."""

    def __init__(self) -> None:
        self.month = controls.choice("Month end", [(long_date(day), day) for day in ENDS], ENDS[-1])
        owners = [("everybody", EVERYBODY)] + [
            (name, owner) for owner, name in owner_names().items() if owner not in (CREDIT, "SLF")
        ]
        self.owner = controls.choice("Who owes", owners, EVERYBODY)
        self.view = controls.choice("Show", [(view, view) for view in (AGE, PLACE)], PLACE)
        self.days_by = controls.choice("Days by", [(by, by) for by in (GROSS, NET)], GROSS)
        chosen = [self.month, self.owner, self.view, self.days_by]
        self._lay_out(
            controls.group("The month end", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.made = month_end(self.month.value)
        self.aging = self.made.aging

    @property
    def days(self) -> float | None:
        """Days in receivables by the convention that is chosen."""
        return self.made.gross_days if self.days_by.value == GROSS else self.made.net_days

    def _sentence(self) -> str:
        owner, made = self.owner.value, self.made
        about = f"On {long_date(made.as_of)}, "
        if owner == EVERYBODY:
            return (
                f"{about}receivables are {dollars(made.closing)}: {self.days:.1f} days by "
                f"{self.days_by.value}. Older than {OLD} days: "
                f"{percent(self.aging.share_over(OLD))} of what is owed to us. "
                f"We owe {dollars(-self.aging.credits)}."
            )
        share = self.aging.share_over(OLD, owner)
        old = "nothing is owed" if share is None else f"{percent(share)} is older than {OLD} days"
        owed = sum(self.aging.owed.get(owner, (0,)))
        return f"{about}{owner_names()[owner]}: {dollars(owed)} owed; {old}."

    def _picture(self) -> Picture:
        owner = self.owner.value
        whose = "all" if owner == EVERYBODY else owner_names()[owner]
        if self.view.value == AGE:
            amounts = (
                self.aging.by_band if owner == EVERYBODY else self.aging.owed.get(owner, (0,) * 5)
            )
            named = list(zip((f"{name} days" for name in self.aging.names), amounts, strict=True))
            title = f"Days since the visit: {whose}, {long_date(self.made.as_of)}"
        else:
            accounts = self.made.open if owner == EVERYBODY else self.made.of(owner)
            named = [(stage, amount) for stage, amount in by_stage(accounts).items() if amount > 0]
            title = f"Where the money waits: {whose}, {long_date(self.made.as_of)}"
        return bars(named or [("nothing open", 0)], title, "receivables-bars", dollars)

    def _tables(self) -> str:
        return (
            wide_table(self._caption(), *aging_rows(self.aging, owner_names()))
            + wide_table("What moved receivables in the month", *movement_rows(self.made))
            + wide_table("Do the books agree?", *tie_rows(self.made.ties()))
        )

    def _caption(self) -> str:
        return f"Aging from the date of service, {long_date(self.made.as_of)}"

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(*aging_rows(self.aging, owner_names())),
                plain_table(*movement_rows(self.made)),
                plain_table(*tie_rows(self.made.ties())),
            ]
        )


def aging_rows(aging: Aging, names: dict[str, str]) -> tuple[list[str], list[list[str]]]:
    """Return the headings and lines of an aging, with its credits and its total below."""
    lines = [
        [names.get(owner, owner), *map(dollars, amounts), dollars(sum(amounts))]
        for owner, amounts in aging.owed.items()
    ]
    lines.append(["All that is owed", *map(dollars, aging.by_band), dollars(aging.total)])
    nothing = [""] * len(aging.names)
    lines.append(["Credits", *nothing, dollars(aging.credits)])
    lines.append(["Receivables", *nothing, dollars(aging.balance)])
    return ["Who owes", *aging.names, "Total"], lines


def movement_rows(made: MonthEnd) -> tuple[list[str], list[list[str]]]:
    """Return how receivables came from one month end to the next."""
    month = made.month
    parts = (
        ("At the beginning", made.opening),
        ("Charges", month.charges),
        ("Contractual adjustments", -month.contractual),
        ("Self-pay discounts", -month.discounts),
        ("Insurers paid", -month.insurance),
        ("Patients paid", -month.patients),
        ("Refused charges written off", -month.denied - month.above_contract),
        ("Bad debt and small balances", -month.bad_debt),
        ("Refunds", month.refunds),
        ("At the end", made.closing),
    )
    return ["Step", "Dollars"], [[name, dollars(amount)] for name, amount in parts]


def tie_rows(ties: tuple[Tie, ...]) -> tuple[list[str], list[list[str]]]:
    """Return each figure as two records have it, and the difference to the cent."""
    lines = [
        [
            tie.figure,
            *(dollars(amount, exact=True) for amount in (tie.claims, tie.books, tie.difference)),
        ]
        for tie in ties
    ]
    return ["Figure", "Claims and payments", "Ledger", "Difference"], lines
