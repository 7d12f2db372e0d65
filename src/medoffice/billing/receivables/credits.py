"""Credit balances: whose money it is, by when it goes back, and what is overdue.

Money of a federal program goes back within 60 days of the day the practice knew of it; the clock
stands still for up to 180 days while the practice looks, promptly and in good faith, for more of
the same (42 CFR 401.305). The figures come from the table of rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from medoffice.practice import rule_value

PATIENT = "patient"
FEDERAL_KINDS = ("medicare", "medicare-advantage", "medicaid")
"""Kinds of payers whose money is the programs'. A Medicare Advantage plan's contract may ask for
it back sooner."""

RETURN, PAUSE = "overpayment.60day", "overpayment.180day"


@dataclass(frozen=True)
class Investigation:
    """A search for related overpayments, made promptly and in good faith.

    Parameters
    ----------
    began_on : datetime.date
        The day it began.
    ended_on : datetime.date, optional
        The day it was concluded and the sum known; None while it goes on.
    """

    began_on: date
    ended_on: date | None = None


def return_by(identified_on: date, investigation: Investigation | None = None) -> date:
    """Return the last day to report and return an overpayment of a federal program.

    Parameters
    ----------
    identified_on : datetime.date
        The day on which the practice knew that it held money that is not its own.
    investigation : Investigation, optional
        A good-faith search for related overpayments. It stops the clock from the day it began
        until it is concluded, at the latest 180 days after ``identified_on``.

    Returns
    -------
    datetime.date
        60 days of running clock after ``identified_on`` (42 CFR 401.305(b)). With an
        investigation that goes on, the day if it takes all the time that is allowed.

    Raises
    ------
    ValueError
        If the investigation began before the overpayment was known, ended before it began, or
        began when the 60 days were over.
    """
    days = timedelta(days=int(rule_value(RETURN, "days", identified_on)))
    due = identified_on + days
    if investigation is None:
        return due
    began = investigation.began_on
    stopped_until = identified_on + timedelta(
        days=int(rule_value(PAUSE, "pause_days", identified_on))
    )
    ended = investigation.ended_on or stopped_until
    if began < identified_on:
        raise ValueError(f"it began on {began}: expected {identified_on}, the day known, or later")
    if ended < began:
        raise ValueError(f"it ended on {ended}: expected {began}, the day it began, or later")
    if began > due:
        raise ValueError(
            f"it began on {began}, after the 60 days: expected {due} or before. A clock that has "
            "run out cannot be stopped"
        )
    return due + (min(ended, stopped_until) - began)


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit balance as it stands on a day.

    Parameters
    ----------
    number, appointment_id : str
        The credit and its visit.
    owed_to : str
        ``"patient"`` or a payer.
    federal : bool
        Whether it is a federal program's.
    amount : int
        Cents, above 0.
    known_on : datetime.date
        Day it arose or was found.
    due_on : datetime.date
        By when it goes back: by the rule, or by the office's own policy.
    days_late : int
        Days past that; 0 if in time.
    """

    number: str
    appointment_id: str
    owed_to: str
    federal: bool
    amount: int
    known_on: date
    due_on: date
    days_late: int


def open_credits(
    rows: Iterable[Mapping[str, Any]],
    federal: Collection[str],
    as_of: date,
    policy_days: int,
    investigation: Investigation | None = None,
) -> list[Credit]:
    """Return the credit balances that are open on a day, in the order to work on them.

    Parameters
    ----------
    rows : iterable of mapping
        The table ``credit_balances``.
    federal : collection of str
        The payers whose money is a federal program's, from :func:`federal_payers`.
    as_of : datetime.date
        The day.
    policy_days : int
        Days within which the office returns money of patients and other payers: its own policy,
        within their contracts and state law.
    investigation : Investigation, optional
        What stopped the clock of the federal ones.

    Returns
    -------
    list of Credit
        Federal programs first, then the latest, then the largest.
    """
    found = []
    for row in rows:
        resolved = row["resolved_on"]
        if row["arose_on"] > as_of or (resolved is not None and resolved <= as_of):
            continue
        is_federal = row["owed_to"] in federal
        known = row["arose_on"]
        due = return_by(known, investigation) if is_federal else known + timedelta(days=policy_days)
        found.append(
            Credit(
                number=row["credit_id"],
                appointment_id=row["appointment_id"],
                owed_to=row["owed_to"],
                federal=is_federal,
                amount=round(row["amount"] * 100),
                known_on=known,
                due_on=due,
                days_late=max((as_of - due).days, 0),
            )
        )
    return sorted(
        found,
        key=lambda credit: (not credit.federal, -credit.days_late, -credit.amount, credit.number),
    )


def federal_payers(payers: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the payers whose money is a federal program's, from the table ``payers``."""
    return {row["payer_id"] for row in payers if row["kind"] in FEDERAL_KINDS}
