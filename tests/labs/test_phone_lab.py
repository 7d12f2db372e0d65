"""The phone lab answers every move, and finds where people are missing in a reader's report."""

import re
import xml.etree.ElementTree as ET
from html import unescape

import ipywidgets
import pytest

from medoffice import practice
from medoffice.labs.own_calls_lab import SAMPLE
from medoffice.labs.phone_floor import staff_the_phones, try_your_own_export
from medoffice.labs.phone_plans import HANDLE, PATIENCE, Floor
from medoffice.scheduling.phones import find_patience, mean_handle_seconds
from medoffice.scheduling.queues import erlang_a


@pytest.fixture
def lab():
    return staff_the_phones()


def shown(lab):
    return lab.sentence.value, lab.drawings.value, lab.results.value


def plain(markup):
    return unescape(re.sub(r"<[^>]+>", "", markup))


def inside(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


@pytest.mark.parametrize("name", vars(Floor()))
def test_every_choice_of_every_setting_changes_what_is_shown(lab, name):
    control = lab.settings[name]
    chosen, seen = control.value, {shown(lab)}
    for words, value in control.options:
        if value == chosen:
            continue
        control.value = value
        # The same number of people may do for two allowances for absence.
        if name != "shrinkage":
            assert shown(lab) not in seen, words
        seen.add(shown(lab))
    assert len(seen) > 1
    control.value = chosen
    assert shown(lab) in seen


def test_another_half_hour_changes_one_drawing_and_no_figure(lab):
    sentence, drawings, results = shown(lab)
    lab.number.value = 3
    assert (lab.sentence.value, lab.results.value) == (sentence, results)
    assert lab.drawings.value != drawings
    assert "half hour 4" in lab.drawings.value


def test_the_table_says_what_the_model_says(lab):
    lab.settings["weekday"].value, lab.settings["start"].value = 5, 9 * 60
    line = erlang_a(Floor(5, 540).calls, 30, HANDLE, 2, 20, PATIENCE)
    (row,) = re.findall(r"<tr><th[^>]*>2, chosen[^<]*</th>(.*?)</tr>", lab.results.value)
    assert re.findall(r"<td>(.*?)</td>", row) == [
        f"{line.service_level:.1%}",
        f"{line.abandoned:.1%}",
        f"{line.average_speed_of_answer:.0f}",
        f"{line.occupancy:.1%}",
    ]


def test_a_line_without_end_is_said_and_not_drawn(lab):
    lab.settings["patience_seconds"].value = None
    lab.settings["people"].value = 1
    assert "the line grows without end. The goal takes 3 people" in plain(lab.sentence.value)
    assert "no end" in lab.results.value
    assert "grows without end" in lab.drawings.value


@pytest.mark.parametrize("patience", [60, None])
def test_pictures_can_be_read_aloud_and_stay_within_their_frame(lab, patience):
    lab.settings["traffic"].value, lab.settings["people"].value = 2.0, 1
    lab.settings["patience_seconds"].value = patience
    for svg in re.findall(r"<svg xmlns.*?</svg></figure>", lab.drawings.value):
        root = ET.fromstring(svg.removesuffix("</figure>"))
        assert root.get("role") == "img"
        space = "{http://www.w3.org/2000/svg}"
        assert root.find(f"{space}title").text
        assert len(root.find(f"{space}desc").text) > 50
        for bar in root.iterfind(f"{space}rect"):
            begun, width = (float(bar.get(side).rstrip("%")) for side in ("x", "width"))
            assert begun >= 21.9
            assert width >= 0
            assert begun + width <= 98.1
    assert lab.drawings.value.count("</figure>") == 2


def test_every_control_is_a_list_with_a_label_of_its_own(lab):
    own = try_your_own_export()
    for widget in (lab.widget, own.widget):
        lists = [one for one in inside(widget) if isinstance(one, ipywidgets.Dropdown)]
        labels = [one.description for one in lists]
        assert len(set(labels)) == len(labels) >= 7
        assert not any(re.fullmatch(r"[a-z_]+_[a-z_]+", label) for label in labels)


def test_the_still_and_the_words_say_the_same(lab):
    assert lab.results.value in lab.still()
    assert 'role="status"' not in lab.still()
    assert plain(lab.sentence.value) in lab.in_words()
    for cell in re.findall(r"<td>(.*?)</td>", lab.results.value):
        assert cell in lab.in_words()


def test_the_lab_begins_with_what_the_calls_say_rounded():
    calls = practice.load("phone_calls")
    assert pytest.approx(mean_handle_seconds(calls), abs=2) == HANDLE
    assert pytest.approx(find_patience(calls), abs=15) == PATIENCE


@pytest.fixture
def own():
    return try_your_own_export()


def said(own):
    return plain(own.message.value)


def test_the_example_is_measured(own):
    assert said(own).startswith(
        "In the example, 15.9% of 88 callers hung up. Worst is Monday 11:30, where 26.1% did."
    )
    first = re.search(r"Monday 11:30</th>(.*?)</tr>", own.results.value)[1]
    assert re.findall(r"<td>(.*?)</td>", first) == ["11.5", "26.1%", "1.5", "3"]
    assert SAMPLE in unescape(own.still())
    assert said(own) in own.in_words()


def test_longer_calls_take_more_people(own):
    own.handle.value = 360
    first = re.search(r"Monday 11:30</th>(.*?)</tr>", own.results.value)[1]
    assert int(re.findall(r"<td>(.*?)</td>", first)[3]) > 3


FORMS = {
    "by the hour, from and to": (
        "Date,Hour,Calls,Abandons\n3/3/25,9:00 AM - 10:00 AM,30,3\n3/3/25,10:00 AM - 11:00 AM,20,1",
        "8.0% of 50 callers hung up. Worst is Monday 9:00",
    ),
    "day and time in one column": (
        "Interval;Offered;Abandoned\n2025-03-03T09:00:00;30;3\n2025-03-03T09:15:00;20;1",
        "8.0% of 50 callers hung up. Worst is Monday 9:00",
    ),
    "afternoon on a clock of 24 hours": (
        "Date,Time,Offered,Abandoned\n03/04/2025,13:30,1,0\n03/04/2025,14:00,\"1,020\",102",
        "10.0% of 1,021 callers hung up. Worst is Tuesday 2:00",
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_reports_of_other_forms_are_read(own, form):
    content, sentence = FORMS[form]
    own.open(content.encode(), "“calls.csv”")
    assert sentence in said(own)


BAD = {
    "no abandoned": (
        SAMPLE.replace("Calls Abandoned", "X"),
        "Choose the column for the calls aban",
    ),
    "no time": (
        SAMPLE.replace("11:00 AM,13", "eleven,13"),
        "Line 9, column “Interval”, holds “ele",
    ),
    "no day": (SAMPLE.replace("03/10/2025,11:30", "13/10/2025,11:30"), "expected a US date"),
    "no number": (SAMPLE.replace("AM,13,", "AM,n/a,"), "holds “n/a”: expected a number, 0 or more"),
    "more lost than offered": (SAMPLE.replace("AM,13,1", "AM,13,14"), "14 calls abandoned of 13"),
    "an interval twice": (
        SAMPLE.replace("03/10/2025,11:30", "03/10/2025,11:00"),
        "Line 10 is for 03/10/2025 11:00, as line 9 is: expected one line for each interval",
    ),
    "a workbook": ("PK\x03\x04", "not a CSV file"),
    "no call": ("Date,Time,Offered,Abandoned\n03/04/2025,13:30,0,0", "No call was offered"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, kind):
    content, sentence = BAD[kind]
    own.open(content.encode(), "“calls.csv”")
    assert sentence in said(own)
    assert own.results.value == ""
    own.open(SAMPLE.encode(), "“good.csv”")
    assert "15.9% of 88 callers" in said(own)


def test_a_column_chosen_twice_is_named(own):
    own.columns["abandoned"].value = "Calls Offered"
    assert "“Calls Offered” is chosen twice" in said(own)
