"""The figures and tables of the chapter *Meet Willow Bend*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.book.codebook.tables import tables
from medoffice.book.facts.calibration import costs
from medoffice.explorers.tables import Table
from medoffice.operations.trail import EXAMPLES, Step, dollars, follow, ledger_entries

if TYPE_CHECKING:
    import pandas as pd

YEAR = 2025
EXAMPLE = EXAMPLES["Paid in four parts"]
KINDS = {
    "Commercial insurance": ("commercial",),
    "Medicare, with Medicare Advantage": ("medicare", "medicare-advantage"),
    "Medicaid": ("medicaid",),
    "No insurance": ("self-pay",),
    "Other": ("other",),
}
# Accounts of the ledger.
CHARGES, CONTRACTUAL, DENIED, PROGRAMS, WAGES = "4000", "4100", "4170", "4900", "5000"


@cache
def _load(name: str) -> pd.DataFrame:
    return practice.load(name)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_practice_figures(), **_money(), **_example()}


@cache
def _visits() -> pd.DataFrame:
    book = _load("appointments")
    return book[(book["outcome"] == "completed") & (book["date"].dt.year == YEAR)]


def _practice_figures() -> dict[str, str]:
    staff, providers = _load("staff"), _load("providers")
    here = staff[staff["left_on"].isna()]
    return {
        "tables": str(len(tables())),
        "rows": f"{sum(table.rows for table in tables().values()):,}",
        "clinicians": str(len(providers)),
        "clinician-fte": f"{providers['fte'].sum():.1f}",
        "staff": str(len(here) - 1),
        "staff-left": str(staff["left_on"].notna().sum()),
        "on-file": f"{len(_load('patients')):,}",
        "visits": f"{len(_visits()):,}",
        "seen": f"{_visits()['patient_id'].nunique():,}",
        "a-year": f"{len(_visits()) / _visits()['patient_id'].nunique():.1f}",
    }


@cache
def _books() -> pd.DataFrame:
    """Return what each account of income and expense came to in the year, income positive."""
    accounts = _load("accounts").set_index("account_id")
    lines = _load("ledger")
    lines = lines[lines["date"].dt.year == YEAR]
    net = (lines["credit"].fillna(0) - lines["debit"].fillna(0)).groupby(lines["account_id"]).sum()
    books = accounts[["name", "type", "section"]].assign(net=net).fillna({"net": 0.0})
    return books[books["type"].isin(["income", "contra-income", "expense"])]


def _sum(*accounts: str) -> float:
    return float(_books().loc[list(accounts), "net"].sum())


def _revenue() -> float:
    books = _books()
    return float(books.loc[books["type"] != "expense", "net"].sum())


def _money() -> dict[str, str]:
    charged = _sum(CHARGES)
    return {
        "charged": _millions(charged),
        "revenue": _millions(_revenue()),
        "kept-of-charges": f"{(_revenue() - _sum(PROGRAMS)) / charged:.0%}",
        "contract-share": f"{-_sum(CONTRACTUAL) / charged:.0%}",
        "denied-lost": f"${-_sum(DENIED):,.0f}",
        "wages-share": f"{-_sum(WAGES) / _revenue():.0%}",
        "left-share": f"{_left() / _revenue():.0%}",
        "overhead": f"{costs.overhead():.0f}%",
    }


def _example() -> dict[str, str]:
    steps = follow(EXAMPLE)
    charges = [step for step in steps if step.source == "charges"]
    insurer = [step for step in steps if step.source == "remittances"]
    given_up = [step for step in steps if step.source == "adjustments"]
    at_visit, *later = [step for step in steps if step.source == "patient_payments"]
    (entry,) = ledger_entries(charges[0].day, "charges")
    charged, contract = _total(charges), -_total(given_up)
    paid, patient = -_total(insurer), -_total([at_visit, *later])
    visit = next(step for step in steps if step.what.startswith("Arrived"))
    return {
        "example": EXAMPLE,
        "example-day": _day(visit),
        "example-charge-day": _day(charges[0]),
        "example-charge-lag": str((charges[0].day - visit.day).days),
        "example-first-charge": dollars(charges[0].amount),
        "example-second-charge": dollars(charges[1].amount),
        "example-charged": dollars(charged),
        "example-contract": dollars(contract),
        "example-allowed": dollars(charged - contract),
        "example-paid": dollars(paid),
        "example-paid-day": _day(insurer[0]),
        "example-copay": dollars(-at_visit.amount),
        "example-later": dollars(-_total(later)),
        "example-half": dollars(-later[0].amount),
        "example-patient": dollars(patient),
        "example-left": dollars(steps[-1].balance),
        "example-settled-days": str((steps[-1].day - visit.day).days),
        "example-entry": entry.entry_id,
        "example-entry-total": dollars(sum(debit for _, debit, _ in entry.lines)),
    }


def _total(steps: list[Step]) -> int:
    return sum(step.amount for step in steps)


def clinicians() -> Table:
    """Return the clinicians with their patients and visits of the year."""
    by_provider = _visits().groupby("provider_id").size()
    panel = _load("patients").groupby("pcp_id").size()
    return Table(
        f"The clinicians, {YEAR}",
        [
            {
                "Clinician": f"{row.name}, {row.credential}",
                "Full-time equivalents": f"{row.fte:g}",
                "Patients on file": f"{panel.get(row.provider_id, 0):,}",
                "Visits": f"{by_provider[row.provider_id]:,}",
            }
            for row in _load("providers").itertuples(index=False)
        ],
    )


def staff() -> Table:
    """Return the roles in the office, with how many people hold each and how many left."""
    people = _load("staff")
    rows = []
    for role, some in people.groupby("role", observed=True, sort=False):
        here = some[some["left_on"].isna()]
        rows.append(
            {
                "Role": str(role).replace("-", " ").capitalize(),
                "People": str(len(here)),
                "Full-time equivalents": f"{here['fte'].sum():.1f}",
                "Left in two years": str(some["left_on"].notna().sum()),
            }
        )
    return Table("The office at the end of 2025", rows)


def payers() -> Table:
    """Return who comes and who pays: visits, charges and collections by kind of payer."""
    visits = _visits()
    payer = visits["patient_id"].map(_load("patients").set_index("patient_id")["payer_id"])
    kind = payer.map(_load("payers").set_index("payer_id")["kind"].astype(str))
    charged = _load("charges").groupby("appointment_id")["amount"].sum()
    by_visit = visits.assign(
        kind=kind,
        charged=visits["appointment_id"].map(charged).fillna(0),
        collected=visits["appointment_id"].map(_collected()).fillna(0),
    )
    # Of the later visits too little is settled to say what they bring.
    settled = by_visit[by_visit["date"] < f"{YEAR}-07-01"]
    rows = []
    for name, kinds in KINDS.items():
        of_kind = settled[settled["kind"].isin(kinds)]
        collected = of_kind["collected"].sum()
        rows.append(
            {
                "Patients with": name,
                "Of visits": f"{by_visit['kind'].isin(kinds).mean():.0%}",
                "Charged": f"${of_kind['charged'].mean():,.0f}",
                "Paid": f"${of_kind['collected'].mean():,.0f}",
                "Paid of charges": f"{collected / of_kind['charged'].sum():.0%}",
            }
        )
    return Table(
        f"Share of the visits of {YEAR}, and what a visit of January to June brought", rows
    )


@cache
def _collected() -> pd.Series:
    """Return what insurers and patients paid for each visit, less what was paid back."""
    visit = _load("claims").set_index("claim_id")["appointment_id"]
    lines = _load("remittance_lines")
    insurers = lines["paid"].fillna(0).groupby(lines["claim_id"].map(visit)).sum()
    patients = _load("patient_payments").groupby("appointment_id")["amount"].sum()
    back = _load("refunds").groupby("appointment_id")["amount"].sum()
    return insurers.add(patients, fill_value=0).sub(back, fill_value=0)


def charges_to_revenue() -> Table:
    """Return how much of the year's charges became revenue, and what became of the rest."""
    charged = _sum(CHARGES)
    lines = {
        "Charges": charged,
        "Given up by contract and by law": _sum(CONTRACTUAL),
        "Discounts for patients without insurance": _sum("4150"),
        "Denied or late claims, lost": _sum(DENIED),
        "Bad debt and small balances": _sum("4200"),
        "Change in allowance": _sum("4190"),
        "Kept of charges": _revenue() - _sum(PROGRAMS),
        "Care-management and quality payments": _sum(PROGRAMS),
        "Revenue": _revenue(),
    }
    return _statement(f"From charges to revenue, {YEAR}", lines, "Share of charges", charged)


def revenue_to_clinicians() -> Table:
    """Return what the year's revenue was spent on before the clinicians are paid."""
    supplies = _sum("5200", "5210", "5230")
    on_top = _sum("5100", "5150")
    lines = {
        "Revenue": _revenue(),
        "Wages of the office": _sum(WAGES),
        "Payroll taxes and benefits of all, clinicians too": on_top,
        "Vaccines, drugs, supplies, laboratory": supplies,
        "Everything else but clinicians": (_left() - _revenue() - _sum(WAGES) - on_top - supplies),
        "Left to pay the clinicians": _left(),
    }
    return _statement(f"Where the revenue went, {YEAR}", lines, "Share of revenue", _revenue())


def _left() -> float:
    """Return what is left of the year's revenue before the clinicians are paid."""
    books = _books()
    return _revenue() + float(
        books.query("type == 'expense' and section != 'Clinicians'")["net"].sum()
    )


def _statement(caption: str, lines: dict[str, float], share: str, whole: float) -> Table:
    return Table(
        caption,
        [
            {
                "Line": name,
                "Dollars": f"{amount:,.0f}".replace("-", "−"),
                share: f"{100 * amount / whole:.1f}%".replace("-", "−"),
            }
            for name, amount in lines.items()
        ],
    )


def example_steps() -> Table:
    """Return the example visit, step by step through the tables."""
    return Table(
        f"Visit {EXAMPLE} through the tables",
        [
            {
                "Day, table, and what happened": (
                    f"{step.day:%b} {step.day.day}, {step.table}: {step.what}"
                ),
                "Amount": dollars(step.amount) if step.amount else "",
                "Owed": dollars(step.balance),
            }
            for step in follow(EXAMPLE)
        ],
    )


def _millions(amount: float) -> str:
    return f"${amount / 1e6:.2f} million"


def _day(step: Step) -> str:
    return f"{step.day:%B} {step.day.day}"
