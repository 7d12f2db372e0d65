"""The exported reports: dirty as the key says, and in nothing else."""

import csv
from collections import Counter
from datetime import date

import pytest

from medoffice import practice
from medoffice.operations.cleaning.amounts import read_amount
from medoffice.practice.generate import Parameters, raw
from medoffice.practice.generate.raw import (
    RawParameters,
    appointments,
    patients,
    payments,
    slips,
)
from medoffice.practice.generate.world import Cents, World
from medoffice.practice.package import folder

KEY = folder().parent / "exercises/answers/practice-data/raw-faults.csv"
LINES_THAT_GO = {"not-a-record", "repeated-line", "test-patient"}


def lines(file):
    with practice.raw_report(file).open(encoding="utf-8", newline="") as opened:
        return list(csv.reader(opened))


@pytest.fixture(scope="module")
def key():
    with KEY.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def value(column, cell):
    """A cell as the makers of the tables have it."""
    if cell and (column.endswith(("_on", "_date")) or column == "date"):
        return date.fromisoformat(cell)
    if column == "amount":
        return Cents(read_amount(cell))
    return cell or None


@pytest.fixture(scope="module")
def world():
    """The practice as its committed tables have it, with the columns a report needs."""
    made = World(Parameters())
    needed = ("payers", "providers", "appointment_types", "patients", "appointments")
    for name in (*needed, "patient_payments", "refunds"):
        with (folder() / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
            made.tables[name] = [
                {column: value(column, cell) for column, cell in row.items()}
                for row in csv.DictReader(opened)
            ]
    return made


def test_the_committed_reports_and_key_are_what_the_tables_give(world, key, tmp_path):
    sheets = raw.export(world)
    raw.write(sheets, tmp_path)
    for file in practice.raw_reports():
        made = (tmp_path / "raw" / file).read_bytes()
        assert made == practice.raw_report(file).read_bytes(), file
    made = [vars(fault) for sheet in sheets for fault in sheet.faults]
    assert [{name: str(cell) for name, cell in row.items()} for row in made] == key


def test_the_key_says_what_stands_in_the_file(key):
    files = {file: lines(file) for file in practice.raw_reports()}
    heads = {made.FILE: made.COLUMNS for made in (patients, appointments, payments)}
    for fault in key:
        line = files[fault["file"]][int(fault["row"]) - 1]
        place = heads[fault["file"]].index(fault["column"])
        assert "".join(line[place : place + 1]) == fault["found"], fault
        assert fault["found"] != fault["right"] or not line, fault


def cleaned(file, key):
    """A report with every fault of the key put right: rows as dicts."""
    kept, head = {}, None
    gone = {int(f["row"]) for f in key if f["file"] == file and f["kind"] in LINES_THAT_GO}
    for number, line in enumerate(lines(file), start=1):
        if number in gone:
            continue
        if head is None:
            head = line
            continue
        kept[number] = dict(zip(head, line, strict=True))
    for fault in key:
        if fault["file"] == file and int(fault["row"]) in kept:
            kept[int(fault["row"])][fault["column"]] = fault["right"]
    return list(kept.values())


def test_the_appointment_report_and_the_key_give_the_clean_table(world, key):
    made = cleaned(appointments.FILE, key)
    quarter = [
        row
        for row in world.tables["appointments"]
        if date(2025, 7, 1) <= row["date"] <= date(2025, 9, 30)
    ]
    assert len(made) == len(quarter)
    for found, row in zip(made, quarter, strict=True):
        assert found["Appt #"] == row["appointment_id"]
        assert found["Acct #"] == row["patient_id"][1:]
        assert found["Status"] == appointments.STATUS[row["outcome"]]
        assert found["Booked"] == slips.us(row["booked_on"])
        assert found["Appt Date"] == slips.us(row["date"])
        assert found["Appt Time"] == slips.clock(row["start"])
        for stamp, column in appointments.STAMPS.items():
            assert found[column] == (slips.clock(row[stamp]) if row[stamp] else "")


def test_the_patient_list_and_the_key_give_each_patient_once(world, key):
    clean = {row["patient_id"][1:]: row for row in world.tables["patients"]}
    payers = {row["payer_id"]: row["name"] for row in world.tables["payers"]}
    made = {}
    for found in cleaned(patients.FILE, key):
        row = clean[found["Acct #"]]
        given, surname = row["name"].split(" ", 1)
        assert found["Patient"] == f"{surname}, {given}".upper()
        assert found["DOB"] == slips.us(row["birth_date"])
        assert found["Sex"] == row["sex"]
        assert found["Insurance"] == payers[row["payer_id"]]
        assert found["Registered"] == slips.us(row["registered_on"])
        assert made.setdefault(found["Acct #"], found) == found
    booked = {row["Acct #"] for row in cleaned(appointments.FILE, key)}
    assert set(made) == booked


def test_the_payment_journal_and_the_key_give_the_clean_payments(world, key):
    made = cleaned(payments.FILE, key)
    quarter = date(2025, 7, 1), date(2025, 9, 30)
    paid = {
        row["payment_id"]: (row["received_on"], row["amount"])
        for row in world.tables["patient_payments"]
        if quarter[0] <= row["received_on"] <= quarter[1]
    }
    given_back = {
        row["refund_id"]: (row["date"], -row["amount"])
        for row in world.tables["refunds"]
        if row["to"] == "patient" and quarter[0] <= row["date"] <= quarter[1]
    }
    expected = paid | given_back
    assert {row["Receipt #"] for row in made} == set(expected)
    assert len(made) == len(expected)
    patient_of = {row["appointment_id"]: row["patient_id"] for row in world.tables["appointments"]}
    for row in made:
        day, cents = expected[row["Receipt #"]]
        assert (row["Posted"], row["Amount"]) == (slips.us(day), str(Cents(cents)))
        assert row["Acct #"] == patient_of[row["Appt #"]][1:]
        assert row["Method"] in set(payments.METHOD.values())


def test_the_journal_s_total_is_what_its_lines_hold(key):
    right = {(f["row"], f["column"]): f["right"] for f in key if f["file"] == payments.FILE}
    *records, total = lines(payments.FILE)[5:]
    held = sum(
        read_amount(right.get((str(number), "Amount"), line[6]))
        for number, line in enumerate(records, start=6)
        if not line[0].startswith("Subtotal")
    )
    assert total[0] == "Total"
    assert read_amount(total[6]) == held


def test_every_kind_of_fault_occurs(key):
    kinds = Counter(fault["kind"] for fault in key)
    assert set(kinds) == {
        "accents-left-out", "amount-format", "date-format", "day-and-month-swapped",
        "duplicate-patient", "garbled-letters", "letters-in-amount", "misspelled-given-name",
        "misspelled-surname", "missing-value", "no-such-day", "not-a-record", "other-surname",
        "other-word", "placeholder", "repeated-line", "short-name", "swapped-digits",
        "swapped-names", "test-patient", "time-format", "time-without-am-pm",
        "times-out-of-order", "two-slips", "wrong-year",
    }  # fmt: skip


def test_the_totals_in_a_report_count_its_lines():
    counted, subtotals = 0, []
    for line in lines(appointments.FILE)[5:]:
        if line[0].startswith("Subtotal"):
            subtotals.append(int(line[1].replace(",", "")))
        elif line[0].startswith("Total"):
            assert int(line[1].replace(",", "")) == counted == sum(subtotals)
        elif not line[0].startswith("*"):
            counted += 1
    assert len(subtotals) == 3


def test_the_reports_are_small_and_described():
    files = [practice.raw_report(file) for file in practice.raw_reports()]
    assert sum(file.stat().st_size for file in files) <= 1_500_000
    described = (folder() / "raw" / "README.md").read_text(encoding="utf-8")
    for file in files:
        assert f"`{file.name}`" in described


def test_a_report_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(ValueError, match=r"no report 'visits\.csv'.*patient-list-2025-q3\.csv"):
        practice.raw_report("visits.csv")


def test_a_share_out_of_range_is_refused():
    with pytest.raises(ValueError, match=r"no_such_day is 1\.2; a share from 0 to 1"):
        RawParameters(no_such_day=1.2)


def test_a_quarter_without_appointments_is_refused(world):
    empty = RawParameters(first=date(2031, 1, 1), last=date(2031, 3, 31))
    with pytest.raises(ValueError, match="no appointment from 2031-01-01 to 2031-03-31"):
        raw.export(world, empty)
