"""The audit lab draws, scores and says how sure; the other one does it with a reader's file."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from medoffice.labs.audit_lab import HEADINGS, LIST_HEADINGS
from medoffice.labs.coding import draw_an_audit, try_your_own_export
from medoffice.labs.interval_picture import Interval, intervals
from medoffice.labs.own_coding_lab import SAMPLE


@pytest.fixture(scope="module")
def lab():
    return draw_an_audit()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def choose(lab, content, name="audit.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def test_a_seed_gives_the_same_sample_and_another_seed_another(lab):
    first = lab.drawn
    lab.seed.value = 2027
    second = lab.drawn
    lab.seed.value = 2026
    assert lab.drawn == first != second


def test_each_clinician_gets_as_many_visits(lab):
    lab.size.value = 60
    assert {made.reviewed for made in lab.scores.values()} == {60}
    lab.size.value = 30


def test_one_stands_apart_and_one_has_none_wrong(lab):
    wrong = {provider: made.wrong for provider, made in lab.scores.items()}
    assert wrong["SO"] == 12 == max(wrong.values())
    assert wrong["AV"] == 0
    assert "of 25, or 11.9%" in said(lab.sentence)


def test_for_one_clinician_the_interval_is_told(lab):
    lab.whose.value = "SO"
    assert "30 of 465 visits" in said(lab.sentence)
    assert "or 40.0%; 95% interval 22.7% to 59.4%." in said(lab.sentence)
    lab.confidence.value = 0.9
    assert "90% interval" in said(lab.sentence)
    lab.confidence.value, lab.whose.value = 0.95, "all seven"


def test_the_truth_is_shown_only_when_asked_for(lab):
    assert "in truth" not in lab.drawing.value
    lab.truth.value = True
    assert lab.drawing.value.count("in truth") == 7
    assert "Dr. Samuel Oyelaran: 40%, from 23% to 59%, in truth 42%" in lab.in_words()
    lab.truth.value = False


def test_a_sample_without_a_wrong_visit_can_be_shown(lab):
    lab.whose.value = "AV"
    assert "0 visits that disagree" in lab.in_words()
    assert LIST_HEADINGS[0] not in lab.results.value
    lab.whose.value = "all seven"


def test_the_still_and_the_words_say_the_same(lab):
    assert 'role="status"' not in lab.still()
    assert said(lab.sentence) in lab.in_words()
    for heading in (*HEADINGS, *LIST_HEADINGS):
        assert heading in lab.in_words() and heading in lab.still()


def test_an_interval_is_drawn_to_scale():
    picture = intervals([Interval("A", 0.1, 0.05, 0.2), Interval("B", 0.5, 0.4, 0.6)], "T", "t")
    places = [float(place) for place in re.findall(r'x1="([\d.]+)%"', picture.drawing)]
    # On a scale to 60 % that is 39 % of the picture wide.
    assert places == pytest.approx([38 + 39 * 0.05 / 0.6, 38 + 39 * 0.4 / 0.6], abs=0.01)
    assert picture.words == "A: 10%, from 5% to 20%; B: 50%, from 40% to 60%."


def test_it_begins_with_an_example(own):
    assert said(own.message).startswith(
        "In the example: of 7 visits reviewed, the note disagrees with 4, or 57%."
    )
    assert "left out: 1." in said(own.message)
    assert SAMPLE in unescape(own.still())
    assert said(own.message) in own.in_words()


def test_the_meaning_of_a_word_can_be_changed(own):
    own.meanings["V-EST-3"].value = True
    assert "disagrees with 5" in said(own.message)


def test_a_charge_report_asks_for_its_own_columns_and_limit(own):
    own.kind.value = "charges"
    assert "Choose the column for the day of the visit" in said(own.message)
    choose(own, b"DOS,Entered,Provider\n3/3/25,3/4/25,A\n3/3/25,3/9/25,B\n")
    assert "2 visits, charges entered after 3.5 days" in said(own.message)
    assert "50% were in time" in said(own.message)
    own.limit.value = 7
    assert "100% were in time" in said(own.message)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04", "This is an Excel workbook"),
        (SAMPLE.replace("102", "101").encode(), "stands in line 2 too"),
        (SAMPLE.replace("Dr. A", "<script>").encode(), "of 7 visits"),
        (
            b"Billed,Supported\n" + b"".join(b"4,%d\n" % n for n in range(13)),
            "holds 13 different values",
        ),
    ],
)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, content, sentence):
    choose(own, content)
    assert sentence in said(own.message)
    assert "<script>" not in own.message.value + own.results.value
    choose(own, SAMPLE.encode(), "again.csv")
    assert said(own.message).startswith("In “again.csv”")
