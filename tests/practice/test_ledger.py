"""The ledger: balanced, tied to every other table, and shaped like a family practice's."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice import practice
from medoffice.practice import receivables
from medoffice.practice.agreement import ledger as agreement
from medoffice.practice.generate.ledger.equipment import loan_schedule
from medoffice.practice.generate.ledger.journal import Journal
from medoffice.practice.generate.ledger.parameters import LedgerParameters
from medoffice.practice.reading import rows


@pytest.fixture(scope="module")
def tables() -> dict:
    names = {name for table, others, _ in agreement.RULES for name in (table, *others)}
    return {name: [(number, row) for number, row, _ in rows(name)] for name in sorted(names)}


@pytest.fixture(scope="module")
def lines():
    lines = practice.load("ledger").merge(practice.load("accounts"), on="account_id")
    lines["amount"] = lines["debit"].fillna(0) - lines["credit"].fillna(0)
    lines["month"] = lines["date"].dt.to_period("M")
    return lines


@pytest.fixture(scope="module")
def by_year(lines):
    """Debits less credits of each account, by year."""
    return lines.pivot_table(
        index="account_id", columns=lines["date"].dt.year, values="amount", aggfunc="sum"
    ).fillna(0)


def test_the_trial_balance_balances_each_month(lines):
    assert lines.groupby("month")["amount"].sum().round(2).eq(0).all()
    assert lines.groupby("entry_id")["amount"].sum().round(2).eq(0).all()


def test_receivables_are_the_subledger_at_each_month_end(lines):
    bare = {name: list(practice.records(name)) for name in receivables.TABLES}
    subledger = receivables.Subledger(bare)
    control = lines[lines["account_id"] == "1100"].groupby("month")["amount"].sum().cumsum()
    for month in ("2024-01", "2024-06", "2024-12", "2025-05", "2025-09", "2025-12"):
        end = control.index[control.index == month][0].end_time.date()
        assert subledger.total_on(end).total == round(control[month] * 100), month


def test_revenue_of_a_visit(by_year):
    """Net patient revenue of about $160 to $168 for each completed visit, as planned."""
    visits = practice.load("appointments").query("outcome == 'completed'")
    patient = by_year.loc[["4000", "4100", "4150", "4170", "4190", "4200"]].sum()
    for year, count in visits["date"].dt.year.value_counts().items():
        assert 155 <= -patient[year] / count <= 170, year


@pytest.mark.parametrize(
    ("accounts", "low", "high"),
    [
        (["5000"], 0.24, 0.30),
        (["5300", "5310", "5330", "5700"], 0.06, 0.085),
        (["5210", "5230"], 0.03, 0.05),
        (["5200"], 0.04, 0.09),
        (["5400"], 0.025, 0.04),
        (["5410"], 0.008, 0.03),
        (["5500"], 0.015, 0.03),
    ],
    ids=["support wages", "occupancy", "supplies", "vaccines", "it", "billing", "malpractice"],
)
def test_costs_have_the_shape_of_a_family_practice(by_year, accounts, low, high):
    """Shares of revenue; teaching values made from several published shapes."""
    income = by_year.loc[["4000", "4100", "4150", "4170", "4190", "4200", "4900"]].sum()
    for year in (2024, 2025):
        assert low <= by_year.loc[accounts, year].sum() / -income[year] <= high


def test_cash_never_runs_out(lines):
    cash = lines[lines["account_id"] == "1000"].groupby("date")["amount"].sum().cumsum()
    assert cash.min() > 0


def test_inventory_never_falls_below_nothing(lines):
    for account in ("1200", "1210"):
        stock = lines[lines["account_id"] == account].groupby("month")["amount"].sum().cumsum()
        assert stock.min() > 0


def test_the_bank_agrees_but_for_what_is_under_way_and_one_short_deposit(lines):
    bank = practice.load("bank_transactions")
    cash = lines[lines["account_id"] == "1000"].groupby("entry_id")["amount"].sum()
    cleared = bank.groupby("entry_id")["amount"].sum()
    missing = (cash - cleared.reindex(cash.index).fillna(0)).round(2)
    opening = lines.query("source == 'opening'")["entry_id"].iloc[0]
    under_way = missing[missing.ne(0)].drop(opening, errors="ignore")
    days = lines.drop_duplicates("entry_id").set_index("entry_id")["date"]
    old = under_way[days[under_way.index] < "2025-11-15"]
    assert list(old) == [180.0]
    assert days[old.index[0]].date() > date(2025, 9, 15)


def test_the_second_year_missed_its_budget(by_year):
    budget = practice.load("budget")
    planned = budget.groupby(["account_id", budget["month"].dt.year])["amount"].sum().unstack()
    # A budget is in hundreds of dollars, and right to a few percent where nothing went wrong.
    assert planned.loc["5300", 2025] == pytest.approx(by_year.loc["5300", 2025], rel=0.08)
    assert -by_year.loc["4000", 2025] < planned.loc["4000", 2025]


def test_a_journal_refuses_an_entry_that_does_not_balance():
    with pytest.raises(ValueError, match=r"payroll on 2024-02-02: debits exceed credits by 1\.00"):
        Journal().post(date(2024, 2, 2), "payroll", "", {"5000": 500, "1000": -400})
    with pytest.raises(ValueError, match="no account '9999'"):
        Journal().move(date(2024, 2, 2), "payroll", "", "9999", "1000", 5)


def test_a_level_loan_is_paid_off():
    """The payment is that of numpy-financial's documented example, pmt(7.5 %/12, 180, 200,000)."""
    loan = LedgerParameters(loan_rate=0.075, loan_months=180)
    schedule = loan_schedule(20_000_000, loan)
    assert schedule[0][0] + schedule[0][1] == 185_402
    assert schedule[-1][2] == 0
    assert sum(principal for _, principal, _ in schedule) == 20_000_000


@pytest.mark.parametrize(
    ("name", "value"),
    [("loan_rate", 1.2), ("cash_kept", 0), ("allowance_share", -0.1), ("loan_months", -3)],
)
def test_parameters_out_of_range_are_refused(name, value):
    with pytest.raises(ValueError, match=f"{name} is {value}"):
        LedgerParameters(**{name: value})


DAMAGE = {
    "both sides of a line": (
        "one_side", "ledger", lambda r: r["debit"], {"credit": 5.0}, "debit", "debit or as credit",
    ),
    "a debit changed": (
        "balanced", "ledger", lambda r: r["debit"], {"debit": 1.23}, None, "debits equal",
    ),
    "a line moved to another day": (
        "balanced", "ledger", lambda r: r["line"] == 2, {"date": date(2025, 12, 30)}, "date",
        "as in the rest",
    ),
    "a charge nobody entered": (
        "receivables_tie", "charges", lambda r: True, {"amount": 999.0}, "account_id",
        "from charges of",
    ),
    "a payment of a patient lost": (
        "receivables_tie", "patient_payments", lambda r: True, {"amount": 0.0}, "account_id",
        "from patient_payments of",
    ),
    "a bill changed after it was entered": (
        "bills_tie", "vendor_invoices", lambda r: r["invoice_date"] > date(2024, 3, 1),
        {"amount": 1.0}, "account_id", "from vendor_invoices of",
    ),
    "pay that was not paid out": (
        "payroll_ties", "payroll", lambda r: True, {"gross": 1.0}, "account_id", "from payroll of",
    ),
    "goods that left without a cost": (
        "stock_ties", "stock_issues", lambda r: True, {"cost": 9_000.0}, "account_id",
        "from stock_issues of",
    ),
    "members that were not counted": (
        "program_amounts", "program_payments", lambda r: True, {"members": 3}, "amount",
        "members times rate",
    ),
    "a program payment nobody entered": (
        "programs_tie", "program_payments", lambda r: True, {"amount": 3.0}, "account_id",
        "from program_payments of",
    ),
    "more at the bank than in the books": (
        "bank_ties", "bank_transactions", lambda r: r["amount"] > 0, {"amount": 1e6}, "amount",
        "in all no more than",
    ),
    "a bank line without an entry": (
        "bank_ties", "bank_transactions", lambda r: True, {"entry_id": "J99999"}, "entry_id",
        "an entry of the ledger that moves cash",
    ),
    "a budget for cash": (
        "budget_complete", "budget", lambda r: True, {"account_id": "1000"}, "account_id",
        "an income or expense account",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_does_not_agree_is_named(tables, damage):
    name, table, wanted, changed, column, words = DAMAGE[damage]
    rule = getattr(agreement, name)
    at = next(i for i, (_, row) in enumerate(tables[table]) if wanted(row))
    number, row = tables[table][at]
    damaged = [*tables[table][:at], (number, {**row, **changed}), *tables[table][at + 1 :]]
    found = list(rule({**tables, table: damaged}))
    assert any(
        words in expected and (column is None or column == where) for _, where, expected in found
    ), found


@pytest.mark.parametrize("rule", agreement.RULES, ids=lambda rule: rule[2].__name__)
def test_the_tables_agree(tables, rule):
    assert list(rule[2](tables)) == []
