"""What the ledger must agree on: with itself, and to the cent with what its entries come from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from medoffice.practice import receivables
from medoffice.practice.agreement.form import Agreement, Complaint, Rows
from medoffice.practice.money import cents

RECEIVABLE, CASH, PAYABLE, PAYROLL = "1100", "1000", "2000", "2100"
STOCK = ("1200", "1210")
ALLOWANCE_CHANGE = "4190"  # follows receivables, so nobody budgets it
# The source of the entries made from each kind of posting.
SOURCES = {
    receivables.CHARGE: "charges",
    receivables.INSURANCE_PAYMENT: "remittances",
    receivables.CONTRACTUAL: "adjustments",
    receivables.PATIENT_PAYMENT: "patient_payments",
    receivables.WRITE_OFF: "write_offs",
    receivables.REFUND: "refunds",
}

Totals = dict[tuple[Any, str], int]


def one_side(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a line is a debit or a credit, and not both or neither."""
    for number, row in tables["ledger"]:
        if (row["debit"] is None) == (row["credit"] is None):
            yield number, "debit", "an amount as debit or as credit, and the other one empty"


def balanced(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each entry's debits equal its credits, on one day."""
    entries: dict[str, Rows] = defaultdict(list)
    for number, row in tables["ledger"]:
        entries[row["entry_id"]].append((number, row))
    for name, lines in entries.items():
        total = sum(_amount(row) for _, row in lines)
        number, last = lines[-1]
        if total:
            column = "debit" if last["credit"] is None else "credit"
            yield number, column, f"debits equal to credits in {name}; they are {_usd(total)} more"
        for number, row in lines:
            if row["date"] != lines[0][1]["date"]:
                yield number, "date", f"{lines[0][1]['date']}, as in the rest of {name}"


def receivables_tie(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that accounts receivable move each day as the patients' accounts do."""
    bare = {name: [row for _, row in tables[name]] for name in receivables.TABLES}
    expected: Totals = defaultdict(int)
    for posting in receivables.postings(bare):
        expected[posting.day, SOURCES[posting.kind]] += posting.amount
    yield from _compare(tables, (RECEIVABLE,), expected, set(SOURCES.values()))


def bills_tie(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that accounts payable grow by each day's bills and fall by its payments."""
    first = min(row["date"] for _, row in tables["ledger"])
    expected: Totals = defaultdict(int)
    for _, bill in tables["vendor_invoices"]:
        if bill["invoice_date"] >= first:
            expected[bill["invoice_date"], "vendor_invoices"] -= cents(bill["amount"])
        if bill["paid_on"]:
            expected[bill["paid_on"], "bill_payments"] += cents(bill["amount"])
    yield from _compare(tables, (PAYABLE,), expected, {"vendor_invoices", "bill_payments"})


def payroll_ties(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each payday takes out what payroll and clinicians' pay come to."""
    paid_on = {row["period_id"]: row["paid_on"] for _, row in tables["pay_periods"]}
    last = max(row["date"] for _, row in tables["ledger"])
    expected: Totals = defaultdict(int)
    parts = ("gross", "employer_fica", "unemployment_tax", "health_plan", "retirement_match")
    for name in ("payroll", "provider_pay"):
        for _, row in tables[name]:
            day = paid_on[row["period_id"]]
            if day <= last:
                expected[day, "payroll"] -= sum(cents(row[part]) for part in parts)
    # The first payday is of a period of the year before, which is in no table.
    first = min((day for day, _ in expected), default=None)
    lines = [(n, r) for n, r in tables["ledger"] if first and r["date"] >= first]
    yield from _compare({"ledger": lines}, (CASH,), expected, {"payroll"})


def stock_ties(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that inventory falls each month by the cost of what left the shelves."""
    expected: Counter[tuple[Any, str]] = Counter()
    for _, row in tables["stock_issues"]:
        # What was sent back leaves inventory with the vendor's credit.
        if row["reason"] == "returned":
            continue
        expected[_month(row["date"]), "stock_issues"] -= cents(row["cost"])
    first = min(row["date"] for _, row in tables["ledger"])
    for _, row in tables["stock_counts"]:
        if row["counted_on"] >= first:
            expected[_month(row["counted_on"]), "stock_counts"] += cents(row["cost"])
    by_month = [(n, {**r, "date": _month(r["date"])}) for n, r in tables["ledger"]]
    yield from _compare(
        {"ledger": by_month}, STOCK, dict(expected), {"stock_issues", "stock_counts"}
    )


def program_amounts(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a program pays its rate for each member."""
    for number, row in tables["program_payments"]:
        due = row["members"] * cents(row["rate"])
        if cents(row["amount"]) != due:
            yield number, "amount", f"{_usd(due)}, members times rate"


def programs_tie(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the ledger has each program payment on its day."""
    expected: Totals = defaultdict(int)
    for _, row in tables["program_payments"]:
        expected[row["paid_on"], "program_payments"] += cents(row["amount"])
    yield from _compare(tables, (CASH,), expected, {"program_payments"})


def bank_ties(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the bank moves no more money than the entry a line belongs to."""
    cash: Counter[str] = Counter()
    dated: dict[str, date] = {}
    for _, row in tables["ledger"]:
        dated[row["entry_id"]] = row["date"]
        if row["account_id"] == CASH:
            cash[row["entry_id"]] += _amount(row)
    moved: Counter[str] = Counter()
    for number, row in tables["bank_transactions"]:
        name, amount = row["entry_id"], cents(row["amount"])
        moved[name] += amount
        if not cash[name]:
            yield number, "entry_id", "an entry of the ledger that moves cash"
        elif abs(moved[name]) > abs(cash[name]):
            yield number, "amount", f"in all no more than {_usd(cash[name])}, the cash of {name}"
        elif row["date"] < dated[name]:
            yield number, "date", f"{dated[name]}, the day of {name}, or later"


def budget_complete(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that income and expense accounts, and no others, have a budget in each month."""
    kinds = {row["account_id"]: row["type"] for _, row in tables["accounts"]}
    budgeted = {name for name, kind in kinds.items() if kind in _RESULT} - {ALLOWANCE_CHANGE}
    found: dict[date, set[str]] = defaultdict(set)
    last: dict[date, int] = {}
    for number, row in tables["budget"]:
        if row["account_id"] not in budgeted:
            yield number, "account_id", "an income or expense account"
        found[row["month"]].add(row["account_id"])
        last[row["month"]] = number
    for month, names in found.items():
        for name in sorted(budgeted - names):
            yield last[month], "account_id", f"a row for account {name} in {month:%B %Y} as well"


_RESULT = ("income", "contra-income", "expense")


def _compare(
    tables: dict[str, Rows], accounts: tuple[str, ...], expected: Totals, sources: set[str]
) -> Iterator[Complaint]:
    """Compare the lines of some accounts, by day and source, with what they were made from."""
    found: Totals = defaultdict(int)
    at: dict[tuple[Any, str], int] = {}
    number = 2
    for number, row in tables["ledger"]:
        if row["account_id"] in accounts and row["source"] in sources:
            key = row["date"], row["source"]
            found[key] += _amount(row)
            at[key] = number
    for key in sorted({*found, *expected}):
        if found.get(key, 0) != expected.get(key, 0):
            day, source = key
            wanted = f"{_usd(expected.get(key, 0))} from {source} of {day} in {accounts[0]}"
            yield at.get(key, number), "account_id", f"{wanted}; the ledger has {_usd(found[key])}"


def _amount(row: dict[str, Any]) -> int:
    return cents(row["debit"]) - cents(row["credit"])


def _month(day: date) -> date:
    return day.replace(day=1)


def _usd(amount: int) -> str:
    return f"{amount / 100:,.2f}"


RULES: list[Agreement] = [
    ("ledger", (), one_side),
    ("ledger", (), balanced),
    ("ledger", receivables.TABLES, receivables_tie),
    ("ledger", ("vendor_invoices",), bills_tie),
    ("ledger", ("payroll", "provider_pay", "pay_periods"), payroll_ties),
    ("ledger", ("stock_issues", "stock_counts"), stock_ties),
    ("program_payments", (), program_amounts),
    ("ledger", ("program_payments",), programs_tie),
    ("bank_transactions", ("ledger",), bank_ties),
    ("budget", ("accounts",), budget_complete),
]
