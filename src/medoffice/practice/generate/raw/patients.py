"""The patient list as exported: some patients stand in it twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.practice.generate.raw import slips
from medoffice.practice.generate.raw.parameters import RawParameters
from medoffice.practice.generate.raw.second_records import Person, second_record
from medoffice.practice.generate.raw.sheet import Sheet, Slip
from medoffice.practice.generate.world import Row, World

FILE = "patient-list-2025-q3.csv"
COLUMNS = ("Acct #", "Patient", "DOB", "Sex", "Insurance", "PCP", "Registered")
TEST_PATIENTS = (("99998", "ZZTEST, BILLING"), ("99999", "ZZTEST, SCHEDULING"))

INSURANCE_OTHERWISE = {
    "Broadleaf Health PPO": ("BROADLEAF PPO", "Broad Leaf Health", "Broadleaf"),
    "Keystream Health Plan": ("KEYSTREAM", "Key Stream Health Plan", "Keystream HP"),
    "Unity Trades Benefit Fund": ("Unity Trades", "UNITY TRADES BEN FUND", "UTBF"),
    "Original Medicare": ("Medicare Part B", "MEDICARE", "Medicare B"),
    "Silvergate Advantage": ("Silvergate Medicare Adv", "SILVERGATE", "Silver Gate Advantage"),
    "State Medicaid": ("MEDICAID", "Medicaid - State", "St. Medicaid"),
    "Self-pay": ("SELF PAY", "Self Pay", "Cash"),
    "Other public and workers' compensation": ("OTHER", "Work Comp", "WC/Other"),
}
SEX_OTHERWISE = {"F": ("Female", "f"), "M": ("Male", "m")}


@dataclass(frozen=True)
class Account:
    """A record on file: the true patient, and the name as the record has it."""

    number: str
    patient_id: str
    name: str


@dataclass(frozen=True)
class Records:
    """The patient list, and the accounts of each patient: the first is the right one."""

    sheet: Sheet
    accounts: Mapping[str, Sequence[Account]]


@dataclass(frozen=True)
class _Line:
    """A line of the list before it is written."""

    account: Account
    person: Person
    row: Row
    first: Account  # the patient's right account; the same as ``account`` for most
    kind: str = ""  # how a second record differs from the first


def export(world: World, quarter: Sequence[Row], parameters: RawParameters) -> Records:
    """Export the patients who have an appointment in the quarter.

    Parameters
    ----------
    world : World
        With its tables.
    quarter : sequence of dict
        The quarter's rows of ``appointments``.
    parameters : RawParameters
        How often each fault occurs.
    """
    rng = world.stream("raw-patients")
    booked = Counter(row["patient_id"] for row in quarter)
    rows = [row for row in world.tables["patients"] if row["patient_id"] in booked]
    several = [row for row in rows if booked[row["patient_id"]] > 1]
    wanted = round(parameters.duplicate_patients * len(rows))
    doubled = {row["patient_id"] for row in rng.sample(several, min(wanted, len(several)))}
    # New accounts get the numbers after the highest.
    number = int(world.tables["patients"][-1]["patient_id"][1:])
    lines: list[_Line] = []
    accounts: dict[str, list[Account]] = {}
    for row in rows:
        person = _person(row)
        first = Account(row["patient_id"][1:], row["patient_id"], _name(person))
        lines.append(_Line(first, person, row, first))
        accounts[row["patient_id"]] = [first]
        if row["patient_id"] in doubled:
            number += rng.randint(1, 9)
            adult = row["birth_date"].year < parameters.first.year - 18
            kind, second = second_record(rng, person, adult)
            account = Account(f"{number:05}", row["patient_id"], _name(second))
            lines.append(_Line(account, second, row, first, kind))
            accounts[row["patient_id"]].append(account)
    lines.sort(key=lambda line: (line.account.name, line.account.number))
    return Records(_sheet(world, rng, lines, parameters), accounts)


def _person(row: Row) -> Person:
    given, surname = row["name"].split(" ", 1)
    return Person(given, surname, row["birth_date"], row["sex"], row["language"])


def _name(person: Person) -> str:
    return f"{person.surname}, {person.given}".upper()


def _sheet(
    world: World, rng: random.Random, lines: list[_Line], parameters: RawParameters
) -> Sheet:
    payers = {row["payer_id"]: row["name"] for row in world.tables["payers"]}
    clinicians = {row["provider_id"]: row["name"] for row in world.tables["providers"]}
    sheet = Sheet(FILE, COLUMNS)
    sheet.remark("WILLOW BEND FAMILY MEDICINE")
    sheet.remark(
        "Patient List: patients with an appointment",
        f"{slips.us(parameters.first)} - {slips.us(parameters.last)}",
    )
    sheet.remark()
    sheet.header()
    for line in lines:
        insurance, pcp = payers[line.row["payer_id"]], clinicians[line.row["pcp_id"]].split()[-1]
        sheet.record(*_cells(rng, line, insurance, pcp, parameters))
    for number, name in TEST_PATIENTS:
        sheet.record(
            [number, name, "01/01/2000", "U", "Self-pay", "", "12/18/2023"],
            [Slip("Acct #", "test-patient", "")],
        )
    sheet.remark("Total patients", f"{len(lines) + len(TEST_PATIENTS):,}")
    return sheet


def _cells(
    rng: random.Random, line: _Line, insurance: str, pcp: str, parameters: RawParameters
) -> tuple[list[str], list[Slip]]:
    """Write one record, with its share of slips."""
    found: list[Slip] = []

    def maybe(share: float) -> bool:
        return rng.random() < share

    name, right_name = line.account.name, line.first.name
    if line.kind:
        found.append(Slip("Acct #", "duplicate-patient", line.first.number))
        if name != right_name:
            found.append(Slip("Patient", line.kind, right_name))
    garbled = slips.garbled(name)
    if not line.kind and garbled != name and maybe(parameters.garbled_letters):
        found.append(Slip("Patient", "garbled-letters", name))
        name = garbled

    born, right_born = line.person.born, line.row["birth_date"]
    shown = slips.us(born)
    if born != right_born:
        found.append(Slip("DOB", line.kind, slips.us(right_born)))
    elif maybe(parameters.other_date_format):
        shown = slips.otherwise(rng, born)
        found.append(Slip("DOB", "date-format", slips.us(born)))
    elif not line.kind and maybe(parameters.no_such_day):
        shown = slips.no_such_day(rng, born)
        found.append(Slip("DOB", "no-such-day", slips.us(born)))
    elif not line.kind and born.year < 2000 and maybe(parameters.wrong_year):
        shown = f"{born:%m/%d}/{born.year + 100}"
        found.append(Slip("DOB", "wrong-year", slips.us(born)))
    elif not line.kind and maybe(parameters.placeholder):
        shown = "01/01/1900"
        found.append(Slip("DOB", "placeholder", slips.us(born)))

    sex, right_sex = line.row["sex"], line.row["sex"]
    if maybe(parameters.other_word):
        sex = rng.choice(SEX_OTHERWISE[right_sex])
        found.append(Slip("Sex", "other-word", right_sex))
    payer = insurance
    if maybe(parameters.other_word):
        payer = rng.choice(INSURANCE_OTHERWISE[insurance])
        found.append(Slip("Insurance", "other-word", insurance))
    registered = _registered(rng, line, parameters)
    if registered != line.row["registered_on"]:
        found.append(Slip("Registered", "duplicate-patient", slips.us(line.row["registered_on"])))
    return [line.account.number, name, shown, sex, payer, pcp, slips.us(registered)], found


def _registered(rng: random.Random, line: _Line, parameters: RawParameters) -> date:
    """Give the day a record was opened: a second one, in the months before the quarter."""
    if not line.kind:
        return line.row["registered_on"]
    opened = date.fromordinal(parameters.first.toordinal() - rng.randint(1, 240))
    return max(opened, line.row["registered_on"])
