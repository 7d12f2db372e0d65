"""Whom to tell of a breach, and by when: the patients, HHS, the media.

45 CFR 164.404 (patients), 164.406 (media), 164.408 (HHS), 164.410 (business associates) and
164.412 (when the police ask for a delay). Every day is the last one the law leaves; the law asks
for notice without unreasonable delay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from medoffice import practice


@cache
def _value(rule: str, name: str) -> int:
    return int(practice.rule_value(rule, name))


def discovery(
    known_here: date | None, known_to_associate: date | None = None, *, agent: bool = False
) -> date:
    """Return the day on which a breach counts as discovered.

    Parameters
    ----------
    known_here : datetime.date or None
        First day on which anybody in the workforce, other than who did it, knew or should have
        known.
    known_to_associate : datetime.date or None
        First day on which a business associate knew, if the breach was there.
    agent : bool, default False
        Whether the business associate acts as the practice's agent. Then its day counts.

    Raises
    ------
    ValueError
        If no day counts.
    """
    days = [known_here, known_to_associate if agent else None]
    counted = [day for day in days if day is not None]
    if not counted:
        raise ValueError(
            "known_here is missing: expected the day the practice learned of it, "
            "unless the business associate is its agent"
        )
    return min(counted)


@dataclass(frozen=True)
class Notices:
    """The last days of notice.

    Parameters
    ----------
    patients : datetime.date
        For the patients.
    hhs : datetime.date
        For HHS.
    media : dict of str to datetime.date
        For the media, by state; empty if none is large enough.
    large : bool
        Whether HHS hears of it at the same time as the patients.
    """

    patients: date
    hhs: date
    media: dict[str, date]
    large: bool


def notices(discovered: date, people: Mapping[str, int]) -> Notices:
    """Return by when patients, HHS and the media must be told.

    Parameters
    ----------
    discovered : datetime.date
        The day of discovery, as :func:`discovery` gives it. The day after it is day 1.
    people : mapping of str to int
        Persons affected, by the state they live in.

    Returns
    -------
    Notices
        The last days.

    Raises
    ------
    ValueError
        If nobody is affected or a count is below 1.

    Examples
    --------
    >>> notices(date(2026, 5, 4), {"Ohio": 12}).hhs
    datetime.date(2027, 3, 1)
    """
    if not people:
        raise ValueError("people is empty: expected persons affected, by state")
    for state, count in people.items():
        if count < 1:
            raise ValueError(f"people in {state!r} is {count}: expected 1 or more")
    patients = discovered + timedelta(_value("hipaa.breach.individual_deadline", "days"))
    large = sum(people.values()) >= _value("hipaa.breach.hhs_large", "people")
    year_end = date(discovered.year, 12, 31)
    hhs = (
        discovered + timedelta(_value("hipaa.breach.hhs_large", "days"))
        if large
        else year_end + timedelta(_value("hipaa.breach.hhs_small", "days_after_year_end"))
    )
    media = discovered + timedelta(_value("hipaa.breach.media", "days"))
    above = _value("hipaa.breach.media", "residents_above")
    return Notices(
        patients, hhs, {state: media for state, count in people.items() if count > above}, large
    )


def associate_due(discovered: date) -> date:
    """Return the last day on which a business associate must tell the practice of a breach.

    Parameters
    ----------
    discovered : datetime.date
        The day the business associate discovered it.
    """
    return discovered + timedelta(_value("hipaa.breach.ba", "days"))


def held_by_police(asked: date, written_until: date | None = None) -> date:
    """Return until when notice may wait because the police ask for it.

    Parameters
    ----------
    asked : datetime.date
        The day they asked.
    written_until : datetime.date or None
        The day their written statement names; None if they only said so.

    Returns
    -------
    datetime.date
        The day named in writing, or 30 days after they asked.
    """
    if written_until is None:
        return asked + timedelta(_value("hipaa.breach.police_delay", "spoken_days"))
    if written_until < asked:
        raise ValueError(f"written_until is {written_until}: expected {asked} or later")
    return written_until


def substitute_notice(failed_addresses: int) -> str:
    """Return how to tell those whose address failed.

    Parameters
    ----------
    failed_addresses : int
        How many cannot be reached by mail.
    """
    if failed_addresses < 0:
        raise ValueError(f"failed_addresses is {failed_addresses}: expected 0 or more")
    if failed_addresses == 0:
        return "none needed"
    if failed_addresses >= _value("hipaa.breach.notice_content", "failed_addresses"):
        days = _value("hipaa.breach.notice_content", "website_days")
        return f"{days} days on the website or major media, with a toll-free number"
    return "another way, such as the telephone"
