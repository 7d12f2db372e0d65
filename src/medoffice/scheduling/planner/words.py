"""Days, times and amounts as the sentences of a plan say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def clock(minute: int) -> str:
    """Return a time of day such as ``1:30``.

    Examples
    --------
    >>> clock(13 * 60 + 30)
    '1:30'
    """
    return f"{(minute // 60 - 1) % 12 + 1}:{minute % 60:02}"


def on(day: date) -> str:
    """Return a day such as ``Monday, December 22``."""
    return f"{day:%A}, {day:%B} {day.day}"


def week_of(day: date) -> str:
    """Return a workweek such as ``the week of December 14``."""
    return f"the week of {day:%B} {day.day}"


def hours(minutes: float) -> str:
    """Return an amount of time such as ``7½ hours``.

    Examples
    --------
    >>> hours(450), hours(60), hours(20)
    ('7½ hours', '1 hour', '0.33 hours')
    """
    whole, rest = divmod(minutes, 60)
    part = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(rest)
    amount = f"{minutes / 60:.2f}" if part is None else f"{whole:.0f}{part}"
    if part and not whole:
        amount = part
    return f"{amount} {'hour' if amount in ('1', '¼', '½', '¾') else 'hours'}"


def people(number: int, role: str) -> str:
    """Return people of a role such as ``2 of the front desk``."""
    return f"{number} of the {role.replace('-', ' ')}"


def listed(parts: Sequence[str]) -> str:
    """Return words as a list such as ``a, b and c``."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
