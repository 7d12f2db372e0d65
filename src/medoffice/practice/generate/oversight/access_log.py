"""The access log of the electronic record: who opened which patient's record, when, and for what.

Most of it follows from the day's work: bookings, visits, charges, results, referrals. The rest is
work without a visit, on the telephone and in the inbox. What should not be there is in snooping.
"""

from __future__ import annotations

from datetime import date, timedelta

from medoffice.practice.generate.oversight.complaints import Complaint
from medoffice.practice.generate.oversight.duty import Duty
from medoffice.practice.generate.oversight.office import Office, clock, minutes
from medoffice.practice.generate.oversight.snooping import Snooping
from medoffice.practice.generate.oversight.watched import Watched
from medoffice.practice.generate.streams import lognormal
from medoffice.practice.generate.world import Row, World

# One entry: minute, user, patient, action, on a day.
Entry = tuple[date, int, str, str, str]

DESK = ("front-desk",)
ASSISTANTS = ("medical-assistant",)
NURSES = ("nurse-lead", "medical-assistant")
BILLERS = ("biller",)
REFERRALS = ("referral-coordinator",)
MANAGER = ("office-manager",)
OPENS, CLOSES = 8 * 60, 17 * 60

# Work without a visit on a working day: roles, action, how often, share passed to the clinician
# (teaching values).
WITHOUT_A_VISIT = (
    (NURSES, "message", 30, 0.45),
    (BILLERS, "account", 12, 0.0),
    (DESK, "account", 5, 0.0),
    (("front-desk", "referral-coordinator"), "records", 3, 0.0),
)
# Minutes after the visit until its note is signed, and the share signed in the evening from home.
NOTE_AFTER, NOTE_SPREAD, EVENING = 14.0, 0.9, 0.04
EVENING_OF_THE_LATE = 0.6
LATE_SIGNER = "TR"
EVENINGS = (18 * 60 + 40, 22 * 60)


def log_rows(
    world: World, office: Office, watched: Watched, complaints: list[Complaint]
) -> list[Row]:
    """Write the log of the last quarter, and note for instructors what should not be in it."""
    first = first_day(world.parameters.end)
    duty = Duty(world, office, watched, first)
    log = Log(world, office, duty, first)
    log.bookings()
    log.visits()
    log.charges()
    log.results()
    log.referrals()
    log.without_a_visit()
    log.complaints(complaints)
    snooping = Snooping(world, office, watched, duty, log.entries)
    planted = snooping.plant()
    for entry in planted:
        log.entries.setdefault(entry, None)
    snooping.tell()
    return [
        {"date": day, "time": clock(minute), "user_id": user, "patient_id": patient, "action": what}
        for day, minute, user, patient, what in sorted(log.entries)
    ]


def first_day(end: date) -> date:
    """Give the first day of the quarter that a day is in."""
    return date(end.year, (end.month - 1) // 3 * 3 + 1, 1)


class Log:
    """Takes the entries of ordinary work; each is there once."""

    def __init__(self, world: World, office: Office, duty: Duty, first: date) -> None:
        """Begin the log on a day."""
        self.tables, self.office, self.duty = world.tables, office, duty
        self.first, self.last = max(first, world.parameters.start), world.parameters.end
        self.rng = world.stream("oversight-access")
        self.entries: dict[Entry, None] = {}
        self._visits = {row["appointment_id"]: row for row in self.tables["appointments"]}

    def _in(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def _note(self, day: date, minute: int, user: str | None, patient: str, what: str) -> None:
        if user is not None:
            self.entries.setdefault((day, minute, user, patient, what), None)

    def _by(self, roles: tuple[str, ...], day: date, minute: int, patient: str, what: str) -> None:
        user = self.duty.any(roles, day, minute, patient, self.rng)
        self._note(day, minute, user, patient, what)

    def _some_minute(self) -> int:
        return self.rng.randint(OPENS + 5, CLOSES - 15)

    def bookings(self) -> None:
        """Note who booked and who cancelled, where a person did."""
        for row in self.tables["appointments"]:
            if row["channel"] != "portal" and self._in(row["booked_on"]):
                self._by(DESK, row["booked_on"], self._some_minute(), row["patient_id"], "book")
            if self._in(row["cancelled_on"]):
                self._by(
                    DESK, row["cancelled_on"], self._some_minute(), row["patient_id"], "cancel"
                )

    def visits(self) -> None:
        """Note who checked a patient in, who took to the room, and the clinician's own work."""
        rooming: dict[tuple[date, str], str | None] = {}
        for row in self.tables["appointments"]:
            if row["outcome"] != "completed" or not self._in(row["date"]):
                continue
            day, patient, provider = row["date"], row["patient_id"], row["provider_id"]
            if row["type_id"] != "TELE":
                self._by(DESK, day, minutes(row["arrived"]), patient, "check-in")
            roomed = minutes(row["roomed"])
            usual = rooming.setdefault(
                (day, provider), self.duty.any(ASSISTANTS, day, roomed, "", self.rng)
            )
            there = self.duty.presence(usual, day) if usual else None
            if there and there.at(roomed) and self.duty.handles(usual, patient):
                self._note(day, roomed, usual, patient, "rooming")
            else:
                self._by(ASSISTANTS, day, roomed, patient, "rooming")
            self._note(day, minutes(row["started"]), provider, patient, "chart")
            self._sign(row)

    def _sign(self, visit: Row) -> None:
        """Note when the clinician signs: soon after, in the evening, or days later."""
        rng, day, provider = self.rng, visit["date"], visit["provider_id"]
        late = provider == LATE_SIGNER
        if rng.random() < (EVENING_OF_THE_LATE if late else EVENING):
            if late:
                day += timedelta(days=rng.randint(1, 14))
            minute = rng.randint(*EVENINGS)
        else:
            minute = minutes(visit["ended"]) + round(lognormal(rng, NOTE_AFTER, NOTE_SPREAD))
            minute = min(minute, EVENINGS[0])
        if self._in(day):
            self._note(day, minute, provider, visit["patient_id"], "note")

    def charges(self) -> None:
        """Note who entered the charges of a visit."""
        done: set[str] = set()
        for row in self.tables["charges"]:
            visit = self._visits[row["appointment_id"]]
            if self._in(row["entered_on"]) and row["appointment_id"] not in done:
                done.add(row["appointment_id"])
                day, patient = row["entered_on"], visit["patient_id"]
                self._by(BILLERS, day, self._some_minute(), patient, "charge")

    def results(self) -> None:
        """Note who looked at a result, and who told the patient."""
        for row in self.tables["results"]:
            visit = self._visits[row["appointment_id"]]
            patient = visit["patient_id"]
            if self._in(row["reviewed_on"]):
                minute = self._some_minute()
                self._note(row["reviewed_on"], minute, visit["provider_id"], patient, "results")
            if self._in(row["patient_told_on"]):
                day = row["patient_told_on"]
                self._by(NURSES, day, self._some_minute(), patient, "results")

    def referrals(self) -> None:
        """Note who sent a referral and who closed it."""
        for row in self.tables["referrals"]:
            patient = self._visits[row["appointment_id"]]["patient_id"]
            for day in (row["sent_on"], row["closed_on"]):
                if self._in(day):
                    self._by(REFERRALS, day, self._some_minute(), patient, "referral")

    def without_a_visit(self) -> None:
        """Note refills, messages, questions on bills and copies of records, by telephone mostly."""
        year_ago = self.first - timedelta(days=365)
        seen = sorted(
            {
                row["patient_id"]
                for row in self.tables["appointments"]
                if row["outcome"] == "completed" and row["date"] >= year_ago
            }
        )
        pcp = {row["patient_id"]: row["pcp_id"] for row in self.tables["patients"]}
        days = [day for day in self.office.calendar.working_days if self._in(day)]
        for day in days:
            for roles, what, often, to_clinician in WITHOUT_A_VISIT:
                for _ in range(round(often * self.rng.uniform(0.75, 1.25))):
                    patient, minute = self.rng.choice(seen), self._some_minute()
                    self._by(roles, day, minute, patient, what)
                    if self.rng.random() < to_clinician:
                        after = minute + self.rng.randint(10, 240)
                        self._note(day, after, pcp[patient], patient, what)

    def complaints(self, complaints: list[Complaint]) -> None:
        """Note that the manager looks at the record when a complaint is acknowledged."""
        for complaint in complaints:
            day, patient = complaint.row["acknowledged_on"], complaint.row["patient_id"]
            if patient and self._in(day):
                self._by(MANAGER, day, self._some_minute(), patient, "chart")
