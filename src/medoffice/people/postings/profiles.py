"""The three postings to begin with, read from ``profiles.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from medoffice.people.hiring.job_analysis import JobAnalysis, Task
from medoffice.people.hours.exempt_tests import Duty
from medoffice.people.postings.posting import (
    FULL_WEEK,
    WHOLE_WEEK,
    Certificate,
    Degree,
    Employment,
    Pay,
    Posting,
    Unit,
)

SHORT, STANDARD, HOSPITAL = "short", "standard", "hospital"
POSTED_ON, APPLY_BY = date(2026, 1, 5), date(2026, 1, 30)
# A hundredth of a week of 40 hours, in minutes.
MINUTES = FULL_WEEK * 60 // WHOLE_WEEK
WORDS = (
    "title", "employer", "about", "setting", "specialty", "place", "reports_to", "hours",
    "clinicians", "staff", "experience", "apply_to",
)  # fmt: skip


@cache
def names() -> dict[str, str]:
    """Return each profile's name for a reader, by its key."""
    return {key: told["name"] for key, told in _profiles().items()}


def profile(key: str) -> Posting:
    """Return one of the postings to begin with.

    Parameters
    ----------
    key : str
        One of :func:`names`.

    Raises
    ------
    ValueError
        If there is no such profile.
    """
    if key not in _profiles():
        raise ValueError(f"there is no profile {key!r}: expected one of {', '.join(_profiles())}")
    return posting(_profiles()[key])


@cache
def _profiles() -> dict[str, dict[str, Any]]:
    text = files(__package__).joinpath("profiles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def posting(told: Mapping[str, Any]) -> Posting:
    """Return the posting that a table of ``profiles.toml`` tells of.

    Raises
    ------
    ValueError
        If the shares of the week do not add up to 100, or a part is not what it must be.
    """
    unit = Unit(told["pay_unit"])
    return Posting(
        **{name: told[name] for name in WORDS},
        job=analysis(told["duties"]),
        pay=Pay(100 * told["pay_from"], 100 * told["pay_to"], unit),
        law=frozenset(Duty[name] for name in told["law"]),
        degree=Degree(told["degree"]),
        certificate=Certificate(told["certificate"]),
        employment=Employment(told["employment"]),
        benefits=tuple(told["benefits"]),
        conditions=tuple(told["conditions"]),
        posted_on=POSTED_ON,
        apply_by=APPLY_BY,
    )


def analysis(duties: list[dict[str, Any]]) -> JobAnalysis:
    """Return the job analysis of duties with their shares of the week, in percent."""
    whole = sum(each["share"] for each in duties)
    if whole != WHOLE_WEEK:
        raise ValueError(f"the shares of the week add up to {whole}: expected {WHOLE_WEEK}")
    return JobAnalysis.of(
        Task(
            each["name"],
            each["share"] * MINUTES,
            each["importance"],
            each["first_day"],
            each["needs"],
        )
        for each in duties
    )
