"""What patients' payments, statements, write-offs, credits and refunds must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from medoffice.practice import receivables
from medoffice.practice.agreement.claims.lookup import (
    Row,
    by,
    dollars,
    grouped,
    price_column,
    total,
)
from medoffice.practice.agreement.form import Complaint, Rows, cents

SELF_PAY, DISCOUNT = "SLF", "self-pay-discount"
STATEMENTS = 4


def not_before_the_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that nobody pays before the visit."""
    day = {row["appointment_id"]: row["date"] for _, row in tables["appointments"]}
    for number, row in tables["patient_payments"]:
        if row["received_on"] < day[row["appointment_id"]]:
            yield number, "received_on", f"{day[row['appointment_id']]}, the visit, or later"
        elif row["kind"] == "at-visit" and row["received_on"] != day[row["appointment_id"]]:
            yield number, "received_on", f"{day[row['appointment_id']]}, the day of the visit"


def statements_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that statements are numbered in turn, and ask for what is the patient's to pay.

    For a visit with a claim that is what a payer left to the patient (PR), never a CO amount;
    for one without, the posted price.
    """
    share: dict[str, int] = defaultdict(int)
    for _, row in tables["remittance_lines"]:
        share[row["claim_id"]] += sum(cents(row[column]) for column in receivables.SHARES)
    for _, row in tables["adjustments"]:
        if row["group_code"] == "PR":
            share[row["claim_id"]] += cents(row["amount"])
    most: dict[str, int] = {}
    for _, claim in tables["claims"]:
        visit = claim["appointment_id"]
        most[visit] = max(most.get(visit, 0), share[claim["claim_id"]])
    discount = {
        row["appointment_id"]: cents(row["amount"])
        for _, row in tables["write_offs"]
        if row["kind"] == DISCOUNT
    }
    for visit, rows in grouped(tables["charges"], "appointment_id").items():
        most.setdefault(visit, total(rows) - discount.get(visit, 0))
    sent: dict[str, Row] = {}
    for number, row in sorted(tables["statements"], key=lambda entry: entry[1]["number"]):
        before = sent.get(row["appointment_id"])
        if row["number"] != (before["number"] + 1 if before else 1):
            yield number, "number", "the number after that of the statement before"
        elif before and row["sent_on"] <= before["sent_on"]:
            yield number, "sent_on", f"a day after {before['sent_on']}"
        sent[row["appointment_id"]] = row
        limit = most.get(row["appointment_id"], 0)
        if cents(row["amount"]) > limit:
            yield number, "amount", f"{dollars(limit)} or less, which is all the patient owed"


def self_pay(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a visit without a claim is discounted to the price posted for self-pay."""
    billed = {row["appointment_id"] for _, row in tables["claims"]}
    visits = by(tables["appointments"], "appointment_id")
    column = price_column(tables["providers"])
    prices = grouped(
        [entry for entry in tables["fee_schedules"] if entry[1]["payer_id"] == SELF_PAY],
        "service_id",
    )
    discounts = {
        row["appointment_id"]: (number, cents(row["amount"]))
        for number, row in tables["write_offs"]
        if row["kind"] == DISCOUNT
    }
    for visit, rows in grouped(tables["charges"], "appointment_id").items():
        if visit in billed:
            continue
        seen = visits[visit]
        posted = sum(
            cents(price[column[seen["provider_id"]]]) * row["units"]
            for _, row in rows
            for _, price in prices[row["service_id"]]
            if price["starts_on"] <= seen["date"] <= price["ends_on"]
        )
        if visit not in discounts:
            continue
        number, given = discounts[visit]
        if given != total(rows) - posted:
            wanted = dollars(total(rows) - posted)
            yield number, "amount", f"{wanted}, from the fees to the posted price"


def claim_or_discount(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each visit with charges has a claim, or a discount for who has no insurance."""
    settled = {row["appointment_id"] for _, row in tables["claims"]}
    settled |= {r["appointment_id"] for _, r in tables["write_offs"] if r["kind"] == DISCOUNT}
    for visit, rows in grouped(tables["charges"], "appointment_id").items():
        if visit not in settled:
            yield rows[0][0], "appointment_id", "a visit with a claim or a self-pay discount"


def collections(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an account goes to the agency once, after the last statement, and is written off."""
    statements = grouped(tables["statements"], "appointment_id")
    bad = {
        (row["appointment_id"], row["date"]): cents(row["amount"])
        for _, row in tables["write_offs"]
        if row["kind"] == "bad-debt"
    }
    agency = grouped(
        [entry for entry in tables["patient_payments"] if entry[1]["kind"] == "agency"],
        "appointment_id",
    )
    for number, row in tables["collection_accounts"]:
        visit = row["appointment_id"]
        if len(statements.get(visit, ())) != STATEMENTS:
            yield number, "appointment_id", f"a visit with {STATEMENTS} statements"
        if bad.get((visit, row["placed_on"])) != cents(row["amount"]):
            yield number, "amount", "the bad debt written off for the visit that day"
        if cents(row["collected"]) != total(agency.get(visit, [])):
            yield number, "collected", "what the agency paid for the visit"


def _opened(tables: dict[str, Rows]) -> dict[str, receivables.Balance]:
    """Work out every visit's balance at the end."""
    rows = {name: [row for _, row in tables[name]] for name in receivables.TABLES}
    return receivables.Subledger(rows).open_on(date.max)


def _open_credits(tables: dict[str, Rows]) -> dict[str, Rows]:
    rows = [entry for entry in tables["credit_balances"] if entry[1]["resolved_on"] is None]
    return grouped(rows, "appointment_id")


def credits_in_balance(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the open credit balances of a visit are what its account owes, to the cent."""
    opened = _opened(tables)
    for visit, rows in _open_credits(tables).items():
        owed = -opened[visit].credit if visit in opened else 0
        if owed != total(rows):
            yield rows[0][0], "amount", f"{dollars(owed)} in all, the credit of {visit}"


def credit_is_listed(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an account that owes is in the list of credit balances."""
    listed, opened = _open_credits(tables), _opened(tables)
    for visit, rows in grouped(tables["charges"], "appointment_id").items():
        if visit in opened and opened[visit].credit and visit not in listed:
            owed = dollars(-opened[visit].credit)
            yield rows[0][0], "appointment_id", f"a credit balance of {owed} in credit_balances"


def refunds(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a refund settles a credit balance: same visit, day, receiver and amount."""
    settled = {
        (row["appointment_id"], row["resolved_on"], row["owed_to"], cents(row["amount"]))
        for _, row in tables["credit_balances"]
    }
    for number, row in tables["refunds"]:
        if (row["appointment_id"], row["date"], row["to"], cents(row["amount"])) not in settled:
            yield number, "amount", "a credit balance of this amount that was settled that day"
