"""The measures of receivables against published worked examples."""

from __future__ import annotations

from datetime import date

import pytest

from medoffice.billing.receivables import measures


def test_days_as_a_billing_guide_works_them_out():
    """A guide's example: $100,000 owed, $500,000 charged in 180 days, 36 days."""
    assert measures.gross_days_in_ar(100_000_00, 500_000_00, 180) == 36


def test_days_as_a_textbook_of_accounting_works_them_out():
    """Receivables of $500,000 and yearly sales of $1,000,000 are 182.5 days."""
    assert measures.net_days_in_ar(500_000_00, 1_000_000_00, 365) == 182.5


def test_a_higher_fee_lowers_the_gross_rate_and_not_the_net_one():
    """A published pair: $84 of $120 is 70%, though the contract pays as before ($80 of $100)."""
    assert measures.gross_collection(84_00, 120_00) == 0.70
    assert measures.gross_collection(80_00, 100_00) == 0.80
    before = measures.net_collection(80_00, 100_00, 100_00 - 84_00)
    assert before == measures.net_collection(80_00, 120_00, 120_00 - 84_00)


def test_what_six_points_of_net_collection_are_worth():
    """A published example: from 90% to 96% of $2 million is $120,000."""
    collectible = 2_000_000_00
    gap = 120_000_00
    rates = [
        measures.net_collection(collected, collectible, 0)
        for collected in (1_800_000_00, 1_800_000_00 + gap)
    ]
    assert rates == [0.90, 0.96]


def test_a_denial_called_contractual_hides_a_loss():
    honest = measures.net_collection(90_00, 150_00, 50_00)
    assert (honest, measures.net_collection(90_00, 150_00, 60_00)) == (0.9, 1.0)


@pytest.mark.parametrize(
    "rate",
    [measures.gross_collection, measures.cost_to_collect, measures.bad_debt_rate,
     measures.point_of_service],
)  # fmt: skip
def test_nothing_to_divide_by_is_no_rate(rate):
    assert rate(100, 0) is None
    assert rate(0, 100) == 0


def test_a_period_without_days_is_refused():
    with pytest.raises(ValueError, match="0 days"):
        measures.gross_days_in_ar(1, 1, 0)


def claim(number: str, rank: int = 1, replaces: str | None = None, sent: int | None = 5) -> dict:
    day = date(2025, 3, sent) if sent else None
    return {"claim_id": number, "rank": rank, "replaces": replaces, "submitted_on": day}


def test_only_first_claims_that_were_sent_count():
    claims = [claim("B1"), claim("B2", rank=2), claim("B3", replaces="B1"), claim("B4", sent=None),
              claim("B5", sent=31)]  # fmt: skip
    first = measures.first_claims(claims, date(2025, 3, 1), date(2025, 3, 30))
    assert [row["claim_id"] for row in first] == ["B1"]


def test_a_claim_without_an_answer_is_in_neither_part():
    claims = [claim(f"B{number}") for number in range(1, 6)]
    assert measures.first_pass_rate(claims, {"B1", "B2", "B3", "B4"}, {"B4"}) == 0.75
    assert measures.first_pass_rate(claims, set(), set()) is None
    assert measures.clean_claim_rate(claims, {"B2"}) == 0.8
    assert measures.clean_claim_rate([], {"B2"}) is None
