"""How many leave: the turnover rate, who chose to go, who went early, who stayed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from medoffice.people.turnover.stays import Stay
from medoffice.practice.months import add_months

FIRST_YEAR = 12


@dataclass(frozen=True, slots=True)
class Turnover:
    """The turnover of a group in a period.

    Parameters
    ----------
    left : int
        How many left.
    average : fractions.Fraction
        How many were employed on average.
    """

    left: int
    average: Fraction

    def __post_init__(self) -> None:
        """Refuse a group in which nobody worked."""
        if self.average <= 0:
            raise ValueError(
                f"the average number employed is {self.average}: expected more than 0, "
                "since a rate is a share of it"
            )

    @property
    def rate(self) -> Fraction:
        """Those who left as a share of those employed on average."""
        return Fraction(self.left) / self.average

    @property
    def one_person(self) -> Fraction:
        """By how much the rate would move if one person more, or one fewer, had left."""
        return 1 / self.average

    def yearly(self, months: int) -> Fraction:
        """Return the rate of a year that goes on as these months did.

        Parameters
        ----------
        months : int
            How many months the period has.

        Raises
        ------
        ValueError
            If there is not at least one.
        """
        if months < 1:
            raise ValueError(f"months is {months}: expected 1 or more")
        return self.rate * 12 / months


def average_of_ends(stays: Iterable[Stay], first: date, last: date) -> Fraction:
    """Return the mean of those there before the first day and those there after the last.

    It is what most handbooks teach. Where people come and go within the period, or seats stay
    empty at one end, it misleads; see :func:`average_by_day`.
    """
    there = tuple(stays)
    opening = sum(stay.there(first - timedelta(days=1)) for stay in there)
    return Fraction(opening + _after(there, last), 2)


def average_by_day(stays: Iterable[Stay], first: date, last: date) -> Fraction:
    """Return the mean number employed over all days of a period.

    Raises
    ------
    ValueError
        If the period ends before it begins.
    """
    if last < first:
        raise ValueError(f"the period runs from {first} to {last}: expected a later last day")
    days = (last - first).days + 1
    person_days = 0
    for stay in stays:
        begin, end = max(stay.hired_on, first), min(stay.left_on or last, last)
        person_days += max((end - begin).days + 1, 0)
    return Fraction(person_days, days)


def turnover(
    stays: Iterable[Stay],
    first: date,
    last: date,
    average: Callable[[Iterable[Stay], date, date], Fraction] = average_by_day,
    *,
    chosen: bool | None = None,
) -> Turnover:
    """Return the turnover of a group in a period.

    Rate = those who left, divided by the average number employed. The Bureau of Labor Statistics
    works out its yearly separation rates so (JOLTS, annual rates).

    Parameters
    ----------
    stays : iterable of Stay
        The group, those who left in the period too.
    first, last : datetime.date
        First and last day of the period.
    average : callable, default :func:`average_by_day`
        How the average is taken.
    chosen : bool, optional
        Count only those who chose to go (True), or only those who did not (False).

    Returns
    -------
    Turnover

    Raises
    ------
    ValueError
        If nobody was employed in the period.
    """
    group = tuple(stays)
    left = sum(
        stay.left_within(first, last) and (chosen is None or stay.chosen == chosen)
        for stay in group
    )
    return Turnover(left, average(group, first, last))


def retention(stays: Iterable[Stay], first: date, last: date) -> Fraction:
    """Return the share of those there on the first day who were still there after the last.

    Raises
    ------
    ValueError
        If nobody was there on the first day.
    """
    began = [stay for stay in stays if stay.there(first)]
    if not began:
        raise ValueError(f"nobody was employed on {first}: expected at least one person")
    return Fraction(_after(began, last), len(began))


def left_early(stays: Iterable[Stay], months: int = FIRST_YEAR) -> tuple[Stay, ...]:
    """Return those who left before they had been there for some months."""
    return tuple(
        stay
        for stay in stays
        if stay.left_on is not None and stay.left_on < add_months(stay.hired_on, months)
    )


def reasons(stays: Iterable[Stay], first: date, last: date) -> dict[str, int]:
    """Count why people left in a period, the most frequent reason first."""
    counts: dict[str, int] = {}
    for stay in stays:
        if stay.left_within(first, last):
            reason = stay.reason or "not known"
            counts[reason] = counts.get(reason, 0) + 1
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def _after(stays: Iterable[Stay], last: date) -> int:
    """Count who is there the day after; somebody who leaves on the last day has left."""
    day = last + timedelta(days=1)
    return sum(
        stay.hired_on < day and (stay.left_on is None or stay.left_on >= day) for stay in stays
    )
