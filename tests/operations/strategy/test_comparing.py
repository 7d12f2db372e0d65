"""What makes a published figure unfit to be held against ours."""

from dataclasses import replace

import pytest

from medoffice import practice
from medoffice.operations.strategy.comparing import (
    Comparison,
    Trap,
    chance_that_one_looks_worse,
)

MGMA = practice.benchmarks()["no-show.mgma"]
VITORIA = practice.benchmarks()["no-show.vitoria"]


def test_each_trap_is_seen_by_itself():
    fair = Comparison(replace(MGMA, standing="checked"), same_count=True, same_kind=True)
    assert fair.traps(2025) == [] and fair.usable(2025)
    assert replace(fair, same_count=False).traps(2025) == [Trap.COUNTED]
    assert not replace(fair, same_count=False).usable(2025)
    assert replace(fair, same_kind=False).traps(2025) == [Trap.OTHERS]
    assert replace(fair, self_chosen=True).traps(2025) == [Trap.BEST]
    assert replace(fair, benchmark=MGMA).traps(2025) == [Trap.SECOND_HAND]
    assert fair.traps(2028) == [] and fair.traps(2029) == [Trap.OLD]
    undated = replace(fair, benchmark=replace(fair.benchmark, year="undated"))
    assert undated.traps(2025) == [Trap.OLD]


def test_an_old_figure_from_another_country_is_minded_for_both():
    made = Comparison(VITORIA, same_count=True, same_kind=False)
    assert made.traps(2025) == [Trap.OTHERS, Trap.OLD]


def test_of_many_steady_lines_one_looks_worse_nearly_always():
    assert chance_that_one_looks_worse(1) == 0.5
    assert chance_that_one_looks_worse(10) == pytest.approx(1 - 1 / 1024)
    assert chance_that_one_looks_worse(10, 1 / 370) == pytest.approx(0.0267, abs=0.0002)
    with pytest.raises(ValueError, match="0 lines"):
        chance_that_one_looks_worse(0)
