"""Where complaints stand on a day, in our log and in a reader's."""

from datetime import date

import pytest

from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.log import Entry, kept, standing
from medoffice.operations.patient_experience.reported import (
    ANSWERED,
    NUMBER,
    RECEIVED,
    REPLIED,
    SEVERITY,
    TEXT,
    propose,
    reported_log,
)
from medoffice.operations.patient_experience.triage import triage
from medoffice.practice.exports import ExportError, read

CAME = date(2026, 3, 2)  # a Monday


def test_what_was_done_later_is_not_known_yet():
    entry = Entry("1", CAME, 3, date(2026, 3, 4), date(2026, 3, 9))
    early = standing(entry, date(2026, 3, 3))
    assert (early.reply_status, early.answer_status) == ("open", "open")
    late = standing(entry, date(2026, 3, 9))
    assert (late.reply_status, late.answer_status) == ("late", "in time")
    unanswered = standing(Entry("2", CAME, 3, None, None), date(2026, 3, 12))
    assert (unanswered.reply_status, unanswered.answer_status) == ("overdue", "overdue")
    assert unanswered.days_overdue(date(2026, 3, 12)) == 3
    assert late.days_overdue(date(2026, 3, 9)) == 0


def test_the_promises_are_those_of_the_triage():
    found = standing(Entry("1", CAME, 2, None, None), CAME)
    assert (found.reply, found.answer) == triage(CAME, failed=True).due


def test_overdue_is_a_promise_broken_and_open_is_none_yet():
    counted = kept(["in time", "late", "overdue", "open", "in time"])
    assert (counted.kept, counted.due, counted.share) == (2, 4, 0.5)


def test_thirteen_wait_and_no_online_review_is_among_them():
    waiting = willow_bend.open_on(willow_bend.TODAY)
    assert len(waiting) == 13
    assert "online review" not in {row["channel"] for row in waiting}
    # In July nobody knew of the answers that came in August.
    assert len(willow_bend.open_on(date(2025, 7, 31))) > 5


FILE = b"""Case,Date,Acknowledged,Closed,Level,Description
7,3/2/26,3/3/26,3/9/26,3,Nobody called me with my results
8,1/20/26,,,,The bill was wrong and I was on hold
"""


@pytest.fixture
def export():
    return read(FILE)


def test_a_readers_log_is_recognized_and_read(export):
    columns = propose(export.columns)
    assert columns == {
        NUMBER: "Case", RECEIVED: "Date", REPLIED: "Acknowledged", ANSWERED: "Closed",
        SEVERITY: "Level", TEXT: "Description",
    }  # fmt: skip
    found = reported_log(export, columns, severity=1)
    assert [(e.number, e.severity, e.answered_on) for e in found.entries] == [
        ("8", 1, None), ("7", 3, date(2026, 3, 9)),
    ]  # fmt: skip
    assert found.texts[0].startswith("The bill")
    assert found.months().values == (1, 0, 1)
    assert found.months(date(2026, 4, 30)).values == (1, 0, 1, 0)


def test_the_day_alone_is_enough(export):
    found = reported_log(export, {RECEIVED: "Date"})
    assert [(e.number, e.severity) for e in found.entries] == [("line 3", 2), ("line 2", 2)]
    assert found.texts == ("", "")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            b"3/9/26",
            b"3/1/26",
            "Line 2, column “Closed”, holds “3/1/26”: expected a day not before",
        ),
        (b",3,Nobody", b",urgent,Nobody", "“Level”, holds “urgent”: expected 1"),
        (b"1/20/26", b"soon", "Line 3, column “Date”, holds “soon”"),
    ],
)
def test_what_cannot_be_is_named_by_line_and_column(old, new, says):
    changed = read(FILE.replace(old, new))
    with pytest.raises(ExportError, match=says):
        reported_log(changed, propose(changed.columns))
