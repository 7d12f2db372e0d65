"""The best few ideas, against trying all sets by another way."""

from itertools import product

import pytest

from medoffice.operations.strategy.choosing import Idea, best

IDEAS = [
    Idea("phones", 30_000_00, 0.6, 2_000_00, 60),
    Idea("results", 9_000_00, 0.9, 0, 30),
    Idea("new building", 200_000_00, 0.1, 60_000_00, 300),
    Idea("no-shows", 20_000_00, 0.5, 500_00, 25),
    Idea("website", 5_000_00, 0.3, 4_000_00, 10),
]


@pytest.mark.parametrize(("hours", "most"), [(0, 3), (55, 3), (90, 2), (115, 3), (500, 1)])
def test_the_best_set_is_the_one_found_by_trying_all(hours, most):
    worth = max(
        sum(idea.expected for idea, taken in zip(IDEAS, bits, strict=True) if taken)
        for bits in product((0, 1), repeat=len(IDEAS))
        if sum(bits) <= most
        and sum(idea.hours for idea, taken in zip(IDEAS, bits, strict=True) if taken) <= hours
    )
    assert sum(idea.expected for idea in best(IDEAS, hours, most)) == pytest.approx(max(worth, 0))


def test_what_costs_more_than_it_may_bring_is_never_taken():
    names = [idea.name for idea in best(IDEAS, 1_000, 5)]
    assert names == ["phones", "no-shows", "results"]


def test_ideas_that_cannot_be_and_too_many_are_refused():
    with pytest.raises(ValueError, match="chance of 2"):
        Idea("x", 1, 2, 0, 0)
    with pytest.raises(ValueError, match="20 at most"):
        best([IDEAS[0]] * 21, 1)
