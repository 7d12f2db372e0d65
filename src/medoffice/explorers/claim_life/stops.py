"""A visit's life as stops: what happened on one day at one station, the clock, and the account."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby

from medoffice.explorers.claim_life.clocks import Clock, Tick
from medoffice.explorers.claim_life.events import Event, events_of
from medoffice.explorers.claim_life.stations import STATIONS, Station
from medoffice.operations.trail import GIVEN_UP

# The visits to choose from, each with what it shows.
VISITS = {
    "Paid at the first try": (
        "A035968",
        "Everything was asked before the visit. The only slow hand was our own: look how long the "
        "charge took.",
    ),
    "Stopped by the scrubber": (
        "A026975",
        "A digit was missing in the member number. Found before the claim left, it cost a weekend.",
    ),
    "Sent back and corrected": (
        "A025136",
        "Something was missing on the claim. It lay for weeks before somebody mended it.",
    ),
    "Two payers": (
        "A026022",
        "Medicare first, Medicaid second. What the first leaves, the second pays up to its own "
        "price.",
    ),
    "Refused by Medicare, appealed and won": (
        "A027846",
        "One of two services of the day was refused. The appeal was won, Medicare's deductible "
        "took all of it, and the second payer paid.",
    ),
    "Appealed and lost": (
        "A021637",
        "Not medically necessary, in the payer's view. The appeal was written in time, and it did "
        "not help.",
    ),
    "The patient's balance goes to collections": (
        "A012661",
        "The deductible was not met, so all of it was the patient's. Nobody checked before the "
        "visit, and nothing was asked for at the desk.",
    ),
}


@dataclass(frozen=True)
class Account:
    """What has become of a visit's charges so far, in cents: the parts add up to ``charged``."""

    charged: int = 0
    given_up: int = 0
    insurers: int = 0
    patient: int = 0
    written_off: int = 0

    @property
    def open(self) -> int:
        """What is still owed; below 0, what the practice holds of somebody else's."""
        return self.charged - self.given_up - self.insurers - self.patient - self.written_off

    def after(self, event: Event) -> Account:
        """Post an event."""
        part = {
            "charges": "charged",
            "adjustments": "given_up",
            "remittances": "insurers",
            "patient_payments": "patient",
            "refunds": "patient",
            "write_offs": "given_up" if event.what == GIVEN_UP else "written_off",
        }.get(event.source)
        if part is None:
            return self
        sign = 1 if part == "charged" else -1
        return replace(self, **{part: getattr(self, part) + sign * event.amount})


@dataclass(frozen=True)
class Stop:
    """What happened on one day at one station."""

    day: date
    day_number: int  # from the visit, which is day 0
    station: Station
    events: tuple[Event, ...]
    ticks: tuple[Tick, ...]
    account: Account

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that tell of it."""
        return tuple(dict.fromkeys(event.table for event in self.events))


@dataclass(frozen=True)
class Life:
    """A visit from the call to the last cent."""

    title: str
    about: str
    appointment_id: str
    stops: tuple[Stop, ...]

    @property
    def days(self) -> int:
        """Days from the first stop to the last."""
        return (self.stops[-1].day - self.stops[0].day).days

    @property
    def people(self) -> int:
        """How many kinds of people had it in hand."""
        return len({stop.station.who for stop in self.stops})


@cache
def life_of(title: str) -> Life:
    """Tell the life of one of the visits to choose from.

    Parameters
    ----------
    title : str
        One of ``VISITS``.

    Raises
    ------
    KeyError
        If it is none of them.
    """
    appointment_id, about = VISITS[title]
    clock, account, stops = Clock(appointment_id), Account(), []
    by_stop = groupby(events_of(appointment_id), key=lambda event: (event.day, event.station))
    for (day, name), grouped in by_stop:
        events = list(grouped)
        for event in events:
            account = account.after(event)
        stops.append(
            Stop(
                day,
                (day - clock.day).days,
                STATIONS[name],
                tuple(events),
                tuple(clock.at(name, events)),
                account,
            )
        )
    return Life(title, about, appointment_id, tuple(stops))
