"""The scorecard turns where the model does; the calendar knows the days the model knows."""

import io

import pytest
from docx import Document

from medoffice.budgeting.vendors.renewals import contracts
from medoffice.budgeting.vendors.vendor_choice import Scorecard
from medoffice.toolbox import vendors
from medoffice.toolbox.vendors import contract_list, scorecard, turning_points
from medoffice.toolbox.vendors.contract_list import SAMPLE_DAY

POINTS = {"A": (4, 5, 3, 4, 3, 3), "B": (5, 3, 2, 4, 5, 4), "C": (2, 3, 5, 3, 4, 5)}
WEIGHTS = (25, 20, 20, 15, 10, 10)
CRITERIA = [f"c{number}" for number in range(len(WEIGHTS))]
CARD = Scorecard(
    dict(zip(CRITERIA, WEIGHTS, strict=True)),
    {name: dict(zip(CRITERIA, points, strict=True)) for name, points in POINTS.items()},
)


def rated(**changed):
    typed = {("Scorecard", f"{column}{6 + row}"): "yes" for column in "DEF" for row in range(3)}
    for column, (name, points) in zip("DEF", POINTS.items(), strict=True):
        typed[("Scorecard", f"{column}{scorecard.NAMES}")] = name
        for row, value in enumerate(points, start=scorecard.FIRST):
            typed[("Scorecard", f"{column}{row}")] = value
    return typed | {("Scorecard", cell): value for cell, value in changed.items()}


@pytest.fixture(scope="module")
def done(computed_together):
    card, first = vendors.SCORECARD.content(), scorecard.FIRST
    equal = {f"E{row}": points for row, points in enumerate(POINTS["A"], start=first)}
    sent = {("Contracts", f"J{contract_list.FIRST}"): SAMPLE_DAY}
    return computed_together(
        {
            "rated": (card, rated(), ()),
            "a must not met": (card, rated(D7="no"), ()),
            "points missing": (card, rated(**{f"E{first}": None}), ()),
            "two equal": (card, rated(**equal), ()),
            "calendar": (vendors.CALENDAR.content(), sent, ()),
        }
    )


def line(sheet, row, columns="DEFG"):
    return [sheet[f"{column}{row}"].value for column in columns]


@pytest.mark.slow
class TestScorecard:
    def test_scores_and_places_are_those_of_the_model(self, done):
        sheet = done["rated"]["Scorecard"]
        *scores, nobody = line(sheet, scorecard.SCORE)
        assert scores == pytest.approx([float(CARD.score(name)) for name in "ABC"])
        assert nobody in (None, "")
        order = [name for name, _ in CARD.ranking()]
        assert line(sheet, scorecard.PLACE, "DEF") == [order.index(name) + 1 for name in "ABC"]

    def test_it_turns_where_the_model_turns(self, done):
        sheet = done["rated"]["Where it turns"]
        assert sheet["B4"].value == CARD.winner()
        for row, criterion in enumerate(CRITERIA, start=turning_points.FIRST):
            tips = CARD.tips(criterion)
            nearest = min(tips, key=lambda tip: abs(tip.change), default=None)
            change, rival = sheet[f"H{row}"].value, sheet[f"I{row}"].value
            if nearest is None:
                assert change in (None, "")
            else:
                assert (change, rival) == (pytest.approx(float(nearest.change)), nearest.rival)
        closest = CARD.closest_tip()
        assert sheet["B5"].value.endswith(f"then {closest.rival} leads")
        assert f"{float(closest.change):+.1%} points" in sheet["B5"].value

    def test_a_vendor_that_misses_a_must_or_points_is_not_scored(self, done):
        must, points = done["a must not met"]["Scorecard"], done["points missing"]["Scorecard"]
        assert line(must, scorecard.ALLOWED, "DEF") == ["no", "yes", "yes"]
        assert must[f"D{scorecard.SCORE}"].value in (None, "")
        assert points[f"E{scorecard.MISSING}"].value == 1
        assert points[f"E{scorecard.SCORE}"].value in (None, "")
        assert done["a must not met"]["Where it turns"]["B4"].value == "B"

    def test_two_with_one_score_are_told_and_nothing_is_said_to_turn(self, done):
        sheet = done["two equal"]["Where it turns"]
        assert sheet["B4"].value == "two with the same score"
        assert sheet["B5"].value.startswith("none")


@pytest.mark.slow
def test_the_calendar_is_that_of_the_model_for_every_contract(done):
    sheet = done["calendar"]["Contracts"]
    for row, contract in enumerate(contracts(), start=contract_list.FIRST):
        now = contract.as_of(SAMPLE_DAY)
        ends, notice, send, left, state, bound, missing = line(sheet, row, "KLMNOPQ")
        assert ends.date() == now.ends_on, contract.number
        assert (missing == "agreement on patient data") == contract.agreement_missing
        if row == contract_list.FIRST:
            assert state == contract_list.GIVEN
        else:
            assert state == now.state(SAMPLE_DAY), contract.number
        if now.renewal_months:
            assert (notice.date(), send.date()) == (now.notice_by, now.send_by), contract.number
            if now.yearly is not None:
                assert bound * 100 == now.cost_of_silence
        assert left == (now.act_by() - SAMPLE_DAY).days


def test_the_request_leaves_tax_to_the_accountant_and_comes_back_after_a_year():
    made = Document(io.BytesIO(vendors.document()))
    text = " ".join(paragraph.text for paragraph in made.paragraphs)
    assert "accountant" in text
    assert "One year later" in text
    for table in made.tables:
        for row in table.rows[1:]:
            assert list(row._tr.iter("{*}sdt")), row.cells[0].text
