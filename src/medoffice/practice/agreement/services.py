"""What payers' terms, guarantors, coverage and charges must agree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows, cents
from medoffice.practice.generate.services.catalogue import SERVICES
from medoffice.practice.generate.services.prices import (
    CONVERSION_FACTORS,
    Contract,
    allowed,
    self_pay,
    to_np_pa,
)

FOREVER = date.max
LONGEST_LAG = 45  # days from a visit to the entry of its charges
BY_ID = {service.service_id: service for service in SERVICES}


def _by(rows: Rows, column: str) -> dict[Any, dict[str, Any]]:
    return {row[column]: row for _, row in rows}


def contracts_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the contracts of a payer follow one another."""
    by_payer: dict[str, Rows] = defaultdict(list)
    for number, row in tables["contracts"]:
        by_payer[row["payer_id"]].append((number, row))
    for rows in by_payer.values():
        rows.sort(key=lambda entry: entry[1]["starts_on"])
        for (_, first), (number, second) in pairwise(rows):
            if (first["ends_on"] or FOREVER) >= second["starts_on"]:
                yield number, "starts_on", "a day after the end of the contract before"


def price_by_contract(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each allowed amount follows from the contract, and is no more than the fee."""
    contracts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for _, row in tables["contracts"]:
        contracts[row["payer_id"]].append(row)
    for number, row in tables["fee_schedules"]:
        service, day = BY_ID[row["service_id"]], row["starts_on"]
        if row["payer_id"] == "SLF":
            amount, what = self_pay(service), "the posted price without insurance"
        else:
            terms = [
                contract
                for contract in contracts[row["payer_id"]]
                if contract["starts_on"] <= day <= (contract["ends_on"] or FOREVER)
            ]
            if not terms:
                yield number, "starts_on", "a day of a contract with the payer"
                continue
            amount = allowed(service, _contract(terms[0]), _factor(terms[0], day))
            what = f"what contract {terms[0]['contract_id']} gives"
        if cents(row["allowed"]) != amount:
            yield number, "allowed", f"{amount}, {what}"
        elif amount > service.fee:
            yield number, "allowed", f"no more than the fee, {service.fee}"
        np_pa = to_np_pa(service, row["payer_id"], amount)
        if cents(row["allowed_np_pa"]) != np_pa:
            yield number, "allowed_np_pa", f"{np_pa}, 85 % of it for Medicare, else the same"


def _contract(row: dict[str, Any]) -> Contract:
    return Contract(**{name: row[name] for name in Contract.__dataclass_fields__})


def _factor(contract: dict[str, Any], day: date) -> int:
    """Give the conversion factor of a day; a share of Medicare goes by 1 January."""
    if contract["basis"] != "medicare-fee-schedule":
        day = date(day.year, 1, 1)
    return CONVERSION_FACTORS[max(start for start in CONVERSION_FACTORS if start <= day)]


def prices_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the periods of one price follow one another without a gap."""
    by_key: dict[tuple, Rows] = defaultdict(list)
    for number, row in tables["fee_schedules"]:
        by_key[row["payer_id"], row["service_id"]].append((number, row))
    for rows in by_key.values():
        rows.sort(key=lambda entry: entry[1]["starts_on"])
        for (_, first), (number, second) in pairwise(rows):
            following = first["ends_on"] + timedelta(days=1)
            if second["starts_on"] != following:
                yield number, "starts_on", f"{following}, the day after the period before"


def catalogue(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a service has RVUs or a price, and says whether a payer wants to be asked."""
    controlled = {row["service_id"] for _, row in tables["authorization_rules"]}
    for number, row in tables["services"]:
        rvus = [row[name] is not None for name in ("rvu_work", "rvu_pe", "rvu_mp")]
        if all(rvus) == (row["reference_price"] is not None) or any(rvus) != all(rvus):
            yield number, "reference_price", "either three RVUs or a reference price"
        needs = row["service_id"] in controlled
        if row["needs_authorization"] != needs:
            wanted = f"{str(needs).lower()}, as authorization_rules has it"
            yield number, "needs_authorization", wanted


def guarantor(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that an adult answers for the own bills, and for a child somebody of its surname."""
    names = {row["guarantor_id"]: row["name"] for _, row in tables["guarantors"]}
    for number, row in tables["patients"]:
        name = names[row["guarantor_id"]]
        grown = (row["registered_on"] - row["birth_date"]).days >= 18 * 365.25
        if grown and name != row["name"]:
            yield number, "guarantor_id", "the patient's own number: an adult answers for himself"
        elif name.split(" ", 1)[1] != row["name"].split(" ", 1)[1]:
            yield number, "guarantor_id", "a guarantor of the patient's surname"


def coverage_in_turn(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a patient has one first and one second payer at a time, and ends what began."""
    by_key: dict[tuple, Rows] = defaultdict(list)
    for number, row in tables["coverages"]:
        by_key[row["patient_id"], row["rank"]].append((number, row))
        if row["ends_on"] and row["ends_on"] < row["starts_on"]:
            yield number, "ends_on", f"{row['starts_on']}, the first day, or later"
    for rows in by_key.values():
        rows.sort(key=lambda entry: entry[1]["starts_on"])
        for (_, first), (number, second) in pairwise(rows):
            if (first["ends_on"] or FOREVER) >= second["starts_on"]:
                other = first["coverage_id"]
                yield number, "starts_on", f"a day after the end of {other}, of the same rank"


def second_beside_medicare(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a second payer stands beside Original Medicare on its first day."""
    plans = _by(tables["plans"], "plan_id")
    medicare: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for _, row in tables["coverages"]:
        if row["rank"] == 1 and plans[row["plan_id"]]["kind"] == "medicare":
            medicare[row["patient_id"]].append(row)
    for number, row in tables["coverages"]:
        kind = plans[row["plan_id"]]["kind"]
        if row["rank"] == 2:
            day = row["starts_on"]
            if not any(
                first["starts_on"] <= day <= (first["ends_on"] or FOREVER)
                for first in medicare[row["patient_id"]]
            ):
                yield number, "rank", "1, or Original Medicare as first payer on the same day"
        elif kind == "medigap":
            yield number, "rank", "2 for a plan that supplements Medicare"


def one_contract_one_family(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the members of one contract have one surname and different numbers."""
    patients = _by(tables["patients"], "patient_id")
    surnames: dict[str, str] = {}
    holders: dict[str, str] = {}
    for number, row in tables["coverages"]:
        member, contract = row["member_id"], row["member_id"].split("-")[0]
        surname = patients[row["patient_id"]]["name"].split(" ", 1)[1]
        if surnames.setdefault(contract, surname) != surname:
            yield number, "member_id", f"a contract of the family {surname}"
        elif holders.setdefault(member, row["patient_id"]) != row["patient_id"]:
            yield number, "member_id", f"another number; {holders[member]} has it"


def payer_now(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the payer of a patient is that of the first coverage still in force."""
    plans = _by(tables["plans"], "plan_id")
    now = {
        row["patient_id"]: plans[row["plan_id"]]["payer_id"]
        for _, row in tables["coverages"]
        if row["rank"] == 1 and row["ends_on"] is None
    }
    for number, row in tables["patients"]:
        payer = now.get(row["patient_id"], "SLF")
        if row["payer_id"] != payer:
            yield number, "payer_id", f"{payer}, the payer of the coverage still in force"


def charged_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a charge is for a completed visit, entered in time and once for all its lines."""
    visits = _by(tables["appointments"], "appointment_id")
    entered: dict[str, date] = {}
    for number, row in tables["charges"]:
        visit = visits[row["appointment_id"]]
        if visit["outcome"] != "completed":
            yield number, "appointment_id", f"a completed visit; this one is {visit['outcome']}"
        elif not 0 <= (row["entered_on"] - visit["date"]).days <= LONGEST_LAG:
            yield (
                number,
                "entered_on",
                f"{visit['date']}, the visit, or up to {LONGEST_LAG} days on",
            )
        elif entered.setdefault(row["appointment_id"], row["entered_on"]) != row["entered_on"]:
            yield number, "entered_on", f"{entered[row['appointment_id']]}, as the lines before"


def amount(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a charge is the fee times the units."""
    fees = {row["service_id"]: cents(row["fee"]) for _, row in tables["services"]}
    for number, row in tables["charges"]:
        due = fees[row["service_id"]] * row["units"]
        if cents(row["amount"]) != due:
            yield number, "amount", f"{due / 100:.2f}, the fee times {row['units']}"


def fits_visit(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that services fit the kind of visit, and that the first line is the visit itself."""
    visits = _by(tables["appointments"], "appointment_id")
    services = _by(tables["services"], "service_id")
    before = ""
    for number, row in tables["charges"]:
        visit, service = visits[row["appointment_id"]], row["service_id"]
        video = visit["type_id"] == "TELE"
        if video and "10" not in services[service]["places"].split():
            yield number, "service_id", "a service that can be given by video"
        elif (row["modifier"] == "GT") != video:
            yield number, "modifier", "GT for a video visit, and for no other"
        elif service.startswith(("V-NEW", "P-NEW")) and visit["type_id"] != "NEW":
            yield number, "service_id", f"a service for a known patient ({visit['type_id']})"
        elif service.startswith(("P-EST", "P-AWV", "P-WELCOME")) and visit["type_id"] != "PHYS":
            yield number, "service_id", f"no yearly check-up at a visit of type {visit['type_id']}"
        elif row["appointment_id"] != before and not service.startswith(
            ("V-EST", "V-NEW", "P-EST", "P-NEW", "P-AWV", "P-WELCOME")
        ):
            yield number, "service_id", "the visit itself on its first line"
        before = row["appointment_id"]


def vaccine_given(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that each vaccine is also given: as many administrations as vaccines at a visit."""
    vaccines: dict[str, int] = defaultdict(int)
    given: dict[str, int] = defaultdict(int)
    last: dict[str, int] = {}
    for number, row in tables["charges"]:
        kind, visit = row["service_id"][:2], row["appointment_id"]
        if kind == "X-":
            vaccines[visit] += row["units"]
            last[visit] = number
        elif kind == "A-" and row["modifier"] != "SL":
            given[visit] += row["units"]
            last[visit] = number
    for visit, number in last.items():
        if vaccines[visit] != given[visit]:
            yield number, "units", f"{vaccines[visit]} vaccines given at the visit, as charged"


def charged_at_all(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that a visit in person has charges, once there was time to enter them."""
    charged = {row["appointment_id"] for _, row in tables["charges"]}
    until = max((row["entered_on"] for _, row in tables["charges"]), default=date.min)
    for number, row in tables["appointments"]:
        if (
            row["outcome"] == "completed"
            and row["type_id"] != "TELE"
            and (until - row["date"]).days > LONGEST_LAG
            and row["appointment_id"] not in charged
        ):
            yield number, "appointment_id", "a visit with charges"


def has_a_price(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the payer of the day has a price for each service charged."""
    priced: dict[tuple, list[tuple[date, date]]] = defaultdict(list)
    for _, row in tables["fee_schedules"]:
        priced[row["payer_id"], row["service_id"]].append((row["starts_on"], row["ends_on"]))
    plans = _by(tables["plans"], "plan_id")
    coverage: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for _, row in tables["coverages"]:
        if row["rank"] == 1:
            coverage[row["patient_id"]].append(row)
    visits = _by(tables["appointments"], "appointment_id")
    for number, row in tables["charges"]:
        visit = visits[row["appointment_id"]]
        day = visit["date"]
        payer = next(
            (
                plans[c["plan_id"]]["payer_id"]
                for c in coverage[visit["patient_id"]]
                if c["starts_on"] <= day <= (c["ends_on"] or FOREVER)
            ),
            "SLF",
        )
        periods = priced[payer, row["service_id"]]
        if not any(first <= day <= last for first, last in periods):
            yield number, "service_id", f"a service {payer} has a price for on {day}"


RULES: list[Agreement] = [
    ("services", ("authorization_rules",), catalogue),
    ("contracts", (), contracts_in_turn),
    ("fee_schedules", ("contracts", "services"), price_by_contract),
    ("fee_schedules", (), prices_in_turn),
    ("patients", ("guarantors",), guarantor),
    ("patients", ("coverages", "plans"), payer_now),
    ("coverages", (), coverage_in_turn),
    ("coverages", ("plans",), second_beside_medicare),
    ("coverages", ("patients",), one_contract_one_family),
    ("appointments", ("charges",), charged_at_all),
    ("charges", ("appointments",), charged_visit),
    ("charges", ("services",), amount),
    ("charges", ("appointments", "services"), fits_visit),
    ("charges", (), vaccine_given),
    ("charges", ("appointments", "coverages", "plans", "fee_schedules"), has_a_price),
]
