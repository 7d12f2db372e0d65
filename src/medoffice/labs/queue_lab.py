"""The queue lab: what waits, why, and which to work first."""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.billing.claims import work_queue
from medoffice.billing.claims.denial_log import Denial, denials
from medoffice.billing.claims.denials import Bar, ordered
from medoffice.billing.claims.work_queue import ORDERS, Item, Worked
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.trail import dollars

DAYS = (date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31))
BEST = "expected and last day together"
BY = {"Cause": "cause", "Reason": "reason", "Payer": "payer"}
LARGE = {"How many": "number", "What can be expected": "expected"}
LONGEST_LIST = 12
LIST_HEADINGS = ["Denial", "Reason", "Contract's price", "Expected", "Last day", "Worked on"]
ORDER_HEADINGS = ["Order", "In time", "Too late", "Expected"]
TRY_THIS = (
    "Compare the orders with two a day. Then with five. When does the order no longer matter?",
    "Set <em>oldest first</em> and read the list: how many days are left when each is worked?",
    "Take off what the work costs. Which denials disappear from the list?",
    "Look at what waits by cause, then by what can be expected.",
)
WHAT_TO_NOTICE = (
    "With enough people every order is good. With few the order is worth more than one of them.",
    "Largest first is not the best: it spends the day on large ones that had time, and lets others "
    "pass whose last day is near.",
    "Those marked too late were lost on a day when nobody was looking.",
)


class QueueLab(ChoiceLab):
    """Order what waits, and see what each order recovers."""

    def __init__(self) -> None:
        days = [(short_day(day), day) for day in DAYS]
        self.as_of = controls.choice("As of the end of", days, DAYS[-1])
        self.a_day = controls.choice("Worked in a day", [(f"{n}", n) for n in (1, 2, 3, 5, 8)], 2)
        costs = [("nothing", 0), ("$10 each", 1_000), ("$25 each", 2_500), ("$50 each", 5_000)]
        self.cost = controls.choice("Take off for the work", costs, 0)
        self.order = controls.choice("List in the order", [(w, w) for w in (BEST, *ORDERS)], BEST)
        self.by = controls.choice("What waits, by", BY, "cause")
        self.large = controls.choice("Large means", LARGE, "number")
        chosen = [self.as_of, self.a_day, self.cost, self.order, self.by, self.large]
        self._lay_out(
            controls.group("The queue", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self._learn()
        tomorrow = self.as_of.value + timedelta(days=1)
        a_day = self.a_day.value
        self.worked: dict[str, Worked] = {
            BEST: work_queue.best(self.items, tomorrow, a_day),
            **{
                name: work_queue.in_order(sorted(self.items, key=by), tomorrow, a_day)
                for name, by in ORDERS.items()
            },
        }

    def _learn(self) -> None:
        """Look at the log as it stood on the day."""
        day = self.as_of.value
        history = [each.as_of(day) for each in denials() if each.posted_on <= day]
        to_patients = work_queue.for_patients(history)
        waiting = [
            each
            for each in history
            if each.open_on(day) and each.worked_on is None and each.reason not in to_patients
        ]
        self.known: dict[str, Denial] = {each.denial_id: each for each in waiting}
        self.items: list[Item] = work_queue.queue(
            waiting, work_queue.chances(history), self.cost.value
        )

    def _sentence(self) -> str:
        best, oldest = self.worked[BEST], self.worked["oldest first"]
        late = sum(item.last_day <= self.as_of.value for item in self.items)
        return (
            f"On {short_day(self.as_of.value)}, {count(len(self.items), 'denial')} wait, "
            f"{late:,} of them past their last day. With {self.a_day.value} a day, "
            f"{dollars(round(best.value))} can be expected in the best order and "
            f"{dollars(round(oldest.value))} oldest first: "
            f"{dollars(round(best.value - oldest.value))} apart."
        )

    def pareto(self) -> list[Bar]:
        """Return what waits by cause, reason or payer, the largest first."""
        sizes: dict[str, int] = {}
        for item in self.items:
            name = getattr(self.known[item.name], self.by.value).replace("-", " ")
            size = 1 if self.large.value == "number" else max(0, round(item.value))
            sizes[name] = sizes.get(name, 0) + size
        return ordered(sizes)

    def _picture(self) -> Picture:
        counted = self.large.value == "number"
        shown = {bar.name: bar for bar in self.pareto()}
        drawn = [(name, bar.size if counted else bar.size / 100) for name, bar in shown.items()]
        title = f"What waits by {self.by.value}, the largest first"
        show = (lambda v: f"{v:,.0f}") if counted else (lambda v: f"${v:,.0f}")
        return bars(drawn or [("nothing", 0)], title, "queue-bars", show)

    def _order_rows(self) -> list[list[str]]:
        return [
            [name, f"{len(made.done):,}", f"{len(made.too_late):,}", dollars(round(made.value))]
            for name, made in self.worked.items()
        ]

    def _list_rows(self) -> list[list[str]]:
        return [
            [
                item.name,
                self.known[item.name].reason,
                dollars(self.known[item.name].price),
                dollars(round(item.value)),
                short_day(item.last_day),
                short_day(day),
            ]
            for item, day in self.worked[self.order.value].done[:LONGEST_LIST]
        ]

    def _tables(self) -> str:
        caption = f"The first {LONGEST_LIST}, {self.order.value}"
        return wide_table(
            f"{self.a_day.value} a day, in each order", ORDER_HEADINGS, self._order_rows()
        ) + wide_table(caption, LIST_HEADINGS, self._list_rows())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(ORDER_HEADINGS, self._order_rows()),
                plain_table(LIST_HEADINGS, self._list_rows()),
            ]
        )
