"""What claims that were false cost, and what may be given to patients and referring physicians."""

from __future__ import annotations

from datetime import date

from medoffice import practice
from medoffice.practice.months import add_months

RULES = (
    "fca.damages",
    "fca.limitations",
    "cmp.gifts",
    "cmp.copay_waiver",
    "stark.nonmonetary_2026",
)


def cost(claims: int, loss: int, on: date) -> tuple[int, int]:
    """Return what false claims may cost: times the loss, and a penalty for each claim.

    Parameters
    ----------
    claims : int
        How many were false.
    loss : int
        What the government lost by them, in whole dollars.
    on : datetime.date
        When penalties are assessed.

    Returns
    -------
    tuple of int
        The least and the most, in whole dollars.

    Raises
    ------
    ValueError
        If there is no claim or the loss is below 0.

    Notes
    -----
    Rule ``fca.damages``.
    """
    if claims < 1:
        raise ValueError(f"claims is {claims!r}: expected at least 1")
    if loss < 0:
        raise ValueError(f"loss is {loss!r}: expected 0 or more")
    times = _value("fca.damages", "times_loss", on)
    least, most = (
        times * loss + claims * _value("fca.damages", f"per_claim_{end}", on)
        for end in ("least", "most")
    )
    return least, most


def gift_to_patient(value: int, earlier_this_year: int, *, cash: bool, on: date) -> list[str]:
    """Say what stands against a small gift to a patient of Medicare or Medicaid.

    Parameters
    ----------
    value, earlier_this_year : int
        What it is worth, and what the patient was given before in the year, in whole dollars.
    cash : bool
        Whether it is cash or a card that works like cash.
    on : datetime.date
        The day.

    Returns
    -------
    list of str
        ``"cash"``, ``"each"`` (too much at once), ``"year"``; nothing if the gift is accepted as
        small.
    """
    against = ["cash"] if cash else []
    if value > _value("cmp.gifts", "each", on):
        against.append("each")
    if value + earlier_this_year > _value("cmp.gifts", "per_year", on):
        against.append("year")
    return against


def waiver_of_copay(
    *, advertised: bool, habit: bool, need_found: bool, collection_failed: bool
) -> list[str]:
    """Say what stands against waiving a copay of Medicare or Medicaid.

    Parameters
    ----------
    advertised, habit : bool
        Whether the practice says in public that it waives, or does so as a habit.
    need_found, collection_failed : bool
        Whether this patient's need was found in good faith, or reasonable collection failed.

    Returns
    -------
    list of str
        ``"advertised"``, ``"habit"``, ``"no ground"``; nothing if the waiver is safe.
    """
    against = [name for name, so in (("advertised", advertised), ("habit", habit)) if so]
    return against if need_found or collection_failed else [*against, "no ground"]


def gift_to_physician(value: int, earlier_this_year: int, *, cash: bool, on: date) -> list[str]:
    """Say what stands against a gift to a referring physician: ``"cash"`` or ``"year"``.

    Parameters
    ----------
    value, earlier_this_year, cash, on
        As for :func:`gift_to_patient`.
    """
    against = ["cash"] if cash else []
    if value + earlier_this_year > _value("stark.nonmonetary_2026", "limit", on):
        against.append("year")
    return against


def last_day_of_suit(violated: date, learned: date | None = None) -> date:
    """Return the last day on which a suit over a false claim may come.

    Parameters
    ----------
    violated : datetime.date
        The day of the claim.
    learned : datetime.date, optional
        The day the government learned of it.

    Notes
    -----
    The later of two days, and never after a third: rule ``fca.limitations``.
    """

    def after(day: date, name: str) -> date:
        return add_months(day, 12 * _value("fca.limitations", name))

    later = after(violated, "years")
    if learned is not None:
        later = max(later, after(learned, "years_after_knowledge"))
    return min(later, after(violated, "most_years"))


def _value(rule: str, name: str, on: date | None = None) -> int:
    return int(practice.rule_value(rule, name, on))
