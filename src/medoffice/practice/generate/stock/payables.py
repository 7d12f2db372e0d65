"""The bills in our books: numbered, due, and paid on the day payments are made."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import date, timedelta

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.stock.bills import Bill
from medoffice.practice.generate.stock.days import THURSDAY, Calendar
from medoffice.practice.generate.stock.parameters import StockParameters
from medoffice.practice.generate.stock.vendors import BY_KEY, VENDOR_ID
from medoffice.practice.generate.world import Cents, Row, World

LETTER = {"check": "K", "transfer": "T", "debit": "D"}
FIRST_CHECK = 10_001
LATE_RUNS = (1, 2)  # payment runs by which a late bill is late


class Payables:
    """Enters bills and pays them."""

    def __init__(self, world: World, calendar: Calendar, parameters: StockParameters) -> None:
        """Lay out the days on which payments are made."""
        self.world, self.calendar, self.parameters = world, calendar, parameters
        self.rng: random.Random = world.stream("stock-payments")
        self.runs = self._payment_runs()

    def enter(self, bills: list[Bill]) -> tuple[list[Row], list[Row]]:
        """Enter all bills in order of date; return the rows of bills and of their lines."""
        order = list(VENDOR_ID)
        bills = sorted(bills, key=lambda bill: (bill.dated, order.index(bill.vendor)))
        self._number(bills)
        bills = self._enter_twice(bills)
        rows, lines = [], []
        for bill in bills:
            paid_on = self._paid_on(bill)
            if bill.dated < self.calendar.start and paid_on < self.calendar.start:
                continue  # settled before the books begin
            bill.row = self._row(bill, paid_on, f"B{len(rows) + 1:05}")
            rows.append(bill.row)
            lines += [{"invoice_id": bill.row["invoice_id"], **line} for line in bill.lines]
        self._number_payments(rows, bills)
        return rows, [{"line_id": f"BL{number:05}", **line} for number, line in enumerate(lines, 1)]

    def _row(self, bill: Bill, paid_on: date, invoice_id: str) -> Row:
        covers = bill.covers or (None, None)
        return {
            "invoice_id": invoice_id,
            "vendor_id": VENDOR_ID[bill.vendor],
            "invoice_number": bill.number,
            "invoice_date": bill.dated,
            "due_on": self._due(bill),
            "amount": Cents(bill.amount),
            "freight": Cents(bill.freight) if bill.order else None,
            "account": bill.account,
            "memo": bill.memo,
            "po_id": bill.order and bill.order["po_id"],
            "covers_from": covers[0],
            "covers_to": covers[1],
            "paid_on": paid_on if paid_on <= self.calendar.end else None,
            "payment": None,
        }

    def _number(self, bills: list[Bill]) -> None:
        """Give each bill the vendor's own number: they rise, with gaps for other customers."""
        last: dict[str, int] = {}
        for bill in bills:
            step = self.rng.randint(3, 90)
            last[bill.vendor] = last.get(bill.vendor, self.rng.randint(2_000, 80_000)) + step
            letters = BY_KEY[bill.vendor].name[:2].upper()
            bill.number = f"{letters}-{last[bill.vendor]}"

    def _enter_twice(self, bills: list[Bill]) -> list[Bill]:
        """Enter some bills under the vendor's second name, and the first of them under both."""
        found = [
            bill
            for bill in bills
            if bill.vendor == stories.DUPLICATE_OF
            and bill.order
            and bill.dated > stories.DUPLICATE_ADDED
        ]
        entered = found[: stories.DUPLICATE_BILLS]
        if not entered:
            return bills
        first = entered[0]
        copy = Bill(
            stories.DUPLICATE_AGAIN, first.dated, first.amount, first.account, first.memo, None,
            first.order, first.freight, list(first.lines), first.number,
        )  # fmt: skip
        for bill in entered[1:]:
            bill.vendor = stories.DUPLICATE_AGAIN
        at = bills.index(first) + 1
        return [*bills[:at], copy, *bills[at:]]

    def _due(self, bill: Bill) -> date:
        return bill.dated + timedelta(days=BY_KEY[bill.vendor].terms_days)

    def _payment_runs(self) -> list[date]:
        """List the Thursdays, or days after, on which bills are paid, from before the first day."""
        day, runs = self.calendar.start - timedelta(days=70), []
        while day < self.calendar.end + timedelta(days=120):
            if day.isoweekday() == THURSDAY:
                runs.append(self.calendar.next_open(day))
            day += timedelta(days=1)
        return runs

    def _paid_on(self, bill: Bill) -> date:
        """Give the day a bill is paid: by debit when due, else in the last run before that."""
        due = self._due(bill)
        late = self.rng.random() < self.parameters.paid_late_share
        runs_late = self.rng.choice(LATE_RUNS) if late else 0
        if BY_KEY[bill.vendor].method == "debit":
            return self.calendar.next_open(due)
        first = next(n for n, run in enumerate(self.runs) if run > bill.dated)
        last = max((n for n, run in enumerate(self.runs) if run <= due), default=first)
        run = self.runs[max(first, last) + runs_late]
        if stories.NOBODY_PAYS[0] <= run <= stories.NOBODY_PAYS[1]:
            run = next(run for run in self.runs if run > stories.NOBODY_PAYS[1])
        return run

    def _number_payments(self, rows: list[Row], bills: list[Bill]) -> None:
        """Give one number to what is paid to a vendor on a day; checks are numbered in turn."""
        method = {VENDOR_ID[bill.vendor]: BY_KEY[bill.vendor].method for bill in bills}
        paid: dict[tuple[date, str], list[Row]] = defaultdict(list)
        for row in rows:
            if row["paid_on"]:
                paid[row["paid_on"], row["vendor_id"]].append(row)
        next_of = Counter({"check": FIRST_CHECK, "transfer": 1, "debit": 1})
        for (_, vendor_id), together in sorted(paid.items()):
            how = method[vendor_id]
            for row in together:
                row["payment"] = f"{LETTER[how]}{next_of[how]:05}"
            next_of[how] += 1
