"""The appointment report as exported: bookings, with all that stands between them and a count."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from medoffice.practice.generate.raw import slips
from medoffice.practice.generate.raw.parameters import RawParameters
from medoffice.practice.generate.raw.patients import TEST_PATIENTS, Records
from medoffice.practice.generate.raw.sheet import Sheet, Slip
from medoffice.practice.generate.world import Row, World

FILE = "appointment-report-2025-q3.csv"
COLUMNS = (
    "Appt #",
    "Acct #",
    "Patient",
    "Provider",
    "Type",
    "Booked",
    "Appt Date",
    "Appt Time",
    "Status",
    "Check-In",
    "Seen",
    "Out",
)
STAMPS = {"arrived": "Check-In", "started": "Seen", "ended": "Out"}

STATUS = {
    "completed": "Completed",
    "no-show": "No Show",
    "cancelled": "Canceled",
    "cancelled-late": "Canceled < 24h",
    "bumped": "Canceled by Office",
}
STATUS_OTHERWISE = {
    "completed": ("COMPLETED", "completed ", "Complete", "Comp", "Seen"),
    "no-show": ("NO SHOW", "No-Show", "no show ", "N/S", "Did Not Keep"),
    "cancelled": ("Cancelled", "CANCELED", "CXL", "Canceled - Pt"),
    "cancelled-late": ("Late Cancel", "CXL < 24", "Canceled <24h"),
    "bumped": ("BUMPED", "Provider Out", "Office Cancel"),
}
# The desk of these clinicians closes a visit with a word of its own.
CHECKED_OUT, SECOND_DESK = "Checked Out", ("CH", "JT")


def export(
    world: World, quarter: Sequence[Row], records: Records, parameters: RawParameters
) -> Sheet:
    """Export the quarter's bookings.

    Parameters
    ----------
    world : World
        With its tables.
    quarter : sequence of dict
        The quarter's rows of ``appointments``, in order of time.
    records : Records
        The patient list: under which accounts a patient may be booked.
    parameters : RawParameters
        How often each fault occurs.
    """
    rng = world.stream("raw-appointments")
    write = _Writer(world, rng, _accounts(rng, quarter, records), parameters)
    sheet = Sheet(FILE, COLUMNS)
    sheet.remark("WILLOW BEND FAMILY MEDICINE")
    sheet.remark(
        "Appointment Detail", f"{slips.us(parameters.first)} - {slips.us(parameters.last)}"
    )
    sheet.remark("Run 12/01/2025 4:52 PM", "User FRONT2", "Include canceled: Y")
    sheet.remark()
    sheet.header()
    tests = _test_days(rng, quarter, parameters.test_lines)
    total = 0
    for _, month in groupby(quarter, key=lambda row: row["date"].month):
        bookings, lines = list(month), 0
        for row in bookings:
            cells, found = write.line(row)
            sheet.record(cells, found)
            lines += 1
            if rng.random() < parameters.repeated_line:
                first = str(len(sheet.lines))
                sheet.record(cells, [*found, Slip("Appt #", "repeated-line", f"row {first}")])
                lines += 1
            for number in tests.pop(row["appointment_id"], []):
                sheet.record(write.test_line(number, row), [Slip("Appt #", "test-patient", "")])
                lines += 1
        total += lines
        sheet.remark(f"Subtotal {bookings[0]['date']:%B %Y}", f"{lines:,}")
    sheet.remark("Total appointments", f"{total:,}")
    sheet.remark("* End of report *")
    return sheet


def _accounts(
    rng: random.Random, quarter: Sequence[Row], records: Records
) -> dict[str, tuple[str, str]]:
    """Decide the account each booking stands under: number and name, by appointment.

    Whoever has two records is booked now under the one and now under the other, and at least
    once under each.
    """
    of_patient: dict[str, list[str]] = {}
    for row in quarter:
        of_patient.setdefault(row["patient_id"], []).append(row["appointment_id"])
    chosen = {}
    for patient, bookings in of_patient.items():
        accounts = records.accounts[patient]
        if len(accounts) == 1:
            picks = [accounts[0]] * len(bookings)
        else:
            picks = [*accounts, *rng.choices(accounts, k=len(bookings) - 2)]
            rng.shuffle(picks)
        for booking, account in zip(bookings, picks, strict=True):
            chosen[booking] = account.number, account.name
    return chosen


def _test_days(rng: random.Random, quarter: Sequence[Row], lines: int) -> dict[str, list[int]]:
    """Choose after which booking a test booking stands."""
    chosen: dict[str, list[int]] = {}
    for number in range(lines):
        chosen.setdefault(rng.choice(quarter)["appointment_id"], []).append(number)
    return chosen


class _Writer:
    """Writes bookings as lines of the report, with their share of slips."""

    def __init__(
        self,
        world: World,
        rng: random.Random,
        accounts: dict[str, tuple[str, str]],
        parameters: RawParameters,
    ) -> None:
        tables = world.tables
        self.clinicians = {r["provider_id"]: r["name"].split()[-1] for r in tables["providers"]}
        self.types = {row["type_id"]: row["name"] for row in tables["appointment_types"]}
        self.rng, self.accounts, self.parameters = rng, accounts, parameters

    def line(self, row: Row) -> tuple[list[str], list[Slip]]:
        """Write one booking."""
        found: list[Slip] = []
        number, name = self.accounts[row["appointment_id"]]
        if number != row["patient_id"][1:]:
            found.append(Slip("Acct #", "duplicate-patient", row["patient_id"][1:]))
        stamps = {column: row[stamp] for stamp, column in STAMPS.items()}
        cells = [
            row["appointment_id"],
            number,
            name,
            self.clinicians[row["provider_id"]],
            self.types[row["type_id"]],
            self._booked(row, found),
            self._date(row["date"], found),
            self._time("Appt Time", row["start"], found),
            self._status(row, found),
            *self._stamps(stamps, found),
        ]
        return cells, found

    def test_line(self, number: int, row: Row) -> list[str]:
        """Write a booking of nobody, made to try the system out."""
        account, name = TEST_PATIENTS[number % len(TEST_PATIENTS)]
        day = slips.us(row["date"])
        clinician = self.clinicians[row["provider_id"]]
        return [
            f"T{number + 1:06}", account, name, clinician, "Follow-up", day, day, "12:00 PM",
            "Completed", "12:00 PM", "12:00 PM", "12:01 PM",
        ]  # fmt: skip

    def _maybe(self, share: float) -> bool:
        return self.rng.random() < share

    def _booked(self, row: Row, found: list[Slip]) -> str:
        """Write the day of booking: the portal stamps its own in another way."""
        day = row["booked_on"]
        if row["channel"] == "portal":
            found.append(Slip("Booked", "date-format", slips.us(day)))
            return f"{day} {self.rng.randint(6, 22):02}:{self.rng.randint(0, 59):02}"
        return slips.us(day)

    def _date(self, day: date, found: list[Slip]) -> str:
        rng, share = self.rng, self.parameters
        kinds: list[tuple[str, float, Callable[[], str]]] = [
            ("date-format", share.other_date_format, lambda: slips.otherwise(rng, day)),
            ("no-such-day", share.no_such_day, lambda: slips.no_such_day(rng, day)),
            ("wrong-year", share.wrong_year, lambda: slips.wrong_year(rng, day)),
            ("day-and-month-swapped", share.day_and_month_swapped, lambda: f"{day:%d/%m/%Y}"),
        ]
        for kind, chance, wrong in kinds:
            if self._maybe(chance) and (written := wrong()) != slips.us(day):
                found.append(Slip("Appt Date", kind, slips.us(day)))
                return written
        return slips.us(day)

    def _time(self, column: str, time: str | None, found: list[Slip]) -> str:
        if time is None:
            return ""
        right = slips.clock(time)
        if self._maybe(self.parameters.other_time_format):
            found.append(Slip(column, "time-format", right))
            return slips.clock_otherwise(self.rng, time)
        if self._maybe(self.parameters.time_without_half):
            found.append(Slip(column, "time-without-am-pm", right))
            return slips.without_half(time)
        return right

    def _stamps(self, stamps: dict[str, str | None], found: list[Slip]) -> list[str]:
        """Write the stamps of a visit; now and then they are out of order."""
        if stamps["Check-In"] is not None and self._maybe(self.parameters.times_out_of_order):
            written = {column: slips.clock(time) for column, time in stamps.items()}
            if self._maybe(0.5):
                wrong = {"Out": slips.other_half(stamps["Out"])}
            else:
                wrong = {"Check-In": written["Seen"], "Seen": written["Check-In"]}
            for column, text in wrong.items():
                if text != written[column]:
                    found.append(Slip(column, "times-out-of-order", written[column]))
            return list((written | wrong).values())
        return [self._time(column, time, found) for column, time in stamps.items()]

    def _status(self, row: Row, found: list[Slip]) -> str:
        right = STATUS[row["outcome"]]
        if row["outcome"] == "completed" and self._maybe(self.parameters.missing_status):
            found.append(Slip("Status", "missing-value", right))
            return ""
        if self._maybe(self.parameters.other_word):
            found.append(Slip("Status", "other-word", right))
            return self.rng.choice(STATUS_OTHERWISE[row["outcome"]])
        if row["outcome"] == "completed" and row["provider_id"] in SECOND_DESK:
            found.append(Slip("Status", "other-word", right))
            return CHECKED_OUT
        return right
