"""Investments against published figures; lease or buy against what must hold whatever the offer."""

import random
from datetime import date
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.budgeting.capital.investment import annuity, irr, level_payment, npv, payback
from medoffice.budgeting.capital.lease_or_buy import Compared, Lease, Money, Purchase
from medoffice.budgeting.capital.register import assets, checks, past_their_life, to_replace
from medoffice.practice.money import cents

YEAR_END = date(2025, 12, 31)
PROJECT = [-40_000, 5_000, 8_000, 12_000, 30_000]
OFFER = Lease(monthly=31_000, months=60)
BOUGHT = Purchase(price=1_180_000, life_months=60, upkeep=9_500, resale=50_000)
MONEY = Money(rate=Fraction(69, 1000), tax=Fraction(3, 10))


class TestInvestment:
    def test_the_published_net_present_value(self):
        assert float(npv(PROJECT, Fraction(8, 100))) == pytest.approx(3065.22267, abs=1e-5)

    def test_the_published_internal_rate(self):
        assert irr([-100, 39, 59, 55, 20]) == pytest.approx(0.2809484, abs=1e-7)

    def test_the_published_level_payment(self):
        paid = level_payment(200_000, Fraction(75, 12_000), 180)
        assert float(paid) == pytest.approx(1854.0247200, abs=1e-7)

    def test_at_its_internal_rate_a_project_is_worth_nothing(self):
        assert float(npv(PROJECT, Fraction(irr(PROJECT)))) == pytest.approx(0, abs=1e-6)
        assert irr([-flow for flow in PROJECT]) == irr(PROJECT)

    def test_flows_that_turn_twice_have_no_single_rate(self):
        with pytest.raises(ValueError, match="change sign 2 times"):
            irr([-100, 230, -132])  # 10 and 20 percent both answer

    def test_equal_payments_are_worth_their_annuity_exactly(self):
        rate = Fraction(7, 1200)
        assert npv([0] + [500] * 60, rate) == annuity(500, rate, 60)
        assert npv([500] * 60, rate) == annuity(500, rate, 60, ahead=True)
        assert annuity(500, 0, 60) == 30_000

    def test_payback_within_a_year_and_discounted(self):
        assert payback(PROJECT) == Fraction(7, 2)
        assert payback([-100, 150, -60, 20]) == Fraction(5, 2)  # back, lost again, back for good
        assert payback([-40_000, 1_000]) is None
        assert payback(PROJECT, Fraction(8, 100)) > payback(PROJECT)

    def test_a_rate_below_everything_is_refused(self):
        with pytest.raises(ValueError, match="expected more than -1"):
            npv(PROJECT, -1)


class TestLeaseOrBuy:
    def test_a_lease_costs_its_annuity_after_tax(self):
        annuity_due = annuity(31_000, MONEY.monthly, 60, ahead=True)
        assert Compared(OFFER, BOUGHT, MONEY).cost_of_lease == annuity_due * Fraction(7, 10)

    def test_a_lease_at_the_terms_of_the_loan_costs_what_the_loan_costs(self):
        """The rent of a lessor who asks what the bank asks; without tax nobody gains."""
        free = Money(rate=MONEY.rate)
        rent = level_payment(1_000_000, free.monthly, 60)
        offer = Lease(monthly=rent, months=60, ahead=False)
        compared = Compared(offer, Purchase(price=1_000_000, life_months=60), free)
        assert compared.lease_saves == 0
        assert compared.interest_in_the_lease() == pytest.approx(0.069, abs=1e-9)

    def test_the_flows_written_out_by_hand(self):
        """Two months, 12 percent a year, half to tax: half a percent a month after tax."""
        money = Money(rate=Fraction(12, 100), tax=Fraction(1, 2))
        bought = Purchase(price=1_200, life_months=4, upkeep=20, resale=700)
        # Each month: 300 written off saves 150, upkeep takes 10. Resale: 100 above the books.
        assert bought.flows(money, 2) == [-1_200, 140, 140 + 700 - 50]
        offer = Lease(monthly=400, months=2, at_start=60, at_end=80)
        assert offer.flows(money) == [-230, -200, -40]
        step = Fraction(1000, 1005)
        assert Compared(offer, bought, money).cost_of_lease == 230 + 200 * step + 40 * step**2

    @pytest.mark.parametrize("seed", range(5))
    def test_at_the_highest_rent_and_at_the_lowest_resale_both_cost_the_same(self, seed):
        draw = random.Random(seed)
        months, ahead = draw.randint(12, 72), draw.random() < 0.5
        price, rent = draw.randint(100_000, 4_000_000), draw.randint(5_000, 90_000)
        money = Money(rate=Fraction(draw.randint(0, 15), 100), tax=Fraction(draw.randint(0, 4), 10))
        bought = Purchase(
            price=price, life_months=draw.randint(12, 120), upkeep=draw.randint(0, 9_000)
        )
        compared = Compared(Lease(monthly=rent, months=months, ahead=ahead), bought, money)
        even = Lease(monthly=compared.highest_rent, months=months, ahead=ahead)
        assert Compared(even, bought, money).lease_saves == 0
        resold = Purchase(
            price=price,
            life_months=bought.life_months,
            upkeep=bought.upkeep,
            resale=compared.lowest_resale,
        )
        assert Compared(compared.lease, resold, money).lease_saves == 0

    def test_years_hold_all_flows(self):
        compared = Compared(Lease(monthly=31_000, months=30), BOUGHT, MONEY)
        years = compared.by_year()
        assert [year for year, *_ in years] == [0, 1, 2, 3]
        assert sum(lease for _, lease, _ in years) == sum(compared.lease.flows(MONEY))
        assert years[3][1] == -5 * 31_000 * MONEY.kept  # the rent of month 30 was paid at its start

    def test_what_is_written_off_is_the_price(self):
        flows = Purchase(price=999_999, life_months=37).flows(Money(rate=0, tax=Fraction(1, 4)), 48)
        assert sum(flows) == -999_999 * Fraction(3, 4)

    def test_a_rent_that_does_not_pay_back_the_price_hides_no_interest(self):
        assert (
            Compared(Lease(monthly=100, months=60), BOUGHT, MONEY).interest_in_the_lease() is None
        )

    def test_what_cannot_be_is_refused(self):
        with pytest.raises(ValueError, match="the lease runs 0 months"):
            Compared(Lease(monthly=1, months=0), BOUGHT, MONEY)
        with pytest.raises(ValueError, match="the tax is 30"):
            Money(rate=Fraction(7, 100), tax=Fraction(30))


class TestTheRegisterOfThePractice:
    def test_book_values_are_those_of_the_ledger_to_the_cent(self):
        held = sum(a.book_value(YEAR_END) for a in assets() if a.in_use(YEAR_END))
        equipment = {"1500", "1590"}
        booked = sum(
            cents(row["debit"]) - cents(row["credit"])
            for row in practice.records("ledger", ["account_id", "debit", "credit"])
            if row["account_id"] in equipment
        )
        assert held == booked

    def test_what_is_past_its_life_and_what_comes_next_year(self):
        assert [asset.number for asset in past_their_life(assets(), YEAR_END)] == ["E03"]
        next_year = to_replace(assets(), date(2026, 1, 1), date(2026, 12, 31))
        assert [asset.number for asset in next_year] == ["E16", "E02", "E09", "E07", "E08"]

    def test_the_check_that_was_never_done(self):
        """The vaccine refrigerator: due in April, and nobody came."""
        (missed,) = [check for check in checks() if not check.done_on and check.due_on < YEAR_END]
        assert (missed.asset.number, missed.due_on) == ("E05", date(2025, 4, 15))
        assert missed.days_late(YEAR_END) == 260

    def test_a_check_of_an_unknown_thing_is_refused(self):
        row = {"equipment_id": "E99", "due_on": YEAR_END, "done_on": None}
        with pytest.raises(ValueError, match="'E99', which is not in the register"):
            checks(rows=[row])
