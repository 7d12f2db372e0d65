"""The booked session without luck: exact answers where each visit takes exactly one slot.

Everybody who comes is on time, one clinician sees one patient a slot, and whether a patient
comes is the only thing not known. The chance of each length of the line is then carried from
slot to slot (dynamic programming), which gives expected waits, idle time and overtime to the
last digit. The day simulator is tested against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from medoffice.scheduling.templates import Template


@dataclass(frozen=True)
class SlotSession:
    """What to expect of a session. Times are in slots: multiply by the slot's minutes.

    Parameters
    ----------
    shows : float
        Patients who come, all of whom are seen.
    wait : float
        Waits of all patients, added up.
    idle : float
        Slots of the session in which nobody is seen.
    overtime : float
        Slots worked after the session, which is the patients then still waiting.
    overtime_probability : float
        Chance that at least one patient is still waiting at the end of the session.
    unserved : tuple of float
        Chance of 0, 1, 2, ... patients still waiting at the end of the session.
    waits : tuple of tuple of float
        For each slot and each patient booked in it, the wait to expect if he or she comes.
        Patients of one slot go in by lot, so that none is favoured.
    """

    shows: float
    wait: float
    idle: float
    overtime: float
    overtime_probability: float
    unserved: tuple[float, ...]
    waits: tuple[tuple[float, ...], ...]

    @property
    def mean_wait(self) -> float:
        """Wait for each patient who comes; 0 if none is expected."""
        return self.wait / self.shows if self.shows else 0.0


def _arrive(line: list[float], show: float) -> list[float]:
    """Return the chances of each length of the line once one more patient may have come."""
    longer = [*line, 0.0]
    for length in range(len(line), 0, -1):
        longer[length] = longer[length] * (1 - show) + longer[length - 1] * show
    longer[0] *= 1 - show
    return longer


def _expected(line: Sequence[float]) -> float:
    return sum(length * chance for length, chance in enumerate(line))


def slot_session(bookings: Sequence[Sequence[float]]) -> SlotSession:
    """Return what to expect of a session.

    Parameters
    ----------
    bookings : sequence of sequence of float
        For each slot, the probability of coming (1 - no-show) of each patient booked in it.
        ``[[0.8]] * 16`` is one patient in each of 16 slots; ``[]`` is an empty slot.

    Returns
    -------
    SlotSession

    Raises
    ------
    ValueError
        If there is no slot, or a probability is not between 0 and 1.

    Examples
    --------
    >>> bailey = [[0.8, 0.8]] + [[0.8]] * 14 + [[]]
    >>> round(slot_session(bailey).wait, 5)
    3.08741
    """
    if not bookings:
        raise ValueError("bookings is empty: expected at least one slot")
    for number, slot in enumerate(bookings, start=1):
        for show in slot:
            if not 0 <= show <= 1:
                raise ValueError(
                    f"slot {number} has the probability {show!r}: expected one between 0 and 1"
                )
    line = [1.0]
    wait = idle = 0.0
    waits = []
    for slot in bookings:
        ahead, together = _expected(line), sum(slot)
        # Of the others in the same slot, each is ahead with an even chance.
        waits.append(tuple(ahead + (together - show) / 2 for show in slot))
        for show in slot:
            line = _arrive(line, show)
        idle += line[0]
        # One is seen; all others of the line wait this slot out.
        line = [line[0] + line[1], *line[2:]] if len(line) > 1 else line
        wait += _expected(line)
    # After the session the line is worked off: n left wait 0, 1, ..., n - 1 slots more.
    wait += sum(chance * left * (left - 1) / 2 for left, chance in enumerate(line))
    return SlotSession(
        shows=sum(sum(slot) for slot in bookings),
        wait=wait,
        idle=idle,
        overtime=_expected(line),
        overtime_probability=sum(line[1:]),
        unserved=tuple(line),
        waits=tuple(waits),
    )


def bookings_of(template: Template, no_show: float) -> list[list[float]]:
    """Return a template as bookings for :func:`slot_session`.

    Parameters
    ----------
    template : Template
        All slots of one length, one after the other, filling the session.
    no_show : float
        Probability that a patient does not come, the same for all.

    Returns
    -------
    list of list of float

    Raises
    ------
    ValueError
        If the slots do not fit the exact model, or the probability is out of range.
    """
    if not 0 <= no_show <= 1:
        raise ValueError(f"no_show is {no_show!r}: expected a probability between 0 and 1")
    if not template.slots:
        raise ValueError("template has no slots: expected at least one")
    length = template.slots[0].length
    count = round(template.session / length)
    bookings: list[list[float]] = [[] for _ in range(count)]
    for number, slot in enumerate(template.slots, start=1):
        at = round(slot.start / length)
        if (
            slot.length != length
            or abs(slot.start - at * length) > 1e-9 * length
            or abs(template.session - count * length) > 1e-9 * length
        ):
            raise ValueError(
                f"slot {number} starts at {slot.start!r} and lasts {slot.length!r} minutes of "
                f"{template.session!r}: expected slots of one length that fill the session"
            )
        bookings[at] += [1 - no_show] * (slot.booked + slot.overbooked)
    return bookings
