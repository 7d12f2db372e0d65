"""What payers' decisions and denials must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from medoffice.practice.agreement.claims.lookup import (
    by,
    charge_of_line,
    dollars,
    grouped,
    price_column,
    total,
)
from medoffice.practice.agreement.form import Complaint, Rows, cents
from medoffice.practice.receivables import SHARES

# Taken off the payment and not the patient's: part of what is allowed.
WITHHELD = "253"
# Reasons that stand in columns of their own: deductible, coinsurance, copay, contractual.
IN_COLUMNS = ("1", "2", "3", "45")
MEDICARE_WAITS = timedelta(days=14)  # 42 USC 1395u(c)(3)


def remittance_amount(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a remittance's amount is the sum of what its lines are paid."""
    paid = grouped(tables["remittance_lines"], "remittance_id")
    for number, row in tables["remittances"]:
        wanted = total(paid.get(row["remittance_id"], []), "paid")
        if cents(row["amount"]) != wanted:
            yield number, "amount", f"{dollars(wanted)}, the sum of its lines' payments"
        if row["deposited_on"] < row["date"]:
            yield number, "deposited_on", "date or later"


def paid_by_the_payer_of_the_claim(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim is decided by its payer, after it was sent, Medicare's after 14 days."""
    claims, remittances = (
        by(tables["claims"], "claim_id"),
        by(tables["remittances"], "remittance_id"),
    )
    for number, row in tables["remittance_lines"]:
        claim, remittance = claims[row["claim_id"]], remittances[row["remittance_id"]]
        sent = claim["submitted_on"]
        if claim["payer_id"] != remittance["payer_id"]:
            yield number, "remittance_id", f"a remittance of {claim['payer_id']}"
        elif sent is None or remittance["date"] <= sent:
            yield number, "remittance_id", "a remittance from after the claim was sent"
        elif claim["payer_id"] == "MCR" and remittance["date"] - sent < MEDICARE_WAITS:
            yield number, "remittance_id", "a remittance from 14 days after the claim or later"


def line_in_balance(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a decision adds up to what was billed, and the allowed amount to its parts.

    Allowed = paid + the patient's share + what Medicare withholds. Allowed + contractual +
    adjustments are what was billed, with a minus sign where a decision is taken back, and 0
    where one is taken back and made anew. After each remittance a line stands at what was
    billed, or at 0.
    """
    billed = {line: cents(charge["amount"]) for line, charge in charge_of_line(tables).items()}
    adjusted = grouped(tables["adjustments"], "remittance_id", "claim_id", "line")
    day = {r["remittance_id"]: r["date"] for _, r in tables["remittances"]}
    stands: dict[tuple[str, int], int] = defaultdict(int)
    lines = sorted(tables["remittance_lines"], key=lambda entry: day[entry[1]["remittance_id"]])
    for number, row in lines:
        line = row["claim_id"], row["line"]
        if line not in billed:
            yield number, "line", "a line of the claim"
            continue
        reasons = adjusted.get((row["remittance_id"], *line), [])
        withheld = total([entry for entry in reasons if entry[1]["reason"] == WITHHELD])
        allowed = sum(cents(row[column]) for column in ("paid", *SHARES)) + withheld
        if cents(row["allowed"]) != allowed:
            yield number, "allowed", f"{dollars(allowed)}: paid, the patient's share and withheld"
        stands[line] += allowed + cents(row["contractual"]) + total(reasons) - withheld
        if stands[line] not in (0, billed[line]):
            wanted = f"an amount that with the rest makes {dollars(billed[line])}, as billed"
            yield number, "contractual", f"{wanted}, or takes a decision back"


def adjustment_of_a_decision(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an adjustment belongs to a line of its remittance, and its codes to their lists."""
    decided = {
        (row["remittance_id"], row["claim_id"], row["line"])
        for _, row in tables["remittance_lines"]
    }
    codes = by(tables["reason_codes"], "code")
    for number, row in tables["adjustments"]:
        if (row["remittance_id"], row["claim_id"], row["line"]) not in decided:
            yield number, "line", "a line that the remittance decides"
        reason, remark = codes[row["reason"]], codes.get(row["remark"])
        group = reason["usual_group"]
        if reason["list"] != "reason" or row["reason"] in IN_COLUMNS:
            yield number, "reason", "a reason that has no column in remittance_lines"
        elif row["group_code"] != group:
            yield number, "group_code", f"{group}, the group of reason {row['reason']}"
        if remark and remark["list"] != "remark":
            yield number, "remark", "a code of the list of remarks"


def within_the_contract(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a first payer allows no more than was billed, and no more than its contract."""
    schedules = grouped(tables["fee_schedules"], "payer_id", "service_id")
    visits = by(tables["appointments"], "appointment_id")
    column = price_column(tables["providers"])
    claims = by(tables["claims"], "claim_id")
    charge_of = charge_of_line(tables)
    for number, row in tables["remittance_lines"]:
        claim, charge = claims[row["claim_id"]], charge_of.get((row["claim_id"], row["line"]))
        if claim["rank"] > 1 or charge is None or cents(row["allowed"]) <= 0:
            continue
        visit = visits[claim["appointment_id"]]
        for _, price in schedules[claim["payer_id"], charge["service_id"]]:
            if price["starts_on"] <= visit["date"] <= price["ends_on"]:
                most = min(
                    cents(price[column[visit["provider_id"]]]) * charge["units"],
                    cents(charge["amount"]),
                )
                if cents(row["allowed"]) > most:
                    yield number, "allowed", f"{dollars(most)} or less, by contract"


def _refused(tables: dict[str, Rows]) -> dict[str, Rows]:
    """Give the refusals of first payers, claim by claim."""
    rank = {row["claim_id"]: row["rank"] for _, row in tables["claims"]}
    refusal = {r["code"] for _, r in tables["reason_codes"] if r["kind"] == "denial"}
    rows = [
        (number, row)
        for number, row in tables["adjustments"]
        if row["reason"] in refusal and row["amount"] > 0 and rank[row["claim_id"]] == 1
    ]
    return grouped(rows, "claim_id")


def denial_log(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a denial in the log is one: its amount, reason and day."""
    posted = {r["remittance_id"]: r["deposited_on"] for _, r in tables["remittances"]}
    refused = _refused(tables)
    logged = set()
    for number, row in tables["denials"]:
        rows = refused.get(row["claim_id"], [])
        if not rows or row["claim_id"] in logged:
            yield number, "claim_id", "a claim that was denied and is not in the log already"
            continue
        logged.add(row["claim_id"])
        day = posted[rows[0][1]["remittance_id"]]
        if cents(row["amount"]) != total(rows):
            yield number, "amount", f"{dollars(total(rows))}, billed for the denied lines"
        if row["reason"] not in {adjustment["reason"] for _, adjustment in rows}:
            yield number, "reason", "a reason of the denial"
        if row["posted_on"] != day:
            yield number, "posted_on", f"{day}, the day the denial was posted"
        if (row["outcome"] is None) != (row["closed_on"] is None):
            yield number, "closed_on", "a day with an outcome, and none without"


def denied_and_logged(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a claim refused by a first payer is in the log of denials."""
    refused = _refused(tables)
    logged = {row["claim_id"] for _, row in tables["denials"]}
    for number, row in tables["claims"]:
        if row["claim_id"] in refused and row["claim_id"] not in logged:
            yield number, "claim_id", "a row in denials for a claim that was denied"
