"""The pivot lab shows what pandas gives for the line it prints, and says what it cannot do."""

import itertools

import pytest

from medoffice.labs import own_pivot_lab, pivot_lab
from medoffice.labs.bars import bars, chart
from medoffice.labs.downloads import download
from medoffice.labs.own_pivot_lab import OwnPivotLab
from medoffice.labs.pivot_lab import EVERYBODY, KEEP, MEASURES, NOTHING, PivotLab
from medoffice.operations import bookings


@pytest.fixture(scope="module")
def table():
    return bookings.table()


@pytest.fixture(scope="module")
def lab():
    return PivotLab()


def figures(lab):
    made = lab.pivot()
    return {(line, name): made[line, name] for line in made.down for name in made.across}


@pytest.mark.parametrize(
    ("keep", "measure", "whose", "across"),
    [
        *((*pair, EVERYBODY, NOTHING) for pair in itertools.product(KEEP, MEASURES)),
        ("completed visits", "number of bookings", "Renwick", "month"),
        ("every booking", "share who did not come", "Tatlock", "weekday"),
    ],
)  # fmt: skip
def test_the_line_of_pandas_gives_the_same_table(lab, table, keep, measure, whose, across):
    lab.keep.value, lab.measure.value, lab.whose.value = keep, measure, whose
    lab.down.value, lab.across.value = "clinician", across
    frame = eval(lab.in_pandas(), {"bookings": table})
    mine = figures(lab)
    assert mine
    for (line, name), figure in mine.items():
        column = name if across else MEASURES[measure].column
        theirs = frame.loc[line, column]
        assert (figure is None and theirs != theirs) or figure == pytest.approx(theirs)


@pytest.fixture
def fresh():
    return PivotLab()


def test_moving_a_control_changes_what_is_shown(fresh):
    before = fresh.results.value, fresh.drawing.value, fresh.sentence.value, fresh.elsewhere.value
    fresh.keep.value = "completed visits"
    after = fresh.results.value, fresh.drawing.value, fresh.sentence.value, fresh.elsewhere.value
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert "4,771 in all" in fresh.sentence.value


def test_patients_in_two_groups_are_explained(fresh):
    fresh.measure.value = "number of different patients"
    assert "counted in both, and once in All" in fresh.sentence.value


def test_the_same_thing_down_and_across_is_refused_in_a_sentence(fresh):
    fresh.across.value = fresh.down.value
    assert "Choose two different things" in fresh.sentence.value
    assert fresh.results.value == ""


def test_nothing_left_is_said(fresh):
    fresh.keep.value, fresh.whose.value = "canceled visits", "Renwick"
    fresh.rows = [row for row in fresh.rows if row["clinician"] != "Renwick"]
    fresh.refresh()
    assert "Nothing is left to count" in fresh.sentence.value


def test_the_still_and_the_words_say_the_same(fresh):
    assert "5,742" in fresh.still()
    assert "5,742" in fresh.in_words()
    assert pivot_lab.PERIOD in fresh.still()


def test_bars_are_as_long_as_their_figures_and_can_be_read_aloud():
    picture = bars([("a", 50), ("b", 100), ("c", None)], "Lines", "x")
    assert 'width="25.00%"' in picture.drawing
    assert 'width="50.00%"' in picture.drawing
    assert picture.words == "Bars. a: 50, b: 100, c: none."
    assert "<img" in chart({"a": 1}, "Lines")._repr_html_()
    with pytest.raises(ValueError, match="nothing to draw"):
        bars([], "Lines", "x")
    with pytest.raises(ValueError, match="'a' is -1: bars begin at 0"):
        bars([("a", -1)], "Lines", "x")


def test_a_table_can_be_kept(table):
    made = download(table.head(2), "two.csv")
    assert 'download="two.csv"' in made._repr_html_()
    assert made.content.count("\n") == 3
    with pytest.raises(ValueError, match="expected a file name such as"):
        download(table, "../x.csv")


def test_the_readers_own_report_is_counted():
    lab = OwnPivotLab()
    lab.down.value, lab.across.value = "Provider", "Status"
    made = lab.measured()
    assert made["Lee", "Checked out"] == 2
    assert made["All", "All"] == 6
    assert "6 records and 2 other lines" in lab.message.value


def test_a_file_that_cannot_be_read_or_grouped_is_told_in_a_sentence():
    lab = OwnPivotLab()
    lab.open(b"PK\x03\x04", "“visits.xlsx”")
    assert "not a CSV file" in lab.message.value
    assert lab.results.value == ""
    many = "Id,Kind\n" + "".join(f"{n},{n % 2}x\n" for n in range(50))
    lab.open(many.encode(), "“many.csv”")
    assert lab.down.value == "Kind"
    lab.down.value = "Id"
    assert "50 different values" in lab.message.value
    lab.down.value = lab.across.value = "Kind"
    assert "two different columns" in lab.message.value
    assert own_pivot_lab.SAMPLE not in lab.in_words()
