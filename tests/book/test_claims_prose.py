"""What the chapter *Claims, denials and appeals* says in words is so in the data."""

from datetime import date

import pytest

from medoffice.billing.claims import denials as model
from medoffice.billing.claims import first_claims
from medoffice.billing.claims.denial_log import denials
from medoffice.billing.claims.stand_outs import stand_outs
from medoffice.book import facts


@pytest.fixture(scope="module")
def show():
    return facts.of("claims-and-denials")


@pytest.fixture(scope="module")
def stands_out():
    claims = first_claims.first_claims(date(2024, 10, 1), date(2025, 12, 31))

    def found(*reasons):
        marked = first_claims.marked(claims, *reasons)
        return {
            (each.factor, each.value) for each in stand_outs(marked, "denied", first_claims.FACTORS)
        }

    return found


def number(text):
    return float(text.replace(",", "").strip("$%"))


def test_one_edit_is_a_gift_and_one_is_dear(show):
    figures = show.figures()
    gift = number(figures["hits-numbers"]) / number(figures["stops-numbers"])
    dear = number(figures["hits-asked"]) / number(figures["stops-asked"])
    assert gift > 2 / 3
    assert dear < 0.02
    assert number(figures["overridden"]) > 0.8 * number(figures["stops-visits"])


def test_the_roots_are_those_of_the_list(stands_out):
    assert ("eligibility", "not asked") in stands_out("27", "109")
    assert len([value for factor, value in stands_out("197") if factor == "payer"]) == 2
    assert stands_out("50") == {("payer", "SIL")}
    assert stands_out("16") == set()


def test_what_comes_most_often_is_not_what_is_lost_most():
    first = [
        model.pareto(denials(), lambda each: each.cause, size)[0].name
        for size in (model.COUNT, model.LOSS)
    ]
    assert first[0] != first[1]


def test_the_same_two_people_recover_much_more_in_a_better_order(show):
    orders = {row["Order"]: row for row in show.orders().rows}
    oldest = number(orders["Oldest first"]["Expected"])
    best = number(orders["Expected and last day together"]["Expected"])
    assert best > 1.5 * oldest
    waiting = number(show.figures()["waiting"])
    assert all(0.3 < number(row["Too late"]) / waiting < 0.55 for row in orders.values())


def test_the_worked_line_of_the_queue_can_be_done_by_hand(show):
    figures = {
        name: number(text)
        for name, text in show.figures().items()
        if name not in ("next", "next-due")
        and (name.startswith("next") or name in ("steady", "all-share"))
    }
    won = figures["next-won"] + figures["steady"] * figures["all-share"] / 100
    chance = 100 * won / (figures["next-tried"] + figures["steady"])
    assert round(chance, 2) == figures["next-chance"]
    assert round(figures["next-price"] * figures["next-chance"] / 100, 2) == figures["next-value"]


def test_one_payer_began_to_ask_and_one_refuses_more():
    def of(payer, reason, year):
        return sum(
            (each.payer, each.reason, each.posted_on.year) == (payer, reason, year)
            for each in denials()
        )

    assert of("UNI", "197", 2024) == 0
    assert of("UNI", "197", 2025) > 20
    assert of("SIL", "50", 2025) > 1.5 * of("SIL", "50", 2024)


def test_the_claim_of_the_worked_example_adds_up(show):
    figures = show.figures()
    parts = ("split-contract", "split-copay", "split-paid", "split-denied")
    billed = number(figures["split-billed"])
    assert round(sum(number(figures[part]) for part in parts), 2) == billed
