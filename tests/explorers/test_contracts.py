"""The explorer of contracts shows what the model says, whatever the reader picks."""

from itertools import product

import pytest

from medoffice.billing.payer_contracts import contracts as model
from medoffice.billing.payer_contracts import renewal
from medoffice.explorers import contracts

CHOICES = ("payer", "visits", "preventive", "vaccines", "fees")


@pytest.fixture(scope="module")
def explorer():
    return contracts.contract_value()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def picked(rows, **choices):
    """Return the bars that are shown, as the chart picks and orders them."""
    shown = [row for row in rows if all(row.get(name, v) == v for name, v in choices.items())]
    return sorted(shown, key=lambda row: row["order"])


def options(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def test_each_choice_shows_each_part_once_and_their_sum(explorer, rows):
    choices = options(explorer)
    parts = [contracts.ALL, *renewal.PARTS]
    for values in product(*(choices[name] for name in CHOICES)):
        shown = picked(rows, **dict(zip(CHOICES, values, strict=True)))
        assert [row["part"] for row in shown] == parts
        whole, *of_parts = (row["change"] for row in shown)
        assert abs(whole - sum(of_parts)) <= len(parts)


def test_today_is_no_change(explorer, rows):
    first = {p["name"]: p["value"] for p in explorer.spec()["params"] if "bind" in p}
    assert {row["change"] for row in picked(rows, **first)} == {0}


def test_the_letter_is_worth_what_the_model_says(rows):
    shown = picked(
        rows,
        payer="Keystream Health Plan",
        visits=136,
        preventive=contracts.CARVED,
        vaccines=95,
        fees=contracts.AS_TODAY,
    )
    ours, now = contracts.mix("KEY"), contracts.terms()["KEY"]
    change = model.value(ours, renewal.OFFER) - model.value(ours, now)
    assert shown[0]["text"] == f"+${round(change / 100):,}, 128.6% of Medicare"


def test_a_low_charge_only_ever_takes(explorer, rows):
    choices = {**options(explorer), "fees": [contracts.AS_TODAY, contracts.LOW]}
    for payer, visits in product(choices["payer"], choices["visits"]):
        usual, low = (
            next(
                row["change"]
                for row in picked(rows, payer=payer, visits=visits, fees=fees)
                if row["part"] == "Office visits"
            )
            for fees in choices["fees"]
        )
        assert (low < usual) == (visits > 130)
