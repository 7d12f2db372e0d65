"""Random numbers: one stream for each job, so that a change in one leaves the others alone."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def stream(seed: int, job: str) -> random.Random:
    """Give the random numbers of one job.

    A text seed goes through SHA-512, so the stream does not depend on ``PYTHONHASHSEED``.
    """
    return random.Random(f"{seed} {job}")


def poisson(rng: random.Random, mean: float) -> int:
    """Draw a Poisson count by Knuth's product method; fit for means up to a few hundred."""
    limit, count, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        count += 1
        product *= rng.random()
    return count


def lognormal(rng: random.Random, mean: float, spread: float) -> float:
    """Draw from a lognormal with a given mean and a given spread of the logarithm."""
    return mean * math.exp(rng.gauss(0.0, spread) - spread * spread / 2)


def pick(rng: random.Random, weights: dict[T, float]) -> T:
    """Pick one key with the chances its weights give."""
    keys: Sequence[T] = list(weights)
    return rng.choices(keys, weights=list(weights.values()))[0]
