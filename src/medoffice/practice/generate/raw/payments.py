"""The payment journal as exported: amounts in every form in which people type them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import groupby

from medoffice.practice.generate.raw import slips
from medoffice.practice.generate.raw.parameters import RawParameters
from medoffice.practice.generate.raw.sheet import Sheet, Slip
from medoffice.practice.generate.world import Cents, Row, World

FILE = "payment-journal-2025-q3.csv"
COLUMNS = ("Receipt #", "Posted", "Acct #", "Appt #", "Source", "Method", "Amount")

SOURCE = {"at-visit": "Visit", "statement": "Statement", "portal": "Portal", "agency": "Agency"}
REFUND = "Refund"
METHOD = {"card": "Card", "check": "Check", "cash": "Cash", "": ""}
METHOD_OTHERWISE = {
    "card": ("CARD", "Credit Card", "CC", "Visa", "card "),
    "check": ("CHECK", "Chk", "Ck", "check "),
    "cash": ("CASH", "cash ", "Cash $"),
}


def export(world: World, parameters: RawParameters) -> Sheet:
    """Export what patients paid in the quarter, and what was given back to them."""
    rng = world.stream("raw-payments")
    patients = {row["appointment_id"]: row["patient_id"] for row in world.tables["appointments"]}
    lines = sorted(_payments(world, parameters), key=lambda line: (line["posted"], line["number"]))
    sheet = Sheet(FILE, COLUMNS)
    sheet.remark("WILLOW BEND FAMILY MEDICINE")
    sheet.remark(
        "Payment Journal - patients", f"{slips.us(parameters.first)} - {slips.us(parameters.last)}"
    )
    sheet.remark("Run 12/01/2025 5:03 PM", "User BILL1")
    sheet.remark()
    sheet.header()
    total = 0
    for _, month in groupby(lines, key=lambda line: line["posted"].month):
        subtotal, entries = 0, list(month)
        for line in entries:
            account = patients[line["appointment_id"]][1:]
            cells, found = _cells(rng, line, account, parameters)
            sheet.record(cells, found)
            subtotal += line["amount"]
            if rng.random() < parameters.repeated_line:
                first = str(len(sheet.lines))
                sheet.record(cells, [*found, Slip("Receipt #", "repeated-line", f"row {first}")])
                subtotal += line["amount"]
        total += subtotal
        sheet.remark(f"Subtotal {entries[0]['posted']:%B %Y}", *[""] * 5, _dollars(subtotal))
    sheet.remark("Total", *[""] * 5, _dollars(total))
    return sheet


def _payments(world: World, parameters: RawParameters) -> list[Row]:
    paid = [
        {
            "number": row["payment_id"],
            "posted": row["received_on"],
            "appointment_id": row["appointment_id"],
            "source": SOURCE[row["kind"]],
            "method": row["method"],
            "amount": int(row["amount"]),
        }
        for row in world.tables["patient_payments"]
    ]
    given_back = [
        {
            "number": row["refund_id"],
            "posted": row["date"],
            "appointment_id": row["appointment_id"],
            "source": REFUND,
            "method": "",
            "amount": -int(row["amount"]),
        }
        for row in world.tables["refunds"]
        if row["to"] == "patient"
    ]
    return [
        line for line in paid + given_back if parameters.first <= line["posted"] <= parameters.last
    ]


def _dollars(cents: int) -> str:
    """Write an amount as a report's total: ``$1,234.50``."""
    return f"{'-' if cents < 0 else ''}${abs(cents) // 100:,}.{abs(cents) % 100:02}"


def _cells(
    rng: random.Random, line: Row, account: str, parameters: RawParameters
) -> tuple[list[str], list[Slip]]:
    """Write one payment, with its share of slips."""
    found: list[Slip] = []
    method = METHOD[line["method"]]
    if line["method"] and rng.random() < parameters.other_word:
        method = rng.choice(METHOD_OTHERWISE[line["method"]])
        found.append(Slip("Method", "other-word", METHOD[line["method"]]))
    return [
        line["number"],
        _posted(rng, line["posted"], parameters, found),
        account,
        line["appointment_id"],
        line["source"],
        method,
        _amount(rng, line["amount"], parameters, found),
    ], found


def _posted(rng: random.Random, day: date, parameters: RawParameters, found: list[Slip]) -> str:
    kinds: list[tuple[str, float, Callable[[], str]]] = [
        ("date-format", parameters.other_date_format, lambda: slips.otherwise(rng, day)),
        ("no-such-day", parameters.no_such_day, lambda: slips.no_such_day(rng, day)),
        ("wrong-year", parameters.wrong_year, lambda: slips.wrong_year(rng, day)),
    ]
    for kind, chance, wrong in kinds:
        if rng.random() < chance:
            found.append(Slip("Posted", kind, slips.us(day)))
            return wrong()
    return slips.us(day)


def _amount(rng: random.Random, cents: int, parameters: RawParameters, found: list[Slip]) -> str:
    """Write an amount; what was given back is below zero, in one of four ways."""
    right = str(Cents(cents))
    size = right.lstrip("-")
    if cents < 0:
        written = rng.choice([right, f"({size})", f"{size}-", f"{size} CR"])
    elif rng.random() < parameters.other_amount_format:
        written = rng.choice([f"${size}", f"$ {size}", f"{size} USD", size.removesuffix(".00")])
    elif rng.random() < parameters.letters_in_amount:
        written = size.replace("0", "o")
    elif cents >= 100_000:
        written = f"{cents // 100:,}.{cents % 100:02}"
    else:
        written = size
    if written != right:
        kind = "letters-in-amount" if "o" in written else "amount-format"
        found.append(Slip("Amount", kind, right))
    return written
