import shutil
import zipfile
from datetime import UTC, datetime, timedelta, timezone

import pytest

from medoffice.grading.class_list import Student
from medoffice.grading.intake import receive, settle
from medoffice.grading.intake.handed_in import BadArchive, Piece, safe_id, safe_path
from medoffice.grading.intake.sources import downloads, exchange, namings

JANE = Student("jdoe", "Jane", "Doe", lms_user_id="12345")
TWINS = [Student("lee1", "Kim", "Lee"), Student("lee2", "Kim", "Lee")]


def piece(name, content=b""):
    return Piece(name, len(content), lambda size: content[:size])


def folder_of(place, *names, content="{}"):
    for name in names:
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return place


@pytest.mark.parametrize(
    ("name", "original", "number", "called", "is_late"),
    [
        ("doejane_12345_67890_small.ipynb", "small.ipynb", "12345", "doejane", False),
        ("doejane_LATE_12345_67890_small-1.ipynb", "small-1.ipynb", "12345", "doejane", True),
        ("doejane_late_12345_67890_small.ipynb", "small.ipynb", "12345", "doejane", True),
        ("müllerjörg_12_13_my_file_9_8_a.ipynb", "my_file_9_8_a.ipynb", "12", "müllerjörg", False),
        ("anon_x7Ks9_13_a.ipynb", "a.ipynb", "anon_x7Ks9", "", False),
        ("LATE_anon_x7Ks9_13_a.ipynb", "a.ipynb", "anon_x7Ks9", "", True),
        ("doejane_12345_text.html", "text.html", "12345", "doejane", False),
        ("submissions/doejane_1_2_a.ipynb", "a.ipynb", "1", "doejane", False),
    ],
)
def test_names_of_canvas_are_read(name, original, number, called, is_late):
    named = namings.canvas([piece(name)])[name]
    assert (named.original, named.number, named.name) == (original, number, called)
    assert named.is_late is is_late
    if not name.endswith("_text.html"):
        assert f"{named.front}{named.original}" == name.removeprefix("submissions/")


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("Jane Doe_657_assignsubmission_file/small.ipynb", "small.ipynb"),
        ("Jane Doe_657_assignsubmission_file_/data/a.csv", "data/a.csv"),
        ("Jane Doe_657_assignsubmission_file_my_small.ipynb", "my_small.ipynb"),
        ("Jane Doe_657_assignsubmission_onlinetext/onlinetext.html", "onlinetext.html"),
        ("course-small-9/Jane Doe_657_assignsubmission_file/small.ipynb", "small.ipynb"),
    ],
)
def test_names_of_moodle_are_read(name, original):
    named = namings.moodle([piece(name)])[name]
    assert (named.original, named.number, named.name) == (original, "657", "Jane Doe")
    assert f"{named.front}{named.original}" == name.removeprefix("course-small-9/")


def test_names_of_blackboard_are_read():
    about = b"Name: Jane Doe (jane_doe)\r\nAssignment: Lab_1\r\n"
    pieces = [
        piece("Lab_1_jane_doe_attempt_2026-01-30-15-00-00_small.ipynb"),
        piece("Lab_1_jane_doe_attempt_2026-01-30-15-00-00.txt", about),
        piece("Lab_1_bob_attempt_2026-01-31-09-30-00_my_small.ipynb"),
    ]
    jane, told, bob = namings.blackboard(pieces).values()
    assert (jane.user, jane.name, jane.original) == ("jane_doe", "Jane Doe", "small.ipynb")
    assert jane.when == datetime(2026, 1, 30, 15)
    assert not told.original
    assert (bob.user, bob.original) == ("bob", "my_small.ipynb")


def test_one_file_from_blackboard_is_enough():
    (only,) = namings.blackboard([piece("Lab 1_jdoe_attempt_2026-01-30-15-00-00_a.ipynb")]).values()
    assert only.user == "jdoe"


@pytest.mark.parametrize(
    ("names", "platform"),
    [
        (["doejane_1_2_a.ipynb", "roebob_3_4_a.ipynb"], "canvas"),
        (["Jane Doe_657_assignsubmission_file_/a.ipynb"], "moodle"),
        (["Lab_jdoe_attempt_2026-01-30-15-00-00_a.ipynb"], "blackboard"),
        (["jdoe/small.ipynb", "bob.ipynb", "bob_1_2_a.ipynb"], None),
    ],
)
def test_a_platform_is_known_by_most_of_its_names(names, platform):
    assert namings.best([piece(name) for name in names]) == platform


def test_a_folder_holds_a_folder_or_a_file_for_each_student(tmp_path):
    folder_of(
        tmp_path, "alma/small/small.ipynb", "alma/small/data/a.csv", "bob/small.ipynb",
        "carl.ipynb", "small_dora.ipynb", "eve.zip", "notes.txt", ".DS_Store",
    )  # fmt: skip
    (tmp_path / "alma" / "small" / "timestamp.txt").write_text("2026-11-01 10:00:00 UTC")
    download = downloads.read(tmp_path, "small")
    got = {one.student: sorted(file.name for file in one.pieces) for one in download.handed_in}
    assert got == {
        "alma": ["data/a.csv", "small.ipynb", "timestamp.txt"],
        "bob": ["small.ipynb"],
        "carl": ["carl.ipynb"],
        "dora": ["small_dora.ipynb"],
        "eve": ["eve.zip"],
    }
    assert download.of_nobody == ["notes.txt"]


def test_a_file_or_folder_with_a_students_name_is_theirs_and_one_without_a_name_is_nobodys(
    tmp_path,
):
    nameless = ["small (2).ipynb", "small-Copy1.ipynb", "small.ipynb"]
    folder_of(tmp_path, "Jane Doe.ipynb", "Ott, Bob/small.ipynb", "Al Lee.ipynb", *nameless)
    (tmp_path / "Ott, Bob" / "timestamp.txt").write_text("2026-11-01 10:00:00 UTC")
    two = [Student("alee", "Al", "Lee"), Student("lal", "Lee", "Al")]
    students = [JANE, Student("bott", "Bob", "Ott"), *two]
    download = downloads.read(tmp_path, "small", students)
    found = {one.student: [what.kind for what in one.findings] for one in download.handed_in}
    # Two are called Al Lee: no guess is made.
    assert found == {"jdoe": [], "bott": [], "Al Lee": ["not-on-list"]}
    assert {one.student for one in download.handed_in if one.when} == {"bott"}
    assert download.of_nobody == nameless


def test_a_zip_of_a_folder_of_students_is_taken_for_the_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name in ("hand-in/alma/small.ipynb", "hand-in/bob/small.ipynb"):
            archive.writestr(name, "{}")
    download = downloads.read(tmp_path / "class.zip", "small")
    assert [one.student for one in download.handed_in] == ["alma", "bob"]


@pytest.mark.parametrize("top", ["", "hand-in/"])
def test_a_folder_of_one_student_is_not_taken_for_a_folder_of_the_class(tmp_path, top):
    folder_of(tmp_path, f"{top}alma/small/small.ipynb", f"{top}alma/small/data/a.csv")
    (only,) = downloads.read(tmp_path, "small", [Student("alma")]).handed_in
    assert only.student == "alma"
    assert sorted(file.name for file in only.pieces) == ["data/a.csv", "small.ipynb"]
    assert not only.findings


@pytest.mark.parametrize("name", ["jdoe", "Jane Doe"])
def test_a_folder_with_the_name_of_a_student_is_that_students_whatever_is_in_it(tmp_path, name):
    folder_of(tmp_path, f"{name}/my work/small.ipynb")
    (only,) = downloads.read(tmp_path, "small", [JANE]).handed_in
    assert (only.student, only.findings) == ("jdoe", ())


def test_a_folder_whose_name_is_not_on_the_list_is_flagged(tmp_path):
    folder_of(tmp_path, "jdoe/small.ipynb", "jaen/small.ipynb")
    odd, jane = downloads.read(tmp_path, "small", [JANE]).handed_in
    assert [found.kind for found in odd.findings] == ["not-on-list"]
    assert not jane.findings


def test_a_broken_zip_is_refused(tmp_path):
    (tmp_path / "class.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(BadArchive, match="cannot be unpacked"):
        downloads.read(tmp_path / "class.zip", "small")


def test_a_student_of_canvas_is_known_by_number_or_by_name(tmp_path):
    folder_of(tmp_path, "doejane_12345_9_a.ipynb", "leekim_77_9_a.ipynb", "roebob_5_9_a.ipynb")
    bob = Student("rbob", "Bob", "Roe")
    download = downloads.read(tmp_path, "small", [JANE, bob])
    got = {one.student: [found.kind for found in one.findings] for one in download.handed_in}
    assert got == {"jdoe": [], "leekim": ["not-on-list"], "rbob": []}


def test_two_students_of_one_name_are_kept_apart(tmp_path):
    folder_of(
        tmp_path, "Kim Lee_1_assignsubmission_file_/a.ipynb",
        "Kim Lee_2_assignsubmission_file_/a.ipynb",
    )  # fmt: skip
    for students, ids in (([], ["kim-lee", "kim-lee-2"]), (TWINS, ["kim-lee-1", "kim-lee-2"])):
        download = downloads.read(tmp_path, "small", students)
        assert sorted(one.student for one in download.handed_in) == ids
        assert "same-name" in {found.kind for one in download.handed_in for found in one.findings}


def test_the_clock_of_the_platform_is_read(tmp_path):
    folder_of(tmp_path, "Lab_jdoe_attempt_2026-01-30-15-00-00_a.ipynb")
    for zone, hour in ((UTC, 15), (timezone(timedelta(hours=-6)), 21)):
        (only,) = downloads.read(tmp_path, "small", zone=zone).handed_in
        assert only.when == datetime(2026, 1, 30, hour)


def test_every_attempt_in_the_exchange_is_found_oldest_first(tmp_path):
    folder_of(
        tmp_path, "a+b+small+2026-11-01 10:00:00.5 UTC+x1/small.ipynb",
        "a+b+small+2026-10-31 10:00:00 UTC+x2/small.ipynb",
        "bob+other+2026-11-01 10:00:00 UTC+x3/other.ipynb", "bob+small+noon+x4/small.ipynb",
    )  # fmt: skip
    (tmp_path / "eve+small+2026-12-01 10:00:00 UTC").symlink_to(tmp_path)
    attempts = exchange.handed_in(tmp_path, "small")
    assert [one.student for one in attempts] == ["bob", "a+b", "a+b", "eve"]
    assert attempts[0].when is None
    assert attempts[2].when == datetime(2026, 11, 1, 10, 0, 0, 500_000)
    assert attempts[3].pieces[0].barred.kind == "link"


def test_a_folder_in_the_exchange_that_belongs_to_another_account_does_not_count(
    tmp_path, small_course, monkeypatch
):
    names = {
        "alma+small+2026-11-01 10:00:00 UTC+x1": "alma",
        "alma+small+2026-11-02 10:00:00 UTC+x2": "eve",
        "bob+small+2026-11-01 10:00:00 UTC+x3": "the instructor",
    }
    inbound = tmp_path / "inbound"
    shutil.copytree(small_course / "release" / "small", inbound / "alma")
    for name in names:
        shutil.copytree(inbound / "alma", inbound / name)
        (inbound / name / "note.txt").write_text(name)
    shutil.rmtree(inbound / "alma")
    owners = iter([*names.values(), *["the instructor"] * 9])
    monkeypatch.setattr(exchange, "account", lambda number: next(owners))
    attempts = exchange.handed_in(inbound, "small")
    list(receive(small_course, "small", attempts))
    alma, bob = settle(small_course, "small")
    assert alma.counts.when == datetime(2026, 11, 1, 10)
    assert "belongs to the account “eve”" in alma.attempts[-1].findings[0].for_instructor
    assert bob.counts is not None
    # Where all belong to one account, or where an instructor says so, names are taken as they are.
    monkeypatch.setattr(exchange, "account", lambda number: "jovyan")
    assert not any(one.findings for one in exchange.handed_in(inbound, "small"))
    owners = iter(names.values())
    monkeypatch.setattr(exchange, "account", lambda number: next(owners))
    assert not any(one.findings for one in exchange.handed_in(inbound, "small", check_owner=False))


def test_without_an_exchange_it_is_said_what_to_do(tmp_path):
    with pytest.raises(exchange.NoExchange, match="a folder or a zip"):
        exchange.handed_in(tmp_path / "nowhere", "small")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.txt", "a/b.txt"), ("a\\b.txt", "a/b.txt"), ("./a", "a"),
        ("../a", None), ("a/../../b", None), ("/a", None), ("C:\\a", None), ("a\\..\\..\\b", None),
    ],
)  # fmt: skip
def test_a_name_that_leads_out_has_no_path(name, path):
    found = safe_path(name)
    assert (found and str(found)) == path


@pytest.mark.parametrize("name", ["", "a\0", "a|b", "nul.txt", " a", "a" * 300, "a\ud800"])
def test_a_name_that_no_file_can_have_is_refused(name):
    with pytest.raises(ValueError, match="cannot be the name"):
        safe_path(name)


def test_an_id_becomes_one_that_can_name_a_folder_and_no_two_the_same():
    assert safe_id("jörg.müller+1@x.edu") == ("jörg.müller+1@x.edu", False)
    # The same letters, written by a Mac.
    assert safe_id("jo\u0308rg") == ("jörg", False)
    odd = ["*", "?", "[a]", "../x", "a/b", "a\\b", ".", "..", "", "CON", "{x}", "a\u202eb", "a,b"]
    changed = [safe_id(one) for one in odd]
    assert all(was for _, was in changed)
    assert len({used for used, _ in changed}) == len(odd)
    for used, _ in changed:
        assert str(safe_path(used)) == used
        assert not set(used) & set("*?[]{}/\\,")
