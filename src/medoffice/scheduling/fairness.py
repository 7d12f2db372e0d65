"""Who waits when a computer's guess decides who shares a slot.

If the patients thought least likely to come are double-booked, those of them who do come
wait. Where the guess goes with race, income or language, so does the waiting. These functions
put a number on it, so that nobody has to take it on trust.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from random import Random

from medoffice.scheduling.exact import slot_session
from medoffice.scheduling.templates import overbook, stream


def seat_by_lot(shows: Sequence[float], slots: int, lot: Random) -> list[list[int]]:
    """Give patients their slots by lot, whatever their risk.

    Parameters
    ----------
    shows : sequence of float
        Predicted probability of coming of each patient; only their number matters here.
    slots : int
        Slots in the session; the patients beyond that number share slots, spread evenly.
    lot : random.Random
        Where the lots come from.

    Returns
    -------
    list of list of int
        For each slot, which patients have it, by position in `shows`.

    Raises
    ------
    ValueError
        If there are fewer patients than slots, or more than two to a slot.
    """
    sizes = _slot_sizes(len(shows), slots)
    drawn = iter(lot.sample(range(len(shows)), len(shows)))
    return [[next(drawn) for _ in range(size)] for size in sizes]


def seat_by_risk(
    shows: Sequence[float], slots: int, shared: Collection[int] | None = None
) -> list[list[int]]:
    """Let the patients least likely to come share slots, and give the others their own.

    Parameters
    ----------
    shows : sequence of float
        Predicted probability of coming of each patient.
    slots : int
        Slots in the session; each patient beyond that number shares a slot with another.
    shared : collection of int, optional
        Which slots are shared, counted from 0; by default they are spread evenly.

    Returns
    -------
    list of list of int
        For each slot, which patients have it, by position in `shows`.

    Raises
    ------
    ValueError
        If there are fewer patients than slots, or more than two to a slot, or `shared` does not
        name as many slots of the session as there are patients too many.
    """
    sizes = _slot_sizes(len(shows), slots, shared)
    sharing = 2 * (len(shows) - slots)
    by_risk = sorted(range(len(shows)), key=lambda patient: shows[patient])
    shared, alone = iter(by_risk[:sharing]), iter(sorted(by_risk[sharing:]))
    return [[next(shared), next(shared)] if size == 2 else [next(alone)] for size in sizes]


def _slot_sizes(patients: int, slots: int, shared: Collection[int] | None = None) -> list[int]:
    if slots < 1:
        raise ValueError(f"slots is {slots!r}: expected 1 or more")
    if not slots <= patients <= 2 * slots:
        raise ValueError(
            f"shows has {patients} patients: expected {slots} to {2 * slots}, one or two a slot"
        )
    if shared is not None:
        if len(set(shared)) != patients - slots or not set(shared) <= set(range(slots)):
            raise ValueError(
                f"shared is {sorted(shared)}: expected {patients - slots} of the slots 0 to "
                f"{slots - 1}, as there are {patients} patients"
            )
        return [2 if slot in shared else 1 for slot in range(slots)]
    template = overbook(stream(slots, 1), patients - slots)
    return [slot.booked + slot.overbooked for slot in template.slots]


def waits_by_group(
    seats: Sequence[Sequence[int]], shows: Sequence[float], groups: Sequence[Hashable]
) -> dict[Hashable, float]:
    """Return how long the patients of each group wait, if they come.

    Parameters
    ----------
    seats : sequence of sequence of int
        For each slot, which patients have it: see :func:`seat_by_risk`.
    shows : sequence of float
        Probability of coming of each patient: the true one, which may differ from the one
        used to seat them.
    groups : sequence of hashable
        Group of each patient.

    Returns
    -------
    dict
        Mean wait of those of each group who come, in slots, by group in order of first
        appearance. Groups nobody of whom can come are left out.

    Raises
    ------
    ValueError
        If the lengths differ, or a patient has no seat or two.

    Notes
    -----
    The question is that of M. Samorani, S. L. Harris, L. G. Blount, H. Lu and M. A. Santoro,
    "Overbooked and overlooked: machine learning and racial bias in medical appointment
    scheduling", Manufacturing & Service Operations Management 24 (2022), 2825-2842. The model
    here is simpler than theirs.
    """
    if len(shows) != len(groups):
        raise ValueError(f"groups has {len(groups)} values: expected {len(shows)}, as shows has")
    if sorted(patient for slot in seats for patient in slot) != list(range(len(shows))):
        raise ValueError("seats does not name each patient of shows exactly once")
    expected = slot_session([[shows[patient] for patient in slot] for slot in seats])
    waited: dict[Hashable, float] = dict.fromkeys(groups, 0.0)
    came: dict[Hashable, float] = dict.fromkeys(groups, 0.0)
    for slot, waits in zip(seats, expected.waits, strict=True):
        for patient, wait in zip(slot, waits, strict=True):
            waited[groups[patient]] += shows[patient] * wait
            came[groups[patient]] += shows[patient]
    return {group: waited[group] / came[group] for group in waited if came[group] > 0}


def waits_by_rule(
    shows: Sequence[float],
    groups: Sequence[Hashable],
    slots: int,
    *,
    draws: int = 200,
    seed: int = 1,
) -> dict[str, dict[Hashable, float]]:
    """Compare who waits under the two rules, if the predictions are right.

    Parameters
    ----------
    shows, groups, slots
        As for :func:`seat_by_risk` and :func:`waits_by_group`.
    draws : int, default 200
        Lots to draw for the rule by lot; the waits are averaged over them.
    seed : int, default 1
        Seed of the lots.

    Returns
    -------
    dict
        Under ``"by lot"`` and ``"by risk"``: mean wait in slots of each group.

    Raises
    ------
    ValueError
        As the two functions do, and if `draws` is below 1.
    """
    if draws < 1:
        raise ValueError(f"draws is {draws!r}: expected 1 or more")
    lot = Random(seed)
    drawn = [waits_by_group(seat_by_lot(shows, slots, lot), shows, groups) for _ in range(draws)]
    return {
        "by lot": {group: sum(waits[group] for waits in drawn) / draws for group in drawn[0]},
        "by risk": waits_by_group(seat_by_risk(shows, slots), shows, groups),
    }
