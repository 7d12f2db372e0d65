"""The trail lab: follow one visit through the practice's tables, without code."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.trail import (
    EXAMPLES,
    GIVEN_UP,
    Step,
    dollars,
    follow,
    ledger_entries,
)

EVERY_STEP, MONEY = "every step", "only what changes the balance"
CONTRACT = "Given up by contract"
WHO = {
    "charges": "Charged",
    "adjustments": CONTRACT,
    "remittances": "Insurers paid",
    "patient_payments": "The patient paid",
    "write_offs": "Written off",
    "refunds": "Paid back",
}
# Three columns, as in the chapter: a phone has room for no more.
HEADINGS = ["Day, table, and what happened", "Amount", "Owed"]
LEDGER_HEADINGS = ["Day, entry, and what it holds", "The whole day", "Of this visit"]
TRY_THIS = (
    "Read <em>Paid in four parts</em> line by line, and add up the amounts as you go.",
    "Show <em>only what changes the balance</em>. How many tables hold the money of one visit?",
    "Compare <em>Denied, then paid</em> with <em>Denied and lost</em>. When was the denial posted, "
    "and when did somebody act?",
    "Look at the ledger below the table. One visit is a small part of a day's entry.",
)
WHAT_TO_NOTICE = (
    "Charges = given up + paid + written off + still owed. The last column shows it at every step.",
    "The day of the visit, of the charge, of the claim and of the money are four different days.",
    "The ledger knows no patients. It holds each day's totals, and the tables explain them.",
)


class TrailLab(ChoiceLab):
    """Follow a visit of the practice from booking to the last cent."""

    def __init__(self) -> None:
        first = next(iter(EXAMPLES.values()))
        self.visit = controls.choice("Visit", EXAMPLES, first)
        self.show = controls.choice("Show", [(w, w) for w in (EVERY_STEP, MONEY)], EVERY_STEP)
        chosen = [self.visit, self.show]
        self._lay_out(
            controls.group("The visit", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.steps: list[Step] = follow(self.visit.value)

    def totals(self) -> dict[str, int]:
        """Return what the visit came to, in cents: charged, and what became of it."""
        found = dict.fromkeys(WHO.values(), 0)
        for step in self.steps:
            if step.amount:
                words = CONTRACT if step.what == GIVEN_UP else WHO[step.source]
                found[words] += abs(step.amount)
        return {words: amount for words, amount in found.items() if amount}

    def _sentence(self) -> str:
        told = ", ".join(
            f"{words.lower()} {dollars(sum_)}" for words, sum_ in self.totals().items()
        )
        tables = len({step.table for step in self.steps})
        days = (self.steps[-1].day - self.steps[0].day).days
        return (
            f"Visit {self.visit.value}: {told}. Owed at the end: "
            f"{dollars(self.steps[-1].balance)}. {count(tables, 'table')}, {count(days, 'day')} "
            "from the first line to the last."
        )

    def _picture(self) -> Picture:
        named = [(words, amount / 100) for words, amount in self.totals().items()]
        title = f"What became of the charges of visit {self.visit.value}"
        return bars(named, title, "trail-bars", lambda value: f"${value:,.2f}")

    def _rows(self) -> list[list[str]]:
        return [
            [
                f"{short_day(step.day)}, {step.table}: {step.what}",
                _amount(step.amount) if step.amount else "",
                _amount(step.balance),
            ]
            for step in self.steps
            if step.amount or self.show.value == EVERY_STEP
        ]

    def _tables(self) -> str:
        caption = f"Visit {self.visit.value} through the tables"
        return wide_table(caption, HEADINGS, self._rows()) + self._ledger()

    def _ledger(self) -> str:
        rows = []
        for day, source in dict.fromkeys(
            (step.day, step.source) for step in self.steps if step.amount
        ):
            ours = sum(
                abs(step.amount) for step in self.steps if (step.day, step.source) == (day, source)
            )
            for entry in ledger_entries(day, source):
                whole = sum(debit for _, debit, _ in entry.lines)
                posted = f"{short_day(day)}, {entry.entry_id}: {entry.memo}"
                rows.append([posted, _amount(whole), _amount(ours)])
        return wide_table("Where the ledger holds it", LEDGER_HEADINGS, rows)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join([self._sentence(), plain_table(HEADINGS, self._rows())])


def _amount(cents: int) -> str:
    # A browser may break a line behind a minus; a word joiner keeps it with its figure.
    return dollars(cents).replace("−", "−\N{WORD JOINER}")
