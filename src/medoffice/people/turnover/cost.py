"""What it costs when somebody leaves: each part by itself, so that it can be argued with.

Two parts are easily forgotten. An empty post *saves* pay, which is taken off. And what is not
done meanwhile, calls nobody answered or visits that were not booked, is in no ledger.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from medoffice.budgeting.rounding import rounded

WEEKS_A_YEAR = 52
OVERTIME = Fraction(3, 2)
LEAVING, SAVED, COVER, NOT_DONE, HIRING, TRAINING, LEARNING = PARTS = (
    "Leaving",
    "Pay not paid",
    "Cover by others",
    "Visits not made",
    "Hiring",
    "Training",
    "Learning the job",
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post and what an hour of it costs.

    Parameters
    ----------
    rate : int
        Pay for an hour, in cents.
    taxes, benefits : fractions.Fraction
        What payroll taxes and benefits add, as shares of the pay.
    weekly_hours : fractions.Fraction or int
        Paid hours a week.
    """

    rate: int
    taxes: Fraction
    benefits: Fraction
    weekly_hours: Fraction | int

    def __post_init__(self) -> None:
        """Refuse a post without pay or hours."""
        if self.rate <= 0 or self.weekly_hours <= 0 or min(self.taxes, self.benefits) < 0:
            raise ValueError(
                f"rate {self.rate}, hours {self.weekly_hours}, taxes {self.taxes}, benefits "
                f"{self.benefits}: expected a rate and hours above 0, and shares of 0 or more"
            )

    @property
    def hour(self) -> int:
        """What an hour costs with taxes and benefits, in whole cents."""
        return rounded(self.rate * (1 + self.taxes + self.benefits))

    @property
    def overtime_hour(self) -> int:
        """What an hour of overtime costs: half as much again, with taxes; no more benefits."""
        return rounded(self.rate * OVERTIME * (1 + self.taxes))

    @property
    def year_of_pay(self) -> Fraction:
        """A year's pay without taxes and benefits, in cents."""
        return Fraction(self.rate * self.weekly_hours * WEEKS_A_YEAR)


@dataclass(frozen=True, slots=True)
class Search:
    """What finding somebody takes.

    Parameters
    ----------
    bills : int
        Advertising and checks, in cents.
    work : fractions.Fraction or int
        Hours of reading, calling and interviewing, in cents.
    """

    bills: int
    work: Fraction | int

    @property
    def cost(self) -> Fraction:
        """All of it, in cents."""
        return Fraction(self.bills + self.work)


@dataclass(frozen=True, slots=True)
class Start:
    """How a new person begins.

    Parameters
    ----------
    course_hours : fractions.Fraction or int
        Paid hours in which the new person is taught and does no other work.
    trainer : fractions.Fraction or int
        What the hours of those who teach cost, in cents.
    weeks : int
        Until the new person does the whole job.
    first_share : fractions.Fraction
        Part of the job done in the first week; it grows evenly to all of it.
    """

    course_hours: Fraction | int
    trainer: Fraction | int
    weeks: int
    first_share: Fraction

    def __post_init__(self) -> None:
        """Refuse a share that is none."""
        if not 0 <= self.first_share <= 1 or self.weeks < 0:
            raise ValueError(
                f"first_share is {self.first_share} and weeks {self.weeks}: expected a share "
                "from 0 to 1, and 0 weeks or more"
            )

    @property
    def weeks_lost(self) -> Fraction:
        """The work not done while learning, in weeks of work.

        In week k of n the share done is first + (1 - first) * (k - 1) / n, so it is all of it in
        the week after; the rest adds up to (1 - first) * (n + 1) / 2.
        """
        return (1 - self.first_share) * Fraction(self.weeks + 1, 2) if self.weeks else Fraction(0)


@dataclass(frozen=True, slots=True)
class Gap:
    """The time without anybody.

    Parameters
    ----------
    weeks : fractions.Fraction or int
        How long the post is empty.
    covered : fractions.Fraction
        Part of its hours that others work.
    cover_hour : fractions.Fraction or int
        What such an hour costs, in cents.
    visits_lost : fractions.Fraction or int
        Visits a week that are not made.
    visit_worth : fractions.Fraction or int
        What a visit brings beyond what it costs, in cents.
    """

    weeks: Fraction | int
    covered: Fraction
    cover_hour: Fraction | int
    visits_lost: Fraction | int = 0
    visit_worth: Fraction | int = 0

    def __post_init__(self) -> None:
        """Refuse less than nothing, and cover of more than the post."""
        if self.weeks < 0 or self.visits_lost < 0 or not 0 <= self.covered <= 1:
            raise ValueError(
                f"weeks {self.weeks}, covered {self.covered}, visits_lost {self.visits_lost}: "
                "expected 0 or more, and cover from 0 to 1"
            )


def replacement_cost(
    post: Post, gap: Gap, search: Search, start: Start, leaving: Fraction | int
) -> dict[str, int]:
    """Return what replacing one person costs, part by part, in cents; what is saved is negative.

    Parameters
    ----------
    post : Post
        The post.
    gap, search, start : Gap, Search, Start
        The time without anybody, finding somebody, and the new person's first weeks.
    leaving : fractions.Fraction or int
        Work on the departure itself, in cents.

    Returns
    -------
    dict of str to int
        The :data:`PARTS`; :func:`total` adds them up.
    """
    hours = gap.weeks * post.weekly_hours
    parts = {
        LEAVING: leaving,
        SAVED: -hours * post.hour,
        COVER: hours * gap.covered * gap.cover_hour,
        NOT_DONE: gap.weeks * gap.visits_lost * gap.visit_worth,
        HIRING: search.cost,
        TRAINING: start.course_hours * post.hour + start.trainer,
        LEARNING: start.weeks_lost * post.weekly_hours * post.hour,
    }
    return {name: rounded(Fraction(amount)) for name, amount in parts.items()}


def total(parts: dict[str, int]) -> int:
    """Return all parts together, in cents."""
    return sum(parts.values())


def share_of_pay(parts: dict[str, int], post: Post) -> Fraction:
    """Return the cost as a share of a year's pay, as benchmarks give it."""
    return total(parts) / post.year_of_pay


def in_the_ledger(parts: dict[str, int], search: Search) -> int:
    """Return what of it changes the books: pay not paid, cover, advertising and checks, in cents.

    The rest is work of people who are paid anyway, and visits that were never made.
    """
    return parts[SAVED] + parts[COVER] + search.bills
