import shutil
from datetime import datetime, timedelta

import nbformat
import pytest

from medoffice.grading.intake import (
    Choices,
    Deadline,
    HandedIn,
    Outcome,
    Piece,
    adopt,
    called_late,
    receive,
    receiving,
    settle,
)
from medoffice.grading.intake.handout import NotReleased

DUE = datetime(2026, 11, 20, 23, 59)


@pytest.fixture
def hand_in(small_course, answered):
    """Return a function that hands in the assignment with some text, and receives it."""

    def hand_in(text, day=None, student="alma", content=None, **about):
        notebook = nbformat.from_dict(answered)
        notebook.cells[5].source = text
        data = nbformat.writes(notebook).encode() if content is None else content
        piece = Piece("small.ipynb", len(data), lambda size: data[:size])
        when = day and datetime(2026, 11, day, 10)
        (intake,) = receive(small_course, "small", [HandedIn(student, [piece], when, **about)])
        return intake

    return hand_in


def counted(course, **how):
    """Return the text that counts, and the kinds of what is told about it."""
    (standing,) = settle(course, "small", **how)
    file = course / "submitted" / standing.student / "small" / "small.ipynb"
    kinds = [found.kind for found in standing.findings]
    if standing.counts is None:
        assert not file.exists()
        return None, kinds
    return nbformat.read(file, as_version=4).cells[5].source, kinds


def test_the_latest_in_time_counts_however_they_came(small_course, hand_in):
    hand_in("second", 3)
    hand_in("third", 4)
    hand_in("first", 2)
    assert counted(small_course) == ("third", ["repeated"])
    stamp = small_course / "submitted" / "alma" / "small" / "timestamp.txt"
    assert stamp.read_text() == "2026-11-04 10:00:00.000000 UTC\n"


def test_the_instructor_chooses(small_course, hand_in):
    for number, day in enumerate((19, 20, 21), start=1):
        hand_in(f"attempt {number}", day)
    assert counted(small_course, choices=Choices("first"))[0] == "attempt 1"
    assert (
        counted(small_course, choices=Choices("in-time"), deadline=Deadline(DUE))[0] == "attempt 2"
    )
    assert counted(small_course, choices=Choices(attempts={"alma": 1}))[0] == "attempt 1"
    assert counted(small_course, choices=Choices(attempts={"bob": 1, "alma": 7}))[0] == "attempt 3"
    # All are kept, whatever counts.
    assert len(list((small_course / "received").glob("small/alma/*/original/small.ipynb"))) == 3


def test_where_none_was_in_time_the_first_late_one_counts(small_course, hand_in):
    hand_in("late", 21)
    hand_in("later", 22)
    text, kinds = counted(small_course, choices=Choices("in-time"), deadline=Deadline(DUE))
    assert (text, kinds) == ("late", ["repeated", "late"])


def test_without_times_the_last_received_counts(small_course, hand_in):
    hand_in("one")
    hand_in("two")
    assert counted(small_course)[0] == "two"


def test_the_same_files_are_received_once(small_course, hand_in):
    first = hand_in("the same", 2)
    again = hand_in("the same", 21)
    assert again == first
    assert counted(small_course, deadline=Deadline(DUE)) == ("the same", [])


def test_a_damaged_last_attempt_does_not_take_the_place_of_a_good_one(small_course, hand_in):
    hand_in("good", 2)
    assert hand_in("", 3, content=b"{").outcome is Outcome.REFUSED
    assert counted(small_course) == ("good", ["repeated", "older-counts"])
    (standing,) = settle(small_course, "small")
    assert standing.outcome is Outcome.ACCEPTED
    assert "damaged" in standing.flags[0]


def test_where_all_are_refused_nothing_counts(small_course, hand_in):
    hand_in("", 2, content=b"")
    hand_in("", 3, content=b"{")
    assert counted(small_course) == (None, [])


@pytest.mark.parametrize(
    ("day", "about", "told"),
    [
        (20, {}, None),
        (21, {}, "10 h after the deadline"),
        (30, {}, "9 days after the deadline"),
        (None, {"is_late": True, "source": "Canvas"}, "Canvas says so"),
    ],
)
def test_lateness_is_told(small_course, hand_in, day, about, told):
    hand_in("work", day, **about)
    (standing,) = settle(small_course, "small", deadline=Deadline(DUE))
    late = [found.for_instructor for found in standing.findings if found.kind == "late"]
    assert late == ([f"Late: {told}."] if told else [])


def test_an_extension_is_time_for_one_student_alone(small_course, hand_in):
    for student in ("alma", "bob", "carl"):
        hand_in(f"work of {student}", 21, student=student)
    agreed = {"bob": datetime(2026, 11, 21, 10), "carl": datetime(2026, 11, 21, 7)}
    told = [
        [found.for_instructor for found in one.findings]
        for one in settle(small_course, "small", deadline=Deadline(DUE, agreed))
    ]
    assert told == [["Late: 10 h after the deadline."], [], ["Late: 3 h after the time agreed on."]]


def test_the_last_attempt_in_time_may_be_one_in_the_time_agreed_on(small_course, hand_in):
    for number, day in enumerate((20, 21, 22), start=1):
        hand_in(f"attempt {number}", day)
    deadline = Deadline(DUE, {"alma": datetime(2026, 11, 21, 23)})
    assert counted(small_course, choices=Choices("in-time"), deadline=deadline)[0] == "attempt 2"


def test_late_without_a_time_says_nothing_where_more_time_was_agreed_on(small_course, hand_in):
    received = hand_in("work", is_late=True, source="Canvas").received
    deadline = Deadline(DUE, {"alma": received})
    assert counted(small_course, deadline=deadline) == ("work", [])
    deadline = Deadline(DUE, {"alma": received - timedelta(hours=1)})
    assert counted(small_course, deadline=deadline) == ("work", ["late-or-not"])
    assert called_late(small_course, "small", deadline) == set()
    assert called_late(small_course, "small", Deadline(DUE)) == {"alma"}


def test_a_fault_of_ours_is_told_and_stops_nobody(small_course, hand_in, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(receiving, "mend", lambda *given: 1 / 0)
        intake = hand_in("work")
    assert intake.outcome is Outcome.REFUSED
    assert intake.flags == [
        "Reading the submission failed in a way that was not foreseen: "
        "ZeroDivisionError: division by zero."
    ]
    assert "Your work arrived and is kept" in intake.findings[0].for_student
    assert (intake.folder(small_course) / "original" / "small.ipynb").exists()
    assert hand_in("work", student="bob").outcome is Outcome.ACCEPTED


def test_a_reception_that_was_broken_off_is_done_again(small_course, hand_in):
    rest = small_course / "received" / "small" / "alma" / "0001" / "original"
    rest.mkdir(parents=True)
    (rest / "half.ipynb").write_text("{")
    assert hand_in("work").attempt == 1
    assert not (rest / "half.ipynb").exists()


def test_what_counts_is_put_in_place_of_what_counted_before(small_course, hand_in):
    hand_in("old", 2)
    counted(small_course)
    place = small_course / "submitted" / "alma" / "small"
    (place / "left-over.txt").write_text("x")
    hand_in("new", 3)
    assert counted(small_course)[0] == "new"
    assert not (place / "left-over.txt").exists()


def test_the_exchanges_own_files_stay_beside_the_notebook(small_course, answered):
    content = nbformat.writes(answered).encode()
    files = {"small.ipynb": content, "timestamp.txt": b"2000-01-01", "submission_secret.txt": b"s"}
    for from_exchange in (True, False):
        pieces = [
            Piece(name, len(data), lambda size, data=data: data) for name, data in files.items()
        ]
        student = f"exchange-{from_exchange}"
        when = datetime(2026, 11, 2)
        attempt = HandedIn(student, pieces, when, from_exchange=from_exchange)
        list(receive(small_course, "small", [attempt]))
        settle(small_course, "small")
        place = small_course / "submitted" / student / "small"
        assert (place / "submission_secret.txt").exists() is from_exchange
        # When it came is what the exchange says, and not what a student's file says.
        assert (place / "timestamp.txt").read_text().startswith("2026-11-02")


def test_of_assignments_that_share_a_cell_the_nearest_is_named(small_course, hand_in):
    other = small_course / "release" / "other" / "other.ipynb"
    another = small_course / "release" / "another" / "another.ipynb"
    another.parent.mkdir()
    text = other.read_text().replace("other", "another").replace("another-end", "other-end")
    another.write_text(text)
    (refused,) = hand_in("", content=other.read_bytes()).findings
    assert "the notebook of the assignment “other”" in refused.for_instructor


def test_before_the_release_nothing_is_received(small_course):
    with pytest.raises(NotReleased, match=r"medoffice\.grading release third"):
        list(receive(small_course, "third", []))


def test_what_was_chosen_is_kept(small_course, hand_in):
    hand_in("first", 2)
    hand_in("second", 3)
    Choices("first").write(small_course, "small")
    assert counted(small_course)[0] == "first"


def put(course, student, notebook, **files):
    """Put a submission where nbgrader looks, past the intake."""
    place = course / "submitted" / student / "small"
    place.mkdir(parents=True)
    nbformat.write(notebook, place / "small.ipynb")
    (place / "timestamp.txt").write_text("2026-11-02 10:00:00 UTC")
    return place


def test_what_was_put_into_its_place_past_the_intake_is_received(small_course, answered):
    put(small_course, "alma", answered)
    put(small_course, "[x]", answered)
    peers = small_course.parent / "peers"
    shutil.copytree(small_course / "submitted" / "alma", peers)
    (small_course / "submitted" / "eve").symlink_to(peers)
    intakes = list(receive(small_course, "small", adopt(small_course, "small")))
    assert [one.outcome for one in intakes] == [Outcome.REPAIRED, Outcome.ACCEPTED, Outcome.REFUSED]
    standings = settle(small_course, "small")
    assert [one.counts and one.counts.when for one in standings] == [
        datetime(2026, 11, 2, 10), datetime(2026, 11, 2, 10), None,
    ]  # fmt: skip
    left = sorted(place.name for place in (small_course / "submitted").iterdir())
    assert left == sorted(one.student for one in standings if one.counts)
    assert "[x]" not in left
    # A link is taken away, and what it led to stays.
    assert (peers / "small" / "small.ipynb").exists()
    assert adopt(small_course, "small") == []


def test_what_an_instructor_mends_by_hand_counts(small_course, hand_in, answered):
    hand_in("as handed in", 2)
    settle(small_course, "small")
    file = small_course / "submitted" / "alma" / "small" / "small.ipynb"
    file.write_text(file.read_text().replace("as handed in", "mended by hand"))
    list(receive(small_course, "small", adopt(small_course, "small")))
    assert counted(small_course)[0] == "mended by hand"
