"""Whom Willow Bend looks up, the list it looks in, and the visits its overpayment is about.

The practice's tables hold no birth dates and no former names, and the real list is no place to
find invented people. So two small files beside this one stand for the personnel file and for the
exclusion list. Everybody in them is invented; the list has the column names of the real one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from medoffice import practice
from medoffice.billing.coding.coded_visits import CodedVisit, coded_visits, reviewed
from medoffice.billing.coding.coding_audit import draw
from medoffice.compliance.integrity.exclusion import Listed, Screened
from medoffice.compliance.integrity.extrapolation import Group
from medoffice.compliance.integrity.screening_log import Checks, checks

HERE = Path(__file__).parent
MONDAY = date(2025, 12, 29)
"""The day of the chapter's story."""
READER = "S01"  # has no other name than You
PLANTED = (("S31", "E01"), ("V20", "E12"))
"""Who is one and the same, as the owner of the list says when asked with the whole number."""
CLINICIAN, PAYER = "SO", "MCR"
AUDITED_FROM, AUDITED_TO = date(2025, 1, 1), date(2025, 12, 29)


@cache
def exclusion_list() -> tuple[Listed, ...]:
    """Return the invented exclusion list."""
    return tuple(
        Listed(
            number=row["number"],
            first=row["FIRSTNAME"],
            middle=row["MIDNAME"],
            last=row["LASTNAME"],
            firm=row["BUSNAME"],
            born=_day(row["DOB"]),
            excluded_on=_day(row["EXCLDATE"]),
            state=row["STATE"],
            general=row["GENERAL"],
        )
        for row in _rows("exclusion_list.csv")
    )


@cache
def everybody(day: date = MONDAY) -> tuple[Screened, ...]:
    """Return the staff and clinicians at work on a day, and all vendors.

    Parameters
    ----------
    day : datetime.date
        The day to judge by.
    """
    file = {row["number"]: row for row in _rows("personnel_file.csv")}
    people = [
        (row["staff_id"], row["name"], row["role"])
        for row in practice.records("staff")
        if row["staff_id"] != READER
        and row["hired_on"] <= day
        and (row["left_on"] is None or row["left_on"] > day)
    ] + [(row["provider_id"], row["name"], "clinician") for row in practice.records("providers")]
    ours = [
        Screened(
            number=number,
            name=name,
            role=role.replace("-", " "),
            former=tuple(filter(None, file[number]["former_names"].split(";"))),
            born=_day(file[number]["born"]),
        )
        for number, name, role in people
    ]
    firms = [
        Screened(row["vendor_id"], row["name"], f"vendor: {row['category']}", firm=True)
        for row in practice.records("vendors")
    ]
    return tuple(ours + firms)


@cache
def hired_in_2025() -> tuple[tuple[str, Checks], ...]:
    """Return for each opening that was filled who was hired, and how the checks stand."""
    staff = {row["staff_id"]: row for row in practice.records("staff")}
    hired = {
        row["opening_id"]: row
        for row in practice.records("candidates")
        if row["outcome"] == "hired"
    }
    return tuple(
        (
            staff[opening["hired_id"]]["name"],
            checks(
                hired[opening["opening_id"]]["decided_on"],
                staff[opening["hired_id"]]["hired_on"],
                filter(None, [hired[opening["opening_id"]]["exclusion_checked_on"]]),
                MONDAY,
            ),
        )
        for opening in practice.records("openings")
        if opening["opening_id"] in hired
    )


@cache
def audited_visits() -> dict[str, CodedVisit]:
    """Return the visits the overpayment is about: one clinician's, of Medicare, this year."""
    return {
        visit.visit: visit
        for visit in coded_visits(AUDITED_FROM, AUDITED_TO)
        if (visit.provider, visit.payer) == (CLINICIAN, PAYER)
    }


@cache
def overpaid(visit: str) -> int:
    """Return what was paid too much for a visit by what a reviewer finds, in cents."""
    return reviewed(audited_visits()[visit]).difference


def sample(size: int, seed: int) -> Group:
    """Draw a plain sample of the audited visits and have it reviewed."""
    visits = audited_visits()
    drawn = draw(visits, size, seed)
    return Group("all visits", len(visits), [overpaid(visit) for visit in drawn])


def sample_by_level(size: int, seed: int) -> list[Group]:
    """Draw a sample of each level, in proportion to its visits; the one of level 2 joins level 3.

    A level so small that nothing could be said of it must share a group, not be left out.
    """
    visits = audited_visits()
    groups = []
    for level in (3, 4, 5):
        frame = [number for number, visit in visits.items() if max(visit.level, 3) == level]
        share = min(len(frame), max(2, round(size * len(frame) / len(visits))))
        drawn = draw(frame, share, f"{seed} level {level}")
        groups.append(Group(f"level {level}", len(frame), [overpaid(each) for each in drawn]))
    return groups


def whole() -> int:
    """Return what all audited visits were paid too much: what nobody knows in life, in cents."""
    return sum(map(overpaid, audited_visits()))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def allowed_in_all() -> int:
    """Return what was allowed for all audited visits, in cents."""
    return sum(reviewed(visit).allowed for visit in audited_visits().values())
