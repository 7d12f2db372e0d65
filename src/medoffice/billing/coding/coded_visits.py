"""The practice's office visits with the level billed, when they were entered, and what they pay.

Read with the standard library alone, so that a lab begins with them at once.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from medoffice.billing.coding.coding_audit import Finding
from medoffice.billing.tables import price_list
from medoffice.practice import package
from medoffice.practice.coding_review import supported_level
from medoffice.practice.prices import PriceList

WITH_LEVEL = ("V-EST-", "V-NEW-")
SELF_PAY = "SLF"
NP_PA = ("NP", "PA")


@dataclass(frozen=True, slots=True)
class CodedVisit:
    """An office visit that was billed with a level.

    Parameters
    ----------
    visit, provider, payer : str
        Its number, who billed it, and the insurer in first place on the claim sent last.
    day, entered : datetime.date
        Of the visit, and when its charges were entered.
    service : str
        The practice's own code, such as ``V-EST-4``.
    minutes : int
        With the clinician.
    """

    visit: str
    provider: str
    payer: str
    day: date
    entered: date
    service: str
    minutes: int

    @property
    def level(self) -> int:
        """The level, 2 to 5."""
        return int(self.service[-1])

    @property
    def known_patient(self) -> bool:
        """Whether the patient was known to the practice."""
        return self.service.startswith("V-EST-")


def coded_visits(first: date, last: date) -> list[CodedVisit]:
    """Read the visits of a period that were billed with a level.

    Parameters
    ----------
    first, last : datetime.date
        Days of the visits, both included.

    Returns
    -------
    list of CodedVisit
        In the order of the charges.

    Raises
    ------
    ValueError
        If the period ends before it begins.
    """
    if last < first:
        raise ValueError(f"last is {last}, before first ({first})")
    held = {
        row["appointment_id"]: row
        for row in _rows("appointments")
        # Dates in ISO form sort as text does.
        if f"{first}" <= row["date"] <= f"{last}"
    }
    payers = {
        row["appointment_id"]: row["payer_id"] for row in _rows("claims") if row["rank"] == "1"
    }
    found = []
    for row in _rows("charges"):
        visit = held.get(row["appointment_id"])
        if visit is None or not row["service_id"].startswith(WITH_LEVEL):
            continue
        found.append(
            CodedVisit(
                visit=row["appointment_id"],
                provider=visit["provider_id"],
                payer=payers.get(row["appointment_id"], SELF_PAY),
                day=date.fromisoformat(visit["date"]),
                entered=date.fromisoformat(row["entered_on"]),
                service=row["service_id"],
                minutes=_minutes(visit["ended"]) - _minutes(visit["started"]),
            )
        )
    return found


def allowed(service: str, payer: str, provider: str, day: date) -> int:
    """Return what a payer's contract allows for one visit, in cents.

    Parameters
    ----------
    service, payer, provider : str
        Codes as in the practice's tables. Some payers allow less for nurse practitioners and
        physician assistants.
    day : datetime.date
        The day of the visit.

    Raises
    ------
    ValueError
        If the fee schedules have no such price.
    """
    return _prices().on(payer, service, day).unit(np_pa=provider in _np_pa())


def reviewed(visit: CodedVisit) -> Finding:
    """Return what a reviewer finds in the note of a visit, with the money at contract prices.

    The practice's data hold no notes: :mod:`medoffice.practice.coding_review` plays the reviewer.
    """
    level = supported_level(visit.visit, visit.provider, visit.level)
    supported = None if level is None else f"{visit.service[:-1]}{level}"
    price = {
        code: allowed(code, visit.payer, visit.provider, visit.day)
        for code in (visit.service, supported)
        if code is not None
    }
    return Finding(
        visit=visit.visit,
        provider=visit.provider,
        coded=visit.service,
        supported=supported,
        allowed=price[visit.service],
        should_be=price[supported] if supported else 0,
    )


@cache
def _prices() -> PriceList:
    return price_list()


@cache
def _np_pa() -> frozenset[str]:
    return frozenset(row["provider_id"] for row in _rows("providers") if row["credential"] in NP_PA)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with package.path(name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)
