"""What the chapter on staff evaluations argues from is so in the data."""

import pytest

from medoffice.book import facts
from medoffice.book.facts import review_pay
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.forms import form


@pytest.fixture(scope="module")
def page():
    return facts.of("staff-evaluations")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def money(text):
    return float(text.replace("$", "").replace(",", ""))


def percent(text):
    return float(text.rstrip("%"))


def test_two_supervisors_see_one_order_and_use_two_scales(figures):
    assert float(figures["lowest-lenient"]) > float(figures["highest-severe"])
    assert float(figures["two-same-order"]) > 0.9 > 0.2 > float(figures["two-same-number"])
    # "Less on the order", and with it a halo behind a mean in the middle.
    assert float(figures["with-renwick-order"]) < 0.5
    low, high = float(figures["severe-mean"]), float(figures["lenient-mean"])
    assert low + 0.5 < float(figures["halo-mean"]) < high - 0.5
    assert round(high - low, 2) == float(figures["means-apart"])
    assert percent(figures["from-raters"]) > 3 * percent(figures["from-people"])


def test_kappa_by_hand_is_that_of_the_model(figures):
    agreed, luck = percent(figures["agree-share"]), percent(figures["luck-all"])
    kappa = (agreed - luck) / (100 - luck)
    assert f"{kappa:.2f}".replace("-", "−") == figures["agree-kappa"]
    fours = percent(figures["luck-four-lenient"]) * percent(figures["luck-four-severe"]) / 100
    assert fours == pytest.approx(percent(figures["luck-four"]), abs=0.06)


def test_kappa_is_nothing_where_one_rater_always_says_yes(figures):
    both, alone = int(figures["job-both"]), int(figures["job-only-lenient"])
    assert both + alone == int(figures["agree-cases"])
    assert both == 3 * alone


def test_gloria_is_rated_too_high_where_there_is_evidence(page, figures):
    assert float(figures["biller-given"]) == int(figures["gloria-points"]) / 100
    (claims,) = (line for line in form("biller").criteria if line.criterion_id == page.CLAIMS)
    assert "Claims are denied for the same" in claims.anchors[1]
    notes = willow_bend.notes(page.GLORIA, *willow_bend.year())
    assert {note.criterion for note in notes} == {page.CLAIMS}
    assert [f"{note.noted_on:%B}" for note in notes] == ["June", "July", "October"]
    assert f"{page.LOOKED_AT}" == "10" and "seven had no modifier" in notes[-1].words
    assert int(figures["gloria-claims"]) > 1
    steps = sum(float(figures[f"biller-step-{step}"]) for step in (1, 2))
    assert float(figures["biller-given"]) + steps == pytest.approx(
        float(figures["biller-score"]), abs=0.011
    )


def test_the_list_pays_for_the_rater(figures):
    assert money(figures["lenient-cost"]) > 3 * money(figures["severe-cost"])
    whole = money(figures["lenient-cost"]) + money(figures["severe-cost"])
    assert whole == pytest.approx(money(figures["list-cost"]), abs=1.5)
    fair = money(figures["lenient-fair-cost"]), money(figures["severe-fair-cost"])
    assert max(fair) < 1.05 * min(fair)
    assert sum(fair) == pytest.approx(money(figures["fair-total"]), abs=1.5)
    assert percent(figures["lenient-raise"]) > 3 * percent(figures["severe-raise"])


def test_the_matrix_keeps_to_the_money_of_the_list(figures):
    left = money(figures["list-cost"]) - money(figures["matrix-cost"])
    assert 0 <= left == pytest.approx(money(figures["matrix-left"]), abs=1.5)
    assert len({row["List"] for row in review_pay.some_raises().rows}) > 3


def test_the_goals_and_the_luck_of_samples_are_as_told(page, figures):
    shown = page.some_goals().rows[0]
    assert [shown[name] for name in ("From", "To", "Stood at", "Way")] == ["61", "85", "71", "42%"]
    assert percent(figures["lucky"]) > 1.5 * percent(figures["lucky-twenty"])
    assert (figures["plan-now"], figures["plan-target"], figures["plan-step"]) == ("6", "18", "3")
