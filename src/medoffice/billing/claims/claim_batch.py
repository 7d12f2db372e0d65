"""The practice's claims as they were entered, before anybody put anything right.

The tables hold each claim as it was sent; the log of edits holds what stood there before. Put
together they give the batch the scrubber saw. The fields of a line are:

claim, line, payer, member, birth_date, service_date, entered_on, service, units, amount (cents),
modifier, diagnosis, place, clinician
    What stands on the claim.
birth_date_on_file, place_of_visit, seen_by, most_units, beside_a_procedure, waived, payers,
needs_authorization, authorization, eligibility, file_by, times_in_batch
    What the practice knows besides: from the patient's file, the appointment, the list of
    services, the payers' rules and contracts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.clocks import ContractClocks
from medoffice.practice.money import cents

OFFICE, AT_HOME, VIDEO_VISIT = "11", "10", "TELE"
OFFICE_VISITS = ("V-EST", "V-NEW")
PROCEDURES = ("procedure", "preventive", "vaccine-admin")
# Tests of a waived laboratory that need no modifier are not in the table of services.
NO_MODIFIER = ("L-DRAW", "L-URINE", "L-PREG", "L-GLUCOSE", "L-WET")
# Most units that are usual for a service; one for all others. Drugs are counted in small units.
MOST_UNITS = {
    "A-NEXT": 5,
    "J-CEFTRIAXONE": 2,
    "J-DEPO": 150,
    "J-DEXAMETHASONE": 8,
    "J-KETOROLAC": 4,
    "J-STEROID": 4,
    "O-ALBUTEROL": 3,
}
# Of a visit before the practice kept the answers of payers.
NOT_KEPT, ASKED_SINCE = "not-kept", date(2024, 10, 1)
# The field of a line that an edit of the practice puts right.
FIELD = {
    "member-number": "member",
    "birth-date": "birth_date",
    "diagnosis": "diagnosis",
    "place-of-service": "place",
    "units": "units",
    "clinician": "clinician",
    "separate-visit": "modifier",
    "waived-test": "modifier",
}
READ = {"birth_date": date.fromisoformat, "units": int}

Tables = Mapping[str, Iterable[Mapping[str, Any]]]


def entered(first: date, last: date, tables: Tables | None = None) -> list[dict[str, Any]]:
    """Give the lines of the first claims entered in a period, as they were entered.

    Parameters
    ----------
    first, last : datetime.date
        First and last day of entry.
    tables : mapping of name to rows, optional
        The tables named in ``TABLES``; by default the practice's.

    Returns
    -------
    list of dict
        The lines, claim by claim, with the fields named above.

    Raises
    ------
    ValueError
        If the period ends before it begins.
    """
    if last < first:
        raise ValueError(f"last is {last}, before first, {first}; the first day first expected")
    lines = list(_Desk(tables or _tables(first, last)).lines(first, last))
    same = Counter(_same(line) for line in lines)
    for line in lines:
        line["times_in_batch"] = same[_same(line)]
    return lines


def _tables(first: date, last: date) -> Tables:
    """Read what is needed of the practice's tables: the visits charged in the period."""
    days = {str(first + timedelta(days=after)) for after in range((last - first).days + 1)}
    charged = practice.matching("charges", "entered_on", days)
    visits = {row["appointment_id"] for row in charged}
    of_visits = ("charges", "claims", "appointments", "authorizations", "eligibility_checks")
    tables = {name: list(practice.matching(name, "appointment_id", visits)) for name in of_visits}
    claims = {row["claim_id"] for row in tables["claims"]}
    for name in ("claim_lines", "claim_edits"):
        tables[name] = list(practice.matching(name, "claim_id", claims))
    patients = {row["patient_id"] for row in tables["appointments"]}
    for name in ("patients", "coverages"):
        tables[name] = list(practice.matching(name, "patient_id", patients))
    for name in ("payers", "contracts", "services", "authorization_rules"):
        tables[name] = list(practice.records(name))
    return tables


def _same(line: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give what two lines have in common if one of them is a copy."""
    names = ("member", "birth_date", "service_date", "seen_by", "service", "modifier")
    return tuple(line[name] for name in names)


class _Desk:
    """What is needed to write a claim, by number."""

    def __init__(self, tables: Tables) -> None:
        self._visits = _by(tables["appointments"], "appointment_id")
        self._births = {row["patient_id"]: row["birth_date"] for row in tables["patients"]}
        self._members = {row["coverage_id"]: row["member_id"] for row in tables["coverages"]}
        self._payers = tuple(row["payer_id"] for row in tables["payers"] if row["electronic_id"])
        self._category = {row["service_id"]: row["category"] for row in tables["services"]}
        self._file_by = cache(ContractClocks(tables["contracts"]).file_by)
        self._ask_since = {
            (row["payer_id"], row["service_id"]): row["starts_on"]
            for row in tables["authorization_rules"]
        }
        self._numbers = {
            (row["appointment_id"], row["service_id"]): row["number"]
            for row in tables["authorizations"]
        }
        # Rows of one visit stand in the order they were asked: the last answer counts.
        self._answers: dict[tuple[str, str], str] = {}
        for row in tables["eligibility_checks"]:
            self._answers[row["appointment_id"], row["coverage_id"]] = row["answer"]
        self._charges: dict[str, dict[int, Mapping[str, Any]]] = {}
        for row in tables["charges"]:
            self._charges.setdefault(row["appointment_id"], {})[row["line"]] = row
        self._modifiers: dict[str, dict[int, str | None]] = {}
        for row in tables["claim_lines"]:
            self._modifiers.setdefault(row["claim_id"], {})[row["line"]] = row["modifier"]
        self._before: dict[str, list[Mapping[str, Any]]] = {}
        for row in tables["claim_edits"]:
            self._before.setdefault(row["claim_id"], []).append(row)
        self._claims = [
            row for row in tables["claims"] if row["rank"] == 1 and row["replaces"] is None
        ]

    def lines(self, first: date, last: date) -> Iterator[dict[str, Any]]:
        """Write the claims entered in a period."""
        for claim in self._claims:
            charges = self._charges[claim["appointment_id"]]
            if first <= min(row["entered_on"] for row in charges.values()) <= last:
                lines = [self._line(claim, number) for number in self._modifiers[claim["claim_id"]]]
                for edit in self._before.get(claim["claim_id"], ()):
                    _undo(edit, lines)
                yield from lines

    def _line(self, claim: Mapping[str, Any], number: int) -> dict[str, Any]:
        visit = self._visits[claim["appointment_id"]]
        charges = self._charges[claim["appointment_id"]]
        charge, payer, day = charges[number], claim["payer_id"], visit["date"]
        service = charge["service_id"]
        place = AT_HOME if visit["type_id"] == VIDEO_VISIT else OFFICE
        birth_date = self._births[visit["patient_id"]]
        others = {self._category[row["service_id"]] for at, row in charges.items() if at != number}
        ask_since = self._ask_since.get((payer, service))
        return {
            "claim": claim["claim_id"],
            "line": number,
            "payer": payer,
            "member": self._members[claim["coverage_id"]],
            "birth_date": birth_date,
            "service_date": day,
            "entered_on": charge["entered_on"],
            "service": service,
            "units": charge["units"],
            "amount": cents(charge["amount"]),
            "modifier": self._modifiers[claim["claim_id"]][number],
            "diagnosis": charge["dx1"],
            "place": place,
            "clinician": visit["provider_id"],
            "birth_date_on_file": birth_date,
            "place_of_visit": place,
            "seen_by": visit["provider_id"],
            "most_units": MOST_UNITS.get(service, 1),
            "beside_a_procedure": (
                service.startswith(OFFICE_VISITS)
                and place == OFFICE
                and not others.isdisjoint(PROCEDURES)
            ),
            "waived": (
                self._category[service] == "lab" and service not in NO_MODIFIER and place == OFFICE
            ),
            "payers": self._payers,
            "needs_authorization": ask_since is not None and ask_since <= day,
            "authorization": self._numbers.get((claim["appointment_id"], service)),
            "eligibility": (
                self._answers.get((claim["appointment_id"], claim["coverage_id"]))
                if day >= ASKED_SINCE
                else NOT_KEPT
            ),
            "file_by": self._file_by(payer, day),
        }


def _undo(edit: Mapping[str, Any], lines: list[dict[str, Any]]) -> None:
    """Put back what stood there before an edit was worked."""
    field = FIELD[edit["edit_id"]]
    found = edit["found"]
    value = READ[field](found) if found is not None and field in READ else found
    for line in lines:
        if edit["line"] in (None, line["line"]):
            line[field] = value


def _by(rows: Iterable[Mapping[str, Any]], column: str) -> dict[str, Mapping[str, Any]]:
    return {row[column]: row for row in rows}
