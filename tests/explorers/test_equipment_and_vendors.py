"""The explorer of the scorecard shows what the model says, whatever the reader picks."""

import pytest

from medoffice.budgeting.vendors import offers
from medoffice.explorers import equipment_and_vendors as page


@pytest.fixture(scope="module")
def explorer():
    return page.which_offer_leads()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def test_there_is_a_row_for_every_choice(explorer, rows):
    made = {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}
    assert {(r["scored"], r["criterion"], f"{r['share']}%") for r in rows} == {
        (scored, criterion, share)
        for scored in made["scored"]
        for criterion in made["criterion"]
        for share in made["share"]
    }


@pytest.mark.parametrize("criterion", offers.weights())
def test_at_the_weights_agreed_on_the_scores_are_those_of_the_scorecard(rows, criterion):
    agreed = [r for r in rows if r["criterion"] == criterion and r["agreed"]]
    assert {r["share"] for r in agreed} == {offers.weights()[criterion]}
    cards = {page.QUALIFIED: offers.scorecard(), page.ALL: offers.scorecard(with_all=True)}
    assert {r["scored"] for r in agreed} == set(cards)
    for row in agreed:
        card = cards[row["scored"]]
        given = {offer: row[offer] for offer in offers.OFFERS if offer in row}
        assert given == {offer: pytest.approx(float(card.score(offer))) for offer in card.ratings}
        assert row["leader"] == card.winner()


@pytest.mark.parametrize("criterion", offers.weights())
def test_the_leader_changes_where_the_scorecard_says(rows, criterion):
    tips = offers.scorecard().tips(criterion)
    leader = {
        r["share"]: r["leader"]
        for r in rows
        if (r["scored"], r["criterion"]) == (page.QUALIFIED, criterion)
    }
    for tip in tips:
        turn = int(100 * tip.at)
        sides = {leader[turn], leader[turn + 1]}
        assert sides == {offers.scorecard().winner(), tip.rival}
    if not tips:
        assert set(leader.values()) == {offers.scorecard().winner()}


def test_an_offer_that_fails_a_must_can_win_only_if_it_is_scored(rows):
    leads = {(r["scored"], r["leader"]) for r in rows if r["criterion"] == "Cost over three years"}
    assert (page.ALL, "Offer C") in leads
    assert (page.QUALIFIED, "Offer C") not in leads


def test_it_can_be_read_without_a_chart(explorer):
    assert explorer.to_html().count('<th scope="row">') == len(explorer.table.rows)
    assert len(explorer.to_html()) < 150_000
