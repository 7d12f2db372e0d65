"""Time the generator at 1, 10 and 100 times the size of Willow Bend, and measure its memory.

Run it with ``python benchmarks/generator.py``, or name the sizes:
``python benchmarks/generator.py 1 10``.
Each size runs in a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import resource
import sys
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from medoffice.practice.generate.scale import CLINICIANS, write_parquet

YEARS = 2


def run(size: int) -> tuple[float, int, float, float]:
    begin = perf_counter()
    rows = 0
    with TemporaryDirectory() as folder:
        for _, sizes in write_parquet(Path(folder), CLINICIANS * size, YEARS):
            rows += sum(sizes.values())
        written = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return perf_counter() - begin, rows, written, peak


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [1, 10, 100]
    print("size  clinicians        rows   MB written  seconds  s per office  peak MB of memory")
    for size in sizes:
        with get_context("spawn").Pool(1) as pool:
            seconds, rows, written, peak = pool.apply(run, (size,))
        print(
            f"{size:>4}  {size * CLINICIANS:>10}  {rows:>10,}  {written:>11.1f}  {seconds:>7.1f}"
            f"  {seconds / size:>12.2f}  {peak:>17.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
