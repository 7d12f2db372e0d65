"""What first payers decided about each line of a claim, once all their decisions are added up.

A payer may take a decision back and decide anew. Then the table of remittances holds negative
amounts beside the new ones, and only their sum tells what stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents

SHARES = ("deductible", "coinsurance", "copay")
COLUMNS = {
    "appointments": ("appointment_id", "provider_id", "date"),
    "charges": ("appointment_id", "line", "service_id", "units", "amount"),
    "claims": ("claim_id", "appointment_id", "payer_id", "rank"),
    "providers": ("provider_id", "credential"),
    "remittances": ("remittance_id", "date"),
    "remittance_lines": (
        "remittance_id", "claim_id", "line", "allowed", "contractual", "paid", *SHARES,
    ),
    "adjustments": ("claim_id", "line", "reason", "amount"),
}  # fmt: skip
"""What is needed of each table."""

NP_PA = frozenset(("NP", "PA"))
FIRST = 1
SEQUESTRATION = "253"

Tables = Mapping[str, Iterable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """A line of a claim as the first payer left it; amounts in cents.

    Parameters
    ----------
    claim_id, line : str and int
        Which line.
    payer_id, service_id : str
        Who pays, and for what.
    day : datetime.date
        Day of the service.
    units : int
        How many units were billed.
    np_pa : bool
        Whether a nurse practitioner or physician assistant gave the care.
    billed, allowed, paid : int
        Charge, allowed amount, and what the payer paid.
    patient : int
        Deductible, coinsurance and copay.
    withheld : int
        What was kept back as sequestration.
    reasons : frozenset of str
        Reasons for other adjustments that still stand, such as ``"97"``.
    decided_on : datetime.date
        Day of the last decision.
    """

    claim_id: str
    line: int
    payer_id: str
    service_id: str
    day: date
    units: int
    np_pa: bool
    billed: int
    allowed: int
    paid: int
    patient: int
    withheld: int
    reasons: frozenset[str]
    decided_on: date


def decided_lines(tables: Tables | None = None, first: date = date.min) -> Iterator[DecidedLine]:
    """Give every line that a first payer decided, with all its decisions added up.

    Parameters
    ----------
    tables : mapping of str to iterable of mapping, optional
        The tables and columns of ``COLUMNS``, with amounts in US dollars; by default those of
        the practice.
    first : datetime.date, optional
        Leave out services before this day.

    Yields
    ------
    DecidedLine
        A line whose decision was taken back, because a corrected claim took its place, is not
        among them.
    """
    rows = {
        name: tables[name] if tables else practice.records(name, columns)
        for name, columns in COLUMNS.items()
    }
    dates = {row["remittance_id"]: row["date"] for row in rows["remittances"]}
    np_pa = {row["provider_id"] for row in rows["providers"] if row["credential"] in NP_PA}
    visits = {
        row["appointment_id"]: (row["date"], row["provider_id"] in np_pa)
        for row in rows["appointments"]
        if row["date"] >= first
    }
    claims = {
        row["claim_id"]: row
        for row in rows["claims"]
        if row["rank"] == FIRST and row["appointment_id"] in visits
    }
    charges = {(row["appointment_id"], row["line"]): row for row in rows["charges"]}
    sums = _sums(rows["remittance_lines"], claims, dates)
    adjusted = _adjusted(rows["adjustments"], claims)
    for (claim_id, line), money in sums.items():
        visit = claims[claim_id]["appointment_id"]
        charge = charges[visit, line]
        reasons = {reason: amount for reason, amount in adjusted[claim_id, line].items() if amount}
        if not any((money["allowed"], money["paid"], money["contractual"], *reasons.values())):
            continue
        day, by_np_pa = visits[visit]
        yield DecidedLine(
            claim_id=claim_id,
            line=line,
            payer_id=claims[claim_id]["payer_id"],
            service_id=charge["service_id"],
            day=day,
            units=charge["units"],
            np_pa=by_np_pa,
            billed=cents(charge["amount"]),
            allowed=money["allowed"],
            paid=money["paid"],
            patient=sum(money[share] for share in SHARES),
            withheld=reasons.pop(SEQUESTRATION, 0),
            reasons=frozenset(reasons),
            decided_on=money["decided_on"],
        )


def _sums(
    lines: Iterable[Mapping[str, Any]],
    claims: Mapping[str, object],
    dates: Mapping[str, date],
) -> dict[tuple[str, int], dict[str, Any]]:
    """Add up the decisions about each line, in cents, with the day of the last one."""
    columns = ("allowed", "paid", "contractual", *SHARES)
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for row in lines:
        if row["claim_id"] not in claims:
            continue
        key = row["claim_id"], row["line"]
        money = found.setdefault(key, {**dict.fromkeys(columns, 0), "decided_on": date.min})
        for column in columns:
            money[column] += cents(row[column])
        money["decided_on"] = max(money["decided_on"], dates[row["remittance_id"]])
    return found


def _adjusted(
    adjustments: Iterable[Mapping[str, Any]], claims: Mapping[str, object]
) -> dict[tuple[str, int], dict[str, int]]:
    """Add up the other adjustments of each line by reason, in cents."""
    found: dict[tuple[str, int], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in adjustments:
        if row["claim_id"] in claims:
            found[row["claim_id"], row["line"]][row["reason"]] += cents(row["amount"])
    return found
