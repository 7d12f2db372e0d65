"""The loop lab shows who is late on a day, and what a limit does to the list."""

import re
from datetime import UTC, date, datetime
from html import unescape

import ipywidgets
import pytest

from medoffice.labs.case_flow import find_open_loops, try_your_own_export
from medoffice.labs.loop_lab import HEADINGS, KINDS, RESULTS, SERIOUS
from medoffice.labs.own_loop_lab import SAMPLE
from medoffice.operations.loops import LOST


@pytest.fixture
def lab():
    return find_open_loops()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def inside(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def test_the_figures_add_up(lab):
    whole, *states = map(
        int, re.findall(r"(\d+) (?:ref|closed|open|over|lost)", said(lab.sentence))
    )
    assert whole == sum(states) == len(lab.loops) == 743


def test_abnormal_results_that_nobody_told_are_found(lab):
    lab.kind.value, lab.show.value = RESULTS, SERIOUS
    lab.as_of.value, lab.look_back.value = date(2025, 12, 31), 731
    assert len(lab.listed()) == 24
    assert {loop.step for loop in lab.listed()} == {"reviewed", "told"}
    assert "Late and abnormal: 24." in said(lab.sentence)
    assert "the first 12 of 24 loops" in lab.results.value


def test_the_weeks_without_sending_are_seen(lab):
    lab.look_back.value = 90
    late = {}
    for day in (date(2025, 7, 25), date(2025, 8, 1)):
        lab.as_of.value = day
        sent = lab.loops.by_step()[0]
        late[day.day] = sent.overdue + sent.lost
    assert late[25] > 4 * late[1]


def test_a_longer_limit_empties_the_list_and_moves_nobody(lab):
    before = {loop.id: loop.done for loop in lab.loops}
    late = len(lab.listed())
    lab.limits["referrals", "routine", "booked"].value = 28
    assert len(lab.listed()) < late
    assert {loop.id: loop.done for loop in lab.loops} == before


def test_only_the_limits_of_the_kind_are_shown(lab):
    for kind, about in KINDS.items():
        lab.kind.value = kind
        shown = {w for w in inside(lab.widget) if isinstance(w, ipywidgets.Dropdown)}
        of_kind = {control for key, control in lab.limits.items() if key[0] == kind}
        assert of_kind == shown & set(lab.limits.values())
        assert len(of_kind) == 2 * len(about.choices)
        labels = [control.description for control in shown]
        assert len(set(labels)) == len(labels)


def test_lost_ones_can_be_shown_alone(lab):
    lab.show.value = "lost"
    assert lab.listed()
    assert {loop.state for loop in lab.listed()} == {LOST}


def test_the_still_and_the_words_say_the_same(lab):
    assert 'role="status"' not in lab.still()
    assert said(lab.sentence) in lab.in_words()
    for heading in HEADINGS:
        assert heading in lab.in_words() and heading in lab.still()


def choose(lab, content, name="log.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def test_it_begins_with_an_example(own):
    assert said(own.message).startswith(
        "In the example, as of March 31, 2025, its last day: of 6 loops, 1 closed, 3 open and in "
        "time, 1 overdue, 1 lost."
    )
    assert SAMPLE in unescape(own.still())
    assert said(own.message) in own.in_words()


def test_the_meaning_of_a_word_can_be_changed(own):
    own.meanings["Urgent"].value = False
    assert "2 overdue, 0 lost" in said(own.message)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04", "This is an Excel workbook"),
        (SAMPLE.replace("Closed", "End").encode(), "Choose the column for the day the referral"),
        (SAMPLE.replace("3/4/25", "soon").encode(), "holds “soon”: expected a US date"),
        (SAMPLE.replace("103", "<script>").encode(), "of 6 loops"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, content, sentence):
    choose(own, content)
    assert sentence in said(own.message)
    assert "<script>" not in own.message.value + own.results.value
    choose(own, SAMPLE.encode(), "again.csv")
    assert said(own.message).startswith("In “again.csv”")


def test_another_kind_of_log_asks_for_its_own_columns(own):
    own.kind.value = "results"
    assert set(own.columns) == {
        "number", "what", "grade", "ordered", "resulted", "reviewed", "told",
    }  # fmt: skip
    assert "Choose the column for the day the patient was told" in said(own.message)


def test_a_column_with_too_many_words_is_no_grade(own):
    lines = ["Id,Priority,Ordered,Closed", *(f"{n},word {n},3/3/25," for n in range(13))]
    choose(own, "\n".join(lines).encode())
    assert "“Priority” holds 13 different values, too many for a grade" in said(own.message)
