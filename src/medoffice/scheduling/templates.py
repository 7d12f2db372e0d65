"""Schedule templates: how many patients are booked, and when, in one session.

A session is one stretch of clinic, such as a morning. All times are minutes from its start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a template.

    Parameters
    ----------
    start : float
        Minutes from the start of the session; the time patients are told.
    length : float
        Minutes planned for one patient.
    booked : int, default 1
        Patients the plan gives this start: 0 is a catch-up slot, 2 a pair.
    overbooked : int, default 0
        Patients added on top of the plan because some will not come.
    kind : str, default "visit"
        Type of visit, to look up its minutes and its no-show rate.
    held : bool, default False
        True when the slot is kept back for people who call that day.
    """

    start: float
    length: float
    booked: int = 1
    overbooked: int = 0
    kind: str = "visit"
    held: bool = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if not self.start >= 0:
            raise ValueError(f"start is {self.start!r}: expected minutes, 0 or more")
        if not self.length > 0:
            raise ValueError(f"length is {self.length!r}: expected minutes above 0")
        for name in ("booked", "overbooked"):
            count = getattr(self, name)
            if not isinstance(count, int) or count < 0:
                raise ValueError(f"{name} is {count!r}: expected a whole number, 0 or more")
        if self.held and self.overbooked:
            raise ValueError(
                f"overbooked is {self.overbooked!r}: expected 0, for the slot is held for the day"
            )


@dataclass(frozen=True, slots=True)
class Template:
    """The plan of one session.

    Parameters
    ----------
    name : str
        What people call it.
    session : float
        Length of the session in minutes.
    slots : tuple of Slot
        In order of start. May be empty: a session for walk-ins only.
    """

    name: str
    session: float
    slots: tuple[Slot, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if not 0 < self.session < float("inf"):
            raise ValueError(f"session is {self.session!r}: expected minutes above 0")
        previous = 0.0
        for number, slot in enumerate(self.slots, start=1):
            if slot.start < previous:
                raise ValueError(
                    f"slot {number} starts at {slot.start!r}: expected slots in order of start, "
                    f"and the one before starts at {previous!r}"
                )
            if slot.start >= self.session:
                raise ValueError(
                    f"slot {number} starts at {slot.start!r}: expected before the session ends "
                    f"at {self.session!r}"
                )
            previous = slot.start

    @property
    def planned(self) -> int:
        """Patients in the plan, without overbooking."""
        return sum(slot.booked for slot in self.slots)

    @property
    def overbooked(self) -> int:
        """Patients booked on top of the plan."""
        return sum(slot.overbooked for slot in self.slots)

    @property
    def booked(self) -> int:
        """All patients who can be booked, held slots included."""
        return self.planned + self.overbooked

    @property
    def held(self) -> int:
        """Patients whose places are kept back for the day itself."""
        return sum(slot.booked for slot in self.slots if slot.held)


def _starts(session: float, length: float) -> list[float]:
    """Return the starts of all slots of a length that fit a session whole."""
    if not 0 < session < float("inf"):
        raise ValueError(f"session is {session!r}: expected minutes above 0")
    if not 0 < length <= session:
        raise ValueError(f"length is {length!r}: expected minutes above 0, {session!r} at most")
    # A rounding error must not cost the last slot (0.3 / 0.1 is a hair below 3).
    return [number * length for number in range(int(session / length + 1e-9))]


def _front_loaded(starts: list[float], length: float, first: int) -> list[Slot]:
    """Book `first` patients at the first start, then one each until all places are used."""
    left = len(starts) - first
    return [
        Slot(start, length, booked=first if number == 0 else int(number <= left))
        for number, start in enumerate(starts)
    ]


def stream(session: float, length: float) -> Template:
    """Return the plain template: one patient in each slot.

    Parameters
    ----------
    session : float
        Length of the session in minutes.
    length : float
        Minutes per patient; what does not fit whole is left free at the end.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If the session or the slot length makes no sense.
    """
    return Template("stream", session, tuple(Slot(at, length) for at in _starts(session, length)))


def bailey_welch(session: float, length: float, first: int = 2) -> Template:
    """Return Bailey and Welch's template: a small group at the start, then one by one.

    The clinician has someone to see even if the first patient is late or does not come.
    Everybody else is asked to come one slot earlier than in a stream, and as many patients
    are booked in all.

    Parameters
    ----------
    session, length : float
        Length of the session and of a slot, in minutes.
    first : int, default 2
        Patients asked to come at the very start.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If there are fewer slots than patients at the start, or a length makes no sense.

    Notes
    -----
    J. D. Welch and N. T. J. Bailey, "Appointment systems in hospital outpatient
    departments", The Lancet 259 (1952), 1105-1108.
    """
    starts = _starts(session, length)
    if not 1 <= first <= len(starts):
        raise ValueError(f"first is {first!r}: expected 1 to {len(starts)} (the slots)")
    return Template("Bailey-Welch", session, tuple(_front_loaded(starts, length, first)))


def _blocks(session: float, length: float, size: int) -> list[list[float]]:
    starts = _starts(session, length)
    if not 2 <= size <= len(starts):
        raise ValueError(f"size is {size!r}: expected 2 to {len(starts)} (the slots)")
    return [starts[at : at + size] for at in range(0, len(starts), size)]


def wave(session: float, length: float, size: int) -> Template:
    """Return a wave template: a group of patients at the start of each block.

    With 20-minute visits and groups of 3, three patients are asked to come on the hour.

    Parameters
    ----------
    session, length : float
        Length of the session and of one visit, in minutes.
    size : int
        Patients in a wave. What is left over at the end makes a smaller wave.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If the size is below 2 or above the number of visits that fit.
    """
    waves = _blocks(session, length, size)
    return Template("wave", session, tuple(Slot(w[0], length, booked=len(w)) for w in waves))


def modified_wave(session: float, length: float, size: int) -> Template:
    """Return a modified wave: two at the start of each block, then singles, then catch-up.

    With 15-minute visits and blocks of 4: two patients on the hour, one at 15 past, one at
    half past, and nobody at 45 past, so that the clinician can catch up.

    Parameters
    ----------
    session, length : float
        Length of the session and of one visit, in minutes.
    size : int
        Visits in a block. A shorter block at the end follows the same rule.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If the size is below 2 or above the number of visits that fit.
    """
    slots = [
        slot
        for block in _blocks(session, length, size)
        for slot in _front_loaded(block, length, min(2, len(block)))
    ]
    return Template("modified wave", session, tuple(slots))


def double_booking(session: float, length: float, every: int) -> Template:
    """Return a stream with a second patient in every n-th slot, from the first on.

    Parameters
    ----------
    session, length : float
        Length of the session and of a slot, in minutes.
    every : int
        1 double-books each slot, 4 the first, the fifth and so on.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If `every` is below 1, or a length makes no sense.
    """
    if every < 1:
        raise ValueError(f"every is {every!r}: expected 1 or more")
    slots = tuple(
        Slot(start, length, overbooked=int(number % every == 0))
        for number, start in enumerate(_starts(session, length))
    )
    return Template("double-booking", session, slots)


def open_access(session: float, length: float, held_share: float) -> Template:
    """Return a stream in which a share of the slots is kept for people who call that day.

    The held slots are spread over the session and lean towards its end, since people call
    in the morning.

    Parameters
    ----------
    session, length : float
        Length of the session and of a slot, in minutes.
    held_share : float
        Share of the slots kept back, 0 to 1; rounded to whole slots.

    Returns
    -------
    Template
        Held slots carry the kind ``"same-day"``.

    Raises
    ------
    ValueError
        If the share is not between 0 and 1, or a length makes no sense.
    """
    if not 0 <= held_share <= 1:
        raise ValueError(f"held_share is {held_share!r}: expected a share between 0 and 1")
    starts = _starts(session, length)
    held = int(held_share * len(starts) + 0.5)
    slots = []
    for number, start in enumerate(starts):
        # One more is due each time the running total of the share passes a whole number.
        is_held = (number + 1) * held // len(starts) > number * held // len(starts)
        slots.append(Slot(start, length, kind="same-day" if is_held else "visit", held=is_held))
    return Template("open access", session, tuple(slots))


def overbook(template: Template, extra: int) -> Template:
    """Return the template with extra patients spread evenly over its bookable slots.

    Parameters
    ----------
    template : Template
        The plan to add to.
    extra : int
        Patients to add, from the first slot on; catch-up and held slots are left alone.

    Returns
    -------
    Template

    Raises
    ------
    ValueError
        If `extra` is below 0, or there is no slot to add to.

    Notes
    -----
    Even spreading is the rule of L. R. LaGanga and S. R. Lawrence, "Clinic overbooking to
    improve patient access and provider productivity", Decision Sciences 38 (2007), 251-276.
    """
    if extra < 0:
        raise ValueError(f"extra is {extra!r}: expected 0 or more")
    if extra == 0:
        return template
    open_to_more = [
        number for number, slot in enumerate(template.slots) if slot.booked and not slot.held
    ]
    if not open_to_more:
        raise ValueError("template has no booked slot that is not held: nothing can be added")
    slots = list(template.slots)
    for number in range(extra):
        at = open_to_more[number * len(open_to_more) // extra]
        slots[at] = replace(slots[at], overbooked=slots[at].overbooked + 1)
    return Template(f"{template.name}, {extra} overbooked", template.session, tuple(slots))


def from_schedule(
    rows: Iterable[Mapping[str, object]], name: str = "schedule", session: float | None = None
) -> Template:
    """Return one provider's day, or part of it, from the practice's schedule table.

    Parameters
    ----------
    rows : iterable of mapping
        Rows of the table ``schedule_templates`` for one provider and one weekday, with
        `start` (a :class:`datetime.time`), `minutes`, `type_id` and `release_days`
        (None = bookable at any time). The visit type becomes the kind of slot.
    name : str, default "schedule"
        What to call it.
    session : float, optional
        Length of the session in minutes; by default until the last slot ends.

    Returns
    -------
    Template
        Minutes count from the first slot. A lunch break would be a gap in which the
        clinician seems idle, so give the morning and the afternoon as two templates.

    Raises
    ------
    ValueError
        If there is no row, or rows of more than one provider or weekday.
    """
    rows = list(rows)
    if not rows:
        raise ValueError("rows is empty: expected the slots of one provider's day")
    for column in ("provider_id", "weekday"):
        found = {row[column] for row in rows if column in row}
        if len(found) > 1:
            raise ValueError(f"{column} has {sorted(found)}: expected the slots of one only")
    minutes = [row["start"].hour * 60 + row["start"].minute for row in rows]
    first = min(minutes)
    slots = sorted(
        (
            Slot(
                float(at - first),
                float(row["minutes"]),
                kind=str(row["type_id"]),
                held=row["release_days"] is not None,
            )
            for at, row in zip(minutes, rows, strict=True)
        ),
        key=lambda slot: slot.start,
    )
    end = max(slot.start + slot.length for slot in slots)
    return Template(name, end if session is None else session, tuple(slots))
