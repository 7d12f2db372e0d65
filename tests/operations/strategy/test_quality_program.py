"""MIPS: the limits, the parts and the scale, against figures worked out by hand from the rules."""

import pytest

from medoffice.operations.strategy import quality_program as mips
from medoffice.operations.strategy.quality_program import Status, Volume


@pytest.mark.parametrize(
    ("charges", "patients", "services", "status"),
    [
        (90_000_01, 201, 201, Status.MUST),
        (90_000_00, 201, 201, Status.MAY),
        (90_000_01, 200, 201, Status.MAY),
        (90_000_01, 201, 200, Status.MAY),
        (90_000_00, 200, 201, Status.MAY),
        (90_000_00, 200, 200, Status.EXEMPT),
        (0, 0, 0, Status.EXEMPT),
    ],
)
def test_only_above_all_three_limits_one_must_take_part(charges, patients, services, status):
    assert Volume(charges, patients, services).status is status


def test_a_small_practice_is_spared_the_part_on_the_ehr_unless_it_reports():
    assert mips.weights(15) == {
        "quality": 0.4, "cost": 0.3, "interoperability": 0, "improvement": 0.3
    }  # fmt: skip
    whole = {"quality": 0.3, "cost": 0.3, "interoperability": 0.25, "improvement": 0.15}
    assert mips.weights(16) == whole == mips.weights(7, reports_interoperability=True)


def test_the_score_is_the_parts_by_their_weights():
    parts = {"quality": 60, "cost": 55, "improvement": 100}
    assert mips.score(parts, mips.weights(7)) == pytest.approx(24 + 16.5 + 30)
    with pytest.raises(ValueError, match="interoperability, which counts 25%"):
        mips.score(parts, mips.weights(40))
    with pytest.raises(ValueError, match="0 to 100"):
        mips.score(parts | {"quality": 101}, mips.weights(7))


@pytest.mark.parametrize(
    ("points", "share"),
    [
        (0, -0.09), (18.75, -0.09), (18.76, -0.09 * 56.24 / 75), (37.5, -0.045), (60, -0.018),
        (75, 0), (80, 0.018), (100, 0.09),
    ],
)  # fmt: skip
def test_the_scale_is_two_straight_lines_with_a_step(points, share):
    assert mips.adjustment(points) == pytest.approx(share)


def test_raises_are_scaled_and_cuts_are_not():
    assert mips.adjustment(100, 0.2) == pytest.approx(0.018)
    assert mips.adjustment(60, 0.2) == mips.adjustment(60)
    assert mips.at_stake(400_000_00, 60) == -7_200_00
    for points, scaling in ((-1, 1), (101, 1), (80, 3.1)):
        with pytest.raises(ValueError, match="expected 0 to"):
            mips.adjustment(points, scaling)
