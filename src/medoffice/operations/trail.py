"""One visit followed through the tables, from the call to the last cent.

Standard library alone. A table is searched as text for the visit's numbers, and only the lines
found are read, so that even a browser answers at once.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from medoffice.practice import package

# The visits of the course, each with what it shows.
EXAMPLES = {
    "Paid in four parts": "A027558",
    "Two insurers": "A026022",
    "Denied, then paid": "A025136",
    "No insurance": "A022580",
    "Denied and lost": "A021637",
    "Never paid by the patient": "A000231",
}
GIVEN_UP = "Given up by contract or law"
# Kinds of write-offs in words. What a contract takes from a denied charge is given up as from any
# other; no remittance says so, because the insurer answered with a denial.
WRITE_OFFS = {
    "contractual": GIVEN_UP,
    "denied": "Written off: denied",
    "timely-filing": "Written off: claim too late",
    "charge-correction": "Written off: charged too much",
    "self-pay-discount": "Written off: self-pay discount",
    "small-balance": "Written off: small balance",
    "bad-debt": "Written off: bad debt",
    "bad-debt-recovery": "Bad debt that was collected after all",
}
MINUTES_PER_HOUR = 60


@dataclass(frozen=True)
class Step:
    """Something that happened to a visit.

    Parameters
    ----------
    day : datetime.date
        When it happened.
    table : str
        The table that tells it.
    what : str
        What happened, in a few words.
    amount : int
        By how many cents it changed what is owed to the practice; 0 if it did not.
    balance : int
        What is owed for the visit after it, in cents.
    source : str
        The ledger's name for postings of this kind; empty if nothing was posted.
    """

    day: date
    table: str
    what: str
    amount: int = 0
    balance: int = 0
    source: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry of the ledger, with its lines: account, debit and credit in cents."""

    entry_id: str
    memo: str
    lines: tuple[tuple[str, int, int], ...]


Row = dict[str, str]


def follow(appointment_id: str) -> list[Step]:
    """Tell what happened to a visit.

    Parameters
    ----------
    appointment_id : str
        The visit's number in the table ``appointments``.

    Returns
    -------
    list of Step
        In order of time, with the balance after each.

    Raises
    ------
    ValueError
        If there is no such visit, or it never took place; the message says which.
    """
    booked = next(iter(_rows("appointments", "appointment_id", {appointment_id})), None)
    if booked is None:
        raise ValueError(
            f"there is no visit {appointment_id!r} in the table appointments: expected a number "
            "such as A027558"
        )
    if booked["outcome"] != "completed":
        raise ValueError(
            f"the visit {appointment_id} is {booked['outcome']!r}: only a completed visit can be "
            "followed to the money"
        )
    steps = [*_before(booked), *_visit(booked), *_money(appointment_id)]
    balance, told = 0, []
    # Sorting keeps what happened on one day in the order of the list above.
    for step in sorted(steps, key=lambda step: step.day):
        balance += step.amount
        told.append(Step(step.day, step.table, step.what, step.amount, balance, step.source))
    return told


def ledger_entries(day: date, source: str) -> list[Entry]:
    """Return the entries of the ledger that hold a day's postings of one kind.

    Parameters
    ----------
    day : datetime.date
        The day of the posting.
    source : str
        As in :attr:`Step.source`.
    """
    lines: dict[str, list[Row]] = {}
    for row in _rows("ledger", "date", {day.isoformat()}):
        if row["source"] == source:
            lines.setdefault(row["entry_id"], []).append(row)
    return [
        Entry(
            entry_id,
            rows[0]["memo"],
            tuple((r["account_id"], _cents(r["debit"]), _cents(r["credit"])) for r in rows),
        )
        for entry_id, rows in lines.items()
    ]


def dollars(cents: int) -> str:
    """Write an amount: ``$302.00``, and below nothing ``−$96.29``."""
    return f"{'−' if cents < 0 else ''}${abs(cents) / 100:,.2f}"


def _before(booked: Row) -> Iterator[Step]:
    channel = {"phone": "by telephone", "portal": "on the website", "desk": "at the desk"}
    days = booked["lead_days"]
    yield Step(
        _day(booked["booked_on"]),
        "appointments",
        f"Booked {channel[booked['channel']]}, {days} day{'s' * (days != '1')} ahead",
    )
    for check in _rows("eligibility_checks", "appointment_id", {booked["appointment_id"]}):
        answer = check["answer"].replace("-", " ")
        yield Step(_day(check["checked_on"]), "eligibility_checks", f"Coverage checked: {answer}")


def _visit(booked: Row) -> Iterator[Step]:
    here = _minute(booked["ended"]) - _minute(booked["arrived"])
    seen = _minute(booked["ended"]) - _minute(booked["started"])
    yield Step(
        _day(booked["date"]),
        "appointments",
        f"Arrived at {booked['arrived']}, done at {booked['ended']}: {here} minutes, {seen} of "
        "them with the clinician",
    )


def _money(appointment_id: str) -> Iterator[Step]:
    names = {row["service_id"]: row["name"] for row in _all("services")}
    for row in _rows("charges", "appointment_id", {appointment_id}):
        yield Step(
            _day(row["entered_on"]),
            "charges",
            f"Charged: {names[row['service_id']]}",
            _cents(row["amount"]),
            source="charges",
        )
    claims = list(_rows("claims", "appointment_id", {appointment_id}))
    yield from _insurance({claim["claim_id"]: claim for claim in claims})
    for row in _rows("patient_payments", "appointment_id", {appointment_id}):
        where = {
            "at-visit": "at the desk",
            "statement": "by mail",
            "portal": "on the website",
            "agency": "through the collection agency",
        }
        yield Step(
            _day(row["received_on"]),
            "patient_payments",
            f"The patient paid {where[row['kind']]}, by {row['method']}",
            -_cents(row["amount"]),
            source="patient_payments",
        )
    for row in _rows("statements", "appointment_id", {appointment_id}):
        yield Step(
            _day(row["sent_on"]),
            "statements",
            f"Statement {row['number']} sent for {dollars(_cents(row['amount']))}",
        )
    for row in _rows("write_offs", "appointment_id", {appointment_id}):
        yield Step(
            _day(row["date"]),
            "write_offs",
            WRITE_OFFS[row["kind"]],
            -_cents(row["amount"]),
            source="write_offs",
        )
    for row in _rows("collection_accounts", "appointment_id", {appointment_id}):
        yield Step(_day(row["placed_on"]), "collection_accounts", "Given to a collection agency")
    for row in _rows("refunds", "appointment_id", {appointment_id}):
        yield Step(
            _day(row["date"]),
            "refunds",
            f"Paid back to the {'patient' if row['to'] == 'patient' else 'insurer'}",
            _cents(row["amount"]),
            source="refunds",
        )


def _insurance(claims: dict[str, Row]) -> Iterator[Step]:
    payers = {row["payer_id"]: row["name"] for row in _all("payers")}
    two = any(claim["rank"] == "2" for claim in claims.values())
    rest = "the next insurer and the patient" if two else "the patient"
    for claim in claims.values():
        if claim["submitted_on"]:
            which = "Second claim" if claim["rank"] == "2" else "Claim"
            again = "sent again" if claim["replaces"] else "sent"
            amount = dollars(_cents(claim["amount"]))
            yield Step(
                _day(claim["submitted_on"]),
                "claims",
                f"{which} {again} to {payers[claim['payer_id']]} for {amount}",
            )
    lines = list(_rows("remittance_lines", "claim_id", set(claims)))
    reasons = list(_rows("adjustments", "claim_id", set(claims)))
    remittances = {row["remittance_id"]: row for row in _all("remittances")}
    contractual = {row["code"] for row in _all("reason_codes") if row["kind"] == "contractual"}
    for remittance_id in dict.fromkeys(row["remittance_id"] for row in [*lines, *reasons]):
        day = _day(remittances[remittance_id]["deposited_on"])
        payer = payers[remittances[remittance_id]["payer_id"]]
        of_this = [row for row in lines if row["remittance_id"] == remittance_id]
        given_up = sum(_cents(row["contractual"]) for row in of_this) + sum(
            _cents(row["amount"])
            for row in reasons
            if row["remittance_id"] == remittance_id and row["reason"] in contractual
        )
        paid = sum(_cents(row["paid"]) for row in of_this)
        share = sum(
            _cents(row[part]) for row in of_this for part in ("deductible", "coinsurance", "copay")
        )
        if given_up:
            yield Step(day, "remittance_lines", GIVEN_UP, -given_up, source="adjustments")
        if paid:
            left = f", and left {dollars(share)} to {rest}" if share else ""
            what = f"{payer} paid{left}"
            yield Step(day, "remittance_lines", what, -paid, source="remittances")
        elif share:
            what = f"{payer} paid nothing, and left {dollars(share)} to {rest}"
            yield Step(day, "remittance_lines", what)
    for denial in _rows("denials", "claim_id", set(claims)):
        cause = denial["cause"].replace("-", " ")
        amount = dollars(_cents(denial["amount"]))
        yield Step(_day(denial["posted_on"]), "denials", f"Denied: {amount} ({cause})")


def _rows(name: str, column: str, wanted: Collection[str]) -> Iterator[Row]:
    """Give the rows of a table that hold one of some values in a column."""
    if not wanted:
        return
    with package.path(name).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader([next(file)]))
        lines = (line for line in file if any(value in line for value in wanted))
        for cells in csv.reader(lines):
            row = dict(zip(columns, cells, strict=True))
            if row[column] in wanted:
                yield row


@cache
def _all(name: str) -> tuple[Row, ...]:
    with package.path(name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _minute(text: str) -> int:
    hours, minutes = map(int, text.split(":"))
    return MINUTES_PER_HOUR * hours + minutes


def _cents(text: str) -> int:
    return round(100 * float(text or 0))
