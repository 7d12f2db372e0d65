"""The audit of the access log: what each question finds of what was planted, and what it costs."""

import csv
from datetime import date

import pytest

from medoffice.compliance.privacy import access_audit, willow_bend
from medoffice.compliance.privacy.access_audit import (
    AFTER_HOURS,
    COWORKER,
    FIRST_SEVEN,
    NO_VISIT,
    PUBLIC,
    QUESTIONS,
    SURNAME,
    Entry,
    Office,
    Settings,
    User,
    Watched,
)
from medoffice.practice import package
from medoffice.practice.generate.__main__ import KEYS

NOON = "12:00"
DAY = date(2025, 11, 12)


@pytest.fixture(scope="module")
def planted():
    with (package.folder().parent / KEYS / "access-log.csv").open(newline="") as file:
        return {
            Entry(date.fromisoformat(row["date"]), row["time"], row["user_id"], row["patient_id"],
                  row["action"]): row["kind"]
            for row in csv.DictReader(file)
        }  # fmt: skip


@pytest.fixture(scope="module")
def flags():
    return access_audit.audit(willow_bend.log(), willow_bend.office(), QUESTIONS)


def of(flags, *questions):
    return [flag for flag in flags if set(flag.reasons) & set(questions)]


def test_the_seven_questions_find_all_that_was_planted_with_one_false_alarm(flags, planted):
    made = access_audit.measure(of(flags, *FIRST_SEVEN), planted)
    assert (made.flagged, made.right, made.there) == (61, 60, 60)


@pytest.mark.parametrize(
    ("question", "kind", "recall", "precision"),
    [
        ("account of somebody who left", "left", 1, 1),
        ("own record", "own-record", 1, 1),
        ("same household", "household", 1, 1),
        (COWORKER, "coworker", 1, 1),
        (SURNAME, "same-surname", 1, 1),
        (PUBLIC, "public-figure", 1, 0.8),
        (AFTER_HOURS, "after-hours", 1, 1),
    ],
)
def test_each_question_finds_its_kind(flags, planted, question, kind, recall, precision):
    mine = {entry for entry, its in planted.items() if its == kind}
    found = of(flags, question)
    assert access_audit.measure(found, mine).recall == recall
    assert access_audit.measure(found, planted).precision == precision


def test_no_appointment_alone_cries_wolf(flags, planted):
    made = access_audit.measure(of(flags, NO_VISIT), planted)
    assert made.precision < 0.15 < 0.7 < made.recall < 1


def office(**changed):
    made = {
        "users": {
            "S1": User("Ann Lee"),
            "S2": User("Bo Ray", DAY),
            "DR": User("Di Lee", clinician=True),
        },
        "patients": {"P1": "Cy Lee", "P2": "Ann Fox"},
        "visits": {"P1": [date(2025, 11, 22)]},
        "watched": {"P2": Watched("works-here", "S1", DAY)},
    }
    return Office(**made | changed)


@pytest.mark.parametrize(
    ("entry", "near", "found"),
    [
        (Entry(DAY, NOON, "S1", "P1", "chart"), 9, {SURNAME}),
        (Entry(DAY, NOON, "S1", "P1", "chart"), 10, set()),
        (Entry(DAY, NOON, "S1", "P1", "book"), 9, set()),
        (Entry(DAY, NOON, "DR", "P1", "chart"), 9, set()),
        (Entry(DAY, NOON, "S2", "P1", "book"), 10, set()),
        (Entry(date(2025, 11, 13), NOON, "S2", "P1", "book"), 10, {"account of somebody who left"}),
        (Entry(DAY, NOON, "S1", "P2", "chart"), 10, {"own record"}),
        (Entry(DAY, NOON, "S2", "P2", "chart"), 10, {COWORKER}),
        (Entry(date(2025, 11, 11), NOON, "S2", "P2", "chart"), 10, set()),
        (Entry(DAY, "18:59", "S1", "P1", "book"), 10, set()),
        (Entry(DAY, "19:00", "S1", "P1", "book"), 10, {AFTER_HOURS}),
        (Entry(DAY, "20:00", "DR", "P1", "chart"), 10, set()),
    ],
)
def test_a_question_keeps_to_its_words(entry, near, found):
    flags = access_audit.audit([entry], office(), settings=Settings(near))
    assert set(flags[0].reasons if flags else ()) == found


@pytest.mark.parametrize(
    ("entry", "questions", "says"),
    [
        (Entry(DAY, NOON, "S9", "P1", "chart"), FIRST_SEVEN, "user 'S9' is in the log"),
        (Entry(DAY, NOON, "S1", "P9", "chart"), FIRST_SEVEN, "patient 'P9' is in the log"),
        (Entry(DAY, NOON, "S1", "P1", "chart"), ["luck"], "'luck' is no question"),
    ],
)
def test_what_is_not_known_is_named(entry, questions, says):
    with pytest.raises(ValueError, match=says):
        access_audit.audit([entry], office(), questions)


def test_accounts_with_the_most_come_first(flags):
    counts = [len(theirs) for theirs in access_audit.by_user(of(flags, *FIRST_SEVEN)).values()]
    assert counts == sorted(counts, reverse=True) and sum(counts) == 61
    assert access_audit.measure([], []).precision is access_audit.measure([], []).recall is None
