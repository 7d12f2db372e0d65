"""Few people prove little: the rule of thumb, the exact test, and one person chosen otherwise."""

from fractions import Fraction

import pytest
from scipy.stats import fisher_exact

from medoffice.people.hiring.adverse_impact import Comparison, Group, Verdict, compare
from medoffice.people.hiring.exact_test import p_value
from medoffice.people.hiring.false_alarms import chances


class TestExactTest:
    def test_the_lady_tasting_tea(self):
        """Fisher (1935): 3 of 4 cups right; two-sided 2 × 17 of 70."""
        assert p_value(3, 4, 1, 4) == Fraction(34, 70)

    def test_convictions_of_twins(self):
        """Fisher's table as in R's help of fisher.test: 2 of 17 and 10 of 13, p = 0.0005367."""
        assert float(p_value(2, 17, 10, 13)) == pytest.approx(0.0005367, abs=5e-8)

    def test_against_another_program(self):
        for split in ((5, 14, 5, 9), (0, 3, 2, 8), (12, 40, 48, 80), (7, 7, 0, 1), (0, 5, 0, 4)):
            first, of_first, second, of_second = split
            table = [[first, of_first - first], [second, of_second - second]]
            assert float(p_value(*split)) == pytest.approx(fisher_exact(table).pvalue, rel=1e-9)

    @pytest.mark.parametrize("split", [(3, 2, 1, 4), (-1, 2, 1, 4), (0, 0, 1, 4)])
    def test_refuses_counts_that_cannot_be(self, split):
        with pytest.raises(ValueError, match="expected at least one person"):
            p_value(*split)


class TestRuleOfThumb:
    def test_the_agencies_example_of_120_applicants(self):
        """44 FR 11996, question 12: 48 of 80 and 12 of 40; 30/60 is half."""
        (only,) = compare([Group("White", 48, 80), Group("Black", 12, 40)])
        assert (only.group.name, only.ratio) == ("Black", Fraction(1, 2))
        assert only.verdict is Verdict.RARE

    def test_the_agencies_example_of_four_rates(self):
        """44 FR 11996: 60, 45, 48 and 51 percent; only 45/60 is below four fifths."""
        found = compare(
            [Group("W", 60, 100), Group("I", 45, 100), Group("H", 48, 100), Group("B", 51, 100)]
        )
        assert [(each.group.name, float(each.ratio), each.below) for each in found] == [
            ("I", 0.75, True), ("H", 0.8, False), ("B", 0.85, False),
        ]  # fmt: skip

    def test_the_agencies_example_of_too_few(self):
        """44 FR 11996, question 21: 3 of 20 men and 1 of 10 women; one more woman turns it."""
        (only,) = compare([Group("men", 3, 20), Group("women", 1, 10)])
        assert only.ratio == Fraction(2, 3)
        assert only.turns_around
        assert only.verdict is Verdict.ONE_PERSON

    def test_one_person_who_brings_it_to_exactly_four_fifths_clears_it(self):
        """3 of 10 beside 6 of 10 become 4 and 5: 0.4 is four fifths of 0.5."""
        (only,) = compare([Group("a", 3, 10), Group("b", 6, 10)])
        assert only.below and only.clears and not only.turns_around

    def test_a_gap_that_one_person_does_not_clear(self):
        (only,) = compare([Group("a", 10, 12), Group("b", 4, 9)])
        assert not only.clears
        assert only.verdict is Verdict.LUCK

    def test_nobody_passed(self):
        (only,) = compare([Group("a", 0, 3), Group("b", 0, 4)])
        assert only.ratio is None
        assert only.one_person_otherwise() is None
        assert only.verdict is Verdict.NO_GAP

    def test_all_passed_leaves_nobody_to_choose_otherwise(self):
        assert Comparison(Group("a", 2, 2), Group("b", 3, 3)).one_person_otherwise() is None

    def test_refusals(self):
        with pytest.raises(ValueError, match="1 group: expected at least two"):
            compare([Group("a", 1, 2)])
        with pytest.raises(ValueError, match="'a': 3 passed, expected from 0 to the 2"):
            Group("a", 3, 2)
        with pytest.raises(ValueError, match="'a': 0 came"):
            Group("a", 0, 0)


class TestFalseAlarms:
    def test_one_person_each_by_hand(self):
        """Below only if the first fails and the second passes; one person never proves a thing."""
        found = chances(1, 0.5, 1, 0.5)
        assert found.four_fifths == pytest.approx(0.25)
        assert found.beyond_luck == 0

    def test_two_and_two_by_hand(self):
        """Below: 0 against 1 or 2 of 2, and 1 against 2. At one half: 1/4 × 3/4 + 1/2 × 1/4."""
        assert chances(2, 0.5, 2, 0.5).four_fifths == pytest.approx(0.3125)

    def test_the_exact_test_keeps_its_word(self):
        """In a fair choice it speaks up in fewer than 2.5 of 100 on this side, the rule more."""
        found = chances(14, 0.4, 9, 0.4)
        assert found.beyond_luck < 0.025
        assert found.four_fifths > 0.25

    def test_rates_outside_0_and_1(self):
        with pytest.raises(ValueError, match="rate is 40"):
            chances(3, 40, 3, 0.4)
