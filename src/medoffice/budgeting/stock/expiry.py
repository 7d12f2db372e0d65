"""What expires: taken from the lot that expires first, and what was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Lot:
    """What lies on the shelf of one lot; ``expires_on`` is the last day it may be used."""

    lot_id: str
    expires_on: date
    quantity: int

    def good(self, day: date) -> bool:
        """Tell whether it may be used on a day."""
        return day <= self.expires_on


def in_order(lots: Iterable[Lot]) -> list[Lot]:
    """Return lots in the order in which to use them: first expired, first out."""
    return sorted(lots, key=lambda lot: (lot.expires_on, lot.lot_id))


def take(lots: Iterable[Lot], quantity: int, day: date) -> tuple[list[Lot], list[Lot]]:
    """Take from the lots that expire first, and never from one that has expired.

    Parameters
    ----------
    lots : iterable of Lot
        What is on the shelf.
    quantity : int
        Units to take.
    day : datetime.date
        The day of use.

    Returns
    -------
    taken, left : list of Lot
        What was taken of which lot, and what is on the shelf now, the expired too.

    Raises
    ------
    ValueError
        If fewer units are good on that day, or the quantity is below 0.
    """
    shelf = in_order(lots)
    good = sum(lot.quantity for lot in shelf if lot.good(day))
    if not 0 <= quantity <= good:
        raise ValueError(f"{quantity} units were to be taken on {day}; expected 0 to {good}")
    taken, left = [], []
    for lot in shelf:
        units = min(quantity, lot.quantity) if lot.good(day) else 0
        quantity -= units
        if units:
            taken.append(replace(lot, quantity=units))
        if lot.quantity > units:
            left.append(replace(lot, quantity=lot.quantity - units))
    return taken, left


def will_expire(lots: Iterable[Lot], a_day: float, day: date) -> dict[str, int]:
    """Return the units of each lot that will be left over if use goes on as it does.

    Parameters
    ----------
    lots : iterable of Lot
        What is on the shelf.
    a_day : float
        Units used a day, taken from the lot that expires first.
    day : datetime.date
        The day of the look; that day's use is still to come.

    Returns
    -------
    dict of str to int
        Units by lot, of the lots with any left. What has expired already is left over in full.
    """
    used, over = 0.0, {}
    for lot in in_order(lots):
        days = max((lot.expires_on - day).days + 1, 0)
        can_use = min(max(a_day * days - used, 0), lot.quantity)
        used += can_use
        if rest := lot.quantity - int(can_use + 1e-9):
            over[lot.lot_id] = rest
    return over


@dataclass(frozen=True)
class Move:
    """Units that came to a lot (above 0) or went from it (below 0).

    Parameters
    ----------
    day : datetime.date
        When.
    item_id, lot_id : str
        Of what, and of which lot.
    units : int
        Above 0 for what came or was found, below 0 for what went.
    issue_id : str, optional
        Number of the issue if it was used for patients or in the rooms; empty for what came, was
        counted, or was thrown away.
    """

    day: date
    item_id: str
    lot_id: str
    units: int
    issue_id: str = ""


@dataclass(frozen=True)
class WrongLot:
    """An issue from a lot although another was to be used first, or after it had expired."""

    issue_id: str
    day: date
    item_id: str
    lot_id: str
    expires_on: date
    first: str  # the lot to use first; empty if this one had expired

    @property
    def expired(self) -> bool:
        """Whether the lot was past its last day."""
        return self.day > self.expires_on


def wrong_lots(moves: Iterable[Move], expires_on: Mapping[str, date]) -> list[WrongLot]:
    """Find issues that were not first expired, first out.

    Parameters
    ----------
    moves : iterable of Move
        All moves of the items, in order of time.
    expires_on : mapping of str to datetime.date
        Last day of use of each lot.

    Raises
    ------
    ValueError
        If a move names a lot that is not in the list.
    """
    shelves: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found = []
    for move in moves:
        if move.lot_id not in expires_on:
            raise ValueError(f"lot {move.lot_id!r} is in no list of lots; expected one of them")
        shelf, until = shelves[move.item_id], expires_on[move.lot_id]
        if move.issue_id:
            earlier = [
                (expires_on[lot], lot)
                for lot, units in shelf.items()
                if units > 0 and move.day <= expires_on[lot] < until
            ]
            late = move.day > until
            if late or earlier:
                first = "" if late else min(earlier)[1]
                found.append(
                    WrongLot(move.issue_id, move.day, move.item_id, move.lot_id, until, first)
                )
        shelf[move.lot_id] += move.units
    return found
