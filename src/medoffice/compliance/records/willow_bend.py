"""The storage room of Willow Bend, and the policy that was rewritten.

Fourteen boxes wait for a truck. They are invented; the policies and results are those of the
records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from medoffice import practice
from medoffice.compliance.records.retention import Answer, Paper, StateLaw, answer
from medoffice.compliance.records.schedule import Event, Who

TUESDAY = date(2025, 12, 30)
"""The day of the chapter."""
TRUCK = date(2026, 1, 2)
"""The Friday on which the shredding firm comes."""
RESULTS_POLICY = "Y42"
WITHIN_DAYS = 7
"""By when a patient hears of a result: the practice's own promise."""


@dataclass(frozen=True)
class Box:
    """A box in the storage room.

    Parameters
    ----------
    number, label : str
        As written on it.
    paper : Paper
        What is in it; the newest paper decides, so its days are the latest.
    hold : str
        Why it is held; empty if it is not.
    """

    number: str
    label: str
    paper: Paper
    hold: str = ""

    def answer(self, state: StateLaw | None = None) -> Answer:
        """Return how long it is kept, under what was looked up of the state's law."""
        return answer(replace(self.paper, state=state))


def _charts(last: date, born: date | None = None, *who: Who, period: date | None = None) -> Paper:
    days = {Event.SERVICE: last} | ({Event.CONTRACT_PERIOD_END: period} if period else {})
    return Paper("chart", days, frozenset(who), born=born)


ADULT = date(1961, 4, 5)
BOXES = (
    Box("B01", "Charts, adults, commercial plans, last seen by 2016",
        _charts(date(2016, 12, 30), ADULT)),
    Box("B02", "Charts, adults, Original Medicare, last seen by 2017",
        _charts(date(2017, 12, 29), ADULT, Who.MEDICARE)),
    Box("B03", "Charts, adults, Medicare Advantage, last seen by 2014",
        _charts(date(2014, 12, 30), ADULT, Who.ADVANTAGE, period=date(2014, 12, 31))),
    Box("B04", "Charts, adults, Medicare Advantage, last seen by 2018; contract not found",
        _charts(date(2018, 11, 20), ADULT, Who.ADVANTAGE)),
    Box("B05", "Charts, children, last seen by 2015; the youngest was two",
        _charts(date(2015, 10, 14), date(2013, 6, 11))),
    Box("B06", "Claims and remittances, Original Medicare, 2018",
        Paper("claim", {Event.SERVICE: date(2018, 12, 31)}, frozenset({Who.MEDICARE}), held=True),
        hold="counsel asks for all that bears on Original Medicare visits from 2018 on"),
    Box("B07", "Advance beneficiary notices, 2017",
        Paper("abn", {Event.SERVICE: date(2017, 12, 20)})),
    Box("B08", "Notice of privacy practices of 2013, replaced in 2019",
        Paper("privacy-paper",
              {Event.MADE: date(2013, 9, 23), Event.OUT_OF_FORCE: date(2019, 4, 30)})),
    Box("B09", "The privacy policy of 2013, “the old one”; nobody wrote down when it was replaced",
        Paper("privacy-paper", {Event.MADE: date(2013, 9, 23)})),
    Box("B10", "Forms I-9 of people who left by April 2024",
        Paper("i9", {Event.HIRED: date(2022, 8, 1), Event.LEFT: date(2024, 4, 19)})),
    Box("B11", "Vaccination and exposure records of staff who left by 2018",
        Paper("staff-medical", {Event.LEFT: date(2018, 6, 29)})),
    Box("B12", "Payroll of 2021; the tax of its last quarter was due on January 31",
        Paper("payroll",
              {Event.LAST_ENTRY: date(2021, 12, 31), Event.TAX_PAID: date(2022, 1, 31)})),
    Box("B13", "Records of training on blood, 2022, the last on December 30",
        Paper("blood-training", {Event.TRAINED: date(2022, 12, 30)})),
    Box("B14", "Applications of 2024, not hired",
        Paper("personnel", {Event.MADE: date(2024, 10, 4), Event.DECIDED: date(2024, 10, 11)},
              frozenset({Who.FIFTEEN}), held=True),
        hold="one of the applicants filed a charge with the EEOC in the spring"),
)  # fmt: skip


@dataclass(frozen=True)
class InTime:
    """How many patients heard of a result in time.

    Parameters
    ----------
    first, last : datetime.date
        First and last day on which the results came.
    results, told : int
        How many came, and of how many the patient was told in time. One who was never told is one
        who was not told in time.
    """

    first: date
    last: date
    results: int
    told: int

    @property
    def share(self) -> float:
        """Share told in time."""
        return self.told / self.results


def told_in_time(
    first: date, last: date, within: int = WITHIN_DAYS, rows: Iterable[dict] | None = None
) -> InTime:
    """Return how many patients were told of a result within a number of days.

    Parameters
    ----------
    first, last : datetime.date
        First and last day on which the results came.
    within : int
        Days from the result to the patient, both ends of the span included.
    rows : iterable of dict, optional
        Rows of the table ``results``; left out, those of the practice.

    Raises
    ------
    ValueError
        If no result came in the span.
    """
    rows = practice.records("results") if rows is None else rows
    came = [row for row in rows if row["resulted_on"] and first <= row["resulted_on"] <= last]
    if not came:
        raise ValueError(f"no result came from {first} to {last}: expected one at least")
    limit = timedelta(within)
    told = sum(
        bool(row["patient_told_on"]) and row["patient_told_on"] - row["resulted_on"] <= limit
        for row in came
    )
    return InTime(first, last, len(came), told)


def rewritten_on() -> date:
    """Return when the newest version of the policy on results took effect."""
    return max(
        row["effective_on"]
        for row in practice.records("policy_versions")
        if row["policy_id"] == RESULTS_POLICY
    )


def before_and_after(days: int = 182) -> tuple[InTime, InTime]:
    """Return the share told in time for as many days before and after the policy was rewritten."""
    day, span = rewritten_on(), timedelta(days)
    one = timedelta(1)
    return told_in_time(day - span, day - one), told_in_time(day, day + span - one)
