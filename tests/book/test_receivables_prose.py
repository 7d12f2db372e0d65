"""What the chapter *Receivables* says in words is so in the data."""

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.explorers.receivables import EVERYBODY, MOVED, step_rows


@pytest.fixture(scope="module")
def show():
    return facts.of("receivables")


def number(text):
    return float(text.replace(",", "").replace("−", "-").replace("$", "").strip("%"))


def test_after_the_review_all_but_medicare_had_their_money_back():
    found = [row for row in practice.records("credit_balances") if row["cause"] == "level-too-high"]
    assert {row["owed_to"] for row in found if row["resolved_on"] is None} == {"MCR"}
    assert {
        (row["resolved_on"].year, row["resolved_on"].month)
        for row in found
        if row["owed_to"] != "MCR"
    } == {(2025, 9)}


def test_less_than_half_of_the_old_money_is_the_patients(show):
    rows = {row["Who owes"]: row for row in show.aging().rows}
    old = {
        who: number(rows[who]["91-120"]) + number(rows[who]["over 120"])
        for who in ("Patients", "All")
    }
    assert show.figures()["old-from-patients"] == f"{old['Patients'] / old['All']:.0%}"


def test_what_was_denied_is_worth_less_than_its_charges(show):
    figures = show.figures()
    assert number(figures["unworked-price"]) < 0.7 * number(figures["unworked"])


def test_the_chart_and_the_roll_forward_differ_only_in_where_the_refused_part_stands(show):
    table = {row["Step"]: number(row["Dollars"]) for row in show.movement().rows}
    chart = {
        row["step"]: row["amount"]
        for row in step_rows()
        if (row["month"], row["whose"], row["view"]) == ("December", EVERYBODY, MOVED)
    }
    assert -chart["Refused and lost"] < -table["Refused charges written off"]
    assert round(chart["Refused and lost"] + chart["Contracts and discounts"], 2) == round(
        table["Refused charges written off"]
        + table["Contractual adjustments"]
        + table["Self-pay discounts"],
        2,
    )
    assert all(
        chart[step] == table[step]
        for step in ("Charges", "Insurers paid", "Patients paid", "Refunds")
    )
