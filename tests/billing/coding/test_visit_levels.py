import pytest
from scipy.stats import fisher_exact

from medoffice.billing.coding.visit_levels import (
    ABOVE,
    ALIKE,
    BELOW,
    against_peers,
    against_share,
    level_mix,
    mixes,
)

VISITS = [
    *[("MC", level) for level in [3] * 20 + [4] * 25 + [5] * 5],
    *[("SO", level) for level in [3] * 5 + [4] * 35 + [5] * 10],
    *[("LS", level) for level in [2] * 10 + [3] * 25 + [4] * 15],
]


def test_a_mix_is_counted_by_hand():
    mix = mixes(VISITS)["MC"]
    assert (mix.visits, mix.high, mix.share()) == (50, 30, 0.6)
    assert [mix.share(level) for level in (2, 3, 4, 5)] == [0, 0.4, 0.5, 0.1]
    assert mix.mean == pytest.approx(3.7)
    assert mix.interval(5) == pytest.approx((0.0435, 0.2136), abs=5e-5)


def test_a_clinician_is_compared_with_the_others_and_not_with_all():
    compared = against_peers(mixes(VISITS), "SO")
    assert compared.share == 0.9
    assert compared.compared_with == 45 / 100
    assert compared.verdict == ABOVE
    assert against_peers(mixes(VISITS), "LS").verdict == BELOW
    level_5 = against_peers(mixes(VISITS), "SO", level=5)
    assert (level_5.share, level_5.compared_with) == (0.2, 0.05)


def test_the_verdict_is_that_of_an_exact_test():
    for mine, peers in [((30, 50), (50, 100)), ((36, 50), (45, 100)), ((22, 50), (45, 100))]:
        visits = [("A", 4)] * mine[0] + [("A", 3)] * (mine[1] - mine[0])
        visits += [("B", 4)] * peers[0] + [("B", 3)] * (peers[1] - peers[0])
        table = [[mine[0], mine[1] - mine[0]], [peers[0], peers[1] - peers[0]]]
        differs = fisher_exact(table).pvalue < 0.05
        assert (against_peers(mixes(visits), "A").verdict != ALIKE) == differs


def test_a_published_share_counts_as_known():
    mix = level_mix([3] * 20 + [4] * 30)
    assert against_share(mix, 0.527).verdict == ALIKE
    assert against_share(mix, 0.3).verdict == ABOVE
    assert against_share(mix, 0.8).verdict == BELOW
    assert against_share(mix, 0.45, level=3).share == 0.4


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda: level_mix([]), "at least one visit"),
        (lambda: level_mix([4, 6]), "there is no level 6"),
        (lambda: against_peers(mixes(VISITS), "TR"), "there is no 'TR'"),
        (lambda: against_peers(mixes(VISITS[:50]), "MC"), "'MC' is alone"),
        (lambda: against_share(level_mix([4]), 52.7), "published is 52.7"),
    ],
)
def test_what_cannot_be(act, says):
    with pytest.raises(ValueError, match=says):
        act()
