"""The practice's own appointment report of the third quarter of 2025, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from medoffice import practice
from medoffice.operations.cleaning import duplicates, names, visits
from medoffice.operations.cleaning.dates import read_date
from medoffice.operations.cleaning.duplicates import Pair, PatientRecord
from medoffice.operations.cleaning.reports import Report, take_apart
from medoffice.operations.cleaning.visits import Booking, Counted, Rules, is_test

APPOINTMENTS, PATIENTS = "appointment-report-2025-q3.csv", "patient-list-2025-q3.csv"
FIRST, LAST = date(2025, 7, 1), date(2025, 9, 30)
OLDEST = date(1901, 1, 1)
"""A birth date before this one is a placeholder."""


@dataclass(frozen=True)
class Quarter:
    """Both reports, read."""

    report: Report
    bookings: Sequence[Booking]

    @cached_property
    def _patient_list(self) -> dict[str, dict[str, str]]:
        """The lines of the patient list by account, without made-up patients."""
        report = take_apart(practice.raw_report(PATIENTS).read_bytes())
        lines = (record.cells for record in report.records)
        return {cells["Acct #"]: cells for cells in lines if not is_test(cells["Patient"])}

    def listed(self, account: str) -> str:
        """Return how the patient list has an account: name and birth date."""
        cells = self._patient_list[account]
        return f"{cells['Patient']}, {cells['DOB']}"

    @cached_property
    def patients(self) -> list[PatientRecord]:
        """The patient list, read."""
        return [
            patient_record(account, cells["Patient"], cells["DOB"], cells["Sex"])
            for account, cells in self._patient_list.items()
        ]

    @cached_property
    def probable(self) -> list[Pair]:
        """Records that are more probably of one patient than not."""
        return duplicates.probable_duplicates(self.patients)

    @cached_property
    def _persons(self) -> Mapping[str, Mapping[str, str]]:
        accounts = [record.account for record in self.patients]
        alike = duplicates.same_name_and_birth_date(self.patients)
        probable = [(pair.one.account, pair.other.account) for pair in self.probable]
        return {
            visits.ALIKE: duplicates.persons(accounts, alike),
            visits.PROBABLE: duplicates.persons(accounts, probable),
        }

    def count(self, rules: Rules) -> Counted:
        """Count the quarter by some rules."""
        persons = self._persons if rules.patients != visits.AS_EXPORTED else {}
        return visits.count(self.bookings, len(self.report.remarks), persons, rules)


def patient_record(account: str, name: str, born: str, sex: str) -> PatientRecord:
    """Read a line of a patient list."""
    surname, given = names.split_name(name)
    read = read_date(born, OLDEST, LAST)
    return PatientRecord(
        account, surname, given, None if read.problem else read.value, sex[:1].lower()
    )


@cache
def quarter() -> Quarter:
    """Read the practice's report of the quarter."""
    report = take_apart(practice.raw_report(APPOINTMENTS).read_bytes())
    return Quarter(report, visits.read_bookings(report, FIRST, LAST))
