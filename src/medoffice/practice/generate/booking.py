"""The appointment book, filled day by day as a front desk fills it.

Each working day patients call, write on the portal or stand at the desk; they take the next
open slot that suits them, wait, ask for another clinician, or give up. Cancelled visits free
their slots. What the tables show is what this book holds at the end.
"""

from __future__ import annotations

import heapq
import itertools
import math
from bisect import insort
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.availability import (
    MINUTES,
    OPEN_ACCESS,
    OPEN_ACCESS_WEEKS,
    SUITABLE,
    TemplateSlot,
    closures,
    templates,
)
from medoffice.practice.generate.flow import DayFlow
from medoffice.practice.generate.parameters import PROVIDER_IDS, Parameters
from medoffice.practice.generate.people import Patient, age_group, new_patient, panel
from medoffice.practice.generate.streams import pick, poisson, stream

OPENS, CLOSES = 8 * 60, 17 * 60
NOON = 12 * 60 + 30

# Requests by weekday (Monday first) and by month, as multiples of the average: Mondays and
# winters bring the sudden illnesses, late summer the school physicals (teaching values).
ACUTE_BY_WEEKDAY = (1.30, 1.04, 0.92, 0.88, 0.86)
PLANNED_BY_WEEKDAY = (1.12, 1.05, 1.00, 0.95, 0.88)
ACUTE_BY_MONTH = (1.25, 1.22, 1.10, 1.00, 0.92, 0.85, 0.80, 0.82, 0.92, 1.00, 1.05, 1.12)
PLANNED_BY_MONTH = (1.05, 1.02, 1.03, 1.02, 1.00, 0.98, 0.95, 1.00, 1.02, 1.02, 0.98, 0.93)
PHYSICAL_BY_MONTH = (1.00, 0.98, 1.00, 0.98, 1.00, 1.05, 1.15, 1.22, 1.02, 0.92, 0.86, 0.82)

# How often each age group asks, against the average patient (teaching values; use rises with age).
ACUTE_BY_AGE = {"child": 1.35, "adult": 0.95, "senior": 0.85}
ROUTINE_BY_AGE = {"child": 0.45, "adult": 0.90, "senior": 1.75}
PHYSICAL_BY_AGE = {"child": 1.15, "adult": 0.85, "senior": 1.25}
# People without insurance come less, those on Medicaid somewhat more (teaching values).
USE_BY_PAYER = {"SLF": 0.7, "MCD": 1.1}

# Chance that a kept visit ends with a follow-up being booked, and how many weeks ahead.
FOLLOW_UP = {"NEW": 0.45, "EST": 0.38, "PHYS": 0.20, "SAME": 0.14, "TELE": 0.24}
FOLLOW_UP_BY_AGE = {"child": 0.5, "adult": 1.0, "senior": 1.35}
FOLLOW_UP_WEEKS = {1: 9, 2: 17, 3: 6, 4: 24, 6: 14, 8: 9, 12: 17, 16: 4}


@dataclass(slots=True)
class Slot:
    """One slot of one day; free when it is in the book's list of free slots."""

    day: int
    template: TemplateSlot

    @property
    def start(self) -> int:
        """Minutes after midnight."""
        return self.template.start


@dataclass(slots=True)
class Appointment:
    """One line of the appointment book."""

    number: int
    patient: Patient
    slot: Slot
    kind: str
    booked_on: int
    channel: str
    outcome: str = ""
    cancelled_on: int | None = None
    reminder: str = "none"
    arrived: int | None = None
    roomed: int | None = None
    started: int | None = None
    ended: int | None = None

    @property
    def lead_days(self) -> int:
        """Days from booking to visit."""
        return self.slot.day - self.booked_on


class Book:
    """The appointment book and the people who fill it, one working day after another."""

    def __init__(self, parameters: Parameters) -> None:
        """Lay out the slots and bring in the patients who are already registered."""
        self.parameters = parameters
        self.demand = stream(parameters.seed, "demand")
        self.choice = stream(parameters.seed, "choice")
        self.fate = stream(parameters.seed, "fate")
        self.flow = DayFlow(parameters)

        self.first_day = parameters.start - timedelta(days=parameters.warm_up_days)
        last_slot = parameters.end + timedelta(days=parameters.horizon_days)
        self.template = templates()
        self.away = closures(
            stream(parameters.seed, "closures"), self.template, self.first_day, last_slot
        )
        self.sick_days = {
            (provider, day.toordinal())
            for (provider, day), reason in self.away.items()
            if reason == "sick"
        }
        # Free slots by clinician, kind and day. A sick day is bookable until it comes.
        self.free: dict[str, dict[str, dict[int, list[Slot]]]] = {
            provider: {kind: {} for kind in MINUTES} for provider in PROVIDER_IDS
        }
        for day in _days(self.first_day, last_slot):
            for entry in self.template:
                if entry.weekday != day.isoweekday():
                    continue
                if self.away.get((entry.provider, day), "sick") != "sick":
                    continue
                slot = Slot(day.toordinal(), entry)
                self.free[entry.provider][entry.kind].setdefault(slot.day, []).append(slot)

        self.people = stream(parameters.seed, "people")
        self.patients = panel(self.people, parameters, self.first_day)
        self.appointments: list[Appointment] = []
        self.live: dict[int, list[Appointment]] = {}  # by day of the visit
        self.cancellations: dict[int, list[tuple[int, Appointment]]] = {}
        self.calls: dict[int, list[tuple[Patient, str, str]]] = {}
        self.numbers = itertools.count()

    def fill(self) -> None:
        """Run the practice from the first day of the warm-up to the last day."""
        holidays = {day for (_, day), reason in self.away.items() if reason == "holiday"}
        month = None
        for day in _days(self.first_day, self.parameters.end):
            if day.weekday() > 4 or day in holidays:
                continue
            if day.month != month:
                month = day.month
                self._weigh_patients(day)
            self._work(day)

    def _weigh_patients(self, day: date) -> None:
        """Take stock, once a month, of who asks how often."""
        self.askers = [p for p in self.patients if p.seen and p.leaves_on > day]
        by_kind = {"SAME": ACUTE_BY_AGE, "EST": ROUTINE_BY_AGE, "PHYS": PHYSICAL_BY_AGE}
        self.cumulative = {kind: [] for kind in by_kind}
        for kind, by_age in by_kind.items():
            total = 0.0
            for patient in self.askers:
                weight = by_age[age_group(patient.age(day))] * USE_BY_PAYER.get(patient.payer, 1)
                total += weight if kind == "PHYS" else weight * patient.need
                self.cumulative[kind].append(total)

    def _work(self, day: date) -> None:
        """Live through one working day."""
        today = day.toordinal()
        for provider in PROVIDER_IDS:
            if (provider, today) in self.sick_days:
                self._send_home(provider, today)

        events: list[tuple[int, int, str, object]] = []
        order = itertools.count()
        for minute, appointment in self.cancellations.pop(today, []):
            heapq.heappush(events, (minute, next(order), "cancel", appointment))
        for request in self.calls.pop(today, []):
            heapq.heappush(
                events, (self.demand.randint(OPENS, CLOSES), next(order), "ask", request)
            )
        for request in self._requests(day):
            heapq.heappush(events, (self._minute_of_call(), next(order), "ask", request))
        while events:
            minute, _, what, subject = heapq.heappop(events)
            if what == "cancel":
                self._cancel(subject, today, minute)
            else:
                self._ask(*subject, today, minute)
        self._see_patients(today)

    def _minute_of_call(self) -> int:
        """Draw when a request comes in; mornings are busier."""
        return int(self.demand.triangular(OPENS, CLOSES, OPENS + 75))

    def _requests(self, day: date) -> list[tuple[Patient, str, str]]:
        """Draw the requests of a day: who, for what kind of visit, by which channel."""
        p, month, weekday = self.parameters, day.month - 1, day.weekday()
        working_days = 251
        requests = []
        for kind, per_year, by_month, by_weekday, video in (
            ("SAME", p.acute_per_year, ACUTE_BY_MONTH, ACUTE_BY_WEEKDAY, p.video_share_acute),
            (
                "EST",
                p.routine_per_year,
                PLANNED_BY_MONTH,
                PLANNED_BY_WEEKDAY,
                p.video_share_routine,
            ),
            ("PHYS", p.physicals_per_year, PHYSICAL_BY_MONTH, PLANNED_BY_WEEKDAY, 0.0),
        ):
            mean = per_year * len(self.askers) / working_days
            count = poisson(self.demand, mean * by_month[month] * by_weekday[weekday])
            for patient in self.demand.choices(
                self.askers, cum_weights=self.cumulative[kind], k=count
            ):
                wanted = "TELE" if self.demand.random() < video else kind
                if kind == "PHYS" and day.toordinal() - patient.last_physical < 330:
                    continue
                requests.append((patient, wanted, self._channel(patient, day, wanted)))
        newcomers = poisson(
            self.demand,
            p.new_patients_per_day * PLANNED_BY_MONTH[month] * PLANNED_BY_WEEKDAY[weekday],
        )
        for _ in range(newcomers):
            patient = new_patient(self.people, p, day, day, pcp="", seen=False)
            requests.append((patient, "NEW", "portal" if self.demand.random() < 0.22 else "phone"))
        return requests

    def _channel(self, patient: Patient, day: date, kind: str) -> str:
        """Draw how a request reaches the practice; few older patients use the portal."""
        portal = {"child": 0.34, "adult": 0.38, "senior": 0.18}[age_group(patient.age(day))]
        if kind == "SAME":
            portal *= 0.5
        draw = self.demand.random()
        return "portal" if draw < portal else "desk" if draw < portal + 0.05 else "phone"

    def _ask(self, patient: Patient, kind: str, channel: str, today: int, minute: int) -> None:
        """Look for a slot as the scheduler would, and book the first that suits."""
        if kind == "NEW" and patient.seen:
            return
        rng, p = self.choice, self.parameters
        everyone = list(PROVIDER_IDS)
        rng.shuffle(everyone)
        if kind == "SAME":
            # Own clinician today or tomorrow, then whoever can, then a day or two more.
            tries = [(patient.pcp, 0, 1), *((other, 0, 1) for other in everyone[:3])]
            tries.append((patient.pcp, 0, 4))
        elif kind == "NEW":
            patience = p.patience_days_new * math.exp(rng.gauss(0.0, p.patience_spread))
            wish = int(rng.expovariate(1 / 4)) if rng.random() < 0.5 else 0
            tries = [self._soonest(kind, today, wish, int(patience))]
        else:
            median = p.patience_days * p.patience_for.get(patient.pcp, 1.0)
            patience = int(median * math.exp(rng.gauss(0.0, p.patience_spread)))
            wish = int(rng.expovariate(1 / 6)) if rng.random() < 0.45 else 0
            if kind == "PHYS":
                wish, patience = wish * 2, patience * 3
            tries = [(patient.pcp, wish, wish + patience)]
            tries.append((everyone[0], wish, wish + patience // 3))
        for provider, earliest, latest in tries:
            if not provider:
                continue
            slot = self._find(patient, provider, kind, today, minute, earliest, latest)
            if slot:
                self._book(patient, slot, kind, channel, today, minute)
                return

    def _soonest(self, kind: str, today: int, wish: int, latest: int) -> tuple[str, int, int]:
        """Find which clinician has the first free slot of a kind, for a newcomer."""
        best, first = "", today + latest + 1
        for provider in PROVIDER_IDS:
            free = self.free[provider][kind]
            for day in range(today + max(wish, 1), first):
                if any(_released(slot, day - today) for slot in free.get(day, ())):
                    best, first = provider, day
                    break
        return best, max(wish, 1), latest

    def _find(
        self,
        patient: Patient,
        provider: str,
        kind: str,
        today: int,
        minute: int,
        earliest: int,
        latest: int,
    ) -> Slot | None:
        """Find the first slot that is open, released, and suits the patient."""
        rng = self.choice
        latest = min(latest, self.parameters.horizon_days)
        for ahead in range(earliest, latest + 1):
            day = today + ahead
            if day in patient.busy or (ahead == 0 and (provider, day) in self.sick_days):
                continue
            for slot_kind in SUITABLE[kind]:
                free = self.free[provider][slot_kind].get(day)
                if not free:
                    continue
                suits = [
                    slot
                    for slot in free
                    if _released(slot, ahead) and (ahead > 0 or slot.start >= minute + 20)
                ]
                if kind != "SAME":
                    suits = [
                        slot
                        for slot in suits
                        if patient.prefers == "any"
                        or (slot.start < NOON) == (patient.prefers == "morning")
                    ]
                    if suits and rng.random() < self.parameters.turns_down_day:
                        continue
                if suits:
                    return suits[0] if ahead == 0 else rng.choice(suits)
        return None

    def _book(
        self, patient: Patient, slot: Slot, kind: str, channel: str, today: int, minute: int
    ) -> None:
        """Enter a visit, and settle now whether and when it will be cancelled."""
        appointment = Appointment(next(self.numbers), patient, slot, kind, today, channel)
        self.appointments.append(appointment)
        self.live.setdefault(slot.day, []).append(appointment)
        self.free[slot.template.provider][slot.template.kind][slot.day].remove(slot)
        patient.busy.add(slot.day)
        if kind == "PHYS":
            patient.last_physical = slot.day
        if kind == "NEW" and not patient.pcp:
            patient.pcp = slot.template.provider
            self.patients.append(patient)
        when = self._change_of_mind(appointment, minute)
        if when:
            day, at = when
            self.cancellations.setdefault(day, []).append((at, appointment))

    def _change_of_mind(self, appointment: Appointment, minute: int) -> tuple[int, int] | None:
        """Draw the day and minute of a cancellation, or None for a visit that stands."""
        rng, p, slot = self.fate, self.parameters, appointment.slot
        lead = appointment.lead_days
        chance = next(rate for longest, rate in p.cancelled_by_lead if lead <= longest)
        if rng.random() >= chance:
            return None
        if rng.random() < p.cancelled_late_share:
            day = slot.day if rng.random() < 0.6 else slot.day - 1
        else:
            day = appointment.booked_on + rng.randint(1, max(lead - 1, 1))
        at = rng.randint(OPENS, CLOSES)
        if day >= slot.day:
            day, at = slot.day, rng.randint(OPENS - 30, max(slot.start - 10, OPENS - 30))
        # Nobody answers at the weekend, nor before the visit was booked.
        if date.fromordinal(day).weekday() > 4 or (day, at) <= (appointment.booked_on, minute):
            return None
        return day, at

    def _release(self, appointment: Appointment, today: int, outcome: str) -> None:
        """Close a visit that will not take place, and free its slot."""
        slot = appointment.slot
        appointment.outcome, appointment.cancelled_on = outcome, today
        self.live[slot.day].remove(appointment)
        appointment.patient.busy.discard(slot.day)
        if appointment.kind == "PHYS":
            appointment.patient.last_physical = -1_000_000
        insort(
            self.free[slot.template.provider][slot.template.kind][slot.day],
            slot,
            key=lambda entry: entry.start,
        )

    def _cancel(self, appointment: Appointment, today: int, minute: int) -> None:
        """Take a patient's cancellation; most ask for another day at once."""
        if appointment.outcome:
            return
        notice = (appointment.slot.day - today) * 24 * 60 + appointment.slot.start - minute
        self._release(appointment, today, "cancelled-late" if notice < 24 * 60 else "cancelled")
        if self.fate.random() < self.parameters.rebooks_after_cancelling:
            kind = "EST" if appointment.kind == "SAME" else appointment.kind
            self._ask(appointment.patient, kind, appointment.channel, today, minute)

    def _send_home(self, provider: str, today: int) -> None:
        """Bump the visits of a clinician who called in sick, and rebook them first."""
        for appointment in list(self.live.get(today, [])):
            if appointment.slot.template.provider == provider:
                self._release(appointment, today, "bumped")
                self._ask(appointment.patient, appointment.kind, "phone", today, OPENS)

    def _see_patients(self, today: int) -> None:
        """Close the day: who came, when, and who is to come back."""
        day, model = date.fromordinal(today), self.parameters.no_show
        kept = []
        for appointment in sorted(self.live.pop(today, []), key=lambda a: a.slot.start):
            patient = appointment.patient
            patient.busy.discard(today)
            if appointment.lead_days >= 2:
                appointment.reminder = patient.reminder
            chance = model.probability(
                appointment.lead_days,
                age=patient.age(day),
                male=patient.sex == "M",
                medicaid=patient.payer == "MCD",
                spanish=patient.language == "Spanish",
                prior_no_show=today - patient.last_no_show <= 365,
                reminder=appointment.reminder,
            )
            if self.fate.random() < chance:
                appointment.outcome = "no-show"
                patient.last_no_show = today
                if appointment.kind == "PHYS":
                    patient.last_physical = -1_000_000
                if self.fate.random() < self.parameters.rebooks_after_no_show:
                    kind = "EST" if appointment.kind == "SAME" else appointment.kind
                    self._call_list(patient, kind, today + 1)
            else:
                appointment.outcome = "completed"
                patient.seen = True
                kept.append(appointment)
        self.flow.run(kept)
        for appointment in kept:
            self._follow_up(appointment, today)

    def _call_list(self, patient: Patient, kind: str, day: int) -> None:
        """Note that a patient is to be called on a day, or the first working day after it."""
        while (
            date.fromordinal(day).weekday() > 4
            or self.away.get(("MC", date.fromordinal(day))) == "holiday"
        ):
            day += 1
        self.calls.setdefault(day, []).append((patient, kind, "phone"))

    def _follow_up(self, appointment: Appointment, today: int) -> None:
        """Book the next visit at the desk, where the plan asks for one."""
        patient, rng = appointment.patient, self.choice
        chance = FOLLOW_UP[appointment.kind]
        chance *= FOLLOW_UP_BY_AGE[age_group(patient.age(date.fromordinal(today)))]
        if rng.random() >= chance:
            return
        weeks = pick(rng, FOLLOW_UP_WEEKS)
        target = 7 * weeks
        kind = "TELE" if rng.random() < 0.14 else "EST"
        if patient.pcp == OPEN_ACCESS and weeks > OPEN_ACCESS_WEEKS:
            self._call_list(patient, kind, today + target)
            return
        slot = self._find(
            patient, patient.pcp, kind, today, CLOSES, max(target - 4, 3), target + 14
        )
        if slot:
            self._book(patient, slot, kind, "desk", today, CLOSES)


def _released(slot: Slot, ahead: int) -> bool:
    """Tell whether a slot may be booked ``ahead`` days before its day."""
    return slot.template.release is None or ahead <= slot.template.release


def _days(first: date, last: date) -> list[date]:
    """List the days from ``first`` to ``last``, both included."""
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
