"""The lease and vendor labs say what their models say, and every choice has an answer."""

import re
from fractions import Fraction
from html import unescape

import pytest

from medoffice import practice
from medoffice.budgeting.capital.offers import COPIERS, ULTRASOUND, offers
from medoffice.labs.lease_or_buy import choose_a_vendor, lease_or_buy
from medoffice.practice.money import cents


@pytest.fixture
def lab():
    return lease_or_buy()


@pytest.fixture
def vendors():
    return choose_a_vendor()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_the_rent_of_the_copiers_is_that_of_their_contract():
    (lease,) = [
        row for row in practice.records("vendor_contracts") if "copiers" in row["subject"]
    ]  # fmt: skip
    assert offers()[COPIERS].rent * 12 == cents(lease["annual_value"])


def test_copiers_are_better_leased_until_they_bring_a_fifth(lab):
    assert "Leasing is cheaper" in said(lab.sentence)
    lab.resale.value = Fraction(1, 5)
    assert "Buying is cheaper" in said(lab.sentence)


def test_the_rent_that_is_named_turns_the_ultrasound(lab):
    lab.what.value = ULTRASOUND
    assert "Buying is cheaper" in said(lab.sentence)
    lab.rent.value = Fraction(-1, 10)
    assert lab.compared.lease.monthly < lab.compared.highest_rent
    assert "Leasing is cheaper" in said(lab.sentence)


@pytest.mark.parametrize("name", ["what", "months", "rent", "resale", "service", "rate", "tax"])
def test_every_choice_has_an_answer(lab, name):
    control = getattr(lab, name)
    for _, value in control.options:
        control.value = value
        assert "Both cost the same at" in said(lab.sentence)
        assert "None" not in lab.in_words()


def test_the_still_says_what_the_lab_says(lab, vendors):
    for each in (lab, vendors):
        assert each.sentence.value.replace(' role="status"', "") in each.still()
        assert said(each.sentence) in each.in_words()


def test_more_weight_for_support_turns_the_choice_where_it_is_said(vendors):
    assert said(vendors.sentence) == (
        "Offer A leads. The smallest change that turns it: the share of “Exchange with the EHR”, "
        "now 20.0%, falls below 17.9%. Then Offer B leads."
    )
    vendors.weights["Training and support"].value = 15
    assert said(vendors.sentence).startswith("Offer B leads")


def test_the_cheap_offer_leads_only_if_the_must_is_forgotten(vendors):
    vendors.weights["Cost over three years"].value = 40
    assert "Offer C" not in vendors.in_words()
    vendors.rated.value = True
    assert said(vendors.sentence).startswith("Offer C leads")


def test_equal_scores_are_told(vendors):
    for control in vendors.weights.values():
        control.value = 10
    points = {name: vendors.card.score(name) for name in vendors.card.ratings}
    assert (len(set(points.values())) == 1) == ("same score" in said(vendors.sentence))
