"""The labs on patient experience say what their models say, and every choice has an answer."""

import io
import re
import zipfile
from datetime import date
from html import unescape

import pytest

from medoffice.labs import patient_experience
from medoffice.labs.own_complaints_lab import OwnComplaintsLab
from medoffice.labs.run_chart import run_chart
from medoffice.labs.themes_lab import ALL, NONE
from medoffice.operations.patient_experience import letters
from medoffice.operations.patient_experience.control_charts import xmr_chart


@pytest.fixture(scope="module")
def signal():
    return patient_experience.is_it_worse()


@pytest.fixture(scope="module")
def themes():
    return patient_experience.what_is_it_about()


@pytest.fixture
def letter():
    return patient_experience.answer_a_complaint()


@pytest.fixture
def own():
    return patient_experience.try_your_own_log()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def choices(*controls):
    """Choose each option of some lists, one list after the other."""
    for control in controls:
        first = control.value
        for _, value in control.options:
            control.value = value
            yield control, value
        control.value = first


def test_every_choice_of_the_chart_has_a_verdict(signal):
    for _ in choices(signal.measure, signal.month, signal.limits, signal.rules):
        assert re.search(r"Noise:|A signal \(", said(signal.sentence))
        marked = signal.drawing.value.count("<path")
        assert marked == len(signal._signals) == len(signal._rows())


def test_december_is_a_signal_since_may_and_the_front_desk_is_back(signal):
    assert "Since May 2025 all months lie on that side" in said(signal.sentence)
    signal.measure.value = "desk-helpful"
    assert "84% of 69 answers" in said(signal.sentence) and "Noise" in said(signal.sentence)
    signal.measure.value = "complaints"


def test_limits_of_the_months_before_leave_out_the_month_itself(signal):
    signal.limits.value = "before"
    signal.month.value = 16  # May 2025
    values = signal.series.values[:16]
    assert signal.points[0].centre == pytest.approx(sum(values) / 16)
    assert "May 2025: 7" in said(signal.sentence) and "A signal" in said(signal.sentence)
    signal.month.value, signal.limits.value = 23, 12


def test_each_theme_shows_the_texts_it_was_found_in(themes):
    for control, value in choices(themes.span, themes.theme):
        lines = themes._shown()
        if control is themes.theme and value not in (ALL, NONE):
            assert len(lines) == themes.counted[value]
        assert f"{len(themes.rows)} complaint" in said(themes.sentence)


def test_the_bad_draft_is_held_back_until_it_is_mended(letter):
    assert "Not yet" in said(letter.sentence)
    assert "DRAFT" in document(letter)
    letter.touches.value = "a copy of records"
    assert "Filed as 2, is 3" in said(letter.sentence)
    assert letter._clock_rows()[0][3] == "overdue"
    letter.texts["what"].value = "you have asked three times for a copy of your record."
    letter.texts["found"].value = "Your first form lay in a tray. We were late."
    letter.texts["done"].value = "Your record went out today."
    letter.texts["next"].value = "The nurse lead reads that tray each day."
    assert "It may go." in said(letter.sentence)
    assert "DRAFT" not in document(letter)
    assert "Your record went out today." in document(letter)


def document(lab):
    with zipfile.ZipFile(io.BytesIO(lab._document())) as file:
        return file.read("word/document.xml").decode()


def test_a_public_reply_holds_no_rights_whatever_is_chosen(letter):
    letter.rights.value = ("privacy",)
    letter.kind.value = letters.PUBLIC
    assert "Office for Civil Rights" not in letter.draft.text
    assert "contact" in letters.templates()[letters.PUBLIC].fields
    assert len(letter.fields.children[0].children[1].children) == 1


def test_every_choice_of_the_letter_has_an_answer(letter):
    lists = (letter.complaint, letter.touches, letter.kind, letter.rights, letter.harmed)
    for _ in choices(*lists):
        assert "The letter reads at grade" in said(letter.sentence)
        assert letter.results.value and letter.saving.value


def test_the_still_says_what_the_lab_says(signal, themes, letter, own):
    for each in (signal, themes, letter):
        assert said(each.sentence) in unescape(re.sub(r"<[^>]+>", "", each.still()))
        assert said(each.sentence) in each.in_words()
    assert said(own.message) in own.in_words()


def test_the_example_is_worse_in_june_and_three_are_overdue(own):
    assert "June 2026: 5" in said(own.message) and "a signal" in said(own.message)
    assert "Answered in time: 4 of 10; 3 overdue" in said(own.message)
    assert [row[0] for row in own._rows(own.measured())[1]] == ["9", "8", "10"]
    assert "Bills and prices" in own.still()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Date,Text\n1/5/26,a\n2/5/26,b\n", "covers 2 months: expected 4 or more"),
        (b"When,What\n1/5/26,a\n", "the day it came"),
    ],
)
def test_a_log_that_is_too_little_is_told_in_a_sentence(own, monkeypatch, content, says):
    monkeypatch.setattr(OwnComplaintsLab, "day", date(2026, 2, 28))
    own.open(content, "“log.csv”")
    assert says in said(own.message)


def test_a_chart_draws_its_lower_limit_on_the_floor():
    points = xmr_chart([1, 5, 0, 6, 2])
    assert points[0].lower < 0
    made = run_chart(points, list("abcde"), [1], "Title", "slug")
    assert "limits 0 to" in made.words and "b 5 (signal)" in made.words
    assert made.drawing.count("<path") == 1 and made.drawing.count("<circle") == 4
    free = run_chart(points, list("abcde"), [1], "Title", "slug", floor=float("-inf"))
    assert "limits -" in free.words
    with pytest.raises(ValueError, match="5 points and 2 names"):
        run_chart(points, ["a", "b"], [], "Title", "slug")
