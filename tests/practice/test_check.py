"""A table edited by hand is found out, with file, row, column, what was found and expected."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import frictionless
import pytest

from medoffice import practice
from medoffice.practice import checking

SHOWN = 30


def test_the_committed_tables_are_in_order():
    faults = practice.check()
    told = "\n".join(map(str, faults[:SHOWN]))
    assert not faults, f"{len(faults)} faults in {practice.folder().name}/\n{told}"


def test_a_week_of_the_tables_is_in_order(week):
    assert practice.check() == []


# What is typed over in which row of a table, and the fault it makes: the column if it is not the
# one edited, and what was expected there. The schema knows of these, so Frictionless sees them too.
EDITS = {
    "a date of another country": (
        "appointments", {}, {"booked_on": "02/01/2024"}, "a date like 2024-01-31",
    ),
    "a day that is not in the calendar": (
        "patients", {}, {"birth_date": "1981-06-31"}, "a date like 2024-01-31",
    ),
    "a time that is on no clock": (
        "appointments", {"outcome": "completed"}, {"arrived": "08:60"}, "a time of day like 08:30",
    ),
    "an unknown word": (
        "appointments", {}, {"outcome": "no show"}, "one of completed, no-show, cancelled, "
        "cancelled-late, bumped",
    ),
    "a word in a number": (
        "schedule_templates", {}, {"minutes": "twenty"}, "a whole number",
    ),
    "a number out of range": (
        "providers", {}, {"fte": "1.2"}, "1.0 or less",
    ),
    "a key of another form": (
        "patients", {}, {"patient_id": "17"}, "P and five digits",
    ),
    "an empty cell": (
        "patients", {}, {"name": ""}, "a value, not an empty cell",
    ),
    "a name given twice": (
        "providers", {"provider_id": "AV"}, {"name": "Dr. Miriam Castellane"},
        "name used once; row 2 has the same",
    ),
    "an unknown clinician": (
        "appointments", {}, {"provider_id": "ZZ"}, "a provider_id of the table providers",
    ),
    "an unknown patient": (
        "appointments", {}, {"patient_id": "P99999"}, "a patient_id of the table patients",
    ),
    "an unknown payer": (
        "patients", {}, {"payer_id": "XYZ"}, "a payer_id of the table payers",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", EDITS)
def test_a_cell_that_breaks_the_schema_is_named(week, damage):
    table, where, typed, expected = EDITS[damage]
    number = week.find(table, **where)
    week.edit(table, number, **typed)
    ((column, text),) = typed.items()
    assert list(map(str, practice.check())) == [
        f"{table}.csv, row {number}, column {column}: found {text!r}; expected {expected}"
    ]
    # Of a key Frictionless names the row alone, and of a changed one also the rows that use it.
    assert {(table, number, column), (table, number, None)} & frictionless_errors(week.folder)


@pytest.mark.parametrize(("visit", "line", "right"), [("A1", 1, True), ("A1", 2, False),
                                                      ("A2", 1, False), (None, None, True),
                                                      (None, 1, False)])  # fmt: skip
def test_a_key_of_two_columns_points_to_a_row_or_nowhere(visit, line, right):
    issue = {"issue_id": "U1", "item_id": None, "lot_id": None}
    tables = {
        "charges": [(2, {"appointment_id": "A1", "line": 1})],
        "stock_issues": [(2, issue | {"appointment_id": visit, "charge_line": line})],
    }
    faults = checking._keys("stock_issues", tables, set(tables))
    expected = "a appointment_id with line of the table charges"
    assert [(fault.column, fault.expected) for fault in faults] == [("charge_line", expected)] * (
        not right
    )


def frictionless_errors(folder: Path) -> set[tuple[str, int, str | None]]:
    report = frictionless.validate(folder / "datapackage.json")
    return {
        (task.name, error.row_number, getattr(error, "field_name", None))
        for task in report.tasks
        for error in task.errors
    }


def doubled(rows: list[list[str]]) -> list[list[str]]:
    return [*rows, rows[-1]]


@pytest.mark.parametrize(
    ("table", "edit", "faults"),
    [
        ("payers", doubled, [
            "payers.csv, row 10, column payer_id: found 'OTH'; "
            "expected payer_id used once; row 9 has the same",
            "payers.csv, row 10, column name: found \"Other public and workers' compensation\"; "
            "expected name used once; row 9 has the same",
        ]),
        ("closures", doubled, [
            "closures.csv, row 458, column date: found '2025-12-25'; "
            "expected provider_id with date used once; row 457 has the same",
        ]),
        ("payers", lambda rows: [row[:-1] for row in rows],
         ["payers.csv, row 1, column 5: found ''; expected the header 'pays_in_days'"]),
        ("payers", lambda rows: [row[::-1] for row in rows],
         ["payers.csv, row 1, column 1: found 'pays_in_days'; expected the header 'payer_id'"]),
        ("payers", lambda rows: [*rows[:3], [*rows[3], "x"], *rows[4:]],
         ["payers.csv, row 4, column pays_in_days: found '6 cells'; expected 5 cells in the row"]),
        ("payers", lambda rows: [*rows[:3], rows[3][:-1], *rows[4:]],
         ["payers.csv, row 4, column electronic_id: found '4 cells'; expected 5 cells in the row"]),
        ("rules", lambda rows: rows[:1],
         ["rules.csv, row 2, column rule_id: found ''; expected a row: the table is empty"]),
        ("rules", lambda rows: [],
         ["rules.csv, row 1, column 1: found ''; expected the header 'rule_id'"]),
    ],
    ids=["a row twice", "a row twice with a key of two columns", "a column deleted",
         "columns in another order", "a cell too many", "a cell too few", "no rows", "nothing"],
)  # fmt: skip
def test_a_table_out_of_shape_is_named(week, table, edit, faults):
    week.write(table, edit(week.rows(table)))
    assert list(map(str, practice.check())) == faults


def test_every_fault_is_named_and_in_order(week):
    for number in (9, 3, 6):
        week.edit("patients", number, sex="?")
    week.edit("providers", 4, fte="")
    assert [(fault.file, fault.row, fault.column) for fault in practice.check()] == [
        ("providers.csv", 4, "fte"),
        ("patients.csv", 3, "sex"),
        ("patients.csv", 6, "sex"),
        ("patients.csv", 9, "sex"),
    ]


def later(stamp: str) -> Callable[[dict[str, str]], str]:
    """Give the hour after the one in another cell of the row."""
    return lambda row: f"{int(row[stamp][:2]) + 1:02}{row[stamp][2:]}"


# As above, for what only the tables together can tell.
CONTRADICTIONS = {
    "a day after the two years": (
        "appointments", {}, {"date": "2026-01-05"}, "date",
        "found '2026-01-05'; expected 2025-12-31 or less",
    ),
    "a day before the two years": (
        "closures", {}, {"date": "2023-12-29"}, "date",
        "found '2023-12-29'; expected 2024-01-01 or more",
    ),
    "a lead time that is not the days between": (
        "appointments", {"lead_days": "7"}, {"lead_days": "8"}, "lead_days",
        "found '8'; expected 7, the days from booked_on to date",
    ),
    "a kept visit with a day of cancelling": (
        "appointments", {"outcome": "completed"},
        {"cancelled_on": lambda row: row["date"]}, "cancelled_on",
        "expected no date for a visit that is completed",
    ),
    "a cancelled visit without one": (
        "appointments", {"outcome": "cancelled"}, {"cancelled_on": ""}, "cancelled_on",
        "found ''; expected a date for a visit that is cancelled",
    ),
    "cancelled before it was booked": (
        "appointments", {"outcome": "cancelled"}, {"cancelled_on": "2023-01-02"}, "cancelled_on",
        "found '2023-01-02'; expected a day from booked_on to date",
    ),
    "cancelled on the day, but not called late": (
        "appointments", {"outcome": "cancelled"},
        {"cancelled_on": lambda row: row["date"]}, "cancelled_on",
        "expected a day before date; on the day it is cancelled-late",
    ),
    "called late, but cancelled days before": (
        "appointments", {"outcome": "cancelled-late", "lead_days": lambda days: int(days) > 5},
        {"cancelled_on": lambda row: row["booked_on"]}, "cancelled_on",
        "expected date or the day before for cancelled-late",
    ),
    "a no-show with a time of arrival": (
        "appointments", {"outcome": "no-show"}, {"arrived": "09:00"}, "arrived",
        "found '09:00'; expected no time for a visit that is no-show",
    ),
    "a kept visit without a time": (
        "appointments", {"outcome": "completed"}, {"started": ""}, "started",
        "found ''; expected a time for a visit that is completed",
    ),
    "roomed before arriving": (
        "appointments", {"outcome": "completed"}, {"arrived": later("roomed")}, "roomed",
        "expected a time after arrived",
    ),
    "ended as it started": (
        "appointments", {"outcome": "completed"}, {"ended": lambda row: row["started"]}, "ended",
        "expected a time after started",
    ),
    "a reminder for a visit of the same day": (
        "appointments", {"lead_days": "0", "reminder": "none"}, {"reminder": "text"}, "reminder",
        "found 'text'; expected none for a visit booked less than two days ahead",
    ),
    "a reminder the patient did not want": (
        "appointments", {"reminder": "text"}, {"reminder": "email"}, "reminder",
        "found 'email'; expected none or text, the patient's preference",
    ),
    "a time that is in no slot": (
        "appointments", {"outcome": "no-show"}, {"start": "07:10"}, "start",
        "found '07:10'; expected the start of a slot in the clinician's template",
    ),
    "a type that does not suit the slot": (
        "appointments", {"type_id": "PHYS"}, {"type_id": "TELE"}, "type_id",
        "found 'TELE'; expected a visit that suits a PHYS slot",
    ),
    "a visit of another length than its slot": (
        "appointments", {"type_id": "EST"}, {"minutes": "30"}, "minutes",
        "found '30'; expected 20, the length of the slot",
    ),
    "a patient born after registering": (
        "patients", {}, {"birth_date": "2025-12-30"}, "registered_on",
        "expected 2025-12-30, the birth date, or later",
    ),
    "a slot that overlaps the one before": (
        "schedule_templates", {"provider_id": "MC", "weekday": "1", "start": "09:00"},
        {"start": "08:50"}, "start", "found '08:50'; expected the end of the slot before, or later",
    ),
    "a slot of another length than its type": (
        "schedule_templates", {"provider_id": "MC", "weekday": "1", "start": "12:00"},
        {"minutes": "10"}, "minutes", "found '10'; expected 20, the length of SAME",
    ),
    "a benchmark to be reviewed before it was checked": (
        "benchmarks", {}, {"review_by": "2020-01-01"}, "review_by",
        "found '2020-01-01'; expected a day after checked_on",
    ),
    "a rule to be reviewed before it was checked": (
        "rules", {}, {"review_by": "2020-01-01"}, "review_by",
        "found '2020-01-01'; expected a day after checked_on",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", CONTRADICTIONS)
def test_a_cell_that_contradicts_another_is_named(week, damage):
    table, where, typed, column, said = CONTRADICTIONS[damage]
    number = week.find(table, **where)
    row = week.cells(table, number)
    week.edit(
        table,
        number,
        **{name: text(row) if callable(text) else text for name, text in typed.items()},
    )
    told = [str(fault) for fault in practice.check()]
    start = f"{table}.csv, row {number}, column {column}: found "
    assert [one for one in told if one.startswith(start) and one.endswith(said)], told
    # An edit may contradict several rows, but none that has nothing to do with it.
    assert len(told) <= 3, told


def test_two_visits_in_one_slot_are_named(week):
    number = week.find("appointments", outcome="completed", type_id="EST")
    rows = week.rows("appointments")
    twin = rows[number - 1].copy()
    twin[0] = "A999999"
    other = week.cells("appointments", number)
    week.write("appointments", [*rows, twin])
    told = list(map(str, practice.check()))
    last = len(rows) + 1
    assert told == [
        f"appointments.csv, row {last}, column start: found '{other['start']}'; expected a free "
        f"slot; {other['appointment_id']} was in it on {other['booked_on']}",
        f"appointments.csv, row {last}, column patient_id: found '{other['patient_id']}'; "
        f"expected another patient; this one has {other['appointment_id']} then",
    ]


def test_a_visit_booked_before_the_patient_registered_is_named(week):
    visit = week.cells("appointments", week.find("appointments", outcome="completed"))
    number = week.find("patients", patient_id=visit["patient_id"])
    week.edit("patients", number, registered_on="2025-12-30")
    first, *_ = practice.check()
    assert (first.file, first.column, first.value) == (
        "appointments.csv",
        "booked_on",
        visit["booked_on"],
    )
    assert first.expected == "2025-12-30, registration, or later"


@pytest.mark.parametrize(
    ("reason", "outcome", "column", "expected"),
    [
        ("vacation", "completed", "date", "a day the clinician works; this one is closed"),
        ("sick", "completed", "outcome", "a visit bumped or cancelled: the clinician was sick"),
        (None, "bumped", "outcome", "no bumped visit on a day the clinician worked"),
    ],
)
def test_a_visit_on_a_closed_day_is_named(week, reason, outcome, column, expected):
    visit = week.cells("appointments", week.find("appointments", outcome=outcome))
    who, day = visit["provider_id"], visit["date"]
    closures = week.rows("closures")
    if reason:
        week.write("closures", [*closures, [who, day, reason]])
    else:
        week.write("closures", [row for row in closures if row[:2] != [who, day]])
    told = practice.check()
    number = week.find("appointments", provider_id=who, date=day, outcome=outcome)
    mine = [fault for fault in told if fault.row == number]
    assert [(fault.file, fault.column) for fault in mine] == [("appointments.csv", column)]
    assert mine[0].expected.startswith(expected)


def test_the_command_names_the_fault_and_fails(week):
    number = week.find("appointments", outcome="completed")
    week.edit("appointments", number, outcome="kept")
    answer = subprocess.run(
        [sys.executable, "-m", "medoffice.practice"], capture_output=True, text=True
    )
    assert answer.returncode == 1
    assert f"appointments.csv, row {number}, column outcome: found 'kept'" in answer.stdout
    assert answer.stdout.endswith("1 faults.\n")


def test_the_tests_themselves_fail_with_row_and_column(week):
    number = week.find("appointments", channel="phone")
    week.edit("appointments", number, channel="fax")
    answer = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__,
            "-k", "committed",
        ],
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert answer.returncode == 1
    assert f"appointments.csv, row {number}, column channel: found 'fax'" in answer.stdout
