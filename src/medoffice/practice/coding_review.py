"""What an outside coder would find in the note of a visit at Willow Bend.

The tables hold no notes, so this plays the reviewer. It finds the same in the same visit each
time, whichever visits are drawn. In life nobody knows what a reviewer would find in the visits
that were not drawn; here that can be looked up, to see how far a sample can be trusted.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

LOWEST, HIGHEST = 2, 5


@dataclass(frozen=True)
class ReviewModel:
    """How often a note supports another level than the one billed. All are teaching values.

    ``too_high`` and ``too_low`` hold the chance for each level billed, by one level. Those of the
    clinician who codes high (see the table ``charges``) are such that, with all codes put right,
    that clinician's levels are like those of the others, who see patients with as many conditions
    for as many minutes. ``unsigned`` is the chance that no signed note is there; it is larger for
    the clinician who signs late.
    """

    too_high: tuple[float, ...] = (0.0, 0.02, 0.06, 0.25)
    too_low: tuple[float, ...] = (0.07, 0.06, 0.02, 0.0)
    codes_high: str = "SO"
    too_high_of_codes_high: tuple[float, ...] = (0.0, 0.02, 0.36, 0.8)
    unsigned: float = 0.005
    signs_late: str = "TR"
    unsigned_of_signs_late: float = 0.025


def supported_level(
    visit: str, provider: str, level: int, model: ReviewModel | None = None
) -> int | None:
    """Return the level that the note of a visit supports.

    Parameters
    ----------
    visit, provider : str
        Numbers as in the practice's tables.
    level : int
        The level billed, 2 to 5.
    model : ReviewModel, optional
        How often a note supports another level.

    Returns
    -------
    int or None
        None if no signed note supports a charge.

    Raises
    ------
    ValueError
        If there is no such level.
    """
    if not LOWEST <= level <= HIGHEST:
        raise ValueError(f"level is {level!r}: expected {LOWEST} to {HIGHEST}")
    model = model or ReviewModel()
    fate = random.Random(f"coding review {visit}").random()
    unsigned = model.unsigned_of_signs_late if provider == model.signs_late else model.unsigned
    if fate < unsigned:
        return None
    fate = (fate - unsigned) / (1 - unsigned)
    high = model.too_high_of_codes_high if provider == model.codes_high else model.too_high
    if fate < high[level - LOWEST]:
        return level - 1
    # The other end of the same number, so that no visit can be both.
    return level + 1 if fate > 1 - model.too_low[level - LOWEST] else level
