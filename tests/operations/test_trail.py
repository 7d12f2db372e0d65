"""A visit is followed through the tables to the cent, and each example shows what it says."""

import pytest

from medoffice import practice
from medoffice.operations.trail import EXAMPLES, dollars, follow, ledger_entries
from medoffice.practice.receivables import TABLES, Subledger, postings


@pytest.fixture(scope="module")
def tables():
    return {name: list(practice.records(name)) for name in TABLES}


@pytest.fixture(scope="module")
def subledger(tables):
    return Subledger(tables)


@pytest.fixture(scope="module")
def posted(tables):
    """The postings of the examples' visits."""
    examples = set(EXAMPLES.values())
    return [posting for posting in postings(tables) if posting.appointment_id in examples]


@pytest.mark.parametrize("visit", EXAMPLES.values(), ids=list(EXAMPLES))
def test_the_money_is_that_of_the_subledger(subledger, posted, visit):
    steps = follow(visit)
    ours = sorted((step.day, step.amount) for step in steps if step.source)
    by_day = {}
    for posting in posted:
        if posting.appointment_id == visit:
            by_day[posting.day] = by_day.get(posting.day, 0) + posting.amount
    assert by_day == {day: sum(amount for other, amount in ours if other == day) for day, _ in ours}
    owed = subledger.open_on(steps[-1].day).get(visit)
    assert steps[-1].balance == (owed.total if owed else 0)


def test_steps_are_in_order_of_time_and_the_balance_runs_along():
    for visit in EXAMPLES.values():
        steps, balance = follow(visit), 0
        assert [step.day for step in steps] == sorted(step.day for step in steps)
        for step in steps:
            balance += step.amount
            assert step.balance == balance


def told(name):
    return [step.what for step in follow(EXAMPLES[name])]


def test_examples_show_what_they_are_called():
    parts = [step for step in follow(EXAMPLES["Paid in four parts"]) if step.amount < 0]
    assert [step.source for step in parts if step.source != "adjustments"] == [
        "patient_payments",
        "remittances",
        "patient_payments",
        "patient_payments",
    ]
    assert sum("paid" in what for what in told("Two insurers")) == 2
    again = told("Denied, then paid")
    assert any(what.startswith("Denied") for what in again)
    assert any("sent again" in what for what in again)
    assert not any(step.table == "claims" for step in follow(EXAMPLES["No insurance"]))
    assert "Written off: denied" in told("Denied and lost")
    assert told("Never paid by the patient")[-1] == "Given to a collection agency"


def test_a_posting_is_part_of_its_day_in_the_ledger():
    for visit in EXAMPLES.values():
        for step in follow(visit):
            if step.source:
                entries = ledger_entries(step.day, step.source)
                debits = sum(debit for entry in entries for _, debit, _ in entry.lines)
                credits = sum(credit for entry in entries for _, _, credit in entry.lines)
                assert debits == credits >= abs(step.amount)


def test_a_visit_that_cannot_be_followed_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="there is no visit 'A99'"):
        follow("A99")
    missed = next(
        row["appointment_id"]
        for row in practice.records("appointments")
        if row["outcome"] == "no-show"
    )
    with pytest.raises(ValueError, match=f"{missed} is 'no-show'"):
        follow(missed)


def test_amounts_are_written_as_money():
    assert (dollars(30200), dollars(-9629), dollars(0)) == ("$302.00", "−$96.29", "$0.00")
