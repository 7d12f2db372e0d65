"""The life of a claim: every dollar and every day of it is that of the tables."""

import re
from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.explorers import claim_life
from medoffice.explorers.claim_life.page import PARTS, account_in_words, left, shares
from medoffice.operations.trail import follow
from medoffice.practice.money import cents


@pytest.fixture(scope="module")
def lives():
    return {title: claim_life.life_of(title) for title in claim_life.VISITS}


def stops(life, title):
    return [stop for stop in life.stops if stop.station.title == title]


def told(stop):
    return " ".join(tick.says for tick in stop.ticks)


@pytest.mark.parametrize("title", claim_life.VISITS)
def test_a_visit_ends_at_nothing_and_its_account_is_that_of_the_trail(lives, title):
    life = lives[title]
    assert life.stops[-1].account.open == 0
    charges = practice.records("charges")
    ours = [cents(r["amount"]) for r in charges if r["appointment_id"] == life.appointment_id]
    assert life.stops[-1].account.charged == sum(ours)
    # At the end of each day what is open is what the trail says is owed.
    owed = {step.day: step.balance for step in follow(life.appointment_id)}
    at_the_end = {stop.day: stop.account.open for stop in life.stops}
    assert {day: at_the_end[day] for day in owed} == owed


@pytest.mark.parametrize("title", claim_life.VISITS)
def test_a_visit_goes_from_the_call_to_the_end_without_a_step_back(lives, title):
    days = [stop.day for stop in lives[title].stops]
    assert days == sorted(days)
    assert lives[title].stops[0].station.title == "The call"
    assert [stop.day_number for stop in stops(lives[title], "The visit")] == [0]


def test_the_visits_show_all_that_was_promised(lives):
    seen = {stop.station.title for life in lives.values() for stop in life.stops}
    for needed in (
        "May it be done?", "The scrubber stops the claim", "The payer refuses",
        "Somebody works the denial", "A corrected claim goes out", "The second payer is asked",
        "A statement goes to the patient", "The agency takes over", "It is written off",
    ):  # fmt: skip
        assert needed in seen


def test_a_refusal_by_medicare_starts_the_clock_of_the_first_appeal(lives):
    life = lives["Refused by Medicare, appealed and won"]
    (refused,) = stops(life, "The payer refuses")
    (worked,) = stops(life, "Somebody works the denial")
    claims = {
        row["claim_id"]
        for row in practice.records("claims")
        if row["appointment_id"] == life.appointment_id
    }
    answers = {
        row["remittance_id"]
        for row in practice.records("remittance_lines")
        if row["claim_id"] in claims
    }
    remittances = practice.records("remittances")
    notice = min(row["date"] for row in remittances if row["remittance_id"] in answers)
    last = notice + timedelta(days=125)
    assert last == date(2025, 7, 30) and "July 30, 2025" in told(refused)
    assert f"{(last - worked.day).days} days left" in told(worked)
    assert refused.ticks[0].rule == "appeals.medicare_levels"


def test_a_contract_gives_its_own_days(lives):
    life = lives["Sent back and corrected"]
    assert "by October 18, 2025, 180 days by contract" in told(stops(life, "The visit")[0])
    assert "90 days by contract" in told(stops(life, "The payer refuses")[0])


def test_work_on_a_denial_comes_before_what_it_leads_to(lives):
    names = [stop.station.title for stop in lives["Sent back and corrected"].stops]
    assert names.index("Somebody works the denial") < names.index("A corrected claim goes out")


@pytest.mark.parametrize("title", claim_life.VISITS)
def test_the_words_and_the_bar_hold_the_whole_charge(lives, title):
    for stop in lives[title].stops:
        account = stop.account
        parts = [getattr(account, part) for part, _ in PARTS]
        assert sum(parts) == account.charged
        if account.charged and min(parts) >= 0:
            assert sum(percent for _, percent in shares(account)) == pytest.approx(100, abs=0.05)
        words = account_in_words(account)
        assert all(f"{amount / 100:,.2f}" in words for amount in parts if amount > 0)


def test_what_was_paid_ahead_is_called_held():
    ahead = claim_life.Account(patient=2_500)
    assert left(ahead) == "$25.00 held"
    assert account_in_words(ahead) == "Nothing is charged yet. $25.00 was paid ahead."


def test_the_page_links_to_what_there_is_and_to_nothing_else():
    bare = claim_life.to_html()
    assert "<a " not in bare and "chapter Coding for managers (in preparation)" in bare
    linked = claim_life.to_html(
        claim_life.Addresses({"coding": "coding.html"}, {"fdcpa.scope": "#f"}, {"claims": "#c"})
    )
    assert set(re.findall(r'<a href="([^"]+)"', linked)) == {"coding.html", "#f", "#c"}
    assert "Coding for managers (in preparation)" not in linked


def test_every_rule_and_table_that_is_named_is_there(lives):
    known, tables = practice.rules(), practice.tables()
    for life in lives.values():
        for stop in life.stops:
            assert all(tick.rule in known for tick in stop.ticks if tick.rule)
            assert set(stop.tables) <= set(tables)
