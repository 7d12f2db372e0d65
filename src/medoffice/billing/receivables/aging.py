"""Aging: how old the money is that is still owed, by who owes it.

Credits, which the practice owes, are kept apart. Netted against what others owe, they would make
an old balance look smaller than it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

BANDS = (30, 60, 90, 120)
"""The last day of each age; the band after the last has no end."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One balance that is not settled.

    Parameters
    ----------
    number : str
        By which to find it again.
    owner : str
        Who owes it: a payer or the patient.
    aged_from : datetime.date
        The day its age is counted from, such as the date of service.
    amount : int
        Cents. Below 0 it is a credit: the practice owes it.
    """

    number: str
    owner: str
    aged_from: date
    amount: int


@dataclass(frozen=True)
class Aging:
    """What is owed, by owner and age, in cents.

    Parameters
    ----------
    as_of : datetime.date
        The day.
    bands : tuple of int
        The last day of each band but the last one.
    owed : mapping of str to tuple of int
        For each owner, the cents in each band. No credits.
    items : mapping of str to int
        For each owner, how many balances.
    credits : int
        What the practice owes, 0 or below.
    """

    as_of: date
    bands: tuple[int, ...]
    owed: Mapping[str, tuple[int, ...]]
    items: Mapping[str, int]
    credits: int

    @property
    def names(self) -> tuple[str, ...]:
        """The bands in words: ``0-30``, ``31-60``, …, ``over 120``."""
        firsts = (0, *(last + 1 for last in self.bands))
        closed = (f"{first}-{last}" for first, last in zip(firsts, self.bands, strict=False))
        return (*closed, f"over {self.bands[-1]}")

    @property
    def by_band(self) -> tuple[int, ...]:
        """What all owe together, in each band."""
        return tuple(map(sum, zip(*self.owed.values(), strict=True))) or (0,) * len(self.names)

    @property
    def total(self) -> int:
        """What all owe, without credits."""
        return sum(self.by_band)

    @property
    def balance(self) -> int:
        """What all owe less what the practice owes: the balance of the books."""
        return self.total + self.credits

    def share_over(self, days: int, owner: str | None = None) -> float | None:
        """Return the aged share: what is older than so many days, out of all that is owed.

        Parameters
        ----------
        days : int
            The last day of one of the bands.
        owner : str, optional
            Of whom; left out, of all.

        Returns
        -------
        float or None
            Between 0 and 1; None where nothing is owed. Credits are in neither part
            (benchmark ``measure.aged-ar``: HFMA MAP Keys, billed receivables older than 90 days
            divided by all billed receivables).

        Raises
        ------
        ValueError
            If no band ends on that day.
        """
        if days not in self.bands:
            ends = ", ".join(map(str, self.bands))
            raise ValueError(f"no band ends after {days} days: expected one of {ends}")
        amounts = self.by_band if owner is None else self.owed.get(owner, (0,))
        whole = sum(amounts)
        return sum(amounts[self.bands.index(days) + 1 :]) / whole if whole else None


def age(items: Iterable[OpenItem], as_of: date, bands: Sequence[int] = BANDS) -> Aging:
    """Sort open balances by age.

    Parameters
    ----------
    items : iterable of OpenItem
        What is open on the day. An item of 0 is left out.
    as_of : datetime.date
        The day. An item of this day is 0 days old.
    bands : sequence of int
        The last day of each band, rising.

    Returns
    -------
    Aging
        With the owners in the order of what they owe.

    Raises
    ------
    ValueError
        If the bands do not rise, or an item is dated after the day; the message names it.
    """
    bands = tuple(bands)
    if not bands or any(
        after <= before for before, after in zip((-1, *bands), bands, strict=False)
    ):
        raise ValueError(f"the bands are {bands}: expected rising days, such as {BANDS}")
    owed: dict[str, list[int]] = defaultdict(lambda: [0] * (len(bands) + 1))
    number: Counter[str] = Counter()
    credits = 0
    for item in items:
        days = (as_of - item.aged_from).days
        if days < 0:
            raise ValueError(
                f"{item.number} is dated {item.aged_from}, after {as_of}: expected that day or "
                "before"
            )
        if item.amount < 0:
            credits += item.amount
        elif item.amount:
            owed[item.owner][sum(days > last for last in bands)] += item.amount
            number[item.owner] += 1
    largest_first = sorted(owed, key=lambda owner: (-sum(owed[owner]), owner))
    return Aging(
        as_of,
        bands,
        {owner: tuple(owed[owner]) for owner in largest_first},
        {owner: number[owner] for owner in largest_first},
        credits,
    )
