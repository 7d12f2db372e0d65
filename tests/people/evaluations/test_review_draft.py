"""A draft says what its ratings rest on, and which words do not belong into it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.forms import form
from medoffice.people.evaluations.review_draft import CONCERN, STRENGTH, Note, draft_review

YEAR = willow_bend.year()
FORM = form("biller")
THREES = {line.criterion_id: 3 for line in FORM.criteria}


def gaps(*about):
    """Return what a draft lacks, but for the lines that nobody saw."""
    return [gap for gap in draft(*about).gaps() if not gap.startswith("Not seen")]


def draft(ratings=(), notes=(), **more):
    made = dict(THREES) | dict(ratings)
    return draft_review("Gloria", FORM, YEAR, made, notes, **more)


def note(day, criterion="C51", kind=CONCERN):
    return Note(day, criterion, kind, "Seven of ten claims had no modifier.")


def test_a_draft_of_willow_bend_holds_every_note_of_the_year_under_its_criterion():
    for staff_id, role in willow_bend.roles().items():
        notes = willow_bend.notes(staff_id, *YEAR)
        lines = form(role)
        threes = {line.criterion_id: 3 for line in lines.criteria}
        made = draft_review("", lines, YEAR, threes, notes)
        assert len(made.notes) == len(notes)
        for section in made.sections:
            assert {each.criterion for each in section.notes} <= {section.criterion.criterion_id}
    assert len(willow_bend.notes("S12", *YEAR)) == 3


def test_notes_of_another_year_are_left_out():
    before, first, last = note(YEAR[0] - timedelta(days=1)), note(YEAR[0]), note(YEAR[1])
    assert draft(notes=[before, last, first]).notes == [first, last]


@pytest.mark.parametrize("rating", [1, 2, 4, 5])
def test_a_rating_off_the_middle_needs_a_note_that_bears_it(rating):
    bears, against = (CONCERN, STRENGTH) if rating < 3 else (STRENGTH, CONCERN)
    day = date(2025, 3, 1)
    assert "without one note" in gaps({"C51": rating})[0]
    assert f"every note is a {against}" in gaps({"C51": rating}, [note(day, kind=against)])[0]
    assert gaps({"C51": rating}, [note(day, kind=bears)]) == []


def test_a_middle_rating_with_notes_of_one_kind_is_asked_about():
    days = [date(2025, month, 1) for month in (2, 5)]
    concerns = [note(day) for day in days]
    assert gaps({}, concerns[:1]) == []
    assert gaps({}, concerns) == ["Claims: a 3, and all 2 notes are concerns. Why is it no lower?"]
    assert gaps({}, [concerns[0], note(days[1], kind=STRENGTH)]) == []


def test_a_year_of_notes_from_its_last_weeks_is_named():
    late, early = note(date(2025, 11, 3)), note(date(2025, 2, 3))
    praise = note(date(2025, 5, 5), kind=STRENGTH)
    assert gaps({}, [early, early, praise, late]) == []
    assert gaps({}, [praise, late]) == [
        "1 of 2 notes are from the last quarter of the time. What was seen before?"
    ]
    assert "rest on memory" in draft().gaps()[0]


def test_a_middle_rating_that_nobody_saw_is_called_a_guess():
    seen = [note(date(2025, 3, 1)), note(date(2025, 4, 1), "C01")]
    last = draft({"C02": 4}, seen).gaps()[-1]
    assert last.startswith("Not seen all year")
    for title in ("Claims", "Quality of work", "Service to patients"):
        assert title not in last
    assert "Teamwork" in last and "Follow-up" in last
    everything = [note(date(2025, 3, 1), line.criterion_id) for line in FORM.criteria]
    assert draft({}, everything).gaps() == []


def test_the_overall_rating_is_by_weight():
    # Quality of work weighs 20 of 100, the two criteria of a biller 10 each.
    assert draft({"C01": 5, "C51": 1}).overall == Decimal("3.20")


def test_a_rating_between_two_anchors_is_told_by_both():
    anchors = FORM.criteria[0].anchors
    told = {value: draft({"C01": value}).sections[0].looks_like for value in range(1, 6)}
    assert {value: told[value] for value in anchors} == anchors
    assert anchors[1] in told[2] and anchors[3] in told[2]
    assert anchors[3] in told[4] and anchors[5] in told[4]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: draft({"C51": 0}), "the rating 0"),
        (lambda: draft(notes=[note(date(2025, 3, 1), "C31")]), "is on C31"),
        (
            lambda: draft_review("", FORM, YEAR[::-1], THREES),
            "the period ends on 2025-01-01, before it begins",
        ),
        (lambda: draft_review("", FORM, YEAR, {"C01": 3}), "has no rating"),
    ],
)
def test_what_cannot_be_drafted_is_refused(asked, said):
    with pytest.raises(ValueError, match=said):
        asked()
