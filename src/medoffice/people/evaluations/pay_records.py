"""The raises of Willow Bend: what it gave for which rating, and who may get one next.

The practice has no pay ranges. What others pay is taken from the table of benchmarks: national
medians, which say nothing of the practice's town.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.pay_matrix import BASIS, Employee, Matrix, Raise
from medoffice.practice import benchmarks, records
from medoffice.practice.money import cents

FULL_TIME = 2_080
"""Paid hours of a full-time year: 52 weeks of 40."""
PLAN = Matrix(
    (Decimal("4.5"), Decimal("3.5"), Decimal("2.5"), Decimal(1)), (), ((450,), (350,), (250,), (0,))
)
"""What the practice gives by rating alone; a test holds it against the payroll."""
MARKET = {
    "medical-assistant": "pay.medical-assistants.hourly",
    "front-desk": "pay.receptionists.hourly",
    "biller": "pay.billing-clerks",
    "referral-coordinator": "pay.office-clerks.hourly",
}
"""The benchmark of each hourly job."""


def market(role: str) -> int:
    """Return what others pay for a job, in cents an hour.

    Parameters
    ----------
    role : str
        One of :data:`MARKET`.

    Returns
    -------
    int
        The median; of pay a year, the middle of its span over the hours of a full-time year.
    """
    figure = benchmarks()[MARKET[role]]
    if "hour" in figure.unit:
        assert figure.value is not None
        return cents(figure.value)
    assert figure.low is not None and figure.high is not None
    return round((figure.low + figure.high) / 2 / FULL_TIME * 100)


def employees(cycle: str, ratings: Mapping[str, Decimal] | None = None) -> list[Employee]:
    """Return the hourly staff who were reviewed in a year and are still there.

    Parameters
    ----------
    cycle : str
        Year of the review.
    ratings : mapping of str to decimal.Decimal, optional
        Overall ratings to take in place of those of the files, such as calibrated ones, by member
        of the staff.

    Returns
    -------
    list of Employee
        In order of number, with today's rate.
    """
    reviews = willow_bend.reviews(cycle)
    return [
        Employee(
            row["staff_id"],
            row["role"],
            cents(row["hourly_rate"]),
            market(row["role"]),
            round(FULL_TIME * row["fte"]),
            (ratings or {}).get(row["staff_id"], reviews[row["staff_id"]][2]),
            row["hired_on"],
            reviews[row["staff_id"]][0],
        )
        for row in records("staff")
        if row["hourly_rate"] and row["left_on"] is None and row["staff_id"] in reviews
    ]


def given(year: str) -> dict[str, Fraction]:
    """Return the raise that hourly staff got in January of a year, as a share of the rate before.

    Parameters
    ----------
    year : str
        A year with pay of the year before on file.

    Returns
    -------
    dict
        For those paid by the hour in both years: the raise, 0 if there was none.
    """
    starts = {row["period_id"]: row["starts_on"].year for row in records("pay_periods")}
    rates: dict[int, dict[str, int]] = {}
    columns = ("period_id", "staff_id", "hourly_rate")
    for row in records("payroll", columns):
        if row["hourly_rate"]:
            of_year = rates.setdefault(starts[row["period_id"]], {})
            of_year[row["staff_id"]] = cents(row["hourly_rate"])
    before, after = rates.get(int(year) - 1, {}), rates.get(int(year), {})
    return {
        staff: Fraction(after[staff], rate) - 1 for staff, rate in before.items() if staff in after
    }


def by_plan(people: list[Employee]) -> list[Raise]:
    """Return what today's plan gives, by rating alone and without a budget."""
    return [Raise(each, each.rate + each.rate * PLAN.share(each) // BASIS) for each in people]
