"""Policies, their versions, and who signed that they have read them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from medoffice.practice.generate.oversight.office import OWNER, Office, written
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import add_months

CLINICAL = ("medical-assistant", "nurse-lead")
ATTESTING = {
    "all": None,  # every role
    "clinical": CLINICAL,
    "desk": ("front-desk", "referral-coordinator", "biller"),
}
SIGNS_WITHIN = 21  # days, teaching value
FORGETS = 0.05  # teaching value


@cache
def _policies() -> list[dict[str, Any]]:
    """Give the policies in the order of their first versions, with their numbers."""
    found = sorted(written("policies.toml")["policy"], key=lambda p: (p["versions"][0], p["title"]))
    return [entry | {"policy_id": f"Y{number:02}"} for number, entry in enumerate(found, 1)]


def _in_force(world: World) -> list[dict[str, Any]]:
    """Give the policies that were in force at some time before the end of the tables."""
    end = world.parameters.end
    return [entry for entry in _policies() if entry["versions"][0] <= end]


def policy_rows(world: World) -> list[Row]:
    """List the policies, with the day on which one was withdrawn."""
    end = world.parameters.end
    return [
        {
            "policy_id": entry["policy_id"],
            "title": entry["title"],
            "area": entry["area"],
            "owner_role": entry["owner"],
            "rule_id": entry.get("rule"),
            "review_months": entry["review"],
            "retired_on": entry["retired"] if entry.get("retired", date.max) <= end else None,
        }
        for entry in _in_force(world)
    ]


def version_rows(world: World) -> list[Row]:
    """List the versions, each with the day by which it is to be looked at again."""
    end = world.parameters.end
    rows = [
        _version(entry, number, day, end)
        for entry in _in_force(world)
        for number, day in enumerate(entry["versions"], 1)
        if day <= end
    ]
    last = {row["policy_id"]: row for row in rows}
    retired = {row["policy_id"] for row in policy_rows(world) if row["retired_on"]}
    overdue = [p for p, row in last.items() if row["next_review_on"] <= end and p not in retired]
    if overdue:
        world.tell(
            "policies-past-their-review",
            "policy_versions",
            f"newest version of {', '.join(overdue)}",
            f"{len(overdue)} of {len(last) - len(retired)} policies in force were not looked at "
            "by the day set for it. The yearly exposure control plan is among them.",
        )
    vacated = next((p for p in _in_force(world) if p.get("rule") == "hipaa.repro.vacated"), None)
    if vacated and end >= date(2025, 6, 18):
        world.tell(
            "policy-without-its-rule",
            "policies",
            f"policy_id {vacated['policy_id']}",
            "A court struck the rule down on 2025-06-18, and the policy is still in force.",
        )
    return rows


def _version(entry: dict[str, Any], number: int, day: date, end: date) -> Row:
    """Write one version; the newest may have been looked at again and left as it was."""
    reviewed = entry.get("reviewed") if number == len(entry["versions"]) else None
    if reviewed and reviewed > end:
        reviewed = None
    return {
        "policy_id": entry["policy_id"],
        "version": number,
        "effective_on": day,
        "approved_by": OWNER,
        "reviewed_on": reviewed,
        "next_review_on": add_months(reviewed or day, entry["review"]),
    }


def attestation_rows(world: World, office: Office) -> list[Row]:
    """List who signed which version: those employed when it came, newcomers in their first weeks.

    Versions of the years of the tables are signed by all, older ones by newcomers only.
    """
    rng, start, end = (
        world.stream("oversight-attestations"),
        world.parameters.start,
        world.parameters.end,
    )
    signed = []
    for entry in _in_force(world):
        if "attest" not in entry:
            continue
        roles = ATTESTING[entry["attest"]]
        versions = [day for day in entry["versions"] if day <= end]
        stop = min(end, entry.get("retired", end))
        for number, day in enumerate(versions, 1):
            until = versions[number] if number < len(versions) else stop
            for person in office.staff:
                if roles and person["role"] not in roles:
                    continue
                asked = max(day, person["hired_on"])
                if not (start <= asked < until and office.employed(person["staff_id"], asked)):
                    continue
                late, forgets = rng.randrange(SIGNS_WITHIN), rng.random() < FORGETS
                on = office.calendar.after(asked, late * 5 // 7)
                if forgets or on >= until or not office.employed(person["staff_id"], on):
                    continue
                signed.append(
                    {
                        "policy_id": entry["policy_id"],
                        "version": number,
                        "staff_id": person["staff_id"],
                        "signed_on": on,
                    }
                )
    signed.sort(key=lambda row: (row["signed_on"], row["policy_id"], row["staff_id"]))
    return signed
