from decimal import Decimal

import pytest

from medoffice import practice
from medoffice.people.evaluations import forms
from medoffice.people.evaluations.forms import Criterion, Form

SAME = {"C01": 4, "C02": 3, "C03": 4, "C04": 3, "C05": 4, "C41": 2, "C42": 3}


def test_each_role_has_five_lines_of_every_role_and_two_of_its_own():
    for form in forms.forms():
        assert len(form.common) == 5
        assert [line.role for line in form.criteria if not line.common] == [form.role] * 2
        assert all(set(line.anchors) == {1, 3, 5} for line in form.criteria)


def test_gives_the_overall_rating_of_every_review_in_the_files():
    roles = {row["staff_id"]: row["role"] for row in practice.records("staff")}
    given = {}
    for row in practice.records("evaluation_ratings"):
        given.setdefault(row["evaluation_id"], {})[row["criterion_id"]] = row["rating"]
    reviews = list(practice.records("evaluations"))
    assert {row["purpose"] for row in reviews} == {"annual", "calibration"}
    for row in reviews:
        overall = forms.form(roles[row["staff_id"]]).overall(given[row["evaluation_id"]])
        assert overall == Decimal(str(row["overall"])), row["evaluation_id"]


def test_weighs_by_hand():
    # (20*4 + 15*(3+4+3+4) + 10*(2+3)) / 100 = (80 + 210 + 50) / 100
    assert forms.form("front-desk").overall(SAME) == Decimal("3.40")


def test_rounds_half_up_as_people_do():
    own, few, many = (
        Criterion("O", "", 92, {}, "clerk"), Criterion("A", "", 1, {}), Criterion("B", "", 7, {})
    )  # fmt: skip
    form = Form("clerk", (own, few, many))
    # The common lines alone: (1*2 + 7*1) / 8 = 1.125
    assert form.overall({"A": 2, "B": 1}) == Decimal("1.13")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"C02": 6}, r"C02 \(Service to patients\) has the rating 6; expected a whole number"),
        ({"C02": 2.5}, "has the rating 2.5"),
        ({"C02": None}, "has no rating"),
        ({"C51": 3}, "'C51' is not on the form 'front-desk'"),
    ],
)
def test_says_what_is_wrong_with_a_rating(change, said):
    with pytest.raises(ValueError, match=said):
        forms.form("front-desk").overall(SAME | change)


def test_refuses_weights_that_are_no_percentages_and_unknown_roles():
    with pytest.raises(ValueError, match="make 60; expected 100"):
        Form("clerk", (Criterion("A", "Work", 60, {}),))
    with pytest.raises(ValueError, match="the role is 'janitor'; expected one of office-manager"):
        forms.form("janitor")
