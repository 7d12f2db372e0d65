"""What should not be in the access log, planted: who opened records without a reason to."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from medoffice.practice.generate.oversight.duty import Duty
from medoffice.practice.generate.oversight.office import Office, clock
from medoffice.practice.generate.oversight.watched import RELATIVE_OF, Watched
from medoffice.practice.generate.world import World

Entry = tuple[date, int, str, str, str]

# The accounts of those who left stayed open until the new manager asked for a list.
STILL_OPEN = ("Rocío Peñaloza", "Delphine Marchbanks")
CLOSED_ON = date(2025, 12, 9)

SURNAME, HOUSEHOLD, COWORKER = "same-surname", "household", "coworker"
PUBLIC, AFTER_HOURS, LEFT, OWN = "public-figure", "after-hours", "left", "own-record"
KEY = "access-log"
QUIET_DAYS = 10  # no visit of the patient so close to it

WORDS = {
    SURNAME: "Opened a relative's record, who complained on {complaint}; the surname is the same, "
    "no visit is near.",
    HOUSEHOLD: "Opened the records of people they live with, who are on the list of watched "
    "records.",
    COWORKER: "Opened a coworker's record: one while she was out with an injury, one when there "
    "was talk about his licence. Their charts are on the list of watched records.",
    PUBLIC: "Three people who had no part in the care opened the record of somebody known in town "
    "within two days.",
    AFTER_HOURS: "A receptionist opened the records of people of one street from home, on three "
    "evenings. Clinicians finish notes in the evening; the front desk has nothing to do then.",
    LEFT: "Used after the person had left. One account was opened in the evening; with the other, "
    "the former manager's, the front desk booked visits in the daytime: a shared password.",
    OWN: "Opened the own record: no breach, but against the policy.",
}


class Snooping:
    """Plants what an audit of the log is to find."""

    def __init__(
        self,
        world: World,
        office: Office,
        watched: Watched,
        duty: Duty,
        ordinary: dict[Entry, None],
    ) -> None:
        """Look at the ordinary entries, which it may not repeat, and at the visits."""
        self.world, self.office, self.watched, self.duty = world, office, watched, duty
        self.ordinary = ordinary
        self.rng: random.Random = world.stream("oversight-snooping")
        self.kind_of: dict[Entry, str] = {}
        self._visits: dict[str, list[date]] = defaultdict(list)
        for row in world.tables["appointments"]:
            self._visits[row["patient_id"]].append(row["date"])

    def plant(self) -> list[Entry]:
        """Plant every case whose people and days the tables have."""
        self._relative()
        self._households()
        self._coworkers()
        self._public_figure()
        self._neighbors()
        self._left()
        self._own()
        self.world.keys[KEY] = [
            {
                "date": day,
                "time": clock(minute),
                "user_id": user,
                "patient_id": patient,
                "action": what,
                "kind": kind,
            }
            for (day, minute, user, patient, what), kind in sorted(self.kind_of.items())
        ]
        return sorted(self.kind_of)

    def _relative(self) -> None:
        days = (date(2025, 11, 10), date(2025, 11, 25))
        self._look(SURNAME, RELATIVE_OF, [self.watched.relative], days, 3, ("chart", "results"))

    def _households(self) -> None:
        days = (date(2025, 10, 6), date(2025, 12, 12))
        for name, times in (("Priscilla Saltonstall", 2), ("Roscoe Hibberd", 1)):
            family = self.watched.families.get(self.office.id_of(name) or "", [])
            self._look(HOUSEHOLD, name, family, days, times, ("chart", "results"))

    def _coworkers(self) -> None:
        out = (date(2025, 11, 13), date(2025, 11, 18))
        talk = (date(2025, 12, 1), date(2025, 12, 8))
        for who, whose, days, times in (
            ("Jillian Stockbridge", "Lucille Hebblethwaite", out, 2),
            ("Valerie Aylesworth", "Lucille Hebblethwaite", out, 1),
            ("Mercedes Resendiz", "Graham Rosethorn", talk, 2),
        ):
            record = self.watched.selves.get(self.office.id_of(whose) or "")
            self._look(COWORKER, who, [record], days, times, ("chart",), quiet=False)

    def _public_figure(self) -> None:
        days = (date(2025, 10, 22), date(2025, 10, 23))
        quiet = [p for p in self.watched.public if self._quiet(p, days[0])]
        for name, times in (
            ("Imogen Beckensall", 1),
            ("Daphne Meriwether", 2),
            ("Gloria Entwistle", 1),
        ):
            self._look(PUBLIC, name, quiet[:1], days, times, ("chart",))

    def _neighbors(self) -> None:
        """Let a receptionist read about a street, from home."""
        user = self.office.id_of("Rosalind Furnival")
        evenings = (date(2025, 10, 14), date(2025, 10, 22), date(2025, 10, 29))
        if user is None or not all(self._in(day) for day in evenings):
            return
        homes = {row["guarantor_id"]: row for row in self.world.tables["guarantors"]}
        streets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.world.tables["patients"]:
            home = homes[row["guarantor_id"]]
            patient = row["patient_id"]
            if all(self._quiet(patient, day) for day in evenings):
                streets[home["zip"], home["address"].split(" ", 1)[1]].append(patient)
        most = max(sorted(streets), key=lambda street: len(streets[street]))
        people = self.rng.sample(streets[most], min(9, len(streets[most])))
        for number, patient in enumerate(people):
            minute = 20 * 60 + 25 + 9 * (number // 3) + self.rng.randrange(60)
            self._put(AFTER_HOURS, evenings[number % 3], minute, user, patient, "chart")

    def _left(self) -> None:
        """Use the account of one who left in the evening, and of another at the front desk."""
        assistant, manager = (self.office.id_of(name) for name in STILL_OPEN)
        if assistant is None or manager is None or not self._in(CLOSED_ON):
            return
        evenings = (date(2025, 11, 26), date(2025, 12, 3))
        quiet = [
            row["patient_id"]
            for row in self.world.tables["patients"]
            if all(self._quiet(row["patient_id"], day) for day in evenings)
        ]
        for number, patient in enumerate(self.rng.sample(quiet, 6)):
            day, minute = evenings[number % 2], 18 * 60 + 50 + 7 * number + self.rng.randrange(6)
            self._put(LEFT, day, minute, assistant, patient, self.rng.choice(("chart", "results")))
        bookings = [
            entry
            for entry in self.ordinary
            if entry[4] == "book" and date(2025, 11, 17) <= entry[0] < CLOSED_ON
        ]
        for entry in self.rng.sample(bookings, min(14, len(bookings))):
            day, minute, _, patient, what = entry
            del self.ordinary[entry]
            self._put(LEFT, day, minute, manager, patient, what)

    def _own(self) -> None:
        days = (date(2025, 10, 8), date(2025, 12, 16))
        for name, times, what in (
            ("Lucille Hebblethwaite", 1, "results"),
            ("Patricia Grijalva", 2, "chart"),
            ("Daphne Meriwether", 1, "records"),
        ):
            record = self.watched.selves.get(self.office.id_of(name) or "")
            self._look(OWN, name, [record], days, times, (what,), quiet=False)

    def _look(
        self,
        kind: str,
        name: str,
        patients: Iterable[str | None],
        days: tuple[date, date],
        times: int,
        actions: tuple[str, ...],
        *,
        quiet: bool = True,
    ) -> None:
        """Let somebody open records on some of the days they were at work."""
        user = self.office.id_of(name)
        if user is None or not self._in(days[0]) or not self._in(days[1]):
            return
        span = [days[0] + timedelta(days=n) for n in range((days[1] - days[0]).days + 1)]
        for patient in patients:
            if patient is None:
                continue
            at_work = [
                day
                for day in span
                if self.duty.presence(user, day) and (not quiet or self._quiet(patient, day))
            ]
            for day in sorted(self.rng.sample(at_work, min(times, len(at_work)))):
                there = self.duty.presence(user, day)
                last = there.end - 10 - 3 * len(actions)
                minute = self.rng.randint(there.start + 5, last)
                for number, what in enumerate(actions):
                    self._put(kind, day, minute + 2 * number, user, patient, what)

    def _put(self, kind: str, day: date, minute: int, user: str, patient: str, what: str) -> None:
        entry = (day, minute, user, patient, what)
        if entry not in self.ordinary:
            self.kind_of[entry] = kind

    def _quiet(self, patient: str, day: date) -> bool:
        """Tell whether a patient has no visit, kept or not, around a day."""
        return all(abs((visit - day).days) > QUIET_DAYS for visit in self._visits[patient])

    def _in(self, day: date) -> bool:
        return self.world.parameters.start <= day <= self.world.parameters.end

    def tell(self) -> None:
        """Tell each kind, with how many entries of whom."""
        complained = next(
            (
                row["received_on"]
                for row in self.world.tables["complaints"]
                if row["patient_id"] == self.watched.relative and row["theme"] == "privacy"
            ),
            None,
        )
        for kind, words in WORDS.items():
            users = Counter(entry[2] for entry, its in self.kind_of.items() if its == kind)
            if users:
                who = ", ".join(f"{user} ({count})" for user, count in sorted(users.items()))
                self.world.tell(
                    f"snooping-{kind}",
                    "ehr_access_log",
                    f"user_id and entries: {who}; each in {KEY}.csv, kind {kind}",
                    words.format(complaint=complained),
                )
