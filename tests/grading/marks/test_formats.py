"""Each file is read here as its system's importer reads it, by what its makers document."""

import csv
import io
import re
from datetime import datetime

import pytest

from medoffice.grading.marks import Person, Result, Results, blackboard, canvas, moodle, plain
from medoffice.grading.marks.sheet import Sheet

PEOPLE = {
    "ada": Person("ada", "Ada", "O'Neil, Jr.", "ada@example.edu", "S1", "ada01", "CMM 1"),
    "bo": Person("bo", "Bo", "Ngũgĩ", "bo@example.edu", "", "bo02", "CMM 1"),
    "cy": Person("cy", login="cy03"),
    "di": Person("di", "Di", "Ito", "di@example.edu", "S4", "di04"),
}
RESULTS = {
    ("ada", "patient-access"): Result("ada", "patient-access", 40, 31.456, 2),
    ("bo", "patient-access"): Result("bo", "patient-access", 40, 10, waiting=("memo",)),
    ("cy", "patient-access"): Result("cy", "patient-access", 40),
    ("di", "patient-access"): Result("di", "patient-access", 40, 40.0, days_late=2),
    ("ada", "hiring"): Result("ada", "hiring", 120, 0.0),
    ("bo", "hiring"): Result("bo", "hiring", 120, 60.5),
    ("cy", "hiring"): Result("cy", "hiring", 120),
    ("di", "hiring"): Result("di", "hiring", 120),
}
FINAL = Results(RESULTS)
ALL = Results(RESULTS, unfinished=True, missing_as_zero=True)


def sheet(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "given-out"
    file.write_bytes(text.encode(encoding))
    return Sheet.read(file)


HOW_POSTED = re.compile(r"(?i)^\s*(muted|manual posting.*)?\s*$")


def canvas_reads(content):
    """Read marks as Canvas's importer does: by title and number of the assignment, by student."""
    lines = content.decode().splitlines()
    semicolons, commas = (
        {len(next(csv.reader([line], delimiter=one))) for line in lines[:3]} for one in ";,"
    )
    assert len(commas) == 1 and (len(semicolons) > 1 or max(semicolons) < max(commas))
    head, *rows = csv.reader(io.StringIO(content.decode()))
    assert len(head) > 3 and "Student" in head[0] and "ID" in head[1]
    assert (head[2], head[3], head[4]) == ("SIS User ID", "SIS Login ID", "Section")
    marks, possible = {}, {}
    for at, heading in enumerate(head[5:], start=5):
        found = re.fullmatch(r"(.*) \((\d+)\)", heading)
        title = (found[1], int(found[2])) if found else (heading, None)
        for row in rows:
            if "Points Possible" in row[0]:
                possible[title] = float(row[at])
            elif any(
                cell and not re.match(r"(?i)^\s*(muted|manual posting.*)?\s*$", cell)
                for cell in row
            ):
                marks[row[1] or row[3], title[0]] = row[at].strip()
    return marks, possible


CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Patient access (4711),Quiz 1 (12),Hiring (4712),"
    "Current Score,Final Grade\n"
    ",,,,,Manual Posting,,,,\n"
    "    Points Possible,,,,,40.0,10.0,100.0,(read only),(read only)\n"
    '"O\'Neil, Jr., Ada",901,S1,ada01@example.edu,CMM 1,,9.0,,88,B\n'
    '"Ngũgĩ, Bo",902,,bo02,CMM 1,12.00,,3.00,70,C\n'
    "cy,903,,cy03,CMM 1,5.00,,,10,F\n"
    '"Student, Test",999,,e3b0,CMM 1,,,,,\n'
)


def test_canvas_gets_its_own_file_back_with_its_numbers_and_only_our_columns(tmp_path):
    done = canvas.fill(sheet(tmp_path, CANVAS, "utf-8-sig"), FINAL, PEOPLE)
    marks, possible = canvas_reads(done.content)
    assert marks == {
        ("901", "Patient access"): "29.46",
        ("901", "Hiring"): "0",
        # Nothing final: what Canvas has stays, for an empty cell would take it away.
        ("902", "Patient access"): "12.00",
        ("902", "Hiring"): "60.5",
        ("903", "Patient access"): "5.00",
        ("903", "Hiring"): "",
        ("999", "Patient access"): "",
        ("999", "Hiring"): "",
    }
    assert possible == {("Patient access", 4711): 40, ("Hiring", 4712): 100}
    assert done.marks == 3
    assert done.notes[0].startswith("Canvas has 100 points for hiring, and the gradebook 120.")
    assert done.notes[1].startswith("Not in Canvas's file, and so left out: di.")
    assert done.left_out == 1


def test_canvas_students_who_sign_in_with_their_email_are_found_unless_two_share_it(tmp_path):
    people = {
        name: Person(name, email=email, login=name)
        for name, email in [
            ("ada", "Ada@example.edu"),
            ("bo", "b@example.edu"),
            ("di", "b@example.edu"),
        ]
    }
    text = (
        "Student,ID,SIS User ID,SIS Login ID,Section,Hiring (7)\n"
        "A,1,,ada@example.edu,,\nB,2,,b@example.edu,,\n"
    )
    marks = Results({(one, "hiring"): Result(one, "hiring", 120, 60.0) for one in people})
    done = canvas.fill(sheet(tmp_path, text), marks, people)
    assert canvas_reads(done.content)[0] == {("1", "Hiring"): "60", ("2", "Hiring"): ""}
    assert (done.marks, done.left_out) == (1, 2)


def test_canvas_can_be_given_a_file_of_our_own(tmp_path):
    marks, possible = canvas_reads(canvas.new(ALL, PEOPLE).content)
    assert marks["ada01", "patient-access"] == "29.46"
    assert marks["bo02", "patient-access"] == "10"
    assert marks["cy03", "hiring"] == "0"
    assert possible == {("patient-access", None): 40, ("hiring", None): 120}


def test_canvas_files_with_semicolons_and_split_names_stay_so(tmp_path):
    text = "LastName;FirstName;ID;SIS Login ID;Section;Hiring (1);patient-access (2)\n"
    text += "Ngũgĩ;Bo;902;bo02;CMM 1;;\n"
    done = canvas.fill(sheet(tmp_path, text), FINAL, PEOPLE).content.decode()
    assert done.splitlines()[1] == "Ngũgĩ;Bo;902;bo02;CMM 1;;60.5"


TWO = "Student,ID,Section,Access (1),Hiring (2)\n"


@pytest.mark.parametrize(
    ("text", "told", "message"),
    [
        ("Name,Email\nAda,a\n", {}, "expected the columns Student, ID"),
        (
            "Student,ID,Section,Access (1),Hiring (2)\n",
            {},
            "no column 'patient-access': expected one of Access, Hiring",
        ),
        (
            "Student,ID,Section,Access (1),Hiring (2)\n",
            {"patient-access": "Acess"},
            "no column 'Acess'",
        ),
    ],
)
def test_a_file_of_another_kind_or_without_an_assignment_is_refused(tmp_path, text, told, message):
    with pytest.raises(ValueError, match=message):
        canvas.fill(sheet(tmp_path, text), FINAL, PEOPLE, told)


def moodle_reads(content, heading, known):
    """Read marks as Moodle's importer does: somebody it does not know stops it."""
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8")))
    marks = {}
    for row in rows:
        name = row[head.index(heading)]
        assert name in known
        for at, item in enumerate(head):
            if item not in ("First name", "Last name", heading):
                value = row[at].strip()
                marks[name, item] = None if value in ("", "-") else float(value)
    return marks


def test_moodle_finds_everybody_in_the_file():
    done = moodle.new(FINAL, PEOPLE)
    emails = {person.email for person in PEOPLE.values() if person.email}
    assert moodle_reads(done.content, "Email address", emails) == {
        ("ada@example.edu", "patient-access"): 29.46,
        ("ada@example.edu", "hiring"): 0,
        ("bo@example.edu", "patient-access"): None,
        ("bo@example.edu", "hiring"): 60.5,
        ("di@example.edu", "patient-access"): 40,
        ("di@example.edu", "hiring"): None,
    }
    assert done.marks == 4
    nothing = Results({("di", "hiring"): Result("di", "hiring", 120)})
    # A row of dashes would take away what Moodle has.
    assert moodle.new(nothing, PEOPLE).content.count(b"\n") == 1
    assert any("left out: cy." in note for note in done.notes)
    assert moodle.new(ALL, PEOPLE).left_out == 2
    assert any("100 points at most" in note and "hiring (120)" in note for note in done.notes)
    by_login = moodle_reads(
        moodle.new(ALL, PEOPLE, "login").content, "Username", {one.login for one in PEOPLE.values()}
    )
    assert by_login["cy03", "hiring"] == 0
    with pytest.raises(ValueError, match="expected one of email, lms_user_id, login"):
        moodle.new(FINAL, PEOPLE, "name")


BLACKBOARD = (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Availability"\t'
    '"Total [Total Pts: up to 140 Score] |1"\t"Patient access [Total Pts: 40 Score] |1702852"\t'
    '"Hiring [Total Pts: 120 Score] |1702853"\n'
    '"O\'Neil, Jr."\t"Ada"\t"ada01"\t"S1"\t"2026-11-01"\t"Yes"\t"12"\t""\t""\n'
    '"Ngũgĩ"\t"Bo"\t"BO02"\t""\t"2026-11-01"\t"Yes"\t"12"\t"11"\t""\n'
)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_blackboard_gets_its_own_file_back_in_its_own_encoding(tmp_path, encoding):
    done = blackboard.fill(sheet(tmp_path, BLACKBOARD, encoding), FINAL, PEOPLE)
    head, *rows = csv.reader(io.StringIO(done.content.decode(encoding)), delimiter="\t")
    assert head == [
        "Last Name", "First Name", "Username", "Student ID",
        "Patient access [Total Pts: 40 Score] |1702852", "Hiring [Total Pts: 120 Score] |1702853",
    ]  # fmt: skip
    assert [row[2:] for row in rows] == [
        ["ada01", "S1", "29.46", "0"],
        ["BO02", "", "11", "60.5"],
    ]
    assert done.notes == [
        "Not in Blackboard's file, and so left out: cy, di. A roster (--roster) can say who they "
        "are there."
    ]
    with pytest.raises(ValueError, match="expected Username among them"):
        blackboard.fill(sheet(tmp_path, CANVAS), FINAL, PEOPLE)


def test_blackboard_can_be_given_a_new_column():
    text = blackboard.new(FINAL, PEOPLE).content.decode()
    assert text.splitlines()[1].split("\t") == ["O'Neil, Jr.", "Ada", "ada01", "S1", "29.46", "0"]


def test_the_plain_file_says_what_is_late_what_waits_and_lets_no_name_be_a_formula():
    result = Result("=1+1", "hiring", 120, 60, 6, datetime(2026, 11, 3, 12), 3, ("hiring-plan",))
    text = plain.new(
        Results({("=1+1", "hiring"): result}, unfinished=True), {"=1+1": Person("=1+1")}
    )
    (row,) = csv.DictReader(io.StringIO(text.content.decode()))
    assert row == {
        "assignment": "hiring", "student": "'=1+1", "last_name": "", "first_name": "", "email": "",
        "handed_in_utc": "2026-11-03 12:00:00", "days_late": "3",
        "more_time_until_utc": "", "raw_score": "60", "late_penalty": "6", "score": "54",
        "of": "120", "percent": "45", "waits_for_a_person": "hiring-plan",
    }  # fmt: skip


def test_a_file_that_is_no_text_is_refused(tmp_path):
    file = tmp_path / "book.xlsx"
    file.write_bytes(b"PK\x03\x04\xff\xfe\x80")
    with pytest.raises(ValueError, match="no text in UTF-8 or UTF-16"):
        Sheet.read(file)
    file.write_bytes(b"")
    with pytest.raises(ValueError, match="is empty"):
        Sheet.read(file)
