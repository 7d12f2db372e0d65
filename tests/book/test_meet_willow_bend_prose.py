"""What the chapter tells the mother is so in the records, or her letter must change."""

from medoffice import practice
from medoffice.book import facts
from medoffice.book.facts.meet_willow_bend import EXAMPLE


def test_the_copay_is_for_the_visit_and_the_deductible_for_the_test():
    figures = facts.of("meet-willow-bend").figures()
    (claim,) = [c for c in practice.records("claims") if c["appointment_id"] == EXAMPLE]
    lines = [
        line
        for line in practice.records("remittance_lines")
        if line["claim_id"] == claim["claim_id"]
    ]
    visit, test = sorted(lines, key=lambda line: line["line"])
    assert visit["copay"] and not visit["deductible"]
    assert test["deductible"] == test["allowed"] and not test["copay"]
    assert figures["example-later"] == f"${test['allowed']:.2f}"
