"""Keeping up: what changed in the law or at a payer, who must hear of it, and whether it arrived.

A change reaches the work in four steps: somebody sees it, the written procedure is changed, the
people concerned are told and sign, and a figure shows that they do it. Each can be missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice import practice
from medoffice.people.training.catalog import Person, people
from medoffice.practice.facts import Rule
from medoffice.practice.money import cents

MANAGER, NURSE, ASSISTANT, DESK, BILLER, REFERRALS = ROLES = (
    "office-manager", "nurse-lead", "medical-assistant", "front-desk", "biller",
    "referral-coordinator",
)  # fmt: skip
CLINICAL, MONEY, PATIENTS = (NURSE, ASSISTANT), (BILLER, DESK), (DESK, REFERRALS, NURSE, ASSISTANT)
# Whose daily work an area of the rules touches. The manager hears of all of them.
CONCERNED: Mapping[str, tuple[str, ...]] = {
    "Medicare payment": (BILLER,),
    "Medicare quality program": (NURSE, BILLER),
    "appeals and notices": (BILLER, DESK),
    "claims and coding": (BILLER, REFERRALS),
    "enrollment and credentialing": (BILLER,),
    "fraud and compliance": ROLES[1:],
    "hiring and employment": (NURSE,),
    "laboratory tests": CLINICAL,
    "patient bills and collections": MONEY,
    "patient rights and access": PATIENTS,
    "pay and hours": (NURSE,),
    "privacy and security": ROLES[1:],
    "records and information sharing": PATIENTS,
    "telehealth and messages": (DESK, BILLER),
    "workplace safety": ROLES[1:],
}
BRIEF, WATCH, STOP = "tell them", "watch it", "stop doing it"
_TO_DO = {"proposed": WATCH, "vacated": STOP, "expired": STOP}


@dataclass(frozen=True)
class Change:
    """A change of a rule.

    Parameters
    ----------
    on : datetime.date
        The day of the change.
    rule : Rule
        The rule as it stands now.
    """

    on: date
    rule: Rule

    @property
    def to_do(self) -> str:
        """What it asks of the manager: to tell people, to watch it, or to stop an old practice."""
        return _TO_DO.get(self.rule.status, BRIEF)

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles whose work it touches, beside the manager."""
        return CONCERNED[self.rule.area]


def changes(first: date, last: date) -> list[Change]:
    """Return the rules that changed from a day to another, in order of the days."""
    found = [
        Change(rule.changed_on, rule)
        for rule in practice.rules().values()
        if rule.changed_on and first <= rule.changed_on <= last
    ]
    return sorted(found, key=lambda change: (change.on, change.rule.rule_id))


@dataclass(frozen=True)
class Signatures:
    """Who has signed the newest version of a policy, of those who were asked.

    Parameters
    ----------
    policy, title : str
        Number and title.
    effective : datetime.date
        Day on which the version took effect.
    asked, missing : tuple of Person
        Those of the roles asked who are here; those of them who have not signed.
    """

    policy: str
    title: str
    effective: date
    asked: tuple[Person, ...]
    missing: tuple[Person, ...]


def signatures(day: date, staff: Iterable[Person] | None = None) -> list[Signatures]:
    """Return for each policy that is signed who of those here on a day has not signed it.

    The roles that are asked are those of whom anybody ever signed the policy. Of a version from
    before the signatures are kept here, only newcomers are asked.

    Parameters
    ----------
    day : datetime.date
        The day to judge by.
    staff : iterable of Person, optional
        Left out, that of the practice.
    """
    staff = people() if staff is None else list(staff)
    roles = {person.number: person.role for person in staff}
    rows = [r for r in practice.records("policy_attestations") if r["signed_on"] <= day]
    kept_from = min(row["signed_on"] for row in rows)
    signed = {(row["policy_id"], row["version"], row["staff_id"]) for row in rows}
    asked_roles: dict[str, set[str]] = {}
    for row in rows:
        asked_roles.setdefault(row["policy_id"], set()).add(roles[row["staff_id"]])
    found = []
    for policy in practice.records("policies"):
        number = policy["policy_id"]
        if number not in asked_roles or (policy["retired_on"] and policy["retired_on"] <= day):
            continue
        version = version_in_force(number, day)
        asked = tuple(
            person
            for person in staff
            if person.here(day)
            and person.role in asked_roles[number]
            and max(version["effective_on"], person.hired) >= kept_from
        )
        missing = tuple(p for p in asked if (number, version["version"], p.number) not in signed)
        found.append(Signatures(number, policy["title"], version["effective_on"], asked, missing))
    return found


def version_in_force(
    policy: str, day: date, rows: Iterable[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """Return the version of a policy that is in force on a day.

    Parameters
    ----------
    policy : str
        Number of the policy.
    day : datetime.date
        The day.
    rows : iterable of dict, optional
        Rows of ``policy_versions``; left out, those of the practice.

    Raises
    ------
    ValueError
        If it had no version yet.
    """
    rows = practice.records("policy_versions") if rows is None else rows
    found = [row for row in rows if row["policy_id"] == policy and row["effective_on"] <= day]
    if not found:
        raise ValueError(f"policy {policy!r} has no version on {day}: expected one by that day")
    return max(found, key=lambda row: row["version"])


@dataclass(frozen=True)
class PayerChange:
    """A payer that began to ask for an authorization.

    Parameters
    ----------
    payer : str
        Number of the payer.
    on : datetime.date
        First day on which it is asked for.
    services : tuple of str
        The services.
    """

    payer: str
    on: date
    services: tuple[str, ...]


def payer_changes(first: date, last: date) -> list[PayerChange]:
    """Return the payers that began to ask for an authorization from a day to another."""
    found: dict[tuple[date, str], list[str]] = {}
    for row in practice.records("authorization_rules"):
        if first <= row["starts_on"] <= last:
            found.setdefault((row["starts_on"], row["payer_id"]), []).append(row["service_id"])
    return [PayerChange(payer, on, tuple(each)) for (on, payer), each in sorted(found.items())]


@dataclass(frozen=True)
class Refused:
    """Claims a payer refused in a month for want of an authorization.

    Parameters
    ----------
    month : datetime.date
        First day of the month in which the refusals were posted.
    count : int
        How many.
    amount : int
        Cents of charges refused.
    """

    month: date
    count: int
    amount: int


NO_AUTHORIZATION = "authorization"


def refused_since(change: PayerChange, last: date) -> list[Refused]:
    """Return what a payer refused for want of an authorization, month by month since a change.

    Parameters
    ----------
    change : PayerChange
        The payer and the day.
    last : datetime.date
        Last day to look at; its month is the last one.
    """
    of_payer = {
        row["claim_id"]
        for row in practice.records("claims", ["claim_id", "payer_id"])
        if row["payer_id"] == change.payer
    }
    columns = ["claim_id", "cause", "amount", "posted_on"]
    months = {
        date(change.on.year + at // 12, at % 12 + 1, 1): [0, 0]
        for at in range(change.on.month - 1, (last.year - change.on.year) * 12 + last.month)
    }
    for row in practice.records("denials", columns):
        posted = row["posted_on"]
        if row["cause"] != NO_AUTHORIZATION or row["claim_id"] not in of_payer:
            continue
        if change.on <= posted <= last:
            month = months[posted.replace(day=1)]
            month[0] += 1
            month[1] += cents(row["amount"])
    return [Refused(month, count, amount) for month, (count, amount) in months.items()]
