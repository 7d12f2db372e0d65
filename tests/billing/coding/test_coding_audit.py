from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medoffice import practice
from medoffice.billing.coding.coded_visits import coded_visits, reviewed
from medoffice.billing.coding.coding_audit import (
    AGREES,
    NOT_SUPPORTED,
    OTHER_CODE,
    TOO_HIGH,
    TOO_LOW,
    Finding,
    draw,
    draw_each,
    outcome,
    sample_size,
    score,
    score_by_provider,
)

FRAME = [f"A{number:06}" for number in range(1, 501)]


class TestDraw:
    def test_a_seed_gives_the_same_sample_whatever_the_order_of_the_list(self):
        drawn = draw(FRAME, 30, seed=2025)
        assert drawn == draw(reversed(FRAME), 30, seed=2025)
        assert len(set(drawn)) == 30
        assert drawn != draw(FRAME, 30, seed=2026)

    def test_the_same_visits_are_drawn_on_every_version_of_python(self):
        # Written down once: a practice must be able to show years later how it drew.
        assert draw(FRAME, 3, seed=2025) == ["A000005", "A000200", "A000316"]

    def test_a_larger_sample_begins_with_the_smaller_one(self):
        assert draw(FRAME, 60, seed=7)[:30] == draw(FRAME, 30, seed=7)

    def test_each_visit_has_the_same_chance(self):
        # 2,000 draws of a tenth: each visit is expected 200 times.
        times = dict.fromkeys(FRAME[:50], 0)
        for seed in range(2000):
            for visit in draw(FRAME[:50], 5, seed):
                times[visit] += 1
        # Chi-square with 49 degrees of freedom: 85 is passed once in a thousand times.
        assert sum((count - 200) ** 2 / 200 for count in times.values()) < 85

    def test_each_group_gets_its_own_draw(self):
        groups = {"MC": FRAME[:200], "SO": FRAME[200:210]}
        drawn = draw_each(groups, 30, seed=1)
        assert len(drawn) == 40
        assert set(FRAME[200:210]) <= set(drawn)
        assert drawn[:30] == draw_each({"MC": FRAME[:200]}, 30, seed=1)

    def test_groups_of_one_size_are_not_drawn_at_the_same_places(self):
        drawn = draw_each({"MC": FRAME[:100], "SO": FRAME[100:200]}, 10, seed=1)
        places = [FRAME.index(visit) % 100 for visit in drawn]
        assert set(places[:10]) != set(places[10:])

    def test_a_visit_listed_twice_would_have_two_chances(self):
        with pytest.raises(ValueError, match=r"visit 'A000001' is in the list twice"):
            draw([*FRAME, "A000001"], 30, seed=1)

    @pytest.mark.parametrize("size", [0, 501])
    def test_a_size_that_cannot_be(self, size):
        with pytest.raises(ValueError, match=rf"size is {size}: expected 1 to 500"):
            draw(FRAME, size, seed=1)


class TestSampleSize:
    @pytest.mark.parametrize(
        ("population", "printed"), [(100, 80), (200, 132), (1000, 278), (10000, 370)]
    )
    def test_it_is_that_of_krejcie_and_morgan(self, population, printed):
        assert sample_size(0.05, population=population) == printed

    def test_it_is_cochrans_for_many(self):
        assert sample_size(0.05) == 385
        assert sample_size(0.1) == 97
        assert sample_size(0.05, expected=0.1) == 139  # 138.3

    @given(st.integers(1, 5000), st.floats(0.02, 0.3))
    def test_it_never_asks_for_more_than_there_are(self, population, margin):
        assert 1 <= sample_size(margin, population=population) <= population

    @pytest.mark.parametrize(
        ("given", "says"),
        [
            ({"margin": 5}, "margin is 5: expected a share"),
            ({"margin": 0.05, "expected": 0}, "expected is 0: expected a share"),
            ({"margin": 0.05, "population": 0}, "population is 0"),
        ],
    )
    def test_what_cannot_be(self, given, says):
        with pytest.raises(ValueError, match=says):
            sample_size(**given)


@pytest.mark.parametrize(
    ("coded", "supported", "is_"),
    [
        ("V-EST-4", "V-EST-4", AGREES),
        ("V-EST-4", "V-EST-3", TOO_HIGH),
        ("V-EST-3", "V-EST-4", TOO_LOW),
        ("V-NEW-4", "V-EST-4", OTHER_CODE),
        ("G0439", "P-AWV", OTHER_CODE),
        ("V-EST-4", None, NOT_SUPPORTED),
    ],
)
def test_a_finding_says_how_the_code_stands_to_the_note(coded, supported, is_):
    assert outcome(coded, supported) == is_


def finding(visit, coded, supported, allowed, should_be, provider="SO"):
    return Finding(visit, provider, coded, supported, allowed, should_be)


SIX = [
    finding("1", "V-EST-4", "V-EST-4", 12292, 12292),
    finding("2", "V-EST-4", "V-EST-3", 12292, 8895),
    finding("3", "V-EST-3", "V-EST-4", 8895, 12292, "MC"),
    finding("4", "V-EST-5", "V-EST-4", 17467, 12292),
    finding("5", "V-EST-3", None, 8895, 0, "MC"),
    finding("6", "V-EST-3", "V-EST-3", 8895, 8895, "MC"),
]


class TestScore:
    def test_counts_and_cents_by_hand(self):
        made = score(SIX)
        assert (made.reviewed, made.wrong, made.rate) == (6, 4, 4 / 6)
        assert made.outcomes == {
            AGREES: 2, TOO_HIGH: 2, TOO_LOW: 1, OTHER_CODE: 0, NOT_SUPPORTED: 1,
        }  # fmt: skip
        assert (made.over, made.under) == (3397 + 5175 + 8895, 3397)
        assert made.net == 5175 + 8895
        assert made.money_rate == pytest.approx(14070 / 68736)
        assert made.a_visit.mean == pytest.approx(14070 / 6)

    def test_errors_both_ways_cancel_in_money_and_not_in_the_rate(self):
        made = score(SIX[1:3])
        assert (made.rate, made.net, made.money_rate) == (1, 0, 0)

    def test_each_clinician_has_a_score(self):
        by_provider = score_by_provider(SIX)
        assert {name: (s.wrong, s.reviewed) for name, s in by_provider.items()} == {
            "MC": (2, 3), "SO": (2, 3),
        }  # fmt: skip

    def test_a_sample_without_prices_has_a_rate_and_no_money(self):
        assert score([Finding("1", "SO", "V-EST-4", "V-EST-3")]).money_rate is None

    def test_a_visit_scored_twice(self):
        with pytest.raises(ValueError, match=r"visit '2' was scored 2 times"):
            score([*SIX, SIX[1]])

    def test_nothing_to_score(self):
        with pytest.raises(ValueError, match="at least one visit"):
            score([])


@pytest.fixture(scope="module")
def visits():
    return coded_visits(date(2025, 1, 1), date(2025, 12, 31))


class TestOnThePractice:
    def test_a_visit_has_the_words_of_all_its_tables(self, visits):
        by_number = {visit.visit: visit for visit in visits}
        assert len(by_number) == len(visits) == 15983
        assert sum(visit.known_patient for visit in visits) == 15363

    def test_the_payer_is_the_one_billed_first(self, visits):
        billed = {}
        for row in practice.records("claims"):
            billed.setdefault(row["appointment_id"], {})[row["rank"]] = row["payer_id"]
        two = [visit for visit in visits if len(billed.get(visit.visit, ())) == 2]
        assert len(two) > 100
        assert all(visit.payer == billed[visit.visit][1] for visit in two)

    def test_a_price_is_that_of_the_payer_the_day_and_the_clinician(self, visits):
        found = [reviewed(visit) for visit in visits if visit.service == "V-EST-4"]
        medicare = [
            f.allowed
            for f, v in zip(found, [v for v in visits if v.service == "V-EST-4"], strict=True)
            if v.payer == "MCR"
        ]
        # 3.80 RVUs times the factor of 2025, and 85 % of it for an NP or PA.
        assert set(medicare) == {12292, 10448}

    def test_put_right_the_high_coder_is_like_the_others(self, visits):
        def high(provider, level):
            levels = [level(v) for v in visits if v.provider == provider and v.known_patient]
            return sum(at >= 4 for at in levels if at) / len(levels)

        def billed(visit):
            return visit.level

        def supported(visit):
            code = reviewed(visit).supported
            return code and int(code[-1])

        assert high("SO", billed) > 0.8
        assert high("SO", supported) < 0.62
        assert abs(high("MC", supported) - high("MC", billed)) < 0.05

    def test_the_interval_of_a_sample_holds_the_rate_of_all_in_19_of_20_samples(self, visits):
        found = {v.visit: reviewed(v) for v in visits if v.provider == "SO"}
        rate = score(found.values()).rate
        held = 0
        for seed in range(400):
            low, high = score(found[v] for v in draw(found, 30, seed)).exact()
            held += low <= rate <= high
        assert 0.93 <= held / 400 <= 1
