"""Lines of people who wait: how long, how many, and who gives up.

Arrivals come at random and on their own (Poisson) to one line, served first come, first served.
In Kendall's notation these are M/M/c (with M/M/1), M/D/1, and the two models of a telephone
line: Erlang C, in which every caller holds on, and Erlang A (M/M/c+M), in which callers hang up
when their patience ends. All results are for the long run at a steady rate, and exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

SECONDS_A_MINUTE, MINUTES_AN_HOUR = 60, 60
MOST_ON_HOLD = 1_000_000
NEGLIGIBLE = 1e-17
"""Weight of a state, beside the likeliest one, from which on states are left out."""


class UnstableQueueError(ValueError):
    """More work comes in than can be done, so the line has no steady state."""

    def __init__(self, servers: int, load: float) -> None:
        self.enough = math.floor(load) + 1
        super().__init__(
            f"the line grows without end: the work that comes in would keep {load:,.4g} busy all "
            f"the time, and it finds {servers:,}. Expected {self.enough:,} or more"
        )


class Queue(NamedTuple):
    """A line in its steady state; the letters are those of the textbooks.

    Parameters
    ----------
    P0 : float
        Share of the time in which nobody is there.
    p_wait : float
        Share of those who come that have to wait.
    L, Lq : float
        How many are there, and how many of them wait, on average over time.
    W_minutes, Wq_minutes : float
        Minutes from coming to being done, and minutes of waiting, on average.
    occupancy : float
        Share of the time in which a server is busy.
    """

    P0: float
    p_wait: float
    L: float
    Lq: float
    W_minutes: float
    Wq_minutes: float
    occupancy: float


@dataclass(frozen=True)
class PhoneQueue:
    """What callers meet, and what those who answer have to do.

    Parameters
    ----------
    agents : int
        People who answer calls.
    load : float
        Offered load in erlangs: how many would be on the phone at a time, on average, if every
        call were answered.
    p_wait : float
        Share of callers who are not answered at once.
    service_level : float
        Share of all callers who are answered within the target.
    average_speed_of_answer : float
        Seconds an answered caller waited, on average.
    abandoned : float
        Share of all callers who hang up before they are answered; 0 in Erlang C.
    occupancy : float
        Share of their time in which the people are busy with a call.
    """

    agents: int
    load: float
    p_wait: float
    service_level: float
    average_speed_of_answer: float
    abandoned: float
    occupancy: float


def mmc(arrivals_per_hour: float, service_minutes: float, servers: int) -> Queue:
    """Return the steady state of one line before several servers (M/M/c).

    Parameters
    ----------
    arrivals_per_hour : float
        How many come in an hour, on average (Poisson).
    service_minutes : float
        Minutes a server needs for one of them, on average (exponential).
    servers : int
        How many serve at a time.

    Returns
    -------
    Queue

    Raises
    ------
    UnstableQueueError
        If more comes in than the servers can do.
    ValueError
        If a number is out of its range.

    Notes
    -----
    With load a = λ/μ and occupancy ρ = a/c, the chance of waiting C is Erlang's second formula,
    Lq = Cρ/(1 − ρ), and the rest follows by Little's law. D. Gross, J. F. Shortle, J. M.
    Thompson, C. M. Harris, *Fundamentals of Queueing Theory*, 4th ed. (2008), section 2.3.

    Examples
    --------
    An emergency room with two doctors, 2 patients an hour, 20 minutes each:

    >>> room = mmc(2, 20, 2)
    >>> round(room.P0, 6), round(room.L, 6), round(room.W_minutes, 6)
    (0.5, 0.75, 22.5)
    """
    _zero_or_more(arrivals_per_hour=arrivals_per_hour)
    _above_zero(service_minutes=service_minutes)
    _whole(servers=servers)
    load = arrivals_per_hour * service_minutes / MINUTES_AN_HOUR
    waits = _chance_of_waiting(load, servers)
    in_line = waits * load / (servers - load)
    wait = waits * service_minutes / (servers - load)
    return Queue(
        P0=_empty(load, servers),
        p_wait=waits,
        L=in_line + load,
        Lq=in_line,
        W_minutes=wait + service_minutes,
        Wq_minutes=wait,
        occupancy=load / servers,
    )


def mm1(arrivals_per_hour: float, service_minutes: float) -> Queue:
    """Return the steady state of a line before one server (M/M/1).

    Parameters
    ----------
    arrivals_per_hour, service_minutes
        As for :func:`mmc`.

    Returns
    -------
    Queue

    Raises
    ------
    UnstableQueueError, ValueError
        As for :func:`mmc`.
    """
    return mmc(arrivals_per_hour, service_minutes, 1)


def md1_wait(arrivals_per_hour: float, service_minutes: float) -> float:
    """Return the mean wait before one server whose work takes the same time each time (M/D/1).

    Parameters
    ----------
    arrivals_per_hour : float
        How many come in an hour, on average (Poisson).
    service_minutes : float
        Minutes each of them takes.

    Returns
    -------
    float
        Minutes: half of what :func:`mm1` gives.

    Raises
    ------
    UnstableQueueError, ValueError
        As for :func:`mmc`.

    Notes
    -----
    Pollaczek and Khinchine's formula without variance: ρ × service / (2(1 − ρ)).

    Examples
    --------
    >>> round(md1_wait(8, 5), 6)
    5.0
    """
    return mm1(arrivals_per_hour, service_minutes).Wq_minutes / 2


def littles_law(
    *, number: float | None = None, rate: float | None = None, time: float | None = None
) -> float:
    """Return the third of Little's law from the other two: number = rate × time.

    It holds for anything that comes, stays and goes: patients in a lobby, calls on hold, open
    referrals.

    Parameters
    ----------
    number : float, optional
        How many are there, on average.
    rate : float, optional
        How many come in a unit of time, such as a month.
    time : float, optional
        How long each stays, on average, in the same unit.

    Returns
    -------
    float
        The one left out.

    Raises
    ------
    ValueError
        If not exactly two are given, or one is out of its range.

    Notes
    -----
    J. D. C. Little and S. C. Graves, "Little's law", in *Building Intuition* (2008), 81-100.

    Examples
    --------
    A rack holds 160 bottles, and 8 are bought a month. How many months does a bottle stay?

    >>> littles_law(number=160, rate=8)
    20.0
    """
    given = {"number": number, "rate": rate, "time": time}
    known = {name: value for name, value in given.items() if value is not None}
    if len(known) != 2:
        raise ValueError(
            f"{', '.join(known) or 'nothing'} given: expected two of number, rate and time"
        )
    _zero_or_more(**known)
    if number is None:
        return rate * time
    name = "rate" if time is None else "time"
    _above_zero(**{name: known[name]})
    return number / known[name]


def offered_load(calls: float, per_minutes: float, handle_seconds: float) -> float:
    """Return how many would be on the phone at a time, on average, if every call were answered.

    Parameters
    ----------
    calls : float
        Calls that come in the interval, on average.
    per_minutes : float
        Minutes of the interval.
    handle_seconds : float
        Seconds a call takes with the work after it, on average.

    Returns
    -------
    float
        Erlangs.

    Raises
    ------
    ValueError
        If a number is out of its range.

    Examples
    --------
    >>> offered_load(100, 30, 180)
    10.0
    """
    _zero_or_more(calls=calls)
    _above_zero(per_minutes=per_minutes, handle_seconds=handle_seconds)
    return calls * handle_seconds / (per_minutes * SECONDS_A_MINUTE)


def erlang_c(
    calls: float, per_minutes: float, handle_seconds: float, agents: int, target_seconds: float
) -> PhoneQueue:
    """Return what callers meet if nobody hangs up (Erlang C).

    Parameters
    ----------
    calls : float
        Calls that come in the interval, on average (Poisson).
    per_minutes : float
        Minutes of the interval.
    handle_seconds : float
        Seconds a call takes with the work after it, on average (exponential).
    agents : int
        People who answer.
    target_seconds : float
        Seconds within which a call should be answered.

    Returns
    -------
    PhoneQueue

    Raises
    ------
    UnstableQueueError
        If more work comes in than the people can do: the line grows without end.
    ValueError
        If a number is out of its range.

    Notes
    -----
    With load a and n people, C is Erlang's second formula; service level = 1 −
    C·exp(−(n − a)·target/handle time), average speed of answer = C·handle time/(n − a). C is
    worked out through the recursion of Erlang's first formula, which stays exact for hundreds
    of people where factorials overflow. N. Gans, G. Koole, A. Mandelbaum, "Telephone call
    centers: tutorial, review, and research prospects", *Manufacturing & Service Operations
    Management* 5 (2003), 79-141.

    Examples
    --------
    >>> line = erlang_c(100, 30, 180, agents=14, target_seconds=20)
    >>> round(line.p_wait, 6), round(line.service_level, 6)
    (0.174132, 0.88835)
    """
    load = offered_load(calls, per_minutes, handle_seconds)
    _whole(agents=agents)
    _zero_or_more(target_seconds=target_seconds)
    waits = _chance_of_waiting(load, agents)
    spare = (agents - load) / handle_seconds
    return PhoneQueue(
        agents=agents,
        load=load,
        p_wait=waits,
        service_level=1 - waits * math.exp(-spare * target_seconds),
        average_speed_of_answer=waits / spare,
        abandoned=0.0,
        occupancy=load / agents,
    )


def erlang_a(
    calls: float,
    per_minutes: float,
    handle_seconds: float,
    agents: int,
    target_seconds: float,
    patience_seconds: float,
) -> PhoneQueue:
    """Return what callers meet if they hang up when their patience ends (Erlang A).

    The line never grows without end: those who give up make room.

    Parameters
    ----------
    calls, per_minutes, handle_seconds, agents, target_seconds
        As for :func:`erlang_c`.
    patience_seconds : float
        Seconds a caller would hold on, on average (exponential).

    Returns
    -------
    PhoneQueue
        Shares are of all callers, so a call that is given up within the target still counts
        against the service level.

    Raises
    ------
    ValueError
        If a number is out of its range, or more than a million callers would be on hold.

    Notes
    -----
    The number of callers is a birth-death process: with n people, calls end at rate min(k, n)/
    handle time, and callers hang up at rate (k − n)/patience. A caller who finds j others on
    hold waits for j + 1 steps of rates n·μ + i·θ, i = j..0; exp(−θ × that wait) has a Beta
    distribution with parameters n·μ/θ and j + 1, from which the service level follows without
    integration. C. Palm (1946); O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center
    with impatient customers", *Manufacturing & Service Operations Management* 4 (2002), 208-227.

    Examples
    --------
    >>> line = erlang_a(100, 30, 180, agents=11, target_seconds=20, patience_seconds=240)
    >>> round(line.abandoned, 3), round(line.service_level, 3)
    (0.076, 0.678)
    """
    load = offered_load(calls, per_minutes, handle_seconds)
    _whole(agents=agents)
    _zero_or_more(target_seconds=target_seconds)
    _above_zero(patience_seconds=patience_seconds)
    if load == 0:
        return PhoneQueue(agents, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0)
    line = _ImpatientLine(load / handle_seconds, 1 / handle_seconds, agents, 1 / patience_seconds)
    return line.seen_by_callers(load, target_seconds)


@dataclass(frozen=True)
class _ImpatientLine:
    """The birth-death process of Erlang A; rates are per second."""

    arrivals: float
    service: float
    agents: int
    giving_up: float

    def _leaving(self, present: int) -> float:
        """Return the rate at which callers leave when so many are present."""
        on_hold = max(0, present - self.agents)
        return min(present, self.agents) * self.service + on_hold * self.giving_up

    def _likeliest(self) -> int:
        """Return the number of callers above which more leave than come."""
        busy = math.floor(self.arrivals / self.service)
        if busy <= self.agents:
            return busy
        on_hold = (self.arrivals - self.agents * self.service) / self.giving_up
        if on_hold > MOST_ON_HOLD:
            raise ValueError(
                f"patience_seconds is {1 / self.giving_up:g}: about {on_hold:,.0f} callers would "
                f"be on hold. Expected less patience, more people or fewer calls"
            )
        return self.agents + math.floor(on_hold)

    def _weights(self) -> tuple[int, list[float]]:
        """Return the first state that counts, and the weights from there on.

        Beginning at the likeliest state, no weight can overflow.
        """
        likeliest = self._likeliest()
        below = [1.0]
        for present in range(likeliest, 0, -1):
            below.append(below[-1] * self._leaving(present) / self.arrivals)
            if below[-1] < NEGLIGIBLE:
                break
        above = [1.0]
        while above[-1] >= NEGLIGIBLE:
            above.append(above[-1] * self.arrivals / self._leaving(likeliest + len(above)))
        return likeliest - len(below) + 1, [*reversed(below), *above[1:]]

    def seen_by_callers(self, load: float, target: float) -> PhoneQueue:
        """Return the averages over callers, who find the line as it is over time."""
        first, weights = self._weights()
        total = math.fsum(weights)
        chance = {first + at: weight / total for at, weight in enumerate(weights)}
        at_once = math.fsum(p for present, p in chance.items() if present < self.agents)
        in_time, answered, waited = [at_once], [at_once], []
        in_time_if_answered = self._in_time(target)
        capacity = self.agents * self.service
        wait = 0.0
        for on_hold in range(max(0, max(chance) - self.agents + 1)):
            wait += 1 / (capacity + (on_hold + 1) * self.giving_up)
            p = chance.get(self.agents + on_hold, 0.0)
            holds_on = capacity / (capacity + (on_hold + 1) * self.giving_up)
            answered.append(p * holds_on)
            in_time.append(p * holds_on * next(in_time_if_answered))
            waited.append(p * holds_on * wait)
        share = math.fsum(answered)
        return PhoneQueue(
            agents=self.agents,
            load=load,
            p_wait=max(0.0, 1 - at_once),
            service_level=math.fsum(in_time),
            average_speed_of_answer=math.fsum(waited) / share,
            abandoned=max(0.0, 1 - share),
            occupancy=load * share / self.agents,
        )

    def _in_time(self, target: float) -> Iterator[float]:
        """Yield the chance that an answered caller is answered in time, for 0, 1, ... on hold.

        It is the chance that a Beta variable with parameters n·μ/θ + 1 and j + 1 is above
        x = exp(−θ × target): one minus a negative binomial's, whose terms are added up here.
        """
        steps = self.agents * self.service / self.giving_up + 1
        missing = -math.expm1(-self.giving_up * target)
        log_term = -steps * self.giving_up * target
        late, on_hold = 0.0, 0
        while True:
            late += math.exp(log_term)
            yield max(0.0, 1 - late)
            if missing == 0:
                continue
            log_term += math.log(missing * ((steps + on_hold) / (on_hold + 1)))
            on_hold += 1


def _chance_of_waiting(load: float, servers: int) -> float:
    """Return Erlang's second formula; refuse a load the servers cannot do."""
    if load >= servers:
        raise UnstableQueueError(servers, load)
    lost = 1.0
    for number in range(1, servers + 1):
        lost = load * lost / (number + load * lost)
    return lost / (1 - load / servers * (1 - lost))


def _empty(load: float, servers: int) -> float:
    """Return the share of time in which nobody is there."""
    if load == 0:
        return 1.0
    logs = [number * math.log(load) - math.lgamma(number + 1) for number in range(servers)]
    last = servers * math.log(load) - math.lgamma(servers + 1) - math.log1p(-load / servers)
    largest = max(last, *logs)
    total = math.fsum(math.exp(log - largest) for log in [*logs, last])
    return math.exp(-largest) / total


def _zero_or_more(**values: float) -> None:
    for name, value in values.items():
        if not 0 <= value < math.inf:
            raise ValueError(f"{name} is {value!r}: expected a number, 0 or more")


def _above_zero(**values: float) -> None:
    for name, value in values.items():
        if not 0 < value < math.inf:
            raise ValueError(f"{name} is {value!r}: expected a number above 0")


def _whole(**values: int) -> None:
    for name, value in values.items():
        if value != int(value) or value < 1:
            raise ValueError(f"{name} is {value!r}: expected a whole number, 1 or more")
