"""The benchmarks and rules as the course cites them, and which are due for a fresh check."""

from datetime import date, timedelta

from medoffice import practice
from medoffice.practice import due


def test_facts_are_found_by_id():
    assert practice.benchmarks()["no-show.marshfield"].value == 8.0
    assert all(fact.benchmark_id == name for name, fact in practice.benchmarks().items())
    assert all(fact.rule_id == name for name, fact in practice.rules().items())


def test_a_fact_is_due_from_the_day_after_its_review_date_the_oldest_first():
    facts = {**practice.rules(), **practice.benchmarks()}
    first = min(fact.review_by for fact in facts.values())
    assert practice.past_review(first) == []
    on_that_day = {name for name, fact in facts.items() if fact.review_by == first}
    assert {name for name, _ in practice.past_review(first + timedelta(days=1))} == on_that_day
    everything = [fact.review_by for _, fact in practice.past_review(date.max)]
    assert everything == sorted(fact.review_by for fact in facts.values())


def test_the_list_of_what_is_due_names_statement_and_source(week, capsys):
    week.edit("rules", 2, checked_on="2019-01-01", review_by="2020-01-01")
    due.main()
    said = capsys.readouterr().out
    rule = week.cells("rules", 2)
    for cell in ("rule_id", "review_by", "statement", "citation"):
        assert rule[cell] in said
    # Whoever reads the list is told where to go with it.
    assert "datasets/rules.csv" in said
