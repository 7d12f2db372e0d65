"""The charge-capture audit form, with all its formulas computed by one start of LibreOffice."""

import io

import pytest
from openpyxl import load_workbook

from medoffice.billing.coding.coding_audit import sample_size
from medoffice.scheduling.intervals import clopper_pearson, wilson
from medoffice.toolbox import coding
from medoffice.toolbox.coding import charges, findings, plan, score
from medoffice.toolbox.coding.sample import day


@pytest.fixture(scope="module")
def content():
    return coding.WORKBOOK.content()


def test_no_level_and_no_code_of_the_licensed_book_is_in_it(content):
    words = [
        str(cell.value)
        for sheet in load_workbook(io.BytesIO(content)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert not [word for word in words if word.isdigit() and len(word) == 5 and word[0] == "9"]


@pytest.fixture(scope="module")
def done(computed, content):
    # A third clinician with 30 visits reviewed and none wrong, a fourth with all wrong.
    typed = {("Score", f"A{score.FIRST + 2}"): "Dr. C", ("Score", f"A{score.FIRST + 3}"): "Dr. D"}
    for row in range(findings.FIRST + 7, findings.FIRST + 37):
        typed |= {("Findings", f"C{row}"): "Dr. C"}
        typed |= {("Findings", f"D{row}"): 3, ("Findings", f"E{row}"): 3}
    for row in range(findings.FIRST + 37, findings.FIRST + 42):
        typed |= {("Findings", f"C{row}"): "Dr. D"}
        typed |= {("Findings", f"D{row}"): 5, ("Findings", f"E{row}"): 4}
    return computed(content, typed)


def line(sheet, row, columns):
    return [sheet[f"{column}{row}"].value for column in columns]


@pytest.mark.slow
class TestComputed:
    def test_an_outcome_follows_from_the_levels(self, done):
        found = [line(done["Findings"], findings.FIRST + at, "JK") for at in range(7)]
        assert [outcome for outcome, _ in found] == [
            "agrees", "too high", "too high", "agrees", "too low", "not supported", "another code",
        ]  # fmt: skip
        differences = [round(amount, 2) for _, amount in found]
        assert differences == [0, 51.75, 33.97, 0, -33.97, 88.95, 48.52]
        assert line(done["Findings"], findings.LAST, "JK") == [None, None]

    @pytest.mark.parametrize(
        ("row", "wrong", "of"), [(0, 10, 42), (1, 2, 3), (3, 0, 30), (4, 5, 5)]
    )
    def test_intervals_are_those_of_the_models(self, done, row, wrong, of):
        reviewed, *_ = line(done["Score"], score.ALL + row, "B")
        rate, *ends = line(done["Score"], score.ALL + row, "HIJKL")
        assert (reviewed, rate) == (of, pytest.approx(wrong / of))
        assert ends[:2] == pytest.approx(clopper_pearson(wrong, of), abs=1e-6)
        assert ends[2:] == pytest.approx(wilson(wrong, of), abs=1e-6)

    def test_counts_and_money_by_hand(self, done):
        first, second = score.FIRST, score.FIRST + 1
        assert line(done["Score"], first, "BCDEFG") == [3, 1, 2, 0, 0, 0]
        assert line(done["Score"], second, "BCDEFG") == [4, 1, 0, 1, 1, 1]
        assert line(done["Score"], first, "MNO") == pytest.approx([85.72, 0, 85.72])
        assert line(done["Score"], second, "MNO") == pytest.approx([137.47, 33.97, 103.5])
        assert line(done["Score"], score.ALL, "MNO") == pytest.approx([223.19, 33.97, 189.22])
        assert line(done["Score"], score.LAST, "BHIMO") == [None] * 5

    def test_the_size_it_asks_for_is_that_of_the_model(self, done):
        assert done["Plan"][f"B{plan.NEEDED}"].value == sample_size(0.2, 0.4, 465)

    def test_a_visit_without_a_charge_is_open_and_then_missing(self, done):
        states = [line(done["Charges"], charges.FIRST + at, "HI") for at in range(5)]
        assert states == [
            [3, "in time"], [9, "late"], [10, "missing"], [3, "open"], [13, "nothing to charge"],
        ]  # fmt: skip
        assert line(done["Charges"], charges.COUNTS + 1, "BCDEF") == [1, 1, 1, 1, 1]

    def test_no_cell_shows_an_error(self, done):
        assert not [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in done.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "e"
        ]


def test_samples_lie_before_their_monday():
    assert day(1) < day(0)
